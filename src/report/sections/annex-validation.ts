import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { countOf, severityWord } from '../../diagnostics/severity-words.ts';
import { revisionText } from '../../host/revision.ts';
import { enumerate } from '../../text/spanish.ts';
import { cell, facts, heading, left, list, note, paragraph, row, table, text } from '../blocks.ts';
import { integer } from '../format.ts';
import type { PlanReportInput } from '../input.ts';
import type { Block, Row } from '../report.ts';

/** More findings than these are counted, not listed. */
const LISTED = 100;

/** What the checks found in the documents behind the figures, so that the reader can weigh them. */
export function annexValidation({ input }: { readonly input: PlanReportInput }): readonly Block[] {
  const { validation, provenance } = input;
  const { errors, warnings, infos } = validation;
  return [
    heading(1, 'anexo-validacion', 'Resultado de la validación'),
    paragraph(
      errors + warnings + infos === 0
        ? 'La validación de los documentos no encontró errores ni avisos.'
        : `La validación de los documentos encontró ${enumerate([countOf(errors, 'error'), countOf(warnings, 'warning'), countOf(infos, 'info')])}.`,
    ),
    ...findings(validation.diagnostics),
    ...suppressed(validation.suppressed),
    ...rulesOff(validation.rulesOff),
    facts([
      ['Commit', revisionText(provenance.revision, true)],
      ['Huella de los datos', provenance.inputHash],
      ['Versión del programa', `plan ${provenance.version}`],
    ]),
  ];
}

const ORDER = ['error', 'warning', 'info'] as const;

function findings(diagnostics: readonly Diagnostic[]): readonly Block[] {
  if (diagnostics.length === 0) return [];
  const sorted = ORDER.flatMap((severity) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity),
  );
  const hidden = sorted.length - LISTED;
  return [
    table(
      'Hallazgos de la validación',
      [left('Clase', 0.7), left('Hallazgo', 4), left('Lugar', 2)],
      sorted
        .slice(0, LISTED)
        .map((diagnostic): Row =>
          row(
            severityWord(diagnostic.severity),
            cell(`${diagnostic.message}.`, { note: text({ text: diagnostic.code, code: true }) }),
            placeOf(diagnostic),
          ),
        ),
    ),
    ...(hidden > 0 ? [note(`Hay ${integer(hidden)} hallazgos más. «plan validate» los muestra todos.`)] : []),
  ];
}

function placeOf({ location }: Diagnostic): string {
  return `${location.file}:${location.span.start.line}`;
}

function suppressed(items: PlanReportInput['validation']['suppressed']): readonly Block[] {
  if (items.length === 0) return [];
  return [
    table(
      'Hallazgos que los autores dejaron de lado, con su motivo',
      [left('Hallazgo', 3), left('Motivo', 2.4), left('Lugar', 1.6)],
      items.map(({ diagnostic, reason }) =>
        row(
          cell(`${diagnostic.message}.`, { note: text({ text: diagnostic.code, code: true }) }),
          reason,
          placeOf(diagnostic),
        ),
      ),
    ),
  ];
}

function rulesOff(ids: readonly string[]): readonly Block[] {
  if (ids.length === 0) return [];
  return [
    heading(2, 'reglas-apagadas', 'Reglas apagadas'),
    list(ids.map((id) => text({ text: id, code: true }))),
  ];
}

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { findingsIn } from '../../diagnostics/parts.ts';
import { groupsOf, saidOnce, SHOWN_PLACES, type Group } from '../../diagnostics/groups.ts';
import { compareText, GRAVITY } from '../../diagnostics/order.ts';
import { asideText } from '../../diagnostics/set-aside.ts';
import { countOf, severityWord } from '../../diagnostics/severity-words.ts';
import { revisionText } from '../../host/revision.ts';
import { enumerate, firstNamed } from '../../text/spanish.ts';
import { cell, facts, heading, left, list, paragraph, right, row, table, text } from '../blocks.ts';
import { integer } from '../format.ts';
import type { PlanReportInput, Validation } from '../input.ts';
import type { Block, Row } from '../report.ts';

/**
 * What the checks found in the documents behind the figures, so that the reader can weigh them; where `files` are given,
 * only what stands in those: the counts are still of all documents.
 */
export function annexValidation(
  { input }: { readonly input: PlanReportInput },
  files?: ReadonlySet<string>,
): readonly Block[] {
  const { provenance } = input;
  const validation = files === undefined ? input.validation : within(input.validation, files);
  const { errors, warnings, infos } = validation;
  const counts = [countOf(errors, 'error'), countOf(warnings, 'warning'), countOf(infos, 'info')];
  const nothing = errors + warnings + infos === 0;
  // As the counts, of all documents.
  const aside = asideText(input.validation);
  return [
    heading(1, 'anexo-validacion', 'Resultado de la validación'),
    paragraph(
      `La validación de los documentos ${nothing ? 'no encontró errores ni avisos' : `encontró ${enumerate(counts)}`}${aside}${files === undefined || (nothing && aside === '') ? '' : ', en todos los documentos; aquí se listan los de esta unidad'}.`,
    ),
    ...findings('Hallazgos de la validación, por regla', validation.diagnostics, validation),
    ...findings(
      'Hallazgos que el proyecto aceptó en su base, y que no se cuentan, por regla',
      validation.accepted,
      validation,
    ),
    ...suppressed(validation.suppressed),
    ...rulesOff(validation.rulesOff),
    ...excluded(input.model.surroundings.excluded),
    facts([
      ['Commit', revisionText(provenance.revision, true)],
      ['Huella de los datos', provenance.inputHash],
      ['Versión del programa', `plan ${provenance.version}`],
    ]),
  ];
}

/** What was found in some files. */
function within(validation: Validation, files: ReadonlySet<string>): Validation {
  const isOne = (file: string): boolean => files.has(file);
  return {
    ...validation,
    diagnostics: findingsIn(validation.diagnostics, isOne),
    accepted: findingsIn(validation.accepted, isOne),
    suppressed: validation.suppressed.filter(({ diagnostic }) => isOne(diagnostic.location.file)),
  };
}

/** One row for each rule, the gravest first: what it says, and where. */
function findings(
  caption: string,
  diagnostics: readonly Diagnostic[],
  { titles }: Validation,
): readonly Block[] {
  if (diagnostics.length === 0) return [];
  const groups = groupsOf(diagnostics);
  const sorted = GRAVITY.flatMap((severity) =>
    groups.filter((group) => group.severity === severity).toSorted((a, b) => compareText(a.code, b.code)),
  );
  return [
    table(
      caption,
      [left('Clase', 0.7), right('Veces', 0.6), left('Hallazgo', 3.7), left('Lugar', 2)],
      sorted.map((group): Row =>
        row(
          severityWord(group.severity),
          integer(group.found.length),
          cell(`${saidOnce(group, titles.get(group.code))}.`, {
            note: text({ text: group.code, code: true }),
          }),
          placesOf(group),
        ),
      ),
      2,
    ),
  ];
}

/** The first few places of a group, and how many more there are. */
function placesOf({ found }: Group): string {
  return enumerate(firstNamed(found.map(placeOf), SHOWN_PLACES, integer));
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

/** Documents that no figure has anything of, since the configuration leaves them out. */
function excluded(files: readonly string[]): readonly Block[] {
  if (files.length === 0) return [];
  return [
    heading(2, 'documentos-fuera', 'Documentos que la configuración deja fuera'),
    paragraph(
      'Lo que dicen no se revisó ni está en ninguna cifra: los nombra «excluir» en la configuración.',
    ),
    list(files.map((file) => text({ text: file, code: true }))),
  ];
}

function rulesOff(ids: Validation['rulesOff']): readonly Block[] {
  if (ids.length === 0) return [];
  return [
    heading(2, 'reglas-apagadas', 'Reglas apagadas'),
    list(
      ids.map(({ name, files }) =>
        text({ text: name, code: true }, ...(files === undefined ? [] : [` en ${files}`])),
      ),
    ),
  ];
}

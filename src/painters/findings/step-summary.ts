import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { GRAVITY } from '../../diagnostics/order.ts';
import { loweredText } from '../../diagnostics/lowered.ts';
import { excludedText } from '../../diagnostics/excluded.ts';
import { countsOf, severityWord } from '../../diagnostics/severity-words.ts';
import { count, enumerate } from '../../text/spanish.ts';
import { acceptedText, goneText } from './accepted.ts';
import { markdownCell } from './markdown-cell.ts';
import { oneLinePlace } from './one-line-place.ts';
import type { Outcome } from './outcome.ts';
import { cut, messageAndHelp } from './wording.ts';

/** Rows of the table. With the longest cells the page stays under the 1 MiB that GitHub takes. */
const MOST_ROWS = 50;
const LONGEST_MESSAGE = 1500;
const LONGEST_FILE = 300;

/**
 * The findings as a page of GitHub Markdown for the summary of a step: the totals, then a table with the gravest
 * findings, at most fifty, and how many more there are.
 */
export function paintStepSummary(outcome: Outcome): string {
  const ordered = GRAVITY.flatMap((severity) =>
    outcome.diagnostics.filter((one) => one.severity === severity),
  );
  const rest = ordered.length - MOST_ROWS;
  return [
    '## Validación del plan',
    '',
    totals(outcome),
    ...(ordered.length === 0
      ? []
      : ['', '| Gravedad | Lugar | Hallazgo | Regla |', '| --- | --- | --- | --- |']),
    ...ordered.slice(0, MOST_ROWS).map((diagnostic) => row(outcome, diagnostic)),
    ...(rest > 0 ? ['', `y ${rest} más`] : []),
    '',
  ].join('\n');
}

function totals(outcome: Outcome): string {
  const { files, counts, suppressed, lowered } = outcome;
  const found = enumerate(countsOf(counts));
  const aside =
    suppressed.length === 0
      ? ''
      : ` ${count(suppressed.length, 'hallazgo ignorado', 'hallazgos ignorados')}.`;
  const known = acceptedText(outcome);
  const gone = goneText(outcome);
  const base = `${known === '' ? '' : ` Aparte, ${known}.`}${gone === '' ? '' : ` ${gone}`}`;
  const read = count(files.length, 'archivo revisado', 'archivos revisados');
  const excluded = excludedText(outcome.excluded, 0);
  const left = excluded === '' ? '' : ` La configuración deja fuera ${excluded}.`;
  const passes = lowered.length === 0 ? '' : ` Se dejó pasar: ${loweredText(lowered)}.`;
  const nothing =
    passes !== '' ? 'sin otros hallazgos' : known === '' ? 'sin hallazgos' : 'sin hallazgos nuevos';
  return `${read}: ${found === '' ? nothing : `**${found}**`}.${aside}${base}${passes}${left}`;
}

function row(outcome: Outcome, diagnostic: Diagnostic): string {
  const { file, line, column } = oneLinePlace(outcome, diagnostic.location);
  const name = cut(file, LONGEST_FILE);
  // The place of a cell stands in what is said of it.
  const place = diagnostic.location.cell === undefined ? `${name}:${line}:${column}` : name;
  const cells = [
    severityWord(diagnostic.severity),
    markdownCell(place),
    markdownCell(cut(messageAndHelp(diagnostic), LONGEST_MESSAGE)),
    markdownCell(diagnostic.code),
  ];
  return `| ${cells.join(' | ')} |`;
}

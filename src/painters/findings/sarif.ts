import type { Diagnostic, Fix, FixEdit, Location, Related } from '../../diagnostics/diagnostic.ts';
import { compareText, GRAVITY } from '../../diagnostics/order.ts';
import { visible } from '../../text/visible.ts';
import { jsonText } from './json-text.ts';
import { oneLinePlace, type OneLinePlace } from './one-line-place.ts';
import type { Outcome, RuleSummary } from './outcome.ts';
import { cut, messageAndHelp, sentence } from './wording.ts';

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;
const PROBLEMS = { error: 'error', warning: 'warning', info: 'recommendation' } as const;

/** GitHub refuses a file with more results than this. */
const MOST_RESULTS = 25_000;
/** GitHub keeps this many places of a result. */
const MOST_RELATED = 100;
/** The longest description of a rule that GitHub takes. */
const LONGEST_DESCRIPTION = 1024;

/**
 * The findings as a SARIF 2.1.0 log for GitHub code scanning: one run, with every rule described, an empty list of
 * results when nothing was found, and the findings that a comment or a baseline sets aside marked as such. Each result has one place of one
 * line; its other places are linked from its message. Past 25 000 results the gravest are kept.
 */
export function paintSarif(outcome: Outcome): string {
  const rules = [...outcome.rules].sort((a, b) => compareText(a.id, b.id));
  const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]));
  const result = (diagnostic: Diagnostic): object =>
    resultOf(outcome, diagnostic, ruleIndex.get(diagnostic.code));
  const results = [
    ...kept(outcome.diagnostics).map(result),
    ...outcome.suppressed.map(({ diagnostic, reason }) => ({
      ...result(diagnostic),
      suppressions: [{ kind: 'inSource', justification: reason === '' ? undefined : visible(reason) }],
    })),
    ...outcome.accepted.map((diagnostic) => ({
      ...result(diagnostic),
      suppressions: [{ kind: 'external', justification: 'Aceptado en la base de hallazgos' }],
    })),
  ];
  return jsonText({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          // Without `informationUri`: the program has no address on the web, and one that leads nowhere helps nobody.
          driver: {
            name: 'plan',
            semanticVersion: outcome.version,
            language: 'es',
            rules: rules.map(ruleOf),
          },
        },
        language: 'es',
        columnKind: 'utf16CodeUnits',
        results: results.slice(0, MOST_RESULTS),
      },
    ],
  });
}

/** All of them in their order, or the gravest when they are too many. */
function kept(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  if (diagnostics.length <= MOST_RESULTS) return diagnostics;
  return [...diagnostics].sort((a, b) => GRAVITY.indexOf(a.severity) - GRAVITY.indexOf(b.severity));
}

function ruleOf({ id, severity, title, rationale, help }: RuleSummary): object {
  const advice = [sentence(title), rationale, ...(help === undefined ? [] : [help])];
  const more = `Página de la regla: plan explain ${id}`;
  return {
    id,
    shortDescription: { text: cut(sentence(title), LONGEST_DESCRIPTION) },
    fullDescription: { text: cut(rationale === '' ? sentence(title) : rationale, LONGEST_DESCRIPTION) },
    help: {
      text: [...advice, more].filter(Boolean).join('\n\n'),
      markdown: [...advice, `Página de la regla: \`plan explain ${id}\``].filter(Boolean).join('\n\n'),
    },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: {
      tags: [id.split('/')[0] ?? id],
      precision: 'high',
      'problem.severity': PROBLEMS[severity],
    },
  };
}

function resultOf(outcome: Outcome, diagnostic: Diagnostic, ruleIndex: number | undefined): object {
  const place = oneLinePlace(outcome, diagnostic.location);
  const related = diagnostic.related.slice(0, MOST_RELATED);
  const hash = outcome.excerpts.get(place.file)?.fingerprints.get(place.line);
  return {
    ruleId: diagnostic.code,
    ruleIndex,
    level: LEVELS[diagnostic.severity],
    message: { text: messageText(diagnostic, related) },
    locations: [
      { physicalLocation: physicalLocation(place), logicalLocations: logicalLocations(diagnostic.location) },
    ],
    fixes: diagnostic.fixes?.map(fixOf),
    partialFingerprints: hash === undefined ? undefined : { primaryLocationLineHash: hash },
    relatedLocations:
      related.length === 0
        ? undefined
        : related.map(({ message, location }, i) => ({
            id: i + 1,
            physicalLocation: physicalLocation(oneLinePlace(outcome, location)),
            message: { text: withoutLinks(visible(message)) },
          })),
  };
}

/** A correction, which a reviewer may apply; whether somebody has to choose is said in its description. */
function fixOf({ title, safe, edits }: Fix): object {
  const files = [...new Set(edits.map(({ file }) => file))];
  return {
    description: { text: visible(safe ? title : `${title} (si es lo que quería decir)`) },
    artifactChanges: files.map((file) => ({
      artifactLocation: { uri: uriOf(file) },
      replacements: edits.filter((edit) => edit.file === file).map(replacementOf),
    })),
  };
}

function replacementOf({ span: { start, end }, text }: FixEdit): object {
  return {
    deletedRegion: {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
    },
    ...(text === '' ? {} : { insertedContent: { text } }),
  };
}

/** A cell by the name that formulas of other sheets give it, `Avance!H14`. */
function logicalLocations({ cell }: Location): readonly object[] | undefined {
  if (cell === undefined) return undefined;
  return [
    {
      name: cell.name,
      fullyQualifiedName: cell.sheet === undefined ? cell.name : `${cell.sheet}!${cell.name}`,
    },
  ];
}

/** The paragraph, then a link to each other place: `[what](id of the related location)`. */
function messageText(diagnostic: Diagnostic, related: readonly Related[]): string {
  const text = withoutLinks(visible(messageAndHelp(diagnostic)));
  const links = related.map(({ message }, i) => `[${withoutLinks(visible(message))}](${i + 1})`);
  return links.length === 0 ? text : `${text} Vea también: ${links.join('; ')}.`;
}

/** With its square brackets escaped, so that nothing an author wrote reads as a link. */
function withoutLinks(text: string): string {
  return text.replaceAll(/[[\]]/g, '\\$&');
}

function physicalLocation({ file, line, column, endColumn }: OneLinePlace): object {
  return {
    artifactLocation: { uri: uriOf(file) },
    region: { startLine: line, startColumn: column, endLine: line, endColumn },
  };
}

/** A relative reference with each segment percent-encoded, or a `file:` address for a path outside the project. */
function uriOf(file: string): string {
  const encoded = file
    .split('/')
    .map((segment) => encodeURIComponent(segment.replaceAll(/\p{Cs}/gu, '\uFFFD')));
  if (/^[a-z]:\//i.test(file)) return `file:///${file.slice(0, 2)}/${encoded.slice(1).join('/')}`;
  return file.startsWith('/') ? `file://${encoded.join('/')}` : encoded.join('/');
}

import { Chalk, type ChalkInstance } from 'chalk';
import { groupsOf, helpOnce, saidOnce, SHOWN_PLACES, type Group } from '../../diagnostics/groups.ts';
import { severityWord } from '../../diagnostics/severity-words.ts';
import type { Diagnostic, Severity } from '../../diagnostics/diagnostic.ts';
import { GRAVITY } from '../../diagnostics/order.ts';
import { placeText } from '../../diagnostics/place-text.ts';
import { codeFrame } from '../../text/frame.ts';
import { asWindowsWrites } from '../../text/path.ts';
import { visible } from '../../text/visible.ts';
import { fitted } from './fitted.ts';
import type { Outcome } from './outcome.ts';
import { paintSummary } from './summary.ts';

/** How the findings are shown to a person. */
export interface PrettyOptions {
  readonly color: boolean;
  /** Every finding with its place and excerpt, however many a rule has. */
  readonly everyPlace?: boolean;
  /** The gravest last, next to the prompt, instead of in the order of the files. */
  readonly errorsLast?: boolean;
  /** Columns of the terminal: lines are broken between words, and excerpts cut. undefined where there is none. */
  readonly width?: number | undefined;
  /** What shows the findings that are only counted here. */
  readonly toSeeAll?: string;
}

/** As many findings of a rule in a project are shown one by one; more of them are said once. */
const MOST_ALONE = 3;

/**
 * A run that says more than this is read for what kinds of things it says: avisos and notas of one rule stand together
 * from the second on, and without excerpts. An export of CEPLAN with 210 activities takes one screen or two.
 */
const MANY = 30;

/** In a narrower terminal a word would have no room. */
const NARROWEST = 40;

/** As many other places that explain a finding are shown with it: of a sum that exceeds its limit, each addend. */
const MOST_RELATED: Readonly<Record<Severity, number>> = { error: 30, warning: 6, info: 6 };

/**
 * The findings for a person at a terminal:
 *
 *     poi/2019-S1/gim.yaml:14:15  error  poi/objetivo-inexistente
 *       La actividad «GIM-014» enlaza con el objetivo «SOC-9», que no está en el plan
 *       13 |     nombre: Redes de agua
 *       14 |     objetivo: SOC-9
 *          |               ^^^^^
 *       Qué hacer: ¿Quiso decir «SOC-1»?
 *
 * What one rule says of many places of a project, once:
 *
 *     210 lugares  nota  poi/sin-productos
 *       Una actividad del POI no dice qué productos entrega. Por ejemplo: La actividad «A-1» no dice…
 *       poi/2025.yaml:14:5, poi/2025.yaml:30:5, poi/2025.yaml:44:5 y 207 más; --todos los muestra
 *       Qué hacer: Agregue «productos»
 *
 * or, where the place tells nothing, with what it says of each:
 *
 *     6 lugares  error  esquema/campo-requerido
 *       plan.yaml:1:1  Falta «dimensiones»
 *       plan.yaml:1:1  Falta «entidad»
 *       plan.yaml:1:1  Falta «estado»
 *       y 3 más; --todos los muestra
 *
 * and at the end what was read, and the counts. What authors wrote is shown as text: it cannot colour or move the cursor.
 */
export function paintPretty(outcome: Outcome, options: PrettyOptions): string {
  const chalk = new Chalk({ level: options.color ? 1 : 0 });
  const groups = groupsOf(outcome.diagnostics, outcome.projectOf);
  const isLong = !options.everyPlace && outcome.diagnostics.length > MANY;
  const mostAlone = (severity: Severity): number => (isLong && severity !== 'error' ? 1 : MOST_ALONE);
  const together = options.everyPlace
    ? []
    : groups.filter(({ severity, found }) => found.length > mostAlone(severity));
  const grouped = new Map(together.flatMap((group) => group.found.map((one) => [one, group])));
  const parts = inOrder(outcome.diagnostics, options).flatMap((diagnostic) => {
    const group = grouped.get(diagnostic);
    const isBrief = isLong && diagnostic.severity !== 'error';
    if (group === undefined) return [paintDiagnostic(diagnostic, outcome, { ...options, isBrief }, chalk)];
    return group.found[0] === diagnostic ? [paintGroup(group, outcome, options, chalk)] : [];
  });
  const text = [...parts, paintSummary(outcome, chalk)].join('\n');
  return options.width === undefined ? text : fitted(text, Math.max(NARROWEST, options.width));
}

function inOrder(diagnostics: readonly Diagnostic[], { errorsLast }: PrettyOptions): readonly Diagnostic[] {
  if (!errorsLast) return diagnostics;
  return GRAVITY.toReversed().flatMap((severity) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity),
  );
}

function paintGroup(group: Group, outcome: Outcome, options: PrettyOptions, chalk: ChalkInstance): string {
  const { code, severity, found } = group;
  const shown = found.slice(0, SHOWN_PLACES).map(({ message, location }) => {
    return { message, place: chalk.bold(visible(asWindowsWrites(placeText(location)))) };
  });
  const heading = `${chalk.bold(`${found.length} lugares`)}  ${tintOf(severity, chalk)(severityWord(severity))}  ${chalk.dim(code)}`;
  const hidden = found.length - shown.length;
  const rest = hidden === 0 ? '' : restInWords(hidden, options);
  const places = shown.map(({ place }) => place);
  if (new Set(places).size < places.length) {
    const each = shown.map(({ message, place }) => `  ${place}  ${visible(message)}`);
    return [heading, ...each, ...(rest === '' ? [] : [`  ${rest}`]), ''].join('\n');
  }
  const title = outcome.rules.find(({ id }) => id === code)?.title;
  const what = helpOnce(group);
  return [
    heading,
    `  ${visible(saidOnce(group, title))}`,
    `  ${places.join(', ')} ${rest}`.trimEnd(),
    ...(what === undefined
      ? []
      : [`  ${chalk.bold(what.ofFirst ? 'Qué hacer en el primero:' : 'Qué hacer:')} ${visible(what.help)}`]),
    '',
  ].join('\n');
}

function paintDiagnostic(
  diagnostic: Diagnostic,
  outcome: Outcome,
  options: PrettyOptions & { readonly isBrief: boolean },
  chalk: ChalkInstance,
): string {
  const { code, severity, message, help, location } = diagnostic;
  const tint = tintOf(severity, chalk);
  const lines = [
    `${chalk.bold(visible(asWindowsWrites(placeText(location))))}  ${tint(severityWord(severity))}  ${chalk.dim(code)}`,
    `  ${visible(message)}`,
    ...(options.isBrief ? [] : frameLines(location, outcome, options, { chalk, tint })),
    ...relatedLines(diagnostic, options, chalk),
  ];
  if (help !== undefined && help !== '') lines.push(`  ${chalk.bold('Qué hacer:')} ${visible(help)}`);
  return `${lines.join('\n')}\n`;
}

function relatedLines(
  { severity, related }: Diagnostic,
  options: PrettyOptions & { readonly isBrief: boolean },
  chalk: ChalkInstance,
): readonly string[] {
  const most = MOST_RELATED[severity];
  // One more than can be shown is shown: it takes no more room than saying that there is one.
  const all = options.everyPlace === true || related.length <= most + 1;
  // One place explains a finding; many are what it is about.
  if (options.isBrief) return related.length < 2 ? [] : [`  ${restInWords(related.length, options)}`];
  const arrow = `  ${chalk.dim('→')}`;
  const lines = related
    .slice(0, all ? related.length : most)
    .map(
      ({ message, location: other }) =>
        `${arrow} ${visible(message)}: ${visible(asWindowsWrites(placeText(other)))}`,
    );
  return all ? lines : [...lines, `${arrow} ${restInWords(related.length - most, options)}`];
}

/** «y 207 más; --todos los muestra» */
function restInWords(hidden: number, { toSeeAll = '--todos' }: PrettyOptions): string {
  return `y ${hidden} más; ${toSeeAll} ${hidden === 1 ? 'lo' : 'los'} muestra`;
}

function frameLines(
  location: Diagnostic['location'],
  outcome: Outcome,
  { width: columns }: PrettyOptions,
  { chalk, tint }: { readonly chalk: ChalkInstance; readonly tint: ChalkInstance },
): readonly string[] {
  const excerpt = outcome.excerpts.get(location.file);
  if (!excerpt) return [];
  // Before the text stand a margin, the number of its line and a bar; around it there may be the marks of a cut.
  const room =
    columns === undefined
      ? undefined
      : Math.max(NARROWEST, columns) - String(location.span.start.line).length - 7;
  const frame = codeFrame(excerpt.lines, location.span, room);
  const width = Math.max(...frame.map(({ number }) => String(number).length));
  return frame.flatMap(({ number, text, underline }) => [
    `  ${chalk.dim(`${String(number).padStart(width)} |`)} ${text}`.trimEnd(),
    ...(underline
      ? [
          `  ${chalk.dim(`${' '.repeat(width)} |`)} ${' '.repeat(underline.indent)}${tint('^'.repeat(underline.width))}`,
        ]
      : []),
  ]);
}

function tintOf(severity: Severity, chalk: ChalkInstance): ChalkInstance {
  if (severity === 'error') return chalk.red;
  return severity === 'warning' ? chalk.yellow : chalk.cyan;
}

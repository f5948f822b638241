import type { ChalkInstance } from 'chalk';
import { excludedText } from '../../diagnostics/excluded.ts';
import { loweredText } from '../../diagnostics/lowered.ts';
import { ignoredText } from '../../diagnostics/set-aside.ts';
import { compareText } from '../../diagnostics/order.ts';
import { countOf } from '../../diagnostics/severity-words.ts';
import { count, enumerate } from '../../text/spanish.ts';
import { visible } from '../../text/visible.ts';
import { acceptedText, goneText, knownCount } from './accepted.ts';
import type { DocumentKind, Outcome } from './outcome.ts';

/** Periods of POI that are named one by one. */
const MOST_PERIODS = 4;
/** Files that are named of those that were not read. */
const MOST_FILES = 5;

/**
 * The last lines: what was read, what was not though it looks like a document, and the counts.
 *
 *     Se leyó: 1 plan, 1 lista de unidades, 2 POI de 2019-S1 y 1 audiencia.
 *     No se leyó: poi/2019-S2.yaml.txt.
 *     La configuración deja fuera 1 documento: borradores/2019-S2.yaml.
 *     No se pudo revisar: poi/2019-S1.yaml. Corrija primero lo que no deja leerlo…
 *     5 archivos revisados: 1 error y 2 avisos.
 */
export function paintSummary(outcome: Outcome, chalk: ChalkInstance): string {
  const read = kindsInWords(outcome.kinds);
  const others = [...new Set([...outcome.unread.map(({ file }) => file), ...outcome.lookAlikes])].toSorted(
    compareText,
  );
  return [
    ...(read === '' ? [] : [`Se leyó: ${read}.`]),
    ...(others.length === 0 ? [] : [`${chalk.yellow('No se leyó')}: ${named(others)}.`]),
    ...excludedLine(outcome, chalk),
    ...(outcome.unchecked.length === 0
      ? []
      : [
          `${chalk.yellow('No se pudo revisar')}: ${named(outcome.unchecked.toSorted(compareText))}. Corrija primero lo que no deja leerlo${outcome.unchecked.length === 1 ? '' : 's'}: lo demás que dice${outcome.unchecked.length === 1 ? '' : 'n'} no se ha visto.`,
        ]),
    verdict(outcome, others.length > 0, chalk),
    '',
  ].join('\n');
}

/** What `excluir` leaves out: it is in no figure, and a reader has to know. */
function excludedLine({ excluded }: Outcome, chalk: ChalkInstance): readonly string[] {
  if (excluded.length === 0) return [];
  return [
    `${chalk.yellow('La configuración deja fuera')} ${excludedText(excluded.map(visible), MOST_FILES)}.`,
  ];
}

function named(files: readonly string[]): string {
  const rest = files.length - MOST_FILES;
  const shown = files.slice(0, MOST_FILES).map(visible);
  return enumerate(rest > 0 ? [...shown, `${rest} más`] : shown);
}

function verdict(outcome: Outcome, somethingUnread: boolean, chalk: ChalkInstance): string {
  const { error, warning, info } = outcome.counts;
  const counts = [
    ...(error > 0 ? [chalk.red(countOf(error, 'error'))] : []),
    ...(warning > 0 ? [chalk.yellow(countOf(warning, 'warning'))] : []),
    ...(info > 0 ? [chalk.cyan(countOf(info, 'info'))] : []),
  ];
  const files = count(
    outcome.files.length - outcome.unchecked.length,
    'archivo revisado',
    'archivos revisados',
  );
  const passes = loweredText(outcome.lowered);
  const nothing = somethingUnread
    ? 'sin hallazgos en lo que se leyó'
    : passes === ''
      ? outcome.accepted.length + knownCount(outcome) > 0
        ? `sin hallazgos nuevos${outcome.since === undefined ? '' : ` desde ${visible(outcome.since.revision)}`}`
        : chalk.green('todo en orden')
      : 'sin otros hallazgos';
  const aside = outcome.suppressed.length > 0 ? ` Además, ${ignoredText(outcome.suppressed)}.` : '';
  const known = acceptedText(outcome);
  const accepted = known === '' ? '' : ` Aparte, ${known}.`;
  const gone = goneText(outcome);
  const hidden = error + warning + info - outcome.diagnostics.length;
  const unlisted =
    hidden > 0
      ? ` No se ${hidden === 1 ? 'muestra' : 'muestran'} ${hidden}: se pidieron solo los errores.`
      : '';
  const fixable = outcome.diagnostics.filter(({ fixes = [] }) => fixes.some(({ safe }) => safe)).length;
  const mended =
    fixable === 0 ? '' : ` ${fixable === 1 ? 'Uno se corrige' : `${fixable} se corrigen`} con plan fix.`;
  const lowered = passes === '' ? '' : ` ${chalk.yellow('Se dejó pasar')}: ${passes}.`;
  const code = firstCode(outcome);
  const next = code === undefined ? '' : ` Para saber más de un hallazgo: plan explain ${code}`;
  return `${files}: ${counts.length === 0 ? nothing : enumerate(counts)}.${mended}${unlisted}${aside}${accepted}${gone === '' ? '' : ` ${gone}`}${lowered}${next}`;
}

function firstCode({ diagnostics }: Outcome): string | undefined {
  return (diagnostics.find(({ severity }) => severity === 'error') ?? diagnostics[0])?.code;
}

/** «1 plan, 1 lista de unidades, 2 POI de 2019-S1 y 1 audiencia» */
function kindsInWords(kinds: readonly DocumentKind[]): string {
  const of = (tipo: string | undefined): number => kinds.filter((kind) => kind.tipo === tipo).length;
  const unknown = of(undefined);
  return enumerate([
    ...counted(of('plan'), 'plan', 'planes'),
    ...counted(of('unidades'), 'lista de unidades', 'listas de unidades'),
    ...poisInWords(kinds.filter(({ tipo }) => tipo === 'poi')),
    ...counted(of('audiencia'), 'audiencia', 'audiencias'),
    ...counted(of('presupuesto'), 'presupuesto', 'presupuestos'),
    ...counted(unknown, 'archivo que no se entiende', 'archivos que no se entienden'),
  ]);
}

function poisInWords(pois: readonly DocumentKind[]): readonly string[] {
  const periods = [...new Set(pois.flatMap(({ periodo }) => periodo ?? []))].toSorted(compareText);
  if (periods.length > MOST_PERIODS) return [`${pois.length} POI de ${periods[0]} a ${periods.at(-1)}`];
  const without = pois.filter(({ periodo }) => periodo === undefined).length;
  return [
    ...periods.map((periodo) => `${pois.filter((poi) => poi.periodo === periodo).length} POI de ${periodo}`),
    ...(without > 0 ? [`${without} POI sin periodo`] : []),
  ];
}

function counted(n: number, one: string, many: string): readonly string[] {
  return n === 0 ? [] : [count(n, one, many)];
}

import { Chalk, type ChalkInstance } from 'chalk';
import type { Severity } from '../../diagnostics/diagnostic.ts';
import { severityWord } from '../../diagnostics/severity-words.ts';
import { visible } from '../../text/visible.ts';
import {
  countsText,
  kindTitle,
  untoldTexts,
  whatToDo,
  type Compared,
  type PlacedChange,
} from './compared.ts';
import { capitalized } from '../../text/spanish.ts';
import { groupedBy } from '../../text/grouped-by.ts';

/** How changes are shown to a person. */
export interface ChangesOptions {
  readonly color: boolean;
  /** Every change, however many there are of a kind. */
  readonly everyPlace?: boolean;
}

/** As many changes of one kind are shown; more of them are counted. */
const MOST_OF_A_KIND = 20;

/**
 * The changes for a person at a terminal, the gravest first, those of a kind together:
 *
 *     error  meta-reducida  Una meta del plan es ahora menos exigente
 *       En el indicador «SOC-1.1», la meta de 2022 bajó de 100 a 90
 *         plan.yaml:45
 */
export function paintChanges(compared: Compared, options: ChangesOptions): string {
  const chalk = new Chalk({ level: options.color ? 1 : 0 });
  const { before, after, changes } = compared;
  const groups = groupedBy(changes, ({ level, kind }) => `${level} ${kind}`);
  return [
    `Se compara ${visible(before.name)} con ${visible(after.name)}.`,
    '',
    ...[...groups.values()].flatMap((group) => [...paintGroup(group, options, chalk), '']),
    ...untoldTexts(compared),
    ...whatToDo(compared).map((sentence) => `${chalk.bold('Qué hacer:')} ${sentence}`),
    `${capitalized(countsText(compared))}.`,
    '',
  ].join('\n');
}

/** Changes of one kind and gravity. */
type Group = readonly [PlacedChange, ...PlacedChange[]];

function paintGroup(group: Group, { everyPlace }: ChangesOptions, chalk: ChalkInstance): readonly string[] {
  const [{ kind, level }] = group;
  const shown = everyPlace === true ? group : group.slice(0, MOST_OF_A_KIND);
  const hidden = group.length - shown.length;
  return [
    `${tint(level, chalk)(severityWord(level))}  ${chalk.dim(kind)}  ${kindTitle(kind)}`,
    ...shown.flatMap(({ message, file, line }) => [
      `  ${visible(message)}`,
      ...(file === undefined
        ? []
        : [chalk.dim(`    ${visible(file)}${line === undefined ? '' : `:${line}`}`)]),
    ]),
    ...(hidden === 0 ? [] : [`  y ${hidden} más; --todos ${hidden === 1 ? 'lo' : 'los'} muestra`]),
  ];
}

function tint(level: Severity, chalk: ChalkInstance): ChalkInstance {
  if (level === 'error') return chalk.red;
  return level === 'warning' ? chalk.yellow : chalk.cyan;
}

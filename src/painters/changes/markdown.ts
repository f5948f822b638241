import { GRAVITY } from '../../diagnostics/order.ts';
import { countOf } from '../../diagnostics/severity-words.ts';
import { capitalized, count } from '../../text/spanish.ts';
import { markdownCell } from '../findings/markdown-cell.ts';
import { cut } from '../findings/wording.ts';
import {
  countsText,
  kindTitle,
  untoldTexts,
  whatToDo,
  type Compared,
  type PlacedChange,
} from './compared.ts';

/** GitHub takes comments of 65,536 characters; the head, the folds and the last line take less than the difference. */
const MOST_BYTES = 60_000;
const LONGEST_MESSAGE = 900;
const LONGEST_PLACE = 200;

/** By it a CI job finds the comment that it wrote before, and writes over it. */
const MARK = '<!-- plan diff -->';

const utf8 = new TextEncoder();

/**
 * The changes as a comment for a pull request: the counts, then a table for each gravity, folded but for errors, under
 * 65,536 characters whatever there is: the gravest come first, and the rest is counted.
 */
export function paintChangesMarkdown(compared: Compared): string {
  const { before, after, changes } = compared;
  const unread = untoldTexts(compared);
  const head = [
    MARK,
    '### Qué cambió en el plan',
    '',
    `${changes.length === 0 ? capitalized(countsText(compared)) : `**${countsText(compared)}**`}, entre ${markdownCell(cut(before.name, LONGEST_PLACE))} y ${markdownCell(cut(after.name, LONGEST_PLACE))}.`,
    ...whatToDo(compared).flatMap((sentence) => ['', sentence]),
    ...unread.flatMap((sentence) => ['', markdownCell(cut(sentence, LONGEST_MESSAGE))]),
  ];
  let room = MOST_BYTES - utf8.encode(head.join('\n')).length;
  let hidden = 0;
  const folds = GRAVITY.flatMap((level) => {
    const own = changes.filter((change) => change.level === level);
    const rows: string[] = [];
    for (const change of own) {
      const text = row(change);
      room -= utf8.encode(text).length + 1;
      if (room < 0) break;
      rows.push(text);
    }
    hidden += own.length - rows.length;
    if (rows.length === 0) return [];
    const open = level === 'error' ? ' open' : '';
    return [
      '',
      `<details${open}><summary>${countOf(own.length, level)}</summary>`,
      '',
      '| Qué cambió | Tipo | Lugar |',
      '| --- | --- | --- |',
      ...rows,
      '',
      '</details>',
    ];
  });
  const rest =
    hidden === 0
      ? []
      : [
          '',
          `No ${hidden === 1 ? 'cabe' : 'caben'} ${count(hidden, 'cambio más', 'cambios más')}: «plan diff --todos» los muestra.`,
        ];
  return [...head, ...folds, ...rest, ''].join('\n');
}

function row({ message, kind, file, line }: PlacedChange): string {
  const place =
    file === undefined ? '' : cut(`${file}${line === undefined ? '' : `:${line}`}`, LONGEST_PLACE);
  return `| ${[cut(message, LONGEST_MESSAGE), kindTitle(kind), place].map(markdownCell).join(' | ')} |`;
}

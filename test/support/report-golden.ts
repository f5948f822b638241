import type { Block, Report, Row } from '../../src/report/report.ts';
import { textsOf } from '../../src/report/texts.ts';

/** A report in parts that one can review: the cover, each section by its id, and the order of the sections. */
export function goldenParts(report: Report): ReadonlyMap<string, string> {
  const parts = new Map<string, string[]>();
  const order: string[] = [];
  let part = 'portada';
  parts.set(part, coverLines(report));
  for (const block of report.blocks) {
    if (block.kind === 'heading' && block.level === 1) {
      part = block.id;
      order.push(`${block.number ?? '-'} ${block.id}`);
    }
    parts.set(part, [...(parts.get(part) ?? []), ...linesOf(block)]);
  }
  parts.set('orden', order);
  return new Map([...parts].map(([name, lines]) => [name, `${lines.join('\n')}\n`]));
}

function coverLines({ title, subject, author, cover, running, draft }: Report): string[] {
  return [
    title,
    subject,
    author,
    cover.entidad,
    cover.kicker,
    cover.title,
    cover.subtitle,
    ...cover.facts.map(({ term, text }) => `${term}: ${text}`),
    cover.note ?? '',
    running.header,
    running.footer,
    draft?.text ?? '',
  ];
}

/** What a block says, a row of a table in a line. Numbers of sections, tables and figures are those of `orden`. */
function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(block.level)} ${block.text}`];
    case 'table':
      return [
        `[${block.caption}]`,
        `| ${block.columns.map(({ title }) => title).join(' | ')}`,
        ...block.rows.map(rowLine),
      ];
    case 'figure':
      return textsOf([{ ...block, label: '' }]);
    default:
      return textsOf([block]);
  }
}

function rowLine({ cells }: Row): string {
  const shown = cells.map(({ text, note }) =>
    [text, ...(note === undefined ? [] : [note])]
      .map((run) => run.map((one) => one.text).join(''))
      .join(' · '),
  );
  return `| ${shown.join(' | ')}`;
}

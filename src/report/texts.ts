import type { Chart } from './chart.ts';
import type { Block, Text } from './report.ts';

/** Every text of some blocks that a reader sees, in reading order: what is said, not how it is drawn. */
export function textsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap(blockTexts);
}

function blockTexts(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [...(block.number === undefined ? [] : [block.number]), block.text];
    case 'paragraph':
      return [joined(block.text)];
    case 'list':
      return block.items.map(joined);
    case 'table':
      return [
        block.label,
        block.caption,
        ...block.columns.map(({ title }) => title),
        ...block.rows.flatMap(({ cells }) =>
          cells.flatMap(({ text, note }) => [joined(text), ...(note ? [joined(note)] : [])]),
        ),
      ];
    case 'cards':
      return block.cards.flatMap(({ title, value, note }) => [title, value, note]);
    case 'statusGrid':
      return [
        block.title,
        ...block.rows.flatMap(({ title, subtitle, tiles }) => [
          title,
          subtitle,
          ...tiles.flatMap(({ id, name, value, word }) => [id, name, value, word]),
        ]),
      ];
    case 'figure':
      return [block.label, block.caption, block.alt, ...chartTexts(block.chart)];
    case 'callout':
      return [block.title, ...block.text.map(joined)];
    case 'facts':
      return block.items.flatMap(({ term, text }) => [term, joined(text)]);
    case 'pageBreak':
      return [];
    default:
      return block satisfies never;
  }
}

function chartTexts(chart: Chart): readonly string[] {
  switch (chart.kind) {
    case 'bars':
      return [
        ...Object.values(chart.legend),
        ...chart.rows.flatMap(({ label, note, valueText, secondText }) =>
          given(label, note, valueText, secondText),
        ),
      ];
    case 'scatter':
      return [chart.x, chart.y, ...chart.points.map(({ label }) => label)];
    case 'funnel':
      return chart.steps.flatMap(({ label, valueText, shareText }) => [label, valueText, shareText]);
    case 'gantt':
      return [
        chart.cutoffText,
        ...chart.rows.flatMap(({ label, note, progressText }) => given(label, note, progressText)),
      ];
    default:
      return chart satisfies never;
  }
}

function joined(text: Text): string {
  return text.map((run) => run.text).join('');
}

function given(...texts: readonly (string | undefined)[]): readonly string[] {
  return texts.filter((text) => text !== undefined);
}

import type { Chart } from './chart.ts';
import type { Block, Text } from './report.ts';

/** Every text of some blocks that a reader sees, in reading order: what is said, not how it is drawn. */
export function textsOf(blocks: readonly Block[]): readonly string[] {
  const texts: string[] = [];
  for (const block of blocks) addTexts(block, texts);
  return texts;
}

/** Adds to one list: a report has thousands of texts, most of them in the cells of its annexes. */
function addTexts(block: Block, texts: string[]): void {
  switch (block.kind) {
    case 'heading':
      if (block.number !== undefined) texts.push(block.number);
      texts.push(block.text);
      break;
    case 'paragraph':
      texts.push(joined(block.text));
      break;
    case 'list':
      texts.push(...block.items.map(joined));
      break;
    case 'table':
      texts.push(block.label, block.caption, ...block.columns.map(({ title }) => title));
      for (const { cells } of block.rows) {
        for (const { text, note } of cells) {
          texts.push(joined(text));
          if (note !== undefined) texts.push(joined(note));
        }
      }
      break;
    case 'cards':
      for (const { title, value, note } of block.cards) texts.push(title, value, note);
      break;
    case 'statusGrid':
      texts.push(block.title);
      for (const { title, subtitle, tiles } of block.rows) {
        texts.push(title, subtitle);
        for (const { id, name, value, word } of tiles) texts.push(id, name, value, word);
      }
      break;
    case 'figure':
      texts.push(block.label, block.caption, block.alt, ...chartTexts(block.chart));
      break;
    case 'callout':
      texts.push(block.title, ...block.text.map(joined));
      break;
    case 'columns':
      for (const { title, note, items, none } of block.columns) {
        texts.push(title, ...given(note), ...(items.length === 0 ? [none] : []));
        for (const item of items) texts.push(joined(item.text), ...(item.note ? [joined(item.note)] : []));
      }
      break;
    case 'facts':
      for (const { term, text } of block.items) texts.push(term, joined(text));
      break;
    case 'sheets':
      for (const { title, word, items } of block.items) {
        texts.push(title);
        if (word !== undefined) texts.push(word);
        for (const { term, text } of items) texts.push(term, joined(text));
      }
      break;
    default:
      block satisfies never;
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
    case 'states':
      return chart.parts.map(({ text }) => text);
    case 'dumbbells':
      return [
        chart.legend.first,
        chart.legend.second,
        ...chart.rows.flatMap(({ label, text }) => [label, text]),
      ];
    case 'trajectories':
      return [
        ...Object.values(chart.legend),
        ...chart.panels.flatMap(({ id, name, stateText, base, measured, targets, none }) => [
          id,
          name,
          stateText,
          ...given(none),
          ...[...(base === undefined ? [] : [base]), ...measured, ...targets].map(({ text }) => text),
        ]),
      ];
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
  return text.reduce((words, run) => words + run.text, '');
}

function given(...texts: readonly (string | undefined)[]): readonly string[] {
  return texts.filter((text) => text !== undefined);
}

/** What makes a longer word of a term, or of the acronym of a unit, when it touches it. */
export const WORD: RegExp = /^\w+$/;
export const ACRONYM: RegExp = /^[\p{L}\p{N}-]+$/u;

/**
 * Whether a text says some words, whole. Looking for each costs a third of what patterns do, which are compiled for a
 * text as long as a report.
 */
export function saysWhole(text: string, words: string, longer: RegExp): boolean {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const before = text.charAt(at - 1);
    const after = text.charAt(at + words.length);
    if (!longer.test(before) && !longer.test(after)) return true;
  }
  return false;
}

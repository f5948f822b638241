import type { BarsChart, Chart, FunnelChart } from '../../report/chart.ts';
import { cells } from '../../text/frame.ts';
import { SHAPES, textBar } from '../shapes.ts';
import { mermaidGantt } from './gantt.ts';

/** A chart in letters: the language of its code block, and what stands in it. */
export interface ChartText {
  readonly language: 'mermaid' | 'text';
  readonly text: string;
}

/**
 * What a drawing says, for who reads the file raw or does not see the drawing. A code block may hold any text but its
 * own fence.
 */
export function chartText(chart: Chart): ChartText {
  switch (chart.kind) {
    case 'gantt':
      return { language: 'mermaid', text: mermaidGantt(chart) };
    case 'bars':
      return { language: 'text', text: columns(barLines(chart)) };
    case 'funnel':
      return { language: 'text', text: columns(funnelLines(chart)) };
    case 'states':
      return {
        language: 'text',
        text: columns(chart.parts.map(({ estado, text }) => [SHAPES[estado], text])),
      };
    case 'trajectories':
      return {
        language: 'text',
        text: columns([
          ['', '', chart.legend.base, chart.legend.measured, chart.legend.targets],
          ...chart.panels.map(({ id, name, base, measured, targets, none }) => [
            `${id} ${name}`,
            none ?? '',
            base?.text ?? '',
            measured.map(({ text }) => text).join(' → '),
            targets.map(({ text }) => text).join(' → '),
          ]),
        ]),
      };
    case 'dumbbells':
      return { language: 'text', text: columns(chart.rows.map(({ label, text }) => [label, text])) };
    default:
      return chart satisfies never;
  }
}

function barLines({ legend, rows }: BarsChart): readonly (readonly string[])[] {
  const second = legend.second === undefined ? [] : [legend.second];
  return [
    ['', legend.value, '', ...second],
    ...rows.map(({ label, note, value, valueText, estado, secondText }) => [
      `${label}${note === undefined || note === '' ? '' : ` (${note})`}`,
      value === null ? '' : textBar(value),
      `${estado === undefined ? '' : `${SHAPES[estado]} `}${valueText}`,
      ...second.map(() => secondText ?? ''),
    ]),
  ];
}

function funnelLines({ steps }: FunnelChart): readonly (readonly string[])[] {
  return steps.map(({ label, share, valueText, shareText }) => [label, textBar(share), valueText, shareText]);
}

/** Rows with their columns one under the other. */
function columns(rows: readonly (readonly string[])[]): string {
  const flat = rows.map((row) =>
    row.map((text) =>
      text.replaceAll(/\s+/g, ' ').replaceAll('`', 'ˋ').replaceAll('<', '‹').replaceAll('](', '] (').trim(),
    ),
  );
  const widths = (flat[0] ?? []).map((_, i) => Math.max(...flat.map((row) => cells(row[i] ?? ''))));
  return flat
    .map((row) =>
      row
        .map((text, i) => text + ' '.repeat(Math.max(0, (widths[i] ?? 0) - cells(text))))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

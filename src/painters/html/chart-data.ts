/** The data of a chart as a table, for who does not see the drawing or wants its figures. */
import type { BarsChart, Chart, FunnelChart, GanttChart, TrajectoriesChart } from '../../report/chart.ts';
import { shortDate } from '../../report/format.ts';
import type { Cell, Column, Row, Table } from '../../report/report.ts';

/** Every figure and date that a drawing shows, in its order. The words of the columns are those of its key. */
export function chartTable(chart: Chart): Table {
  switch (chart.kind) {
    case 'bars':
      return barsTable(chart);
    case 'states':
      return tableOf(
        ['Estado'],
        chart.parts.map(({ estado, text }) => [{ ...cell(text), estado }]),
      );
    case 'dumbbells':
      return tableOf(
        ['Qué', `${chart.legend.first}, ${chart.legend.second} y su distancia`],
        chart.rows.map(({ label, text }) => [cell(label), cell(text)]),
      );
    case 'trajectories':
      return trajectoriesTable(chart);
    case 'funnel':
      return funnelTable(chart);
    case 'gantt':
      return ganttTable(chart);
    default:
      return chart satisfies never;
  }
}

function barsTable({ legend, rows }: BarsChart): Table {
  const second = legend.second === undefined ? [] : [legend.second];
  return tableOf(
    ['Qué', legend.value, ...second],
    rows.map(({ label, note, estado, valueText, secondText }) => [
      { ...cell(label), ...(note === undefined || note === '' ? {} : { note: [{ text: note }] }) },
      { ...cell(valueText), ...(estado === undefined ? {} : { estado }) },
      ...second.map(() => cell(secondText ?? '')),
    ]),
  );
}

function trajectoriesTable({ legend, panels }: TrajectoriesChart): Table {
  return tableOf(
    ['Objetivo e indicador', legend.base, legend.measured, legend.targets, 'Estado'],
    panels.map(({ id, name, base, measured, targets, estado, stateText, none }) => [
      cell(`${id} ${name}`),
      cell(base?.text ?? ''),
      cell(measured.map(({ text }) => text).join(' → ')),
      cell(targets.map(({ text }) => text).join(' → ')),
      { ...cell(stateText === '' ? (none ?? '') : stateText), estado },
    ]),
  );
}

function funnelTable({ steps }: FunnelChart): Table {
  return tableOf(
    ['Etapa', 'Monto', 'Parte'],
    steps.map(({ label, valueText, shareText }) => [cell(label), cell(valueText), cell(shareText)]),
  );
}

function ganttTable({ rows, cutoffText }: GanttChart): Table {
  const columns = ['Qué', 'Inicio', 'Fin', `Avance, ${cutoffText}`];
  return {
    ...tableOf(columns, []),
    rows: rows.map((row): Row => {
      const { label, note, group, tono, estado, start, end, progressText } = row;
      if (group === true)
        return { role: 'group', ...(tono === undefined ? {} : { tono }), cells: [cell(label)] };
      return {
        role: 'item',
        cells: [
          { ...cell(label), ...(note === undefined || note === '' ? {} : { note: [{ text: note }] }) },
          cell(dayOf(start)),
          cell(dayOf(end)),
          { ...cell(progressText ?? ''), ...(estado === undefined ? {} : { estado }) },
        ],
      };
    }),
  };
}

function dayOf(date: string | undefined): string {
  return date === undefined ? '' : shortDate(date);
}

function tableOf(titles: readonly string[], rows: readonly (readonly Cell[])[]): Table {
  return {
    kind: 'table',
    label: '',
    caption: '',
    columns: titles.map((title): Column => ({ title, align: 'left', width: 1 })),
    rows: rows.map((cells) => ({ role: 'item', cells })),
  };
}

function cell(text: string): Cell {
  return { text: [{ text }] };
}

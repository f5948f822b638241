import type { GanttChart } from '../../report/chart.ts';

/**
 * A Gantt as a Mermaid block, which GitHub and GitLab draw, and which reads as a plain list of dates where nobody
 * does. Mermaid has no escapes: what its grammar would take for markup is replaced by a look-alike or left out.
 */
export function mermaidGantt(chart: GanttChart): string {
  const lines = ['gantt', '  dateFormat YYYY-MM-DD', '  axisFormat %m-%Y', '  todayMarker off'];
  for (const [i, row] of chart.rows.entries()) {
    const label = plain(row.note === undefined ? row.label : `${row.label} · ${row.note}`);
    if (row.group === true) {
      lines.push(`  section ${label}`);
    } else if (row.start !== undefined && row.end !== undefined) {
      const state = row.milestone === true ? 'milestone, ' : row.finished === true ? 'done, ' : '';
      const progress = row.progressText === undefined ? '' : ` (${plain(row.progressText)})`;
      lines.push(
        `  ${label}${progress} :${state}t${i}, ${row.start}, ${row.milestone === true ? row.start : row.end}`,
      );
    }
  }
  lines.push(
    `  section ${plain(chart.cutoffText)}`,
    `  ${plain(chart.cutoffText)} :milestone, corte, ${chart.cutoff}, 0d`,
  );
  return lines.join('\n');
}

function plain(text: string): string {
  return text
    .replaceAll(/[\p{C}\s]+/gu, ' ')
    .replaceAll(':', '∶')
    .replaceAll(/[;#"`%{}<>[\]\\|]/g, ' ')
    .replaceAll(/ +/g, ' ')
    .replaceAll(' ,', ',')
    .trim();
}

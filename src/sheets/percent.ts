import { withoutLeadingZeros } from '../text/leading-zeros.ts';

/**
 * Whether a format of numbers shows a hundred times what the cell holds: `0%`, `0.00%`, and no sign that is only
 * written there (`0 "%"`, `0\%`).
 */
export function isPercentFormat(format: string): boolean {
  const [first = ''] = format.replaceAll(/"[^"]*"|\\.|_.|\[[^\]]*\]/g, '').split(';');
  return first.includes('%');
}

/** What such a cell shows, with all its decimals: `61%` of a plain decimal `0.61`. */
export function percentText(decimal: string): string {
  const [, sign = '', whole = '', part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? [];
  const shifted = withoutLeadingZeros(`${whole}${part.padEnd(2, '0').slice(0, 2)}`);
  const rest = part.slice(2);
  return `${sign}${shifted}${rest === '' ? '' : `.${rest}`}%`;
}

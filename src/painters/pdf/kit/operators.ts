/** Numbers and colours as the operands of a content stream. */

/** A number as PDF writes it: two decimals at most, no exponent. */
export function decimal(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}

const operands = new Map<string, string>();

/** `#RRGGBB` as the three operands of `rg` and `RG`. */
export function colorOperands(color: string): string {
  let known = operands.get(color);
  if (known === undefined) operands.set(color, (known = channels(color)));
  return known;
}

function channels(color: string): string {
  const channel = (from: number): string =>
    String(Math.round((Number.parseInt(color.slice(from, from + 2), 16) / 255) * 1000) / 1000);
  return `${channel(1)} ${channel(3)} ${channel(5)}`;
}

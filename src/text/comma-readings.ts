/** What a number with one comma before three figures can be. */
export interface CommaReadings {
  readonly asThousands: string;
  readonly asDecimal: string;
}

/** Whether figures that stand together are whole, and one of them at least a thousand: then a comma parts thousands there. */
export function areInThousands(figures: readonly number[]): boolean {
  return figures.every(Number.isInteger) && figures.some((figure) => Math.abs(figure) >= 1000);
}

/**
 * Both readings of a text such as `68,512` or `68,512 %`: the comma parts thousands, as in Peru, or stands for the point.
 * Undefined for any other text: with a zero before it the comma is no mark of thousands, and with two commas or a point
 * besides it is no point.
 */
export function commaReadings(text: string): CommaReadings | undefined {
  const [, sign = '', whole = '', rest = ''] =
    /^([-+]?) ?([1-9]\d{0,2}),(\d{3})(?: ?%)?$/.exec(text.trim()) ?? [];
  if (whole === '') return undefined;
  const minus = sign === '-' ? '-' : '';
  const part = rest.replace(/0+$/, '');
  return {
    asThousands: `${minus}${whole}${rest}`,
    asDecimal: `${minus}${whole}${part === '' ? '' : `.${part}`}`,
  };
}

import { foreignCurrency } from '../text/foreign-currency.ts';

/**
 * The sign of money, other than that of Peru, that a format of numbers shows: `US$` of `[$US$-409]#,##0.00`, `$` of
 * `"$"#,##0`; undefined for one that shows none, and for soles.
 */
export function foreignSign(format: string): string | undefined {
  const [first = ''] = format.split(';');
  const signs = [...first.matchAll(/\[\$([^\]-]*)[^\]]*\]|"([^"]*)"|\\?(\$)/g)].map(
    ([, coded, quoted, bare]) => (coded ?? quoted ?? bare ?? '').trim(),
  );
  return signs.find((sign) => foreignCurrency(`${sign} 1`) !== undefined);
}

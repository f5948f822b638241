const CURRENCIES: readonly { readonly sign: RegExp; readonly name: string }[] = [
  { sign: /\$|\bUSD\b|\bd[oó]lar(?:es)?\b/i, name: 'dólares' },
  { sign: /€|\bEUR\b|\beuros?\b/i, name: 'euros' },
  { sign: /\bBs\b|\bBOB\b|\bbolivianos?\b/i, name: 'bolivianos' },
];

/**
 * The money that a text names beside a figure where it is not that of Peru, in words: «dólares» of `US$ 500.00`. An amount
 * in it is no amount in soles, and nothing here knows the exchange. Undefined for a text without figures or without money.
 */
export function foreignCurrency(text: string): string | undefined {
  return /\d/.test(text) ? CURRENCIES.find(({ sign }) => sign.test(text))?.name : undefined;
}

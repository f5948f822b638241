/** Numbers in words as figures again, written apart from what the program writes them with. */
const SMALL: Readonly<Record<string, number>> = Object.fromEntries([
  ...'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'
    .split(' ')
    .map((name, value) => [name, value] as const),
  ...'treinta cuarenta cincuenta sesenta setenta ochenta noventa'
    .split(' ')
    .map((name, i) => [name, 30 + 10 * i] as const),
  ...'cien doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos'
    .split(' ')
    .flatMap((name, i) => [
      [name, 100 * (i + 1)] as const,
      [name.replace(/os$/, 'as'), 100 * (i + 1)] as const,
    ]),
  ['ciento', 100],
  ['un', 1],
  ['una', 1],
  ['veintiún', 21],
  ['veintiuna', 21],
]);

/** The same text with every number in figures: «doce punto cinco por ciento» is `12.5 por ciento`. */
export function withDigits(text: string): string {
  const name = `(?:${[...Object.keys(SMALL), 'mil', 'millón', 'millones'].toSorted((a, b) => b.length - a.length).join('|')})`;
  const whole = String.raw`${name}(?: y ${name}| ${name})*`;
  return text
    .replaceAll('por ciento', '%')
    .replaceAll(
      new RegExp(String.raw`(?<![\p{L}])(${whole})(?: punto ((?:cero )*)(${whole}))?(?![\p{L}])`, 'gu'),
      (_, integer: string, zeros: string | undefined, decimals: string | undefined) =>
        decimals === undefined
          ? String(valueOf(integer))
          : `${valueOf(integer)}.${'0'.repeat((zeros ?? '').split(' ').length - 1)}${valueOf(decimals)}`,
    );
}

function valueOf(words: string): number {
  let [millions, thousands, rest] = [0, 0, 0];
  for (const name of words.split(' ')) {
    if (name === 'y') continue;
    if (name === 'mil') [thousands, rest] = [thousands + Math.max(1, rest) * 1000, 0];
    else if (name.startsWith('mill'))
      [millions, thousands, rest] = [(thousands + Math.max(1, rest)) * 1e6, 0, 0];
    else rest += SMALL[name] ?? 0;
  }
  return millions + thousands + rest;
}

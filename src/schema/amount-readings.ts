import { withoutLeadingZeros } from '../text/leading-zeros.ts';
import { countInWords, inWords } from '../text/in-words.ts';

/** What an amount with more than two decimals says, and what its author may have meant. */
export interface AmountReadings {
  /** After the name of the field: «es 112.000, con tres cifras después del punto». */
  readonly predicate: string;
  readonly help: string;
  /** The amounts that may be meant, as they are written. */
  readonly amounts: readonly string[];
}

/**
 * The readings of an amount that is written with more than two figures after its dot; undefined for any other text.
 * `112.000` is a hundred and twelve thousand in Peru and a hundred and twelve in YAML: only its author knows, so both
 * are shown, the thousands first.
 */
export function amountReadings(written: string): AmountReadings | undefined {
  const [, sign = '', whole = '', decimals = ''] = /^([-+]?)(\d*)\.(\d{3,})$/.exec(written) ?? [];
  if (decimals === '') return undefined;
  const minus = sign === '-' ? '-' : '';
  const soles = withoutLeadingZeros(whole) || '0';
  const exact = /^\d\d0*$/.test(decimals) ? `${minus}${soles}.${decimals.slice(0, 2)}` : undefined;
  if (decimals.length > 3 || soles === '0') {
    return {
      predicate: `es ${written}, con más de dos decimales`,
      help:
        exact === undefined
          ? 'Los montos van en soles y céntimos: escriba dos decimales como máximo.'
          : `Escriba ${exact}`,
      amounts: exact === undefined ? [] : [exact],
    };
  }
  const thousands = `${soles}${decimals}`;
  const few = decimals === '000' ? asSoles(soles) : `${asSoles(soles)} y céntimos`;
  return {
    predicate: `es ${written}, con tres cifras después del punto`,
    help: `Si son ${asSoles(thousands)}, escriba ${minus}${thousands}; si son ${few}, escriba ${exact ?? 'solo dos decimales'}`,
    amounts: [`${minus}${thousands}`, ...(exact === undefined ? [] : [exact])],
  };
}

/** The same of a quantity that is no money, in which a dot before three figures may part thousands or decimals. */
export function quantityReadings(written: string): Omit<AmountReadings, 'amounts'> | undefined {
  const [, sign = '', whole = '', decimals = ''] = /^([-+]?)0*([1-9]\d*)\.(\d{3})$/.exec(written) ?? [];
  if (decimals === '') return undefined;
  const minus = sign === '-' ? '-' : '';
  const shorter = decimals.replace(/0+$/, '');
  // A figure more says of a number with three decimals that they are no thousands.
  const exact = shorter === '' ? whole : `${whole}.${shorter.length === 3 ? `${decimals}0` : shorter}`;
  return {
    predicate: `es ${written}, con tres cifras después del punto`,
    help: `Si son ${inWords(`${whole}${decimals}`)}, escriba ${minus}${whole}${decimals}; si el punto es el de los decimales, escriba ${minus}${exact}`,
  };
}

function asSoles(digits: string): string {
  return countInWords(digits, 'sol', 'soles');
}

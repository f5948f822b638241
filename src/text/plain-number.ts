/** Spaces with which people part the thousands: the common one, and those that a word processor puts in its place. */
const SPACES = /[ \u00A0\u2007\u2009\u202F]/g;

/** The apostrophe of the keyboard, and those that stand for it. */
const APOSTROPHES = /[’‘´`]/g;

/**
 * The number meant by a text as people write amounts, in the form that a document takes: digits with a point
 * before the decimals. `1,250.50`, `1.250,50`, `S/ 1 250.50` and `1'250.50` all give `1250.50`, `2'500,000` gives
 * `2500000`; a sign of
 * percentage or of soles is dropped, and of any other money the text is no amount. A single comma before three digits
 * parts thousands, as in Peru, unless a zero stands before it; before one or two it stands for the point. Where it may be
 * either, ask `commaReadings` first. Undefined for a text that is no amount.
 */
export function plainNumber(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(/^(?:S\/\.?|PEN)\s*/i, '')
    .replace(/(?<!\s)\s*(?:%|soles|PEN)$/i, '');
  const [, sign = '', digits = ''] =
    /^([-+]?)\s*(\d[\d.,'’‘´`_ \u00A0\u2007\u2009\u202F]*)$/.exec(bare) ?? [];
  const packed = digits.replaceAll(SPACES, ' ').replaceAll(APOSTROPHES, "'");
  const magnitude = MEANINGS.find(({ form }) => form.test(packed))?.plain(packed);
  return magnitude === undefined ? undefined : `${sign === '-' ? '-' : ''}${magnitude}`;
}

const MEANINGS: readonly { readonly form: RegExp; readonly plain: (digits: string) => string }[] = [
  { form: /^\d+(\.\d+)?$/, plain: (digits) => digits },
  { form: /^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/, plain: (digits) => digits.replaceAll(',', '') },
  {
    form: /^\d{1,3}(\.\d{3})+(,(?!\d{3}$)\d+)?$/,
    plain: (digits) => digits.replaceAll('.', '').replace(',', '.'),
  },
  // Peru writes an apostrophe after the millions and a comma after the thousands.
  {
    form: /^[1-9]\d{0,2}(,\d{3})?'\d{3},\d{3}(\.\d+)?$/,
    plain: (digits) => digits.replaceAll(/[',]/g, ''),
  },
  // Three digits after these marks and then a point or a comma may be thousands, or parts.
  {
    form: /^\d{1,3}(['_ ]\d{3})+([.,](?!\d{3}$)\d+)?$/,
    plain: (digits) => digits.replaceAll(/['_ ]/g, '').replace(',', '.'),
  },
  { form: /^\d+,\d+$/, plain: (digits) => digits.replace(',', '.') },
];

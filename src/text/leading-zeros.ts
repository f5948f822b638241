/** Digits without the zeros before them: those that a spreadsheet eats of a code, and that say nothing of a number. */
export function withoutLeadingZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '');
}

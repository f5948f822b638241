import { UsageFault } from '../host/exit-code.ts';
import { isDate } from '../schema/formats.ts';
import { quote } from '../text/spanish.ts';

/** The day of `--al`; undefined when it was not given. */
export function dayOf(text: string | undefined): string | undefined {
  if (text !== undefined && !isDate(text)) {
    throw new UsageFault(
      `--al dice ${quote(text)}, que no es una fecha. Escríbala como AAAA-MM-DD, por ejemplo --al 2019-07-31.`,
    );
  }
  return text;
}

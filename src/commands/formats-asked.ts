import { UsageFault } from '../host/exit-code.ts';
import type { Host } from '../host/host.ts';
import { nearest } from '../text/nearest.ts';
import { absolute } from '../text/path.ts';
import { didYouMean, enumerate, quote } from '../text/spanish.ts';
import { refuseDocument, refuseDocumentName, refuseOther } from './own-inputs.ts';
import { resultFile } from './result-file.ts';

/** A format and the file it goes to; standard output when there is none. */
export interface FormatAsked {
  readonly format: string;
  readonly file: string | undefined;
}

/**
 * What `--format formato[:archivo]` asks for, once or several times; `-` is standard output, as any other name of it is.
 * The first of `names` when nothing is asked for. Throws UsageFault for a format that is none, for two in one place under
 * whatever names, and for a file that is no text, or is a document of some plan or is called as one.
 */
export function formatsAsked(
  texts: readonly string[],
  names: readonly string[],
  host: Host,
): readonly FormatAsked[] {
  const outputs =
    texts.length === 0
      ? [{ format: names[0] ?? '', file: undefined }]
      : texts.map((text) => formatAsked(text, names, host));
  const files = outputs.flatMap(({ file }) => file ?? []);
  const places = files.map((file) => host.identityOf(absolute(host.cwd, file)));
  const twice = files.find((_, i) => places.indexOf(places[i] ?? '') !== i);
  if (twice !== undefined) {
    throw new UsageFault(
      `Dos formatos no caben en el mismo archivo, ${quote(twice)}. Dé un nombre distinto a cada uno.`,
    );
  }
  if (outputs.length - files.length > 1) {
    const last = outputs.at(-1)?.format ?? '';
    throw new UsageFault(
      `Solo un formato puede salir por la pantalla. Mande los demás a un archivo: --format ${last}:salida.${last}`,
    );
  }
  for (const file of files) {
    refuseOther(file, host);
    refuseDocument(file, host);
    refuseDocumentName(file);
  }
  return outputs;
}

function formatAsked(text: string, names: readonly string[], host: Host): FormatAsked {
  const [, format = text, file] = /^([a-z]+):(.+)$/s.exec(text) ?? [];
  if (names.includes(format)) return { format, file: resultFile(file, host) };
  const suggestion = didYouMean(nearest(format, names));
  throw new UsageFault(
    `No hay un formato ${quote(format)}. ${suggestion === '' ? '' : `${suggestion} `}Los formatos son ${enumerate(names)}.`,
  );
}

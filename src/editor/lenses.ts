import type { CodeLens } from 'vscode-languageserver';
import type { AskedFile } from './asked.ts';
import { glanceOf } from './things.ts';

/** Above each activity of a POI, how far it is and its state. Nothing happens when somebody presses it. */
export function lensesOf({ project, file, document, places }: AskedFile): readonly CodeLens[] {
  if (!document) return [];
  const { model } = project.result;
  // A document of a whole year tells each of its activities once, as it stands in the last semester.
  const own = model.actividades.filter(({ origin }) => origin.file === file);
  return own.flatMap((actividad) => {
    const title = glanceOf(model, actividad);
    if (title === undefined) return [];
    const { start } = document.locate(actividad.origin.path);
    return [{ range: places.rangeOf({ start, end: start }), command: { title, command: '' } }];
  });
}

/**
 * The lenses of a text that cannot be read just now, from those that it had as it was before: each above the line that it
 * stood above, so that nothing jumps on the screen while half of a word stands there.
 */
export function lensesKept(lenses: readonly CodeLens[], before: string, now: string): readonly CodeLens[] {
  const [old, fresh] = [linesOf(before), linesOf(now)];
  return lenses.flatMap((lens) => {
    const { line, character } = lens.range.start;
    const there = [line, line + fresh.length - old.length].find((at) => fresh[at] === old[line]);
    const place = there === undefined ? undefined : { line: there, character };
    return place ? [{ ...lens, range: { start: place, end: place } }] : [];
  });
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/);
}

/** What lenses say, as one text. */
export function titlesOf(lenses: readonly CodeLens[]): string {
  return lenses.map(({ command }) => command?.title ?? '').join('\n');
}

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

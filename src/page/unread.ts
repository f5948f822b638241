import { failedIn, type CheckedProject } from '../check/workspace.ts';
import { excludedText } from '../diagnostics/excluded.ts';
import type { Model } from '../model/model.ts';
import type { UnreadDocument } from '../model/surroundings.ts';
import {
  cannotBeRead,
  IN_FIGURES,
  unreadAbout,
  unreadNames,
  unreadOf,
  type UnreadKind,
} from '../model/questions/unreadable.ts';
import { capitalized } from '../text/spanish.ts';
import { visible } from '../text/visible.ts';
import { html, type Markup } from './markup.ts';

/** Files that are named of those that the configuration leaves out, as in a terminal. */
const MOST_FILES = 5;

/** Which documents are in nothing that a view shows, because the configuration leaves them out; undefined for none. */
export function excludedNote({ surroundings }: Model): Markup | undefined {
  const files = excludedText(surroundings.excluded.map(visible), MOST_FILES);
  return files === '' ? undefined : html`<p>La configuración («excluir») deja fuera ${files}.</p>`;
}

/** Which files of a project are in nothing that a view shows, since they were not read; undefined where all were. */
export function notRead(project: CheckedProject): string | undefined {
  const { model, lookAlikes } = project.result;
  const others = [...failedIn(project), ...lookAlikes].map((file) => ({ file, why: '' }));
  const documents = unreadOf(model, ...IN_FIGURES);
  const known = new Set(documents.map(({ file }) => file));
  const all = [...documents, ...others.filter(({ file }) => !known.has(file))];
  return all.length === 0 ? undefined : unreadNames(all);
}

/** The same as a note. */
export function notReadNote(project: CheckedProject): Markup | undefined {
  const files = notRead(project);
  return files === undefined
    ? undefined
    : html`<p class="aviso" role="status">
        <strong>Algo de la carpeta no se leyó, y lo suyo no está aquí</strong>: ${files}.
        <a href="/hallazgos">Vea en Hallazgos por qué</a>.
      </p>`;
}

/**
 * «No se puede leer poi/2019-S2/gim.yaml (yaml/sintaxis, línea 15), y …»: what is said where documents that may hold what
 * a view shows are there and cannot be read; undefined where all can. `concerns` tells which POI may.
 */
export function unreadSentence(
  model: Model,
  kinds: readonly UnreadKind[],
  consequence: string,
  concerns?: (document: UnreadDocument) => boolean,
): string | undefined {
  const unread = unreadAbout(model, kinds, concerns);
  if (unread.length === 0) return undefined;
  return `${capitalized(cannotBeRead(unread))} ${unreadNames(unread)}, ${consequence}. En Hallazgos está qué ${unread.length === 1 ? 'tiene' : 'tienen'}.`;
}

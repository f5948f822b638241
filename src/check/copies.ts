import type { LinkedDocument } from '../model/link.ts';
import { fold } from '../text/nearest.ts';
import type { ReadDocument } from './documents.ts';
import type { CopiedFile } from '../model/surroundings.ts';

/**
 * What people and programs add to the name of a copy: Windows, macOS, OneDrive, Dropbox. Each gives the name of the
 * original.
 */
const MARKS: readonly RegExp[] = [
  /^(?:copia|copy)(?: ?\(\d+\))?[ _-]+(?:de|of)[ _-]+(.+)$/i,
  /^(.+?)[ _-]+(?:copia|copy|respaldo|backup|bak|old|antiguo|anterior|original)(?:[ _-]?\(?\d+\)?)?$/i,
  /^(.+?)[ _-]*\(\d+\)$/,
  /^(.+?)[ _-]*\([^()]*(?:copia|copy|conflict)[^()]*\)$/i,
  /^(.+?)[ _-]+(?:copia en )?conflict[^/]*$/i,
];

/**
 * The documents that look like a copy of another in the same folder: by their name, and because both are about the
 * same thing. In order of path.
 */
export function copiesAmong(read: readonly ReadDocument[]): readonly CopiedFile[] {
  const byName = new Map(read.map((document) => [fold(document.path), document]));
  return read.flatMap((document) => {
    const [, folder = '', stem = '', ending = ''] = /^(.*\/)?([^/]+)(\.[^./]+)$/.exec(document.path) ?? [];
    const original = [
      ...originalNames(stem).map((name) => `${folder}${name}${ending}`),
      ...originalFolders(folder).map((name) => `${name}${stem}${ending}`),
    ]
      .flatMap((path) => byName.get(fold(path)) ?? [])
      .find((found) => areAboutTheSame(document.linked, found.linked) || haveOneText(document, found));
    return original ? [{ file: document.path, original: original.path }] : [];
  });
}

/** The folders that the last one of a path may be a copy of: `Copia de poi/`. */
function originalFolders(folder: string): readonly string[] {
  const [, above = '', last = ''] = /^(.*\/)?([^/]+)\/$/.exec(folder) ?? [];
  return MARKS.flatMap((mark) => mark.exec(last)?.[1] ?? []).map((name) => `${above}${name}/`);
}

/** The names that a name may be a copy of. */
function originalNames(name: string): readonly string[] {
  const marked = MARKS.flatMap((mark) => mark.exec(name)?.[1] ?? []);
  // OneDrive adds the name of the computer: `2019-S1-LAPTOP-7`.
  const parts = name.split('-');
  const beforeComputer = parts
    .map((_, i) => i)
    .filter((i) => i > 0 && /^[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*$/.test(parts.slice(i).join('-')))
    .map((i) => parts.slice(0, i).join('-'));
  return [...marked, ...beforeComputer];
}

/** What cannot be read says nothing, and its copy says the same. */
function haveOneText(a: ReadDocument, b: ReadDocument): boolean {
  return a.source !== undefined && a.source.text === b.source?.text;
}

/** Whether at least half of what a document names stands in another too: the POI of two units may share one id. */
function areAboutTheSame(document: LinkedDocument | undefined, other: LinkedDocument | undefined): boolean {
  if (!document || !other) return false;
  const names = namesIn(document);
  const there = new Set(namesIn(other));
  const shared = names.filter((name) => there.has(name)).length;
  return shared > 0 && shared * 2 >= names.length;
}

/** What would be there twice. */
function namesIn(document: LinkedDocument): readonly string[] {
  const { tipo, data } = document;
  if (tipo === 'plan') return ['plan'];
  if (tipo === 'unidades') return (data.unidades ?? []).map(({ id }) => `unidad ${id}`);
  if (tipo === 'audiencia') return [`audiencia ${data.id}`];
  if (tipo === 'presupuesto') return [`presupuesto ${data.anio}`];
  return (data.actividades ?? []).map(({ id }) => `${data.periodo} ${id}`);
}

import type { DocumentHighlight, Location, SymbolInformation, WorkspaceEdit } from 'vscode-languageserver';
import { wholeFile } from '../diagnostics/whole-file.ts';
import { edited } from '../edit/apply.ts';
import type { Edit } from '../edit/edit.ts';
import { cannotBeRead, CITING, mayName, unreadAbout, unreadNames } from '../model/questions/unreadable.ts';
import { shapeAt } from '../schema/shape.ts';
import { childAt, valueAt } from '../schema/value-at.ts';
import { tipoOf } from '../schema/kind.ts';
import { fold } from '../text/nearest.ts';
import { jsonPointer } from '../text/path.ts';
import type { Span } from '../text/source.ts';
import { quote } from '../text/spanish.ts';
import type { Spot, YamlDocument } from '../yaml/document.ts';
import type { AskedFile } from './asked.ts';
import type { Shown } from './findings.ts';
import { isSameThing, namesIn, type Name } from './names.ts';
import { placesIn } from './places.ts';
import type { EditedProject } from './workspace.ts';

/** The names that stand at an offset of a file, or whose key does; several where one place may cite several kinds. */
export function namesAt({ project, file, document }: AskedFile, offset: number): readonly Name[] {
  const spot = document?.at(offset);
  if (!spot) return [];
  const here = jsonPointer(spot.path);
  return namesIn(project).filter((name) => name.file === file && jsonPointer(name.path) === here);
}

/** Where what is named at an offset stands. */
export function definitionsAt(asked: AskedFile, offset: number, shown: Shown): readonly Location[] {
  const here = namesAt(asked, offset);
  return unique(
    namesIn(asked.project)
      .filter((name) => name.isOwn && here.some((one) => isSameThing(one, name)))
      .map((name) => locationOf(asked.project, name, shown)),
  );
}

/** Every place that names what is named at an offset; its own among them where that is asked for. */
export function referencesAt(
  asked: AskedFile,
  offset: number,
  withOwn: boolean,
  shown: Shown,
): readonly Location[] {
  const things = thingsAt(asked, offset);
  return unique(
    namesIn(asked.project)
      .filter((name) => (withOwn || !name.isOwn) && things.some((one) => isSameThing(one, name)))
      .map((name) => locationOf(asked.project, name, shown)),
  );
}

/** The same places of one file, to be marked on the screen. */
export function marksAt(asked: AskedFile, offset: number, shown: Shown): readonly DocumentHighlight[] {
  return referencesAt(asked, offset, true, shown)
    .filter(({ uri }) => uri === asked.uri)
    .map(({ range }) => ({ range }));
}

/** Of several kinds that a place may cite, those that there are; all of them where there is none. */
function thingsAt(asked: AskedFile, offset: number): readonly Name[] {
  const here = namesAt(asked, offset);
  const all = namesIn(asked.project);
  const there = here.filter((one) => all.some((name) => name.isOwn && isSameThing(name, one)));
  return there.length > 0 ? there : here;
}

function locationOf(project: EditedProject, name: Name, { placeOf }: Shown): Location {
  return placeOf(project, { file: name.file, span: spanOf(project, name), path: name.path });
}

function spanOf({ lastGood }: EditedProject, { file, path }: Name): Span {
  return lastGood.get(file)?.locate(path) ?? wholeFile(file).span;
}

function unique(locations: readonly Location[]): readonly Location[] {
  return [...new Map(locations.map((one) => [JSON.stringify(one), one])).values()];
}

/** What may be renamed at an offset: the stretch of its name; undefined for what has none. */
export function renamableAt(asked: AskedFile, offset: number): Spot | undefined {
  const spot = asked.document?.at(offset);
  return spot?.part === 'value' && namesAt(asked, offset).length > 0 ? spot : undefined;
}

/** The change that gives what is named at an offset another name wherever it stands, or why that cannot be. */
export function renameAt(
  asked: AskedFile,
  offset: number,
  fresh: string,
  shown: Shown,
): WorkspaceEdit | { readonly refused: string } {
  const { project } = asked;
  const things = thingsAt(asked, offset);
  const [thing] = things;
  if (!thing) return { refused: 'Aquí no hay un identificador que se pueda cambiar.' };
  const all = namesIn(project);
  const places = all.filter((name) => things.some((one) => isSameThing(one, name)));
  const wrong = wrongName(places, fresh, all, project);
  if (wrong !== undefined) return { refused: wrong };
  const { documents } = project.result;
  const unread = unreadAbout(
    project.result.model,
    CITING,
    (one) => mayName(one, thing.id) || mayName(one, fresh),
  );
  if (unread.length > 0)
    return {
      refused: `Ahora ${cannotBeRead(unread)} ${unreadNames(unread)}: ${unread.length === 1 ? 'corríjalo primero, porque puede' : 'corríjalos primero, porque pueden'} citarlo.`,
    };
  const changes: NonNullable<WorkspaceEdit['changes']> = {};
  for (const file of new Set(places.map((name) => name.file))) {
    const document = documents.get(file);
    if (!document) continue;
    const { text } = document.source;
    const edits = places
      .filter((name) => name.file === file)
      .map(({ path }): Edit => ({ kind: 'set', path, value: fresh }));
    const result = edited(text, edits);
    if (result.kind === 'refused') return { refused: `En ${file}, ${result.reason}.` };
    changes[shown.placeOf(project, wholeFile(file)).uri] = result.changes.map((change) => {
      const span = placesIn(text).spanBetween(change.start, change.end);
      const { range } = shown.placeOf(project, { file, span, path: [] });
      return { range, newText: change.text };
    });
  }
  return { changes };
}

/** Why a name cannot be taken, in a sentence; undefined for one that can. */
function wrongName(
  places: readonly Name[],
  fresh: string,
  all: readonly Name[],
  { lastGood }: EditedProject,
): string | undefined {
  const own = places.find(({ isOwn }) => isOwn);
  const [any] = places;
  if (fresh === any?.id) return undefined;
  const taken = all.some(
    (name) => name.isOwn && name.kind === any?.kind && name.scope === any.scope && name.id === fresh,
  );
  if (taken) return `${quote(fresh)} ya está en uso. Elija otro identificador.`;
  const pattern = own && patternOf(own, lastGood.get(own.file));
  if (fresh.trim() === '' || (pattern !== undefined && !new RegExp(pattern, 'u').test(fresh)))
    return `${quote(fresh)} no sirve de identificador: use letras, cifras, guion y punto, como ${quote(any?.id ?? 'GIM-014')}.`;
  return undefined;
}

function patternOf({ path }: Name, document: YamlDocument | undefined): string | undefined {
  const tipo = tipoOf(document?.value);
  return tipo && shapeAt(tipo, path).pattern;
}

/** What has a name of some projects that somebody looks for, by the name or the words beside it. */
export function namedLike(
  projects: readonly EditedProject[],
  words: string,
  shown: Shown,
): readonly SymbolInformation[] {
  const wanted = fold(words);
  return projects.flatMap((project) =>
    namesIn(project)
      .filter(({ isOwn, kind }) => isOwn && kind !== 'tarea')
      .flatMap((name) => {
        const title = titleOf(project, name);
        if (!fold(`${name.id} ${title}`).includes(wanted)) return [];
        const label = title === '' ? name.id : `${name.id} ${title}`;
        // 13: a variable, which editors show with a plain mark.
        return [{ name: label, kind: 13 as const, location: locationOf(project, name, shown) }];
      }),
  );
}

/** What stands beside a name to tell what it is: its `nombre`, or another text; empty where there is none. */
export function titleOf({ lastGood }: EditedProject, { file, path }: Name): string {
  const thing = valueAt(lastGood.get(file)?.value, path.slice(0, -1));
  const text = ['nombre', 'titulo', 'tarea', 'texto']
    .map((key) => childAt(thing, key))
    .find((one) => typeof one === 'string');
  return typeof text === 'string' ? text : '';
}

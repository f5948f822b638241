import type { Hover } from 'vscode-languageserver';
import type { Actividad } from '../model/model.ts';
import { cannotBeRead, IN_FIGURES, unreadNames, unreadOf } from '../model/questions/unreadable.ts';
import type { UnreadDocument } from '../model/surroundings.ts';
import { sentence } from '../painters/findings/wording.ts';
import { fieldAt } from '../schema/field.ts';
import type { DocumentKind } from '../schema/kind.ts';
import type { Path } from '../text/path.ts';
import { capitalized } from '../text/spanish.ts';
import type { AskedFile } from './asked.ts';
import { kindOf } from './kind.ts';
import { asMarkdown, paragraphs } from './markdown.ts';
import { isSameThing, namesIn, type Name, type NamedKind } from './names.ts';
import { namesAt, titleOf } from './references.ts';
import { activityFigures, groupFigures, indicatorFigures, unreadFor } from './things.ts';
import type { EditedProject } from './workspace.ts';

/** What a field is, or what the thing is that a value names with its figures to date; undefined where neither stands. */
export function hoverAt(asked: AskedFile, offset: number): Hover | undefined {
  const { document, places, file } = asked;
  const spot = document?.at(offset);
  if (!spot) return undefined;
  const [name] = spot.part === 'value' ? namesAt(asked, offset) : [];
  const kind = kindOf(file, places.text);
  const text = (name && thingText(asked.project, name)) ?? (kind && fieldText(kind, spot.path));
  return text === undefined
    ? undefined
    : { contents: { kind: 'markdown', value: text }, range: places.rangeOf(spot.span) };
}

/** The page of a field, as `plan explain` tells it. */
export function fieldText(kind: DocumentKind, path: Path): string | undefined {
  const name = [kind, ...path.filter((step) => typeof step === 'string')].join('.');
  const page = fieldAt(name);
  if (!page) return undefined;
  const { title, description, type, values, example, required, fields } = page;
  return paragraphs(
    `**${asMarkdown(title)}** · ${required ? 'campo obligatorio' : 'campo optativo'}`,
    asMarkdown(description),
    values.length > 0
      ? `Valores: ${values.map((value) => `\`${value}\``).join(', ')}`
      : `Se escribe ${type}.${example === undefined ? '' : ` Ejemplo: \`${String(path.at(-1))}: ${example}\``}`,
    fields.length === 0 || path.length === 0
      ? ''
      : `Claves: ${fields.map((field) => `\`${field.name}\``).join(', ')}`,
  );
}

const KIND_WORDS: Readonly<Record<NamedKind, string>> = {
  plan: 'plan',
  eje: 'eje',
  pdc: 'objetivo del PDC',
  pei: 'código del PEI',
  lugar: 'lugar',
  objetivo: 'objetivo',
  indicador: 'indicador del plan',
  unidad: 'unidad',
  actividad: 'actividad',
  demanda: 'demanda ciudadana',
  compromiso: 'compromiso',
  audiencia: 'audiencia',
  linea: 'línea de acción',
  tarea: 'tarea',
};

/** What a thing is called and where it stands, in a few words: for lists of things to choose from. */
export function kindWord(kind: NamedKind): string {
  return KIND_WORDS[kind];
}

/** The thing that a name means, with its figures; undefined where there is none. */
function thingText(project: EditedProject, name: Name): string | undefined {
  const own = namesIn(project).find((one) => one.isOwn && isSameThing(one, name));
  if (!own) return undefined;
  const title = titleOf(project, own);
  const line = project.lastGood.get(own.file)?.locate(own.path).start.line ?? 1;
  return paragraphs(
    `**${asMarkdown(own.id)}**${title === '' ? '' : ` ${asMarkdown(sentence(title))}`}`,
    figuresOfThing(project, name, own).map(asMarkdown),
    `${capitalized(kindWord(own.kind))} · ${asMarkdown(own.file)}:${line}`,
  );
}

/** The figures of a thing, a sentence each, and last what is not in them since it could not be read. */
function figuresOfThing(project: EditedProject, name: Name, own: Name): readonly string[] {
  const { model } = project.result;
  if (own.kind === 'actividad') {
    const actividad = activityAt(project, name) ?? activityAt(project, own);
    return actividad ? withUnread(activityFigures(model, actividad), unreadFor(model, actividad)) : [];
  }
  if (own.kind === 'objetivo' || own.kind === 'unidad')
    return withUnread(groupFigures(project, own.kind, own.id), unreadOf(model, ...IN_FIGURES));
  if (own.kind !== 'indicador') return [];
  return withUnread(indicatorFigures(project, own.id), unreadOf(model, ...IN_FIGURES));
}

function withUnread(figures: readonly string[], unread: readonly UnreadDocument[]): readonly string[] {
  if (figures.length === 0 || unread.length === 0) return figures;
  return [
    ...figures,
    `${capitalized(cannotBeRead(unread))} ${unreadNames(unread)}: lo suyo no está en estas cifras`,
  ];
}

/** The activity whose id stands at a place; that of the latest document where it is only cited there. */
function activityAt(
  { result: { model } }: EditedProject,
  { file, path, id, isOwn }: Name,
): Actividad | undefined {
  const all = model.actividades.filter((actividad) => actividad.id === id);
  if (!isOwn) return all.at(-1);
  return all.find(({ origin }) => origin.file === file && origin.path[1] === path[1]);
}

import type { CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import { citedAt } from '../edit/rename.ts';
import { scalarText } from '../edit/scalar-text.ts';
import type { DocumentKind } from '../schema/kind.ts';
import { shapeAt, shapeOf, type Shape } from '../schema/shape.ts';
import { typesOf } from '../schema/subject.ts';
import { itemsAt } from '../schema/value-at.ts';
import { MESES, monthName, type Mes } from '../text/months.ts';
import type { Path } from '../text/path.ts';
import { nextInSeries, nextNumbered } from '../text/series.ts';
import type { AskedFile } from './asked.ts';
import { cursorAt } from './cursor.ts';
import { fieldText, kindWord } from './hover.ts';
import { kindOf } from './kind.ts';
import { namesIn, type Name, type NamedKind } from './names.ts';
import { titleOf } from './references.ts';
import { itemSnippet, keySnippet, plainOf, type SnippetSetting } from './snippets.ts';
import type { Cursor } from './written.ts';

/** The numbers of the protocol: a property, a value of a list, a reference to something else, a snippet. */
const KINDS = { key: 10, value: 20, name: 18, whole: 15 } as const satisfies Record<
  string,
  CompletionItemKind
>;

/** What is being written, and all that tells what may be written there. */
interface Writing {
  readonly asked: AskedFile;
  readonly cursor: Cursor;
  readonly kind: DocumentKind;
  readonly setting: SnippetSetting;
}

/** A proposal before it has its place in the text. */
interface Proposal {
  readonly label: string;
  readonly text: string;
  readonly kind: CompletionItemKind;
  readonly detail: string;
  readonly documentation?: string | undefined;
}

/** What may be written at an offset: keys, values, names of the project, whole things; nothing where that is not known. */
export function completionsAt(
  asked: AskedFile,
  offset: number,
  { snippets }: { readonly snippets: boolean },
): readonly CompletionItem[] {
  const { text } = asked.places;
  const cursor = cursorAt(text, offset);
  const kind = kindOf(asked.file, text);
  if (!cursor || (kind === undefined && cursor.path.length > 0)) return [];
  if (kind === undefined) return placed(asked, cursor, KINDS_OF_DOCUMENT, snippets);
  const root = cursor.around[0]?.values;
  const setting: SnippetSetting = {
    kind,
    flow: cursor.flow,
    months: monthsOf(root?.get('periodo') ?? ''),
    leftOut: kind === 'poi' && (root?.get('unidad') ?? '') !== '' ? ['poi.actividades.unidad'] : [],
  };
  return placed(asked, cursor, proposals({ asked, cursor, kind, setting }), snippets);
}

const KINDS_OF_DOCUMENT: readonly Proposal[] = [
  {
    label: 'tipo',
    text: 'tipo: ${1|plan,unidades,poi,audiencia,presupuesto|}\nversion: 1\n',
    kind: 15,
    detail: 'Tipo de documento',
  },
];

function monthsOf(periodo: string): readonly Mes[] {
  if (/^\d{4}-S1$/.test(periodo)) return MESES.slice(0, 6);
  return /^\d{4}-S2$/.test(periodo) ? MESES.slice(6) : MESES;
}

function proposals(writing: Writing): readonly Proposal[] {
  const { cursor, kind } = writing;
  const shape = shapeAt(kind, cursor.path);
  if (cursor.kind === 'value') return values(writing, shape);
  if (cursor.kind === 'item') {
    const whole = wholeItem(writing, cursor.path.slice(0, -1), shape, '');
    return shape.properties ? [...whole, ...keys(writing, shape)] : values(writing, shape);
  }
  // In the place of an item, before its dash.
  if (shape.items) return wholeItem(writing, cursor.path, shapeOf(kind, shape.items), '- ');
  return keys(writing, shape);
}

function dotted(kind: DocumentKind, path: Path): string {
  return [kind, ...path.filter((step) => typeof step === 'string')].join('.');
}

function keys({ cursor, kind, setting }: Writing, shape: Shape): readonly Proposal[] {
  const own = Object.entries(shape.properties ?? {}).filter(([key]) => !cursor.keys.has(key));
  const months = own.filter(([key]) => MESES.some((mes) => mes === key));
  const inPeriod = months.filter(([key]) => setting.months.includes(key));
  const isMonths = months.length > 0 && months.length === own.length;
  const each = (isMonths ? inPeriod : own).map(([key, part]): Proposal => {
    const inner = shapeOf(kind, part);
    const path = [...cursor.path, key];
    return {
      label: key,
      text: keySnippet(dotted(kind, path), inner, setting),
      kind: KINDS.key,
      detail: isMonths ? monthName(key as Mes) : (inner.title ?? ''), // a month, by its place
      documentation: fieldText(kind, path),
    };
  });
  if (!isMonths || inPeriod.length < 2) return each;
  const rest = inPeriod.map(([key], i) => `${key}: $${i + 1}`).join(setting.flow ? ', ' : '\n');
  const [first, last] = [inPeriod[0]?.[0] ?? '', inPeriod.at(-1)?.[0] ?? ''];
  return [
    { label: `${first} … ${last}`, text: rest, kind: KINDS.whole, detail: 'los meses que faltan' },
    ...each,
  ];
}

/** A whole thing of a list, with an id of its own. */
function wholeItem(writing: Writing, list: Path, shape: Shape, dash: string): readonly Proposal[] {
  const { kind, setting } = writing;
  const path = dotted(kind, list);
  const id = shape.properties?.['id'] === undefined ? undefined : nextId(writing, list);
  const text = itemSnippet(path, shape, setting, id);
  if (text === undefined) return [];
  const lines = text
    .split('\n')
    .map((line, i) => (i === 0 ? `${dash}${line}` : `${' '.repeat(dash.length)}${line}`));
  const title = shape.title ?? String(list.at(-1) ?? '');
  return [
    {
      label: `${title} …`,
      text: lines.join('\n'),
      kind: KINDS.whole,
      detail: 'con lo que suele llevar',
    },
  ];
}

/** The next id of the series that the last one of a list, or the unit of the document, begins. */
function nextId({ asked, cursor }: Writing, list: Path): string | undefined {
  const all = namesIn(asked.project).filter(({ isOwn }) => isOwn);
  const taken = all.map(({ id }) => id);
  const here = itemsAt(asked.project.lastGood.get(asked.file)?.value, ...list).flatMap((item) =>
    typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string' ? [item.id] : [],
  );
  const last = here.at(-1);
  if (last !== undefined) return nextInSeries(last, list.at(-1) === 'cronograma' ? here : taken);
  if (list.at(-1) === 'cronograma') return 'T1';
  const unidad = cursor.around[0]?.values.get('unidad') ?? '';
  return list.at(-1) === 'actividades' && unidad !== '' ? nextNumbered(taken, `${unidad}-`, 3) : undefined;
}

function values(writing: Writing, shape: Shape): readonly Proposal[] {
  const { cursor } = writing;
  const listed = shape.enum ?? (typesOf(shape).includes('boolean') ? [true, false] : []);
  const words = listed.map((value): Proposal => ({
    label: String(value),
    text: String(value),
    kind: KINDS.value,
    detail: value === shape.default ? 'si no se dice' : '',
  }));
  const names = namesFor(writing).map((name): Proposal => {
    const title = titleOf(writing.asked.project, name);
    return {
      label: name.id,
      text: scalarText(name.id, {
        flow: cursor.flow,
        quotes: cursor.token.startsWith("'") ? "'" : undefined,
      }),
      kind: KINDS.name,
      detail: title === '' ? kindWord(name.kind) : title,
    };
  });
  const unique = new Map([...words, ...districts(writing), ...names].map((one) => [one.label, one]));
  return [...unique.values()];
}

/** The names that may be cited at a place, each once; those of the right objective where a place has one. */
function namesFor({ asked, cursor, kind }: Writing): readonly Name[] {
  const last = cursor.path.findLast((step) => typeof step === 'string');
  const around = cursor.around.at(-1)?.values;
  const own = namesIn(asked.project).filter(({ isOwn }) => isOwn);
  if (kind === 'poi' && last === 'proyecto') return linesOf(own, around?.get('objetivo'));
  if (kind === 'poi' && last === 'depende_de') {
    const scope = `${asked.file} ${String(cursor.path[1])}`;
    const self = around?.get('id');
    return own.filter((name) => name.kind === 'tarea' && name.scope === scope && name.id !== self);
  }
  const wanted: readonly NamedKind[] = citedAt(kind, cursor.path);
  const fitting = own.filter((name) => wanted.includes(name.kind));
  if (last !== 'indicador_plan') return fitting;
  const ofObjective = fitting.filter(({ id }) => id.startsWith(`${around?.get('objetivo') ?? ''}.`));
  return ofObjective.length > 0 ? ofObjective : fitting;
}

/** The codes below an objective; those of the whole plan where it has none, or there is none. */
function linesOf(own: readonly Name[], objetivo: string | undefined): readonly Name[] {
  const all = own.filter(({ kind }) => kind === 'linea');
  const at = own.find(({ kind, id }) => kind === 'objetivo' && id === objetivo);
  const below = at?.path.slice(0, -1) ?? [];
  const inside = all.filter(
    ({ file, path }) => file === at?.file && below.every((step, i) => path[i] === step),
  );
  return inside.length > 0 ? inside : all;
}

/** The districts that the plan names. */
function districts({ asked, cursor }: Writing): readonly Proposal[] {
  const last = cursor.path.findLast((step) => typeof step === 'string');
  if (last !== 'distritos' && last !== 'distrito') return [];
  const { plan } = asked.project.result.model;
  return (plan?.data.entidad?.distritos ?? []).flatMap(({ ubigeo, nombre }) =>
    ubigeo === undefined
      ? []
      : [{ label: ubigeo, text: `"${ubigeo}"`, kind: KINDS.name, detail: nombre ?? '' }],
  );
}

function placed(
  { places }: AskedFile,
  cursor: Cursor,
  all: readonly Proposal[],
  snippets: boolean,
): readonly CompletionItem[] {
  const range = places.rangeBetween(cursor.start, cursor.end);
  // Editors indent what follows like the line; the keys of an item stand further in, behind its dash.
  const line =
    places.text
      .slice(0, cursor.start)
      .split(/\r\n|\r|\n/)
      .at(-1) ?? '';
  const further = cursor.flow ? 0 : cursor.column - (/^ */.exec(line)?.[0].length ?? 0);
  return all.map(({ label, text, kind, detail, documentation }, i) => {
    const aligned = text.replaceAll('\n', `\n${' '.repeat(Math.max(0, further))}`);
    const isSnippet = /\$/.test(aligned);
    return {
      label,
      kind,
      detail,
      ...(documentation === undefined
        ? {}
        : { documentation: { kind: 'markdown' as const, value: documentation } }),
      // The order of the schema, which is that in which documents are written.
      sortText: String(i).padStart(4, '0'),
      filterText: /^["']/.test(cursor.token) ? `${cursor.token.charAt(0)}${label}` : label,
      insertTextFormat: isSnippet && snippets ? 2 : 1,
      insertTextMode: 2,
      textEdit: { range, newText: isSnippet && !snippets ? plainOf(aligned) : aligned },
    };
  });
}

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { isGroup, type Value } from '../edit/value.ts';
import { codesInWords } from '../exchange/budget-rows.ts';
import type { DocumentChange } from '../exchange/documents.ts';
import type { Lack } from '../exchange/lacks.ts';
import type { ValueChange } from '../exchange/merge.ts';
import type { Placed, UnlinkedCode } from '../exchange/place.ts';
import type { ImportedFile } from '../exchange/proposal.ts';
import type { Objetivo } from '../model/model.ts';
import { isMap } from '../schema/value-at.ts';
import { groupedBy } from '../text/grouped-by.ts';
import { asWindowsWrites } from '../text/path.ts';
import { count, enumerate } from '../text/spanish.ts';
import { visible } from '../text/visible.ts';
import { changeLine, shortened, valueText } from './change-line.ts';
import { fieldWords, ownerOf } from './field-words.ts';

/** What an import has to tell. */
export interface Said {
  readonly files: readonly ImportedFile[];
  readonly placed: Placed;
  readonly options: { readonly write: boolean; readonly replace: boolean };
  /** What the documents have and no file brings, with the text of its document. */
  readonly lacks: readonly (Lack & { readonly text: string })[];
  /** Codes of the institutional plan that lead to no one objective. */
  readonly unlinked: readonly UnlinkedCode[];
  /** Those of the plan, which such codes may lead to. */
  readonly objetivos: readonly Objetivo[];
  /** The files that a new project has beside its documents; none where the project was there. */
  readonly made: readonly string[];
  /** Whether any of what was found keeps it from being written. */
  readonly isRefused: boolean;
  /** How many errors were found in what is imported and are shown, those that the project would get by it too. */
  readonly errors: number;
  /** How many errors the project has, and would have. */
  readonly errorsAfter: {
    readonly before: number;
    readonly after: number;
    /** «poi/sin-objetivo 9» */
    readonly byCode: readonly string[];
  };
}

/** As many values of a document are shown one by one. */
const MOST_SHOWN = 12;
const MOST_UNPLACED = 15;
/** A plan rarely has more. */
const MOST_OBJECTIVES = 30;

/** What each file is, what would change, what differs and what has no place, for a person. */
export function changesText(
  { files, placed, options, isRefused, lacks, unlinked, objetivos, made }: Said,
  { all, toReplace = '--replace lo reemplaza' }: { readonly all: boolean; readonly toReplace?: string },
): string {
  const lines = files.flatMap(({ file, recognised, notes }) => [
    `${visible(asWindowsWrites(file))}: es ${visible(recognised)}.`,
    ...notes.map((note) => `  ${visible(note)}.`),
  ]);
  const changed = placed.documents.filter((one) => one.isNew || one.changes.length > 0);
  const fresh = changed.flatMap((one) => newText(one, all));
  const others = changed.flatMap((one) => othersText(one, options.replace, all));
  return [
    ...lines,
    ...placed.notes.map((note) => `  ${visible(note)}.`),
    '',
    ...(fresh.length === 0
      ? others.length === 0 && !isRefused
        ? [
            // Money without a place is not in them, nor is what was not read; what a workbook lacks is in them alone.
            placed.lacksSome ||
            lacks.length > 0 ||
            placed.unplaced.some(({ sum }) => sum !== undefined) ||
            files.some(({ isAside, found }) => isAside === true || found.some(isOfWhatIsLeft)) ||
            placed.found.some(isOfWhatIsLeft)
              ? 'En los documentos no hay nada que cambiar.'
              : 'Todo está ya en los documentos: no hay nada que cambiar.',
            '',
          ]
        : []
      : ['Cambios:', ...fresh, ...madeText(made), '']),
    ...(others.length === 0
      ? []
      : [
          options.replace
            ? 'Se reemplaza lo que decía otra cosa:'
            : `Dice otra cosa, y se deja como está (${toReplace}):`,
          ...others,
          '',
        ]),
    ...lacksText(lacks, files.length, all),
    ...unplacedText(placed.unplaced, all),
    ...unlinkedText(unlinked, objetivos, all),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

/** Whether a finding is of what a file says and nothing was read of, or that was left. */
function isOfWhatIsLeft({ code }: Diagnostic): boolean {
  return /^importar\/(?:fila-anterior|codigo-cambiado|otra-fecha|(?:hoja|columna|nota)-no-leida)$/.test(code);
}

/** How it ended, and what to do next. */
export function closingText(
  { placed, options, isRefused, errors, errorsAfter }: Said,
  toWrite = 'repita la orden con --write',
): string {
  const { after, before, byCode } = errorsAfter;
  const codes = byCode.length === 0 ? '' : ` (${byCode.join(', ')})`;
  if (isRefused)
    return `No se ${options.write ? 'escribió' : 'escribiría'} nada: hay ${count(errors, 'error', 'errores')} en lo que se importa.\n`;
  const isNothing = placed.documents.every(
    ({ changes, isNew }) => !isNew && changes.every(({ kind }) => kind === 'other'),
  );
  const willChange = !isNothing || (options.replace && placed.documents.length > 0);
  const validity =
    after === 0
      ? ''
      : options.write
        ? `El proyecto tiene ahora ${count(after, 'error', 'errores')}${codes}${beside(after, before, 'antes')}: véalos con plan validate.\n`
        : `Con estos cambios el proyecto tendría ${count(after, 'error', 'errores')}${codes}${beside(after, before, 'ahora')}.\n`;
  if (!willChange) return validity;
  return options.write
    ? `Se escribió: ${enumerate(placed.documents.map(({ file }) => visible(file)))}.\n${validity}`
    : `${validity}No se ha escrito nada todavía. Para escribirlo, ${toWrite}.\n`;
}

/** What comes with a new project, by its files and first folders. */
function madeText(made: readonly string[]): readonly string[] {
  const names = [...new Set(made.map((path) => path.replace(/\/.*$/, '/')))];
  return names.length === 0 ? [] : [`  y lo de un proyecto nuevo, como plan init: ${enumerate(names)}`];
}

/** How a count stands beside the one before: nothing where there was none. */
function beside(after: number, before: number, when: string): string {
  if (before === 0) return '';
  if (after === before) return `, ${after === 1 ? 'el mismo' : 'los mismos'} que ${when}`;
  return after > before ? `, ${after - before} más que ${when}` : `, ${before - after} menos que ${when}`;
}

function newText({ file, isNew, changes, text }: DocumentChange, all: boolean): readonly string[] {
  const fresh = changes.filter(({ kind }) => kind === 'new');
  const items = fresh.filter(({ isItem, path }) => isItem && Object.hasOwn(ITEM_WORDS, path.join('/')));
  // What is said of the whole document comes first.
  const isOfPart = ({ path }: ValueChange): boolean => path.length > 1;
  const values = fresh
    .filter((one) => !items.includes(one))
    .toSorted((a, b) => Number(isOfPart(a)) - Number(isOfPart(b)));
  if (!isNew && fresh.length === 0) return [];
  const name = `  ${visible(file)}${isNew ? ' (nuevo)' : ''}`;
  const kinds = itemKinds(items);
  const whole = isNew && items.length === 0;
  const isPlan = isNew && items.every(({ path }) => path[0] === 'marco');
  const counted = [
    ...(whole || isPlan ? [wholeText(file)] : []),
    ...kinds,
    ...(whole || values.length === 0 ? [] : [count(values.length, 'dato nuevo', 'datos nuevos')]),
  ];
  const most = all ? values.length : MOST_SHOWN;
  const shown = whole
    ? wholeValues(values)
    : [...(all ? items : []), ...values.slice(0, most)].map((one) => `      ${changeLine(one, text, file)}`);
  const rest =
    whole || values.length <= most ? [] : [`      y ${values.length - most} más; --todos los muestra`];
  return [`${name}: ${enumerate(counted)}`, ...shown, ...rest];
}

function wholeText(file: string): string {
  return file.startsWith('presupuesto/') ? 'el presupuesto de la institución' : 'el plan entero';
}

/** The amounts of a new budget, which are few and what one looks at. */
function wholeValues(values: readonly ValueChange[]): readonly string[] {
  const [first] = values;
  const gasto = first && isGroup(first.after) ? first.after['gasto'] : undefined;
  if (gasto === undefined || !isGroup(gasto)) return [];
  return [
    `      ${Object.entries(gasto)
      .map(([name, value]) => `${name} ${valueText(value)}`)
      .join(' · ')}`,
  ];
}

const ITEM_WORDS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  actividades: ['actividad nueva', 'actividades nuevas'],
  unidades: ['unidad nueva', 'unidades nuevas'],
  'marco/pei': ['código del PEI nuevo', 'códigos del PEI nuevos'],
};

function itemKinds(items: readonly ValueChange[]): readonly string[] {
  const kinds = [...new Set(items.map(({ path }) => path.join('/')))];
  return kinds.map((kind) => {
    const n = items.filter(({ path }) => path.join('/') === kind).length;
    return count(n, ...(ITEM_WORDS[kind] ?? (['elemento nuevo', 'elementos nuevos'] as const)));
  });
}

function othersText(
  { file, changes, text }: DocumentChange,
  replace: boolean,
  all: boolean,
): readonly string[] {
  const others = changes.filter(({ kind }) => kind === 'other');
  if (others.length === 0) return [];
  const most = all ? others.length : MOST_SHOWN;
  const rest = others.length - most;
  return [
    `  ${visible(file)}: ${count(others.length, 'dato', 'datos')}`,
    ...others.slice(0, most).map((one) => `      ${changeLine(one, text, file, replace)}`),
    ...(rest > 0 ? [`      y ${rest} más; --todos los muestra`] : []),
  ];
}

function lacksText(lacks: Said['lacks'], files: number, all: boolean): readonly string[] {
  if (lacks.length === 0) return [];
  const documents = groupedBy(lacks, ({ file }) => file);
  return [
    `Está en los documentos, y ${files === 1 ? 'el archivo no lo trae' : 'los archivos no lo traen'}; se deja como está:`,
    ...[...documents].flatMap(([file, own]) => {
      const most = all ? own.length : MOST_SHOWN;
      return [
        `  ${visible(file)}:`,
        ...own.slice(0, most).map((one) => `      ${visible(lackLine(one))}`),
        ...(own.length > most ? [`      y ${own.length - most} más; --todos los muestra`] : []),
      ];
    }),
    '',
  ];
}

function lackLine({ file, path, value, text }: Said['lacks'][number]): string {
  const owner = ownerOf(path, text, file);
  if (!isMap(value)) return `${owner}${fieldWords(path, text, file)}: ${valueText(value as Value)}`; // as YAML gives it
  const place = Number(path.at(-1)) + 1;
  if (path.includes('detalle')) return `${owner}la fila ${place} de su detalle (${codesInWords(value)})`;
  return `${owner}${path[0] === 'actividades' ? 'la actividad entera' : 'el objetivo entero'}, ${valueText(value['nombre'] as Value)}`; // as YAML gives it
}

function unplacedText(unplaced: Placed['unplaced'], all: boolean): readonly string[] {
  if (unplaced.length === 0) return [];
  const most = all ? unplaced.length : MOST_UNPLACED;
  const lines = unplaced
    .slice(0, most)
    .map(
      ({ what, rows, sum }) =>
        `  ${visible(what)}: ${sum === undefined ? rows : `S/ ${sum} en ${count(rows, 'fila', 'filas')}`}`,
    );
  return [
    'No tiene lugar en los documentos, y no se escribe:',
    ...lines,
    ...(unplaced.length > most ? [`  y ${unplaced.length - most} más; --todos los muestra`] : []),
    '',
  ];
}

/** Each code that the plan has to cite, with the line to add and the order that adds it, and the objectives to choose from. */
function unlinkedText(
  unlinked: readonly UnlinkedCode[],
  objetivos: readonly Objetivo[],
  all: boolean,
): readonly string[] {
  const [first] = unlinked;
  if (first === undefined) return [];
  const example = objetivos.find(({ data }) => data.pei === undefined) ?? objetivos[0];
  const codes = [...(example?.data.pei ?? []), first.code].join(',');
  const most = all ? objetivos.length : MOST_OBJECTIVES;
  const rest = objetivos.length - most;
  return [
    `Falta que el plan diga a qué objetivo responden (${count(unlinked.length, 'código', 'códigos')}). Agregue cada línea en el plan, bajo su objetivo:`,
    ...unlinked.map(({ code, nombre, activities }) =>
      visible(
        `  pei: [${code}]  ${count(activities.length, 'actividad', 'actividades')}${nombre === '' ? '' : `: ${shortened(nombre)}`}`,
      ),
    ),
    ...(example === undefined
      ? []
      : [
          `O, sin abrir el archivo: plan set ${visible(example.id)} pei=${visible(codes)} (todos los de ese objetivo, con comas). Los objetivos son:`,
          ...objetivos
            .slice(0, most)
            .map(({ id, data }) => visible(`  ${id}  ${shortened(data.nombre ?? '')}`)),
          ...(rest > 0 ? [`  y ${rest} más; --todos los muestra`] : []),
        ]),
    '',
  ];
}

import type { DocumentSymbol, FoldingRange, SymbolKind } from 'vscode-languageserver';
import { childAt, valueAt } from '../schema/value-at.ts';
import type { Path } from '../text/path.ts';
import { lineCount, lineText, type Source, type Span } from '../text/source.ts';
import type { YamlDocument } from '../yaml/document.ts';
import type { Places } from './places.ts';

/** The numbers of the protocol, by what stands in the outline: editors show each with a mark of its own. */
const MARKS = { part: 3, thing: 5, measure: 8, step: 24 } as const satisfies Record<string, SymbolKind>;

/** A list whose items stand in the outline, and the lists below each of them. */
interface Branch {
  readonly list: string;
  readonly mark: SymbolKind;
  readonly below?: readonly Branch[];
}

const INDICATORS: Branch = { list: 'indicadores', mark: MARKS.measure };
const LINES: Branch = {
  list: 'programas',
  mark: MARKS.part,
  below: [
    { list: 'proyectos', mark: MARKS.step },
    { list: 'actividades', mark: MARKS.step },
  ],
};

/** What stands in the outline of a document of each kind; a key that is no list is a part with branches of its own. */
const BRANCHES: Readonly<Record<string, readonly Branch[]>> = {
  plan: [
    { list: 'ejes', mark: MARKS.part },
    ...['social', 'economica', 'ambiental', 'institucional'].map((dimension) => ({
      list: `dimensiones.${dimension}.objetivos`,
      mark: MARKS.thing,
      below: [INDICATORS, LINES],
    })),
  ],
  unidades: [{ list: 'unidades', mark: MARKS.thing }],
  poi: [
    { list: 'actividades', mark: MARKS.thing, below: [{ list: 'cronograma', mark: MARKS.step }] },
    { list: 'resultados', mark: MARKS.measure },
    ...['logros', 'dificultades', 'amenazas', 'ventajas', 'medidas'].map((list) => ({
      list: `evaluacion.${list}`,
      mark: MARKS.part,
    })),
  ],
  audiencia: [
    { list: 'demandas', mark: MARKS.thing },
    { list: 'compromisos', mark: MARKS.thing },
  ],
  presupuesto: [
    { list: 'por_generica', mark: MARKS.part },
    { list: 'por_rubro', mark: MARKS.part },
  ],
};

/** Where a document is shown, which may meanwhile have fewer lines than when it could last be read. */
export interface ShownDocument {
  readonly document: YamlDocument;
  readonly places: Places;
}

/** The things of a document, one inside the other. */
export function outlineOf({ document, places }: ShownDocument): DocumentSymbol[] {
  const tipo = childAt(document.value, 'tipo');
  const branches =
    (typeof tipo === 'string' && Object.hasOwn(BRANCHES, tipo) ? BRANCHES[tipo] : undefined) ?? [];
  return branchesOf({ document, places: clipped(places) }, branches, []);
}

function branchesOf(shown: ShownDocument, branches: readonly Branch[], path: Path): DocumentSymbol[] {
  return branches.flatMap((branch) => {
    const steps = branch.list.split('.');
    const at = [...path, ...steps];
    const items = valueAt(shown.document.value, at);
    if (!Array.isArray(items) || items.length === 0) return [];
    const children = items.flatMap((_, i) => thing(shown, branch, [...at, i]) ?? []);
    // Of lists that have a whole part of the document, or a dimension, the name too.
    const part = steps.length > 1 ? steps.find((step) => step !== 'dimensiones') : undefined;
    const owner = steps[0] === 'evaluacion' ? steps.at(-1) : part;
    if (owner === undefined) return children;
    const span = written(shown.document, at);
    const key = shown.document.locate(at, 'key');
    return span
      ? [symbol(shown, { name: owner, mark: MARKS.part, span: around(key, span), key, children })]
      : [];
  });
}

function thing(shown: ShownDocument, { mark, below = [] }: Branch, path: Path): DocumentSymbol | undefined {
  const { document } = shown;
  const value = valueAt(document.value, path);
  const span = written(document, path);
  if (!span) return undefined;
  const textOf = (key: string): string | undefined => {
    const text = childAt(value, key);
    return typeof text === 'string' || typeof text === 'number' ? String(text) : undefined;
  };
  const id = ['id', 'codigo', 'indicador', 'generica', 'rubro']
    .map(textOf)
    .find((text) => text !== undefined);
  const title = ['nombre', 'tarea', 'texto', 'detalle', 'titulo', 'valor']
    .map(textOf)
    .find((text) => text !== undefined);
  const words = typeof value === 'string' ? value : title;
  // In one: the lists in which editors look for a thing leave the detail out.
  const both = [id, words].filter((part) => part !== undefined && part !== '').join(' ');
  const name = both === '' ? `${String(path.at(-2))} ${Number(path.at(-1)) + 1}` : both;
  const key = document.locate(path);
  return symbol(shown, {
    name,
    mark,
    span,
    key,
    children: branchesOf(shown, below, path),
  });
}

interface Entry {
  readonly name: string;
  readonly mark: SymbolKind;
  readonly span: Span;
  readonly key: Span;
  readonly children: DocumentSymbol[];
}

function symbol({ places }: ShownDocument, { name, mark, span, key, children }: Entry): DocumentSymbol {
  return {
    name,
    kind: mark,
    range: places.rangeOf(around(key, span)),
    selectionRange: places.rangeOf(key),
    ...(children.length === 0 ? {} : { children }),
  };
}

/** From the first of two places to the end of the last: what is selected must lie inside. */
function around(a: Span, b: Span): Span {
  const isBefore = (one: Span['start'], other: Span['start']): boolean =>
    one.line < other.line || (one.line === other.line && one.column < other.column);
  return {
    start: isBefore(a.start, b.start) ? a.start : b.start,
    end: isBefore(a.end, b.end) ? b.end : a.end,
  };
}

/**
 * From the first character of a value to the last that is written: what YAML counts to it reaches to the begin of what
 * comes next, over blank lines and comments that speak of that.
 */
function written({ source, extent }: YamlDocument, path: Path): Span | undefined {
  const span = extent(path);
  return span && trimmed(source, span);
}

function trimmed(source: Source, { start, end }: Span): Span {
  let { line, column } = end;
  while (line > start.line && /^\s*(?:#.*)?$/.test(lineText(source, line).slice(0, column - 1))) {
    line--;
    column = lineText(source, line).length + 1;
  }
  return { start, end: { line, column } };
}

/** Places that never lie behind the end of the text. */
function clipped(places: Places): Places {
  const source: Source = { path: '', text: places.text };
  const last = lineCount(source);
  const clip = ({ line, column }: Span['start']): Span['start'] =>
    line <= last ? { line, column } : { line: last, column: lineText(source, last).length + 1 };
  return { ...places, rangeOf: ({ start, end }) => places.rangeOf({ start: clip(start), end: clip(end) }) };
}

/** The lists, groups and runs of comments that stand on several lines. */
export function foldsOf({ document, places }: ShownDocument): FoldingRange[] {
  const last = lineCount({ path: '', text: places.text });
  const groups = [...document.groups()].flatMap(({ path, extent }): FoldingRange[] => {
    if (path.length === 0) return [];
    const from = document.locate(path, 'key').start.line;
    const { start, end } = trimmed(document.source, extent);
    const to = Math.min(end.line, last);
    return to > from && start.line >= from ? [{ startLine: from - 1, endLine: to - 1 }] : [];
  });
  const unique = new Map(groups.map((fold) => [fold.startLine, fold]));
  return [...unique.values(), ...commentFolds(places.text)].toSorted((a, b) => a.startLine - b.startLine);
}

function commentFolds(text: string): readonly FoldingRange[] {
  const folds: FoldingRange[] = [];
  let first: number | undefined;
  const lines = text.split(/\r\n|\r|\n/);
  for (const [i, line] of [...lines, ''].entries()) {
    if (/^\s*#/.test(line)) first ??= i;
    else {
      if (first !== undefined && i - 1 > first)
        folds.push({ startLine: first, endLine: i - 1, kind: 'comment' });
      first = undefined;
    }
  }
  return folds;
}

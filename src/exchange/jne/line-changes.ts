import type { Location } from '../../diagnostics/diagnostic.ts';
import { numberAsWritten } from '../../edit/value.ts';
import { isMap } from '../../schema/value-at.ts';
import type { Path } from '../../text/path.ts';
import { nextNumbered } from '../../text/series.ts';
import { quote } from '../../text/spanish.ts';
import type { Group } from '../draft.ts';
import { mergeInto, oneLine, sameScalar, type ValueChange } from '../merge.ts';
import { hasWords, indicatorsOf, type Fields, type LinePair, type StandingObjective } from './line-match.ts';
import type { RegisteredLine } from './registered-plan.ts';
import { indicatorOf, nameOf, readingOf } from './plan-text.ts';
import { readTarget, type ReadTarget } from './target.ts';

/** What a line of a register makes of an objective that stands. */
export interface LineChanges {
  readonly changes: readonly ValueChange[];
  /** Targets that stay though the line says none any more, one sentence each. */
  readonly stays: readonly string[];
  /** The id of the indicator whose target has no figures beside the words of the line; undefined where it has some. */
  readonly inWords: string | undefined;
}

/** How a line is taken. */
export interface LineTaking {
  readonly cell: Location;
  /** Whether what stands and differs is written too. */
  readonly replace: boolean;
}

/**
 * What has to change in an objective so that it says what its line does. What was read from the words of a target goes
 * with them; beside words that are others, nothing is new.
 */
export function changesOfLine(
  { numbered: { line }, standing, isFurther }: LinePair,
  taking: LineTaking,
): LineChanges {
  const { path, data } = standing;
  const { problema, meta, indicador } = line;
  const nombre = nameOf(line);
  const indicator = indicatorFor(line, standing);
  if (isFurther && indicator) return changesOfIndicator(line, indicator, taking);
  const own: Group = { [fieldOf(data, nombre)]: nombre };
  if (problema !== '' && problema !== nombre) own['problema'] = problema;
  if (meta !== '' && (data['meta_registrada'] !== undefined || (indicador === '' && !indicator)))
    own['meta_registrada'] = meta;
  const changes = mergeInto(data, { data: own, cellOf: () => taking.cell }, path);
  const isOtherTarget = changes.some((one) => one.kind === 'other' && one.path.at(-1) === 'meta_registrada');
  const inner = indicator
    ? changesOfIndicator(line, indicator, taking)
    : indicador === ''
      ? NOTHING
      : newIndicator(line, standing, { ...taking, isOther: isOtherTarget });
  const all = [...changes, ...inner.changes];
  if (hasWords(data['nombre'], nombre) || hasWords(data['enunciado'], nombre))
    return { ...inner, changes: all };
  return { ...inner, changes: all.map(asOther), inWords: taking.replace ? inner.inWords : undefined };
}

const NOTHING: LineChanges = { changes: [], stays: [], inWords: undefined };

/** An indicator of an objective, and where. */
interface StandingIndicator {
  readonly path: Path;
  readonly data: Fields;
}

function changesOfIndicator(
  line: RegisteredLine,
  { path, data }: StandingIndicator,
  { cell, replace }: LineTaking,
): LineChanges {
  const { meta, indicador } = line;
  const id = textOf(data['id']);
  const cellOf = (): Location => cell;
  const own: Group = indicador === '' ? {} : { [fieldOf(data, indicador)]: indicador };
  if (meta !== '') own['meta_registrada'] = meta;
  const words = mergeInto(data, { data: own, cellOf }, path);
  const target = readTarget(line);
  const figures = target ? mergeInto(data, { data: readingOf(target), cellOf }, path) : [];
  const metas = isMap(data['metas']) ? data['metas'] : {};
  const read = readBefore(data, indicador).find(({ anio, valor }) => isFigure(metas[anio], valor));
  if (meta === '') return { ...NOTHING, changes: words, stays: read ? [staying(read, data)] : [] };
  const at = [...path, 'metas'];
  const remark = { path: at, words: target && meta };
  if (words.every(({ kind }) => kind === 'new')) {
    const noted = figures.map((one) => (one.path.includes('metas') ? { ...one, remark } : one));
    const isWithout = Object.keys(metas).length === 0;
    return { changes: [...words, ...noted], stays: [], inWords: isWithout ? id : undefined };
  }
  const gone: ValueChange[] = [];
  if (read && read.anio !== target?.anio) {
    const isAll = target === undefined && Object.keys(metas).length === 1;
    const [place, before] = isAll ? [at, metas] : [[...at, String(read.anio)], metas[read.anio]];
    gone.push({ kind: 'other', path: place, before, after: null, isItem: false, cell });
  }
  return {
    changes: [...words, ...figures, ...gone].map((one) => ({ ...asOther(one), remark })),
    stays: [],
    inWords: replace ? id : undefined,
  };
}

/** That a target stays that was read from words that a line does not say any more. */
function staying({ anio, valor }: ReadTarget, { id, meta_registrada }: Fields): string {
  return `${textOf(id)} conserva su meta de ${anio}, ${valor}, que se leyó de ${quote(textOf(meta_registrada))}, y su línea del archivo ya no dice ninguna`;
}

function asOther(change: ValueChange): ValueChange {
  return { ...change, kind: 'other' };
}

/**
 * The indicator of an objective that a line tells of: by its words, or else by those of its target; then the only one,
 * or the one that was made of the line.
 */
export function indicatorFor(
  { indicador, meta }: RegisteredLine,
  { path, data }: StandingObjective,
): StandingIndicator | undefined {
  const all = indicatorsOf(data).map((one, i): StandingIndicator => ({
    path: [...path, 'indicadores', i],
    data: one,
  }));
  const named = all.filter(
    ({ data: one }) =>
      indicador !== '' && (hasWords(one['nombre'], indicador) || hasWords(one['enunciado'], indicador)),
  );
  const ofTarget = (some: readonly StandingIndicator[]): StandingIndicator | undefined =>
    some.find(({ data: one }) => meta !== '' && hasWords(one['meta_registrada'], meta));
  const known = ofTarget(named) ?? named[0] ?? ofTarget(all) ?? (all.length === 1 ? all[0] : undefined);
  if (known || indicador === '') return known;
  return all.find(({ data: one }) => one['id'] === `${textOf(data['id'])}.1`);
}

function newIndicator(
  line: RegisteredLine,
  { path, data }: StandingObjective,
  { cell, replace, isOther }: LineTaking & { readonly isOther: boolean },
): LineChanges {
  const known = indicatorsOf(data);
  const id = nextNumbered(
    known.map((one) => textOf(one['id'])),
    `${textOf(data['id'])}.`,
    1,
  );
  const list = [...path, 'indicadores'];
  const { medido, readFrom } = indicatorOf(line, id, [...list, known.length]);
  const [remark] = readFrom;
  const kind = isOther ? 'other' : 'new';
  return {
    changes: [{ kind, path: list, after: medido, isItem: true, cell, remark }],
    stays: [],
    inWords: isOther && !replace ? undefined : id,
  };
}

/** The field that has the words of the register: where somebody gave a name of their own, those are the statement. */
function fieldOf({ nombre, enunciado }: Fields, words: string): 'nombre' | 'enunciado' {
  if (enunciado === undefined) return 'nombre';
  return hasWords(nombre, words) && !hasWords(enunciado, words) ? 'nombre' : 'enunciado';
}

/** What is read from the words of a target as they stand, by what its indicator is called here and there. */
function readBefore(
  { nombre, enunciado, meta_registrada }: Fields,
  indicador: string,
): readonly ReadTarget[] {
  const meta = oneLine(textOf(meta_registrada)).trim();
  return [nombre, enunciado, indicador].flatMap(
    (one) => readTarget({ meta, indicador: oneLine(textOf(one)) }) ?? [],
  );
}

function isFigure(value: unknown, valor: string): boolean {
  if (value === undefined) return false;
  return sameScalar(value, /^[+-]/.test(valor) ? valor : numberAsWritten(valor));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

import { divide, exact, multiply, whole, ZERO, type Fraction } from '../fraction.ts';
import type { Actividad, Config, Mes, Origin } from '../model.ts';
import {
  accumulate,
  accumulateWritten,
  accumulationWords,
  acumulacionOf,
  type Acumulacion,
} from './accumulation.ts';
import type { ActivityOfYear } from './activity-of-year.ts';
import { absent, at, figure, type Figure } from './figure.ts';
import {
  idleMonths,
  mesesAsked,
  missingMonthsAreZero,
  monthIndex,
  partsOf,
  programmeOf,
  those,
  type Part,
  type Side,
  type Version,
} from './parts.ts';
import { hasNotBegun } from './period.ts';
import { computedQuantity, quantityText } from './quantity.ts';

/** The two sides of the physical figure of an activity in the year so far, over the same months. */
export interface Series {
  /** In the unit of measure. Nothing to do yet → 0; no programme at all → no value. */
  readonly programado: Figure;
  /** In the unit of measure. Nothing reported → no value. */
  readonly ejecutado: Figure;
  /** Whether the programme to date is a part of a meta, for want of months. */
  readonly estimado: boolean;
  /** How many due months had something to do, and how many of those are reported. */
  readonly asked: number;
  readonly answered: number;
  /** Due months with something to do and no report, in order. */
  readonly missing: readonly Mes[];
  /** The last month that is reported; undefined without any. */
  readonly through: Mes | undefined;
  /** The programme of before a reschedule over the same months. */
  readonly original: () => Figure;
}

/**
 * What an activity programmes and what it reports for the year so far: the months that are due and reported, of S1 and
 * S2 joined; a total where a document gives only that. Where nothing is reported the programme is that of the months
 * due.
 */
export function seriesToDate(entry: ActivityOfYear, config: Config): Series {
  const acumulacion = acumulacionOf(entry.latest);
  const asZero = missingMonthsAreZero(config, entry.latest);
  const parts = partsOf(entry, asZero);
  const reported = parts.filter(({ execution, counted, missing }) =>
    execution === undefined ? asZero && missing.length > 0 : counted.length > 0,
  );
  // What is reported without any programme is held against none: the same months stand on both sides.
  const measured = reported.filter(({ programme }) => programme !== undefined);
  const told = measured.length > 0 ? measured : reported;
  const shown = told.length > 0 ? told : parts.map((part) => ({ ...part, counted: part.due }));
  const programmed = (version: Version): Figure =>
    programmeFigure(entry, acumulacion, { parts, shown }, version);
  let asked = 0;
  const missing: Mes[] = [];
  for (const part of parts) {
    asked += part.asked;
    missing.push(...part.missing);
  }
  return {
    programado: programmed('vigente'),
    ejecutado: new Joined(acumulacion, told.flatMap(executedPiece)),
    estimado: shown.some((part) => isEstimated(acumulacion, part)),
    asked,
    answered: asked - missing.length,
    missing,
    through: lastReported(parts),
    original: () => programmed('original'),
  };
}

/** What a document programmes for its whole period: its months accumulated or, without them, its meta. */
export function wholeProgramme(
  document: Actividad,
  acumulacion: Acumulacion = acumulacionOf(document),
  version: Version = 'vigente',
): Figure {
  const programme = programmeOf(document, version);
  return new Joined(acumulacion, pieceOf(acumulacion, document, programme, document.poi.meses));
}

/** What a programme that is joined depends on. */
interface Joining {
  readonly acumulacion: Acumulacion;
  readonly descending: boolean;
  /** As it is or, of those that were rescheduled, as it was before; as it is without it. */
  readonly version?: Version;
  /** All documents of the year, where those that are joined are some of them. */
  readonly year?: readonly Actividad[];
}

/**
 * What documents of one activity programme for all their months, joined, without idle semesters and without what one
 * programmed that left the activity out; no value where none has a programme.
 */
export function joinedProgramme(
  documents: readonly Actividad[],
  { acumulacion, descending, version = 'vigente', year = documents }: Joining,
): Figure {
  const idle = idleMonths(documents, { acumulacion, descending, numero: 2 });
  return new Joined(
    acumulacion,
    documents.flatMap((document) => {
      const meses = mesesAsked(document, year).filter((mes) => !idle.has(mes));
      return meses.length === 0 ? [] : pieceOf(acumulacion, document, programmeOf(document, version), meses);
    }),
  );
}

/** What the reported months of a document come to, where it reports months; no value otherwise. */
export function reportedMonthsTotal(document: Actividad, acumulacion: Acumulacion): Figure {
  const months = document.data.indicador?.ejecutado ?? {};
  const meses = document.poi.meses.filter((mes) => typeof months[mes] === 'number');
  if (meses.length === 0) return absent('no informa meses');
  return new Joined(acumulacion, [
    { document, side: { kind: 'months', field: 'ejecutado', months }, meses, share: undefined },
  ]);
}

/** Whether an activity was rescheduled in any document in scope. */
export function isRescheduled(entry: ActivityOfYear): boolean {
  return entry.documents.some(
    ({ data: { indicador } }) =>
      indicador?.meta_original !== undefined || indicador?.programado_original !== undefined,
  );
}

/** Quantities of one document that enter a figure: its months one by one, or one total. */
interface Piece {
  readonly document: Actividad;
  readonly side: Side;
  /** Of a series, the months taken from it; a month without value is taken as 0. */
  readonly meses: readonly Mes[];
  /** Of a total of which only some months are taken, how many of how many. */
  readonly share: readonly [part: number, all: number] | undefined;
}

interface Parts {
  readonly parts: readonly Part[];
  /** Those that are told, with the months that are told of them. */
  readonly shown: readonly Part[];
}

function programmeFigure(
  entry: ActivityOfYear,
  acumulacion: Acumulacion,
  { parts, shown }: Parts,
  version: Version,
): Figure {
  if (parts.length === 0) return nothingDue(entry);
  const isLevel = acumulacion === 'ultimo';
  const last = isLevel ? Math.max(-1, ...shown.flatMap(({ counted }) => counted.map(monthIndex))) : -1;
  const pieces = (isLevel ? parts : shown).flatMap((part) => {
    const programme = version === 'vigente' ? part.programme : programmeOf(part.document, version);
    // A level holds until another is programmed, whether or not the months between are reported.
    const meses =
      isLevel && programme?.kind === 'months'
        ? those(part.due, (mes) => monthIndex(mes) <= last)
        : part.counted;
    if (meses.length === 0) return [];
    // Nothing says how much of a meta is of which month: it is held whole against the months that are due.
    return pieceOf(acumulacion, part.document, programme, programme?.kind === 'total' ? part.due : meses);
  });
  const value = new Joined(acumulacion, pieces);
  if (pieces.length === 0) return absent('no hay meta');
  if (value.value !== undefined || !pieces.some(({ side }) => side.kind === 'months')) return value;
  return figure(ZERO, () => 'ningún mes programado a la fecha de corte', value.trace.origins);
}

/** No month is due: the document only plans, says no cut-off, or its first month has not ended. */
function nothingDue(entry: ActivityOfYear): Figure {
  const { documents, corteActividad } = entry;
  if (hasNotBegun(entry)) {
    return absent('su POI todavía no se ejecuta: ningún mes se exige');
  }
  if (corteActividad === undefined) return absent('su POI no dice su fecha de corte');
  if (documents.every((document) => programmeOf(document) === undefined)) return absent('no hay meta');
  return figure(ZERO, () => 'ningún mes terminado a la fecha de corte');
}

function pieceOf(
  acumulacion: Acumulacion,
  document: Actividad,
  side: Side | undefined,
  meses: readonly Mes[],
): readonly Piece[] {
  if (side === undefined) return [];
  if (side.kind === 'months') {
    return [
      { document, side, meses: those(meses, (mes) => side.months[mes] !== undefined), share: undefined },
    ];
  }
  const all = document.poi.meses.length;
  const share = acumulacion === 'suma' && meses.length < all ? ([meses.length, all] as const) : undefined;
  return [{ document, side, meses, share }];
}

function executedPiece({ document, execution, counted }: Part): readonly Piece[] {
  // Only where a month without report counts as 0 is a part told that reports nothing.
  const side: Side = execution ?? { kind: 'months', field: 'ejecutado', months: {} };
  return [{ document, side, meses: counted, share: undefined }];
}

function isEstimated(acumulacion: Acumulacion, { document, programme, due }: Part): boolean {
  return acumulacion === 'suma' && programme?.kind === 'total' && due.length < document.poi.meses.length;
}

function lastReported(parts: readonly Part[]): Mes | undefined {
  for (const { execution, due } of parts.toReversed()) {
    if (execution === undefined) continue;
    const last =
      execution.kind === 'total'
        ? due.at(-1)
        : due.findLast((mes) => typeof execution.months[mes] === 'number');
    if (last !== undefined) return last;
  }
  return undefined;
}

/** Months join month by month; where one document gives only a total, the documents join by their totals. */
class Joined implements Figure {
  readonly value: Fraction | undefined;
  private readonly acumulacion: Acumulacion;
  private readonly pieces: readonly Piece[];

  constructor(acumulacion: Acumulacion, pieces: readonly Piece[]) {
    this.value = joinedValue(acumulacion, pieces);
    this.acumulacion = acumulacion;
    this.pieces = pieces;
  }

  get trace(): Figure['trace'] {
    const { value, acumulacion, pieces } = this;
    return {
      words: () => wordsOf(acumulacion, pieces, value),
      origins: () => pieces.flatMap(originsOf),
    };
  }
}

function joinedValue(acumulacion: Acumulacion, pieces: readonly Piece[]): Fraction | undefined {
  const [first] = pieces;
  if (first === undefined) return undefined;
  if (pieces.length === 1) return ownValue(acumulacion, first);
  return pieces.every(({ side }) => side.kind === 'months')
    ? accumulateWritten(acumulacion, pieces.flatMap(valuesOf))
    : accumulate(
        acumulacion,
        pieces.map((piece) => ownValue(acumulacion, piece)),
      );
}

function ownValue(acumulacion: Acumulacion, piece: Piece): Fraction | undefined {
  return piece.side.kind === 'total'
    ? totalOf(piece.side.value, piece.share)
    : accumulateWritten(acumulacion, valuesOf(piece));
}

function totalOf(written: number, share: Piece['share']): Fraction {
  const total = exact(written);
  if (share === undefined) return total;
  const [part, all] = share;
  return computedQuantity(divide(multiply(total, whole(part)), whole(all)) ?? ZERO, [total]);
}

function valuesOf({ side, meses }: Piece): readonly number[] {
  return side.kind === 'total' ? [side.value] : meses.map((mes) => side.months[mes] ?? 0);
}

/** The places of what a piece was made of: those of the months with a figure, or that of its total. */
function originsOf({ document: { origin }, side, meses }: Piece): readonly Origin[] {
  if (side.kind === 'total') return [at(origin, 'indicador', side.field)];
  return meses
    .filter((mes) => typeof side.months[mes] === 'number')
    .map((mes) => at(origin, 'indicador', side.field, mes));
}

function wordsOf(acumulacion: Acumulacion, pieces: readonly Piece[], value: Fraction | undefined): string {
  if (value === undefined) return 'sin dato';
  // In a sum the months of one half stand beside the total of the other.
  const apart = acumulacion === 'suma' || pieces.every(({ side }) => side.kind === 'months');
  const addends = pieces.flatMap((piece) =>
    apart && piece.side.kind === 'months' ? valuesOf(piece).map(exact) : (ownValue(acumulacion, piece) ?? []),
  );
  const shares = pieces.flatMap(({ side, share }) =>
    side.kind === 'total' && share !== undefined ? [shareWords(side.value, share)] : [],
  );
  const words =
    addends.length < 2
      ? quantityText(value)
      : `${accumulationWords(acumulacion, addends)} = ${quantityText(value)}`;
  return shares.length === 0 ? words : `${shares.join('; ')}${addends.length < 2 ? '' : `; ${words}`}`;
}

/** «60 × 4 ÷ 6 meses = 40 (estimado)» */
function shareWords(written: number, share: readonly [part: number, all: number]): string {
  const [part, all] = share;
  return `${quantityText(exact(written))} × ${part} ÷ ${all} meses = ${quantityText(totalOf(written, share))} (estimado)`;
}

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { cellText } from '../../diagnostics/place-text.ts';
import { wholeFile } from '../../diagnostics/whole-file.ts';
import { isGroup } from '../../edit/value.ts';
import type { Poi } from '../../model/model.ts';
import { jsonPointer } from '../../text/path.ts';
import { count, enumerate, firstNamed } from '../../text/spanish.ts';
import { heldNote, isAsOf, leftBehind, saysLater, saysStage } from '../dates.ts';
import type { Draft } from '../draft.ts';
import type { ValueChange } from '../merge.ts';
import { problemAt } from '../problem.ts';
import type { BookProposal } from './book-proposal.ts';
import { filledDraft } from './filled-in.ts';
import type { Ground } from './ground.ts';
import { dayOfBook, daysText, isDayOf } from './share.ts';

/** A document of the share of a workbook, and what becomes of its day. */
interface DatedDocument {
  readonly poi: Poi;
  /** Its cut-off as it stands, or as another workbook brings it. */
  readonly standing: string | undefined;
  /** Whether it has activities of other units. */
  readonly isShared: boolean;
  /** Whether somebody said of it in the workbook that its day is another. */
  readonly isMeant: boolean;
}

/**
 * Puts the cut-off of a workbook to the documents of its share. Where it is still what the workbook went out with, nobody
 * said it; another one is said of the documents whose day it was. One that other units share never goes back for one of
 * them. What is given is for after the rows were placed: it brings a document of the unit alone to a later day with what
 * is new, lets the amounts that are of another day than their document wait until they are asked for with it (`replace`),
 * leaves those that its document does not reach, and gives what is to be known of them, one sentence each.
 */
export function placeCutOff({ corte, front, read }: BookProposal, ground: Ground): () => readonly string[] {
  if (corte === undefined) return () => [];
  const { documents, share, strays, replace } = ground;
  // One that does not say how it went out is taken as one that goes out now.
  const days = front.documentos.text || daysText(share);
  const isTouched = corte !== dayOfBook(days);
  const dated = share.documentos.map((poi): DatedDocument => {
    const standing = dayOf(poi, documents.changesOf(poi.origin.file), replace);
    const isShared = poi.actividades.some(({ unidad }) => unidad !== share.unidad.id);
    const isMeant = isTouched && isDayOf(poi, days);
    const { file, path } = poi.origin;
    if (isMeant && (standing === undefined || standing < corte || !isShared))
      documents.merge(file, { data: { fecha_corte: corte }, cellOf: () => front.corte.cell }, path);
    return { poi, standing, isShared, isMeant };
  });
  const filled = read.rows
    .filter(({ cell }) => !strays.origins.has(cell))
    .map((row) => ({ codigo: row.codigo, draft: filledDraft(row) }));
  return () => dated.flatMap((one) => settleDay(one, { corte, filled }, ground));
}

/** Settles what is of another day than its document; gives what is to be known of it. */
function settleDay(
  { poi, standing, isShared, isMeant }: DatedDocument,
  book: {
    readonly corte: string;
    readonly filled: readonly { readonly codigo: string; readonly draft: Draft }[];
  },
  { documents, share, found, replace }: Ground,
): readonly string[] {
  const { corte, filled } = book;
  if (standing === undefined || standing === corte) return [];
  const { file } = poi.origin;
  const isPut = isMeant && (standing < corte || !isShared);
  if (isPut && replace) return leftBehind(poi, standing, corte, filled);
  const isOfUnit = ofUnit(poi, share.unidad.id);
  const isOfAnotherDay = (change: ValueChange): boolean =>
    isOfUnit(change) &&
    (isAsOf(change) || saysStage(change) || (standing < corte && saysLater(change, standing)));
  const changes = documents.changesOf(file);
  const isOther = changes.some((change) => change.kind === 'other' && isAsOf(change));
  if (isPut && standing < corte && !isShared && !isOther && changes.some(({ kind }) => kind === 'new')) {
    const days = changes.filter(isDay);
    documents.leave(file, isDay);
    documents.say(
      file,
      days.map((one) => ({ ...one, kind: 'new' })),
    );
    return leftBehind(poi, standing, corte, filled);
  }
  const dated = changes.filter(isOfAnotherDay);
  if (dated.length === 0) return [];
  if (!isMeant && standing < corte) {
    documents.leave(file, isOfAnotherDay);
    found.push(beyondDay(dated, poi, standing, corte));
    return [];
  }
  if (!replace) documents.hold(file, isOfAnotherDay);
  if (standing < corte)
    return isOther
      ? heldNote(file, standing, corte)
      : [
          `${file} es del ${standing}, y el libro de ${share.unidad.id}, del ${corte}: ${count(dated.length, 'dato es de después y espera', 'datos son de después y esperan')} con la fecha de corte, que es la de todas las unidades del documento; se reemplazan juntos`,
        ];
  const [enters, stays] =
    dated.length === 1 ? ['entra', 'queda como si fuera'] : ['entran', 'quedan como si fueran'];
  const amounts = count(dated.length, 'monto es de un día anterior', 'montos son de un día anterior');
  const what = replace
    ? `${stays} del ${standing}; pida a la unidad lo que tiene a esa fecha`
    : isPut
      ? `no ${enters} sin su fecha de corte; se reemplazan juntos`
      : `no ${enters} bajo la fecha ${isShared ? 'de todas las unidades' : 'del documento'}; pida a la unidad lo que tiene al ${standing}`;
  return [
    `${file} es del ${standing}, y el libro de ${share.unidad.id}, del ${corte}: ${amounts}, y ${what}`,
  ];
}

/** Whether a change is of the cut-off of its document. */
function isDay({ path }: ValueChange): boolean {
  return path.length === 1 && path[0] === 'fecha_corte';
}

/** Cells that are named one by one. */
const MOST_NAMED = 5;

/** That some of what a workbook says is of a day that its document does not reach, and of which nobody said that it does. */
function beyondDay(
  dated: readonly ValueChange[],
  { origin }: Poi,
  standing: string,
  corte: string,
): Diagnostic {
  const cells = dated.flatMap(({ cell }) => (cell?.cell === undefined ? [] : [cellText(cell.cell)]));
  return problemAt(dated[0]?.cell ?? wholeFile(origin.file), {
    name: 'otra-fecha',
    severity: 'warning',
    message: `${origin.file} es del ${standing}, y el libro, del ${corte}: ${count(dated.length, 'dato es de después y no entra', 'datos son de después y no entran')} (${enumerate(firstNamed([...new Set(cells)], MOST_NAMED))})`,
    help: `Si los datos de ese documento llegan también al ${corte}, escriba en él «fecha_corte: ${corte}» e importe el libro otra vez; si no, pida a la unidad lo que tiene al ${standing}`,
  });
}

/** Whether a change of a document is of an activity of a unit, or brings one. */
function ofUnit({ actividades, data }: Poi, id: string): (change: ValueChange) => boolean {
  const own = new Set(
    actividades.flatMap(({ unidad, origin }) => (unidad === id ? [jsonPointer(origin.path)] : [])),
  );
  return ({ path, after, isItem }) =>
    isItem && path.length === 1 && path[0] === 'actividades' && isGroup(after)
      ? (after['unidad'] ?? data.unidad) === id
      : own.has(jsonPointer(path.slice(0, 2)));
}

/** The cut-off of a document as it stands, or a later one that another workbook brings with this one. */
function dayOf({ data }: Poi, changes: readonly ValueChange[], replace: boolean): string | undefined {
  const days = changes
    .filter((change) => (change.kind === 'new' || replace) && isDay(change))
    .map(({ after }) => after);
  return [data.fecha_corte, ...days].reduce<string | undefined>(
    (latest, day) => (typeof day === 'string' && (latest === undefined || day > latest) ? day : latest),
    undefined,
  );
}

import { isGroup } from '../../edit/value.ts';
import type { Poi } from '../../model/model.ts';
import { jsonPointer } from '../../text/path.ts';
import { count } from '../../text/spanish.ts';
import { heldNote, isAsOf, leftBehind, saysLater, saysStage } from '../dates.ts';
import type { ValueChange } from '../merge.ts';
import type { BookProposal } from './book-proposal.ts';
import type { Ground } from './ground.ts';

/**
 * Puts the cut-off of a workbook to the documents of its share. One that other units share never goes back for one of
 * them. What is given is for after the rows were placed: it lets the amounts that are of another day than their document
 * wait until they are asked for with it (`replace`), and gives what is to be known of them, one sentence each.
 */
export function placeCutOff(
  { corte, front, read }: BookProposal,
  { documents, share }: Ground,
  replace: boolean,
): () => readonly string[] {
  if (corte === undefined) return () => [];
  const days = share.documentos.map((poi) => {
    const standing = dayOf(poi, documents.changesOf(poi.origin.file), replace);
    const isShared = poi.actividades.some(({ unidad }) => unidad !== share.unidad.id);
    const { file, path } = poi.origin;
    if (standing === undefined || standing < corte || !isShared)
      documents.merge(file, { data: { fecha_corte: corte }, cellOf: () => front.corte.cell }, path);
    return { poi, standing, isShared };
  });
  return () =>
    days.flatMap(({ poi, standing, isShared }) => {
      if (standing === undefined || standing === corte) return [];
      const { file } = poi.origin;
      if (standing < corte && replace) return leftBehind(poi, standing, corte, read.rows);
      const isOfUnit = ofUnit(poi, share.unidad.id);
      const isOfAnotherDay = (change: ValueChange): boolean =>
        isOfUnit(change) &&
        (isAsOf(change) || saysStage(change) || (standing < corte && saysLater(change, standing)));
      const dated = documents.changesOf(file).filter(isOfAnotherDay);
      if (dated.length === 0) return [];
      if (!replace) documents.hold(file, isOfAnotherDay);
      if (standing < corte) return heldNote(file, standing, corte);
      if (replace && !isShared) return [];
      const amounts = count(dated.length, 'monto es de un día anterior', 'montos son de un día anterior');
      return [
        `${file} es del ${standing}, y el libro de ${share.unidad.id}, del ${corte}: ${amounts}, y ${
          !replace
            ? isShared
              ? `no ${dated.length === 1 ? 'entra' : 'entran'} bajo la fecha de todas las unidades; pida a la unidad lo que tiene al ${standing}`
              : `no ${dated.length === 1 ? 'entra' : 'entran'} sin su fecha de corte; se reemplazan juntos`
            : `${dated.length === 1 ? 'queda' : 'quedan'} como si ${dated.length === 1 ? 'fuera' : 'fueran'} del ${standing}; pida a la unidad lo que tiene a esa fecha`
        }`,
      ];
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
    .filter(({ kind, path }) => (kind === 'new' || replace) && path.length === 1 && path[0] === 'fecha_corte')
    .map(({ after }) => after);
  return [data.fecha_corte, ...days].reduce<string | undefined>(
    (latest, day) => (typeof day === 'string' && (latest === undefined || day > latest) ? day : latest),
    undefined,
  );
}

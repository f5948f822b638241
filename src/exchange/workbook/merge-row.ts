import { isEmpty } from '../../edit/value.ts';
import { valueAt } from '../../schema/value-at.ts';
import { enumerate } from '../../text/spanish.ts';
import { problemAt } from '../problem.ts';
import { plainText, untouchedIn, wentOutSaying } from './as-exported.ts';
import { leaveCounted, type CountedOtherwise } from './counted-otherwise.ts';
import type { Ground, HasRow } from './ground.ts';
import { countsBelowOne } from './in-percent.ts';
import { beginning } from './left-notes.ts';
import type { BookRow } from './read.ts';
import { writtenBy } from './rows.ts';

/**
 * What a row states of something that stands; what is blank and stands is noted. `isOwn` tells that the row went out with
 * it: only then what it repeats from that day says nothing. `counted` is by what it counts otherwise than what stands.
 */
export function mergeRow(
  row: BookRow,
  { file, path, data, meant }: HasRow,
  {
    isOwn,
    ground,
    counted,
  }: {
    readonly isOwn: boolean;
    readonly ground: Ground;
    readonly counted: CountedOtherwise | undefined;
  },
): void {
  const { plan, draft, blank, codigo, doubts } = row;
  const { documents, blanks, settled } = ground;
  if (isOwn) leaveUntouched(row, data, ground);
  if (counted) leaveCounted(row, counted, data, ground);
  documents.merge(file, writtenBy(plan.name, draft), path, meant);
  for (const doubt of doubts)
    if (countsBelowOne(data) || String(valueAt(data, doubt.path)) === doubt.decimal) settled.add(doubt);
  for (const column of blank) {
    if (isEmpty(valueAt(data, column.path))) continue;
    blanks.push(codigo === '' ? column.title : `${codigo}, ${column.title}`);
    if (wentOutSaying(row, column, data)) ground.withdrawn++;
  }
}

/**
 * Takes out of a row what it only repeats of the day it was written and the documents say otherwise since: nobody of the
 * unit answered that. It is told in one finding.
 */
function leaveUntouched(row: BookRow, data: unknown, { found }: Ground): void {
  const untouched = untouchedIn(row, row.draft.data);
  if (untouched.length === 0) return;
  const left: string[] = [];
  let cell = row.cell;
  for (const { title, path } of untouched) {
    const standing = plainText(valueAt(data, path));
    const isGone = isEmpty(valueAt(data, path));
    const value = plainText(valueAt(row.draft.data, path)) ?? '';
    if (standing === value || (standing === undefined && !isGone)) continue;
    if (left.length === 0) cell = row.draft.cellOf(path) ?? cell;
    left.push(`${title} (${beginning(value)} en el libro, ${beginning(standing ?? 'nada')} en el plan)`);
    row.draft.unset(path);
  }
  if (left.length === 0) return;
  const many = left.length > 1;
  found.push(
    problemAt(cell, {
      name: 'fila-anterior',
      severity: 'warning',
      message: `${row.codigo === '' ? '' : `${row.codigo}: `}el plan cambió después de que se escribió el libro, que repite lo de antes en ${enumerate(left)}: se deja lo del plan`,
      help: `Si vale lo del libro, cámbielo con plan set${many ? ', o en el documento' : ''}; si no, déjelo así`,
    }),
  );
}

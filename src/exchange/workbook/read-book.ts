import type { Model } from '../../model/model.ts';
import type { Sheet } from '../../sheets/sheet.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { count, quote } from '../../text/spanish.ts';
import { problemAt } from '../problem.ts';
import { NO_PROPOSAL, type ImportedFile } from '../proposal.ts';
import { dayIn } from '../../schema/date-readings.ts';
import { BOOK_VERSION } from './front.ts';
import { isOfAnother, isOwnVersion, type Front } from './recognise.ts';
import { readRows } from './read.ts';
import { ACTIVITIES_SHEET } from './sheet-plans.ts';

/** A workbook of ours that came back, to be put to the documents that it was made from. */
export function readBook(front: Front, sheets: readonly Sheet[], file: string, model: Model): ImportedFile {
  const recognised = `el libro de ${front.unidad.text}, ${front.periodo.text}, del plan ${front.plan.text}`;
  if (!isOwnVersion(front))
    return {
      file,
      recognised,
      proposal: NO_PROPOSAL,
      found: [
        problemAt(front.version.cell, {
          name: 'otra-version',
          severity: 'error',
          message: `El libro es de la versión ${quote(front.version.text)}, y este programa lee la ${BOOK_VERSION}`,
          help: 'Exporte el libro de nuevo con plan export y pase a él los datos',
        }),
      ],
      unplaced: [],
      notes: [],
    };
  const read = readRows(sheets, file, { model, periodo: front.periodo.text });
  const activities = read.rows.filter(({ plan }) => plan.name === ACTIVITIES_SHEET).length;
  const corte = cutOffOf(front);
  return {
    file,
    recognised: `${recognised}, con ${count(activities, 'actividad', 'actividades')}`,
    proposal: { ...NO_PROPOSAL, book: { front, read, corte: corte.day, sheets } },
    // What cells may say is judged by the lists of the plan: by those of another nothing would be right.
    found:
      front.plan.text === model.plan?.id && !isOfAnother(front, model) ? [...read.found, ...corte.found] : [],
    unplaced: [],
    notes: [],
  };
}

function cutOffOf({ corte }: Front): {
  readonly day: string | undefined;
  readonly found: readonly Diagnostic[];
} {
  if (corte.text === '') return { day: undefined, found: [] };
  const day = dayIn(corte.text);
  if (day !== undefined) return { day, found: [] };
  return {
    day: undefined,
    found: [
      problemAt(corte.cell, {
        name: 'no-es-fecha',
        severity: 'error',
        message: `La fecha de corte dice ${quote(corte.text)}, que no es una fecha`,
        help: 'Escriba día, mes y año, por ejemplo 30/06/2026',
      }),
    ],
  };
}

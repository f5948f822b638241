import type { Model } from '../../model/model.ts';
import { lockedCell, openCell, type BookCell, type BookSheet } from './book.ts';
import type { SheetPlan } from './columns.ts';
import { daysText, type Share } from './share.ts';

/** The hidden sheet with what cells choose from. Nothing of it is read, also where a format does not say that it is hidden. */
export const LISTS_SHEET = 'Listas';

/** The sheet that lists what was found in a workbook that goes back. Nothing of it is read. */
export const FINDINGS_SHEET = 'Hallazgos';

export const FRONT_SHEET = 'Léame';

/** The rows of the first sheet by which a workbook is known again, with the name of each cell. */
export const FRONT_ROWS = {
  version: 'Libro de plan, versión',
  plan: 'Plan',
  periodo: 'Periodo',
  unidad: 'Unidad',
  corte: 'Datos al (fecha de corte)',
  ubigeo: 'Ubigeo de la municipalidad',
  documentos: 'Documentos y su fecha de corte',
} as const;

/** Beside it stands the name of the unit, which is not read. */
export const UNIT_NAME = 'Nombre de la unidad';

const FRONT_TITLE = 'Este libro';
const HOW_TITLE = 'Cómo se llena';
const SHEETS_TITLE = 'Las hojas';

/** The version of the workbook's form. One that comes back with another is not read. */
export const BOOK_VERSION = '1';

/** The name of the cell with the cut-off, to which months are compared. */
export const CUT_OFF_NAME = 'fecha_de_corte';

/** The sheet that says what the workbook is of and how it is filled in. */
export function frontSheet(model: Model, share: Share, plans: readonly SheetPlan[]): BookSheet {
  const named = (label: string, value: string | undefined, name: string): readonly BookCell[] => [
    lockedCell(label),
    { ...lockedCell(value), name },
  ];
  const nombre = share.unidad.data.nombre;
  const ubigeo = model.plan?.data.entidad?.ubigeo;
  return {
    name: FRONT_SHEET,
    heading: [model.plan?.data.titulo ?? 'Plan de gobierno municipal'],
    columns: [
      { title: FRONT_TITLE, kind: 'text', help: '', width: 34, isHidden: false },
      { title: '', kind: 'text', help: '', width: 96, isHidden: false },
    ],
    rows: [
      named(FRONT_ROWS.version, BOOK_VERSION, 'plan_version'),
      named(FRONT_ROWS.plan, model.plan?.id, 'plan_id'),
      named(FRONT_ROWS.periodo, share.periodo, 'plan_periodo'),
      named(FRONT_ROWS.unidad, share.unidad.id, 'plan_unidad'),
      [lockedCell(FRONT_ROWS.corte), { ...openCell(share.corte, 'date'), name: CUT_OFF_NAME }],
      ...(nombre === undefined ? [] : [[lockedCell(UNIT_NAME), lockedCell(nombre)]]),
      ...(ubigeo === undefined ? [] : [named(FRONT_ROWS.ubigeo, ubigeo, 'plan_ubigeo')]),
      named(FRONT_ROWS.documentos, daysText(share), 'plan_documentos'),
      [lockedCell(undefined)],
      [lockedCell(HOW_TITLE)],
      ...HOW.map((line, i) => [lockedCell(`${i + 1}.`), lockedCell(line)]),
      [lockedCell(undefined)],
      [lockedCell(SHEETS_TITLE)],
      ...plans.map(({ name, purpose }) => [lockedCell(name), lockedCell(purpose)]),
    ],
    frozenColumns: 0,
  };
}

const HOW: readonly string[] = [
  'Ponga arriba la fecha de corte: el último día del mes hasta el que informa.',
  'En la hoja Avance escriba lo ejecutado de cada mes. Las celdas amarillas son meses que ya terminaron y aún no tienen dato; las grises todavía no tocan.',
  'Si no hay dato, deje la celda en blanco. Si no se hizo nada, escriba 0.',
  'Escriba los números sin «S/» ni marca de miles. Pegue siempre con «Pegado especial, Valores», para no borrar las listas.',
  'No cambie los códigos ni los títulos de las columnas. Puede filtrar y ordenar las filas, enteras: si ordena unas columnas sin las demás, los datos quedan con el código de otra actividad y no entran.',
  'Si una actividad no llegó a lo programado, diga la causa y qué hará en la hoja Desvíos y medidas.',
  'Guarde el libro con el mismo formato (.xlsx) y devuélvalo a la oficina de planeamiento.',
];

/** What workbooks said that went out before. */
const FORMER_HOW = 'No cambie los códigos ni los títulos de las columnas. Puede ordenar y filtrar las filas.';

/** What the first sheet says besides what the workbook is of and which sheets it has. */
export const FRONT_TEXTS: readonly string[] = [
  FRONT_TITLE,
  HOW_TITLE,
  SHEETS_TITLE,
  FORMER_HOW,
  ...HOW.flatMap((line, i) => [`${i + 1}.`, line]),
];

import type { CeplanActivity, CeplanPoi } from '../ceplan-poi.ts';

/** Cells as texts, the titles first. */
export type Rows = readonly (readonly string[])[];

const MONTHS = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'));
const BLOCKS = ['A', 'AJ', 'CS', 'RE_P', 'RE', 'SE_P', 'SE'];

const blocks = (kind: 'F' | 'Fn', names: readonly string[]): readonly string[] =>
  names.flatMap((name) => [...MONTHS, 'Total'].map((month) => `${kind}(${name}) ${month}`));

const level = (id: string, name: string): readonly string[] => [
  id,
  name,
  `${id} Prioridad`,
  `Eje ID ${id}`,
  `Eje ${id}`,
  `Lineamiento ID ${id}`,
  `Lineamiento ${id}`,
];

const HEAD = [
  'POI',
  'Etapa',
  'NG',
  'Nivel de Gobierno',
  'Sector ID',
  'Sector',
  'Pliego ID',
  'Pliego',
  'UE ID',
  'UE',
  'CC Responsable ID',
  'CC Responsable',
  'Centro Costo ID',
  'Centro de Costo',
  ...level('OE', 'Objetivo Estrategico'),
  ...level('AE', 'Acción Estratégica'),
  ...level('OEI', 'Objetivo Estrategico Institucional'),
  ...level('AEI', 'Acción Estratégica Institucional'),
  'Categoria ID',
  'Categoria',
  'Producto ID',
  'Producto',
  'Funcion ID',
  'Funcion',
  'Division Funcional ID',
  'Division Funcional',
  'Grupo Funcional ID',
  'Grupo Funcional',
  'Nota',
  'Actividad Presupuestal ID',
  'Actividad Presupuestal',
  'Nro Registro POI',
  'Actividad Operativa ID',
  'Actividad Operativa',
  'Actividad Operativa Sectorial ID',
  'Actividad Operativa Sectorial',
  'Eje ID AO',
  'Eje AO',
  'Lineamiento ID AO',
  'Lineamiento AO',
  'Prioridad',
  'UM ID',
  'Unidad de Medida',
  'Acumulado',
  'Tipo',
  'Cons PIA',
  'Cons PIM',
  'Dep. UBIGEO',
  'Departamento Nombre UBIGEO',
  'Prov. UBIGEO',
  'Provincia Nombre UBIGEO',
  'Dis. UBIGEO',
  'Distrito Nombre UBIGEO',
  'Tipo Financiamiento(PIA)',
  'Tipo Financiamiento(PIM)',
];

/** The 277 titles of the export by operational activity. */
export const ACTIVITY_TITLES: readonly string[] = [
  ...HEAD,
  ...blocks('F', BLOCKS),
  ...blocks('Fn', BLOCKS),
  ...MONTHS.map((month) => `Motivo(SE) ${month}`),
  ...['Estado(SE)', 'Incorporado', 'Codigo Externo', 'Activo AO', 'Nota'].slice(0, 4),
];

/** The rows that the planning system would export of a POI, one by activity, with the marks it writes. */
export function ceplanRows(poi: CeplanPoi): Rows {
  return [ACTIVITY_TITLES, ...poi.activities.map((activity, i) => rowOf(poi, activity, i))];
}

function rowOf(poi: CeplanPoi, activity: CeplanActivity, i: number): readonly string[] {
  const nothing = Array.from({ length: 12 }, () => undefined);
  const values = new Map<string, string>([
    ['POI', String(poi.anio)],
    ['Etapa', 'SEGUIMIENTO'],
    ['CC Responsable ID', `'${activity.unidad.slice(0, 2)}`],
    ['CC Responsable', `DIRECCION ${activity.unidad.slice(0, 2)}`],
    ['Centro Costo ID', `'${activity.unidad}`],
    ['Centro de Costo', `DEPARTAMENTO ${activity.unidad}`],
    ['OEI', activity.pei.replace(/^AEI\.(\d+).*$/, 'OEI.$1')],
    ['Objetivo Estrategico Institucional', 'MEJORAR LOS SERVICIOS'],
    ['AEI', activity.pei],
    ['Acción Estratégica Institucional', `Acción estratégica ${activity.pei}`],
    ['Categoria ID', '0002'],
    ['Producto ID', '3033291'],
    ['Actividad Presupuestal ID', '5000037'],
    ['Nro Registro POI', `'${poi.anio}000127${i}`],
    ['Actividad Operativa ID', activity.id],
    ['Actividad Operativa', `${3_300_000 + i} - ATENCIÓN < ${i} & MÁS`],
    ['Prioridad', '1 : Muy Alta'],
    ['UM ID', '206'],
    ['Unidad de Medida', 'PERSONA ATENDIDA'],
    ['Acumulado', activity.acumulacion === 'suma' ? 'SI' : 'NO'],
    ['Cons PIA', 'NO'],
    ['Cons PIM', 'NO'],
    ['Dep. UBIGEO', '15'],
    ['Prov. UBIGEO', '01'],
    ['Dis. UBIGEO', '01'],
    ['Tipo Financiamiento(PIM)', 'FP'],
    ['Activo AO', activity.activa ? 'SI' : 'NO'],
    ['Codigo Externo', '0074001'],
  ]);
  const put = (
    block: string,
    months: readonly (bigint | undefined)[],
    total: 'suma' | 'ultimo' | 'maximo',
  ): void => {
    const stated = months.flatMap((value) => value ?? []);
    for (const [month, value] of months.entries())
      if (value !== undefined) values.set(`${block} ${MONTHS[month]}`, decimal(value));
    const sum = stated.reduce((a, b) => a + b, 0n);
    const most = stated.reduce((a, b) => (a > b ? a : b), 0n);
    values.set(
      `${block} Total`,
      decimal(total === 'suma' ? sum : total === 'maximo' ? most : (stated.at(-1) ?? 0n)),
    );
  };
  const programme = activity.programado ?? nothing;
  if (activity.activa) {
    put('F(A)', programme, activity.acumulacion);
    put('F(CS)', programme, activity.acumulacion);
    put('F(RE)', programme, activity.acumulacion);
    put('F(SE)', activity.ejecutado, activity.acumulacion);
    put('Fn(RE)', activity.gasto ?? nothing, 'suma');
    // Blank months, and a total that is no zero.
    put('Fn(SE)', activity.devengado, 'suma');
    // What the system thought, to be ignored.
    put(
      'F(RE_P)',
      programme.map(() => 9900n),
      'suma',
    );
    for (const [month, value] of activity.ejecutado.entries())
      if (value !== undefined && month % 5 === 0)
        values.set(`Motivo(SE) ${MONTHS[month]}`, `Oficio ${100 + i} de la Lic. María Quispe Mamani`);
  }
  return ACTIVITY_TITLES.map((title) => values.get(title) ?? '');
}

/** Hundredths as CEPLAN writes them: a point, two decimals, no mark of thousands. */
export function decimal(value: bigint): string {
  const digits = String(value < 0n ? -value : value).padStart(3, '0');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Rows as the planning system writes them under the name of xls: HTML in one line, a last empty cell in each row. */
export function ceplanHtml([titles = [], ...rows]: Rows): string {
  const cells = (row: readonly string[], open: string): string =>
    row.map((cell) => `<td ${open}>${cell}</td>`).join('');
  return `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN"><html>  <head><title>www.devjoker.com</title><meta http-equiv="Content-Type" content="text/html; charset=UTF-8" />  </head> <style> .textmode { mso-number-format:\\@; } </style><body><p><table><tr style="font-weight: bold;">${cells(titles, 'bgcolor="TEAL"')}</tr>${rows.map((row) => `<tr>${cells([...row, ''], '')}</tr>`).join('')}  </table></p> </body></html>`;
}

/** The rows with another text in the cell under a title, of a 1-based data row. */
export function withCell(rows: Rows, row: number, title: string, text: string): Rows {
  const column = rows[0]?.indexOf(title) ?? -1;
  if (column < 0) throw new Error(`no column ${title}`);
  return rows.map((cells, i) => (i === row ? cells.map((cell, c) => (c === column ? text : cell)) : cells));
}

/** The 232 titles of the export by financial programming. */
export const FINANCIAL_TITLES: readonly string[] = [
  ...HEAD,
  ...blocks('F', BLOCKS.slice(0, 5)),
  'FF ID',
  'Fuente de Financiamiento',
  'GG ID',
  'Generica de Gasto',
  'Rubro ID',
  'Rubro',
  ...blocks('Fn', BLOCKS.slice(0, 5)),
  ...MONTHS.map((month) => `Motivo(RE) ${month}`),
  'Estado(RE)',
  'Incorporado',
  'Codigo Externo',
  'Activo AO',
  'Activo Programacion',
];

import { MESES, type Mes } from '../../text/months.ts';

/** Titles under other names, as they are compared (upper case, no accents, one space). */
export const CEPLAN_ALIASES: ReadonlyMap<string, string> = new Map([
  ['UNIDAD MEDIDA', 'UNIDAD DE MEDIDA'],
  ['CENTRO COSTO', 'CENTRO DE COSTO'],
  ['CENTRO DE COSTO ID', 'CENTRO COSTO ID'],
  ['CATEGORIA PRESUPUESTAL ID', 'CATEGORIA ID'],
  ...['F', 'FN'].flatMap((block) =>
    [...Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0')), 'TOTAL'].flatMap(
      (month) =>
        [
          [`${block}(RE1) ${month}`, `${block}(RE) ${month}`],
          [`${block}(SE1) ${month}`, `${block}(SE) ${month}`],
        ] as const,
    ),
  ),
]);

/** Without these a table is no export of CEPLAN. */
export const CEPLAN_WANTED = ['ACTIVIDAD OPERATIVA ID', 'ACTIVIDAD OPERATIVA', 'UNIDAD DE MEDIDA'] as const;

/** A block of twelve months and their total: `F` quantities, `FN` soles, `MOTIVO` words. */
export type Block = `${'F' | 'FN'}(${'A' | 'AJ' | 'CS' | 'RE' | 'SE' | 'E'})` | 'MOTIVO(SE)' | 'MOTIVO(RE)';

/** The title of a month of a block, `F(RE) 03`. */
export function monthTitle(block: Block, mes: Mes): string {
  return `${block} ${String(MESES.indexOf(mes) + 1).padStart(2, '0')}`;
}

/** The columns whose cells go into the documents; all others but those known to say the same again are told. */
export const CARRIED: ReadonlySet<string> = new Set([
  'POI',
  'CC RESPONSABLE ID',
  'CC RESPONSABLE',
  'CENTRO COSTO ID',
  'CENTRO DE COSTO',
  'OEI',
  'OBJETIVO ESTRATEGICO INSTITUCIONAL',
  'AEI',
  'ACCION ESTRATEGICA INSTITUCIONAL',
  'CATEGORIA ID',
  'PRODUCTO ID',
  'ACTIVIDAD PRESUPUESTAL ID',
  'NOTA',
  'ACTIVIDAD OPERATIVA ID',
  'ACTIVIDAD OPERATIVA',
  'PRIORIDAD',
  'UNIDAD DE MEDIDA',
  'DEP. UBIGEO',
  'PROV. UBIGEO',
  'DIS. UBIGEO',
  'TIPO FINANCIAMIENTO(PIM)',
  'ACTIVO AO',
  'FF ID',
  'GG ID',
  'RUBRO ID',
]);

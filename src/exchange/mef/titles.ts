import { MESES, type Mes } from '../../text/months.ts';
import { titleKey } from '../table.ts';

/** How the MEF's open data say what was spent each month: a column for each month, or a row for each. */
export interface MefTitles {
  readonly form: 'columns' | 'rows';
  /** By our names, the 0-based columns. */
  readonly at: ReadonlyMap<string, number>;
}

const MONTH_NAMES: Readonly<Record<string, Mes>> = {
  ENERO: 'ene',
  FEBRERO: 'feb',
  MARZO: 'mar',
  ABRIL: 'abr',
  MAYO: 'may',
  JUNIO: 'jun',
  JULIO: 'jul',
  AGOSTO: 'ago',
  SEPTIEMBRE: 'set',
  SETIEMBRE: 'set',
  OCTUBRE: 'oct',
  NOVIEMBRE: 'nov',
  DICIEMBRE: 'dic',
};

/** Our names of the columns that are read, by the names of the MEF. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['ANO_EJE', 'anio'],
  ['NIVEL_GOBIERNO', 'nivel'],
  ['SEC_EJEC', 'sec_ejec'],
  ['EJECUTORA_NOMBRE', 'nombre'],
  ['DEPARTAMENTO_EJECUTORA', 'departamento'],
  ['PROVINCIA_EJECUTORA', 'provincia'],
  ['DISTRITO_EJECUTORA', 'distrito'],
  ['SEC_FUNC', 'meta'],
  ['TIPO_ACT_PROY', 'tipo'],
  ['PRODUCTO_PROYECTO', 'producto'],
  ['RUBRO', 'rubro'],
  ['TIPO_TRANSACCION', 'transaccion'],
  ['GENERICA', 'generica'],
  ['MES_EJE', 'mes'],
  ['MONTO_PIA', 'pia'],
  ['MONTO_PIM', 'pim'],
  ['MONTO_CERTIFICADO', 'certificado'],
  ['MONTO_CERTIFICADO_ANUAL', 'certificado'],
  ['MONTO_COMPROMETIDO_ANUAL', 'comprometido'],
  ['MONTO_COMPROMETIDO', 'compromiso_mensual'],
  ['MONTO_DEVENGADO', 'devengado'],
  ['MONTO_DEVENGADO_ANUAL', 'devengado'],
  ['MONTO_GIRADO', 'girado'],
  ['MONTO_GIRADO_ANUAL', 'girado'],
  ...Object.entries(MONTH_NAMES).map(([name, mes]) => [`MONTO_DEVENGADO_${name}`, mes] as const),
]);

/** The columns of a row of titles; undefined where it is none of these files. */
export function mefTitles(fields: readonly string[]): MefTitles | undefined {
  const at = new Map<string, number>();
  for (const [i, field] of fields.entries()) {
    const name = NAMES.get(titleKey(field.replace(/^\uFEFF/, '')));
    if (name !== undefined && !at.has(name)) at.set(name, i);
  }
  if (!['anio', 'sec_ejec', 'meta', 'pim'].every((name) => at.has(name))) return undefined;
  if (MESES.some((mes) => at.has(mes))) return { form: 'columns', at };
  return at.has('mes') && at.has('devengado') ? { form: 'rows', at } : undefined;
}

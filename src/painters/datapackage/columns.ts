import { capitalized } from '../../text/spanish.ts';
import { DIMENSIONES } from '../../model/model.ts';
import type { CompiledAvance } from '../../model/compiled-shape.ts';
import { MONTO_WORDS, MONTOS, type Monto } from '../../model/money.ts';
import type { CsvValue } from './csv.ts';
import type { ColumnOf, Field } from './table.ts';

type Of<T> = (item: T) => CsvValue | undefined;
type Extras = Partial<Pick<Field, 'description' | 'constraints'>>;

/** A column of text. */
export function text<T>(name: string, title: string, of: Of<T>, extras: Extras = {}): ColumnOf<T> {
  return { name, type: 'string', title, ...extras, of };
}

/** A column that takes one of a few codes. */
export function code<T>(name: string, title: string, codes: readonly string[], of: Of<T>): ColumnOf<T> {
  return text(name, title, of, { constraints: { enum: codes } });
}

/** A column of numbers; `description` says the unit. */
export function number<T>(name: string, title: string, of: Of<T>, description?: string): ColumnOf<T> {
  return { name, type: 'number', title, ...(description === undefined ? {} : { description }), of };
}

/** A column of dates, `AAAA-MM-DD`. */
export function date<T>(name: string, title: string, of: Of<T>): ColumnOf<T> {
  return { name, type: 'date', title, of };
}

/** A column of whole numbers. */
export function integer<T>(name: string, title: string, of: Of<T>): ColumnOf<T> {
  return { name, type: 'integer', title, of };
}

/** A column of years. */
export function year<T>(name: string, title: string, of: Of<T>): ColumnOf<T> {
  return { name, type: 'year', title, of };
}

/** A column of yes or no. */
export function flag<T>(name: string, title: string, of: Of<T>): ColumnOf<T> {
  return { name, type: 'boolean', title, of };
}

/** A column of percentages, with at most two decimals. */
export function percentage<T>(name: string, title: string, of: Of<T>): ColumnOf<T> {
  return number(name, title, of, 'Porcentaje, con dos decimales como máximo.');
}

/** A column of soles. */
export function soles<T>(name: string, title: string, of: Of<T>): ColumnOf<T> {
  return { name, type: 'soles', title, description: 'Soles.', of };
}

/** A semester, `2019-S1`. */
export function semester<T>(name: string, title: string, of: Of<T>): ColumnOf<T> {
  return text(name, title, of, { constraints: { pattern: String.raw`\d{4}-S[12]` } });
}

/** A UBIGEO of INEI: of a district or, by its first digits, of a whole province or department. */
export function ubigeo<T>(name: string, title: string, of: Of<T>): ColumnOf<T> {
  return text(name, title, of, { constraints: { pattern: String.raw`\d{2}(\d{2}(\d{2})?)?` } });
}

/** The colour of a figure. */
export function estado<T>(name: string, title: string, of: Of<T>): ColumnOf<T> {
  return code(name, title, ['verde', 'amarillo', 'rojo', 'gris'], of);
}

/** Whether a mean speaks for enough of its group to have a colour. */
export function cobertura<T>(name: string, title: string, of: Of<T>): ColumnOf<T> {
  return code(name, title, ['suficiente', 'insuficiente'], of);
}

/** One of the four dimensions. */
export function dimension<T>(of: Of<T>): ColumnOf<T> {
  return code('dimension', 'Dimensión', DIMENSIONES, of);
}

/** Where the item stands in the documents. */
export function origin<T>(
  of: (item: T) => { readonly archivo: string; readonly linea: number },
): readonly ColumnOf<T>[] {
  return [
    text('archivo', 'Archivo de origen', (item) => of(item).archivo),
    integer('linea', 'Línea del archivo', (item) => of(item).linea),
  ];
}

/** The amounts of a year; empty where no document states one. */
export function amounts<T>(
  of: (item: T) => Readonly<Record<Monto, number | null>> | undefined,
): readonly ColumnOf<T>[] {
  return MONTOS.map((monto) => soles(monto, capitalized(MONTO_WORDS[monto]), (item) => of(item)?.[monto]));
}

/** The execution of a group: physical with its colour and its N, and devengado / PIM. */
export function execution<T>(of: (item: T) => CompiledAvance | undefined): readonly ColumnOf<T>[] {
  return [
    percentage('fisico', 'Avance físico', (item) => of(item)?.fisico.valor),
    estado('fisico_estado', 'Estado del avance físico', (item) => of(item)?.fisico.estado),
    integer('actividades_con_dato', 'Actividades con dato', (item) => of(item)?.fisico.con_dato),
    integer('actividades', 'Actividades', (item) => of(item)?.fisico.total),
    cobertura('fisico_cobertura', 'Cobertura del avance físico', (item) => of(item)?.fisico.cobertura),
    ...amounts((item: T) => of(item)?.financiero),
    percentage('financiero', 'Devengado / PIM', (item) => of(item)?.financiero.valor),
    integer(
      'financiero_con_dato',
      'Actividades que dicen su devengado y su PIM',
      (item) => of(item)?.financiero.con_dato,
    ),
    integer('financiero_total', 'Actividades con costo', (item) => of(item)?.financiero.total),
    soles(
      'devengado_comparado',
      'Devengado de las que dicen ambos',
      (item) => of(item)?.financiero.comparado?.devengado,
    ),
    soles('pim_comparado', 'PIM de las que dicen ambos', (item) => of(item)?.financiero.comparado?.pim),
    soles(
      'gasto_proyectado',
      'Gasto proyectado al 31 de diciembre',
      (item) => of(item)?.financiero.proyeccion,
    ),
    integer(
      'gasto_proyectado_con_dato',
      'Actividades que se pueden proyectar',
      (item) => of(item)?.financiero.n.proyeccion,
    ),
  ];
}

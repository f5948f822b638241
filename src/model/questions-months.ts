import { MESES, type Actividad, type Mes } from './model.ts';

/** A month of a series, with its number, 1 to 12. */
export interface ReportedMonth {
  readonly mes: Mes;
  readonly number: number;
  /** In the unit of measure. */
  readonly value: number;
}

const NAMES: Readonly<Record<Mes, string>> = {
  ene: 'enero',
  feb: 'febrero',
  mar: 'marzo',
  abr: 'abril',
  may: 'mayo',
  jun: 'junio',
  jul: 'julio',
  ago: 'agosto',
  set: 'setiembre',
  oct: 'octubre',
  nov: 'noviembre',
  dic: 'diciembre',
};

/** «setiembre» */
export function monthName(mes: Mes): string {
  return NAMES[mes];
}

/** The months with something reported as executed, in the order of the calendar; an empty month is not reported. */
export function reportedMonths({ data }: Actividad): readonly ReportedMonth[] {
  const months = data.indicador?.ejecutado ?? {};
  return MESES.flatMap((mes, i) => {
    const value = months[mes];
    return value === undefined || value === null ? [] : { mes, number: i + 1, value };
  });
}

/** The last month of a year, 1 to 12, that a cut-off `AAAA-MM-DD` reaches: 0 when it is before the year, 12 when after. */
export function cutOffMonth(anio: number, corte: string): number {
  const year = Number(corte.slice(0, 4));
  if (year !== anio) return year < anio ? 0 : 12;
  return Number(corte.slice(5, 7));
}

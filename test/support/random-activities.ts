import type { Random } from './random.ts';
import { amount, chance, dayOf, maybe, times } from './random-values.ts';

/** The year that the documents of a municipality are of. */
export interface Year {
  readonly anio: number;
  /** One document of the whole year, or one of each semester. */
  readonly yearly: boolean;
  /** The month whose last day is the cut-off, 1..12. */
  readonly corte: number;
  /** What an activity costs at most, in soles. */
  readonly scale: number;
  readonly units: readonly string[];
  readonly objectives: readonly string[];
}

export const MESES = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'set', 'oct', 'nov', 'dic'];
const THINGS = [
  'taller',
  'familia',
  'informe',
  'kilómetro de vía',
  'atención',
  'cámara',
  'porcentaje',
  'animal',
];
const CAUSES = ['clima_desastre', 'personal', 'presupuesto_insuficiente', 'conflicto_social'];
const CLOSED = 12;

/** The operating plans of a year by their path: activities of some units, each of one objective. */
export function randomActivities(random: Random, year: Year): Readonly<Record<string, object>> {
  const { anio, yearly, corte } = year;
  const activities =
    year.objectives.length === 0 ? [] : times(1 + random.below(24), (i) => made(random, year, `A-${i + 1}`));
  const periods = yearly ? [0] : corte <= 6 ? [1] : [1, 2];
  return Object.fromEntries(
    periods.flatMap((semestre) => {
      const periodo = semestre === 0 ? String(anio) : `${anio}-S${semestre}`;
      const [from, to] = semestre === 2 ? [6, 12] : [0, semestre === 1 ? 6 : 12];
      const last = Math.min(corte, to);
      const files = chance(random, 50) ? ['a'] : ['a', 'b'];
      return files.map((file, f) => [
        `poi/${periodo}-${file}.yaml`,
        {
          tipo: 'poi',
          version: 1,
          plan: 'azar',
          periodo,
          estado: corte === CLOSED ? 'cerrado' : 'en_ejecucion',
          fecha_corte: dayOf(anio, last),
          ...maybe(random, 70, { fecha_entrega: dayOf(anio, last) }),
          ...maybe(random, 80, {
            gasto: {
              aprobado_por: year.units[0],
              norma: 'Resolución de la gerencia',
              fecha: `${anio}-01-05`,
            },
          }),
          actividades: activities
            .filter((_, i) => i % files.length === f)
            .map(({ of }) => of(from, to, last)),
          ...maybe(random, 70, { evaluacion: evaluation(random) }),
        },
      ]);
    }),
  );
}

function evaluation(random: Random): object {
  const letters = 'abcdefgh';
  return {
    logros: times(random.below(5), (i) => `Se entregó lo de la comunidad ${letters[i]}`),
    dificultades: times(random.below(3), (i) => ({
      texto: `Faltó lo de la comunidad ${letters[i]}`,
      causa: random.pick(CAUSES),
    })),
    medidas: times(random.below(3), (i) => ({
      texto: `Hacer lo de la comunidad ${letters[i]}`,
      plazo: '2024-12-20',
      estado: 'pendiente',
    })),
  };
}

interface Made {
  /** The activity as the document of some months says it, from one index up to another, with data until a third. */
  readonly of: (from: number, to: number, last: number) => object;
}

function made(random: Random, year: Year, id: string): Made {
  const unidad_medida = random.pick(THINGS) ?? 'taller';
  const acumulacion =
    unidad_medida === 'porcentaje'
      ? 'ultimo'
      : (random.pick(['suma', 'suma', 'suma', 'suma', 'maximo']) ?? 'suma');
  const pace = random.below(140) / 100;
  const decimals = unidad_medida === 'kilómetro de vía' ? 1 : 0;
  const programado = programme(random, acumulacion, decimals);
  const round = (value: number): number => Number(value.toFixed(decimals));
  const ejecutado = programado.map((value) => (chance(random, 7) ? undefined : round(value * pace)));
  const silent = chance(random, 8);
  const byTotal = chance(random, 12) && acumulacion === 'suma';
  const yearTotal = round(
    acumulacion === 'suma' ? programado.reduce((sum, value) => sum + value, 0) : Math.max(...programado),
  );
  const fixed = {
    id,
    nombre: `Atender lo de la comunidad ${id}`,
    objetivo: random.pick(year.objectives),
    unidad: random.pick(year.units),
    ...maybe(random, 70, { distritos: chance(random, 70) ? ['210101'] : ['210101', '210102'] }),
    ...work(random, year, id),
  };
  const cancelled = chance(random, 9)
    ? { estado: 'cancelada', cancelacion: { fecha: `${year.anio}-03-10`, norma: 'Resolución' } }
    : chance(random, 4)
      ? { activa: false }
      : {};
  const presupuesto = budget(random, year);
  const behind = {
    ...maybe(random, 70, { desvio: { causa: random.pick(CAUSES), detalle: 'Faltó lo que se esperaba' } }),
    ...maybe(random, 50, {
      medidas: [{ texto: 'Traer lo que falta', plazo: `${year.anio}-12-20`, estado: 'pendiente' }],
    }),
  };
  const months = (values: readonly (number | undefined)[], from: number, to: number): object =>
    Object.fromEntries(
      values.slice(from, to).flatMap((value, i) => (value === undefined ? [] : [[MESES[from + i], value]])),
    );
  return {
    of: (from, to, last) => ({
      ...fixed,
      ...cancelled,
      presupuesto: presupuesto(last),
      indicador: {
        nombre: `Lo hecho de ${id}`,
        unidad_medida,
        sentido: 'ascendente',
        acumulacion,
        ...(byTotal
          ? {
              meta: round(programado.slice(from, to).reduce((sum, value) => sum + value, 0)),
              ...(silent
                ? {}
                : {
                    logrado: round(
                      programado.slice(from, last).reduce((sum, value) => sum + value, 0) * pace,
                    ),
                  }),
            }
          : {
              programado: months(programado, from, to),
              ...(silent ? {} : { ejecutado: months(ejecutado, from, last) }),
            }),
        ...(byTotal ? {} : { meta_anual: yearTotal }),
      },
      ...behind,
    }),
  };
}

function programme(random: Random, acumulacion: string, decimals: number): readonly number[] {
  const step = (): number => (chance(random, 15) ? 0 : amount(random, 40, decimals) + 1);
  if (acumulacion === 'suma') return times(12, step);
  const top = acumulacion === 'ultimo' ? 100 : 20 + random.below(60);
  return times(12, (i) => Math.round((top * (i + 1)) / 12));
}

function work(random: Random, { scale, anio }: Year, id: string): object {
  if (!chance(random, 25)) return {};
  const costo_total = scale * 2 + random.below(scale * 3);
  return {
    tipo: 'inversion',
    cui: String(2_400_000 + Number(id.slice(2))),
    inversion: {
      ...maybe(random, 85, { costo_total }),
      ...maybe(random, 70, { devengado_anterior: random.below(Math.max(1, scale)) }),
      inicio: `${anio - 1}-03-01`,
      ...maybe(random, 80, { fin: random.pick([`${anio}-05-31`, `${anio}-12-20`, `${anio + 1}-06-30`]) }),
    },
  };
}

/** The money of an activity as a document with data until some month says it: it only grows. */
function budget(random: Random, { scale }: Year): (last: number) => object {
  if (chance(random, 10)) return () => ({ sin_costo: 'La hace el personal de planta' });
  const pim = amount(random, scale, 2) + 1;
  const spent = random.below(110) / 100;
  const tells = { pim: chance(random, 92), devengado: chance(random, 82), certificado: chance(random, 60) };
  const pia = chance(random, 85) ? { pia: cents(pim * (0.5 + random.below(80) / 100)) } : {};
  const rubro = maybe(random, 65, { rubro: random.pick(['00', '07', '09', '18']) });
  return (last) => {
    const devengado = cents(Math.min(pim, (pim * spent * last) / 12));
    return {
      ...pia,
      ...(tells.pim || !('pia' in pia) ? { pim: cents(pim) } : {}),
      ...(tells.certificado ? { certificado: cents(devengado + (pim - devengado) / 2) } : {}),
      ...(tells.devengado ? { devengado, girado: cents(devengado * 0.9) } : {}),
      ...rubro,
    };
  };
}

function cents(value: number): number {
  return Number(value.toFixed(2));
}

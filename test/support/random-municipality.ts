import { seeded, type Random } from './random.ts';
import { amount, chance, dayOf, maybe, times } from './random-values.ts';
import { randomActivities, type Year } from './random-activities.ts';

/** A project made by chance, and the period that a report of it is asked for. */
export interface Municipality {
  readonly files: Readonly<Record<string, string>>;
  readonly period: string;
}

/** In soles, what an activity costs at most: a hamlet, a district, Lima. */
const SCALES = [60, 400_000, 900_000_000];

/**
 * A municipality that could be: what it states does not contradict itself, so that its reports may not either. Much of it
 * is missing, some is cancelled or late, its years are in one document or in two, closed or running, and its money is
 * that of a hamlet or of Lima. Its texts hold no digits but those of ids, which are each in one name. JSON is YAML too.
 */
export function randomMunicipality(seed: number): Municipality {
  const random = seeded(seed);
  const year: Year = {
    anio: 2024,
    yearly: chance(random, 35),
    // The month whose last day is the cut-off.
    corte: random.pick([12, 12, 12, 6, 6, 9, 10, 4]) ?? 12,
    scale: random.pick(SCALES) ?? 1,
    units: units(random),
    objectives: [],
  };
  const objectives = ['SOC', 'ECO', 'AMB', 'INS'].map((prefix) =>
    times(chance(random, 12) ? 0 : 1 + random.below(3), (i) => objective(random, `${prefix}-${i + 1}`)),
  );
  const ids = objectives.flat().map(({ data }) => data.id);
  const indicators = objectives.flat().flatMap((one) => one.indicators);
  const pois = randomActivities(random, { ...year, objectives: ids });
  const semestre = year.corte <= 6 ? 'S1' : 'S2';
  const [social, economica, ambiental, institucional] = objectives.map((own) => ({
    objetivos: own.map(({ data }) => data),
  }));
  const results = indicators.flatMap((indicador) => measured(random, indicador, year));
  const files: Record<string, unknown> = {
    'plan.yaml': {
      tipo: 'plan',
      version: 1,
      id: 'azar',
      titulo: 'Plan de Gobierno Municipal',
      entidad: {
        nombre: 'Municipalidad de Prueba',
        nivel: 'provincial',
        ubigeo: '210101',
        distritos: [
          {
            ubigeo: '210101',
            nombre: 'Villa Alta',
            ...maybe(random, 50, { poblacion: 1000 + random.below(9000) }),
          },
          { ubigeo: '210102', nombre: 'Villa Baja' },
        ],
        ...maybe(random, 60, { contacto: { direccion: 'Plaza Mayor', horario: 'De lunes a viernes' } }),
      },
      periodo: { inicio: 2023, fin: 2026 },
      estado: 'vigente',
      dimensiones: { social, economica, ambiental, institucional },
    },
    'unidades.yaml': {
      tipo: 'unidades',
      version: 1,
      unidades: year.units.map((id) => ({ id, nombre: `Gerencia ${id}` })),
    },
    'plan.config.yaml': config(random),
    ...hearings(random, year, semestre),
    ...institution(random, year),
  };
  for (const [path, poi] of Object.entries(pois)) {
    const own = results.filter(({ periodo }) => path.includes(periodo));
    files[path] = {
      ...poi,
      ...(path.endsWith('-a.yaml') ? { resultados: own.map(({ resultado }) => resultado) } : {}),
    };
  }
  return {
    files: Object.fromEntries(
      Object.entries(files).map(([path, data]) => [path, JSON.stringify(data, null, 1)]),
    ),
    period: `2024-${semestre}`,
  };
}

function units(random: Random): readonly string[] {
  return ['GAF', 'GDU', 'GIM', 'GSC'].slice(0, 1 + random.below(4));
}

function config(random: Random): object {
  return {
    ...maybe(random, 25, { semaforo: { verde: 90, amarillo: 60 } }),
    avance: {
      tipo: chance(random, 25) ? 'II' : 'I',
      ...maybe(random, 25, { pesos: 'pim' }),
      ...maybe(random, 15, { sin_dato: 'cero' }),
    },
  };
}

/** An indicator of the plan as its document says it, and the way that it has to go. */
interface Indicator {
  readonly data: { readonly id: string };
  readonly at: (share: number) => number;
}

interface Objective {
  readonly data: { readonly id: string };
  readonly indicators: readonly Indicator[];
}

function objective(random: Random, id: string): Objective {
  const indicators = times(random.below(3), (i) => indicator(random, `${id}.${i + 1}`));
  const data = {
    id,
    nombre: `Objetivo ${id}`,
    ...maybe(random, 60, { responsable: 'GAF' }),
    indicadores: indicators.map((one) => one.data),
  };
  return { data, indicators };
}

function indicator(random: Random, id: string): Indicator {
  const decimals = random.below(3);
  const rises = chance(random, 70);
  const base = 10 + amount(random, 80, decimals);
  const way = rises ? 10 + amount(random, 90, decimals) : -amount(random, base, decimals);
  const at = (share: number): number => Number((base + way * share).toFixed(decimals));
  const data = {
    id,
    nombre: `Indicador ${id}`,
    unidad_medida: random.pick([
      'caso',
      'tonelada',
      'familia en riesgo',
      ...(base + way > 100 ? [] : ['porcentaje']),
    ]),
    sentido: rises ? 'ascendente' : 'descendente',
    ...maybe(random, 12, { frecuencia: 'anual' }),
    ...maybe(random, 80, { linea_base: { anio: 2022, valor: at(0), fuente: 'Registro' } }),
    ...maybe(random, 88, { metas: { 2023: at(0.25), 2024: at(0.5), 2025: at(0.75), 2026: at(1) } }),
  };
  return { data, at };
}

/** What an indicator was measured at, near the way that it has to go, and the document that says it. */
function measured(
  random: Random,
  { data: { id }, at }: Indicator,
  { anio, yearly, corte }: Year,
): readonly { readonly periodo: string; readonly resultado: object }[] {
  if (chance(random, 30)) return [];
  const periodo = yearly ? String(anio) : `${anio}-S${corte <= 6 ? 1 : 2}`;
  const valor = at((random.below(90) - 10) / 100);
  return [{ periodo, resultado: { indicador: id, valor, fecha: dayOf(anio, corte), fuente: 'Registro' } }];
}

function hearings(random: Random, { anio, units: owners }: Year, semestre: string): Record<string, object> {
  const past = {
    tipo: 'audiencia',
    version: 1,
    id: 'AP-1',
    fecha: `${anio}-02-20`,
    lugar: 'Teatro Municipal',
    periodo_informado: `${anio - 1}-S2`,
    demandas: times(random.below(6), (i) => ({
      id: `D-${i + 1}`,
      texto: `Pedido D-${i + 1}`,
      distrito: '210101',
      estado: random.pick(['pendiente', 'atendida', 'rechazada']),
    })),
    compromisos: times(random.below(5), (i) => ({
      id: `C-${i + 1}`,
      texto: `Compromiso C-${i + 1}`,
      unidad: owners[0],
      plazo: `${anio}-0${3 + i}-15`,
      estado: random.pick(['pendiente', 'en_curso', 'cumplida']),
    })),
  };
  const next = {
    tipo: 'audiencia',
    version: 1,
    id: 'AP-2',
    fecha: semestre === 'S1' ? `${anio}-09-20` : `${anio + 1}-05-20`,
    lugar: 'Teatro Municipal',
    periodo_informado: `${anio}-${semestre}`,
  };
  return {
    ...(chance(random, 70) ? { [`audiencias/${anio}-02.yaml`]: past } : {}),
    ...(chance(random, 60) ? { [`audiencias/${next.fecha.slice(0, 7)}.yaml`]: next } : {}),
  };
}

function institution(random: Random, { anio, scale, corte }: Year): Record<string, object> {
  if (chance(random, 45)) return {};
  const pim = scale * 60 + random.below(scale);
  return {
    [`presupuesto/${anio}.yaml`]: {
      tipo: 'presupuesto',
      version: 1,
      anio,
      ...maybe(random, 80, { fecha_corte: dayOf(anio, chance(random, 80) ? corte : 12) }),
      fuente: 'Consulta Amigable',
      gasto: { pia: scale * 50, pim, ...maybe(random, 90, { devengado: Math.round(pim * 0.6) }) },
    },
  };
}

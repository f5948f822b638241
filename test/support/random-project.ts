import { seeded, type Random } from './random.ts';

/**
 * A project made by chance: a plan with indicators of every kind, and the POI of its first two years, by semesters or
 * of whole years in one document. Not a believable one: what it states may contradict itself, but every figure that the
 * program prints of it must close. The documents are JSON, which is YAML too.
 */
export function randomProject(seed: number): Readonly<Record<string, string>> {
  const random = seeded(seed);
  const objectives = ['SOC', 'ECO', 'AMB', 'INS'].map((prefix) =>
    times(1 + random.below(3), (i) => objective(random, `${prefix}-${i + 1}`)),
  );
  const ids = objectives.flat().map(({ id }) => id);
  const indicators = objectives.flat().flatMap(({ indicadores }) => indicadores.map(({ id }) => id));
  const [social, economica, ambiental, institucional] = objectives.map((objetivos) => ({ objetivos }));
  const files: Record<string, unknown> = {
    'plan.yaml': {
      tipo: 'plan',
      version: 1,
      id: 'azar-2019-2022',
      titulo: 'Plan al azar',
      entidad: { nombre: 'Municipalidad de Prueba', ubigeo: '210101' },
      periodo: { inicio: 2019, fin: 2022 },
      estado: 'vigente',
      dimensiones: { social, economica, ambiental, institucional },
    },
    'unidades.yaml': {
      tipo: 'unidades',
      version: 1,
      unidades: ['U1', 'U2', 'U3'].map((id) => ({ id, nombre: `Unidad ${id}` })),
    },
    'plan.config.yaml': {
      avance: {
        tipo: random.pick(['I', 'II']),
        pesos: random.pick(['igual', 'pim']),
        sin_dato: random.pick(['excluir', 'excluir', 'cero']),
      },
    },
  };
  for (const anio of [2019, 2020]) {
    const yearly = random.below(2) === 0;
    const names = times(2 + random.below(8), (i) => `A-${i + 1}`);
    for (const semestre of yearly ? [0] : [1, 2]) {
      const periodo = yearly ? `${anio}` : `${anio}-S${semestre}`;
      files[`poi/${periodo}.yaml`] = poi(random, { anio, semestre, periodo, names, ids, indicators });
    }
  }
  return Object.fromEntries(
    Object.entries(files).map(([path, data]) => [path, JSON.stringify(data, null, 1)]),
  );
}

function times<T>(count: number, make: (i: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, i) => make(i));
}

/** A number with so many decimals at most. */
function amount(random: Random, limit: number, decimals: number): number {
  const scale = 10 ** decimals;
  return random.below(limit * scale) / scale;
}

function chance(random: Random, percent: number): boolean {
  return random.below(100) < percent;
}

/** A field with its value, or no field. */
function maybe(random: Random, percent: number, field: object): object {
  return chance(random, percent) ? field : {};
}

interface Objective {
  readonly id: string;
  readonly nombre: string;
  readonly indicadores: readonly { readonly id: string }[];
}

function objective(random: Random, id: string): Objective {
  return {
    id,
    nombre: `Objetivo ${id}`,
    indicadores: times(random.below(4), (i) => planIndicator(random, `${id}.${i + 1}`)),
  };
}

function planIndicator(random: Random, id: string): { readonly id: string } {
  const sentido = random.pick([
    'ascendente',
    'ascendente',
    'descendente',
    'maximo_permisible',
    'minimo_permisible',
  ]);
  const aggregated = sentido === 'ascendente' && chance(random, 30);
  const decimals = random.below(3);
  const value = (): number => amount(random, 200, decimals);
  const target = (): number | string =>
    chance(random, 85) ? value() : (random.pick(['+20%', '-15%', '-12.5%', '+100%']) ?? 0);
  const late = chance(random, 20);
  const years = late
    ? [2025]
    : [2019, 2020, 2021, 2022].filter((year) => year === 2022 || chance(random, 75));
  const indicador = {
    id,
    nombre: `Indicador ${id}`,
    unidad_medida: 'unidad',
    sentido,
    relevancia: 1 + random.below(3),
    ...(aggregated ? { agregacion: 'agregable' } : {}),
    ...maybe(random, 15, { frecuencia: 'anual' }),
    ...maybe(random, 75, { linea_base: { anio: 2018, valor: value(), fuente: 'Registro' } }),
    ...maybe(random, 92, { metas: Object.fromEntries(years.map((year) => [year, target()])) }),
    ...maybe(random, 25, { metas_semestrales: { '2019-S1': value() } }),
  };
  return indicador;
}

interface Place {
  readonly anio: number;
  /** 0 is the whole year in one document. */
  readonly semestre: number;
  readonly periodo: string;
  readonly names: readonly string[];
  readonly ids: readonly string[];
  readonly indicators: readonly string[];
}

const MESES = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'set', 'oct', 'nov', 'dic'];

function poi(random: Random, place: Place): object {
  const { anio, semestre, periodo, names, indicators } = place;
  const [first, last] = semestre === 2 ? [6, 12] : [0, semestre === 1 ? 6 : 12];
  const month = chance(random, 60) ? last : first + 1 + random.below(last - first);
  const day = new Date(Date.UTC(anio, month, 0)).toISOString().slice(0, 10);
  return {
    tipo: 'poi',
    version: 1,
    plan: 'azar-2019-2022',
    periodo,
    estado: random.pick(['en_ejecucion', 'cerrado']),
    fecha_corte: day,
    actividades: names
      .filter(() => chance(random, 85))
      .map((id) => activity(random, id, place, MESES.slice(first, last), month - first)),
    resultados: indicators
      .filter(() => chance(random, 70))
      .map((indicador) => ({ indicador, valor: amount(random, 200, 2), fecha: day, fuente: 'Registro' })),
  };
}

function activity(
  random: Random,
  id: string,
  { ids }: Place,
  months: readonly string[],
  due: number,
): object {
  // The same activity keeps its ways from one semester to the next.
  const ways = seeded([...id].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7));
  const decimals = ways.below(3);
  const quantity = (): number => (chance(random, 15) ? 0 : amount(random, 90, decimals));
  const monthly = (count: number, value: () => number, percent: number): object =>
    Object.fromEntries(
      months.slice(0, count).flatMap((mes) => (chance(random, percent) ? [[mes, value()]] : [])),
    );
  const byMonth = chance(random, 75);
  const sentido = ways.below(5) === 0 ? 'descendente' : 'ascendente';
  return {
    id,
    nombre: `Actividad ${id} del plan`,
    objetivo: ways.pick(ids),
    unidad: ways.pick(['U1', 'U2', 'U3']),
    ...maybe(random, 5, { estado: 'cancelada' }),
    ...maybe(random, 4, { activa: false }),
    distritos: ['210101'],
    presupuesto: money(random, ways, months, due),
    indicador: {
      nombre: `Cosas de ${id}`,
      unidad_medida: 'cosa',
      sentido,
      acumulacion: ways.pick(['suma', 'suma', 'suma', 'ultimo', 'promedio', 'maximo']),
      ...(byMonth
        ? {
            programado: monthly(months.length, quantity, 95),
            ejecutado: monthly(due, quantity, 90),
          }
        : { meta: quantity() + 1, ...maybe(random, 80, { logrado: quantity() }) }),
      ...maybe(random, 50, { meta_anual: amount(random, 300, decimals) + 1 }),
    },
  };
}

function money(random: Random, ways: Random, months: readonly string[], due: number): object {
  if (ways.below(8) === 0) return { sin_costo: 'La hace el personal de planta' };
  const soles = (limit: number): number => amount(random, limit, 2);
  const programado = chance(random, 50)
    ? { programado: Object.fromEntries(months.map((mes) => [mes, soles(9000)])) }
    : {};
  const pim = 1000 + soles(90_000);
  return {
    ...maybe(random, 80, { pia: soles(90_000) }),
    ...maybe(random, 85, { pim }),
    ...maybe(random, 60, { certificado: soles(60_000) }),
    ...(chance(random, 30)
      ? { devengado_mensual: Object.fromEntries(months.slice(0, due).map((mes) => [mes, soles(5000)])) }
      : maybe(random, 80, { devengado: soles(40_000) })),
    ...maybe(random, 50, { girado: soles(30_000) }),
    ...programado,
  };
}

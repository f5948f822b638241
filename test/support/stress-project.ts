import { seeded, type Random } from './random.ts';

const MONTHS = ['ene', 'feb', 'mar', 'abr', 'may', 'jun'] as const;
const WORDS =
  'mejoramiento ampliación construcción de los servicios del saneamiento en la zona alta con participación vecinal y control ambiental para centros poblados rurales instalación mantenimiento redes caminos riego'.split(
    ' ',
  );
const UNITS = ['metro', 'conexión', 'taller', 'porcentaje', 'asistencia técnica', 'árbol'];
const CAUSES = ['presupuesto_insuficiente', 'expediente_tecnico', 'clima_desastre', 'personal', 'otro'];
const DIMENSIONS = { social: 'SOC', economica: 'ECO', ambiental: 'AMB', institucional: 'INS' } as const;

/** A name of so many letters, made of whole words except for the last. */
function nameOf(random: Random, letters: number): string {
  let name = `Proyecto ${random.below(100_000)}`;
  while (name.length < letters) name += ` ${random.pick(WORDS) ?? ''}`;
  return name.slice(0, letters).trimEnd().padEnd(letters, 'o');
}

function planOf(random: Random): object {
  const objective = (prefix: string, number: number): object => ({
    id: `${prefix}-${number}`,
    nombre: nameOf(random, number === 4 ? 200 : 40),
    problema: nameOf(random, 120),
    responsable: `U${number}`,
    indicadores: [1, 2].map((k) => ({
      id: `${prefix}-${number}.${k}`,
      nombre: nameOf(random, k === 2 ? 200 : 60),
      unidad_medida: k === 1 ? 'porcentaje' : 'caso',
      tipo: 'resultado',
      sentido: k === 1 ? 'ascendente' : 'descendente',
      linea_base: { anio: 2018, valor: k === 1 ? 40 : 1_250_000, fuente: 'INEI' },
      metas:
        k === 1
          ? { 2019: 50, 2020: 60, 2021: 70, 2022: 80 }
          : { 2019: 1_200_000, 2020: 1_100_000, 2021: 1_000_000, 2022: 900_000 },
    })),
    programas: [{ codigo: `${number}.0`, nombre: nameOf(random, 60) }],
  });
  return {
    tipo: 'plan',
    version: 1,
    id: 'grande',
    titulo: 'Plan de Gobierno Municipal 2019-2022',
    entidad: {
      nombre: 'Municipalidad Provincial de Prueba',
      nivel: 'provincial',
      ubigeo: '210101',
      distritos: Array.from({ length: 15 }, (_, i) => ({
        ubigeo: `2101${String(i + 1).padStart(2, '0')}`,
        nombre: i === 3 ? nameOf(random, 60) : `Distrito ${i + 1}`,
      })),
    },
    periodo: { inicio: 2019, fin: 2022 },
    estado: 'vigente',
    vision: nameOf(random, 200),
    dimensiones: Object.fromEntries(
      Object.entries(DIMENSIONS).map(([id, prefix]) => [
        id,
        { objetivos: [1, 2, 3, 4].map((number) => objective(prefix, number)) },
      ]),
    ),
  };
}

/** Months of the semester that sum so much. */
function spread(total: number): Readonly<Record<string, number>> {
  const each = Math.floor(total / 6);
  return Object.fromEntries(MONTHS.map((month, i) => [month, i === 5 ? total - each * 5 : each]));
}

/** How far an activity got, in shares of its meta; the last ones are without data, cancelled and not due. */
const SHARES = [1, 0.97, 0.8, 0.6, 0.3, 0, 1.5, 'sin dato', 'cancelada', 'no programada'] as const;

function activityOf(random: Random, index: number): object {
  const share = SHARES[index % SHARES.length] ?? 1;
  const prefix = Object.values(DIMENSIONS)[index % 4] ?? 'SOC';
  const unit = UNITS[index % UNITS.length] ?? 'metro';
  const meta = share === 'no programada' ? 0 : 6 * (1 + random.below(index % 7 === 0 ? 900_000 : 40));
  const pim = (index % 11 === 0 ? 98_765_432 : 1_000) + random.below(900_000);
  const done = typeof share === 'number' ? Math.round(meta * share) : 0;
  const late = (typeof share === 'number' && done < meta * 0.95) || share === 'cancelada';
  return {
    id: `ACT-${String(index + 1).padStart(3, '0')}`,
    nombre: nameOf(random, index % 5 === 0 ? 200 : 30 + random.below(80)),
    objetivo: `${prefix}-${1 + random.below(4)}`,
    unidad: `U${1 + random.below(12)}`,
    ...(share === 'cancelada'
      ? { estado: 'cancelada', cancelacion: { fecha: '2019-05-10', norma: 'R.G.M. 120-2019' } }
      : {}),
    distritos: [`2101${String(1 + random.below(15)).padStart(2, '0')}`],
    ...(index % 9 === 0
      ? {
          tipo: 'inversion',
          cui: String(2_400_000 + index),
          inversion: { costo_total: pim * 3, devengado_anterior: 0, inicio: '2019-01-02', fin: '2020-06-30' },
        }
      : {}),
    presupuesto:
      index % 13 === 0
        ? { sin_costo: 'Lo hace el personal de planta' }
        : {
            pia: pim,
            pim,
            certificado: pim - 100,
            comprometido: pim - 200,
            devengado: Math.max(0, Math.round(pim / 2) - 300),
            girado: Math.max(0, Math.round(pim / 2) - 400),
            rubro: ['00', '07', '08', '09', '18'][index % 5],
          },
    indicador: {
      nombre: nameOf(random, index % 6 === 0 ? 200 : 40),
      unidad_medida: unit,
      tipo: 'producto',
      sentido: 'ascendente',
      meta,
      meta_anual: meta * 2 + 10,
      programado: spread(meta),
      ...(share === 'sin dato' || share === 'cancelada' ? {} : { ejecutado: spread(done) }),
    },
    productos: [{ nombre: nameOf(random, 60), unidad_medida: 'informe', meta: 1, entregado: 1 }],
    cronograma: [
      { id: 'T1', tarea: nameOf(random, 50), inicio: '2019-01-10', fin: '2019-08-30', avance: 50 },
      { id: 'T2', tarea: 'Entrega', inicio: '2019-12-06', fin: '2019-12-06', avance: 0, hito: true },
    ],
    ...(late
      ? {
          desvio: { causa: CAUSES[index % CAUSES.length], detalle: nameOf(random, 150) },
          medidas: [{ texto: nameOf(random, 90), unidad: 'U1', plazo: '2019-08-15', estado: 'pendiente' }],
        }
      : {}),
  };
}

/**
 * A project to try the reports with: `activities` activities in every state, names of 200 letters, amounts of nine
 * figures and units with nothing to do. The same seed gives the same files.
 */
export function stressProject(seed: number, activities: number): Readonly<Record<string, string>> {
  const random = seeded(seed);
  const files = {
    'plan.yaml': planOf(random),
    'unidades.yaml': {
      tipo: 'unidades',
      version: 1,
      unidades: Array.from({ length: 14 }, (_, i) => ({
        id: `U${i + 1}`,
        nombre: i === 2 ? nameOf(random, 200) : `Gerencia ${nameOf(random, 40)}`,
        organo: 'linea',
      })),
    },
    'poi/2019-S1.yaml': {
      tipo: 'poi',
      version: 1,
      plan: 'grande',
      periodo: '2019-S1',
      estado: 'cerrado',
      fecha_corte: '2019-06-30',
      gasto: { aprobado_por: 'U1', norma: 'R.G.M. 1-2019', fecha: '2019-01-15' },
      actividades: Array.from({ length: activities }, (_, index) => activityOf(random, index)),
      resultados: Object.values(DIMENSIONS).flatMap((prefix, i) => [
        { indicador: `${prefix}-1.1`, valor: 30 + i * 10, fecha: '2019-06-30', fuente: 'INEI' },
        { indicador: `${prefix}-2.2`, valor: 1_230_000, fecha: '2019-06-30', fuente: 'INEI' },
      ]),
      evaluacion: {
        logros: [nameOf(random, 200)],
        dificultades: [{ texto: nameOf(random, 200), causa: 'personal' }],
        amenazas: [{ texto: nameOf(random, 200), impacto: 'alto', probabilidad: 'media' }],
        ventajas: [nameOf(random, 200)],
        medidas: [{ texto: nameOf(random, 200), unidad: 'U1', plazo: '2019-09-30', estado: 'pendiente' }],
      },
    },
  };
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => [path, `${JSON.stringify(content, null, 1)}\n`]),
  );
}

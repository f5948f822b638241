import { link, type LinkedDocument } from '../../src/model/link.ts';
import type { ConfigDocument, PoiDocument, UnidadesDocument } from '../../src/model/input.generated.ts';
import type {
  ActividadData,
  IndicadorPlanData,
  Model,
  ObjetivoData,
  Semestre,
} from '../../src/model/model.ts';

export const S1: Semestre = { anio: 2019, numero: 1 };
export const S2: Semestre = { anio: 2019, numero: 2 };

/** The activity of the documentation, to its cut-off of 30 June. */
export const NETWORKS: ActividadData = {
  id: 'GIM-014',
  nombre: 'Ampliación de redes de agua en los barrios altos',
  tipo: 'inversion',
  objetivo: 'SOC-1',
  proyecto: '1.1',
  indicador_plan: 'SOC-1.1',
  unidad: 'GIM',
  estado: 'en_ejecucion',
  distritos: ['210101'],
  cui: '2401234',
  inversion: { costo_total: 2_400_000, devengado_anterior: 310_000, inicio: '2018-09-01', fin: '2020-06-30' },
  presupuesto: {
    pia: 800_000,
    pim: 850_000,
    certificado: 700_000,
    comprometido: 640_000,
    devengado: 510_000,
    girado: 498_000,
    programado: { ene: 0, feb: 80_000, mar: 80_000, abr: 120_000, may: 120_000, jun: 80_000 },
    rubro: '18',
  },
  indicador: {
    nombre: 'Conexiones domiciliarias instaladas',
    unidad_medida: 'conexión',
    meta: 60,
    meta_anual: 100,
    programado: { ene: 0, feb: 10, mar: 10, abr: 15, may: 15, jun: 10 },
    ejecutado: { ene: 0, feb: 8, mar: 10, abr: 12, may: 10, jun: 8 },
  },
};

/** The water indicator of the documentation. */
export const WATER: IndicadorPlanData = {
  id: 'SOC-1.1',
  nombre: 'Viviendas con servicios básicos',
  unidad_medida: 'porcentaje',
  tipo: 'resultado',
  sentido: 'ascendente',
  linea_base: { anio: 2017, valor: 68 },
  metas: { 2019: 80, 2020: 88, 2021: 94, 2022: 100 },
  metas_semestrales: { '2019-S1': 76 },
};

/** What a test says of its project; everything else is the smallest that stands. */
export interface Parts {
  /** Objectives by dimension; the objective SOC-1 alone when absent. */
  readonly objetivos?: Partial<
    Record<'social' | 'economica' | 'ambiental' | 'institucional', ObjetivoData[]>
  >;
  /** Indicators of SOC-1. */
  readonly indicadores?: readonly IndicadorPlanData[];
  readonly unidades?: UnidadesDocument['unidades'];
  /** POI documents by period, or by `period/anything` where there are several. */
  readonly poi?: Readonly<Record<string, PoiDocument>>;
  readonly config?: ConfigDocument;
  readonly distritos?: readonly { ubigeo: string; nombre: string }[];
}

/** Links a project of 2019-2022. A POI is en_ejecucion with its cut-off on the last day unless it says otherwise. */
export function project(parts: Parts): Model {
  const social: ObjetivoData[] = [
    {
      id: 'SOC-1',
      nombre: 'Vida digna y saludable',
      indicadores: [...(parts.indicadores ?? [])],
      programas: [
        { codigo: '1.0', nombre: 'Vivienda digna', proyectos: [{ codigo: '1.1', nombre: 'Saneamiento' }] },
      ],
    },
  ];
  const objetivos = parts.objetivos ?? { social };
  const documents: LinkedDocument[] = [
    {
      tipo: 'plan',
      file: 'plan.yaml',
      data: {
        id: 'puno-2019-2022',
        periodo: { inicio: 2019, fin: 2022 },
        entidad: { ubigeo: '210101', ...(parts.distritos ? { distritos: [...parts.distritos] } : {}) },
        dimensiones: Object.fromEntries(
          Object.entries(objetivos).map(([id, items]) => [id, { objetivos: items }]),
        ),
      },
    },
    { tipo: 'unidades', file: 'unidades.yaml', data: { unidades: parts.unidades ?? [{ id: 'GIM' }] } },
    ...Object.entries(parts.poi ?? {}).map(([name, data]): LinkedDocument => {
      const periodo = name.slice(0, 7);
      return {
        tipo: 'poi',
        file: `poi/${name}.yaml`,
        data: { periodo, estado: 'en_ejecucion', fecha_corte: lastDay(periodo), ...data },
      };
    }),
  ];
  return link({ documents, ...(parts.config ? { config: parts.config } : {}) });
}

function lastDay(periodo: string): string {
  return `${periodo.slice(0, 4)}-${periodo.endsWith('S1') ? '06-30' : '12-31'}`;
}

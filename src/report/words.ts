/** The words of the reports for what the documents and the figures say in codes. */
import { CAUSE_WORDS, type Causa } from '../model/listed-words.ts';
import type {
  ActividadData,
  CompromisoData,
  DemandaData,
  DimensionId,
  EvaluacionData,
  IndicadorPlanData,
  LugarData,
  Plan,
  Poi,
} from '../model/model.ts';
import type { MetodoDeGasto } from '../model/progress/spending.ts';

/** The flags of a figure with their words, «▲ más de 120 %»; none for most. */
export function flagsOf(flags: {
  readonly sobrecumplimiento: boolean;
  readonly retroceso?: boolean;
}): readonly string[] {
  return [
    ...(flags.sobrecumplimiento ? ['▲ más de 120 %'] : []),
    ...(flags.retroceso === true ? ['▼ retroceso'] : []),
  ];
}

export const DIMENSION_WORDS: Readonly<Record<DimensionId, string>> = {
  social: 'Social',
  economica: 'Económica',
  ambiental: 'Ambiental',
  institucional: 'Institucional',
};

/** «Expediente técnico»; «Causa no indicada» without one. */
export function causeWord(causa: Causa | undefined): string {
  return causa === undefined ? 'Causa no indicada' : CAUSE_WORDS[causa];
}

/** How the spending of the year was told or projected. */
export const METHOD_WORDS: Readonly<Record<MetodoDeGasto, string>> = {
  cierre: 'lo devengado',
  cancelada: 'cancelada',
  programacion: 'según su programación',
  suspendida: 'con lo devengado hasta ahora',
  ritmo: 'al ritmo mensual',
};

export const PLAN_STATE_WORDS: Readonly<Record<NonNullable<Plan['data']['estado']>, string>> = {
  registrado: 'registrado ante el JNE',
  borrador: 'en borrador',
  aprobado: 'aprobado',
  vigente: 'vigente',
  finalizado: 'finalizado',
};

export const POI_STATE_WORDS: Readonly<Record<NonNullable<Poi['data']['estado']>, string>> = {
  formulado: 'formulado',
  aprobado: 'aprobado',
  en_ejecucion: 'en ejecución',
  cerrado: 'cerrado',
};

export const TASK_STATE_WORDS: Readonly<Record<NonNullable<CompromisoData['estado']>, string>> = {
  pendiente: 'pendiente',
  en_curso: 'en curso',
  cumplida: 'cumplido',
};

export const DEMAND_STATE_WORDS: Readonly<Record<NonNullable<DemandaData['estado']>, string>> = {
  pendiente: 'pendiente',
  atendida: 'atendida',
  rechazada: 'rechazada',
};

export const MECHANISM_WORDS: Readonly<Record<NonNullable<DemandaData['mecanismo']>, string>> = {
  audiencia: 'audiencia pública',
  presupuesto_participativo: 'presupuesto participativo',
  taller: 'taller',
  foro: 'foro',
  otro: 'otro medio',
};

const PLACE_WORDS: Readonly<Record<NonNullable<LugarData['tipo']>, string>> = {
  barrio: 'barrio',
  centro_poblado: 'centro poblado',
  comunidad: 'comunidad',
  caserio: 'caserío',
  anexo: 'anexo',
  zona: 'zona',
  otro: 'lugar',
};

/** «centro poblado»: what a place below the district is. */
export function placeKind(tipo: NonNullable<LugarData['tipo']>): string {
  return PLACE_WORDS[tipo];
}

export const PRIORITY_WORDS: Readonly<Record<NonNullable<ActividadData['prioridad']>, string>> = {
  muy_alta: 'muy alta',
  alta: 'alta',
  media: 'media',
  baja: 'baja',
};

export const FUNDING_WORDS: Readonly<Record<NonNullable<ActividadData['financiamiento']>, string>> = {
  ninguno: 'sin financiamiento',
  parcial: 'financiamiento parcial',
  total: 'financiamiento total',
};

type Amenaza = NonNullable<EvaluacionData['amenazas']>[number];

export const IMPACT_WORDS: Readonly<Record<NonNullable<Amenaza['impacto']>, string>> = {
  alto: 'alto',
  medio: 'medio',
  bajo: 'bajo',
};

export const LIKELIHOOD_WORDS: Readonly<Record<NonNullable<Amenaza['probabilidad']>, string>> = {
  alta: 'alta',
  media: 'media',
  baja: 'baja',
};

export const SENSE_WORDS: Readonly<Record<NonNullable<IndicadorPlanData['sentido']>, string>> = {
  ascendente: 'Ascendente: más es mejor',
  descendente: 'Descendente: menos es mejor',
  maximo_permisible: 'Máximo permisible: no debe pasar del valor',
  minimo_permisible: 'Mínimo permisible: no debe bajar del valor',
};

export const KIND_WORDS: Readonly<Record<NonNullable<IndicadorPlanData['tipo']>, string>> = {
  impacto: 'Impacto',
  resultado: 'Resultado',
  producto: 'Producto',
  operativo: 'Operativo',
};

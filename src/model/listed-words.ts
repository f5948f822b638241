import type { ActividadData } from './model.ts';

type Listed<Key extends keyof ActividadData> = NonNullable<ActividadData[Key]>;
export type Causa = NonNullable<Listed<'desvio'>['causa']>;

/** The causes of a deviation, as a reader sees them. */
export const CAUSE_WORDS: Readonly<Record<Causa, string>> = {
  presupuesto_insuficiente: 'Presupuesto insuficiente',
  certificacion_demorada: 'Certificación presupuestal demorada',
  proceso_desierto_o_demorado: 'Proceso de selección desierto o demorado',
  expediente_tecnico: 'Expediente técnico',
  personal: 'Falta o cambio de personal',
  clima_desastre: 'Clima o desastre',
  conflicto_social: 'Conflicto social',
  tercero_o_convenio: 'Depende de terceros o de un convenio',
  cambio_normativo: 'Cambio de normas',
  reprogramacion: 'Reprogramación',
  error_programacion: 'Error de programación',
  fuerza_mayor: 'Fuerza mayor',
  otro: 'Otra causa',
};

/** The states of an activity, as they are said within a sentence. */
export const ACTIVITY_STATE_WORDS: Readonly<Record<Listed<'estado'>, string>> = {
  no_iniciada: 'no iniciada',
  en_ejecucion: 'en ejecución',
  concluida: 'concluida',
  suspendida: 'suspendida',
  cancelada: 'cancelada',
};

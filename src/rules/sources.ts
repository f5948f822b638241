/** The plan whose chapter on accountability asks for what most rules check. */
export const PLAN_DE_PUNO = 'Plan de Gobierno de la Provincia de Puno 2019-2022';
/** CEPLAN's guide on follow-up and evaluation. */
export const GUIA_SEGUIMIENTO =
  'Guía para el seguimiento y evaluación de políticas nacionales y planes del SINAPLAN, CEPLAN';
/** CEPLAN's guide on institutional planning. */
export const GUIA_PLANEAMIENTO = 'Guía para el Planeamiento Institucional, CEPLAN';
/** The Ministry's definitions of the budget and its stages. */
export const GLOSARIO_MEF = 'Glosario de presupuesto público, Ministerio de Economía y Finanzas';
/** The law that asks for two hearings a year and what they report. */
export const LEY_AUDIENCIAS = 'Ley 31433, que modifica la Ley 27972, Ley Orgánica de Municipalidades';
/** For what no norm asks and every planning office does. */
export const BUENA_PRACTICA = 'Buena práctica de planeamiento';

/** Acronyms and terms of the reports, each with how it is written in a text and what it means. */
export interface Term {
  readonly term: string;
  /** Whole words; those in small letters are also found in capitals. */
  readonly written: readonly string[];
  readonly meaning: string;
}

/** In the order in which they are printed. */
export const TERMS: readonly Term[] = [
  {
    term: 'Actividad',
    written: ['actividad', 'actividades'],
    meaning: 'Lo que una unidad hace en el año con un presupuesto, una meta, unos productos y un cronograma.',
  },
  {
    term: 'Avance físico',
    written: ['avance físico'],
    meaning: 'Cuánto se hizo de lo que se programó hacer.',
  },
  {
    term: 'Brecha',
    written: ['brecha'],
    meaning: 'Avance financiero menos avance físico, en puntos porcentuales.',
  },
  { term: 'CEPLAN', written: ['CEPLAN'], meaning: 'Centro Nacional de Planeamiento Estratégico.' },
  {
    term: 'Certificado',
    written: ['certificado'],
    meaning: 'Parte del presupuesto que se reservó para un gasto.',
  },
  {
    term: 'Comprometido',
    written: ['comprometido', 'compromiso mensual'],
    meaning: 'Parte del presupuesto acordada en un contrato u orden por un monto determinado.',
  },
  {
    term: 'CUI',
    written: ['CUI'],
    meaning: 'Código único de inversiones, que identifica a un proyecto de inversión pública.',
  },
  {
    term: 'Devengado',
    written: ['devengado', 'devengados', 'dev.'],
    meaning: 'Gasto reconocido porque el bien o servicio ya se recibió conforme.',
  },
  {
    term: 'FONCOMUN',
    written: ['FONCOMUN', 'Fondo de Compensación Municipal'],
    meaning: 'Fondo de Compensación Municipal, que el Estado reparte a las municipalidades.',
  },
  {
    term: 'Genérica',
    written: ['genérica', 'genéricas'],
    meaning:
      'En qué se gasta, según la clasificación del Ministerio de Economía y Finanzas: personal, bienes y servicios, obras.',
  },
  {
    term: 'Girado',
    written: ['girado'],
    meaning: 'Gasto devengado para el que ya se emitió la orden de pago.',
  },
  {
    term: 'Línea de base',
    written: ['línea de base', 'líneas de base'],
    meaning: 'Valor del indicador antes de empezar el plan.',
  },
  { term: 'Meta', written: ['meta', 'metas'], meaning: 'Valor que se quiere alcanzar en una fecha.' },
  { term: 'ODS', written: ['ODS'], meaning: 'Objetivos de Desarrollo Sostenible de las Naciones Unidas.' },
  { term: 'PDC', written: ['PDC'], meaning: 'Plan de Desarrollo Concertado.' },
  {
    term: 'PIA',
    written: ['PIA'],
    meaning: 'Presupuesto institucional de apertura: el aprobado al empezar el año.',
  },
  {
    term: 'PIM',
    written: ['PIM'],
    meaning: 'Presupuesto institucional modificado: el de apertura con los cambios del año.',
  },
  {
    term: 'POI',
    written: ['POI'],
    meaning: 'Plan operativo institucional: lo que cada unidad hará en el año, con qué y cuándo.',
  },
  {
    term: 'Presupuesto participativo',
    written: ['presupuesto participativo'],
    meaning: 'Parte del presupuesto cuyo destino deciden los vecinos con la municipalidad.',
  },
  {
    term: 'Rubro',
    written: ['rubro'],
    meaning: 'Origen de los recursos, según la clasificación del Ministerio de Economía y Finanzas.',
  },
  {
    term: 'SIAF',
    written: ['SIAF'],
    meaning: 'Sistema Integrado de Administración Financiera del Estado.',
  },
];

/**
 * Acronyms that municipalities write, of public bodies most of them, with their names: told where somebody reads or hears
 * them who does not know them. The glossary of the technical edition leaves them out.
 */
export const BODIES: ReadonlyMap<string, string> = new Map([
  ['APAFA', 'Asociación de padres de familia'],
  ['CAS', 'Contratación administrativa de servicios'],
  ['CODISEC', 'Comité Distrital de Seguridad Ciudadana'],
  ['DEMUNA', 'Defensoría Municipal de la Niña, Niño y Adolescente'],
  ['DIRESA', 'Dirección Regional de Salud'],
  ['EPS', 'Empresa prestadora de servicios de saneamiento'],
  ['GORE', 'Gobierno regional'],
  ['INDECI', 'Instituto Nacional de Defensa Civil'],
  ['INEI', 'Instituto Nacional de Estadística e Informática'],
  ['JASS', 'Junta administradora de servicios de saneamiento'],
  ['JNE', 'Jurado Nacional de Elecciones'],
  ['MEF', 'Ministerio de Economía y Finanzas'],
  ['MIDIS', 'Ministerio de Desarrollo e Inclusión Social'],
  ['MINAGRI', 'Ministerio de Agricultura y Riego'],
  ['MINAM', 'Ministerio del Ambiente'],
  ['MINCETUR', 'Ministerio de Comercio Exterior y Turismo'],
  ['MINEDU', 'Ministerio de Educación'],
  ['MINSA', 'Ministerio de Salud'],
  ['MTPE', 'Ministerio de Trabajo y Promoción del Empleo'],
  ['MVCS', 'Ministerio de Vivienda, Construcción y Saneamiento'],
  ['OEFA', 'Organismo de Evaluación y Fiscalización Ambiental'],
  ['PEI', 'Plan estratégico institucional'],
  ['PNP', 'Policía Nacional del Perú'],
  ['RENIEC', 'Registro Nacional de Identificación y Estado Civil'],
  ['RUOS', 'Registro Único de Organizaciones Sociales'],
  ['SENAMHI', 'Servicio Nacional de Meteorología e Hidrología del Perú'],
  ['SUNARP', 'Superintendencia Nacional de los Registros Públicos'],
  ['SUNASS', 'Superintendencia Nacional de Servicios de Saneamiento'],
  ['UGEL', 'Unidad de Gestión Educativa Local'],
]);

/** Acronyms and terms of the reports, each with how it is found in a text and what it means. */
export interface Term {
  readonly term: string;
  readonly pattern: RegExp;
  readonly meaning: string;
}

/** In the order in which they are printed. */
export const TERMS: readonly Term[] = [
  {
    term: 'Actividad',
    pattern: /\bactividad(es)?\b/i,
    meaning: 'Lo que una unidad hace en el año con un presupuesto, una meta, unos productos y un cronograma.',
  },
  {
    term: 'Avance físico',
    pattern: /\bavance físico\b/i,
    meaning: 'Cuánto se hizo de lo que se programó hacer.',
  },
  {
    term: 'Brecha',
    pattern: /\bbrecha\b/i,
    meaning: 'Avance financiero menos avance físico, en puntos porcentuales.',
  },
  { term: 'CEPLAN', pattern: /\bCEPLAN\b/, meaning: 'Centro Nacional de Planeamiento Estratégico.' },
  {
    term: 'Certificado',
    pattern: /\bcertificado\b/i,
    meaning: 'Parte del presupuesto que se reservó para un gasto.',
  },
  {
    term: 'Comprometido',
    pattern: /\bcomprometido\b/i,
    meaning: 'Parte del presupuesto acordada en un contrato u orden por un monto determinado.',
  },
  {
    term: 'CUI',
    pattern: /\bCUI\b/,
    meaning: 'Código único de inversiones, que identifica a un proyecto de inversión pública.',
  },
  {
    term: 'Devengado',
    pattern: /\b(devengado|dev\.)/i,
    meaning: 'Gasto reconocido porque el bien o servicio ya se recibió conforme.',
  },
  {
    term: 'FONCOMUN',
    pattern: /\b(FONCOMUN|Fondo de Compensación Municipal)\b/,
    meaning: 'Fondo de Compensación Municipal, que el Estado reparte a las municipalidades.',
  },
  {
    term: 'Girado',
    pattern: /\bgirado\b/i,
    meaning: 'Gasto devengado para el que ya se emitió la orden de pago.',
  },
  {
    term: 'Línea de base',
    pattern: /\blíneas? de base\b/i,
    meaning: 'Valor del indicador antes de empezar el plan.',
  },
  { term: 'Meta', pattern: /\bmetas?\b/i, meaning: 'Valor que se quiere alcanzar en una fecha.' },
  { term: 'ODS', pattern: /\bODS\b/, meaning: 'Objetivos de Desarrollo Sostenible de las Naciones Unidas.' },
  { term: 'PDC', pattern: /\bPDC\b/, meaning: 'Plan de Desarrollo Concertado.' },
  {
    term: 'PIA',
    pattern: /\bPIA\b/,
    meaning: 'Presupuesto institucional de apertura: el aprobado al empezar el año.',
  },
  {
    term: 'PIM',
    pattern: /\bPIM\b/,
    meaning: 'Presupuesto institucional modificado: el de apertura con los cambios del año.',
  },
  {
    term: 'POI',
    pattern: /\bPOI\b/,
    meaning: 'Plan operativo institucional: lo que cada unidad hará en el año, con qué y cuándo.',
  },
  {
    term: 'Presupuesto participativo',
    pattern: /\bpresupuesto participativo\b/i,
    meaning: 'Parte del presupuesto cuyo destino deciden los vecinos con la municipalidad.',
  },
  {
    term: 'Rubro',
    pattern: /\brubro\b/i,
    meaning: 'Origen de los recursos, según la clasificación del Ministerio de Economía y Finanzas.',
  },
  {
    term: 'SIAF',
    pattern: /\bSIAF\b/,
    meaning: 'Sistema Integrado de Administración Financiera del Estado.',
  },
];

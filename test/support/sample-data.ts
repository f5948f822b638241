import type { Estado, StatusGrid, Tono } from '../../src/report/report.ts';

export interface Objective {
  readonly id: string;
  readonly name: string;
  readonly program: string;
  readonly unit: string;
  readonly indicator: string;
  readonly goal: string;
  readonly physical: number | null;
  readonly planned: number;
  readonly financial: number;
  readonly estado: Estado;
  readonly word: string;
  readonly milestone: string;
  readonly start: string;
  readonly end: string;
}

export interface Dimension {
  readonly tono: Tono;
  readonly title: string;
  readonly motto: string;
  readonly pim: string;
  readonly objectives: readonly Objective[];
}

const WORDS: Readonly<Record<Estado, string>> = {
  verde: 'en meta',
  amarillo: 'en riesgo',
  rojo: 'crítico',
  gris: 'sin dato',
};

type Line = readonly [
  string,
  string,
  string,
  string,
  string,
  string,
  number | null,
  number,
  number,
  Estado,
  string,
];

const SPANS = [
  ['2019-04-01', '2022-12-31'],
  ['2019-07-01', '2022-09-30'],
  ['2019-01-01', '2022-12-31'],
  ['2019-01-01', '2022-06-30'],
] as const;

function objective(line: Line, index: number): Objective {
  const [id, name, program, unit, indicator, goal, physical, planned, financial, estado, milestone] = line;
  const [start, end] = SPANS[index % SPANS.length] ?? SPANS[0];
  return {
    id,
    name,
    program,
    unit,
    indicator,
    goal,
    physical,
    planned,
    financial,
    estado,
    milestone,
    start,
    end,
    word: WORDS[estado],
  };
}

function dimension(tono: Tono, title: string, motto: string, pim: string, lines: readonly Line[]): Dimension {
  return { tono, title, motto, pim, objectives: lines.map(objective) };
}

const HUMAN = 'Gerencia de Desarrollo Humano y Participación Ciudadana';
const TOURISM = 'Gerencia de Turismo y Desarrollo Económico';
const ENVIRONMENT = 'Gerencia de Medio Ambiente y Servicios';
const PLANNING = 'Gerencia de Planificación y Presupuesto';

/** Texts of the plan of Puno 2019-2022; the figures are invented. */
export const DIMENSIONS: readonly Dimension[] = [
  dimension('social', 'Social', 'Convivencia', 'S/ 87.1 M', [
    [
      'SOC-1',
      'Vida digna y saludable',
      'Vivienda digna para todos',
      'Gerencia de Ingeniería Municipal',
      'Viviendas con servicios básicos de agua y desagüe',
      '100 %',
      58,
      65,
      66,
      'amarillo',
      'Planta de tratamiento en Alto Puno',
    ],
    [
      'SOC-2',
      'Vida sana y bienestar',
      'Vida sana y saludable',
      HUMAN,
      'Calidad de los servicios de salud en el área urbana y rural',
      '100 %',
      57,
      60,
      49,
      'verde',
      'Ampliación de tres puestos de salud',
    ],
    [
      'SOC-3',
      'Buena educación, la llave del éxito',
      'Educación para todos',
      HUMAN,
      'Sistema educativo fortalecido en el área urbana y rural',
      '100 %',
      63,
      62,
      58,
      'verde',
      'Capacitación de 640 docentes',
    ],
    [
      'SOC-4',
      'Seguridad y confianza',
      'Seguridad y confianza',
      'Gerencia de Seguridad Ciudadana',
      'Reducción de los niveles de incidencia delictiva',
      '100 %',
      66,
      70,
      68,
      'verde',
      'Patrullaje conjunto PNP-Serenazgo',
    ],
  ]),
  dimension('economica', 'Económica', 'Competitividad', 'S/ 23.5 M', [
    [
      'ECO-1',
      'Puno, capital del turismo regional',
      'Turismo sostenible',
      TOURISM,
      'Incremento de la afluencia y permanencia del turista',
      '100 %',
      28,
      60,
      31,
      'rojo',
      'Reapertura del corredor lacustre',
    ],
    [
      'ECO-2',
      'El trabajo es un deber y un derecho',
      'Desarrollo de capacidades',
      TOURISM,
      'Disminución de la tasa de desempleo juvenil',
      '50 %',
      44,
      58,
      40,
      'amarillo',
      'Programa de aprendizaje-empleo',
    ],
    [
      'ECO-3',
      'Oportunidad para todos',
      'Hacia la formalidad',
      TOURISM,
      'Disminución de la tendencia del comercio informal',
      '50 %',
      41,
      55,
      38,
      'amarillo',
      'Padrón de comerciantes validado',
    ],
    [
      'ECO-4',
      'Crecimiento económico rural',
      'Economía sostenible rural',
      TOURISM,
      'Incremento de la actividad agropecuaria',
      '50 %',
      62,
      64,
      58,
      'verde',
      'Piso forrajero: 1,200 hectáreas',
    ],
  ]),
  dimension('ambiental', 'Ambiental', 'Ciudad para vivir', 'S/ 64.1 M', [
    [
      'AMB-1',
      'Recuperación integral de la bahía de Puno',
      'Recuperación bahía Puno',
      ENVIRONMENT,
      'Reducción de los niveles de contaminación de la bahía interior',
      '50 %',
      19,
      50,
      22,
      'rojo',
      'Expediente del colector pluvial',
    ],
    [
      'AMB-2',
      'Ambiente saludable y sostenible',
      'Relleno sanitario Puno',
      ENVIRONMENT,
      'Cobertura de recolección de residuos sólidos urbanos',
      '100 %',
      52,
      68,
      57,
      'amarillo',
      'Celda 1 del relleno sanitario',
    ],
    [
      'AMB-3',
      'Armonía con el medio ambiente',
      'Puno te quiero verde',
      ENVIRONMENT,
      'Incremento de parques y áreas verdes',
      '80 %',
      64,
      60,
      59,
      'verde',
      'Vivero municipal en operación',
    ],
    [
      'AMB-4',
      'Adaptación al cambio climático',
      'Puno se adapta al cambio climático',
      ENVIRONMENT,
      'Instituciones con capacidades fortalecidas',
      '90 %',
      null,
      55,
      12,
      'gris',
      'Sin reporte de la unidad',
    ],
  ]),
  dimension('institucional', 'Institucional', 'Eficiencia y eficacia operativa', 'S/ 7.1 M', [
    [
      'INS-1',
      'Coordinación, integración y desarrollo municipal',
      'Descentralización municipal',
      PLANNING,
      'Coordinación con autoridades de centros poblados',
      '100 %',
      55,
      60,
      50,
      'verde',
      'Expedientes de distritalización',
    ],
    [
      'INS-2',
      'Participación, comunicación y concertación',
      'Participación ciudadana',
      HUMAN,
      'Cobertura de participación ciudadana',
      '80 %',
      70,
      60,
      63,
      'verde',
      'Mesas de concertación distritales',
    ],
    [
      'INS-3',
      'Eficiencia y producción',
      'Gestión estratégica',
      PLANNING,
      'Mejora de la gestión de los agentes municipales',
      '100 %',
      51,
      64,
      46,
      'amarillo',
      'Presupuesto por resultados',
    ],
    [
      'INS-4',
      'Transparencia y control',
      'Gestión, ética y moral',
      'Secretaría General',
      'Eliminación de la corrupción institucional',
      '100 %',
      68,
      68,
      52,
      'verde',
      'Comités de vigilancia ciudadana',
    ],
  ]),
];

export const GRID: StatusGrid = {
  kind: 'statusGrid',
  title: 'Semáforo de los dieciséis objetivos',
  rows: DIMENSIONS.map(({ tono, title, motto, objectives }) => ({
    tono,
    title,
    subtitle: motto,
    tiles: objectives.map(({ id, name, physical, estado, word }) => ({
      id,
      name,
      value: physical === null ? '' : `${physical} %`,
      estado,
      word,
    })),
  })),
};

import { MESES } from '../../text/months.ts';

const MONTHS: readonly string[] = MESES.map((_, i) => String(i + 1).padStart(2, '0'));

/** What CEPLAN states by month, in the order of its columns; those of `_P` are what it thought before. */
const BLOCKS = ['A', 'AJ', 'CS', 'RE_P', 'RE', 'SE_P', 'SE'] as const;

function blocks(kind: 'F' | 'Fn'): readonly string[] {
  return BLOCKS.flatMap((name) => [...MONTHS, 'Total'].map((month) => `${kind}(${name}) ${month}`));
}

/** A level of the national or the institutional plan: its code, its name, and to what it is tied. */
function level(id: string, name: string): readonly string[] {
  return [
    id,
    name,
    `${id} Prioridad`,
    `Eje ID ${id}`,
    `Eje ${id}`,
    `Lineamiento ID ${id}`,
    `Lineamiento ${id}`,
  ];
}

/** Pairs of a code and its name. */
function coded(...names: readonly string[]): readonly string[] {
  return names.flatMap((name) => [`${name} ID`, name]);
}

/** The 277 titles of the export of CEPLAN V.01 by operational activity, as it writes them and in its order. */
export const CEPLAN_TITLES: readonly string[] = [
  'POI',
  'Etapa',
  'NG',
  'Nivel de Gobierno',
  ...coded('Sector', 'Pliego', 'UE', 'CC Responsable'),
  'Centro Costo ID',
  'Centro de Costo',
  ...level('OE', 'Objetivo Estrategico'),
  ...level('AE', 'Acción Estratégica'),
  ...level('OEI', 'Objetivo Estrategico Institucional'),
  ...level('AEI', 'Acción Estratégica Institucional'),
  ...coded('Categoria', 'Producto', 'Funcion', 'Division Funcional', 'Grupo Funcional'),
  'Nota',
  ...coded('Actividad Presupuestal'),
  'Nro Registro POI',
  ...coded('Actividad Operativa', 'Actividad Operativa Sectorial'),
  'Eje ID AO',
  'Eje AO',
  'Lineamiento ID AO',
  'Lineamiento AO',
  'Prioridad',
  'UM ID',
  'Unidad de Medida',
  'Acumulado',
  'Tipo',
  'Cons PIA',
  'Cons PIM',
  'Dep. UBIGEO',
  'Departamento Nombre UBIGEO',
  'Prov. UBIGEO',
  'Provincia Nombre UBIGEO',
  'Dis. UBIGEO',
  'Distrito Nombre UBIGEO',
  'Tipo Financiamiento(PIA)',
  'Tipo Financiamiento(PIM)',
  ...blocks('F'),
  ...blocks('Fn'),
  ...MONTHS.map((month) => `Motivo(SE) ${month}`),
  'Estado(SE)',
  'Incorporado',
  'Codigo Externo',
  'Activo AO',
];

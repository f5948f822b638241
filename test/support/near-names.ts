import type { Beside } from '../../src/check/beside.ts';
import { check } from '../../src/check/check.ts';
import { HEAD, numbered } from './repeated.ts';
import { SMALL } from './small-project.ts';

/** Documents that cite names which nearly are those that exist: as many of each as is asked for. */
export interface NearNames {
  readonly name: string;
  /** Repetitions of the smaller of two sizes. */
  readonly times: number;
  /** The code that is found for each repetition. */
  readonly code: string;
  readonly files: (times: number) => Readonly<Record<string, string>>;
  readonly others?: (times: number) => readonly string[];
}

const AUDIENCIA = `tipo: audiencia
version: 1
id: AP-2020-07
fecha: 2020-07-20
lugar: Teatro Municipal
convocatoria: {norma: D.A. 012-2020, fecha: 2020-06-30}
periodo_informado: 2020-S1
`;

/** A document of activities, each with some fields of its own. */
function activities(times: number, fields: (number: string) => string): Readonly<Record<string, string>> {
  const each = (n: string): string => `  - {id: A-${n}, nombre: Labor ${n}, ${fields(n)}}\n`;
  return { 'poi/cerca.yaml': `${HEAD}actividades:\n${numbered(times, each)}` };
}

function withBefore(text: string, before: string, added: string): string {
  return text.replace(before, (found) => `${added}${found}`);
}

function plan(before: string, added: string): Readonly<Record<string, string>> {
  return { 'plan.yaml': withBefore(SMALL['plan.yaml'] ?? '', before, added) };
}

export const NEAR_NAMES: readonly NearNames[] = [
  {
    name: 'evidence',
    times: 2000,
    code: 'avance/evidencia-inexistente',
    files: (times) => activities(times, (n) => `evidencias: [{tipo: acta, archivo: actas/acta-${n}x.pdf}]`),
    others: (times) =>
      Array.from({ length: times }, (_, i) => `actas/acta-${String(i).padStart(6, '0')}.pdf`),
  },
  {
    name: 'units',
    times: 2000,
    code: 'unidades/superior-inexistente',
    files: (times) => ({
      'unidades.yaml': `${SMALL['unidades.yaml'] ?? ''}${numbered(times, (n) => `  - {id: U${n}, nombre: Unidad ${n}, depende_de: V${n}}\n`)}`,
    }),
  },
  {
    name: 'units that help',
    times: 1000,
    code: 'poi/unidad-inexistente',
    files: (times) => ({
      'unidades.yaml': `${SMALL['unidades.yaml'] ?? ''}${numbered(times, (n) => `  - {id: U${n}, nombre: Unidad ${n}}\n`)}`,
      ...activities(times, (n) => `corresponsables: [V${n}]`),
    }),
  },
  {
    name: 'tasks',
    times: 3000,
    code: 'cronograma/dependencia-inexistente',
    files: (times) => ({
      'poi/cerca.yaml': `${HEAD}actividades:\n  - id: A-1\n    nombre: Labor\n    cronograma:\n${numbered(times, (n) => `      - {id: T${n}, tarea: t, inicio: 2020-02-01, fin: 2020-03-01, depende_de: [S${n}]}\n`)}`,
    }),
  },
  {
    name: 'indicators with results',
    times: 1000,
    code: 'indicador/resultado-inexistente',
    files: (times) => ({
      ...plan(
        '          - id: SOC-1.2',
        numbered(times, (n) => `          - {id: SOC-1.${n}, nombre: Indicador ${n}}\n`),
      ),
      'poi/cerca.yaml': `${HEAD}resultados:\n${numbered(times, (n) => `  - {indicador: SOC-2.${n}, valor: 1, fecha: 2020-06-30, fuente: INEI}\n`)}`,
    }),
  },
  {
    name: 'indicators of activities',
    times: 1000,
    code: 'poi/indicador-ajeno',
    files: (times) => ({
      ...plan(
        '          - id: SOC-1.2',
        numbered(times, (n) => `          - {id: SOC-1.${n}, nombre: Indicador ${n}}\n`),
      ),
      ...activities(times, (n) => `objetivo: SOC-1, indicador_plan: SOC-2.${n}`),
    }),
  },
  {
    name: 'demands',
    times: 1000,
    code: 'poi/demanda-inexistente',
    files: (times) => ({
      'audiencias/cerca.yaml': `${AUDIENCIA}demandas:\n${numbered(times, (n) => `  - {id: D-${n}, texto: Agua, estado: pendiente}\n`)}`,
      ...activities(times, (n) => `demandas: [E-${n}]`),
    }),
  },
  {
    name: 'activities of demands',
    times: 1000,
    code: 'audiencia/actividad-inexistente',
    files: (times) => ({
      'audiencias/cerca.yaml': `${AUDIENCIA}demandas:\n${numbered(times, (n) => `  - {id: D-${n}, texto: Agua, estado: pendiente, actividad: B-${n}}\n`)}`,
      ...activities(times, () => 'unidad: GIM'),
    }),
  },
  {
    name: 'objectives',
    times: 1000,
    code: 'poi/objetivo-inexistente',
    files: (times) => ({
      ...plan(
        '      - id: SOC-1\n',
        numbered(times, (n) => `      - {id: SOB-${n}, nombre: Fin ${n}}\n`),
      ),
      ...activities(times, (n) => `objetivo: SOD-${n}`),
    }),
  },
  {
    name: 'codes of projects',
    times: 1000,
    code: 'poi/proyecto-ajeno',
    files: (times) => ({
      ...plan(
        '          - codigo: "1.0"',
        `          - codigo: "2.0"\n            nombre: Obras\n            proyectos:\n${numbered(times, (n) => `              - {codigo: "2.${n}", nombre: Obra ${n}}\n`)}`,
      ),
      ...activities(times, (n) => `objetivo: SOC-1, proyecto: "3.${n}"`),
    }),
  },
  {
    name: 'codes of the PEI',
    times: 1000,
    code: 'poi/sin-objetivo',
    files: (times) => ({
      ...plan(
        'dimensiones:\n',
        `marco:\n  pei:\n${numbered(times, (n) => `    - {id: AEI.${n}, nombre: Acción}\n`)}`,
      ),
      ...activities(times, (n) => `pei: AEJ.${n}`),
    }),
  },
  {
    name: 'axes',
    times: 1000,
    code: 'plan/eje-inexistente',
    files: (times) => ({
      'plan.yaml': withBefore(
        withBefore(
          SMALL['plan.yaml'] ?? '',
          'dimensiones:\n',
          `ejes:\n${numbered(times, (n) => `  - {id: EJE-${n}, nombre: Eje ${n}}\n`)}`,
        ),
        '      - id: SOC-1\n',
        numbered(times, (n) => `      - {id: SOB-${n}, nombre: Fin ${n}, ejes: [EJX-${n}]}\n`),
      ),
    }),
  },
  {
    name: 'places',
    times: 1000,
    code: 'poi/lugar-inexistente',
    files: (times) => ({
      ...plan(
        '  distritos:',
        `  lugares:\n${numbered(times, (n) => `    - {id: CP-${n}, nombre: Barrio ${n}, tipo: barrio, distrito: "210101"}\n`)}`,
      ),
      ...activities(times, (n) => `lugares: [CQ-${n}]`),
    }),
  },
  {
    name: 'activities of the year before',
    times: 1000,
    code: 'poi/antecesora-inexistente',
    files: (times) => ({
      'poi/antes.yaml': `${HEAD.replace('2020-S1', '2019-S2').replace('2020-06-30', '2019-12-31')}actividades:\n${numbered(times, (n) => `  - {id: A-${n}, nombre: Labor ${n}}\n`)}`,
      ...activities(times, (n) => `sucede_a: B-${n}`),
    }),
  },
];

/** How many findings of its code a project has with so many names, and how many of them say what may have been meant. */
export function nearFindings(
  one: NearNames,
  times: number,
): { readonly found: number; readonly meant: number } {
  const others = one.others?.(times);
  const beside: Beside = {
    unfollowed: [],
    excluded: [],
    above: [],
    poiFolder: true,
    unusedPatterns: [],
    unusable: [],
    others,
  };
  const files = Object.entries({ ...SMALL, ...one.files(times) });
  const input = files.map(([path, text]) => ({ path, bytes: Buffer.from(text, 'utf8') }));
  const own = check(input, { beside }).diagnostics.filter(({ code }) => code === one.code);
  return { found: own.length, meant: own.filter(({ help }) => help?.includes('¿Quiso decir')).length };
}

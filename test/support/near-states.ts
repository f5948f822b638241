import { main } from '../../src/cli.ts';
import { memoryHost } from './memory-host.ts';
import { HEAD, numbered } from './repeated.ts';
import { SMALL } from './small-project.ts';

/** Two states of a project between which as many things changed as is asked for. */
export interface NearStates {
  readonly name: string;
  /** Repetitions of the smaller of two sizes. */
  readonly times: number;
  /** The kind of change that is told for each repetition. */
  readonly kind: string;
  readonly files: (times: number, side: Side) => Readonly<Record<string, string>>;
}

type Side = 'before' | 'after';

function planWith(before: string, added: string): Readonly<Record<string, string>> {
  return { 'plan.yaml': (SMALL['plan.yaml'] ?? '').replace(before, (found) => `${added}${found}`) };
}

export const NEAR_STATES: readonly NearStates[] = [
  {
    name: 'activities with another code',
    times: 1000,
    kind: 'codigo-cambiado',
    files: (times, side) => ({
      'poi/x.yaml': `${HEAD}actividades:\n${numbered(times, (n) => `  - {id: ${side === 'before' ? 'A' : 'B'}-${n}, nombre: Limpieza del barrio ${n}}\n`)}`,
    }),
  },
  {
    name: 'activities with another code and a mended name',
    times: 1000,
    kind: 'codigo-cambiado',
    files: (times, side) => ({
      'poi/x.yaml': `${HEAD}actividades:\n${numbered(times, (n) => `  - {id: ${side === 'before' ? 'A' : 'B'}-${n}, nombre: ${side === 'before' ? 'Limpieza' : 'Limpiesa'} del barrio ${n}}\n`)}`,
    }),
  },
  {
    name: 'activities that are others',
    times: 1000,
    kind: 'actividad-retirada',
    files: (times, side) => ({
      'poi/x.yaml': `${HEAD}actividades:\n${numbered(times, (n) => (side === 'before' ? `  - {id: A-${n}, nombre: Limpieza ${n}}\n` : `  - {id: B-${n}, nombre: Campaña de salud en colegios ${n}}\n`))}`,
    }),
  },
  {
    name: 'units with other initials',
    times: 1000,
    kind: 'codigo-cambiado',
    files: (times, side) => ({
      'unidades.yaml': `${SMALL['unidades.yaml'] ?? ''}${numbered(times, (n) => `  - {id: ${side === 'before' ? 'U' : 'V'}${n}, nombre: Subgerencia ${n}}\n`)}`,
    }),
  },
  {
    name: 'objectives dropped with their indicators',
    times: 1000,
    kind: 'objetivo-retirado',
    files: (times, side) =>
      planWith(
        '      - id: SOC-1\n',
        side === 'before'
          ? numbered(
              times,
              (n) =>
                `      - {id: SOB-${n}, nombre: Fin ${n}, indicadores: [{id: SOB-${n}.1, nombre: Indicador ${n}}]}\n`,
            )
          : '',
      ),
  },
  {
    name: 'indicators with another code',
    times: 1000,
    kind: 'codigo-cambiado',
    files: (times, side) =>
      planWith(
        '          - id: SOC-1.2',
        numbered(
          times,
          (n) =>
            `          - {id: SOC-1.${side === 'before' ? 'A' : 'B'}${n}, nombre: Viviendas del barrio ${n}}\n`,
        ),
      ),
  },
  {
    name: 'targets under other years',
    times: 1000,
    kind: 'meta-postergada',
    files: (times, side) =>
      planWith(
        '          - id: SOC-1.2',
        `          - {id: SOC-1.9, nombre: Casos, unidad_medida: caso, sentido: ascendente, metas: {${numbered(times, (_, i) => `${(side === 'before' ? 2019 : 5019) + i}: ${i}, `)}}}\n`,
      ),
  },
  {
    name: 'norms that explain changes of one activity',
    times: 1000,
    kind: 'norma-agregada',
    files: (times, side) => ({
      'poi/x.yaml': `${HEAD}actividades:\n  - id: A-1\n    nombre: Limpieza\n    presupuesto:\n      pia: 1\n      modificaciones:\n        - {fecha: 2020-01-10, norma: R.A. 1, monto: 1.00}\n${side === 'before' ? '' : numbered(times, (n) => `        - {fecha: 2020-02-10, norma: R.A. 1-${n}, monto: 1.00}\n`)}`,
    }),
  },
  {
    name: 'norms of the plan',
    times: 1000,
    kind: 'actividad-retirada',
    files: (times, side) => ({
      ...planWith(
        'dimensiones:\n',
        `modificaciones:\n${numbered(times, (n) => `  - {fecha: 2020-03-01, norma: A.C. ${side === 'before' ? 'A' : 'B'}-${n}, afecta: [SOC-1.1]}\n`)}`,
      ),
      'poi/x.yaml': `${HEAD}actividades:\n${side === 'before' ? numbered(times, (n) => `  - {id: A-${n}, nombre: Limpieza ${n}}\n`) : '  []\n'}`,
    }),
  },
  {
    name: 'demands with another code',
    times: 1000,
    kind: 'codigo-cambiado',
    files: (times, side) => ({
      'audiencias/x.yaml': `tipo: audiencia\nversion: 1\nid: AP-1\nfecha: 2020-07-20\ndemandas:\n${numbered(times, (n) => `  - {id: ${side === 'before' ? 'D' : 'E'}-${n}, texto: Agua para el barrio ${n}, estado: pendiente}\n`)}`,
    }),
  },
  {
    name: 'comments that suppress',
    times: 1000,
    kind: 'supresion-agregada',
    files: (times, side) => ({
      'poi/x.yaml': `${HEAD}actividades:\n${numbered(times, (n) => `${side === 'before' ? '' : `  # plan-ignorar poi/sin-objetivo: motivo ${n}\n`}  - {id: A-${n}, nombre: Limpieza ${n}}\n`)}`,
    }),
  },
];

/** How many changes of its kind `plan diff` tells between two states of such a size. */
export async function nearChanges({ files, kind }: NearStates, times: number): Promise<number> {
  const both = (['before', 'after'] as const).flatMap((side) =>
    Object.entries({ ...SMALL, ...files(times, side) }).map(
      ([path, text]) => [`${side}/${path}`, text] as const,
    ),
  );
  const host = memoryHost({ files: Object.fromEntries(both) });
  await main(['diff', 'before', 'after', '--format', 'json', '--fail-on', 'nunca'], host);
  return host.printed.out.split(`"${kind}"`).length - 1;
}

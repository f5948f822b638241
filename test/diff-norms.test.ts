import { expect, it } from 'vitest';
import { main } from '../src/cli.ts';
import { textsIn } from './support/folders.ts';
import { memoryHost } from './support/memory-host.ts';

const MINIMO = textsIn('examples/minimo');
const PLAN = 'plan.yaml';
const POI = 'poi/2019-S1.yaml';

type Texts = Readonly<Record<string, string>>;
type Edit = readonly [file: string, from: string, to: string];

function edited(texts: Texts, edits: readonly Edit[]): Texts {
  const files = { ...texts };
  for (const [file, from, to] of edits) {
    expect(files[file]).toContain(from);
    files[file] = (files[file] ?? '').replace(from, to);
  }
  return files;
}

/** What is told between two states of the example: level, kind and the norm that explains it. */
async function told(was: Texts, files: Texts): Promise<readonly string[]> {
  const before = Object.entries(was).map(([path, text]) => [`/w/${path}`, text] as const);
  const host = memoryHost({ files, commits: { antes: Object.fromEntries(before) } });
  await main(['diff', 'antes', '--format', 'json'], host);
  const { changes } = JSON.parse(host.printed.out) as {
    changes: { severity: string; kind: string; norm: string | null; message: string }[];
  }; // our own
  for (const { norm, message } of changes) expect(message.includes('según')).toBe(norm !== null);
  return changes
    .filter(({ kind }) => kind !== 'norma-agregada')
    .map(({ severity, kind, norm }) => [severity, kind, ...(norm === null ? [] : [norm])].join(' '));
}

const PIM: Edit = [
  POI,
  'pim: 180000.00',
  'pim: 190000.00\n      modificaciones: [{fecha: 2019-05-02, norma: R.A. 33, monto: 10000.00}]',
];
const GAF = 'sin_costo: La atiende el personal de planta';
const SECOND_ROW = '{rubro: "09", pim: 30000.00, devengado: 9000.00}';
const OF_ROWS: Edit = [
  POI,
  'pia: 60000.00',
  `detalle: [{rubro: "18", pim: 30000.00}, ${SECOND_ROW}]\n      pia: 60000.00`,
];
const CANCELLED: Edit = [
  POI,
  '    proyecto: "1.0"',
  '    estado: cancelada\n    cancelacion: {fecha: 2019-05-10, norma: R.G.M. 120}\n    proyecto: "1.0"',
];
const affecting = (ids: string): Edit => [
  PLAN,
  'estado: vigente',
  `estado: vigente\nmodificaciones: [{fecha: 2019-05-02, norma: A.C. 21, motivo: Otra meta, afecta: [${ids}]}]`,
];
const T1 = /- \{\s+id: T1,\s+tarea: Compra[^}]*\}/.exec(MINIMO[POI] ?? '')?.[0] ?? '';
const EVIDENCE = / {4}evidencias:\n[^}]*\}\n/.exec(MINIMO[POI] ?? '')?.[0] ?? '';
const DONE: Edit = [POI, 'ejecutado: {ene: 0, feb: 6, mar: 9,', 'ejecutado: {ene: 0, feb: 9, mar: 12,'];
const LOWERED: Edit = [POI, 'meta: 50\n', 'meta: 30\n'];
const FROM_MAY: Edit = [
  POI,
  '{ene: 0, feb: 5, mar: 10, abr: 15, may: 10, jun: 10}',
  '{ene: 0, feb: 5, mar: 10, abr: 15, may: 5}',
];
const FROM_APRIL: Edit = [
  POI,
  '{ene: 0, feb: 5, mar: 10, abr: 15, may: 10, jun: 10}',
  '{ene: 0, feb: 5, mar: 10, abr: 10}',
];

it.each<readonly [string, readonly Edit[], readonly string[]]>([
  [
    'of a budget is of the PIM, and of nothing else of the activity',
    [
      PIM,
      DONE,
      LOWERED,
      FROM_APRIL,
      [POI, 'pia: 180000.00', 'pia: 170000.00'],
      [POI, 'devengado: 88200.00', 'devengado: 80000.00'],
      [POI, 'fin: 2019-12-20, avance: 49', 'fin: 2019-12-30, avance: 49'],
      [POI, T1, ''],
      [POI, EVIDENCE, ''],
    ],
    [
      'warning meta-operativa-reducida',
      'warning programado-cambiado',
      'warning plazo-postergado',
      'warning ejecutado-corregido',
      'warning pia-cambiado',
      'warning etapa-corregida',
      'warning tarea-retirada',
      'warning evidencia-retirada',
      'info pim-cambiado R.A. 33',
    ],
  ],
  [
    'of a cancellation is of the state and of what was due from its month on',
    [CANCELLED, FROM_MAY, LOWERED],
    [
      'info actividad-cancelada R.G.M. 120',
      'info meta-operativa-reducida R.G.M. 120',
      'info programado-cambiado R.G.M. 120',
    ],
  ],
  [
    'of a cancellation is not of what was due before, was informed, or was spent',
    [
      CANCELLED,
      FROM_APRIL,
      DONE,
      [POI, T1, ''],
      [POI, 'pim: 180000.00', 'pim: 90000.00'],
      [POI, 'meta: 50\n', 'meta: 60\n      meta_original: 40\n'],
    ],
    [
      'warning meta-operativa-cambiada',
      'warning programado-cambiado',
      'warning ejecutado-corregido',
      'warning pim-cambiado',
      'warning tarea-retirada',
      'info actividad-cancelada R.G.M. 120',
      'info meta-operativa-elevada',
    ],
  ],
  [
    'of a cancellation does not take the activity out of the count',
    [CANCELLED, [POI, 'objetivo: SOC-1\n', 'objetivo: SOC-1\n    activa: false\n']],
    ['warning actividad-cancelada', 'info actividad-cancelada R.G.M. 120'],
  ],
  [
    'of the plan is of what the objective promises, and not of its activities nor of what was measured',
    [
      affecting('SOC-1'),
      [PLAN, '2022: 92', '2022: 80'],
      [PLAN, 'valor: 66', 'valor: 68'],
      [PLAN, 'nombre: Agua para todos', 'nombre: Otra cosa'],
      [POI, 'valor: 68.5', 'valor: 90'],
      [POI, 'devengado: 88200.00', 'devengado: 38200.00'],
      [POI, 'Instalación de conexiones de agua en el barrio San José', 'Compra de un terreno'],
      LOWERED,
      DONE,
    ],
    [
      'warning meta-reducida A.C. 21',
      'warning nombre-sustituido',
      'warning meta-operativa-reducida',
      'warning ejecutado-corregido',
      'warning resultado-corregido',
      'warning etapa-corregida',
      'info linea-base-cambiada A.C. 21',
      'info nombre-sustituido A.C. 21',
    ],
  ],
  [
    'of the plan is not of the result that is called by its indicator',
    [affecting('SOC-1.1'), [POI, / {2}- \{indicador: SOC-1\.1, .*\n/.exec(MINIMO[POI] ?? '')?.[0] ?? '', '']],
    ['warning resultado-retirado'],
  ],
  [
    'of a budget is of how it is defined, and the PIA is none of its matter',
    [[POI, GAF, 'pia: 0.00\n      pim: 500.00\n      modificaciones: [{norma: R.A. 33, monto: 500.00}]']],
    ['warning pia-cambiado', 'info pim-cambiado R.A. 33', 'info presupuesto-redefinido R.A. 33'],
  ],
  [
    'of a budget is not of what was spent in a row that is gone',
    [
      [POI, `, ${SECOND_ROW}`, ''],
      [POI, 'pim: 60000.00', 'pim: 30000.00\n      modificaciones: [{norma: R.A. 33, monto: -30000.00}]'],
    ],
    ['warning presupuesto-redefinido', 'info pim-cambiado R.A. 33'],
  ],
])('a norm %s', async (_, edits, changes) => {
  const was = edited(MINIMO, [OF_ROWS]);
  expect(await told(was, edited(was, edits))).toEqual(changes);
});

const TOTALS = 'pia: 60000.00\n      pim: 60000.00\n      devengado: 30000.00\n';
const ROW_18 = '{rubro: "18", pia: 40000.00, pim: 40000.00, devengado: 30000.00}';
const ROW_07 = '{rubro: "07", pia: 20000.00, pim: 20000.00}';
const rows = (...all: readonly string[]): string => `detalle: [${all.join(', ')}]\n`;
const LESS = '      modificaciones: [{norma: R.A. 33, monto: -20000.00}]\n';
const MORE = '      modificaciones: [{norma: R.A. 33, monto: 20000.00}]\n';

it.each<readonly [string, string, string, readonly string[]]>([
  [
    'that writes its totals as rows with the same sums says nothing else than that',
    TOTALS,
    rows(ROW_18, ROW_07),
    ['warning presupuesto-redefinido', 'warning presupuesto-redefinido'],
  ],
  [
    'that writes its rows as totals with the same sums says nothing else than that',
    rows(ROW_18, ROW_07),
    TOTALS,
    ['warning presupuesto-redefinido', 'warning presupuesto-redefinido'],
  ],
  [
    'that writes beside its rows what they come to says the same',
    rows(ROW_18, ROW_07),
    `${rows(ROW_07, ROW_18)}      ${TOTALS}`,
    [],
  ],
  [
    'that parts the PIA by its rows, and no longer writes it, is told otherwise and has the same PIA',
    `${rows('{rubro: "18", pim: 7.00}', '{rubro: "07", pim: 5.00}')}      pia: 9.00\n`,
    rows('{rubro: "18", pim: 7.00, pia: 4.00}', '{rubro: "07", pim: 5.00, pia: 5.00}'),
    ['warning presupuesto-redefinido', 'warning presupuesto-redefinido'],
  ],
  [
    'that writes its totals as rows which come to less has another PIA and lost spending',
    TOTALS,
    rows('{rubro: "18", pia: 40000.00, pim: 60000.00, devengado: 29000.00}'),
    ['warning pia-cambiado', 'warning etapa-corregida', 'warning presupuesto-redefinido'],
  ],
  [
    'of which a row with a PIA goes has another PIA, whatever the norm, and the PIM that the norm says',
    rows(ROW_18, ROW_07),
    rows(ROW_18) + LESS,
    ['warning pia-cambiado', 'warning presupuesto-redefinido', 'info pim-cambiado R.A. 33'],
  ],
  [
    'of which a row with a PIA comes has another PIA, whatever the norm',
    rows(ROW_18),
    rows(ROW_18, ROW_07) + MORE,
    ['warning pia-cambiado', 'info pim-cambiado R.A. 33', 'info presupuesto-redefinido R.A. 33'],
  ],
  [
    'to which a norm brings a row without a PIA changes by that norm alone',
    rows(ROW_18),
    rows(ROW_18, '{rubro: "07", pia: 0.00, pim: 20000.00}') + MORE,
    ['info pim-cambiado R.A. 33', 'info presupuesto-redefinido R.A. 33'],
  ],
  [
    'of which a row with spending comes says what was spent, and goes less',
    rows(ROW_07, ROW_18),
    rows(ROW_07, '{rubro: "09", pia: 40000.00, pim: 40000.00, devengado: 10000.00}', '{rubro: "00"}'),
    [
      'warning etapa-corregida',
      'warning presupuesto-redefinido',
      'warning presupuesto-redefinido',
      'warning presupuesto-redefinido',
    ],
  ],
  [
    'whose PIA goes from one row to another by its amounts is told by both rows',
    rows('{rubro: "18", pia: 60.00, pim: 60.00}', '{rubro: "07", pim: 9.00}'),
    rows('{rubro: "18", pim: 60.00}', '{rubro: "07", pia: 60.00, pim: 9.00}'),
    ['warning pia-cambiado', 'warning pia-cambiado'],
  ],
  [
    'of which a row stays and says more has its change told once',
    rows(ROW_18, ROW_07),
    rows(ROW_18.replace('pia: 40', 'pia: 50'), ROW_07),
    ['warning pia-cambiado'],
  ],
  [
    'of which a row has another source is defined otherwise',
    rows(ROW_18.replace('{', '{generica: "2.6", ')),
    rows(ROW_18.replace('{', '{generica: "2.6", ').replace('18', '19')),
    ['warning presupuesto-redefinido'],
  ],
  [
    'that is told for the first time with its PIA is not explained by a norm',
    '',
    `${rows(ROW_18)}${MORE}`,
    ['warning presupuesto-redefinido'],
  ],
  [
    'of which a row cannot be read says nothing of the sums',
    TOTALS,
    rows(ROW_18, ROW_07.replace('pia: 20000.00', 'pia: veinte mil')),
    ['warning presupuesto-redefinido', 'warning presupuesto-redefinido'],
  ],
])('a budget %s', async (_, before, after, changes) => {
  const [was, is] = [before, after].map((text) =>
    edited(MINIMO, [
      [POI, `    presupuesto:\n      ${GAF}\n`, text === '' ? '' : `    presupuesto:\n      ${text}`],
    ]),
  );
  expect(await told(was ?? {}, is ?? {})).toEqual(changes);
});

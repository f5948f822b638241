import { expect, test } from 'vitest';
import { main } from '../src/cli.ts';
import { memoryHost } from './support/memory-host.ts';
import { ONE_OBJECTIVE } from './support/one-objective.ts';
import { ACTIVITY_TITLES } from './support/sheet-files/ceplan.ts';
import { spendingCsv } from './support/sheet-files/spending.ts';

const TITLES =
  'Año,Municipalidad,PIA,PIM,Certificación,Compromiso Anual,Atención de Compromiso Mensual,Devengado,Girado,Avance %';
const OWN = '2024,210503-301642: MUNICIPALIDAD DISTRITAL DE EJEMPLO';
const OTHER = '2024,210501-301640: MUNICIPALIDAD PROVINCIAL';
const WHOLE = `${OWN},591836,3588328,3098365,3106611,2366830,2366830,2366830,66.0`;

const consulta = (...rows: readonly string[]): string => `${[TITLES, ...rows].join('\n')}\n`;
const poi = (nombre: string): string =>
  [
    ACTIVITY_TITLES,
    ACTIVITY_TITLES.map(
      (title) =>
        ({
          POI: '2025',
          'UE ID': '301642',
          'Actividad Operativa ID': 'A-1',
          'Actividad Operativa': nombre,
          'Fn(SE) 01': '10',
          'Fn(SE) Total': '10',
          Observación: 'x',
        })[title] ?? '',
    ),
  ]
    .map((cells) => `${[...cells, cells === ACTIVITY_TITLES ? 'Nota' : 'ok'].join(',')}\n`)
    .join('');
const PIM = 'pim 3588328';
const spending = spendingCsv([
  { pim: '5000', months: [100, 200] },
  { meta: '2', pim: '7000', months: [50] },
]);

/** The exit code of an import that is asked to write, what it said, and whether it wrote. */
async function imported(csv: string): Promise<readonly [code: number, out: string, wrote: boolean]> {
  const host = memoryHost({ files: { 'plan.yaml': ONE_OBJECTIVE, 'archivo.csv': csv } });
  const code = await main(['import', 'archivo.csv', '--write'], host);
  return [code, host.printed.out, [...host.files.keys()].some((path) => /presupuesto|poi/.test(path))];
}

test.each<readonly [what: string, csv: string, says: string]>([
  [
    'every amount has its comma, without quotation marks',
    consulta(`${OWN},591,836,3,588,328,3,098,365,3,106,611,2,366,830,2,366,830,2,366,830,66.0`),
    'La fila 2 tiene 23 celdas, y los títulos son 10: no se sabe de qué columna es cada una',
  ],
  [
    'one amount has',
    consulta(`${OWN},591836,3,588,328,3098365,3106611,2366830,2366830,2366830,66.0`),
    'La fila 2 tiene 12 celdas, y los títulos son 10',
  ],
  [
    'one amount has, and the last cells are blank',
    consulta(`${OWN},591,836,3588328,3098365,3106611,2366830,2366830,,`),
    'La fila 2 tiene 11 celdas, y los títulos son 10',
  ],
  [
    'titles end with a separator, and so do rows',
    `${TITLES},\n${OWN},591836,3,588,328,3098365,3106611,2366830,2366830,2366830,66.0,\n`,
    'La fila 2 tiene 12 celdas, y los títulos son 10',
  ],
  [
    'semicolons part the columns and a name',
    consulta(WHOLE).replaceAll(',', ';').replace('DISTRITAL DE', 'DISTRITAL; DE'),
    'La fila 2 tiene 11 celdas, y los títulos son 10',
  ],
  [
    'rows of others are parted too',
    consulta(WHOLE, `${OTHER},1,591,836,1,1,1,1,1,1,1`, `${OTHER},1,591,836,1,1,1,1,1,1,1`),
    'Las filas 3 y 4 tienen más celdas que los 10 títulos',
  ],
  ['the name of an activity has a comma', poi('Pistas, veredas y parques'), 'La fila 2 tiene'],
  [
    'a file of the country has an amount with its comma',
    spending.replace(',5000,', ',5,000,'),
    'La fila 2 tiene 24 celdas, y los títulos son 23',
  ],
])('nothing of a text is brought in where %s', async (_, csv, says) => {
  const [code, out, wrote] = await imported(csv);
  expect(out).toContain('importar/fila-partida');
  expect(out).toContain(says);
  expect(out).not.toContain('pim 836');
  expect([code, wrote]).toEqual([1, false]);
});

test.each<readonly [what: string, csv: string, says: string]>([
  ['is whole', consulta(WHOLE), PIM],
  [
    'ends its rows with a separator more',
    consulta(`${WHOLE},`, `${OTHER},120,250,130,120,110,100,90,36.0,`),
    PIM,
  ],
  [
    'ends one row with a semicolon more, and holds amounts of three digits',
    consulta(WHOLE, `${OTHER},120,250,130,120,110,100,90,36.0,`).replaceAll(',', ';'),
    PIM,
  ],
  ['has its amounts in quotation marks', consulta(`${OWN},"591,836","3,588,328",1,1,1,1,1,66.0`), PIM],
  ['has a note beside columns that a spreadsheet filled up', `${TITLES},,\n${WHOLE},,revisado\n`, PIM],
  ['is of the country', spending, 'ninguna actividad la cita; PIM 5000'],
])('a text is brought in that %s', async (_, csv, says) => {
  const [code, out] = await imported(csv);
  expect(out).not.toContain('fila-partida');
  expect([code, out]).toEqual([0, expect.stringContaining(says)]);
});

import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openBook } from './changed-book.ts';
import type { WritingCommand } from './kill-check.ts';
import { laid, ranThere } from './on-disk.ts';
import type { Files } from './report-inputs.ts';
import { SMALL } from './small-project.ts';

const POI = SMALL['poi/2019-S1.yaml'] ?? '';

/** A project whose results differ from those of any other number; it has something that `plan fix` corrects. */
export function projectOf(number: number): Files {
  return {
    ...SMALL,
    'consulta.csv': `Año,Municipalidad,PIA,PIM,Devengado\n2020,210101-300680: MP DE PUNO,"1,000","2,${100 + number}",500\n`,
    'poi/2019-S1.yaml': POI.replace('jun: 8', `jun: ${number + 8}`),
    'poi/2019-S2.yaml': POI.replace('periodo: 2019-S1', 'periodo: 2019-S2')
      .replace('estado: cerrado', 'estado: formulado')
      .replace('pia: 800000.00', 'pia: "800000.00"'),
  };
}

/** A workbook of a unit that came back with a word where a number belongs. */
async function bookWithAFault(): Promise<Files> {
  const folder = laid(SMALL);
  await ranThere(folder, ['export', '--period', '2019-S1', '--unit', 'GIM', '-o', 'libros']);
  const [written = ''] = readdirSync(join(folder, 'libros'));
  const book = await openBook(readFileSync(join(folder, 'libros', written)));
  rmSync(folder, { recursive: true });
  book.put('Avance', 'GIM-014', 'Ejecutado feb', 'doce');
  return { 'GIM.xlsx': await book.bytes() };
}

/** A registered plan, and the one that was made of it and says another party since. */
async function registeredAgain(): Promise<Files> {
  const json = JSON.stringify({
    data: {
      datoGeneral: {
        txOrganizacionPolitica: 'Unidos por Puno',
        txTipoEleccion: 'MUNICIPAL PROVINCIAL',
        txVision: null,
        idPlanGobierno: 1,
        txCodigo: 'ERM.2026000123',
      },
      dimensionSocial: [
        {
          txPgProblema: 'Pocas madres van a la posta',
          txPgObjetivo: 'Acercar la atención del parto',
          txPgMeta: 'Llegar a 90% al 2030.',
          txPgIndicador: '% de partos atendidos',
        },
      ],
    },
  });
  const folder = laid({ 'plan.json': json });
  const where = ['--entity', 'Municipalidad Provincial de Puno', '--ubigeo', '210101'];
  await ranThere(folder, ['import', 'plan.json', ...where, '--write']);
  const plan = readFileSync(join(folder, 'plan.yaml'), 'utf8').replace('Unidos por Puno', 'Otro');
  rmSync(folder, { recursive: true });
  return { 'plan.json': json, 'plan.yaml': plan };
}

/** Every command that writes, each by a short name. */
export const WRITING_COMMANDS: readonly (readonly [name: string, command: WritingCommand])[] = [
  ['compile', { argv: ['compile', '--draft', '-o', 'c.json'], isHead: (path) => path === 'c.json' }],
  [
    'data package',
    {
      argv: ['compile', '--draft', '-f', 'datapackage', '-o', 'datos'],
      isHead: (path) => path.endsWith('datapackage.json'),
    },
  ],
  [
    'report',
    {
      argv: ['report', '--draft', '-f', 'md,pdf'],
      isHead: (path) => /informes\/[^/]*\.(md|pdf)$/.test(path),
    },
  ],
  [
    'citizen report',
    {
      argv: ['report', '--draft', '-e', 'ciudadana', '-f', 'md,html'],
      isHead: (path) => /informes\/[^/]*\.(md|html)$/.test(path),
    },
  ],
  ['findings', { argv: ['validate', '-f', 'sarif:h.sarif'], isHead: (path) => path === 'h.sarif' }],
  ['baseline', { argv: ['validate', '--write-baseline', '--baseline', 'base.yaml'], isHead: () => false }],
  ['fix', { argv: ['fix'], isHead: () => false }],
  ['set', { argv: ['set', 'GIM-015', 'logrado=6', '--period', '2019-S1'], isHead: () => false }],
  ['import', { argv: ['import', 'consulta.csv', '--period', '2020', '--write'], isHead: () => false }],
  [
    'import of a registered plan',
    {
      argv: ['import', 'plan.json', '--replace', '--write'],
      isHead: () => false,
      reads: registeredAgain,
    },
  ],
  [
    'review of a workbook',
    { argv: ['import', 'GIM.xlsx', '--review'], isHead: () => false, reads: bookWithAFault },
  ],
  ['export', { argv: ['export', '--period', '2019-S1', '--unit', 'GIM'], isHead: () => false }],
  ['export of all units', { argv: ['export', '--period', '2019-S1'], isHead: () => false }],
  ['export to CEPLAN', { argv: ['export', '--format', 'ceplan'], isHead: () => false }],
  ['rename', { argv: ['set', 'GAF', 'id=GADM'], isHead: () => false, adds: true }],
  [
    'new activity',
    {
      argv: [
        'new',
        'actividad',
        '--unit',
        'GMAS',
        '--objective',
        'AMB-1',
        '--name',
        'Limpieza',
        '--indicator',
        'Km',
        '--measure',
        'kilómetro',
        '--target',
        '12',
        '--pia',
        '0',
        '--period',
        '2019-S1',
      ],
      isHead: () => false,
      adds: true,
    },
  ],
  ['new semester', { argv: ['new', 'semestre'], isHead: () => false, adds: true }],
  [
    'new unit',
    { argv: ['new', 'unidad', '--id', 'GDS', '--name', 'Gerencia Social'], isHead: () => false, adds: true },
  ],
  [
    'new hearing',
    {
      argv: ['new', 'audiencia', '--date', '2020-05-15', '--place', 'Coliseo'],
      isHead: () => false,
      adds: true,
    },
  ],
  ['new budget', { argv: ['new', 'presupuesto', '--pia', '35000000'], isHead: () => false, adds: true }],
  [
    'new objective',
    {
      argv: ['new', 'objetivo', '--dimension', 'social', '--name', 'Niños sanos'],
      isHead: () => false,
      adds: true,
    },
  ],
  ['init', { argv: ['init', 'nuevo'], isHead: () => false }],
];

import type { WritingCommand } from './kill-check.ts';
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
      argv: ['report', '--draft', '-e', 'ciudadana', '-f', 'md'],
      isHead: (path) => /informes\/[^/]*\.md$/.test(path),
    },
  ],
  ['findings', { argv: ['validate', '-f', 'sarif:h.sarif'], isHead: (path) => path === 'h.sarif' }],
  ['baseline', { argv: ['validate', '--write-baseline', '--baseline', 'base.yaml'], isHead: () => false }],
  ['fix', { argv: ['fix'], isHead: () => false }],
  ['set', { argv: ['set', 'GIM-015', 'logrado=6', '--period', '2019-S1'], isHead: () => false }],
  ['import', { argv: ['import', 'consulta.csv', '--period', '2020', '--write'], isHead: () => false }],
  [
    'export',
    { argv: ['export', '--period', '2019-S1', '--unit', 'GIM'], isHead: (path) => path.endsWith('.xlsx') },
  ],
  [
    'export of all units',
    { argv: ['export', '--period', '2019-S1'], isHead: (path) => path.endsWith('.xlsx') },
  ],
  ['export to CEPLAN', { argv: ['export', '--format', 'ceplan'], isHead: (path) => path.endsWith('.xlsx') }],
  ['init', { argv: ['init', 'nuevo'], isHead: () => false }],
];

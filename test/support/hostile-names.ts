import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { laid, ranThere } from './on-disk.ts';
import { seeded, type Random } from './random.ts';
import { SMALL } from './small-project.ts';

const PIECES: readonly string[] = [
  '\n',
  '\r',
  '\u001B[31m',
  '\u001B]0;x\u0007',
  '\u009B2J',
  '\u202E',
  '\u2066',
  '\u200B',
  '\u00AD',
  '\uFEFF',
  '\u0000x',
  '\u007F',
  '::error::x',
  '\n::set-output name=x::',
  '##[error]',
  '##[stop-commands]x',
  ' ',
  '  ',
  '\t',
  '"',
  "'",
  '`',
  '$(id)',
  '${x}',
  '|',
  '<b>',
  '&',
  ';',
  '%',
  '%0A',
  '{{x}}',
  '*',
  '?',
  '[a]',
  '{a,b}',
  '\\',
  '..',
  '.',
  '-',
  '--',
  '~',
  '#',
  '@x',
  ':x:',
  'ñ',
  'e\u0301',
  '漢',
  '😀',
  '\uD800',
  'a'.repeat(60),
  'CON',
  'nul',
  '=1+1',
  'á'.repeat(20),
];

function nameOf(random: Random): string {
  const pieces = Array.from({ length: 1 + random.below(4) }, () => random.pick(PIECES) ?? '');
  const name = `x${pieces.join('').replaceAll(/[\0/]/g, '_')}`;
  return Buffer.from(name).subarray(0, 240).toString('utf8').replaceAll('\uFFFD', '');
}

/** A control character that a terminal obeys, or one that changes the direction of what follows. */
export function isObeyed(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (character === '\n' || character === '\t') return false;
  return (
    code < 0x20 ||
    (code >= 0x7f && code < 0xa0) ||
    (code >= 0x20_2a && code <= 0x20_2e) ||
    (code >= 0x20_66 && code <= 0x20_69)
  );
}

const COMMANDS: readonly (readonly string[])[] = [
  ['validate'],
  ['validate', '-f', 'json'],
  ['status'],
  ['report', '--draft', '-f', 'md,html'],
  ['compile', '--draft'],
];

/** Runs commands over names made by chance, of a document, of the folder of the project, in an argument and in an id; gives what was wrong. */
export async function hostileNames(first: number, times: number): Promise<readonly string[]> {
  const faults: string[] = [];
  for (let seed = first; seed < first + times; seed++) {
    const random = seeded(seed);
    const world = laid({});
    const project = join(world, nameOf(random));
    const made = laid(SMALL);
    renameSync(made, project);
    const poi = SMALL['poi/2019-S1.yaml'] ?? '';
    writeFileSync(
      join(project, 'poi', `${nameOf(random)}.yaml`),
      poi
        .replace('periodo: 2019-S1', 'periodo: 2020-S1')
        .replace('id: GIM-014', `id: ${JSON.stringify(nameOf(random))}`),
    );
    mkdirSync(join(project, nameOf(random)), { recursive: true });
    const runs = [
      ...COMMANDS,
      ['validate', nameOf(random)],
      ['report', '--draft', '-f', 'md', '-o', nameOf(random)],
      ['compile', '-p', nameOf(random)],
    ];
    for (const argv of runs) {
      const { code, out, err } = await ranThere(project, argv, { GITHUB_ACTIONS: 'true' });
      const obeyed = [...`${out}${err}`].some(isObeyed);
      const commands = `${out}\n${err}`
        .split('\n')
        .filter(
          (line) =>
            /##\[/.test(line) ||
            (/^\s*::/.test(line) && !/^::(error|warning|notice) (file|title)=/.test(line)),
        );
      if (obeyed || commands.length > 0 || code > 3 || err.includes('error interno'))
        faults.push(
          `seed ${seed}, ${JSON.stringify(argv)}: ${code} ${JSON.stringify(err.slice(0, 300))} ${JSON.stringify(commands.slice(0, 2))}`,
        );
    }
    rmSync(world, { recursive: true });
  }
  return faults;
}

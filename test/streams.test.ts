import { describe, expect, it } from 'vitest';
import { ran } from './support/rendered.ts';
import { SMALL } from './support/small-project.ts';

const HOSTILE = 'x\u001B[31m\u202E\n::error::hola ##[stop-commands]abc\u0007';
const poi = SMALL['poi/2019-S1.yaml'] ?? '';

/** The project with a hostile text in an id that does not exist, and in the name of a file. */
const FILES = {
  ...SMALL,
  [`poi/${HOSTILE}.yaml`]: poi.replace('periodo: 2019-S1', 'periodo: 2019-S9'),
  'poi/2019-S1.yaml': poi.replace('objetivo: SOC-1', `objetivo: "SOC ##[error]\\n::error::\\e[31m"`),
};

/** A control character that is neither a tab nor a line break, or one that changes the direction of what follows. */
function isObeyed(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (character === '\n' || character === '\t') return false;
  return code < 0x20 || (code >= 0x7f && code < 0xa0) || (code >= 0x20_2a && code <= 0x20_2e);
}

const COMMANDS: readonly (readonly string[])[] = [
  ['validate'],
  ['validate', '-f', 'json'],
  ['validate', '-f', 'sarif'],
  ['validate', '-f', 'junit'],
  ['validate', '-f', 'gitlab'],
  ['validate', '-f', 'github'],
  ['validate', HOSTILE],
  ['validate', '-f', HOSTILE],
  ['validate', '--rule', HOSTILE],
  ['compile', '--draft'],
  ['compile', '-f', HOSTILE],
  ['report', '--draft', '-f', 'md'],
  ['report', '-e', HOSTILE],
  ['report', '-p', HOSTILE],
  ['report', '-o', HOSTILE, '--draft', '-f', 'md'],
  ['report'],
  ['status'],
  ['explain', HOSTILE],
  ['verify', HOSTILE],
  ['init', HOSTILE],
  [HOSTILE],
  [`--${HOSTILE}`],
];

/** Two documents of one semester, and a table that somebody sent. */
const WITH_TABLE = {
  ...SMALL,
  'poi/otro.yaml': poi,
  'cambios.csv': `id,campo,valor,periodo\nSOC-9,nombre,x,"${HOSTILE}"\n`,
  'titulo.csv': `id,campo,valor\n2019-S1,nombre,"${HOSTILE}"\n`,
};

it.each<[argv: readonly string[]]>([
  [['set', '--file', 'cambios.csv']],
  [['set', '--file', 'titulo.csv']],
  [['set', '--period', HOSTILE, 'SOC-9', 'nombre=x']],
  [['set', '2019-S1', `nombre=${HOSTILE}`]],
  [['set', '2019-S1', `${HOSTILE}=1`]],
])('plan %j prints nothing that a terminal or a runner obeys, of what it was asked for', async (argv) => {
  const { code, out, err } = await ran(WITH_TABLE, argv, { env: { GITHUB_ACTIONS: 'true' } });
  expect([code, err]).toEqual([2, expect.stringContaining('‹U+001B›')]);
  expect([...`${out}${err}`].filter(isObeyed)).toEqual([]);
  expect(err).not.toMatch(/^::/m);
});

describe.each(COMMANDS.map((argv) => [argv]))('plan %j', (argv) => {
  it('prints nothing that a terminal obeys', async () => {
    const { out, err } = await ran(FILES, argv);
    expect([...`${out}${err}`].filter(isObeyed)).toEqual([]);
  });

  it('prints no command of a text to the runner of GitHub Actions', async () => {
    const { out, err } = await ran(FILES, argv, { env: { GITHUB_ACTIONS: 'true' } });
    for (const text of [out, err]) {
      expect(text).not.toContain('##[');
      const obeyed = text.split('\n').filter((line) => line.trimStart().startsWith('::'));
      expect(obeyed.filter((line) => !/^::(error|warning|notice) file=/.test(line))).toEqual([]);
    }
  });
});

it('annotations of ours still reach the runner', async () => {
  const { out } = await ran(FILES, ['validate'], { env: { GITHUB_ACTIONS: 'true' } });
  expect(out).toMatch(/^::error file=/m);
});

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { main } from '../src/cli.ts';
import { completedBy, isInstalled } from './support/completed-by.ts';
import { memoryHost } from './support/memory-host.ts';

async function scriptOf(shell: string): Promise<string> {
  const host = memoryHost();
  expect(await main(['completion', shell], host)).toBe(0);
  return host.printed.out;
}

/** What bash offers for the last of some words. */
function offered(script: string, ...words: readonly string[]): readonly string[] {
  const typed = words.map((word) => `'${word}'`).join(' ');
  const asked = `${script}\nCOMP_WORDS=(plan ${typed}); COMP_CWORD=${words.length}; _plan; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, status } = spawnSync('bash', ['--noprofile', '--norc', '-c', asked], { encoding: 'utf8' });
  expect(status).toBe(0);
  return stdout.split('\n').filter((line) => line !== '');
}

/** What is offered for some words; what else stands in the folder is offered as a path. */
const OFFERED: readonly (readonly [what: string, words: readonly string[], expected: readonly string[]])[] = [
  ['commands in both languages', ['val'], ['validate', 'validar']],
  ['options in both languages', ['validate', '--form'], ['--format', '--formato']],
  ['those of the alias', ['validar', '--form'], ['--format', '--formato']],
  ['codes of rules', ['explain', 'poi/sin-obj'], ['poi/sin-objetivo']],
  ['shells', ['completion', 'po'], ['powershell']],
  ['what may be added', ['nuevo', 'se'], ['semestre']],
];

describe('bash completes', () => {
  it.each([...OFFERED, ['and leaves paths to the shell', ['validate', 'plan.y'], []] as const])(
    '%s',
    async (_, words, expected) => {
      expect(offered(await scriptOf('bash'), ...words)).toEqual(expected);
    },
  );
});

describe.each(['zsh', 'fish'] as const)('where there is %s', (shell) => {
  it.skipIf(!isInstalled(shell))('it completes the same, and paths', async () => {
    const lines = [...OFFERED, ['paths', ['validate', 'plan.y'], ['plan.yaml']] as const];
    const told = completedBy(
      shell,
      await scriptOf(shell),
      lines.map(([, words]) => `plan ${words.join(' ')}`),
      fileURLToPath(new URL('../examples/minimo', import.meta.url)),
    );
    expect(told).toEqual(lines.map(([, , expected]) => [...expected].toSorted()));
  });
});

it.each(['bash', 'zsh', 'fish', 'powershell'])(
  'the script of %s names every command and the options of both languages',
  async (shell) => {
    const script = await scriptOf(shell);
    const dashes = shell === 'fish' ? '-l ' : '--';
    for (const word of ['validate', 'validar', 'diff', 'comparar', 'completar'])
      expect(script).toContain(word);
    for (const option of ['format', 'formato', 'fail-on', 'falla-desde'])
      expect(script).toContain(`${dashes}${option}`);
    expect(script).not.toContain('--parser');
    expect(script).not.toContain('undefined');
  },
);

it('there are words for no other shell', async () => {
  const host = memoryHost();
  expect(await main(['completar', 'powershel'], host)).toBe(2);
  expect(host.printed.err).toContain('¿Quiso decir «powershell»?');
});

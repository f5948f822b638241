// Compares the program with an earlier state of it, built in another folder, on the same projects and in one run:
//   git worktree add /tmp/before <commit> && (cd /tmp/before && npm ci)
//   node test/bench/compare.js /tmp/before [rounds]
// Says the seconds of the processor, since those of the clock say how busy the machine is, and the memory.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeCorpus } from './corpus.js';
import { measure } from './measure.js';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const [earlier, rounds = '7'] = process.argv.slice(2);
if (earlier === undefined) throw new Error('name the folder of the earlier state');
const work = mkdtempSync(join(tmpdir(), 'plan-compare-'));
const BEFORE = resolve(earlier);
/** The projects of the earlier state, which both can read. */
const [puno, minimo] = ['puno', 'minimo'].map((name) => join(BEFORE, 'examples', name));
const large = join(work, 'corpus');
writeCorpus(large, { projects: 10, documents: 38, activities: 50 });

/** @type {readonly (readonly [name: string, args: readonly string[]])[]} */
const COMMANDS = [
  ['--version', ['--version']],
  ['validate minimo', ['validate', minimo, '--no-cache']],
  ['validate puno', ['validate', puno, '--no-cache']],
  ['compile puno', ['compile', puno]],
  ['report puno, Markdown', ['report', puno, '--format', 'md']],
  ['report puno, PDF', ['report', puno, '--format', 'pdf']],
  ['report puno, citizen PDF', ['report', puno, '--format', 'pdf', '--edition', 'ciudadana']],
  ['validate a large workspace', ['validate', large, '--no-cache', '--format', 'json']],
];

process.stdout.write(
  '| command | before, s | after, s | after / before | before, MB | after, MB |\n|---|--:|--:|--:|--:|--:|\n',
);
for (const [name, args] of COMMANDS) {
  const of = (side, root) => ({
    name: side,
    program: process.execPath,
    args: [
      join(root, 'bin/plan.js'),
      ...args,
      ...(args[0] === 'report' ? ['--output', join(work, side)] : []),
    ],
    env: { XDG_CACHE_HOME: join(work, `cache-${side}`) },
  });
  const [before, after] = measure([of('before', BEFORE), of('after', ROOT)], Number(rounds));
  const cells = [
    before.processor.toFixed(3),
    after.processor.toFixed(3),
    (after.processor / before.processor).toFixed(2),
    before.memory.toFixed(0),
    after.memory.toFixed(0),
  ];
  process.stdout.write(`| ${name} | ${cells.join(' | ')} |\n`);
}
rmSync(work, { recursive: true });

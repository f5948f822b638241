import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { laid } from './on-disk.ts';
import { planRun } from './processes.ts';
import { seeded, type Random } from './random.ts';
import { SMALL } from './small-project.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const DAMAGES: readonly ((bytes: Buffer, random: Random) => Buffer)[] = [
  (bytes, random) => {
    const at = random.below(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
    return bytes;
  },
  (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  (bytes, random) => bytes.fill(0, random.below(bytes.length)),
  (bytes) => Buffer.concat([bytes, bytes]),
  () => Buffer.alloc(0),
];

/**
 * Damages what the program keeps between its runs (compiled code, findings), each time in another way, and compares what
 * it prints with what it prints without. Gives what differed.
 */
export function lyingCaches(first: number, times: number): readonly string[] {
  const program = mkdtempSync(join(tmpdir(), 'plan-cache-'));
  for (const part of ['bin', 'dist', 'schemas', 'templates', 'package.json'])
    cpSync(join(ROOT, part), join(program, part), {
      recursive: true,
      filter: (path) => !path.endsWith('.cache'),
    });
  const project = laid(SMALL);
  const kept = join(program, 'kept');
  mkdirSync(kept);
  const where = { cwd: project, env: { XDG_CACHE_HOME: kept }, plan: join(program, 'bin/plan.js') };
  const commands = [['validate'], ['compile']];
  const right = commands.map((argv) => planRun(argv, where));
  for (const argv of commands) planRun(argv, where);
  const caches = (): readonly string[] =>
    [join(program, 'dist'), join(kept, 'plan-municipal/hallazgos')].flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => folder !== join(program, 'dist') || name.endsWith('.cache'))
        .map((name) => join(folder, name)),
    );
  const faults: string[] = caches().length < 3 ? [`only ${caches().length} caches are kept`] : [];
  for (let seed = first; seed < first + times; seed++) {
    const random = seeded(seed);
    const file = random.pick(caches()) ?? '';
    writeFileSync(file, random.pick(DAMAGES)?.(readFileSync(file), random) ?? '');
    for (const [i, argv] of commands.entries()) {
      const { code, out, err } = planRun(argv, where);
      if (code !== right[i]?.code || out !== right[i].out || err !== right[i].err)
        faults.push(`seed ${seed}: ${argv.join(' ')} with a damaged ${file.slice(program.length)}`);
    }
  }
  rmSync(program, { recursive: true });
  rmSync(project, { recursive: true });
  return faults;
}

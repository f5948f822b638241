import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** The program as it is started; `npm run build` first. */
export const PLAN: string = fileURLToPath(new URL('../../bin/plan.js', import.meta.url));

/** Whether the program has been built. */
export const IS_BUILT: boolean = existsSync(fileURLToPath(new URL('../../dist/main.cjs', import.meta.url)));

/** Milliseconds after which a run is taken to hang, on however busy a machine. */
const HANG = 120_000;

/** How a process ended. */
export interface Ended {
  /** null for one that had to be stopped. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Where {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly plan?: string;
}

function surroundings({ cwd, env }: Where): { cwd: string | undefined; env: NodeJS.ProcessEnv } {
  return { cwd, env: { PATH: process.env['PATH'], XDG_CACHE_HOME: '/nonexistent', ...env } };
}

/** Runs the program in a process of its own, by a line of the shell in which `plan` stands for it. */
export function shell(line: string, where: Where = {}): Ended {
  const plan = `'${process.execPath}' '${where.plan ?? PLAN}'`;
  return ended('sh', ['-c', line.replaceAll(/\bplan\b/g, () => plan)], where);
}

/** The same of one command, with its words as they are. */
export function planRun(argv: readonly string[], where: Where = {}): Ended {
  return ended(process.execPath, [where.plan ?? PLAN, ...argv], where);
}

function ended(command: string, argv: readonly string[], where: Where): Ended {
  const { status, stdout, stderr } = spawnSync(command, argv, {
    ...surroundings(where),
    encoding: 'utf8',
    timeout: HANG,
    killSignal: 'SIGKILL',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, out: stdout, err: stderr };
}

/** Starts it without waiting for its end. */
export async function planStarted(argv: readonly string[], where: Where = {}): Promise<Ended> {
  const child = spawn(process.execPath, [where.plan ?? PLAN, ...argv], surroundings(where));
  const [out, err]: [string[], string[]] = [[], []];
  child.stdout.on('data', (chunk) => out.push(String(chunk)));
  child.stderr.on('data', (chunk) => err.push(String(chunk)));
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, out: out.join(''), err: err.join('') }));
  });
}

/** What is wrong with how any run ended: it hung, crashed, or speaks of itself. */
export function badEnd({ code, out, err }: Ended): string | undefined {
  if (code === null) return 'hung';
  if (code > 3) return `ended with ${code}: ${err.slice(0, 300)}`;
  const own = /error interno|\n\s+at .*\(|node:internal|Error: E[A-Z]+/.exec(out + err);
  return own ? `said ${JSON.stringify(err.slice(0, 300))}` : undefined;
}

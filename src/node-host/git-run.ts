import process from 'node:process';

/** Nothing of the repository may run, and nobody is asked for anything. */
const GUARDS = [
  '--no-replace-objects',
  '--literal-pathspecs',
  '-c',
  'core.fsmonitor=false',
  '-c',
  `core.hooksPath=${process.platform === 'win32' ? 'NUL' : '/dev/null'}`,
  // Containers check a folder out as another user; what is read here is read by plumbing only.
  '-c',
  'safe.directory=*',
] as const;

// Windows looks for a program in the folder that one is in before anywhere else, and a plan may have been sent by anybody.
if (process.platform === 'win32') process.env['NoDefaultCurrentDirectoryInExePath'] = '1';

/**
 * What a command of git prints; `none` where there is no repository or no such thing, `failed` where git cannot say.
 * Only plumbing is to be asked for. `input` is what it reads on its standard input. No files that a commit can hold are
 * taken for a repository.
 */
export function git(
  folder: string,
  args: readonly string[],
  input?: string | Uint8Array,
): Buffer | 'none' | 'failed' {
  const { GIT_DIR: _dir, GIT_WORK_TREE: _tree, GIT_INDEX_FILE: _index, ...env } = process.env;
  const named = repositoryNamed(folder);
  if (named === 'none') return named;
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  const done = spawnSync('git', ['-C', folder, ...GUARDS, ...args], {
    env: {
      ...env,
      ...named,
      GIT_OPTIONAL_LOCKS: '0',
      GIT_NO_LAZY_FETCH: '1',
      // An older git does not know that one, and runs what a repository names to bring what it lacks.
      GIT_ALLOW_PROTOCOL: 'none',
      GIT_TERMINAL_PROMPT: '0',
      LC_ALL: 'C',
    },
    maxBuffer: 256 * 1024 * 1024,
    timeout: 20_000,
    windowsHide: true,
    ...(input === undefined ? {} : { input }),
  });
  if (done.error !== undefined || done.status === null) return hasRepository(folder) ? 'failed' : 'none';
  if (done.status === 0) return done.stdout;
  if (done.status === 1) return 'none';
  return /not a git repository/.test(done.stderr.toString('utf8')) && !hasRepository(folder)
    ? 'none'
    : 'failed';
}

/** What git printed, as text; empty where it did not tell. */
export function text(bytes: Buffer | 'none' | 'failed'): string {
  return typeof bytes === 'string' ? '' : bytes.toString('utf8');
}

/** Whether a folder, or one above it, has something called `.git`: without git itself no more can be told. */
export function hasRepository(folder: string): boolean {
  return nearestWith(folder, ['.git']) !== undefined;
}

/**
 * Whether git, asked at a folder, may find a repository there or above, links followed. Most reports are of folders that no
 * repository knows, and to start git takes as long as to read a plan (25 ms).
 */
export function mayBeInRepository(folder: string): boolean {
  const real = linksFollowed(folder);
  return real === undefined || hasRepository(real);
}

/**
 * What keeps git from taking a folder for a bare repository that has no `.git`: a HEAD, a `config`, and `objects` and `refs`
 * or a `commondir` are committed as any other files are, and somebody else's proposal would bring its own history and its
 * own configuration (a `.git` git never commits). Git is told then of the repository around, and no version of it looks for
 * another; `none` where there is none, since no documents stand in a bare one.
 */
function repositoryNamed(folder: string): Readonly<Record<string, string>> | 'none' {
  const real = linksFollowed(folder);
  const nearest = real === undefined ? undefined : nearestWith(real, ['.git', 'HEAD']);
  if (nearest === undefined) return {};
  const around = nearestWith(nearest, ['.git']);
  if (around === nearest) return {};
  if (around === undefined) return 'none';
  const { join } = process.getBuiltinModule('node:path');
  return { GIT_DIR: join(around, '.git'), GIT_WORK_TREE: around };
}

function linksFollowed(folder: string): string | undefined {
  const { realpathSync } = process.getBuiltinModule('node:fs');
  try {
    return realpathSync(folder);
  } catch {
    return undefined;
  }
}

/** The nearest folder, from one upwards by its name, that has something of one of some names, if only a link to nothing. */
export function nearestWith(folder: string, names: readonly string[]): string | undefined {
  const { lstatSync } = process.getBuiltinModule('node:fs');
  const { dirname, join } = process.getBuiltinModule('node:path');
  const has = (name: string): boolean => {
    try {
      return lstatSync(join(folder, name), { throwIfNoEntry: false }) !== undefined;
    } catch {
      return false;
    }
  };
  if (names.some(has)) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : nearestWith(above, names);
}

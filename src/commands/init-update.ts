import { ExitCode, UsageFault } from '../host/exit-code.ts';
import type { Host } from '../host/host.ts';
import { planIn } from '../check/discover.ts';
import { leadsOutside } from '../check/inside.ts';
import { absolute } from '../text/path.ts';
import { changedLines } from '../text/changed-lines.ts';
import { sha256 } from '../text/sha256.ts';
import { count, quote } from '../text/spanish.ts';
import { visible } from '../text/visible.ts';
import { GIVEN_LIST, givenFiles, givenList, type SampleFile } from './init-sample.ts';

/** As many lines of a difference are shown on each side. */
const SHOWN = 6;

/**
 * Brings what the program gave to an older project up to date, and shows what changes: what is missing is added, what is
 * as some version of the program gave it is replaced, and what somebody changed stays. Documents are not touched.
 * Throws UsageFault where there is no project.
 */
export function updateProject(folder: string, host: Host): ExitCode {
  const root = absolute(host.cwd, folder);
  const isThere = ['plan.yaml', 'plan.yml'].some((name) => host.kindOf(`${root}/${name}`) === 'file');
  if (!isThere && planIn(host, root) === undefined)
    throw new UsageFault(
      `En ${quote(folder)} no hay un plan.yaml que poner al día. Vaya a la carpeta del plan, o cree uno: plan init mi-plan`,
    );
  const given = givenTo(root, host);
  const judged = givenFiles(host).map((file) => ({
    file,
    ...judge(root, file, given, host),
  }));
  const written = judged.filter(({ state }) => state === 'new' || state === 'older');
  const own = judged.flatMap(({ file, state }) => (state === 'changed' || state === 'outside' ? [] : [file]));
  const list = leadsOutside(host, root, GIVEN_LIST) ? [] : [{ target: GIVEN_LIST, content: givenList(own) }];
  host.writeSet(
    [...written.map(({ file }) => file), ...list].map(({ target, content }) => ({
      path: `${root}/${target}`,
      content,
      head: false,
    })),
  );
  for (const { file, state, before } of judged) {
    if (state === 'same' || state === 'removed') continue;
    const why = state === 'outside' ? ', que es un enlace hacia fuera del proyecto o a nada' : '';
    host.stdout.write(`${WORDS[state]} ${visible(file.target)}${why}\n`);
    if (before !== undefined) host.stdout.write(differenceOf(before, file.content));
  }
  const outside = judged.filter(({ state }) => state === 'outside').length;
  const kept = judged.filter(({ state }) => state === 'changed').length;
  host.stdout.write(
    written.length === 0 && kept + outside === 0
      ? 'El proyecto ya está al día.\n'
      : `\n${count(written.length, 'archivo puesto al día', 'archivos puestos al día')}${kept === 0 ? '' : `; ${count(kept, 'archivo suyo se dejó', 'archivos suyos se dejaron')} como estaba${kept === 1 ? '' : 'n'}: compárelo con lo que se muestra (+ es lo de esta versión)`}.\n`,
  );
  return ExitCode.ok;
}

/** What this or an older version of the program gave to projects. */
interface Given {
  readonly digests: ReadonlySet<string>;
  /** The files that this project was given, by their path in it; none where it does not say. */
  readonly files: ReadonlySet<string>;
}

function givenTo(root: string, host: Host): Given {
  const path = `${root}/${GIVEN_LIST}`;
  const older = new TextDecoder().decode(host.readAsset('templates/inicio/anteriores.txt'));
  const isThere = host.kindOf(path) === 'file' && !leadsOutside(host, root, GIVEN_LIST);
  const list = isThere ? new TextDecoder().decode(host.readFile(path)) : '';
  const lines = [...list.matchAll(/^([\da-f]{64}) [ *](.+?)\r?$/gm)];
  return {
    digests: new Set([...(older.match(/^[\da-f]{64}/gm) ?? []), ...lines.map(([, digest = '']) => digest)]),
    files: new Set(lines.map(([, , file = '']) => file)),
  };
}

type State = 'new' | 'same' | 'older' | 'changed' | 'removed' | 'outside';

const WORDS: Readonly<Record<State, string>> = {
  new: 'nuevo    ',
  same: 'igual    ',
  older: 'al día   ',
  changed: 'se deja  ',
  removed: 'borrado  ',
  outside: 'no se toca',
};

function judge(
  root: string,
  { target, content }: SampleFile,
  given: Given,
  host: Host,
): { readonly state: State; readonly before?: string } {
  // What lies outside is neither shown nor changed.
  if (leadsOutside(host, root, target)) return { state: 'outside' };
  const path = `${root}/${target}`;
  const kind = host.kindOf(path);
  // What was given and is not there any more, somebody did not want.
  if (kind === undefined) return { state: given.files.has(target) ? 'removed' : 'new' };
  if (kind !== 'file') return { state: 'changed' };
  const before = new TextDecoder().decode(host.readFile(path)).replaceAll('\r\n', '\n');
  if (before === content) return { state: 'same' };
  return { state: given.digests.has(sha256(before)) ? 'older' : 'changed', before };
}

/** The lines that go and those that come, the first few of each: a schema may change in hundreds. */
function differenceOf(before: string, after: string): string {
  const hunks = changedLines(before, after);
  return (
    firstOf(
      hunks.flatMap((hunk) => hunk.before),
      '-',
    ) +
    firstOf(
      hunks.flatMap((hunk) => hunk.after),
      '+',
    )
  );
}

function firstOf(lines: readonly string[], sign: string): string {
  const own = lines.filter((line) => line.trim() !== '');
  const shown = own
    .slice(0, SHOWN)
    .map((line) => `    ${sign} ${visible(line.length > 90 ? `${line.slice(0, 89)}…` : line)}\n`);
  const rest = own.length - shown.length;
  return shown.join('') + (rest > 0 ? `    ${sign} … y ${count(rest, 'línea más', 'líneas más')}\n` : '');
}

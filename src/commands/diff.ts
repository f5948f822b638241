import type { LinkedProject } from '../check/linked.ts';
import { projectAlone, readProject } from '../check/workspace.ts';
import { compareText, GRAVITY } from '../diagnostics/order.ts';
import { severityWord } from '../diagnostics/severity-words.ts';
import { leftOutIn, unreadIn } from '../diff/checkable.ts';
import { compare } from '../diff/compare.ts';
import { kinds } from '../diff/kinds.ts';
import type { Comparison, LeftOut } from '../diff/change.ts';
import { ExitCode, UsageFault } from '../host/exit-code.ts';
import type { Host } from '../host/host.ts';
import type { Origin } from '../model/model.ts';
import {
  type Compared,
  type ComparedState,
  type PlacedChange,
  type UnreadPlace,
} from '../painters/changes/compared.ts';
import { paintChangesJson } from '../painters/changes/json.ts';
import { paintChangesMarkdown } from '../painters/changes/markdown.ts';
import { paintChanges, type ChangesOptions } from '../painters/changes/pretty.ts';
import { wrapped } from '../painters/terminal/columns.ts';
import { absolute, relative } from '../text/path.ts';
import { quote } from '../text/spanish.ts';
import { colorOf } from './color.ts';
import { statesAsked, type ProjectState, type State } from './diff-sides.ts';
import { isUnknown, pairedProjects, type PairedProject } from './diff-pairs.ts';
import { weighingOf } from './diff-weighing.ts';
import { formatsAsked } from './formats-asked.ts';
import { refuseOwnInputs } from './own-inputs.ts';
import type { CommandDefinition } from './command.ts';

/** What `plan diff` was asked, as written on the command line. */
export interface DiffOptions {
  readonly format: readonly string[];
  readonly failOn: string;
  readonly everyPlace: boolean;
  readonly color: boolean | undefined;
}

const FORMATS: Readonly<Record<string, (compared: Compared, options: ChangesOptions) => string>> = {
  pretty: paintChanges,
  markdown: paintChangesMarkdown,
  json: paintChangesJson,
};

const THRESHOLDS: Readonly<Record<string, number>> = { error: 1, aviso: 2, nota: 3, info: 3, nunca: 0 };

/** The width of the narrowest terminals that people use. */
const HELP_WIDTH = 80;

export const definition: CommandDefinition<DiffOptions> = {
  arguments: [
    [
      '<antes>',
      'un commit, una carpeta o un archivo; git:NOMBRE es siempre un commit, y A..B o A...B son dos, como en git',
    ],
    ['[después]', 'otro; si no se dice, lo que hay en esta carpeta'],
  ],
  options: [
    [
      '-f, --format <formato[:archivo]>',
      'pretty, markdown (para un comentario) o json; se puede repetir',
      [],
    ],
    ['--fail-on <nivel>', 'falla desde ese nivel: error, aviso, nota o nunca', 'error'],
    ['--every-place', 'muestra cada cambio, también lo que se repite mucho'],
  ],
  examples: [
    'plan diff main',
    'plan diff main...propuesta',
    'plan diff HEAD~5 HEAD --format markdown',
    'plan diff copia-de-enero . --fail-on nunca',
  ],
  notes: kindsHelp(),
  run: ({ words: [before = '', after], options }, host) => diff(before, after, options, host),
};

/** Compares two states of the projects, by meaning, and prints what changed in every format asked for. */
function diff(first: string, second: string | undefined, options: DiffOptions, host: Host): ExitCode {
  const outputs = formatsAsked(options.format, Object.keys(FORMATS), host);
  const threshold = Object.hasOwn(THRESHOLDS, options.failOn) ? THRESHOLDS[options.failOn] : undefined;
  if (threshold === undefined)
    throw new UsageFault(
      `--fail-on dice ${quote(options.failOn)}, y debe ser error, aviso, nota o nunca: --fail-on aviso`,
    );
  const states = statesAsked(first, second, host);
  refuseInputs(
    outputs.flatMap(({ file }) => file ?? []),
    states,
    host,
  );
  const pairs = pairedProjects(...states);
  const unknown = new Set(pairs.filter((pair) => isUnknown(pair, states)));
  const compared = comparedStates(states, { pairs, unknown }, host.cwd);
  for (const { format, file } of outputs) {
    const text = FORMATS[format]?.(compared, {
      color: file === undefined && colorOf(host, host.stdout, options.color),
      everyPlace: options.everyPlace,
    });
    if (text === undefined) continue;
    if (file === undefined) host.stdout.write(text);
    else host.writeFile(absolute(host.cwd, file), text);
  }
  // What is not compared may hold the gravest change.
  const isHidden = [...unknown].some(({ was }) => was?.linked.model.plan);
  const mayBeGrave = threshold > 0 && (isHidden || compared.unreadFiles.length > 0);
  const grave = new Set(GRAVITY.slice(0, threshold));
  return mayBeGrave || compared.changes.some(({ level }) => grave.has(level))
    ? ExitCode.findings
    : ExitCode.ok;
}

/**
 * Refuses to write over what a compared project is made from, as it is on the disk now: a commit has its documents where
 * they stand today.
 */
function refuseInputs(outputs: readonly string[], states: readonly State[], host: Host): void {
  if (outputs.length === 0) return;
  const roots = new Set(states.flatMap(({ projects }) => [...projects.values()].map(({ root }) => root)));
  for (const root of roots)
    if (host.kindOf(root) === 'folder')
      refuseOwnInputs(outputs, [readProject(host, projectAlone(host, root))], host);
}

function comparedStates(
  [before, after]: readonly [State, State],
  {
    pairs,
    unknown,
  }: { readonly pairs: readonly PairedProject[]; readonly unknown: ReadonlySet<PairedProject> },
  cwd: string,
): Compared {
  if (pairs.length === 0) {
    throw new UsageFault(
      `Ni en ${quote(before.name)} ni en ${quote(after.name)} hay ningún documento del plan. Diga la carpeta: plan diff ${before.commit === undefined ? 'carpeta-1 carpeta-2' : 'COMMIT carpeta'}`,
    );
  }
  const parts = pairs.map((pair) => {
    const { name, was, is } = pair;
    const { changes, hidden, unread, unreadFiles, leftOut } = changesBetween(was, is);
    const named = (side: 'before' | 'after', file: string): string =>
      relative(cwd, absolute((side === 'before' ? was : is)?.root ?? cwd, file));
    return {
      unread,
      changes: unknown.has(pair) ? [] : changes.map((change) => placedIn(change, pair, name, cwd)),
      hidden,
      unreadFiles: unreadFiles.map(({ side, file, ...one }): UnreadPlace => ({
        ...one,
        side,
        state: (side === 'before' ? before : after).name,
        file: named(side, file),
      })),
      leftOut: leftOut.map(({ side, lookAlikes, excluded }) => ({
        side,
        lookAlikes: lookAlikes.map((file) => named(side, file)),
        excluded: excluded.map((file) => named(side, file)),
      })),
    };
  });
  const all = parts.flatMap(({ changes }) => changes);
  const leftOut = parts.flatMap((part) => part.leftOut);
  return {
    before: comparedState(before, leftOut, 'before'),
    after: comparedState(after, leftOut, 'after'),
    changes: GRAVITY.flatMap((level) => all.filter((change) => change.level === level)),
    hidden: parts.reduce((sum, part) => sum + part.hidden, 0),
    unread: parts.reduce((sum, part) => sum + part.unread, 0),
    unreadFiles: parts.flatMap(({ unreadFiles }) => unreadFiles),
  };
}

/** A state with all that its projects leave out; a configuration above several of them is beside each. */
function comparedState(
  { name, commit }: State,
  leftOut: readonly LeftOut[],
  side: LeftOut['side'],
): ComparedState {
  const own = leftOut.filter((one) => one.side === side);
  const once = (files: readonly string[]): readonly string[] => [...new Set(files)].toSorted(compareText);
  return {
    name,
    commit,
    lookAlikes: once(own.flatMap(({ lookAlikes }) => lookAlikes)),
    excluded: once(own.flatMap(({ excluded }) => excluded)),
  };
}

/** What changed between two states of one project; a project that is in one of them alone is one change. */
export function changesBetween(
  was: Omit<ProjectState, 'root'> | undefined,
  is: Omit<ProjectState, 'root'> | undefined,
): Comparison {
  if (was && is) return compare(was.side, is.side, weighingOf(was, is));
  const plan = (was ?? is)?.side.model.plan;
  const name = plan?.data.titulo ?? plan?.id ?? '';
  const origin = plan?.origin ?? { file: 'plan.yaml', path: [] };
  const what = plan === undefined ? 'los documentos de una carpeta sin plan' : `el plan ${quote(name)}`;
  return {
    hidden: 0,
    unread: 0,
    unreadFiles: unreadIn(was?.side.model, is?.side.model),
    leftOut: leftOutIn(was?.side.model, is?.side.model),
    changes: [
      was
        ? {
            kind: 'plan-retirado',
            level: 'error',
            id: plan?.id ?? '',
            before: name,
            after: undefined,
            message: `Se ${plan === undefined ? 'quitaron' : 'quitó'} ${what}`,
            was: origin,
          }
        : {
            kind: 'plan-agregado',
            level: 'info',
            id: plan?.id ?? '',
            before: undefined,
            after: name,
            message: `Se ${plan === undefined ? 'agregaron' : 'agregó'} ${what}`,
            is: origin,
          },
    ],
  };
}

function placedIn(
  change: Comparison['changes'][number],
  { was, is }: Pick<PairedProject, 'was' | 'is'>,
  project: string,
  cwd: string,
): PlacedChange {
  const isThere = change.is !== undefined && is !== undefined;
  const [origin, state] = isThere ? [change.is, is] : [change.was, was];
  if (origin === undefined || state === undefined)
    return { ...change, project, file: undefined, line: undefined };
  return {
    ...change,
    project,
    file: relative(cwd, absolute(state.root, origin.file)),
    line: lineOf(state.linked, origin),
  };
}

function lineOf({ documents }: LinkedProject, { file, path }: Origin): number | undefined {
  return documents.get(file)?.locate(path).start.line;
}

/** The kinds of change, by the level that each has where the configuration gives it no other. */
function kindsHelp(): string {
  const lines = GRAVITY.flatMap((level) => {
    const own = kinds.filter((kind) => kind.level === level).map(({ id }) => id);
    return wrapped(`${severityWord(level)}: ${own.join(', ')}`, HELP_WIDTH - 2, 2);
  });
  return `Tipos de cambio; «cambios» en plan.config.yaml les da otro nivel:\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

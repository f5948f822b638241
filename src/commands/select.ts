import {
  checkProject,
  readProject,
  targetsOf,
  type CheckedProject,
  type ReadProject,
} from '../check/workspace.ts';
import { absolute, shownPath } from '../text/path.ts';
import type { CheckOptions } from '../check/check.ts';
import { partedTargets, type Target, type Targets } from '../check/discover.ts';
import { UnreadFault, UsageFault } from '../host/exit-code.ts';
import type { Host } from '../host/host.ts';
import type { Model, Semestre } from '../model/model.ts';
import { cannotBeRead, mayBeOf, unreadNames, unreadOf } from '../model/questions/unreadable.ts';
import { defaultPeriod, periodoOf, semestreOf, semestresOf } from '../model/progress/period.ts';
import { enumerate, quote } from '../text/spanish.ts';
import { visible } from '../text/visible.ts';
import { checkedPlans, progressLine } from './progress.ts';
import { mendFirst } from './unread.ts';

/**
 * The projects at or below a path, and what is loose beside them: whoever makes something of a project says what that is,
 * with `codeOfLoose`. Throws UsageFault for a path where nothing stands.
 */
export function targetsAt(host: Host, path: string): Targets {
  if (host.kindOf(absolute(host.cwd, path)) === undefined)
    throw new UsageFault(`No existe ${quote(path)}. Revise la ruta.`);
  return partedTargets(targetsOf(host, [path]));
}

/** Checks every project that was found at or below a path, whole. Throws UsageFault when there is none. */
export function checkedProjects(
  host: Host,
  path: string,
  options: CheckOptions,
  found: readonly Target[],
): readonly CheckedProject[] {
  const targets = found.filter(
    (target, i, all) => all.findIndex(({ project }) => project.root === target.project.root) === i,
  );
  const progress = progressLine(checkedPlans(targets.length), host);
  const projects = targets.map((target, i) =>
    checkProject(composed(readProject(host, { ...target, only: undefined })), {
      ...options,
      told: (share) => progress.at((i + share) / targets.length),
    }),
  );
  progress.end();
  if (projects.every(({ result, faults }) => result.files.length === 0 && faults.length === 0)) {
    throw new UsageFault(
      `No hay ningún documento del plan en ${quote(path)}. Un documento es un archivo .yaml que empieza con «tipo:»; «plan init» crea un proyecto de muestra.`,
    );
  }
  return projects;
}

/**
 * The same files by their composed names: macOS may give `é` as two characters, and reports print the names. Where two
 * names differ in nothing else they stay as they are.
 */
function composed(read: ReadProject): ReadProject {
  const names = new Set(read.input.map(({ path }) => path.normalize('NFC')));
  if (names.size < read.input.length) return read;
  return { ...read, input: read.input.map((file) => ({ ...file, path: file.path.normalize('NFC') })) };
}

/**
 * The one project that was found at a path, read and not yet checked; `which` says how to name one of several. Throws
 * UsageFault for none or several.
 */
export function readOneAt(
  host: Host,
  path: string,
  { plans: [target, ...others] }: Targets,
  which: (plans: string, roots: string) => string,
): ReadProject {
  if (!target) throw new UsageFault(`No hay ningún plan en ${quote(path)}. «plan init» crea uno.`);
  if (others.length === 0) return readProject(host, { ...target, only: undefined });
  const roots = [target, ...others].map(({ project }) => project.root);
  throw new UsageFault(which(`${roots.length} planes`, namedRoots(host, roots)));
}

/** The first folders of several, as the person names them, with every character of their names seen. */
export function namedRoots(host: Host, roots: readonly string[]): string {
  const named = roots.slice(0, 5).map((root) => visible(shownPath(host.cwd, root) || '.'));
  return `${enumerate(named)}${roots.length > 5 ? '…' : ''}`;
}

/** Which of several projects below a path is meant cannot be told: the sentence says how to name one. */
export function severalAt(path: string): (plans: string, roots: string) => string {
  return (plans, roots) => `En ${quote(path)} hay ${plans}: ${roots}. Diga cuál, con la ruta de su carpeta.`;
}

/** The one project of those that were found at a path, checked. Throws UsageFault for none or several. */
export function oneProjectAt(
  host: Host,
  path: string,
  options: CheckOptions,
  found: readonly Target[],
): CheckedProject {
  const projects = checkedProjects(host, path, options, found);
  const [project] = projects;
  if (project && projects.length === 1) return project;
  const roots = projects.map(({ root }) => root);
  throw new UsageFault(severalAt(path)(`${roots.length} planes`, namedRoots(host, roots)));
}

/**
 * The period asked for, or the one a report is about when nothing is said; undefined for a plan without any POI, which
 * is told by itself. A year is its second semester, that of the whole year. Throws UsageFault for one without POI.
 */
export function periodAsked(model: Model, asked: string | undefined): Semestre | undefined {
  if (asked === undefined) {
    if (model.pois.length === 0) return undefined;
    const period = defaultPeriod(model);
    if (period) return period;
    throw new UsageFault('Ningún POI del proyecto dice de qué periodo es: no hay periodo del cual informar.');
  }
  const semestre = semestreOf(/^\d{4}$/.test(asked) ? `${asked}-S2` : asked);
  const periods = semestresOf(model).map(periodoOf);
  if (semestre && periods.includes(periodoOf(semestre))) return semestre;
  const unread = unreadOf(model, 'poi').filter((one) => mayBeOf(one, asked));
  if (semestre && unread.length > 0)
    throw new UnreadFault(
      `Entre lo que se pudo leer no hay ningún POI de ${quote(asked)}: ${cannotBeRead(unread)} ${unreadNames(unread)}, que puede serlo. ${mendFirst(unread)}`,
    );
  throw new UsageFault(
    semestre
      ? `No hay ningún POI de ${quote(asked)}${asked.length === 4 ? ', que es su segundo semestre, con el año entero' : ''}. ${periodsText(periods)}.`
      : `--period dice ${quote(asked)}, y debe ser año y semestre, o un año, por ejemplo --period 2019-S1.`,
  );
}

function periodsText(periods: readonly string[]): string {
  if (periods.length === 0) return 'El proyecto no tiene POI: sin --period se informa del plan solo';
  return periods.length === 1
    ? `Solo hay de ${periods[0]}`
    : `Los periodos con POI son ${enumerate(periods)}`;
}

/** `2019-S1`; `plan` for what is told of a plan without any POI. */
export function periodName(period: Semestre | undefined): string {
  return period === undefined ? 'plan' : periodoOf(period);
}

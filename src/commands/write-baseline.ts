import { mayBeAccepted, readBaseline } from '../check/baseline-file.ts';
import type { CheckOptions } from '../check/check.ts';
import { baselinePath } from '../check/configuration.ts';
import type { Target } from '../check/discover.ts';
import { leadsOutside } from '../check/inside.ts';
import { isConfig } from '../check/excluded.ts';
import { expectedTipo } from '../check/kind-by-text.ts';
import { isRead } from '../check/look-alikes.ts';
import {
  checkProject,
  isShown,
  isSomethingIn,
  type CheckedProject,
  type ReadProject,
} from '../check/workspace.ts';
import {
  entriesOf,
  joinedEntries,
  knownBy,
  partedBy,
  timesOf,
  type BaselineEntry,
} from '../diagnostics/baseline.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { countBySeverity } from '../diagnostics/order.ts';
import { countOf } from '../diagnostics/severity-words.ts';
import { isGroup } from '../edit/value.ts';
import { ExitCode, highest, UsageFault } from '../host/exit-code.ts';
import type { Host } from '../host/host.ts';
import { paintBaseline } from '../painters/findings/baseline.ts';
import { outsideReason } from '../text/outside-paths.ts';
import { absolute, lastStep, relative, shownPath } from '../text/path.ts';
import { count, enumerate, quote } from '../text/spanish.ts';
import { visible } from '../text/visible.ts';
import { refuseDocument, refuseOwnInputs } from './own-inputs.ts';
import { tellFaults, tellLeftOut, unreadIn, type Unread } from './unread.ts';

/** What is accepted where no configuration says it otherwise. */
const BASELINE_FILE = 'plan.base.yaml';

interface Asked {
  /** Reads one project. */
  readonly read: (target: Target) => ReadProject;
  readonly check: CheckOptions;
  /** The file of `--baseline`. */
  readonly file: string | undefined;
  /** What is said where nothing that was asked for is part of a project. */
  readonly nothing: () => UsageFault;
}

/**
 * Accepts all that is found today in what was asked for of some projects: writes the baseline of each, without what no
 * longer occurs there; what it accepts elsewhere stays, and what could not be looked for. What cannot be read as it
 * should be is never accepted, and fails. Throws UsageFault.
 */
export function writeBaselines(targets: readonly Target[], asked: Asked, host: Host): ExitCode {
  let code: ExitCode | undefined;
  const unread: Unread[] = [];
  for (const target of targets) {
    const project = checkProject(asked.read(target), asked.check);
    unread.push(unreadIn(project));
    if (project.faults.length === 0 && !isSomethingIn(project, project.result.files)) continue;
    code = highest(code ?? ExitCode.ok, writeOne(project, asked, host));
  }
  if (code === undefined) throw asked.nothing();
  tellLeftOut(unread, host);
  return code;
}

function writeOne(project: CheckedProject, asked: Asked, host: Host): ExitCode {
  const { result, faults, root } = project;
  tellFaults(faults, host);
  if (faults.length > 0) return ExitCode.failure;
  const named = baselinePath(result.model.config.data);
  const { diagnostics } = result;
  if (diagnostics.some(isFaultOfConfiguration)) {
    host.stderr.write(
      `La configuración tiene errores, y no se escribió la base. Corríjala primero: plan validate\n`,
    );
    return ExitCode.usage;
  }
  const path =
    asked.file === undefined ? `${root}/${named ?? BASELINE_FILE}` : absolute(host.cwd, asked.file);
  refuseDocument(path, host);
  const isNamed = named !== undefined && path === absolute(root, named);
  refuseName(path, root, isNamed);
  // In the folder of the project a list of before is read with it as any YAML is, and is there to be written anew.
  refuseOwnInputs([path], [project], host, isNamed || isList(path, host) ? path : undefined);
  if (asked.file === undefined) refuseOutside(root, named, host);
  refuseOther(path, isNamed, host);
  const inPlace = ({ location }: Diagnostic): boolean => isShown(project, location.file);
  const fresh = diagnostics.filter(mayBeAccepted(named)).flatMap(knownBy).filter(inPlace);
  const found = [...fresh, ...result.accepted.flatMap(knownBy).filter(inPlace)];
  const { gone: unfound } = partedBy(entriesAt(path, project, host), found, () => true);
  const isGone = ({ regla, documento }: BaselineEntry): boolean =>
    isShown(project, documento) && result.wasLookedFor(regla, documento);
  const gone = unfound.filter(isGone);
  const entries = joinedEntries([...entriesOf(found), ...unfound.filter((one) => !isGone(one))]);
  host.writeFile(path, paintBaseline(entries));
  const [isNew, all] = [fresh.length, timesOf(entries)];
  const changes = [
    ...(isNew > 0 ? [count(isNew, 'nuevo', 'nuevos')] : []),
    ...(gone.length > 0 ? [`${timesOf(gone)} menos, que ya no ocurren`] : []),
  ];
  host.stdout.write(
    `${visible(shownPath(host.cwd, path))}: ${count(all, 'hallazgo aceptado', 'hallazgos aceptados')}${changes.length === 0 ? '' : ` (${enumerate(changes)})`}.\n`,
  );
  if (asked.file === undefined && named === undefined)
    host.stderr.write(`Para que valga, escriba en plan.config.yaml: base: ${BASELINE_FILE}\n`);
  // What was wrong with the list itself is written anew.
  return remaining(
    diagnostics.filter((one) => inPlace(one) && (!isNamed || one.location.file !== named)),
    named,
    host,
  );
}

/**
 * What the list at an absolute path accepts, nothing where there is none. Throws UsageFault where that cannot be told and
 * what was asked for is a part of the project.
 */
function entriesAt(path: string, project: CheckedProject, host: Host): readonly BaselineEntry[] {
  if (host.kindOf(path) !== 'file') return [];
  const { entries, diagnostics } = readBaseline({ path, bytes: host.readFile(path) });
  if (diagnostics.length > 0 && project.only !== undefined)
    throw new UsageFault(
      `La base ${quote(shownPath(host.cwd, path))} no se entiende entera, y se perdería lo que acepta de otros archivos. Corríjala, o escríbala de todo el plan, sin decir la ruta de una parte.`,
    );
  return entries;
}

/** Refuses to write the list elsewhere than in the project, where nobody typed its path. Throws UsageFault. */
function refuseOutside(root: string, named: string | undefined, host: Host): void {
  const written = named ?? BASELINE_FILE;
  const reason = outsideReason(written) ?? (leadsOutside(host, root, written) ? OUTWARD_LINK : undefined);
  if (reason === undefined) return;
  throw new UsageFault(
    `La base ${quote(written)} es ${reason}, y no se escribe ahí. ${named === undefined ? 'Quite el enlace' : `Escriba otro nombre en la configuración (base: ${BASELINE_FILE})`}, o dé la ruta del archivo con --baseline.`,
  );
}

/** Refuses the list a name by which the next run would read it as something else. Throws UsageFault. */
function refuseName(path: string, root: string, isNamed: boolean): void {
  const place = relative(root, path);
  const isConfiguration = isConfig(lastStep(path).toLowerCase());
  // A list that the configuration names is no document, wherever it stands.
  const isDocument = !isNamed && isRead(place) && expectedTipo(place) !== undefined;
  if (!isConfiguration && !isDocument) return;
  throw new UsageFault(
    `Por su nombre, ${quote(place)} se leería como ${isConfiguration ? 'la configuración' : 'un documento'} del plan. ${isNamed ? `Escriba otro nombre en la configuración: base: ${BASELINE_FILE}` : `Dé otro nombre: --baseline ${BASELINE_FILE}`}`,
  );
}

const OUTWARD_LINK = 'un enlace que lleva fuera de la carpeta del proyecto o a ninguna parte';

/**
 * Refuses to write over a file that is no list of accepted findings, nor blank. One that the configuration names is a list
 * also where it is damaged, as two people's changes leave it. Throws UsageFault.
 */
function refuseOther(path: string, isNamed: boolean, host: Host): void {
  if (host.kindOf(path) !== 'file') return;
  if (isList(path, host)) return;
  const text = new TextDecoder().decode(host.readFile(path));
  if (text.trim() === '' || (isNamed && BASELINE_LINE.test(text))) return;
  throw new UsageFault(
    `${quote(shownPath(host.cwd, path))} no es una lista de hallazgos aceptados, y se perdería. ${isNamed ? `Escriba otro nombre en la configuración: base: ${BASELINE_FILE}` : `Dé otro nombre: --baseline ${BASELINE_FILE}`}`,
  );
}

/** Whether a list of accepted findings stands at an absolute path, and can be read as one. Throws FileFault. */
function isList(path: string, host: Host): boolean {
  if (host.kindOf(path) !== 'file') return false;
  const value = readBaseline({ path, bytes: host.readFile(path) }).document?.value;
  return isGroup(value) && value['hallazgos'] !== undefined;
}

/** What only such a list has, each at the beginning of a line. */
const BASELINE_LINE = /^(?:# Hallazgos que se aceptaron|hallazgos *:|\s+- *\{? *regla *:)/m;

/** Says what could not be accepted, since nothing else can be trusted while it stands. */
function remaining(diagnostics: readonly Diagnostic[], named: string | undefined, host: Host): ExitCode {
  const accepts = mayBeAccepted(named);
  const { error } = countBySeverity(diagnostics.filter((one) => !accepts(one) && !isAboutBaseline(one)));
  if (error === 0) return ExitCode.ok;
  host.stderr.write(
    `${error === 1 ? 'Queda' : 'Quedan'} ${countOf(error, 'error')} que no se ${error === 1 ? 'puede' : 'pueden'} aceptar, porque ${error === 1 ? 'impide' : 'impiden'} leer lo que los documentos dicen: plan validate\n`,
  );
  return ExitCode.findings;
}

function isFaultOfConfiguration(diagnostic: Diagnostic): boolean {
  const { severity, location } = diagnostic;
  return severity === 'error' && isConfig(location.file) && !isAboutBaseline(diagnostic);
}

/** The file that is about to be written is not there yet. */
function isAboutBaseline({ code, location }: Diagnostic): boolean {
  return code === 'proyecto/recurso-inutilizable' && location.path[0] === 'base';
}

import { correctOne } from '../check/fixing.ts';
import { configIn, configValueIn } from '../check/excluded.ts';
import { readInside } from '../check/inside.ts';
import { memoryOfProject, withFormer } from '../check/memory.ts';
import { templateFolder, templatesOf } from '../check/template-files.ts';
import { checkProject, type CheckedProject, type ReadProject } from '../check/workspace.ts';
import { FileFault, type Host, type Watcher } from '../host/host.ts';
import { htmlParts, type HtmlParts } from '../painters/html/paint-html.ts';
import type { Desk, Looked } from '../page/desk.ts';
import { shapeAt } from '../schema/shape.ts';
import { relative } from '../text/path.ts';
import { sha256 } from '../text/sha256.ts';
import { newFindings } from './brought.ts';
import { editProject, writeProject } from './edit-project.ts';
import { changesBetween } from './file-changes.ts';
import { buildReport } from './report-build.ts';
import { crestOf, templateOverrides } from './report-files.ts';
import { reportInputs } from './report-inputs.ts';
import { withTemplates } from './report-painted.ts';
import { readOneAt, severalAt, targetsAt } from './select.ts';
import { importedFiles } from './serve-import.ts';
import { NO_REPORT, publications } from './serve-publish.ts';
import { askedActivity } from './serve-activity.ts';
import { measureIn } from './typed-percentage.ts';
import { typedValue } from './typed-value.ts';
import { refuseFaults } from './unread.ts';
import { watchAll, watchedBy } from './watch.ts';

/** A desk that somebody opens and closes. */
export interface OpenDesk extends Desk {
  /** Begins to watch the folder of the project; `ended` when that is over, with a line that says why. */
  begin(ended: (words: string) => void): void;
  end(): void;
}

/** What the page of the one project at a path works on: the same reading, checking and writing as that of all commands. */
export function deskAt(path: string, { al }: { readonly al: string | undefined }, host: Host): OpenDesk {
  let last: Looked | undefined;
  const memory = memoryOfProject();
  const readNow = (): ReadProject => {
    const read = readOneAt(host, path, targetsAt(host, path), severalAt(path));
    return last === undefined ? read : { ...read, input: withFormer(read.input, last.project.input) };
  };
  const look = (): Looked => {
    const read = readNow();
    const digest = digestOf(read, host);
    if (last?.digest !== digest) last = { digest, project: checkProject(read, { al, ...memory }) };
    return last;
  };
  const optionsOf = (project: CheckedProject): Parameters<typeof correctOne>[2] => ({
    al,
    ...memory,
    unreadable: project.faults.map((fault) => relative(project.root, fault.path)),
    beside: project.beside,
  });
  const paintedReport = keptReport(al, host);
  const listeners = new Set<() => void>();
  let watcher: Watcher | undefined;
  return {
    look,
    digest: () => digestOf(readNow(), host),
    corrected: (project, correction) => {
      const done = correctOne(project.input, correction, optionsOf(project));
      return (
        done && {
          ...done,
          changes: changesBetween(project.input, done.files, (file) => file),
          brought: newFindings(project.result.diagnostics, done.result.diagnostics),
        }
      );
    },
    edited: (project, edits) => {
      const wanted = edits.map((one) => ({ ...one, kind: 'poi' as const }));
      return editProject(project, { edits: wanted }, optionsOf(project), project.root);
    },
    newActivity: (project, answers) =>
      askedActivity(project, answers, (edits) =>
        editProject(project, edits, optionsOf(project), project.root),
      ),
    imported: async (project, files, asked) => importedFiles(project, files, asked, host),
    typed: (text, field, label, actividad) =>
      typedValue(text, shapeAt('poi', field), label, { measure: measureIn(actividad, field) }),
    save: (project, tried) => {
      try {
        writeProject(project, tried, host);
        // What was written has been checked: where the disk gives it back, it is not checked again.
        const saved = { ...project, input: tried.files, result: tried.result };
        last = { digest: digestOf(saved, host), project: saved };
        return true;
      } catch (error) {
        // Where the file is as it was looked at, the disk does not take it.
        if (!(error instanceof FileFault) || look().project === project) throw error;
        return false;
      }
    },
    report: async (project, period) => paintedReport(project, period),
    publications: (project, period) => publications(project, period, al, host),
    watch: (changed) => {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
    begin: (ended) => {
      const changed = (): void => {
        for (const listener of listeners) listener();
      };
      // Somebody who looks will ask for it in a moment.
      const nearly = (): void => {
        if (listeners.size > 0) untold(look);
      };
      watcher = watchAll(watchedBy([path], [], host), { changed, nearly, ended }, host);
    },
    end: () => watcher?.close(),
  };
}

/** Does what will be done again when somebody asks, who is told then what goes wrong. */
function untold(action: () => unknown): void {
  try {
    action();
  } catch {}
}

/** Milliseconds for which the commit that a project stands at is not asked for again. */
const SAME_COMMIT = 1000;

/** A report that was made, the commit that it names, and when that was asked for. */
interface MadeReport {
  readonly revision: string;
  readonly asked: number;
  readonly parts: HtmlParts;
}

/**
 * Makes the report of a project as a page, or gives it as it was made before of the same project at the same commit. Of a
 * project that is another one now nothing is kept.
 */
function keptReport(al: string | undefined, host: Host): Desk['report'] {
  let known: { readonly project: CheckedProject; readonly reports: Map<string, MadeReport> } | undefined;
  return async (project, period) => {
    refuseFaults(project, NO_REPORT);
    if (known?.project !== project) known = { project, reports: new Map() };
    const { reports } = known;
    const key = JSON.stringify(period ?? null);
    const asked = host.elapsed();
    const made = reports.get(key);
    if (made && asked - made.asked < SAME_COMMIT) return made.parts;
    const crest = crestOf(project, host);
    const inputs = reportInputs(project, crest, host);
    const revision = host.revisionOf(project.root, inputs);
    const told = JSON.stringify(revision);
    const keep = (parts: HtmlParts): HtmlParts => {
      reports.set(key, { revision: told, asked, parts });
      return parts;
    };
    if (made?.revision === told) return keep(made.parts);
    const report = buildReport(project, {
      edition: 'tecnica',
      period,
      unit: undefined,
      annexes: true,
      revision,
      inputs,
      crest: crest?.picture,
      former: undefined,
      al,
      attachments: false,
      folds: true,
    });
    const overrides = templateOverrides(project, host);
    return keep(await withTemplates(() => htmlParts(report, overrides)));
  };
}

/**
 * Tells a project from itself at any other moment: by its files, by what could not be read, and by what the report is
 * made with.
 */
function digestOf({ root, input, faults, beside }: ReadProject, host: Host): string {
  const config = configIn(input);
  const { plantillas, escudo } = config ? configValueIn(config) : NO_CONFIG;
  const templates =
    plantillas === undefined
      ? []
      : templatesOf(host, root, plantillas).names.map(
          (name) => `${relative(root, templateFolder(root, plantillas))}/${name}`,
        );
  const more = [...templates, ...(escudo === undefined ? [] : [escudo.replaceAll('\\', '/')])];
  const made = more.flatMap((file) => {
    try {
      return [{ path: file, bytes: readInside(host, root, file) }];
    } catch (error) {
      // It is told where it is used.
      if (!(error instanceof FileFault)) throw error;
      return [];
    }
  });
  return sha256(
    ...[...input, ...made].flatMap(({ path, bytes }) => [`${path}\n${bytes.length}\n`, bytes]),
    JSON.stringify([faults.map(({ path, message }) => [path, message]), beside]),
  );
}

const NO_CONFIG = { plantillas: undefined, escudo: undefined };

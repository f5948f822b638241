import type { InputFile } from '../check/input-file.ts';
import type { ReadProject } from '../check/workspace.ts';
import type { StandingDocument } from '../exchange/documents.ts';
import type { Placed } from '../exchange/place.ts';
import type { Host } from '../host/host.ts';
import type { SampleFile } from './init-sample.ts';

/** The documents of a project as texts. */
export function standing(project: ReadProject): readonly StandingDocument[] {
  // A byte order mark is kept.
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  return project.input.map(({ path, bytes }) => ({ file: path, text: utf8.decode(bytes) }));
}

/** The files of a project as they would be. */
export function inputAfter(project: ReadProject, { documents }: Placed): readonly InputFile[] {
  const utf8 = new TextEncoder();
  const changed = new Map(documents.map(({ file, text }) => [file, text]));
  const kept = project.input.filter(({ path }) => !changed.has(path));
  return [...kept, ...[...changed].map(([path, text]) => ({ path, bytes: utf8.encode(text) }))];
}

/** Writes what changed and what comes with a new project, all or nothing. */
export function writeImported(
  project: ReadProject,
  { documents }: Placed,
  made: readonly SampleFile[],
  host: Host,
): void {
  const before = new Map(standing(project).map(({ file, text }) => [file, text]));
  const read = new Map(project.input.map(({ path, bytes }) => [path, bytes]));
  const changed = documents.filter(({ file, text }) => before.get(file) !== text);
  host.replaceSet(
    project.root,
    [
      ...changed.map(({ file, text }) => ({
        target: file,
        content: text,
        standing: read.get(file) ?? ('nothing' as const),
      })),
      ...made.map((file) => ({ ...file, standing: 'anything' as const })),
    ].map(({ target, content, standing: old }) => ({
      path: `${project.root}/${target}`,
      content,
      // Without it there is no project, and the next run may begin anew. One that stands is not taken away for the new one.
      head: target === 'plan.yaml' && old === 'nothing',
      standing: old,
    })),
  );
}

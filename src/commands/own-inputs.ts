import type { ReadProject } from '../check/workspace.ts';
import { templateFolder, templatesOf } from '../check/template-files.ts';
import { CONFIG_FILES, configValueIn } from '../check/excluded.ts';
import type { InputFile } from '../check/input-file.ts';
import { declaredKind } from '../check/kind-by-text.ts';
import { UsageFault } from '../host/exit-code.ts';
import { FileFault, type Host } from '../host/host.ts';
import { absolute, lastStep, plainPath } from '../text/path.ts';
import { quote } from '../text/spanish.ts';
import { decode } from '../yaml/decode.ts';
import { readYaml } from '../yaml/read.ts';

/**
 * Refuses to write a result over a file that it was made from or that the documents cite, under whatever name: a document,
 * the configuration, the crest, a template, the accepted findings, an evidence; but for what it `renews`, by its absolute
 * path. Throws UsageFault.
 */
export function refuseOwnInputs(
  outputs: readonly string[],
  projects: readonly Pick<ReadProject, 'root' | 'input'>[],
  host: Host,
  renews?: string,
): void {
  const targets = outputs.flatMap((output) => {
    const path = absolute(host.cwd, output);
    return isThere(path, host) && path !== renews ? [{ output, identity: host.identityOf(path) }] : [];
  });
  if (targets.length === 0) return;
  const inputs = new Set(
    projects.flatMap((project) => inputsOfProject(project, host)).map((input) => host.identityOf(input)),
  );
  const lost = targets.find(({ identity }) => inputs.has(identity));
  if (lost === undefined) return;
  throw new UsageFault(
    `${quote(lost.output)} es un archivo de este proyecto, y se perdería. Dé otro nombre al resultado, por ejemplo ${quote('resultado.json')}.`,
  );
}

/**
 * Refuses to write a result over a file that says that it is a document of some plan, or over a configuration: for
 * commands that do not read one project as it is on the disk. Throws UsageFault.
 */
export function refuseDocument(output: string, host: Host): void {
  const path = absolute(host.cwd, output);
  if (!isThere(path, host)) return;
  const isDocument = CONFIG_FILES.includes(lastStep(path)) || declaredKind(host.readFile(path)) !== undefined;
  if (!isDocument) return;
  throw new UsageFault(
    `${quote(output)} es un documento de un plan, y se perdería. Dé otro nombre al resultado, por ejemplo ${quote('resultado.json')}.`,
  );
}

/** What cannot be looked at is not there to be lost: writing it will say what is wrong. */
function isThere(path: string, host: Host): boolean {
  try {
    return host.kindOf(path) === 'file';
  } catch (error) {
    if (error instanceof FileFault) return false;
    throw error;
  }
}

/** Absolute. */
function inputsOfProject(
  { root, input }: Pick<ReadProject, 'root' | 'input'>,
  host: Host,
): readonly string[] {
  const config = input.find(({ path }) => CONFIG_FILES.includes(path));
  const { escudo, base, plantillas } = config ? configValueIn(config) : NOTHING;
  const templates = plantillas === undefined ? [] : templatesOf(host, root, plantillas).names;
  return [
    ...input.map(({ path }) => absolute(root, path)),
    ...[escudo, base, ...input.flatMap(citedIn)].flatMap((path) =>
      path === undefined ? [] : [absolute(root, plainPath(path))],
    ),
    ...templates.map((name) => `${templateFolder(root, plantillas ?? '')}/${name}`),
  ].filter((path) => isThere(path, host));
}

const NOTHING = { escudo: undefined, base: undefined, plantillas: undefined };

/** The files that a document says are its evidence, as it names them: whether it is a sound one does not count. */
function citedIn({ path, bytes }: InputFile): readonly string[] {
  const { source } = decode(path, bytes);
  return source === undefined ? [] : filesNamedIn(readYaml(source).document?.value);
}

function filesNamedIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: readonly [string, unknown]) =>
    key === 'archivo' && typeof inner === 'string' ? [inner] : filesNamedIn(inner),
  );
}

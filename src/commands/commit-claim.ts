import { committedDisk } from '../check/committed-disk.ts';
import { FileFault, type Disk, type Host } from '../host/host.ts';
import type { CheckedOut } from '../host/revision.ts';
import { isLfsPointer, lfsDigest } from '../text/lfs-pointer.ts';
import { lastStep, relative } from '../text/path.ts';
import { VERSION } from '../host/version.ts';
import { digestsOf } from './file-digests.ts';
import type { RecordedInputs } from './report-build.ts';

/** Whether what a report says of its commit holds: that it has these very documents. */
export type Claim =
  /** It claims nothing: it names no commit, or says that there were changes. */
  | { readonly kind: 'none' | 'true' | 'false' }
  /** It could not be found out; Spanish, to stand after a colon. */
  | { readonly kind: 'untold'; readonly why: string };

/** The claim of a report whose documents are those of a folder as they are now. */
export function claimOfPresent(
  recorded: RecordedInputs,
  { folder, files, wouldRead }: CheckedOut & { readonly folder: string },
  host: Host,
): Claim {
  const commit = claimed(recorded);
  if (commit === undefined) return { kind: 'none' };
  const found = host.revisionOf(folder, { files, wouldRead }, commit);
  if (found.kind === 'commit' && !found.changed) return { kind: 'true' };
  // They may have stood in another folder then; and git may know a commit of which it cannot tell what it would check out.
  const claim = claimOfDigests(recorded, { folder, wouldRead }, host);
  if (claim.kind === 'true' || found.kind === 'outside') return claim;
  return found.kind === 'commit' ? { kind: 'false' } : claim.kind === 'false' ? CONVERTED : claim;
}

/** The claim of a report whose documents are others now: only their digests are known. */
export function claimOfPast(recorded: RecordedInputs, folder: string, host: Host): Claim {
  return claimed(recorded) === undefined
    ? { kind: 'none' }
    : claimOfDigests(recorded, { folder, wouldRead: () => false }, host);
}

function claimed({ commit, cambios_sin_confirmar: changed }: RecordedInputs): string | undefined {
  return commit === null || changed === true ? undefined : commit;
}

const CONVERTED: Claim = {
  kind: 'untold',
  why: 'este repositorio convierte los archivos al guardarlos (mire .gitattributes). Saque ese commit con «git checkout», haga el informe otra vez y compare sus cifras.',
};

/** What turns a file into another one between a commit and its checkout, as `.gitattributes` says it; line ends do not count. */
const CONVERSION = /^[^#\n]*\s(?:filter=|ident\b|working-tree-encoding=)/m;

/** Looks for the recorded files in the commit that a report names, in whatever folder of it they stand together. */
function claimOfDigests(
  { commit, archivos, plan }: RecordedInputs,
  { folder, wouldRead }: Pick<CheckedOut, 'wouldRead'> & { readonly folder: string },
  host: Host,
): Claim {
  const paths = archivos.map(({ path }) => path);
  const names = new Set(['.gitattributes', ...paths.map(lastStep)]);
  const place = host.realPath(folder);
  const committed = host.filesOf(place, commit ?? '', (path) => names.has(lastStep(path)));
  if (committed.kind === 'outside')
    return untold('esta carpeta no está en un repositorio git. Compruébelo en el repositorio completo.');
  if (committed.kind === 'absent')
    return untold('aquí no está ese commit. Compruébelo en el repositorio completo.');
  if (committed.kind === 'unknown')
    return untold(
      'git no está instalado, o no pudo leer ese commit. Mire si «git log» anda en esta carpeta.',
    );
  const { files, links } = committed;
  const disk = committedDisk(committed, host.cwd);
  const starts = new Set(
    [...files.keys(), ...links.keys()].flatMap((full) =>
      paths.filter((path) => full.endsWith(`/${path}`)).map((path) => full.slice(0, -path.length - 1)),
    ),
  );
  const together = [place, ...starts].filter((start) =>
    paths.every((path) => kindIn(disk, `${start}/${path}`) === 'file'),
  );
  const own = new Set(paths);
  const holds = (start: string): boolean =>
    archivos.every(({ path, sha256 }) => digestOf(disk.readFile(`${start}/${path}`)) === sha256) &&
    [...files.keys()].every((full) => {
      const path = relative(start, full);
      return (
        path === full || own.has(path) || !wouldRead(path) || host.kindOf(`${folder}/${path}`) !== undefined
      );
    });
  if (together.some(holds)) return { kind: 'true' };
  const isConverted = [...files].some(
    ([path, bytes]) =>
      bytes !== undefined &&
      (isLfsPointer(bytes) ||
        (path.endsWith('.gitattributes') && CONVERSION.test(new TextDecoder().decode(bytes)))),
  );
  if (together.length > 0 && isConverted) return CONVERTED;
  // Another version may have taken the digests in another way.
  return plan === VERSION
    ? { kind: 'false' }
    : untold('lo hizo otra versión de este programa. Compruébelo con ella.');
}

function untold(why: string): Claim {
  return { kind: 'untold', why };
}

function kindIn(disk: Disk, path: string): ReturnType<Disk['kindOf']> {
  try {
    return disk.kindOf(path);
  } catch (error) {
    if (error instanceof FileFault) return undefined;
    throw error;
  }
}

/** The digest that a report records of a file; of Git LFS the commit holds what says that of the content. */
function digestOf(bytes: Uint8Array): string | undefined {
  return lfsDigest(bytes) ?? digestsOf([{ path: '', bytes }])[0]?.sha256;
}

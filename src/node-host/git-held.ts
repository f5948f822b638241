import process from 'node:process';
import type { CheckedOutFile } from '../host/revision.ts';
import { git, text } from './git-run.ts';

/** What a commit holds. */
export interface Held {
  /** From the root of the repository, as the commit writes them. */
  readonly paths: readonly string[];
  /**
   * The ids of what may stand at a path: of that very path or, where the commit has none, of those that are written the
   * same with their accents composed or apart, as a disk may have them.
   */
  readonly idsAt: (path: string) => readonly string[];
  /** Those of them that are links, with their accents composed. */
  readonly links: ReadonlySet<string>;
  /** The folders in which it has other repositories (submodules), from the root, with their accents composed. */
  readonly modules: readonly string[];
}

/** What was listed last: a commit never holds anything else. */
let listed: { readonly commit: string; readonly held: Held } | undefined;

/** The contents that a commit holds; undefined when git does not tell. */
export function heldAt(folder: string, commit: string): Held | undefined {
  if (listed?.commit === commit) return listed.held;
  const answer = git(folder, ['ls-tree', '-r', '-z', '--full-tree', commit]);
  if (answer === 'none' || answer === 'failed') return undefined;
  const blobs = new Map<string, string>();
  const composed = new Map<string, string[]>();
  const links = new Set<string>();
  const modules: string[] = [];
  for (const line of text(answer).split('\0')) {
    const [, mode, kind, id, path] = /^(\d+) (blob|commit) ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
    if (id === undefined || path === undefined) continue;
    const form = path.normalize('NFC');
    if (kind === 'commit') {
      modules.push(form);
      continue;
    }
    blobs.set(path, id);
    composed.set(form, [...(composed.get(form) ?? []), id]);
    if (mode === '120000') links.add(form);
  }
  const idsAt = (path: string): readonly string[] => {
    const exact = blobs.get(path);
    return exact === undefined ? (composed.get(path.normalize('NFC')) ?? []) : [exact];
  };
  const held = { paths: [...blobs.keys()], idsAt, links, modules };
  listed = { commit, held };
  return held;
}

/** Line ends do not count: a checkout may have turned them into those of Windows, or an editor back. */
export function isHeld(
  { bytes }: CheckedOutFile,
  place: string | undefined,
  held: Held,
): 'same' | 'other' | 'absent' {
  const ids = place === undefined ? [] : held.idsAt(place);
  const [id] = ids;
  if (id === undefined) return 'absent';
  const algorithm = algorithmOf(id);
  const isIt = (content: Uint8Array): boolean => ids.includes(blobId(content, algorithm));
  if (isIt(bytes)) return 'same';
  const plain = Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n');
  const forms = [plain, plain.replaceAll('\n', '\r\n')];
  return forms.some((form) => isIt(Buffer.from(form, 'latin1'))) ? 'same' : 'other';
}

/** Whether the commit has a link at a place that leads where one of the checkout does, however it is written there. */
export function isHeldLink(target: string, place: string, held: Held): boolean {
  if (!held.links.has(place.normalize('NFC'))) return false;
  const ids = held.idsAt(place);
  const slashed = process.platform === 'win32' ? target.replaceAll('\\', '/') : target;
  return [target, slashed, slashed.normalize('NFC'), slashed.normalize('NFD')].some((form) =>
    ids.includes(blobId(Buffer.from(form, 'utf8'), algorithmOf(ids[0] ?? ''))),
  );
}

function algorithmOf(id: string): 'sha1' | 'sha256' {
  return id.length === 64 ? 'sha256' : 'sha1';
}

/** The id that git gives to a content: the digest of its kind, its length and itself. */
function blobId(content: Uint8Array, algorithm: 'sha1' | 'sha256'): string {
  const { createHash } = process.getBuiltinModule('node:crypto');
  return createHash(algorithm).update(`blob ${content.length}\0`).update(content).digest('hex');
}

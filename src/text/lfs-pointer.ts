const BEGINNING = 'version https://git-lfs.github.com/spec/v1';

/** Whether a file is what Git LFS leaves in the place of one whose content was not fetched. */
export function isLfsPointer(bytes: Uint8Array): boolean {
  return (
    bytes.length >= BEGINNING.length &&
    [...BEGINNING].every((letter, i) => bytes[i] === letter.charCodeAt(0)) &&
    (bytes[BEGINNING.length] ?? 10) <= 13
  );
}

/** The SHA-256, in hex, of the content that a pointer stands for; undefined for any other file. */
export function lfsDigest(bytes: Uint8Array): string | undefined {
  if (!isLfsPointer(bytes)) return undefined;
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  return /\noid sha256:([0-9a-f]{64})\n/.exec(text)?.[1];
}

/** What it is, after «es», and what to do. */
export const LFS_POINTER = {
  what: 'solo la referencia que deja Git LFS en lugar del contenido, que no se ha descargado',
  help: 'Descárguelo: en la carpeta del plan, git lfs pull',
} as const;

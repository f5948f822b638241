const BEGINNING = 'version https://git-lfs.github.com/spec/v1';

/** Whether a file is what Git LFS leaves in the place of one whose content was not fetched. */
export function isLfsPointer(bytes: Uint8Array): boolean {
  return (
    bytes.length >= BEGINNING.length &&
    [...BEGINNING].every((letter, i) => bytes[i] === letter.charCodeAt(0)) &&
    (bytes[BEGINNING.length] ?? 10) <= 13
  );
}

/** What it is, after «es», and what to do. */
export const LFS_POINTER = {
  what: 'solo la referencia que deja Git LFS en lugar del contenido, que no se ha descargado',
  help: 'Descárguelo: en la carpeta del plan, git lfs pull',
} as const;

import type { UploadedFile } from './desk.ts';

/** Files that somebody sent and has not yet decided on. They are kept in memory alone. */
export interface Uploads {
  /** Keeps files and gives the name under which they are found; the oldest of several are forgotten. */
  keep(files: readonly UploadedFile[]): string;
  get(id: string): readonly UploadedFile[] | undefined;
  drop(id: string): void;
}

/** Each may be as large as the largest body. */
const KEPT = 3;

export function newUploads(): Uploads {
  const kept = new Map<string, readonly UploadedFile[]>();
  let number = 0;
  return {
    keep: (files) => {
      const id = String(++number);
      kept.set(id, files);
      kept.delete(String(number - KEPT));
      return id;
    },
    get: (id) => kept.get(id),
    drop: (id) => void kept.delete(id),
  };
}

/** A file as it is now, by its path relative to some folder, with `/`. */
export interface CheckedOutFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What a commit is compared with. */
export interface CheckedOut {
  /** What is read, by its path relative to the folder. */
  readonly files: readonly CheckedOutFile[];
  /** Whether a file of the commit, by the same path, would be read too if it still stood there. */
  readonly wouldRead: (path: string) => boolean;
}

/** Which commit some files are of, as git tells it. */
export type Revision =
  /** There is no repository, or the commit it stands at holds none of the files. */
  | { readonly kind: 'outside' }
  /** There is a repository, and what it holds could not be found out: git is not installed, or refuses. */
  | { readonly kind: 'unknown' }
  | {
      readonly kind: 'commit';
      /** The full id, in hex. */
      readonly commit: string;
      /**
       * Whether some file is not in the commit as it is now, or one that the commit has is gone. Line ends do not count: a
       * checkout may change them.
       */
      readonly changed: boolean;
    };

/** How a revision is printed: twelve letters of the commit, and what is to be known of it; the whole id where `whole`. */
export function revisionText(revision: Revision, whole = false): string {
  switch (revision.kind) {
    case 'outside':
      return 'sin repositorio git';
    case 'unknown':
      return 'no se pudo saber';
    case 'commit': {
      const id = whole ? revision.commit : revision.commit.slice(0, 12);
      return revision.changed ? `${id}, con cambios sin confirmar` : id;
    }
  }
}

/** The files of a commit, or why they cannot be had. */
export type Committed =
  /** The folder stands in no repository. */
  | { readonly kind: 'outside' }
  /** There is a repository, and git is not installed or does not tell what it holds. */
  | { readonly kind: 'unknown' }
  /** There is no such commit here; `shallow` where the clone has only the latest ones, as CI services make them. */
  | { readonly kind: 'absent'; readonly shallow: boolean }
  | {
      readonly kind: 'files';
      /** The full id, in hex. */
      readonly commit: string;
      /** Absolute path of the checkout that it belongs to, with `/` and without links. */
      readonly root: string;
      /** By absolute path: content, or undefined for what was not wanted. */
      readonly files: ReadonlyMap<string, Uint8Array | undefined>;
      /** By absolute path: where each link leads, as it is written in it. */
      readonly links: ReadonlyMap<string, string>;
      /** The folders, absolute, of other repositories (submodules) of which this machine has not what the commit wants. */
      readonly modules: readonly string[];
      /** The folders, absolute, of the repositories (submodules) that stand in this one, brought or not; not those in them. */
      readonly submodules: readonly string[];
    };

/** The last commit that two have in common, or that none is known; `shallow` where this clone has only the latest ones. */
export type CommonCommit =
  { readonly kind: 'commit'; readonly commit: string } | { readonly kind: 'none'; readonly shallow: boolean };

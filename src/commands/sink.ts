import type { Apart } from './semesters-apart.ts';
import type { Share } from './share-task.ts';
import type { Unread } from './unread.ts';

/** What takes the rows of one project after the other. */
export interface Sink {
  /** The digests of what was made of a project before and is still there. */
  readonly known: (folder: string) => readonly string[];
  /** What is known of a project that is as it was; undefined where nothing is. */
  readonly recall: (folder: string, digest: string) => Kept | undefined;
  /** Takes the rows of a project. Throws FileFault. */
  readonly take: (share: Share, folder: string) => void;
  /** The rows of this project are not to be there: another has its place. */
  readonly drop: (folder: string, kept: Kept) => void;
  /** The semesters that stand from earlier runs and are not what the documents of projects that were told say now. */
  readonly apart: () => readonly Apart[];
  /**
   * All were told. Gives how many projects went that are no longer there, and the folders of those of which nobody knows
   * whether they are, and whose rows stay. Throws FileFault.
   */
  readonly finish: () => { readonly gone: number; readonly kept: readonly string[] };
  /** Nothing more will come. */
  readonly abandon: () => void;
}

/** Of a project whose rows are there: what a run says of it, the same whether it made them or found them as they were. */
export interface Kept extends Pick<
  Share,
  'situacion' | 'errors' | 'periodo' | 'hasPlan' | 'configurationAtFault'
> {
  readonly entidad: string;
  readonly unreadDocuments: Unread['documents'];
}

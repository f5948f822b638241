import { paintConcise } from './concise.ts';
import { paintGithub } from './github.ts';
import { paintGitlab } from './gitlab.ts';
import { paintJson } from './json.ts';
import { paintJunit } from './junit.ts';
import type { Outcome } from './outcome.ts';
import { paintPretty, type PrettyOptions } from './pretty.ts';
import { paintSarif } from './sarif.ts';

/** How findings are written for a reader or a program. */
export interface Format {
  readonly paint: (outcome: Outcome, options: PrettyOptions) => string;
  /** It lists every code there is. */
  readonly listsRules?: true;
  /** It gives each finding the fingerprint of its line. */
  readonly fingerprints?: true;
  /** A code host reads it, and looks for the files from the root of the repository. */
  readonly forHost?: true;
}

/** The formats of findings, by the name that `--format` takes: the one list of them, of which the help is made. */
export const FORMATS: Readonly<Record<string, Format>> = {
  pretty: { paint: paintPretty, listsRules: true },
  concise: { paint: paintConcise },
  json: { paint: paintJson },
  sarif: { paint: paintSarif, listsRules: true, fingerprints: true, forHost: true },
  junit: { paint: paintJunit, listsRules: true, forHost: true },
  github: { paint: paintGithub, forHost: true },
  gitlab: { paint: paintGitlab, forHost: true },
};

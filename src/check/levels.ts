import type { Severity } from '../diagnostics/diagnostic.ts';

/** A severity that somebody set, or that the code is not looked for. */
export type Level = Severity | 'off';

/** The severities that a configuration sets. */
export interface LevelSettings {
  /** By code. */
  readonly severities: ReadonlyMap<string, Level>;
  /** Those of some files, in the order in which they are written. */
  readonly ofFiles: readonly {
    readonly pattern: string;
    readonly matches: (path: string) => boolean;
    readonly severities: ReadonlyMap<string, Level>;
  }[];
}

/** The severities that somebody set: the command line over the configuration over the rule. */
export interface Levels {
  /** Of a code in a file, or in those to come that a pattern fits, given by it; undefined when nobody set any. */
  readonly of: (code: string, file: string) => Level | undefined;
  /** Whether a code is off in every file. */
  readonly isOff: (code: string) => boolean;
}

/** `flags` are those of the command line, by code. Of the patterns of the configuration the last that fits a file wins. */
export function levelsOf(
  { severities, ofFiles }: LevelSettings,
  flags: ReadonlyMap<string, Level> = new Map(),
): Levels {
  // There may be thousands of patterns, and as many findings in one file.
  const levelsIn = new Map<string, ReadonlyMap<string, Level>>();
  const inFile = (file: string): ReadonlyMap<string, Level> => {
    const known = levelsIn.get(file);
    if (known !== undefined) return known;
    const own = new Map(severities);
    for (const part of ofFiles)
      if (part.matches(file) || part.pattern === file)
        for (const [code, level] of part.severities) own.set(code, level);
    levelsIn.set(file, own);
    return own;
  };
  return {
    of: (code, file) => flags.get(code) ?? inFile(file).get(code),
    isOff: (code) => {
      const flag = flags.get(code);
      if (flag !== undefined) return flag === 'off';
      if (severities.get(code) !== 'off') return false;
      return ofFiles.every((part) => (part.severities.get(code) ?? 'off') === 'off');
    },
  };
}

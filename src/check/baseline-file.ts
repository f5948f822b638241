import type { BaselineEntry } from '../diagnostics/baseline.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { BaseDocument } from '../model/input.generated.ts';
import { isFixed } from '../rules/catalogue.ts';
import { validate } from '../schema/validate.ts';
import type { Source } from '../text/source.ts';
import { decode } from '../yaml/decode.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { readYaml } from '../yaml/read.ts';
import { isConfig } from './excluded.ts';
import type { InputFile } from './input-file.ts';

/** A baseline as it was read from its file, as far as it could be. */
export interface ReadBaseline {
  readonly path: string;
  readonly entries: readonly BaselineEntry[];
  readonly source: Source | undefined;
  readonly document: YamlDocument | undefined;
  /** What is wrong with the file. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the findings that somebody accepted; an entry that is not whole accepts nothing, and is said. */
export function readBaseline({ path, bytes }: InputFile, parser: 'auto' | 'yaml' = 'auto'): ReadBaseline {
  const decoded = decode(path, bytes);
  const { source } = decoded;
  if (!source) return { path, entries: [], source, document: undefined, diagnostics: decoded.diagnostics };
  const { document, diagnostics } = readYaml(source, { parser });
  const found = [...decoded.diagnostics, ...diagnostics];
  if (!document) return { path, entries: [], source, document, diagnostics: found };
  const validation = validate('base', document);
  const data = validation.data as BaseDocument | null; // its schema has vouched for it
  return {
    path,
    entries: (data?.hallazgos ?? []).flatMap(entryOf),
    source,
    document,
    diagnostics: [...found, ...validation.diagnostics],
  };
}

/**
 * Whether a finding can be accepted: not what cannot be read as it should be, and nothing that is wrong with the
 * configuration or with the baseline itself, whose file is given.
 */
export function mayBeAccepted(baseline: string | undefined): (diagnostic: Diagnostic) => boolean {
  return ({ code, location }) => !isFixed(code) && !isConfig(location.file) && location.file !== baseline;
}

type Written = NonNullable<BaseDocument['hallazgos']>[number];

function entryOf({
  regla,
  documento,
  valores = [],
  veces = 1,
  ...others
}: Written): readonly BaselineEntry[] {
  return regla === undefined || documento === undefined
    ? []
    : [{ regla, documento, ...others, valores, veces }];
}

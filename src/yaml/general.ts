import { parseDocument, type Document } from 'yaml';

const READING = {
  version: '1.2',
  schema: 'core',
  merge: false,
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'error',
} as const;

/**
 * Reads a text with the general parser, without looking for keys that stand twice. Each of its errors is one of the engine
 * too, with a trace of the calls that nobody reads; half of a word can give ten thousand of them, and to write those traces
 * took a third of the time (190 KB, 330 ms and 220).
 */
export function parsedYaml(text: string): Document.Parsed {
  const engine = Error as { stackTraceLimit?: number }; // which only some engines have
  const { stackTraceLimit } = engine;
  engine.stackTraceLimit = 0;
  try {
    return parseDocument(text, READING);
  } finally {
    if (stackTraceLimit === undefined) delete engine.stackTraceLimit;
    else engine.stackTraceLimit = stackTraceLimit;
  }
}

/** The offset of the first error of a text; undefined for one that can be read. */
export function firstErrorOf({ errors }: Document.Parsed): number | undefined {
  return errors.length === 0
    ? undefined
    : errors.reduce((first, { pos }) => Math.min(first, pos[0]), Infinity);
}

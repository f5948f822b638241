import { MONTH_NAMES } from '../text/months.ts';
import type { Diagnostic } from './diagnostic.ts';
import { compareDiagnostics, compareText } from './order.ts';
import { severityWord } from './severity-words.ts';

/**
 * A finding as a baseline keeps it: by what it says of what, and by no line or place in a list. One of before says neither
 * field nor severity nor months, and stands for all of them until the list is written again.
 */
export interface BaselineEntry {
  readonly regla: string;
  /** The file, relative to the project's folder. */
  readonly documento: string;
  /** The id of what it is about; absent where that has none. */
  readonly id?: string;
  /** The field of it, or of the document; absent where it is about all of it. */
  readonly campo?: string;
  /** «error», «aviso» or «nota», where findings of its rule differ in it. */
  readonly gravedad?: string;
  /** The values that its message names, in their order. */
  readonly valores: readonly string[];
  /** How many findings are like this. */
  readonly veces: number;
}

/** Findings parted by a baseline. */
export interface Parted {
  /** Those that are not in it. */
  readonly fresh: readonly Diagnostic[];
  readonly accepted: readonly Diagnostic[];
  /** What is in it and was not found, with how many times. */
  readonly gone: readonly BaselineEntry[];
}

/** What a finding is known again by: itself or, of one that tells many at once, each of them. */
export function knownBy(diagnostic: Diagnostic): readonly Diagnostic[] {
  return diagnostic.each ?? [diagnostic];
}

/** What two findings that are one have in common, as a text: no line, no place in a list, no wording. */
export function identityOf(diagnostic: Diagnostic): string {
  return keyOf(entryOf(diagnostic));
}

/** Findings as entries, those that are alike counted, in an order that depends on nothing but them. */
export function entriesOf(diagnostics: readonly Diagnostic[]): readonly BaselineEntry[] {
  return joinedEntries(diagnostics.flatMap(knownBy).map(entryOf));
}

/** Entries in their one order, those that are alike as one. */
export function joinedEntries(entries: readonly BaselineEntry[]): readonly BaselineEntry[] {
  return [...byKey(entries).values()].toSorted(compareEntries);
}

function byKey(entries: readonly BaselineEntry[]): Map<string, BaselineEntry> {
  const all = new Map<string, BaselineEntry>();
  for (const entry of entries) {
    const key = keyOf(entry);
    all.set(key, { ...entry, veces: entry.veces + (all.get(key)?.veces ?? 0) });
  }
  return all;
}

/** The one order of entries, which depends on nothing but them. */
function compareEntries(a: BaselineEntry, b: BaselineEntry): number {
  return compareText(keyOf(a), keyOf(b));
}

/** How many findings entries stand for. */
export function timesOf(entries: readonly BaselineEntry[]): number {
  return entries.reduce((sum, { veces }) => sum + veces, 0);
}

/**
 * Takes out of the findings those that entries accept: of several alike, as many as the entry says, the first ones. One
 * that tells many at once stays whole where none of them is accepted; else those that are not are told one by one.
 */
export function partedBy(
  entries: readonly BaselineEntry[],
  diagnostics: readonly Diagnostic[],
  mayBeAccepted: (diagnostic: Diagnostic) => boolean,
): Parted {
  const left = byKey(entries);
  const fresh: Diagnostic[] = [];
  const accepted: Diagnostic[] = [];
  const take = (diagnostic: Diagnostic): boolean => {
    const keys = [identityOf(diagnostic), keyOf(formerEntryOf(diagnostic))];
    return keys.some((key) => {
      const entry = left.get(key);
      if (entry === undefined || entry.veces === 0) return false;
      left.set(key, { ...entry, veces: entry.veces - 1 });
      return true;
    });
  };
  for (const diagnostic of diagnostics) {
    const each = knownBy(diagnostic);
    const taken = new Set(mayBeAccepted(diagnostic) ? each.filter(take) : []);
    if (taken.size === 0) fresh.push(diagnostic);
    else if (each.length === 1) accepted.push(diagnostic);
    else {
      accepted.push(...taken);
      fresh.push(...each.filter((one) => !taken.has(one)));
    }
  }
  return {
    fresh: fresh.toSorted(compareDiagnostics),
    accepted: accepted.toSorted(compareDiagnostics),
    gone: [...left.values()].filter(({ veces }) => veces > 0),
  };
}

function entryOf(diagnostic: Diagnostic): BaselineEntry {
  const { field, own, message } = diagnostic;
  return {
    ...formerEntryOf(diagnostic),
    ...(field === undefined ? {} : { campo: field }),
    ...(own === undefined ? {} : { gravedad: severityWord(own) }),
    valores: valuesIn(message, VALUES),
  };
}

/** As a list of before says it. */
function formerEntryOf({ code, message, location, subject }: Diagnostic): BaselineEntry {
  return {
    regla: code,
    documento: location.file,
    ...(subject === undefined ? {} : { id: subject }),
    valores: valuesIn(message, FORMER_VALUES),
    veces: 1,
  };
}

function keyOf({ regla, documento, id, campo, gravedad, valores }: BaselineEntry): string {
  return JSON.stringify([regla, documento, id ?? '', valores, campo ?? '', gravedad ?? '']);
}

const FORMER_VALUES = /«([^»]*)(?:»|$)|\b(l[ií]neas? )?(\d+(?:[.,:-]\d+)*)/g;
const VALUES = new RegExp(`${FORMER_VALUES.source}|\\b(${MONTH_NAMES.join('|')})\\b`, 'g');

/**
 * What a message quotes, its numbers and its months: they stay when a later version says the same in other words. A line
 * of the file is none of them, since it changes with every edit above it.
 */
function valuesIn(message: string, values: RegExp): readonly string[] {
  return [...message.matchAll(values)].flatMap(([, quoted, line, number, month]) => {
    const value = quoted ?? (line === undefined ? (number ?? month) : undefined);
    return value === undefined ? [] : [value];
  });
}

import type { Diagnostic, Suppressed } from '../../diagnostics/diagnostic.ts';
import { compareText, countBySeverity } from '../../diagnostics/order.ts';
import { countOf, severityWord } from '../../diagnostics/severity-words.ts';
import { count, enumerate } from '../../text/spanish.ts';
import { setAside } from './accepted.ts';
import { oneLinePlace } from './one-line-place.ts';
import type { Outcome } from './outcome.ts';
import { fullMessage } from './wording.ts';
import { xmlAttributes, xmlText } from './xml-text.ts';
import { groupedBy } from '../../text/grouped-by.ts';

/** What was found in one file by the rules of one group. */
interface Case {
  readonly group: string;
  readonly file: string;
  readonly found: readonly Diagnostic[];
  readonly suppressed: readonly Suppressed[];
}

type Verdict = 'passed' | 'failed' | 'skipped';

/**
 * The findings as JUnit XML: a suite for each file and in it a case for each group of rules, passed ones too, so
 * that a service that keeps history sees what was mended. A case fails on errors; one whose only findings are
 * suppressed or accepted in a baseline is skipped; warnings and notes do not fail it, as they do not fail the run, and stand in its output.
 * Times are 0: what is found does not depend on a clock.
 */
export function paintJunit(outcome: Outcome): string {
  const suites = suitesOf(outcome);
  const all = suites.flatMap(({ cases }) => cases);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${xmlAttributes({ name: 'plan validate', ...totals(all) })}>`,
    ...suites.flatMap(({ file, cases }) => [
      `  <testsuite${xmlAttributes({ name: file, ...totals(cases), file })}>`,
      ...cases.flatMap((one) => paintCase(outcome, one)),
      '  </testsuite>',
    ]),
    '</testsuites>',
    '',
  ].join('\n');
}

function suitesOf(outcome: Outcome): readonly { readonly file: string; readonly cases: readonly Case[] }[] {
  const fileOf = (diagnostic: Diagnostic): string => oneLinePlace(outcome, diagnostic.location).file;
  const key = (file: string, group: string): string => JSON.stringify([file, group]);
  const keyOf = (diagnostic: Diagnostic): string => key(fileOf(diagnostic), groupOf(diagnostic.code));
  const found = groupedBy(outcome.diagnostics, keyOf);
  const aside = setAside(outcome);
  const suppressed = groupedBy(aside, (one) => keyOf(one.diagnostic));
  const diagnostics = [...outcome.diagnostics, ...aside.map((one) => one.diagnostic)];
  const files = sorted([...outcome.files, ...diagnostics.map(fileOf)]);
  const groups = sorted(
    [...outcome.rules.map(({ id }) => id), ...diagnostics.map(({ code }) => code)].map(groupOf),
  );
  return files.map((file) => ({
    file,
    cases: groups.map((group) => ({
      group,
      file,
      found: found.get(key(file, group)) ?? [],
      suppressed: suppressed.get(key(file, group)) ?? [],
    })),
  }));
}

function groupOf(code: string): string {
  return code.split('/')[0] ?? code;
}

function sorted(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort(compareText);
}

function verdictOf({ found, suppressed }: Case): Verdict {
  if (found.some(({ severity }) => severity === 'error')) return 'failed';
  return found.length === 0 && suppressed.length > 0 ? 'skipped' : 'passed';
}

function totals(cases: readonly Case[]): Readonly<Record<string, number>> {
  const verdicts = cases.map(verdictOf);
  return {
    tests: cases.length,
    failures: verdicts.filter((verdict) => verdict === 'failed').length,
    errors: 0,
    skipped: verdicts.filter((verdict) => verdict === 'skipped').length,
    time: 0,
  };
}

function paintCase(outcome: Outcome, one: Case): readonly string[] {
  const [first] = one.found.length > 0 ? one.found : one.suppressed.map(({ diagnostic }) => diagnostic);
  const line = first === undefined ? undefined : oneLinePlace(outcome, first.location).line;
  const head = `    <testcase${xmlAttributes({ name: one.group, classname: one.file, time: 0, file: one.file, line })}`;
  const body = [...verdictElement(outcome, one), ...output(outcome, one)];
  return body.length === 0 ? [`${head}/>`] : [`${head}>`, ...body, '    </testcase>'];
}

function verdictElement(outcome: Outcome, one: Case): readonly string[] {
  const verdict = verdictOf(one);
  if (verdict === 'skipped') {
    const reasons = sorted(one.suppressed.map(({ reason }) => reason)).join('; ');
    return [`      <skipped${xmlAttributes({ message: `Ignorado: ${reasons}` })}/>`];
  }
  if (verdict === 'passed') return [];
  const errors = one.found.filter(({ severity }) => severity === 'error');
  const message = errors.length === 1 ? errors[0]?.message : countOf(errors.length, 'error');
  const lines = errors.map((diagnostic) => `${xmlText(findingLine(outcome, diagnostic))}\n`);
  return [`      <failure${xmlAttributes({ message, type: 'error' })}>${lines.join('')}</failure>`];
}

/** What does not fail the case: warnings, notes and what was suppressed beside other findings. */
function output(outcome: Outcome, one: Case): readonly string[] {
  const mild = one.found.filter(({ severity }) => severity !== 'error');
  const lines = [
    ...mild.map((diagnostic) => findingLine(outcome, diagnostic)),
    ...one.suppressed.map((x) => `Ignorado (${x.reason}): ${findingLine(outcome, x.diagnostic)}`),
  ];
  if (lines.length === 0) return [];
  const counts = countBySeverity(mild);
  const parts = [
    ...(['warning', 'info'] as const).filter((s) => counts[s] > 0).map((s) => countOf(counts[s], s)),
    ...(one.suppressed.length > 0 ? [count(one.suppressed.length, 'ignorado', 'ignorados')] : []),
  ];
  const text = [`${enumerate(parts)}:`, ...lines].map((line) => `${xmlText(line)}\n`).join('');
  return [`      <system-out>${text}</system-out>`];
}

function findingLine(outcome: Outcome, diagnostic: Diagnostic): string {
  const { file, line, column } = oneLinePlace(outcome, diagnostic.location);
  const { code, severity } = diagnostic;
  // The place of a cell stands in what is said of it.
  const place = diagnostic.location.cell === undefined ? `${file}:${line}:${column}` : file;
  return `${place}: ${severityWord(severity)} ${code}: ${fullMessage(diagnostic)}`;
}

import { locationOf } from '../../src/check/places.ts';
import { check, type CheckResult } from '../../src/check/check.ts';
import type { InputFile } from '../../src/check/input-file.ts';
import { countBySeverity } from '../../src/diagnostics/order.ts';
import type { Semestre } from '../../src/model/model.ts';
import { progressOf } from '../../src/model/progress/progress.ts';
import type { ReportInput } from '../../src/report/input.ts';
import { catalogue } from '../../src/rules/catalogue.ts';
import type { Block, Report, Sheet, Table } from '../../src/report/report.ts';
import { textsOf } from '../../src/report/texts.ts';
import { semestreOf } from '../../src/model/progress/period.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

const known = new WeakMap<Files, CheckResult>();

/** Checks the files of a project, as a command does; the same object only once. */
function checked(files: Files): CheckResult {
  const before = known.get(files);
  if (before) return before;
  const result = check(
    Object.entries(files)
      .filter(([path]) => path.endsWith('.yaml'))
      .map(([path, text]): InputFile => ({
        path,
        bytes: typeof text === 'string' ? Buffer.from(text) : text,
      })),
  );
  known.set(files, result);
  return result;
}

/** What a report is made of, from the files of a project through the checks. */
export function inputOf(files: Files, period: string, unidad?: string): ReportInput {
  const { model, diagnostics, suppressed, documents } = checked(files);
  const counts = countBySeverity(diagnostics);
  return {
    model,
    progress: progressOf(model, periodOf(period)),
    unidad,
    provenance: {
      revision: { kind: 'commit', commit: 'f'.repeat(40), changed: false },
      inputHash: 'ab'.repeat(32),
      version: '1.2.3',
    },
    validation: {
      errors: counts.error,
      warnings: counts.warning,
      infos: counts.info,
      diagnostics,
      suppressed,
      titles: new Map(catalogue.map(({ id, title }) => [id, title])),
      lowered: [],
      accepted: [],
      rulesOff: [],
    },
    draft: counts.error > 0 ? { errors: counts.error } : undefined,
    lineOf: (origin) => locationOf(origin, undefined, 'value', { documents }).span.start.line,
  };
}

export function periodOf(text: string): Semestre {
  const semestre = semestreOf(text);
  if (!semestre) throw new Error(`${text} is no period`);
  return semestre;
}

/** Every text of a report that a reader sees, on the cover and after it. */
export function allTexts(report: Report): readonly string[] {
  const { cover, running, draft } = report;
  return [
    report.title,
    report.subject,
    report.author,
    cover.entidad,
    cover.kicker,
    cover.title,
    cover.subtitle,
    ...cover.facts.flatMap(({ term, text }) => [term, text]),
    cover.note ?? '',
    running.header,
    running.footer,
    draft?.text ?? '',
    ...textsOf(report.blocks),
  ];
}

/** The blocks under a level-1 heading, without it. */
export function section(report: Report, id: string): readonly Block[] {
  const start = report.blocks.findIndex((block) => block.kind === 'heading' && block.id === id);
  if (start === -1) throw new Error(`the report has no section ${id}`);
  const rest = report.blocks.slice(start + 1);
  const end = rest.findIndex((block) => block.kind === 'heading' && block.level === 1);
  return end === -1 ? rest : rest.slice(0, end);
}

export function tablesOf(blocks: readonly Block[]): readonly Table[] {
  return blocks.filter((block) => block.kind === 'table');
}

/** What the sheet whose title begins so says, by the names of its facts; its state is «Estado». */
export function sheetOf(blocks: readonly Block[], first: string): Readonly<Record<string, string>> {
  const sheet = sheetsOf(blocks).find(({ title }) => title.startsWith(first));
  return {
    Estado: sheet?.word ?? '',
    ...Object.fromEntries(
      (sheet?.items ?? []).map(({ term, text }) => [term, text.map((run) => run.text).join('')]),
    ),
  };
}

export function sheetsOf(blocks: readonly Block[]): readonly Sheet[] {
  return blocks.flatMap((block) => (block.kind === 'sheets' ? block.items : []));
}

/** The rows of a table as texts: `text (note)`. */
export function rowsOf(table: Table | undefined): readonly (readonly string[])[] {
  return (table?.rows ?? []).map(({ cells }) =>
    cells.map(({ text, note }) => {
      const shown = text.map((run) => run.text).join('');
      return note === undefined ? shown : `${shown} (${note.map((run) => run.text).join('')})`;
    }),
  );
}

/** The cells of the rows whose first cell begins so. */
export function rowOf(table: Table | undefined, first: string): readonly string[] {
  return rowsOf(table).find(([cell]) => cell?.startsWith(first)) ?? [];
}

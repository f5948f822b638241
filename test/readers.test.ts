import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { check, type CheckResult } from '../src/check/check.ts';
import { readConfig } from '../src/check/configuration.ts';
import { readDocument } from '../src/check/documents.ts';
import type { InputFile } from '../src/check/input-file.ts';
import type { CompiledModel, CompiledOrigin } from '../src/model/compiled-shape.ts';
import { compiledModel } from '../src/model/compiled.ts';
import { link } from '../src/model/link.ts';
import type { Model, Origin } from '../src/model/model.ts';
import { progressOf, type Progress } from '../src/model/progress/progress.ts';
import { paintDataPackage } from '../src/painters/datapackage/paint-datapackage.ts';
import { citizenReport } from '../src/report/citizen.ts';
import type { ReportInput } from '../src/report/input.ts';
import { technicalReport } from '../src/report/technical.ts';
import { names, schemaOf, type Name } from './shipped-schemas.ts';
import { EVERY_FIELD } from './support/every-field.ts';
import { otherValue } from './support/other-value.ts';
import { periodOf } from './support/report-inputs.ts';
import { fieldsOf, occurrencesOf, type Occurrence, type SchemaField } from './support/schema-fields.ts';

/*
 * Nothing may stand in a schema that nobody reads. Each field of each schema is given another value in a project that has
 * them all, and then something that a reader sees must be different: the compiled plan, the open data or a report. No
 * document changes its lines, no report says the hash of its inputs, and none lists the findings, so that only the value
 * itself can make the difference.
 */

/** Fields that change no output, and what the checks hold them against. */
const ONLY_CHECKED: Readonly<Record<string, string>> = {
  'poi /plan': 'it must be the plan of the project, whose id every output says',
  'config /reglas/*': 'it is the level of what the checks find',
  'config /reglas_por_archivo/*/*': 'the same, of some files',
  'config /base': 'it names what the checks accept',
  'base /hallazgos/-/regla': 'what the checks accept',
  'base /hallazgos/-/documento': 'the same',
  'base /hallazgos/-/id': 'the same',
  'base /hallazgos/-/campo': 'the same',
  'base /hallazgos/-/gravedad': 'the same',
  'base /hallazgos/-/valores/-': 'the same',
  'base /hallazgos/-/veces': 'the same',
  'config /requiere': 'the program must be of that version or a later one',
};

/** Fields that other doors read, which are not opened here. */
const READ_ELSEWHERE: Readonly<Record<string, string>> = {
  'config /cambios/*': 'the levels of the changes that `plan diff` tells: diff.test.ts',
  'config /plantillas': 'the folder of templates of the Markdown report: report-templates.test.ts',
  'config /informe/escudo': 'the picture on the cover: report-command.test.ts',
  'poi /actividades/-/presupuesto/producto': 'a column of CEPLAN: export-ceplan.test.ts',
  'poi /actividades/-/presupuesto/actividad_presupuestal': 'a column of CEPLAN: export-ceplan.test.ts',
};

type Project = Readonly<Record<string, unknown>>;

const PROJECT: Project = Object.fromEntries(
  Object.entries(EVERY_FIELD).map(([path, text]) => [path, parse(text) as unknown]),
);

const PERIODS = ['2019-S1', '2019-S2', '2020-S1'].map(periodOf);

const CONFIG = 'plan.config.yaml';
const BASELINE = 'plan.base.yaml';

/** Each document on one line: another value moves nothing. */
function fileOf(path: string, value: unknown): InputFile {
  return { path, bytes: Buffer.from(JSON.stringify(value)) };
}

const FILES = Object.entries(PROJECT).map(([path, value]) => fileOf(path, value));
const READ = new Map(FILES.map((file) => [file.path, readDocument(file, 'auto')]));

/** The model of the project with one document that is another. Rules take most of the time, and no output needs them. */
function linked(other?: InputFile): Model {
  const files = FILES.map((own) => (own.path === other?.path ? other : own));
  const config = readConfig(files, 'auto');
  const read = files.flatMap((file) => {
    if (file.path === CONFIG || config.excludes(file.path)) return [];
    return (file === other ? readDocument(other, 'auto') : READ.get(file.path)) ?? [];
  });
  return link({ documents: read.flatMap((document) => document.linked ?? []), config: config.data });
}

const NOTHING_FOUND: ReportInput['validation'] = {
  errors: 0,
  warnings: 0,
  infos: 0,
  diagnostics: [],
  suppressed: [],
  titles: new Map(),
  lowered: [],
  accepted: [],
  rulesOff: [],
};

type Output = (model: Model) => string;

/** Its result for the last model asked about: several outputs ask for one in turn. */
function remembered<T>(of: (model: Model) => T): (model: Model) => T {
  let last: { readonly model: Model; readonly result: T } | undefined;
  return (model) => {
    if (last?.model !== model) last = { model, result: of(model) };
    return last.result;
  };
}

const OUTPUTS: readonly Output[] = PERIODS.flatMap((periodo): readonly Output[] => {
  const progress = remembered((model) => progressOf(model, periodo));
  const compiled = remembered((model) => compiledModel(model, progress(model), () => 1));
  const input = (model: Model): ReportInput => ({
    model,
    progress: progress(model),
    provenance: { revision: { kind: 'outside' }, inputHash: '', version: '' },
    validation: NOTHING_FOUND,
    lineOf: () => 1,
  });
  return [
    // The cheapest first: the first that tells the difference is enough.
    (model) => JSON.stringify(compiled(model)),
    (model) => tablesText(model, compiled(model), progress(model)),
    (model) => JSON.stringify(citizenReport(input(model))),
    (model) => JSON.stringify(technicalReport(input(model))),
  ];
});

const ALONE = { sources: [], errors: 0, diagnostics: [], folder: '.', situacion: 'tomada' } as const;

/** The tables of the open data with their description. */
function tablesText(model: Model, compiled: CompiledModel, progress: Progress): string {
  const place = ({ file }: Origin): CompiledOrigin => ({ archivo: file, linea: 1 });
  return paintDataPackage({ model, progress, compiled, place, ...ALONE })
    .map(({ text }) => text)
    .join('\n');
}

function findingsOf({ diagnostics, gone }: CheckResult): string {
  return JSON.stringify([
    diagnostics.map(({ code, severity, message }) => [code, severity, message]),
    gone.length,
  ]);
}

const before = linked();
const outputs = OUTPUTS.map((output) => output(before));
const findings = findingsOf(check(FILES));

type Reader = 'output' | 'finding' | 'nobody';

/** Who tells the difference when a field is given another value, at any of its places. */
function readerOf(file: string, field: SchemaField, places: readonly Occurrence[]): Reader {
  let found: Reader = 'nobody';
  for (const place of places) {
    const other = fileOf(file, changed(PROJECT[file], place.path, otherValue(field.schema, place.value)));
    const model = linked(other);
    if (OUTPUTS.some((output, i) => output(model) !== outputs[i])) return 'output';
    const all = FILES.map((own) => (own.path === file ? other : own));
    if (findingsOf(check(all)) !== findings) found = 'finding';
  }
  return found;
}

/** The same of all documents of a kind: the first output that tells the difference is enough. */
function bestReader(
  field: SchemaField,
  at: readonly { readonly file: string; readonly occurrences: readonly Occurrence[] }[],
): Reader {
  let best: Reader = 'nobody';
  for (const { file, occurrences } of at) {
    const reader = readerOf(file, field, occurrences);
    if (reader === 'output') return reader;
    if (reader === 'finding') best = reader;
  }
  return best;
}

function changed(value: unknown, [step, ...rest]: Occurrence['path'], other: unknown): unknown {
  if (step === undefined) return other;
  if (Array.isArray(value))
    return value.map((item: unknown, i) => (i === step ? changed(item, rest, other) : item));
  const fields = Object.entries(value as object); // a path leads through lists and maps only
  return Object.fromEntries(
    fields.map(([name, item]) => [name, name === step ? changed(item, rest, other) : (item as unknown)]),
  );
}

/** The documents of a kind, by their `tipo`; the configuration and the baseline have none. */
function documentsOf(name: Name): readonly string[] {
  const files = Object.keys(PROJECT);
  if (name === 'config') return files.filter((path) => path === CONFIG);
  if (name === 'base') return files.filter((path) => path === BASELINE);
  return files.filter((path) => (PROJECT[path] as { readonly tipo?: string }).tipo === name); // documents are maps
}

describe.each(names.map((name) => ({ name })))('the fields of the schema of $name', ({ name }) => {
  const fields = fieldsOf(schemaOf(name));
  const places = fields.map((field) => ({
    field,
    at: documentsOf(name).map((file) => ({ file, occurrences: occurrencesOf(field.pointer, PROJECT[file]) })),
  }));

  it('all stand in the project that is changed', () => {
    const absent = places.filter(({ at }) => at.every(({ occurrences }) => occurrences.length === 0));
    expect(absent.map(({ field }) => field.pointer)).toEqual([]);
  });

  it('each make a difference to somebody', () => {
    const readers = places.map(
      ({ field, at }) => [`${name} ${field.pointer}`, bestReader(field, at)] as const,
    );
    const of = (reader: Reader): readonly string[] =>
      readers.filter(([, found]) => found === reader).map(([key]) => key);
    const own = (list: readonly string[]): readonly string[] =>
      list.filter((key) => key.startsWith(`${name} `));
    // Nothing is excused that has a reader: the lists say what is so, both ways.
    expect({ checked: of('finding').toSorted(), nobody: of('nobody').toSorted() }).toEqual({
      checked: own(Object.keys(ONLY_CHECKED)).toSorted(),
      nobody: own(Object.keys(READ_ELSEWHERE)).toSorted(),
    });
  }, 60_000);
});

import { check, type CheckResult } from '../check/check.ts';
import { checkProject, readProject, targetsOf, type ReadProject } from '../check/workspace.ts';
import { targetOfFile } from '../check/discover.ts';
import type { InputFile } from '../check/input-file.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { compareDiagnostics, compareText, countBySeverity } from '../diagnostics/order.ts';
import { peiFindings, place, unlinkedCodes, type Placed } from '../exchange/place.ts';
import { readFile, type ImportRequest } from '../exchange/read-file.ts';
import type { ImportedFile } from '../exchange/proposal.ts';
import { ExitCode, UsageFault } from '../host/exit-code.ts';
import type { Host } from '../host/host.ts';
import type { Model } from '../model/model.ts';
import { absolute, relative } from '../text/path.ts';
import { enumerate, quote } from '../text/spanish.ts';
import { newFindings } from '../exchange/workbook/new-findings.ts';
import { writeReviewed } from './import-review.ts';
import { extrasFor, outputsOf, paintFindings } from './findings-output.ts';
import type { FormatAsked } from './formats-asked.ts';
import { changesText, closingText, type Said } from './import-text.ts';
import { progressOn } from './import-progress.ts';
import { outcomeOf } from './outcome.ts';

/** What `plan import` was asked, as written on the command line. */
export interface ImportOptions {
  readonly write: boolean;
  readonly replace: boolean;
  readonly period: string | undefined;
  readonly unit: string | undefined;
  readonly plan: string | undefined;
  readonly entity: string | undefined;
  readonly ubigeo: string | undefined;
  readonly cumulative: string | undefined;
  readonly pim: string | undefined;
  readonly withMotives: boolean;
  /** Write each workbook anew, with what was found in it. */
  readonly review: boolean;
  readonly everyPlace: boolean;
  readonly format: readonly string[];
  readonly color: boolean | undefined;
}

/**
 * Brings in what officers hold: says what each file is and what it would change, and writes it where that is asked for,
 * all files or none. Throws UsageFault and FileFault.
 */
export async function importFiles(
  paths: readonly string[],
  options: ImportOptions,
  host: Host,
): Promise<ExitCode> {
  const outputs = outputsOf(options.format);
  const project = projectHere(options, host);
  const before = checkProject(project, {}).result;
  const period = periodOf(options.period);
  const request = requestOf(options, period, before.model);
  const first = await readAll(paths, request, host);
  const told = await askedEntity(first, request, host);
  const files = told === undefined ? first : await readAll(paths, told, host);
  const placed = place(
    files,
    { model: before.model, documents: standing(project) },
    { replace: options.replace, unidad: options.unit, semestre: period.semestre },
  );
  const after = check(inputAfter(project, placed), { beside: project.beside });
  const unlinked = unlinkedCodes(files, after.model);
  const found = [
    ...files.flatMap((file) => file.found),
    ...placed.found,
    ...peiFindings(unlinked, after.model.plan?.origin.file ?? 'plan.yaml'),
  ].sort(compareDiagnostics);
  const said: Said = {
    files,
    placed: { ...placed, unplaced: [...files.flatMap((file) => file.unplaced), ...placed.unplaced] },
    options,
    unlinked,
    errors: countBySeverity(found).error,
    errorsAfter: { before: errorsIn(before), after: errorsIn(after), byCode: codesIn(after) },
  };
  const readable = outputs.every(({ format, file }) => format === 'pretty' || file !== undefined);
  const out = readable ? host.stdout : host.stderr;
  out.write(changesText(said, { all: options.everyPlace }));
  const books = new Set(files.flatMap(({ file, proposal }) => (proposal.book ? [file] : [])));
  const brought = newFindings(
    {
      before: before.diagnostics,
      after: after.diagnostics,
      valueOf: (file) => after.documents.get(file)?.value,
    },
    placed.documents,
    books,
  );
  const shown = [...found, ...brought].sort(compareDiagnostics);
  paint(shown, outputs, files, options, host);
  if (options.review)
    for (const sentence of await writeReviewed(files, shown, before.model, host)) out.write(`${sentence}\n`);
  if (said.errors === 0 && options.write) write(project, placed, host);
  out.write(closingText(said));
  const differs = placed.documents.some(({ changes }) => changes.some(({ kind }) => kind === 'other'));
  return said.errors > 0 || (options.write && differs && !options.replace) ? ExitCode.findings : ExitCode.ok;
}

/** Whose plan it is, asked of whoever sits at the terminal, where a file and the command line do not say it. */
async function askedEntity(
  files: readonly ImportedFile[],
  request: ImportRequest,
  host: Host,
): Promise<ImportRequest | undefined> {
  const isMissing = files.some(({ found }) => found.some(({ code }) => code === 'importar/falta-entidad'));
  const person = isMissing ? host.person() : undefined;
  const nombre = (
    await person?.ask('¿De qué municipalidad es el plan? (por ejemplo, Municipalidad Distrital de Pilcuyo) ')
  )?.trim();
  if (nombre === undefined || nombre === '') return undefined;
  const ubigeo = (await person?.ask('¿Cuál es su ubigeo, de seis dígitos? (Enter si no lo sabe) '))?.trim();
  const entity = /^\d{6}$/.test(ubigeo ?? '') ? { ...request.entity, ubigeo } : request.entity;
  return { ...request, nombre, entity };
}

/** How many errors there are of each code, in the order of the codes. */
function codesIn({ diagnostics }: CheckResult): readonly string[] {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const codes = [...new Set(errors.map(({ code }) => code))].toSorted(compareText);
  return codes.map((code) => `${code} ${errors.filter((one) => one.code === code).length}`);
}

function errorsIn({ diagnostics, files }: CheckResult): number {
  return files.length === 0 ? 0 : countBySeverity(diagnostics).error;
}

/** The project that the working directory is in, or the one of a folder that has none yet. */
function projectHere({ plan }: ImportOptions, host: Host): ReadProject {
  const targets = targetsOf(host, ['.']).map((target) => readProject(host, { ...target, only: undefined }));
  const [first, ...others] = targets;
  if (
    !first ||
    (others.length === 0 &&
      (plan === undefined || isRegister(plan) || planIdOf(first) === plan || planIdOf(first) === undefined))
  )
    return first ?? readProject(host, { ...targetOfFile(host, `${host.cwd}/plan.yaml`), only: undefined });
  const wanted = targets.filter((target) => planIdOf(target) === plan);
  const [only, ...more] = wanted;
  if (only && more.length === 0) return only;
  const ids = targets.flatMap((target) => planIdOf(target) ?? []);
  throw new UsageFault(
    plan === undefined
      ? `Aquí hay ${targets.length} planes: ${enumerate(ids.slice(0, 5).map(quote))}${ids.length > 5 ? '…' : ''}. Diga en cuál con --plan, o vaya a su carpeta.`
      : `No hay un plan ${quote(plan)}. Los que hay son ${enumerate(ids.slice(0, 5).map(quote))}${ids.length > 5 ? '…' : ''}.`,
  );
}

function planIdOf(project: ReadProject): string | undefined {
  return checkProject(project, {}).result.model.plan?.data.id;
}

/** `ERM.2026022729`: what names a plan in a file of the register, and none of ours. */
function isRegister(plan: string): boolean {
  return /^[A-Z]{2,4}\.\d+$/.test(plan);
}

interface Period {
  readonly anio: number | undefined;
  readonly semestre: 1 | 2 | undefined;
  readonly years: { readonly inicio: number; readonly fin: number } | undefined;
}

function periodOf(text: string | undefined): Period {
  if (text === undefined) return { anio: undefined, semestre: undefined, years: undefined };
  const [, anio, half, until] = /^(20\d\d)(?:-S([12])|-(20\d\d))?$/.exec(text) ?? [];
  if (anio === undefined)
    throw new UsageFault(
      `--period dice ${quote(text)}, y debe ser un año o un semestre, por ejemplo --period 2026 o --period 2026-S1.`,
    );
  const [inicio, fin] = [Number(anio), Number(until ?? anio)];
  return {
    anio: until === undefined ? inicio : undefined,
    semestre: half === '1' ? 1 : half === '2' ? 2 : undefined,
    years: until === undefined ? undefined : { inicio, fin },
  };
}

function requestOf(options: ImportOptions, { anio, years }: Period, model: Model): ImportRequest {
  const { plan } = model;
  const { ubigeo, pim, cumulative } = options;
  if (ubigeo !== undefined && !/^\d{6}$/.test(ubigeo))
    throw new UsageFault(
      `--ubigeo dice ${quote(ubigeo)}, y son los seis dígitos del INEI, por ejemplo --ubigeo 210503.`,
    );
  if (pim !== undefined && pim !== 'fn')
    throw new UsageFault(
      `--pim dice ${quote(pim)}, y solo puede ser fn: toma como PIM el total de lo programado en soles, Fn.`,
    );
  if (cumulative !== undefined && !/^(?:si|sí|no)$/i.test(cumulative))
    throw new UsageFault(`--cumulative dice ${quote(cumulative)}, y debe ser si o no.`);
  const entidad = plan?.data.entidad;
  return {
    model,
    entity: {
      ubigeo: ubigeo ?? entidad?.ubigeo,
      secEjec: ubigeo === undefined ? entidad?.sec_ejec : undefined,
    },
    nombre: options.entity ?? entidad?.nombre,
    anio,
    years,
    registro: options.plan !== undefined && isRegister(options.plan) ? options.plan : undefined,
    pimIsFn: pim === 'fn',
    withMotives: options.withMotives,
    cumulative: cumulative === undefined ? undefined : !/^no$/i.test(cumulative),
  };
}

async function readAll(
  paths: readonly string[],
  request: ImportRequest,
  host: Host,
): Promise<readonly ImportedFile[]> {
  const files: ImportedFile[] = [];
  for (const path of paths) {
    const full = absolute(host.cwd, path);
    if (host.kindOf(full) === undefined) throw new UsageFault(`No existe ${quote(path)}. Revise la ruta.`);
    const progress = progressOn(host, path, host.sizeOf(full));
    const [head = new Uint8Array()] = host.readPieces(full);
    files.push(
      await readFile(
        {
          name: relative(host.cwd, full),
          head: head.slice(0, 64 * 1024),
          bytes: () => host.readFile(full),
          pieces: () => progress.counted(host.readPieces(full)),
          onPiece: progress.rows,
        },
        request,
      ),
    );
    progress.done();
  }
  return files;
}

function standing(project: ReadProject): readonly { readonly file: string; readonly text: string }[] {
  // A byte order mark is kept.
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  return project.input.map(({ path, bytes }) => ({ file: path, text: utf8.decode(bytes) }));
}

function inputAfter(project: ReadProject, { documents }: Placed): readonly InputFile[] {
  const utf8 = new TextEncoder();
  const changed = new Map(documents.map(({ file, text }) => [file, text]));
  const kept = project.input.filter(({ path }) => !changed.has(path));
  return [...kept, ...[...changed].map(([path, text]) => ({ path, bytes: utf8.encode(text) }))];
}

function write(project: ReadProject, { documents }: Placed, host: Host): void {
  const before = new Map(standing(project).map(({ file, text }) => [file, text]));
  const changed = documents.filter(({ file, text }) => before.get(file) !== text);
  const taken = changed.find(
    ({ file, isNew }) => isNew && host.kindOf(`${project.root}/${file}`) !== undefined,
  );
  if (taken)
    throw new UsageFault(
      `No se escribió nada: ${quote(taken.file)} ya existe y no es parte del plan. Cámbiele el nombre o bórrelo.`,
    );
  host.writeSet(
    changed.map(({ file, text }) => ({ path: `${project.root}/${file}`, content: text, head: false })),
  );
}

function paint(
  found: readonly Diagnostic[],
  outputs: readonly FormatAsked[],
  files: readonly ImportedFile[],
  { color, everyPlace }: ImportOptions,
  host: Host,
): void {
  const isPretty = outputs.every(({ format }) => format === 'pretty');
  if (isPretty && found.length === 0) return;
  paintFindings(
    {
      ...outcomeOf([], extrasFor(outputs), host),
      files: files.map(({ file }) => file),
      diagnostics: found,
      counts: countBySeverity(found),
      isSomething: true,
    },
    outputs,
    { color, everyPlace, errorsOnly: false },
    host,
  );
}

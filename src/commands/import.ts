import { givenFile } from '../check/given-file.ts';
import { checkProject, readProject, targetsOf, type ReadProject } from '../check/workspace.ts';
import { targetOfFile } from '../check/discover.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { countBySeverity } from '../diagnostics/order.ts';
import type { ImportRequest } from '../exchange/request.ts';
import type { Heeded, ImportedFile } from '../exchange/proposal.ts';
import { ExitCode, UsageFault } from '../host/exit-code.ts';
import type { Host } from '../host/host.ts';
import { repeated } from '../model/questions/repeated.ts';
import { relative } from '../text/path.ts';
import { enumerate, firstNamed, quote } from '../text/spanish.ts';
import type { CommandDefinition } from './command.ts';
import { isRegister, periodOf, requestOf, type ImportOptions } from './import-request.ts';
import { NOTHING_REVIEWED, writeReviewed } from './import-review.ts';
import { extrasFor, filesOfFindings, outputsOf, paintFindings } from './findings-output.ts';
import type { FormatAsked } from './formats-asked.ts';
import { namesOfGiven, thoseOptions } from './given-options.ts';
import { importOutcome, isDiffering } from './import-outcome.ts';
import { changesText, closingText } from './import-text.ts';
import { tellLeftOut, unreadIn } from './unread.ts';
import { planIdOf } from './plan-places.ts';
import { writeImported } from './import-write.ts';
import { readAll } from './import-reading.ts';
import { outcomeOf } from './outcome.ts';
import { refuseOwnInputs } from './own-inputs.ts';

export const definition: CommandDefinition<ImportOptions> = {
  arguments: [['<archivo...>', 'los archivos, de cualquier formato de los que se leen']],
  options: [
    ['--write', 'escribe los cambios; sin esto solo los muestra'],
    ['--replace', 'reemplaza también lo que ya dice otra cosa'],
    ['-p, --period <año>', 'el año, o el semestre, que se importa; de un plan, sus años: 2027-2030'],
    ['-u, --unit <unidad>', 'solo lo que hace una unidad y las que dependen de ella'],
    ['--plan <id>', 'en qué plan, si hay varios; o cuál del archivo, por su código del JNE'],
    ['--entity <nombre>', 'la municipalidad, para un plan que no dice de cuál es'],
    ['--ubigeo <dígitos>', 'los seis dígitos de la municipalidad'],
    ['--cumulative <si|no>', 'si cada mes es el total hasta ese mes, cuando el archivo no lo demuestra'],
    ['--pim <fn>', 'fn: toma como PIM el total programado en soles de CEPLAN'],
    ['--with-motives', 'escribe también los motivos de cada mes, que pueden nombrar a personas'],
    ['--review', 'escribe cada libro de nuevo, con lo hallado en sus celdas, para devolverlo'],
    ['--every-place', 'muestra cada cambio y cada lugar'],
    ['-f, --format <formato[:archivo]>', 'el formato de los hallazgos, como en validate', []],
  ],
  examples: [
    'plan import POI_2026.xls',
    'plan import POI_2026.xls consulta-amigable.xlsx --write',
    'plan import plan-jne.json --entity "Municipalidad Distrital de Pilcuyo" --ubigeo 210503 --write',
  ],
  run: ({ words, options }, host) => importFiles(words, options, host),
};

/**
 * Brings in what officers hold: says what each file is and what it would change, and writes it where that is asked for,
 * all files or none. Throws UsageFault and FileFault.
 */
async function importFiles(paths: readonly string[], options: ImportOptions, host: Host): Promise<ExitCode> {
  for (const path of paths) givenFile(path, host);
  const outputs = outputsOf(options.format, host);
  const here = projectHere(options, host);
  const imported = paths.map((path) => ({ path, bytes: new Uint8Array() }));
  refuseOwnInputs(filesOfFindings(outputs, host), [here, { root: host.cwd, input: imported }], host);
  const project = checkProject(here, {});
  const period = periodOf(options.period);
  const request = requestOf(options, period, project.result.model);
  const first = await readAll(paths, request, host);
  const told = await askedEntity(first, request, host);
  const read = told === undefined ? first : await readAll(paths, told, host);
  const { placed, made, shown, said } = importOutcome(
    read,
    project,
    { replace: options.replace, write: options.write, unit: options.unit, period },
    host,
  );
  const { files } = said;
  refuseIdle(files, options);
  if (files.every(({ isAside }) => isAside)) throw allAside(files, options);
  const readable = outputs.every(({ format, file }) => format === 'pretty' || file !== undefined);
  const out = readable ? host.stdout : host.stderr;
  out.write(changesText(said, { all: options.everyPlace }));
  paint({ found: shown, files }, outputs, options, host);
  const reviewed = options.review ? await writeReviewed(files, shown, project, host) : NOTHING_REVIEWED;
  for (const sentence of reviewed.sentences) out.write(`${sentence}\n`);
  if (!said.isRefused && options.write) writeImported(project, placed, made, host);
  out.write(closingText(said));
  tellLeftOut([unreadIn(project)], host);
  const isIncomplete =
    said.isRefused || reviewed.isHeldBack || (options.write && isDiffering(placed) && !options.replace);
  return isIncomplete ? ExitCode.findings : ExitCode.ok;
}

/** Throws UsageFault for options that none of the files takes into account, where all of them could be read. */
function refuseIdle(files: readonly ImportedFile[], options: ImportOptions): void {
  if (files.some(({ heeds }) => heeds === undefined)) return;
  const heeded = new Set(files.flatMap(({ heeds = [] }) => heeds));
  const isIdle = (name: Heeded, given: boolean): boolean => given && !heeded.has(name);
  const idle = namesOfGiven({
    '--entity': isIdle('nombre', options.entity !== undefined),
    '--ubigeo': isIdle('ubigeo', options.ubigeo !== undefined),
    '--plan': isIdle('registro', options.plan !== undefined && isRegister(options.plan)),
    '--cumulative': isIdle('cumulative', options.cumulative !== undefined),
    '--pim': isIdle('pimIsFn', options.pim !== undefined),
    '--with-motives': isIdle('withMotives', options.withMotives),
  });
  if (idle.length === 0) return;
  throw new UsageFault(
    `No se importó nada: ${enumerate(idle)} ${idle.length === 1 ? 'no cambia' : 'no cambian'} cómo se lee ${enumerate(
      firstNamed(
        files.map(({ file }) => quote(file)),
        3,
      ),
    )}. Quite ${thoseOptions(idle)}.`,
  );
}

/** That nothing of the files is of what was asked for: wrong use. */
function allAside(files: readonly ImportedFile[], { unit, period }: ImportOptions): UsageFault {
  const shown = files.slice(0, 5).map(({ file, recognised }) => `${quote(file)} es ${recognised}`);
  const asked = namesOfGiven({ '--unit': unit !== undefined, '--period': period !== undefined });
  return new UsageFault(
    `No se importó nada: ${enumerate(shown)}${files.length > 5 ? '…' : ''}. No es lo que se pidió con ${enumerate(asked)}: quite ${thoseOptions(asked)}, o diga otros archivos.`,
  );
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
  // Who goes away here has said no more than who goes away before.
  if (ubigeo === undefined) return undefined;
  const entity = /^\d{6}$/.test(ubigeo) ? { ...request.entity, ubigeo } : request.entity;
  return { ...request, nombre, entity };
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
  const named = (some: readonly string[]): string => enumerate(firstNamed(some.map(quote), 5));
  const folders = named(targets.map(({ root }) => relative(host.cwd, root) || '.'));
  const ids = targets.flatMap((target) => planIdOf(target) ?? []);
  const asked = ids.filter((id) => plan === undefined || id === plan);
  const [twice] = repeated(asked, (id) => id);
  if (twice !== undefined)
    throw new UsageFault(
      `Hay más de un plan ${quote(twice.item)} entre los de ${folders}: vaya a la carpeta del suyo, y dé ahí la orden.`,
    );
  throw new UsageFault(
    plan === undefined
      ? `Aquí hay ${targets.length} planes: ${named(ids)}. Diga en cuál con --plan, o vaya a su carpeta.`
      : `No hay un plan ${quote(plan)}. Los que hay son ${named(ids)}.`,
  );
}

function paint(
  { found, files }: { readonly found: readonly Diagnostic[]; readonly files: readonly ImportedFile[] },
  outputs: readonly FormatAsked[],
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
    },
    outputs,
    { color, everyPlace, errorsOnly: false },
    host,
  );
}

import { EDITION_NAMES } from '../report/editions.ts';
import { absolute, relative } from '../text/path.ts';
import { ExitCode, UnreadFault, UsageFault } from '../host/exit-code.ts';
import type { Host } from '../host/host.ts';
import type { Picture } from '../pictures/picture.ts';
import { isIntact } from '../painters/pdf/kit/seal.ts';
import { inflatedStreams } from '../painters/pdf/kit/attachments.ts';
import { count, quote } from '../text/spanish.ts';
import { visible } from '../text/visible.ts';
import { changesSinceCommit } from './changes-since.ts';
import { claimOfPast, claimOfPresent, type Claim } from './commit-claim.ts';
import { buildReport, recordedRevision, type RecordedInputs } from './report-build.ts';
import { crestOf } from './report-files.ts';
import type { Inputs } from '../check/digest.ts';
import { reportInputs } from './report-inputs.ts';
import { oneProjectAt, periodName, targetsAt } from './select.ts';
import type { FormerReport } from '../report/input.ts';
import { VERSION } from '../host/version.ts';
import { semestreOf } from '../model/progress/period.ts';
import { tellFaults } from './unread.ts';
import type { CommandDefinition } from './command.ts';

export const definition: CommandDefinition<object> = {
  arguments: [
    ['<informe>', 'el PDF'],
    ['[ruta]', 'la carpeta del plan'],
  ],
  examples: ['plan verify informes/puno-2019-2022-2019-S1-tecnica.pdf examples/puno'],
  run: ({ words: [file = '', path = '.'] }, host) => verify(file, path, host),
};

/**
 * Answers whether a PDF is the report of the documents as they are now: makes it again, with the commit recorded in
 * it, and compares byte by byte. When it is not, says whether the documents changed, and which, or the PDF did.
 */
async function verify(file: string, path: string, host: Host): Promise<ExitCode> {
  const shown = visible(file);
  if (host.kindOf(absolute(host.cwd, file)) === undefined) {
    throw new UsageFault(
      `No existe ${quote(shown)}. Diga el informe que quiere comprobar: plan verify informes/informe.pdf`,
    );
  }
  const pdf = host.readFile(absolute(host.cwd, file));
  if (Buffer.from(pdf.subarray(0, 5)).toString('latin1') !== '%PDF-') {
    throw new UsageFault(
      `${quote(shown)} no es un PDF. Diga el informe que quiere comprobar: plan verify informes/informe.pdf`,
    );
  }
  const recorded = recordedInputs(pdf);
  // Anybody can compute a seal: without a list to make it again from, nobody can vouch for it.
  if (!recorded && isIntact(pdf)) {
    throw new UsageFault(
      `No se puede comprobar ${quote(shown)}: no trae la lista de los archivos de un plan. Si es un informe de varias municipalidades, compruebe el de cada una: plan verify informes/informe.pdf`,
    );
  }
  if (!recorded) {
    host.stdout.write(
      `PDF alterado: ${shown} no trae la lista de archivos que «plan report» guarda en cada informe. No es un informe de este programa, o lo reescribió otro.\n`,
    );
    return ExitCode.findings;
  }
  if (!isIntact(pdf)) {
    host.stdout.write(
      `PDF alterado: ${shown} ya no es como lo escribió «plan report». Pida el original, o vuelva a hacerlo.\n`,
    );
    return ExitCode.findings;
  }
  const project = oneProjectAt(host, path, { al: recorded.al ?? undefined }, targetsAt(host, path).plans);
  refuseUnreadOf(recorded, project, shown, host);
  const crest = crestOf(project, host);
  const inputs = reportInputs(project, crest, host);
  const changes = changedFiles(recorded, inputs.digests, project);
  const commit = String(recorded.commit).slice(0, 12);
  const notOfCommit = `PDF alterado: ${shown} dice que sus documentos son los del commit ${commit}, y ese commit no los tiene así.\n`;
  if (changes.length > 0) {
    const claim = claimOfPast(recorded, project.root, host);
    host.stdout.write(
      claim.kind === 'false'
        ? notOfCommit
        : `Archivos cambiados: ${count(changes.length, 'archivo no es el mismo', 'archivos no son los mismos')} con que se hizo ${shown}.\n${changes.map((change) => `  ${change}\n`).join('')}${commitHint(recorded, claim)}`,
    );
    return ExitCode.findings;
  }
  const period = semestreOf(recorded.periodo);
  const isKnown = period !== undefined || recorded.periodo === periodName(undefined);
  const again = isKnown
    ? await rendered(project, {
        recorded,
        period,
        inputs,
        crest: crest?.picture,
        former: formerOf(project, recorded, host),
      })
    : undefined;
  if (again && Buffer.compare(again, pdf) === 0) {
    const claim = claimOfPresent(recorded, { ...inputs, folder: project.root }, host);
    if (claim.kind === 'false') {
      host.stdout.write(notOfCommit);
      return ExitCode.findings;
    }
    host.stdout.write(
      `Igual: ${shown} es exactamente el informe de estos documentos (${count(recorded.archivos.length, 'archivo', 'archivos')}, huella ${visible(recorded.huella.slice(0, 16))}).\n${claim.kind === 'untold' ? `No se pudo comprobar que el commit ${commit} los tenga: ${claim.why}\n` : ''}`,
    );
    return ExitCode.ok;
  }
  if (recorded.plan !== VERSION) {
    throw new UsageFault(
      `Los documentos son los mismos, pero ${quote(shown)} se hizo con plan ${visible(recorded.plan)} y este es plan ${VERSION}: el dibujo puede ser otro. Compruébelo con la versión ${visible(recorded.plan)}.`,
    );
  }
  host.stdout.write(
    `No coincide: los documentos son los mismos, pero hoy sale de ellos un informe distinto de ${shown}. O alguien lo reescribió, o cambió lo que está junto a ellos: evidencias, copias, enlaces, archivos que no se leen. Hágalo de nuevo con «plan report» y compárelos.\n`,
  );
  return ExitCode.findings;
}

/**
 * Throws UnreadFault where a file that a report was made from is there and could not be read, or lies in a folder that
 * could not: it is neither gone nor changed, and without a configuration the others cannot be told either.
 */
function refuseUnreadOf(
  { archivos }: RecordedInputs,
  { root, faults }: ReturnType<typeof oneProjectAt>,
  shown: string,
  host: Host,
): void {
  const unread = faults.filter((fault) => {
    const path = relative(root, fault.path).normalize('NFC');
    return archivos.some((file) => file.path === path || path === '' || file.path.startsWith(`${path}/`));
  });
  if (unread.length === 0) return;
  tellFaults(unread, host);
  throw new UnreadFault(
    `No se pudo comprobar ${quote(shown)}: se hizo también con lo que hoy no se puede leer, y no se sabe si sigue igual. Haga que se pueda leer y repita el comando.`,
  );
}

/** What a report said that had changed since a former one. Throws UsageFault where the commit of that one is not here. */
function formerOf(
  project: ReturnType<typeof oneProjectAt>,
  { desde }: RecordedInputs,
  host: Host,
): FormerReport | undefined {
  return desde === undefined ? undefined : changesSinceCommit(project, desde, host);
}

interface Again {
  readonly recorded: RecordedInputs;
  readonly period: ReturnType<typeof semestreOf>;
  readonly inputs: Inputs;
  readonly crest: Picture | undefined;
  readonly former: FormerReport | undefined;
}

async function rendered(
  project: ReturnType<typeof oneProjectAt>,
  { recorded, period, inputs, crest, former }: Again,
): Promise<Uint8Array> {
  const { paintPdf } = await import('../painters/pdf/paint-pdf.ts');
  return paintPdf(
    buildReport(project, {
      edition: recorded.edicion,
      period,
      unit: recorded.unidad ?? undefined,
      annexes: recorded.anexos ?? true,
      revision: recordedRevision(recorded),
      al: recorded.al ?? undefined,
      attachments: true,
      inputs,
      crest,
      former,
    }),
  );
}

/** The list of inputs that a report carries; undefined for a PDF without one. */
function recordedInputs(pdf: Uint8Array): RecordedInputs | undefined {
  for (const stream of inflatedStreams(pdf)) {
    const text = Buffer.from(stream).toString('utf8');
    if (!text.startsWith('{') || !text.includes('"huella"')) continue;
    try {
      const value: unknown = JSON.parse(text);
      if (isRecorded(value)) return value;
    } catch {
      // Not the list: some other stream that begins like one.
    }
  }
  return undefined;
}

function isRecorded(value: unknown): value is RecordedInputs {
  if (typeof value !== 'object' || value === null) return false;
  const fields: Partial<Record<keyof RecordedInputs, unknown>> = value;
  const textOrNull = (field: unknown): boolean => field === null || typeof field === 'string';
  return (
    fields.version === 1 &&
    EDITION_NAMES.some((name) => name === fields.edicion) &&
    typeof fields.plan === 'string' &&
    typeof fields.periodo === 'string' &&
    typeof fields.huella === 'string' &&
    textOrNull(fields.unidad) &&
    textOrNull(fields.al) &&
    (fields.commit === null || isCommit(fields.commit)) &&
    (fields.desde === undefined || isCommit(fields.desde)) &&
    (fields.cambios_sin_confirmar === null || typeof fields.cambios_sin_confirmar === 'boolean') &&
    typeof fields.commit_desconocido === 'boolean' &&
    Array.isArray(fields.archivos) &&
    fields.archivos.every(isDigest)
  );
}

function isCommit(field: unknown): boolean {
  return typeof field === 'string' && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(field);
}

function isDigest(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'path' in value &&
    typeof value.path === 'string' &&
    'sha256' in value &&
    typeof value.sha256 === 'string'
  );
}

function changedFiles(
  recorded: RecordedInputs,
  now: RecordedInputs['archivos'],
  { result }: ReturnType<typeof oneProjectAt>,
): readonly string[] {
  const before = new Map(recorded.archivos.map(({ path, sha256 }) => [path, sha256]));
  const named = (paths: readonly string[]): ReadonlySet<string> =>
    new Set(paths.map((path) => path.normalize('NFC')));
  const excluded = named(result.model.surroundings.excluded);
  const unread = named(result.lookAlikes);
  const goneOf = (path: string): string => {
    if (excluded.has(path)) return 'la configuración lo deja fuera';
    return unread.has(path) ? 'hoy no se lee; para saber por qué: plan validate' : 'ya no está';
  };
  const after = new Map(now.map(({ path, sha256 }) => [path, sha256]));
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((path) => {
    const was = before.get(path);
    const is = after.get(path);
    if (was === is) return [];
    const what = was === undefined ? 'nuevo' : is === undefined ? goneOf(path) : 'cambiado';
    return [`${visible(path)}: ${what}`];
  });
}

/** Where the files that a report was made from may be found. */
function commitHint({ commit, cambios_sin_confirmar: changed }: RecordedInputs, claim: Claim): string {
  if (commit === null) return '';
  const id = visible(commit.slice(0, 12));
  if (changed === true)
    return `El informe se hizo sobre el commit ${id}, con cambios sin confirmar: si se confirmaron después, búsquelos en un commit posterior.\n`;
  return claim.kind === 'untold'
    ? `El informe dice que se hizo con el commit ${id}. No se pudo comprobar: ${claim.why}\n`
    : `El informe se hizo con el commit ${id}.\n`;
}

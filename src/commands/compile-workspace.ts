import { hiddenBelow, type Target, type Targets } from '../check/discover.ts';
import { ExitCode, highest } from '../host/exit-code.ts';
import type { Host } from '../host/host.ts';
import type { Outcome } from '../host/workers.ts';
import { groupThousands } from '../model/money.ts';
import { DATASET_TABLES, hasFigures } from '../painters/datapackage/dataset.ts';
import { absolute, relative, shownPath } from '../text/path.ts';
import { count } from '../text/spanish.ts';
import { visible } from '../text/visible.ts';
import { csvSink } from './csv-sink.ts';
import { refuseOutwardLinks } from './outward-links.ts';
import { refuseInputsOfAny } from './own-inputs.ts';
import { parquetSink } from './parquet-sink.ts';
import { nobodyHas, semesterAsked } from './region.ts';
import { apartText } from './semesters-apart.ts';
import type { Kept, Sink } from './sink.ts';
import { progressLine } from './progress.ts';
import type { SameShare, Share, ShareAsk } from './share-task.ts';
import { diedText, eachOf, isWorthThreads } from './tasks.ts';
import { codeOfLoose, tellFaults, tellLeftOut, tellMissing, type Unread } from './unread.ts';

/** What is asked of many projects at once. */
export interface WorkspaceAsk {
  readonly format: ShareAsk['format'];
  readonly period: string | undefined;
  readonly draft: boolean;
  readonly al: string | undefined;
  /** The folder of the tables, as typed. */
  readonly output: string;
}

/** Writes the tables of all projects at or below a path, in the memory of one project for each thread. */
export async function compileWorkspace(
  path: string,
  all: Targets,
  ask: WorkspaceAsk,
  host: Host,
): Promise<ExitCode> {
  const { plans: targets, loose } = all;
  const period = semesterAsked(ask.period);
  const from = absolute(host.cwd, path);
  const output = absolute(host.cwd, ask.output);
  const folders = targets.map(({ project }) => relative(from, project.root) || '.');
  const files = ['datapackage.json', 'tablas.json', ...DATASET_TABLES.map((name) => `${name}.csv`)];
  refuseOutwardLinks(files, { output: ask.output, isTyped: true }, [from], host);
  refuseInputsOfAny(
    files.map((name) => `${output}/${name}`),
    targets,
    host,
  );
  const hidden = hiddenBelow(from, all);
  const sink =
    ask.format === 'parquet'
      ? await parquetSink(
          output,
          { from, folders, mayHide: (folder) => hidden(absolute(from, folder)) },
          host,
        )
      : csvSink(output, host);
  const told = new Tally({ folders: folders.length, from, sink, period }, host);
  const line = progressLine(
    (share) =>
      `Compilados ${thousands(Math.floor(share * targets.length))} de ${thousands(targets.length)} planes`,
    host,
  );
  const asks = targets.map(({ project }, i): ShareAsk => ({
    root: project.root,
    from,
    folder: folders[i] ?? '.',
    period,
    draft: ask.draft,
    al: ask.al,
    format: ask.format,
    known: sink.known(folders[i] ?? '.'),
  }));
  try {
    let i = 0;
    for await (const outcome of eachOf('share', asks, host, isWorthThreads(targets, host))) {
      told.hear(folders[i] ?? '.', outcome);
      line.at(++i / targets.length);
    }
    line.end();
    const code = told.end(ask.output, loose);
    host.stderr.write(apartText(sink.apart(), { path, output: ask.output, draft: ask.draft }));
    return code;
  } finally {
    line.end();
    sink.abandon();
  }
}

/** What is known of one project that was heard of. */
interface Heard {
  readonly folder: string;
  readonly kept: Kept;
  readonly made: Share | SameShare;
}

/** Hears what became of project after project, says it, and hands their rows on. */
class Tally {
  /** By entity and semester, whose rows are there. */
  private readonly owners = new Map<string, { readonly folder: string; readonly hasNoPoi: boolean }>();
  /**
   * Those without the semester asked for, to the end: another plan of the same municipality, that of the government after
   * it, may have it; and where nobody has it, it may be a slip of the hand, and nothing is written.
   */
  private readonly lacking: Heard[] = [];
  private readonly counts = {
    tomada: 0,
    borrador: 0,
    con_errores: 0,
    sin_leer: 0,
    sin_poi: 0,
    same: 0,
    twin: 0,
  };
  private code: ExitCode = ExitCode.ok;
  /** What was not read of all, and of those with figures. */
  private readonly unread: { readonly unread: Unread; readonly hasFigures: boolean }[] = [];
  private readonly folders: number;
  /** What the folders are named from, absolute. */
  private readonly from: string;
  private readonly sink: Sink;
  private readonly period: string | undefined;
  private readonly host: Host;

  constructor(
    {
      folders,
      from,
      sink,
      period,
    }: {
      readonly folders: number;
      readonly from: string;
      readonly sink: Sink;
      readonly period: string | undefined;
    },
    host: Host,
  ) {
    this.folders = folders;
    this.from = from;
    this.sink = sink;
    this.period = period;
    this.host = host;
  }

  /** What became of the next project. */
  hear(folder: string, outcome: Outcome): void {
    if (outcome.kind === 'died') {
      this.say(
        folder,
        `quedó fuera: ${diedText(outcome, relative(this.host.cwd, absolute(this.from, folder)))}`,
      );
      this.raise(ExitCode.failure);
      return;
    }
    const made = outcome.value as Share | SameShare; // the task of this name gives one or the other
    const kept = made.kind === 'same' ? this.sink.recall(folder, made.digest) : keptOf(made);
    if (kept === undefined) throw new Error(`${folder} is as it was, and nothing is known of it`);
    const unread = { ...made.unread, documents: kept.unreadDocuments };
    this.unread.push({ unread, hasFigures: hasFigures(kept.situacion) });
    this.tell(folder, kept, unread);
    const heard = { folder, kept, made };
    if (lacksPoi(heard)) this.lacking.push(heard);
    else this.settle(heard);
  }

  /** Hands on the rows of a project, unless another of the same municipality and semester has its place. */
  private settle(heard: Heard): void {
    const { folder, kept, made } = heard;
    const owner = `${kept.entidad} ${kept.periodo ?? ''}`;
    const first = this.owners.get(owner);
    if (first !== undefined) {
      if (lacksPoi(heard))
        this.say(
          folder,
          `quedó fuera: no tiene POI de ${this.period ?? ''}, y es de la misma entidad que ${visible(first.folder)}${first.hasNoPoi ? ', que tampoco lo tiene' : ', que sí lo tiene'}`,
        );
      else {
        this.say(
          folder,
          `quedó fuera: tiene el mismo ${sameWhat(kept.entidad)} que ${visible(first.folder)}, y sus filas no se distinguirían. Corrija uno, o compílelo en otra carpeta`,
        );
        this.raise(ExitCode.findings);
      }
      this.counts.twin++;
      this.sink.drop(folder, kept);
      return;
    }
    this.owners.set(owner, { folder, hasNoPoi: lacksPoi(heard) });
    this.counts[kept.situacion]++;
    if (made.kind === 'same') this.counts.same++;
    else this.sink.take(made, folder);
  }

  /** Says why a project is not in the tables with its figures. */
  private tell(
    folder: string,
    { situacion, errors, hasPlan, configurationAtFault }: Kept,
    { faults }: Unread,
  ): void {
    tellFaults(faults, this.host);
    if (configurationAtFault) this.raise(ExitCode.usage);
    if (!hasPlan && faults.length === 0) {
      this.say(folder, 'quedó fuera: no hay un plan que se pueda leer');
      this.raise(ExitCode.findings);
      return;
    }
    if (situacion === 'sin_leer') {
      this.say(folder, 'quedó fuera: no se pudo leer entero');
      this.raise(ExitCode.failure);
    } else if (situacion === 'con_errores') {
      this.say(folder, `quedó fuera, tiene ${count(errors, 'error', 'errores')}`);
      this.raise(ExitCode.findings);
    }
  }

  /** All were told: says what is in the tables. */
  end(output: string, loose: readonly Target[]): ExitCode {
    if (this.owners.size === 0 && this.lacking.length > 0) throw nobodyHas(this.period ?? '', this.folders);
    for (const heard of this.lacking) this.settle(heard);
    const {
      tomada,
      borrador,
      con_errores: broken,
      sin_leer: unread,
      sin_poi: without,
      same,
      twin,
    } = this.counts;
    const { gone, kept } = this.sink.finish();
    this.tellUnread(loose);
    const parts = [
      `${count(tomada + borrador, 'plan', 'planes')} con sus cifras`,
      ...(borrador > 0 ? [`${thousands(borrador)} de ellos en borrador`] : []),
      ...(without > 0 ? [`${thousands(without)} sin POI de ${this.period ?? ''}`] : []),
      ...(broken + unread > 0
        ? [`${thousands(broken + unread)} fuera, por errores o por no poderse leer`]
        : []),
      ...(twin > 0 ? [`${thousands(twin)} fuera, por ser de la misma entidad que otro`] : []),
      ...(same > 0 ? [`${thousands(same)} sin cambios, que no se escribieron otra vez`] : []),
    ];
    this.host.stderr.write(`${parts.join('; ')}.\n`);
    if (gone > 0)
      this.host.stderr.write(
        `Se quitaron las filas de ${count(gone, 'plan que ya no está', 'planes que ya no están')}.\n`,
      );
    if (kept.length > 0)
      this.host.stderr.write(
        `Se quedan como estaban las filas de ${keptText(kept)}: su carpeta no se leyó.\n`,
      );
    this.host.stdout.write(`${visible(shownPath(this.host.cwd, absolute(this.host.cwd, output)) || '.')}\n`);
    return this.code;
  }

  /** Of one project alone whoever looked whether it has errors has said it. */
  private tellUnread(loose: readonly Target[]): void {
    this.raise(codeOfLoose(loose, this.host));
    if (this.folders < 2) return;
    const all = this.unread.map(({ unread }) => unread);
    const told = this.unread.flatMap(({ unread, hasFigures: has }) => (has ? [unread] : []));
    tellLeftOut(all, this.host);
    tellMissing(told, this.host);
  }

  private say(folder: string, what: string): void {
    this.host.stderr.write(`${visible(folder)}: ${what}.\n`);
  }

  private raise(code: ExitCode): void {
    this.code = highest(this.code, code);
  }
}

/** Whether it has no POI of the semester that was asked for. */
function lacksPoi({ kept, made }: Heard): boolean {
  return made.kind === 'share' ? made.hasNoPoi : kept.situacion === 'sin_poi';
}

function keptOf(made: Share): Kept {
  const { situacion, errors, periodo, hasPlan, configurationAtFault } = made;
  return {
    situacion,
    errors,
    periodo,
    hasPlan,
    configurationAtFault,
    entidad: made.partition.entidad,
    unreadDocuments: made.unread.documents,
  };
}

/** «1 plan (altos/santa-sauce)» */
function keptText(folders: readonly string[]): string {
  const named = folders.slice(0, MOST_KEPT).map(visible).join(', ');
  return `${count(folders.length, 'plan', 'planes')} (${named}${folders.length > MOST_KEPT ? '…' : ''})`;
}

const MOST_KEPT = 3;

function sameWhat(entidad: string): string {
  if (entidad.startsWith('U')) return `ubigeo (${entidad.slice(1)}) y semestre`;
  return entidad.startsWith('P') ? `«id» de plan (${entidad.slice(2)}) y semestre` : 'nombre de carpeta';
}

function thousands(n: number): string {
  return groupThousands(String(n));
}

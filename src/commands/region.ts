import type { Targets } from '../check/discover.ts';
import { failedIn } from '../check/workspace.ts';
import { ExitCode, highest, UsageFault } from '../host/exit-code.ts';
import type { Host } from '../host/host.ts';
import { groupThousands } from '../model/money.ts';
import { periodoOf, semestreOf } from '../model/progress/period.ts';
import type { Standing } from '../report/region.ts';
import { absolute, relative } from '../text/path.ts';
import { quote } from '../text/spanish.ts';
import { visible } from '../text/visible.ts';
import { ofOneSemester } from './of-one-semester.ts';
import { checkedPlans, progressLine } from './progress.ts';
import type { StandingAsk, StandingTold } from './standing-task.ts';
import { diedText, eachOf, isWorthThreads } from './tasks.ts';
import { tellFaults, tellLeftOut, tellLoose, tellMissing } from './unread.ts';

/** What is asked of all projects of a region. */
export interface RegionAsk {
  readonly period: string | undefined;
  readonly al: string | undefined;
  readonly draft: boolean;
  /** Whether the data of `plan status --format json` is wanted too. */
  readonly data: boolean;
}

/** How the projects of a region stand, in the order of their folders, and the exit code that says what went wrong. */
export interface Region {
  readonly standings: readonly Standing[];
  readonly data: readonly object[];
  /** What beside the projects is of none of them and was not read, from the folder that was asked for. */
  readonly apart: readonly string[];
  readonly code: ExitCode;
}

/** Asks every project of a workspace how it stands, several at a time. What could not be read is said on stderr. */
export async function regionAt(
  path: string,
  { plans: targets, loose }: Targets,
  { period, al, draft, data: withData }: RegionAsk,
  host: Host,
): Promise<Region> {
  const asked = semesterAsked(period);
  const from = absolute(host.cwd, path);
  const asks = targets.map(({ project }): StandingAsk => ({
    root: project.root,
    folder: relative(from, project.root) || '.',
    period: asked,
    al,
    draft,
    data: withData ? relative(host.cwd, project.root) || '.' : undefined,
  }));
  const line = progressLine(checkedPlans(targets.length), host);
  const all: StandingTold[] = [];
  let code: ExitCode = ExitCode.ok;
  const raise = (other: ExitCode): void => {
    code = highest(code, other);
  };
  let done = 0;
  for await (const outcome of eachOf('standing', asks, host, isWorthThreads(targets, host))) {
    const { root = from, folder: own = '.' } = asks[done] ?? {};
    const folder = visible(own);
    line.at(++done / targets.length);
    if (outcome.kind === 'died') {
      host.stderr.write(`${folder}: ${diedText(outcome, relative(host.cwd, root))}.\n`);
      raise(ExitCode.failure);
      continue;
    }
    const told = outcome.value as StandingTold; // the task of this name gives nothing else
    tellFaults(told.unread.faults, host);
    if (told.unread.faults.length > 0) raise(ExitCode.failure);
    else if (!told.standing.hasPlan) {
      host.stderr.write(`En ${folder} no hay un plan que se pueda leer. Para saber por qué: plan validate\n`);
      raise(ExitCode.findings);
    } else if (told.configurationAtFault) raise(ExitCode.usage);
    all.push(told);
  }
  line.end();
  tellLeftOut(
    all.map(({ unread }) => unread),
    host,
  );
  const beside = tellLoose(loose, host);
  if (beside.some(({ faults }) => faults.length > 0)) raise(ExitCode.failure);
  tellMissing(
    all.flatMap(({ standing, unread }) => (standing.figures === undefined ? [] : [unread])),
    host,
  );
  const byUbigeo = countedOnce(all);
  const counted = all.filter((told) => {
    const better = byUbigeo.get(told.standing.ubigeo ?? '') ?? told;
    if (better === told) return true;
    host.stderr.write(`${notCounted(told.standing, better.standing)}\n`);
    // Of another mandate there may well be a plan too.
    if (isOfOneTime(told.standing, better.standing)) raise(ExitCode.findings);
    return false;
  });
  const standings = ofOneSemester(counted);
  const data = counted.flatMap((told) => told.data ?? []);
  if (asked !== undefined && standings.every(({ hasNoPoi }) => hasNoPoi))
    throw nobodyHas(asked, targets.length);
  const apart = beside.flatMap((one) =>
    [...failedIn(one), ...one.lookAlikes].map((file) => relative(from, absolute(one.root, file))),
  );
  return { standings, data, apart: [...new Set(apart)], code };
}

/**
 * By its ubigeo, the plan by which each municipality is counted: of several governments the one that has a POI of the
 * semester that was asked for, else that of the latest, and of several the first.
 */
function countedOnce(all: readonly StandingTold[]): ReadonlyMap<string, StandingTold> {
  const best = new Map<string, StandingTold>();
  for (const told of all) {
    const { ubigeo } = told.standing;
    if (ubigeo === undefined) continue;
    const known = best.get(ubigeo);
    if (known === undefined || (ownPeriod(told.standing) ?? '') > (ownPeriod(known.standing) ?? ''))
      best.set(ubigeo, told);
  }
  return best;
}

/** The semester of which a municipality has a POI and is told; undefined where it has none. */
function ownPeriod({ periodo, hasNoPoi }: StandingTold['standing']): string | undefined {
  return hasNoPoi ? undefined : periodo;
}

/** Whether two plans are told of one semester, or are alike in having no POI at all: one of them is too many. */
function isOfOneTime(one: StandingTold['standing'], other: StandingTold['standing']): boolean {
  return ownPeriod(one) === ownPeriod(other) && !one.hasNoPoi;
}

function notCounted(one: StandingTold['standing'], other: StandingTold['standing']): string {
  const same = `${visible(one.folder)}: no se cuenta: tiene el mismo ubigeo (${one.ubigeo ?? ''})`;
  const [own, others] = [ownPeriod(one), ownPeriod(other)];
  if (isOfOneTime(one, other)) return `${same} y semestre que ${visible(other.folder)}. Corrija uno.`;
  if (others === undefined)
    return `${same} que ${visible(other.folder)}, y ninguno de los dos tiene POI de ${one.periodo ?? ''}. Si es una copia, quítela.`;
  const has = own === undefined ? `no tiene POI${one.hasNoPoi ? ' de ese semestre' : ''}` : `de ${own}`;
  return `${same} que ${visible(other.folder)}, que es de ${others}, y este ${has}. Si es una copia, quítela.`;
}

/** The semester that was asked for is of none of so many plans: a slip of the hand. */
export function nobodyHas(period: string, plans: number): UsageFault {
  return new UsageFault(
    `Ninguno de los ${groupThousands(String(plans))} planes tiene un POI de ${period}. Revise --period.`,
  );
}

/** A semester as typed, a year being its second one; undefined where nothing is asked. Throws UsageFault. */
export function semesterAsked(asked: string | undefined): string | undefined {
  if (asked === undefined) return undefined;
  const semestre = semestreOf(/^\d{4}$/.test(asked) ? `${asked}-S2` : asked);
  if (semestre) return periodoOf(semestre);
  throw new UsageFault(
    `--period dice ${quote(asked)}, y debe ser año y semestre, o un año, por ejemplo --period 2019-S1.`,
  );
}

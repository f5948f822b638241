import type { Target } from '../check/discover.ts';
import { withoutOwnConfiguration } from '../check/given-configuration.ts';
import { checkProject, projectAlone, readProject, type ReadProject } from '../check/workspace.ts';
import { UsageFault } from '../host/exit-code.ts';
import type { Host } from '../host/host.ts';
import { extrasFor } from './findings-output.ts';
import { partOf, type JudgedProject, type ProjectOutcome } from './outcome.ts';
import { refuseOwnInputs } from './own-inputs.ts';
import { judgeTemplatesOf } from './template-judge.ts';
import { requestOf, type Request, type ValidateOptions } from './validate-request.ts';

/** One project of many that is to be judged. Plain data: it travels between threads. */
export interface JudgeAsk {
  /** As `plan validate` was asked. */
  readonly paths: readonly string[];
  readonly options: ValidateOptions;
  /** The folder of the project, absolute. */
  readonly root: string;
  /** Show only findings of these, relative to the root; everything when undefined. */
  readonly only: Target['only'];
  /** What will be written, which must not be a file of the project. */
  readonly written: readonly string[];
}

/** What was found in a project; or why the whole run is wrong use. */
export type JudgeTold =
  | { readonly kind: 'part'; readonly part: ProjectOutcome }
  | { readonly kind: 'usage'; readonly message: string };

/** Reads and judges one project, and gives what is shown of it. */
export async function judge(ask: JudgeAsk, host: Host): Promise<JudgeTold> {
  const request = requestIn(ask, host);
  const found = { ...projectAlone(request.disk, ask.root), only: ask.only };
  const target = request.configName === undefined ? found : withoutOwnConfiguration(found);
  const judgeTemplate = await judgeTemplatesOf([target], request.disk);
  const read = readProject(request.disk, target, { judgeTemplate });
  try {
    refuseOwnInputs(ask.written, [read], host);
  } catch (error) {
    if (error instanceof UsageFault) return { kind: 'usage', message: error.message };
    throw error;
  }
  const { fingerprints } = extrasFor(request.outputs);
  return { kind: 'part', part: partOf(judged(read, request), fingerprints, host.cwd) };
}

/** What was found in a project that was read: restored from an earlier run, or checked now. */
export function judged(
  read: ReadProject,
  { check, cache, configName, since }: Request,
  told?: (share: number) => void,
): JudgedProject {
  const findings = cache(read, () => checkProject(read, { ...check, told }).result);
  return { read, findings: since?.newIn(read, findings) ?? findings, configName };
}

/** The request is understood once for all projects of a run. */
const requests = new WeakMap<Host, { readonly asked: string; readonly request: Request }>();

function requestIn({ paths, options }: JudgeAsk, host: Host): Request {
  const asked = JSON.stringify([paths, options]);
  const before = requests.get(host);
  if (before?.asked === asked) return before.request;
  const request = requestOf(paths, options, host);
  requests.set(host, { asked, request });
  return request;
}

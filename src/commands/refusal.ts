import { relative } from '../check/discover.ts';
import type { CheckedProject } from '../check/check-project.ts';
import { findingsOf } from '../check/findings.ts';
import { ExitCode } from '../host/exit-code.ts';
import type { Host } from '../host/host.ts';
import { paintPretty } from '../painters/findings/pretty.ts';
import { count } from '../text/spanish.ts';
import { colorOf } from './color.ts';
import { outcomeOf } from './outcome.ts';

/** What was asked for, as far as a refusal depends on it. */
export interface Asked {
  readonly draft: boolean;
  readonly color: boolean | undefined;
  /** «el informe», «la compilación» */
  readonly product: string;
}

/**
 * Why nothing is made of a project with errors, printed to stderr, and the exit code that says so; undefined when
 * there are none, or when a draft was asked for.
 */
export function refusal(project: CheckedProject, asked: Asked, host: Host): ExitCode | undefined {
  for (const fault of project.faults) {
    host.stderr.write(`No se pudo leer ${relative(host.cwd, fault.path)}: ${fault.message}.\n`);
  }
  if (project.faults.length > 0) return ExitCode.failure;
  const outcome = outcomeOf(
    [findingsOf(project)],
    { source: (_, file) => project.result.sources.get(file), rules: [] },
    host,
  );
  const errors = outcome.diagnostics.filter(({ severity }) => severity === 'error');
  const { model, configurationAtFault } = project.result;
  const code = configurationAtFault ? ExitCode.usage : ExitCode.findings;
  const show = (): void => {
    host.stderr.write(
      paintPretty({ ...outcome, diagnostics: errors }, { color: colorOf(host, host.stderr, asked.color) }),
    );
  };
  if (!model.plan) {
    show();
    host.stderr.write(`No se hizo ${asked.product}: no hay un plan que se pueda leer.\n`);
    return code;
  }
  if (errors.length === 0 || asked.draft) return undefined;
  show();
  host.stderr.write(
    `No se hizo ${asked.product}: los documentos tienen ${count(errors.length, 'error', 'errores')}. Corríjalos, o pida un borrador con --draft.\n`,
  );
  return code;
}

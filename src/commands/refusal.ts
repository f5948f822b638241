import type { CheckedProject } from '../check/workspace.ts';
import { countBySeverity } from '../diagnostics/order.ts';
import { ExitCode } from '../host/exit-code.ts';
import type { Host } from '../host/host.ts';
import { paintPretty } from '../painters/findings/pretty.ts';
import { IN_FIGURES } from '../model/questions/unreadable.ts';
import { catalogue } from '../rules/catalogue.ts';
import { count } from '../text/spanish.ts';
import { colorOf } from './color.ts';
import { outcomeOf } from './outcome.ts';
import { tellUnread, tellUnreadDocuments } from './unread.ts';

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
  if (tellUnread(project, host)) return ExitCode.failure;
  const { model, diagnostics, configurationAtFault } = project.result;
  const found = countBySeverity(diagnostics).error;
  if (model.plan && (found === 0 || asked.draft)) {
    tellUnreadDocuments(project, IN_FIGURES, { consequence: 'lo suyo no está en estas cifras' }, host);
    return undefined;
  }
  const outcome = outcomeOf(
    [{ read: project, findings: project.result }],
    { rules: catalogue, fingerprints: false },
    host,
  );
  const errors = outcome.diagnostics.filter(({ severity }) => severity === 'error');
  host.stderr.write(
    paintPretty(
      { ...outcome, diagnostics: errors, counts: countBySeverity(errors) },
      {
        color: colorOf(host, host.stderr, asked.color),
        width: host.stderr.width,
        toSeeAll: '«plan validate --todos»',
      },
    ),
  );
  host.stderr.write(
    model.plan
      ? `No se hizo ${asked.product}: los documentos tienen ${count(found, 'error', 'errores')}. Corríjalos, o pida un borrador con --draft.\n`
      : `No se hizo ${asked.product}: no hay un plan que se pueda leer.\n`,
  );
  return configurationAtFault ? ExitCode.usage : ExitCode.findings;
}

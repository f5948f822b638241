import { Chalk, type ChalkInstance } from 'chalk';
import { countBySeverity } from '../../diagnostics/order.ts';
import { countOf, severityWord } from '../../diagnostics/severity-words.ts';
import type { Diagnostic, Severity } from '../../diagnostics/diagnostic.ts';
import { codeFrame } from '../../text/frame.ts';
import { count, enumerate } from '../../text/spanish.ts';
import { visible } from '../../text/visible.ts';
import type { Outcome } from './outcome.ts';

/**
 * The findings for a person at a terminal:
 *
 *     poi/2019-S1/gim.yaml:14:15  error  poi/objetivo-inexistente
 *       La actividad «GIM-014» enlaza con el objetivo «SOC-9», que no está en el plan
 *       13 |     nombre: Redes de agua
 *       14 |     objetivo: SOC-9
 *          |               ^^^^^
 *       Qué hacer: ¿Quiso decir «SOC-1»?
 *
 * and a last line with the counts. What authors wrote is shown as text: it cannot colour or move the cursor.
 */
export function paintPretty(outcome: Outcome, options: { readonly color: boolean }): string {
  const chalk = new Chalk({ level: options.color ? 1 : 0 });
  const parts = outcome.diagnostics.map((diagnostic) => paintDiagnostic(diagnostic, outcome, chalk));
  return [...parts, paintSummary(outcome, chalk)].join('\n');
}

function paintDiagnostic(diagnostic: Diagnostic, outcome: Outcome, chalk: ChalkInstance): string {
  const { code, severity, message, help, location, related } = diagnostic;
  const { line, column } = location.span.start;
  const tint = tintOf(severity, chalk);
  const lines = [
    `${chalk.bold(`${visible(location.file)}:${line}:${column}`)}  ${tint(severityWord(severity))}  ${chalk.dim(code)}`,
    `  ${visible(message)}`,
    ...frameLines(location, outcome, chalk, tint),
    ...related.map(
      ({ message: text, location: other }) =>
        `  ${chalk.dim('→')} ${visible(text)}: ${visible(other.file)}:${other.span.start.line}:${other.span.start.column}`,
    ),
  ];
  if (help !== undefined && help !== '') lines.push(`  ${chalk.bold('Qué hacer:')} ${visible(help)}`);
  return `${lines.join('\n')}\n`;
}

function frameLines(
  location: Diagnostic['location'],
  outcome: Outcome,
  chalk: ChalkInstance,
  tint: ChalkInstance,
): readonly string[] {
  const excerpt = outcome.excerpts.get(location.file);
  if (!excerpt) return [];
  const frame = codeFrame(excerpt.lines, location.span);
  const width = Math.max(...frame.map(({ number }) => String(number).length));
  return frame.flatMap(({ number, text, underline }) => [
    `  ${chalk.dim(`${String(number).padStart(width)} |`)} ${text}`.trimEnd(),
    ...(underline
      ? [
          `  ${chalk.dim(`${' '.repeat(width)} |`)} ${' '.repeat(underline.indent)}${tint('^'.repeat(underline.width))}`,
        ]
      : []),
  ]);
}

/** `12 archivos revisados: 1 error, 2 avisos.` */
function paintSummary(outcome: Outcome, chalk: ChalkInstance): string {
  const { error, warning, info } = countBySeverity(outcome.diagnostics);
  const counts = [
    ...(error > 0 ? [chalk.red(countOf(error, 'error'))] : []),
    ...(warning > 0 ? [chalk.yellow(countOf(warning, 'warning'))] : []),
    ...(info > 0 ? [chalk.cyan(countOf(info, 'info'))] : []),
  ];
  const files = count(outcome.files.length, 'archivo revisado', 'archivos revisados');
  const verdict = counts.length === 0 ? chalk.green('todo en orden') : enumerate(counts);
  const aside =
    outcome.suppressed.length > 0
      ? ` Además, ${count(outcome.suppressed.length, 'hallazgo ignorado', 'hallazgos ignorados')} con motivo.`
      : '';
  const next = outcome.diagnostics[0]
    ? ` Para saber más de un hallazgo: plan explain ${firstCode(outcome)}`
    : '';
  return `${files}: ${verdict}.${aside}${next}\n`;
}

function firstCode(outcome: Outcome): string {
  const worst = outcome.diagnostics.find(({ severity }) => severity === 'error') ?? outcome.diagnostics[0];
  return worst?.code ?? '';
}

function tintOf(severity: Severity, chalk: ChalkInstance): ChalkInstance {
  if (severity === 'error') return chalk.red;
  return severity === 'warning' ? chalk.yellow : chalk.cyan;
}

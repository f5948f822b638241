import { absolute, relative } from '../check/discover.ts';
import { ExitCode } from '../host/exit-code.ts';
import type { Host } from '../host/host.ts';
import { compiledModel } from '../model/compiled.ts';
import type { Model, Origin, Semestre } from '../model/model.ts';
import { progressOf } from '../model/progress/progress.ts';
import { canonicalJson } from '../painters/canonical-json.ts';
import { lineLookup } from './line-lookup.ts';
import { refusal } from './refusal.ts';
import { oneProjectAt, periodAsked } from './select.ts';

/** What `plan compile` was asked, as written on the command line. */
export interface CompileOptions {
  readonly period: string | undefined;
  readonly output: string | undefined;
  readonly draft: boolean;
  readonly al: string | undefined;
  readonly color: boolean | undefined;
}

/** Prints the linked model of one project, with every computed figure, as one canonical JSON object. */
export function compile(path: string, options: CompileOptions, host: Host): ExitCode {
  const project = oneProjectAt(host, path, { al: options.al });
  const refused = refusal(project, { ...options, product: 'la compilación' }, host);
  if (refused !== undefined) return refused;
  const { model } = project.result;
  const text = compiledText(model, periodAsked(model, options.period), lineLookup(project));
  if (options.output === undefined) {
    host.stdout.write(text);
  } else {
    const target = absolute(host.cwd, options.output);
    host.writeFile(target, text);
    host.stdout.write(`${relative(host.cwd, target)}\n`);
  }
  return ExitCode.ok;
}

/** The compiled model as the text that is printed and that travels inside the PDF. */
export function compiledText(model: Model, period: Semestre, lineOf: (origin: Origin) => number): string {
  return canonicalJson(compiledModel(model, progressOf(model, period), lineOf));
}

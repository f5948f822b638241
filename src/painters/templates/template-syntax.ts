import type { TemplateFault } from './template-fault.ts';
import { COMPILE_OPTIONS, faultOf } from './templates.ts';

/** Says why a template cannot be read, with its line; undefined for one that can. */
export type TemplateSyntax = (name: string, text: string) => TemplateFault | undefined;

/**
 * What tells a template that is written wrong before any report is made with it. Names that a report does not have are
 * only met when it is painted. Loads what compiles, so it is asked for only where a project has templates of its own.
 */
export async function templateSyntax(): Promise<TemplateSyntax> {
  const { templateCompiler } = await import('./template-compiler.ts');
  const compiler = templateCompiler();
  return (name, text) => {
    try {
      compiler.precompile(text, COMPILE_OPTIONS);
      return undefined;
    } catch (error) {
      return faultOf(name, error);
    }
  };
}

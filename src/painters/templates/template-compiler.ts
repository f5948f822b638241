/** The whole of Handlebars: what compiles is three quarters of it, and only templates of a project need that. */
import Handlebars from 'handlebars';

/** What makes the code of a template, as the library has it; not in its types. */
type CodeMaker = new () => {
  readonly source: { readonly currentLocation: hbs.AST.SourceLocation };
  invokeKnownHelper(parameters: number, name: string): void;
};

const library = Handlebars as typeof Handlebars & { JavaScriptCompiler: CodeMaker };

/** Templates say what a report holds, and nothing to the terminal or to the runner that makes it. */
class Silent extends library.JavaScriptCompiler {
  /** Of the parts of a template, which are compiled by others of this. */
  protected readonly compiler: CodeMaker = Silent;

  override invokeKnownHelper(parameters: number, name: string): void {
    if (name === 'log') throw fault(`"${name}" not defined`, this.source.currentLocation);
    super.invokeKnownHelper(parameters, name);
  }
}

function fault(message: string, loc: hbs.AST.SourceLocation): Error {
  return new Handlebars.Exception(message, { type: '', loc });
}

// It would tell of names that it does not look up.
library.logger.level = Infinity;

/** A compiler of its own, to which helpers and parts can be given. */
export function templateCompiler(): typeof Handlebars {
  return Object.assign(library.create(), { JavaScriptCompiler: Silent });
}

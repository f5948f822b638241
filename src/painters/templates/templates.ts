import Handlebars from 'handlebars/runtime';
import type {
  BlockTemplate,
  FileTemplate,
  TemplateFormat,
  TemplateName,
} from '../../report/template-names.ts';
import { blockNames, hasName, type AskedName } from './block-names.ts';
import { TemplateFault } from './template-fault.ts';
import { names, shipped } from './templates.generated.js';

/** The templates a report is written with, by file name: those of the project over those of the program. */
export type Overrides = ReadonlyMap<string, string>;

/** As bin/build.js compiles the templates of the program. */
export const COMPILE_OPTIONS = { strict: true, noEscape: true, preventIndent: true };

/** A fault that is told in Spanish already. */
class Told extends Error {
  /** 1-based, where it is known. */
  readonly line: number | undefined;
  constructor(message: string, line?: number) {
    super(message);
    this.line = line;
  }
}

/** What the template of a report calls by name: `{{> portada}}`. */
const PARTS = { md: ['portada', 'indice'], html: ['portada', 'indice', 'pie'] } as const;

export interface Templates<Format extends TemplateFormat> {
  block(name: BlockTemplate<Format>, view: object): string;
  report(file: FileTemplate, view: object, section: (id: string) => string | undefined): string;
}

/**
 * Makes the templates ready to use: those of the program are compiled when it is built, and only a project that brings
 * its own loads what compiles. They are strict: a name that a template asks for and the report does not have is a
 * TemplateFault with its line, never a hole. Values come escaped for their format already; templates add no escaping.
 */
export async function templatesOf<Format extends TemplateFormat>(
  format: Format,
  overrides: Overrides,
): Promise<Templates<Format>> {
  const blockFile = (name: string): TemplateName => `bloques/${name}.${format}.hbs` as TemplateName; // asked for by the names that the format has
  const handlebars =
    overrides.size === 0
      ? Handlebars.create()
      : limited((await import('./template-compiler.ts')).templateCompiler());
  const compiled = new Map<string, (view: object) => string>();
  const render = (name: TemplateName, view: object): string => {
    try {
      let template = compiled.get(name);
      if (!template) {
        const own = overrides.get(name);
        template =
          own === undefined
            ? handlebars.template<object>(shipped[name])
            : handlebars.compile<object>(own, COMPILE_OPTIONS);
        if (own !== undefined) refuseUnknown(name, blockNames(handlebars.parse(own)), view);
        compiled.set(name, template);
      }
      const text = template(view).replaceAll('\r\n', '\n');
      if (overrides.has(name) && text.includes('[object Object]'))
        throw new Told('imprime un dato que es una lista o un grupo, y no un texto');
      return text;
    } catch (error) {
      throw faultOf(name, error);
    }
  };
  for (const name of PARTS[format]) {
    handlebars.registerPartial(name, (view: object) => `${render(blockFile(name), view).trimEnd()}\n\n`);
  }
  return {
    block: (name, view) => render(blockFile(name), view).trimEnd(),
    report: (file, view, section) => {
      handlebars.registerHelper('seccion', (id: unknown) => {
        const text = section(String(id));
        if (text === undefined) throw new Told(`el informe no tiene una sección «${String(id)}»`);
        return text;
      });
      return render(`informe-${file}.${format}.hbs` as TemplateName, view); // asked for by the names that the format has
    },
  };
}

/** Throws TemplateFault for a name that neither the view nor any template of the program has. */
function refuseUnknown(file: string, asked: readonly AskedName[], view: object): void {
  const unknown = asked.find(({ name }) => !names.includes(name) && !hasName(view, name));
  if (unknown === undefined) return;
  throw new TemplateFault(file, unknown.line, `el informe no tiene ningún dato «${unknown.name}»`);
}

/** Repetitions and calls of templates in one report: a hundred times what the largest that ships takes. */
const MOST_STEPS = 1_000_000;

/** Templates of a project that call one another twice each, or repeat within repetitions, would never end. */
function limited(handlebars: typeof Handlebars): typeof Handlebars {
  let steps = 0;
  const step = (): void => {
    if (++steps > MOST_STEPS) throw new Told(ENDLESS);
  };
  const each = handlebars.helpers['each'];
  handlebars.registerHelper(
    'each',
    function (this: unknown, items: unknown, options: Handlebars.HelperOptions) {
      const fn: Handlebars.TemplateDelegate = (context, runtime) => {
        step();
        return options.fn(context, runtime);
      };
      return each?.call(this, items, { ...options, fn });
    },
  );
  handlebars.registerHelper('lookup', lookedUp);
  // By this every template calls another, those that are written inside it too.
  const host = handlebars as unknown as { VM: { invokePartial: (...all: readonly unknown[]) => unknown } }; // not in its types
  const { VM } = host;
  host.VM = {
    ...VM,
    invokePartial(this: unknown, ...all) {
      step();
      return Reflect.apply(VM.invokePartial, this, all);
    },
  };
  return handlebars;
}

/** What the library hands to a helper besides its parameters, as far as its types do not know it. */
interface Asking extends Handlebars.HelperOptions {
  readonly lookupProperty: (of: unknown, name: unknown) => unknown;
  readonly loc: { readonly start: { readonly line: number } };
}

/** As the library looks a name up; one that is worked out and that no view has is as if it were written and misspelt. */
function lookedUp(of: unknown, name: unknown, { lookupProperty, data, loc }: Asking): unknown {
  const found = of === undefined || of === null ? undefined : lookupProperty(of, name);
  const isKnown =
    found !== undefined ||
    typeof name !== 'string' ||
    names.includes(name) ||
    hasName((data as { readonly root?: unknown }).root, name);
  if (isKnown) return found;
  throw new Told(`el informe no tiene ningún dato «${name}»`, loc.start.line);
}

const ENDLESS = 'llama a otras plantillas o repite partes sin fin';

/** What the library says of a template, in English, and how its reader is told; `$1` is what it names. */
const REASONS: readonly (readonly [said: RegExp, reason: string])[] = [
  [/^"([^"]+)" not defined/, 'el informe no tiene ningún dato «$1»'],
  [/^The partial (\S+) could not be/, 'no hay ninguna plantilla «$1» a la que llamar'],
  [/^(\S+) doesn't match (\S+)/, 'abre «{{#$1}}» y cierra «{{/$2}}»'],
  [/^#(if|unless|with) requires exactly one argument/, '«{{#$1}}» lleva un solo dato'],
  [/^(?:Parse|Lexical) error/, 'una etiqueta {{ }} está mal escrita o sin cerrar'],
];

/** What went wrong with a template, as its reader needs it: the line, and why in Spanish. */
export function faultOf(name: string, error: unknown): TemplateFault {
  if (error instanceof TemplateFault) return error;
  const message = error instanceof Error ? error.message : String(error);
  const known = error instanceof Told ? error.line : undefined;
  const line = known ?? Number(/ - (\d+):\d+$/.exec(message)?.[1] ?? /line (\d+)/.exec(message)?.[1] ?? 1);
  return new TemplateFault(name, line, error instanceof Told ? message : reasonOf(error, message));
}

function reasonOf(error: unknown, message: string): string {
  for (const [said, reason] of REASONS) {
    const found = said.exec(message);
    if (found) return reason.replaceAll(/\$(\d)/g, (_, n: string) => found[Number(n)] ?? '');
  }
  if (error instanceof RangeError) return ENDLESS;
  return error instanceof TypeError
    ? 'pide un dato que el informe no tiene'
    : 'una etiqueta {{ }} no se puede usar así';
}

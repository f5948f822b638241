import Handlebars from 'handlebars';
import { readAssetText } from '../../host/assets.ts';

/** The templates a report is written with, by file name: those of the project over those of the program. */
export type Overrides = ReadonlyMap<string, string>;

/** A template of the project that could not be used: which, where and why. Spanish, ready to print. */
export class TemplateFault extends Error {
  readonly template: string;
  /** 1-based. */
  readonly line: number;
  constructor(template: string, line: number, reason: string) {
    super(reason);
    this.name = 'TemplateFault';
    this.template = template;
    this.line = line;
  }

  /** By name: each part of the bundle has its own copy of this class. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'TemplateFault';
  }
}

/** Names of the templates of the blocks; each is `bloques/<name>.md.hbs`. */
export const BLOCKS = [
  'portada',
  'indice',
  'titulo',
  'parrafo',
  'lista',
  'cuadro',
  'tarjetas',
  'semaforo',
  'grafico',
  'recuadro',
  'ficha',
] as const;
export type BlockTemplate = (typeof BLOCKS)[number];

export interface Templates {
  block(name: BlockTemplate, view: object): string;
  report(edition: string, view: object, section: (id: string) => string | undefined): string;
}

/**
 * Compiles the templates. They are strict: a name that a template asks for and the report does not have is a
 * TemplateFault with its line, never a hole. Values come escaped for Markdown already; templates add no escaping.
 */
export function templatesOf(overrides: Overrides): Templates {
  const handlebars = Handlebars.create();
  const source = (name: string): string => overrides.get(name) ?? readAssetText(`templates/${name}`);
  const compiled = new Map<string, (view: object) => string>();
  const render = (name: string, view: object): string => {
    try {
      let template = compiled.get(name);
      if (!template) {
        template = handlebars.compile<object>(source(name), {
          strict: true,
          noEscape: true,
          preventIndent: true,
        });
        compiled.set(name, template);
      }
      return template(view).replaceAll('\r\n', '\n');
    } catch (error) {
      throw faultOf(name, error);
    }
  };
  for (const name of ['portada', 'indice'] as const) {
    handlebars.registerPartial(name, (view: object) => `${render(blockFile(name), view).trimEnd()}\n\n`);
  }
  return {
    block: (name, view) => render(blockFile(name), view).trimEnd(),
    report: (edition, view, section) => {
      handlebars.registerHelper('seccion', (id: unknown) => {
        const text = section(String(id));
        if (text === undefined) throw new Error(`el informe no tiene una sección «${String(id)}»`);
        return text;
      });
      return render(`informe-${edition}.md.hbs`, view);
    },
  };
}

function blockFile(name: BlockTemplate): string {
  return `bloques/${name}.md.hbs`;
}

function faultOf(name: string, error: unknown): TemplateFault {
  if (error instanceof TemplateFault) return error;
  const message = error instanceof Error ? error.message : String(error);
  const missing = /^"([^"]+)" not defined/.exec(message)?.[1];
  const line = Number(/ - (\d+):\d+$/.exec(message)?.[1] ?? /line (\d+)/.exec(message)?.[1] ?? 1);
  const reason =
    missing === undefined
      ? message.startsWith('Parse error')
        ? 'una etiqueta {{ }} está mal escrita o sin cerrar'
        : message.replace(/ - \d+:\d+$/, '')
      : `el informe no tiene ningún dato «${missing}»`;
  return new TemplateFault(name, line, reason);
}

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { kinds } from '../diff/kinds.ts';
import { VERSION } from '../host/version.ts';
import type { ConfigDocument } from '../model/input.generated.ts';
import { codesNamed, isFixed } from '../rules/catalogue.ts';
import { rules } from '../rules/index.ts';
import { meantIn } from '../rules/wording.ts';
import { validate } from '../schema/validate.ts';
import { nearest } from '../text/nearest.ts';
import type { Path } from '../text/path.ts';
import type { Source } from '../text/source.ts';
import { didYouMean, quote } from '../text/spanish.ts';
import { meets } from '../text/version-range.ts';
import { decode } from '../yaml/decode.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { readYaml } from '../yaml/read.ts';
import { CONFIG_FILES, isConfig, matcher } from './excluded.ts';
import type { InputFile } from './input-file.ts';
import type { Level, LevelSettings } from './levels.ts';
import { configWithDefaults } from '../model/configuration.ts';

/** The configuration of a project, as far as it could be read. */
export interface ReadConfig extends LevelSettings {
  /** The name of the file: that of the one it has or, without one, that of the one it may have. */
  readonly file: string;
  readonly data: ConfigDocument;
  readonly source: Source | undefined;
  readonly document: YamlDocument | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly refused: readonly Path[];
  /** Whether a file, relative to the project's folder, is left out by `excluir`. */
  readonly excludes: (path: string) => boolean;
}

/** The words of the configuration for the severities of the findings. */
export const LEVELS: Readonly<Record<string, Level>> = {
  error: 'error',
  aviso: 'warning',
  nota: 'info',
  info: 'info',
  off: 'off',
};

/** What was read of a file, as far as it could be. */
type Parts = Partial<Pick<ReadConfig, 'data' | 'source' | 'document' | 'diagnostics' | 'refused'>>;

/** Reads the configuration among the files of a project; without one, everything has its default. */
export function readConfig(files: readonly InputFile[], parser: 'auto' | 'yaml'): ReadConfig {
  const own = files.filter(({ path }) => isConfig(path));
  const [first, second] = CONFIG_FILES.flatMap((name) => own.find(({ path }) => path === name) ?? []);
  if (!first) return configOf(CONFIG_FILES[0] ?? '', {});
  const parts = partsOf(first, parser);
  const twice = second ? [secondFile(second.path, first.path)] : [];
  return configOf(first.path, { ...parts, diagnostics: [...(parts.diagnostics ?? []), ...twice] });
}

/** The file of the baseline that a configuration names, relative to the project's folder; undefined when none. */
export function baselinePath({ base }: ConfigDocument): string | undefined {
  return base?.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
}

function partsOf(file: InputFile, parser: 'auto' | 'yaml'): Parts {
  const decoded = decode(file.path, file.bytes);
  const { source } = decoded;
  if (!source) return { diagnostics: decoded.diagnostics };
  const { document, diagnostics } = readYaml(source, { parser });
  const found = [...decoded.diagnostics, ...diagnostics];
  if (!document || document.value === null || document.value === undefined)
    return { source, document, diagnostics: found };
  const validation = validate('config', document);
  const data = validation.data as ConfigDocument; // its schema has vouched for it
  return {
    data,
    source,
    document,
    diagnostics: [
      ...found,
      ...validation.diagnostics,
      ...unknownRules(data, document),
      ...unknownKinds(data, document),
      ...crossedLimits(data, document),
      ...otherVersion(data, document),
    ],
    refused: validation.refused,
  };
}

function configOf(file: string, parts: Parts): ReadConfig {
  const data = parts.data ?? {};
  return {
    file,
    data,
    source: parts.source,
    document: parts.document,
    diagnostics: parts.diagnostics ?? [],
    refused: parts.refused ?? [],
    severities: severitiesIn(data.reglas),
    ofFiles: Object.entries(data.reglas_por_archivo ?? {}).map(([pattern, reglas]) => ({
      pattern,
      matches: matcher([pattern]),
      severities: severitiesIn(reglas),
    })),
    excludes: matcher(data.excluir ?? []),
  };
}

/** What is said of one code wins over what is said of its group, whichever stands first. */
function severitiesIn(reglas: ConfigDocument['reglas']): ReadonlyMap<string, Level> {
  const named = Object.entries(reglas ?? {}).flatMap(([name, word]) => {
    const level = word === undefined ? undefined : LEVELS[word];
    return level === undefined ? [] : [{ name, level }];
  });
  const groups = named.filter(({ name }) => !name.includes('/'));
  const codes = named.filter(({ name }) => name.includes('/'));
  return new Map(
    [...groups, ...codes].flatMap(({ name, level }) =>
      codesNamed(name).map((code) => [code, level] as const),
    ),
  );
}

function unknownRules(data: ConfigDocument, document: YamlDocument): readonly Diagnostic[] {
  const paths: readonly Path[] = [
    ...Object.keys(data.reglas ?? {}).map((name) => ['reglas', name]),
    ...Object.entries(data.reglas_por_archivo ?? {}).flatMap(([pattern, reglas]) =>
      Object.keys(reglas ?? {}).map((name) => ['reglas_por_archivo', pattern, name]),
    ),
  ];
  return paths.flatMap((path) => {
    const name = String(path.at(-1));
    if (codesNamed(name).length > 0) return [];
    const { message, help } = unknownRule(name);
    return renamed(
      document,
      finding(document, path, 'key', { code: 'proyecto/regla-desconocida', message, help }),
    );
  });
}

function unknownKinds({ cambios }: ConfigDocument, document: YamlDocument): readonly Diagnostic[] {
  const known = kinds.map(({ id }) => id);
  return Object.keys(cambios ?? {}).flatMap((name) => {
    if (known.includes(name)) return [];
    const message = `No hay ningún tipo de cambio ${quote(name)}`;
    const help = didYouMean(nearest(name, known)) || 'Quite esta línea. «plan diff --help» dice cuáles hay.';
    return renamed(
      document,
      finding(document, ['cambios', name], 'key', { code: 'proyecto/regla-desconocida', message, help }),
    );
  });
}

/** A finding about a key with the names that its help asks about. */
function renamed({ source }: YamlDocument, diagnostic: Diagnostic): Diagnostic {
  const { span } = diagnostic.location;
  const fixes = meantIn(diagnostic.help ?? '').map(({ text }) => ({
    title: `Escribir ${text}`,
    safe: false,
    edits: [{ file: source.path, span, text }],
  }));
  return fixes.length === 0 ? diagnostic : { ...diagnostic, fixes };
}

/** What is wrong with a name that means no rule whose severity can be changed. */
export function unknownRule(name: string): { readonly message: string; readonly help: string } {
  const own = rules.map(({ id }) => id).filter((id) => !isFixed(id));
  const fixed = isFixed(name);
  if (fixed || name === 'yaml' || name === 'esquema')
    return {
      message: `La severidad de ${quote(name)} no se puede cambiar: siempre es un error`,
      help: 'Quite esta línea.',
    };
  const known = name.includes('/') ? own : [...new Set(own.map((id) => id.split('/')[0] ?? id)), ...own];
  return {
    message: name.includes('/')
      ? `No hay ninguna regla ${quote(name)}`
      : `No hay ningún grupo de reglas ${quote(name)}`,
    help: didYouMean(nearest(name, known)) || 'Vea las reglas con «plan explain».',
  };
}

/** The limits of the semáforo must leave room for each colour. */
function crossedLimits(data: ConfigDocument, document: YamlDocument): readonly Diagnostic[] {
  const { verde, amarillo } = configWithDefaults(data).semaforo;
  if (amarillo < verde) return [];
  return [
    finding(document, ['semaforo', data.semaforo?.amarillo === undefined ? 'verde' : 'amarillo'], 'value', {
      code: 'esquema/fuera-de-rango',
      message: `El amarillo empieza en ${amarillo} y el verde en ${verde}: no queda lugar para el amarillo`,
      help: 'Escriba en «amarillo» un valor menor que el de «verde».',
    }),
  ];
}

function otherVersion({ requiere }: ConfigDocument, document: YamlDocument): readonly Diagnostic[] {
  if (requiere === undefined || meets(VERSION, requiere)) return [];
  return [
    finding(document, ['requiere'], 'value', {
      code: 'proyecto/version-insuficiente',
      message: `Este proyecto requiere la versión ${requiere.replace('>=', '')} de «plan» o una posterior, y esta es la ${VERSION}`,
      help: 'Instale una versión más nueva; si el proyecto no la necesita, corrija «requiere».',
    }),
  ];
}

function secondFile(second: string, first: string): Diagnostic {
  return {
    code: 'proyecto/configuracion-repetida',
    severity: 'error',
    message: `El proyecto tiene dos configuraciones, ${quote(first)} y ${quote(second)}`,
    help: `Deje una sola: pase a ${quote(first)} lo que valga de ${quote(second)} y borre este.`,
    location: {
      file: second,
      span: { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } },
      path: [],
    },
    related: [],
  };
}

function finding(
  document: YamlDocument,
  path: Path,
  part: 'key' | 'value',
  { code, message, help }: Pick<Diagnostic, 'code' | 'message'> & { readonly help: string },
): Diagnostic {
  return {
    code,
    severity: 'error',
    message,
    help,
    location: { file: document.source.path, span: document.locate(path, part), path },
    related: [],
  };
}

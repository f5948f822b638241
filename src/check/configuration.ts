import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';
import type { ConfigDocument } from '../model/input.generated.ts';
import { isFixed } from '../rules/catalogue.ts';
import { rules } from '../rules/index.ts';
import { validate } from '../schema/validate.ts';
import { nearest } from '../text/nearest.ts';
import type { Path } from '../text/path.ts';
import type { Source } from '../text/source.ts';
import { didYouMean } from '../text/spanish.ts';
import { decode } from '../yaml/decode.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { readYaml } from '../yaml/read.ts';
import type { InputFile } from './input-file.ts';
import { exclusion } from './excluded.ts';

/** The configuration of a project, as far as it could be read. */
export interface ReadConfig {
  readonly data: ConfigDocument;
  readonly source: Source | undefined;
  readonly document: YamlDocument | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly refused: readonly Path[];
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  /** Whether a file, relative to the project's folder, is left out by `excluir`. */
  readonly excludes: (path: string) => boolean;
}

/** The words of the configuration for the severities of the findings. */
export const LEVELS: Readonly<Record<string, Severity | 'off'>> = {
  error: 'error',
  aviso: 'warning',
  info: 'info',
  off: 'off',
};

/** Reads `plan.config.yaml`; without one, everything has its default. */
export function readConfig(file: InputFile | undefined, parser: 'auto' | 'yaml'): ReadConfig {
  if (!file) return configOf({}, undefined, undefined, [], []);
  const decoded = decode(file.path, file.bytes);
  if (!decoded.source) return configOf({}, undefined, undefined, decoded.diagnostics, []);
  const { document, diagnostics } = readYaml(decoded.source, { parser });
  const found = [...decoded.diagnostics, ...diagnostics];
  if (!document || document.value === null || document.value === undefined) {
    return configOf({}, decoded.source, document, found, []);
  }
  const validation = validate('config', document);
  const data = validation.data as ConfigDocument; // its schema has vouched for it
  return configOf(
    data,
    decoded.source,
    document,
    [...found, ...validation.diagnostics, ...unknownRules(data, document), ...crossedLimits(data, document)],
    validation.refused,
  );
}

function configOf(
  data: ConfigDocument,
  source: Source | undefined,
  document: YamlDocument | undefined,
  diagnostics: readonly Diagnostic[],
  refused: readonly Path[],
): ReadConfig {
  return {
    data,
    source,
    document,
    diagnostics,
    refused,
    severities: new Map(
      Object.entries(data.reglas ?? {}).flatMap(([id, level]) => {
        const severity = level === undefined ? undefined : LEVELS[level];
        return severity === undefined ? [] : [[id, severity] as const];
      }),
    ),
    excludes: exclusion(data.excluir ?? []),
  };
}

function unknownRules(data: ConfigDocument, document: YamlDocument): readonly Diagnostic[] {
  const known = rules.map(({ id }) => id).filter((id) => !isFixed(id));
  return Object.keys(data.reglas ?? {})
    .filter((id) => !known.includes(id))
    .map((id) => {
      const fixed = isFixed(id);
      return finding(
        document,
        ['reglas', id],
        'key',
        'proyecto/regla-desconocida',
        fixed
          ? `La severidad de «${id}» no se puede cambiar: siempre es un error`
          : `No hay ninguna regla «${id}»`,
        fixed ? 'Quite esta línea.' : didYouMean(nearest(id, known)) || 'Vea las reglas con «plan explain».',
      );
    });
}

/** The limits of the semáforo must leave room for each colour. */
function crossedLimits(data: ConfigDocument, document: YamlDocument): readonly Diagnostic[] {
  const verde = data.semaforo?.verde ?? 95;
  const amarillo = data.semaforo?.amarillo ?? 75;
  if (amarillo < verde) return [];
  return [
    finding(
      document,
      ['semaforo', data.semaforo?.amarillo === undefined ? 'verde' : 'amarillo'],
      'value',
      'esquema/fuera-de-rango',
      `El amarillo empieza en ${amarillo} y el verde en ${verde}: no queda lugar para el amarillo`,
      'Escriba en «amarillo» un valor menor que el de «verde».',
    ),
  ];
}

function finding(
  document: YamlDocument,
  path: Path,
  part: 'key' | 'value',
  code: string,
  message: string,
  help: string,
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

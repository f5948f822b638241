import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { LinkedDocument } from '../model/link.ts';
import { unusualTexts } from '../model/questions/texts.ts';
import { isTipo, TIPOS, type Tipo } from '../schema/kind.ts';
import { fixesFor } from '../schema/fixes.ts';
import { describe, type Sentence } from '../schema/subject.ts';
import { validate, type Validation } from '../schema/validate.ts';
import { fold, nearest } from '../text/nearest.ts';
import { dataWithoutDropped, mayHoldDropped } from '../text/dropped.ts';
import { jsonPointer, type Path } from '../text/path.ts';
import type { Source } from '../text/source.ts';
import { didYouMean, enumerate, quote } from '../text/spanish.ts';
import { decode } from '../yaml/decode.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { readYaml } from '../yaml/read.ts';
import { declaredKind, declaredTipo, expectedTipo, namedTipo } from './kind-by-text.ts';
import type { InputFile } from './input-file.ts';
import { shapedFix } from './shaped-fixes.ts';

/** What came of reading one file that is, or should be, a document of the project. */
export interface ReadDocument {
  readonly path: string;
  /** The kind it is, or seems to be when it cannot be read. */
  readonly tipo: Tipo | undefined;
  readonly source: Source | undefined;
  readonly document: YamlDocument | undefined;
  /** undefined when nothing can be linked to it. */
  readonly linked: LinkedDocument | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly refused: readonly Path[];
  /** Numbers that may be thousands parted by a dot. */
  readonly dotted: Validation['dotted'];
  /** Ids or codes that others may cite are missing from what could be linked. */
  readonly hidesNames: boolean;
}

/**
 * Reads one file and holds it against the schema of its kind. undefined for a YAML file that is no document: one
 * without `tipo`, outside `poi/` and `audiencias/`. What is called plan.yaml or unidades.yaml is one also where it cannot
 * be read, or misspells its `tipo`.
 */
export function readDocument(file: InputFile, parser: 'auto' | 'yaml'): ReadDocument | undefined {
  const decoded = decode(file.path, file.bytes);
  const path = file.path;
  const expected = expectedTipo(path);
  if (!decoded.source) {
    const tipo = declaredKind(file.bytes) ?? expected ?? namedTipo(path);
    if (tipo === undefined) return undefined;
    return unread(path, tipo, decoded.diagnostics);
  }
  const source = decoded.source;
  const reading = readYaml(source, { parser });
  // What a control character leaves unreadable only follows from it.
  const own = reading.diagnostics.filter(({ code }) => code !== 'yaml/sintaxis');
  const diagnostics =
    decoded.diagnostics.length === 0 ? reading.diagnostics : [...decoded.diagnostics, ...own];
  if (!reading.document) {
    const declared = declaredTipo(source.text);
    const likely = expected ?? namedTipo(path);
    if (declared === undefined && likely === undefined) return undefined;
    return unread(path, isTipo(declared) ? declared : likely, diagnostics, { source });
  }
  return readValue(reading.document, expected, diagnostics);
}

function readValue(
  document: YamlDocument,
  expected: Tipo | undefined,
  found: readonly Diagnostic[],
): ReadDocument | undefined {
  const { source } = document;
  const { path } = source;
  const value = document.value;
  const fields = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  const tipo: unknown = 'tipo' in fields ? fields.tipo : undefined;
  if (tipo === undefined) {
    if (expected === undefined) {
      const named = namedTipo(path);
      const misspelt = named && misspeltTipo(document, fields);
      return misspelt && unread(path, named, [...found, misspelt], { source, document });
    }
    // What a control character stands in says nothing of its own.
    const own = found.some(({ code }) => code === 'yaml/codificacion')
      ? []
      : [misspeltTipo(document, fields) ?? withoutTipo(document, fields, expected)];
    return unread(path, expected, [...found, ...own], { source, document });
  }
  if (!isTipo(tipo)) {
    return unread(path, expected, [...found, unknownTipo(document, tipo)], { source, document });
  }
  if ('version' in fields && fields.version !== 1) {
    return unread(path, tipo, [...found, otherVersion(document, fields.version)], { source, document });
  }
  const diagnostics = found.map((diagnostic) => shapedFix(tipo, diagnostic));
  const validation = validate(tipo, document);
  // Once, and for every painter alike; findings about such characters stand on the document itself.
  const data = mayHoldDropped(source.text) ? dataWithoutDropped(validation.data) : validation.data;
  // The rules ask later, when it would have to be fetched from memory again.
  if (typeof data === 'object' && data !== null) unusualTexts(data);
  const misread = diagnostics.filter(isAboutScalar);
  const told = new Set(misread.map((d) => jsonPointer(d.location.path)));
  return {
    path,
    tipo,
    source,
    document,
    linked: { tipo, file: path, data } as LinkedDocument, // the schema of `tipo` has vouched for it
    diagnostics: [
      ...diagnostics,
      ...validation.diagnostics.filter((d) => !told.has(jsonPointer(d.location.path))),
    ],
    refused: [...validation.refused, ...misread.map(pathOf), ...diagnostics.filter(isDuplicate).map(pathOf)],
    dotted: validation.dotted,
    hidesNames: validation.hidesNames,
  };
}

/** Whether a value does not say what its author meant, so that what the schema or a rule finds in it only follows. */
function isAboutScalar(diagnostic: Diagnostic): boolean {
  return diagnostic.location.path.length > 0 && !isDuplicate(diagnostic);
}

/** Of a key that stands twice the schema can still judge the value that counts; what the rules find follows. */
function isDuplicate({ code }: Diagnostic): boolean {
  return code === 'yaml/clave-duplicada';
}

function pathOf({ location }: Diagnostic): Path {
  return location.path;
}

function unread(
  path: string,
  tipo: Tipo | undefined,
  diagnostics: readonly Diagnostic[],
  { source, document }: { readonly source?: Source; readonly document?: YamlDocument } = {},
): ReadDocument {
  return {
    path,
    tipo,
    source,
    document,
    linked: undefined,
    diagnostics,
    refused: [],
    dotted: [],
    hidesNames: true,
  };
}

/** `Tipo: poi`, in a folder in which every file is a document. */
function misspeltTipo(document: YamlDocument, fields: object): Diagnostic | undefined {
  const key = Object.keys(fields).find((name) => fold(name) === 'tipo');
  if (key === undefined) return undefined;
  const written = document.scalarSource([key]) ?? '';
  const diagnostic = about(document, [key], undefined, {
    code: 'esquema/campo-desconocido',
    message: `«${key}» no es «tipo»: las claves van en minúsculas`,
    help: `Escriba «tipo: ${fold(written)}», y así las demás claves.`,
  });
  const span = document.locate([key], 'key');
  const value = document.extent([key]);
  const { path: file } = document.source;
  const edits = [
    { file, span, text: 'tipo' },
    ...(value ? [{ file, span: value, text: fold(written) }] : []),
  ];
  return {
    ...diagnostic,
    location: { ...diagnostic.location, span },
    fixes: [{ title: `Escribir tipo: ${fold(written)}`, safe: true, edits }],
  };
}

function withoutTipo(document: YamlDocument, fields: object, expected: Tipo): Diagnostic {
  const hasVersion = 'version' in fields;
  return about(document, [], 'tipo', {
    code: 'esquema/campo-requerido',
    message: 'El archivo no dice de qué tipo de documento se trata',
    help: `Empiece el archivo con «tipo: ${expected}» y «version: 1». Si no es parte del plan, sáquelo de esta carpeta o exclúyalo en plan.config.yaml con «excluir».`,
    meant: [{ text: `tipo: ${expected}${hasVersion ? '' : '\nversion: 1'}`, safe: false, line: 'first' }],
  });
}

function unknownTipo(document: YamlDocument, tipo: unknown): Diagnostic {
  const candidates = typeof tipo === 'string' ? nearest(fold(tipo), TIPOS) : [];
  return about(document, ['tipo'], undefined, {
    code: 'esquema/tipo-desconocido',
    message: `«tipo» es ${describe(tipo)}, que no es un tipo de documento`,
    help: didYouMean(candidates) || `Los tipos posibles son ${enumerate(TIPOS.map(quote), 'o')}.`,
    meant: candidates.map((text) => ({ text, safe: typeof tipo === 'string' && fold(tipo) === text })),
  });
}

function otherVersion(document: YamlDocument, version: unknown): Diagnostic {
  return about(document, ['version'], undefined, {
    code: 'esquema/version-no-admitida',
    message:
      String(version) === '1'
        ? '«version» va sin comillas: es un número'
        : `«version» es ${describe(version)}, y este programa lee la versión 1`,
    help:
      String(version) === '1'
        ? 'Quite las comillas: version: 1'
        : 'Escriba «version: 1», o instale una versión de «plan» que la lea.',
    meant: [{ text: '1', safe: String(version) === '1' }],
  });
}

function about(
  document: YamlDocument,
  path: Path,
  missing: string | undefined,
  { meant = [], ...text }: Sentence,
): Diagnostic {
  const full = missing === undefined ? path : [...path, missing];
  return {
    ...text,
    ...fixesFor(document, { path: full, owner: path }, 'value', meant),
    severity: 'error',
    location: { file: document.source.path, span: document.locate(full), path: full },
    related: [],
  };
}

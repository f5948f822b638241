import { CST, Lexer } from 'yaml';
import { type Fault, rewriting } from './finding.ts';
import { lineCause } from './line-causes.ts';
import { brief, quoted, cited } from './quoted.ts';
import { sharedData } from './shared-data.ts';

/** Beyond these the parser would need memory and time out of all proportion to any document of this product. */
export const MAX_LENGTH = 5_000_000;
export const MAX_VALUES = 500_000;
const MAX_PIECES = 2_000_000;
export const MAX_DEPTH = 60;

/** At most this many findings of one file are reported. */
const MAX_REPORTED = 20;

/**
 * What can be said of a text from its pieces, before anything is built from them: whether it is too large, and
 * what it uses of YAML that is not admitted. Whatever is found here leaves no document.
 */
export function scan(text: string): readonly Fault[] {
  if (text.length > MAX_LENGTH) return [tooLarge('El texto', 'más de 5 millones de caracteres', 0)];
  const conflict = conflictMark(text);
  return conflict ? [conflict] : scanTokens(text);
}

function scanTokens(text: string): readonly Fault[] {
  const faults: Fault[] = [];
  const nesting = nestingCounter();
  const documents = documentCounter();
  const strays = strayCounter();
  let offset = 0;
  let values = 0;
  let pieces = 0;
  let scalarFollows = false;
  let merges = false;
  let lastScalar: { readonly start: number; readonly source: string } | undefined;
  for (const source of new Lexer().lex(text)) {
    const type: string | null = scalarFollows ? 'scalar' : CST.tokenType(source);
    if (isMarker(source) && !scalarFollows) {
      scalarFollows = type === 'scalar';
      nesting.next(type, '', offset);
      continue;
    }
    if (faults.length >= MAX_REPORTED) break;
    if (++pieces > MAX_PIECES)
      return [tooLarge('El archivo', 'más de 2 millones de líneas, signos y textos', 0)];
    if (isValue(type) && ++values > MAX_VALUES) return [tooLarge('El archivo', 'más de 500 000 valores', 0)];
    if (nesting.next(type, source, offset))
      return [tooLarge('Aquí hay', `más de ${MAX_DEPTH} niveles`, offset)];
    const stray = strays.next(type, source, offset);
    if (stray) return [stray];
    const fault = documents.next(type, offset) ?? notAdmitted(type, source, offset, text);
    if (fault && !(merges && type === 'alias')) faults.push(fault);
    if (type === 'map-value-ind') {
      merges = lastScalar?.source === '<<';
      if (merges) faults.push(mergeKey(lastScalar?.start ?? offset));
    } else if (type !== 'space') merges = false;
    if (type === 'scalar') lastScalar = { start: offset, source };
    else if (type !== 'space') lastScalar = undefined;
    scalarFollows = false;
    offset += source.length;
  }
  return faults;
}

/** The lexer says with pieces of no width where a document starts, a flow breaks off and a plain scalar comes. */
function isMarker(source: string): boolean {
  return source === '\u0002' || source === '\u0018' || source === '\u001F';
}

function isValue(type: string | null): boolean {
  return type !== null && (type.endsWith('scalar') || type.endsWith('-start') || type === 'seq-item-ind');
}

function tooLarge(what: string, measure: string, start: number): Fault {
  return {
    name: 'demasiado-grande',
    start,
    end: start + 1,
    message: what === 'Aquí hay' ? `${what} ${measure}, uno dentro de otro` : `${what} tiene ${measure}`,
    help: 'Revise que sea el archivo que quería. Si lo es, divídalo en varios, por ejemplo un POI por unidad orgánica',
  };
}

interface NestingCounter {
  /** Whether the piece goes deeper than is admitted. */
  readonly next: (type: string | null, source: string, offset: number) => boolean;
}

/** Counts brackets exactly, and levels of sangría by the columns at which lines and list items begin. */
function nestingCounter(): NestingCounter {
  const columns: number[] = [];
  let lineStart = 0;
  let flow = 0;
  let begins = true;
  return {
    next: (type, source, offset) => {
      if (type === 'flow-map-start' || type === 'flow-seq-start') flow++;
      else if (type === 'flow-map-end' || type === 'flow-seq-end') flow = Math.max(0, flow - 1);
      else if (type === 'flow-error-end') flow = 0;
      else if (flow === 0 && begins && opensLevel(type)) {
        const column = offset - lineStart;
        while ((columns.at(-1) ?? -1) > column) columns.pop();
        if (columns.at(-1) !== column) columns.push(column);
      }
      const lastBreak = source.lastIndexOf('\n');
      if (lastBreak >= 0) lineStart = offset + lastBreak + 1;
      if (type !== 'space') begins = lastBreak >= 0 || type === 'seq-item-ind' || type === 'explicit-key-ind';
      return columns.length + flow > MAX_DEPTH;
    },
  };
}

function opensLevel(type: string | null): boolean {
  return type === 'seq-item-ind' || type === 'explicit-key-ind' || type === 'map-value-ind' || isValue(type);
}

/** Signs out of place that a mistake can leave. A text that has more is none, and every one costs the parser dear. */
const MAX_STRAYS = 100;

interface StrayCounter {
  readonly next: (type: string | null, source: string, offset: number) => Fault | undefined;
}

function strayCounter(): StrayCounter {
  let open = 0;
  let count = 0;
  let first = 0;
  let afterSign = false;
  return {
    next: (type, source, offset) => {
      const opens = type === 'flow-map-start' || type === 'flow-seq-start';
      const closes = type === 'flow-map-end' || type === 'flow-seq-end';
      if ((closes && open === 0) || (type === 'comma' && afterSign)) {
        if (count === 0) first = offset;
        count++;
      }
      if (opens) open++;
      if (closes && open > 0) open--;
      if (type !== 'space' && type !== 'newline') afterSign = opens || type === 'comma';
      if (count <= MAX_STRAYS) return undefined;
      const message = `Sobra ${cited(source)}, aquí y en muchos sitios más`;
      return {
        name: 'sintaxis',
        start: first,
        end: first + 1,
        message,
        help: 'Quite lo que sobra: esto no parece un documento',
      };
    },
  };
}

interface DocumentCounter {
  readonly next: (type: string | null, offset: number) => Fault | undefined;
}

function documentCounter(): DocumentCounter {
  let started = false;
  let ended = false;
  let told = false;
  return {
    next: (type, offset) => {
      const opens = type === 'doc-start';
      if (type === 'doc-end') ended = true;
      if (told || !(opens || isValue(type))) return undefined;
      told = opens ? started : ended;
      started = true;
      if (!told) return undefined;
      return {
        name: 'varios-documentos',
        start: offset,
        end: offset + 3,
        message: 'Aquí empieza un segundo documento, y cada archivo lleva uno solo',
        help: 'Ponga cada documento en su archivo, o borre la línea «---»',
      };
    },
  };
}

function notAdmitted(type: string | null, source: string, offset: number, text: string): Fault | undefined {
  const place = { start: offset, end: offset + source.length };
  const rest = /^[^\r\n,\]}]*/.exec(text.slice(offset, offset + 60))?.[0].trimEnd() ?? source;
  // What names data that stand in two places is no text, and between quotation marks it would break the document.
  const shared = type === 'anchor' || type === 'alias' ? sharedData(type, source, offset, text) : undefined;
  const asText = shared ? '' : ` Si es un texto, escríbalo entre comillas: ${quoted(brief(rest))}`;
  const fixes = shared ?? [rewriting(offset, offset + rest.length, quoted(rest), false)];
  if (type === 'anchor')
    return {
      ...place,
      name: 'alias',
      message: `${cited(source)} es un ancla de YAML, que aquí no se admite`,
      help: `Quítela y escriba los datos donde van.${asText}`,
      fixes,
    };
  const bullet = type === 'alias' && source === '*' ? lineCause({ path: '', text }, offset) : undefined;
  if (bullet) {
    const begins = /(?:^|[\r\n])[ \t]*$/.test(text.slice(Math.max(0, offset - 80), offset));
    const fix = { title: `Escribir ${brief(`- ${rest.slice(1).trimStart()}`)}`, safe: true };
    return begins ? { ...bullet, fixes: [{ ...fix, edits: [{ ...place, text: '-' }] }] } : bullet;
  }
  if (type === 'alias')
    return {
      ...place,
      name: 'alias',
      message: `${cited(source)} es un alias de YAML, que aquí no se admite`,
      help: `Escriba los datos en su lugar.${asText}`,
      fixes,
    };
  if (type === 'tag')
    return {
      ...place,
      name: 'sintaxis',
      message: `${cited(source)} es una etiqueta de YAML, que aquí no se admite`,
      help: `Quítela.${asText}`,
      fixes,
    };
  if (type === 'directive-line')
    return {
      ...place,
      name: 'sintaxis',
      message: `La línea ${cited(source)} es una directiva de YAML, que aquí no se admite`,
      help: 'Quítela: el archivo empieza con «tipo:»',
    };
  return undefined;
}

function mergeKey(start: number): Fault {
  return {
    name: 'alias',
    start,
    end: start + 2,
    message: '«<<» mezcla otro grupo de datos en este, lo que aquí no se admite',
    help: 'Escriba los datos en su lugar',
  };
}

/** A mark that git leaves where two people changed the same lines. Rows of `=` alone are no proof. */
function conflictMark(text: string): Fault | undefined {
  const [side] = /^[<>]{7}(?= |$)/m.exec(text) ?? [];
  const mark = side === undefined ? null : /^(?:<{7}|={7}|>{7})(?= |\r?$).*/m.exec(text);
  if (mark === null) return undefined;
  return {
    name: 'conflicto-de-git',
    start: mark.index,
    end: mark.index + mark[0].length,
    message: `Queda un conflicto de git sin resolver: ${cited(mark[0].trimEnd())}`,
    help: 'Deje la versión que vale y borre las líneas «<<<<<<<», «=======» y «>>>>>>>»',
  };
}

import type { Diagnostic, Location, Suppressed } from '../diagnostics/diagnostic.ts';
import { partsOf } from '../diagnostics/parts.ts';
import { isFixed } from '../rules/catalogue.ts';
import { groupedBy } from '../text/grouped-by.ts';
import { nearest } from '../text/nearest.ts';
import { lineCount, lineText, type Source } from '../text/source.ts';
import { didYouMean, enumerate, firstNamed } from '../text/spanish.ts';

/** A comment `# plan-ignorar grupo/regla: motivo`, and the line it speaks of: the next that is not a comment. */
interface Suppression {
  readonly source: Source;
  readonly code: string;
  readonly reason: string;
  readonly line: number;
  readonly column: number;
  readonly target: number;
}

/** A reason does not begin with `#`: that is a comment on the comment. */
const COMMENT = /^(\s*)#\s*plan-ignorar\b[ \t]*([^\s:]*)[ \t]*:?[ \t]*((?!#).*)?/;

/** The comments of a project that ask to set findings aside. */
export interface Comments {
  /** Whether any of them asks to set aside findings of a code, as few do. */
  readonly speakOf: (code: string) => boolean;
  /**
   * The comment on the line above a finding of a code, which is one that set something aside from then on; undefined
   * where there is none. Without a reason it sets nothing aside.
   */
  readonly above: (code: string, location: Location) => Suppression | undefined;
  /**
   * What is wrong with the comments themselves: one without a reason, or that set nothing aside. `rules` are the codes that
   * exist, `found` is what was found and stays. `looked` says whether all findings of a code could be looked for: else a
   * comment that seems to set nothing aside may.
   */
  readonly wrong: (about: {
    readonly rules: ReadonlySet<string>;
    readonly found: readonly Diagnostic[];
    readonly looked: (code: string, file: string) => boolean;
  }) => readonly Diagnostic[];
}

/** The comments of some files. The findings of a file that cannot be read as it should be are never set aside. */
export function commentsIn(sources: readonly Source[]): Comments {
  const comments = sources.flatMap(suppressionsIn);
  // Of several comments about one line the first counts.
  const byPlace = new Map(
    comments
      .filter(({ code }) => !isFixed(code))
      .toReversed()
      .map((comment) => [placeKey(comment.source.path, comment.target, comment.code), comment] as const),
  );
  const used = new Set<Suppression>();
  const codes = new Set(comments.map(({ code }) => code));
  return {
    speakOf: (code) => codes.has(code),
    above: (code, { file, span }) => {
      const comment = byPlace.get(placeKey(file, span.start.line, code));
      if (comment) used.add(comment);
      return comment;
    },
    wrong: ({ rules, found, looked }) => {
      const linesOf = linesFinder(found.filter(({ code }) => codes.has(code)));
      return comments.flatMap((comment) => {
        if (comment.reason === '') return [withoutReason(comment)];
        const isMissed =
          !used.has(comment) && (looked(comment.code, comment.source.path) || !rules.has(comment.code));
        return isMissed ? [useless(comment, rules, linesOf(comment))] : [];
      });
    },
  };
}

export interface Sorted {
  readonly diagnostics: readonly Diagnostic[];
  readonly suppressed: readonly Suppressed[];
}

/** Sets aside those of some findings that a comment on the line above asks to, with its reason. */
export function sortedBy(comments: Comments, found: readonly Diagnostic[]): Sorted {
  const diagnostics: Diagnostic[] = [];
  const suppressed: Suppressed[] = [];
  for (const diagnostic of found) {
    const reason = comments.above(diagnostic.code, diagnostic.location)?.reason ?? '';
    if (reason === '') diagnostics.push(diagnostic);
    else suppressed.push({ diagnostic, reason });
  }
  return { diagnostics, suppressed };
}

/** Which are the lines of its own file in which what a comment asks to set aside was found. */
function linesFinder(found: readonly Diagnostic[]): (comment: Suppression) => readonly number[] {
  const keyOf = (file: string, code: string): string => `${file}\n${code}`;
  const places = groupedBy(found.flatMap(partsOf), ({ code, location }) => keyOf(location.file, code));
  const lines = new Map(
    Array.from(places, ([key, all]) => [
      key,
      [...new Set(all.map(({ location }) => location.span.start.line))],
    ]),
  );
  return ({ code, source }) => lines.get(keyOf(source.path, code)) ?? [];
}

/** No code or number holds a line break, so that this key meets no other. */
function placeKey(file: string, line: number, code: string): string {
  return `${line}\n${code}\n${file}`;
}

/** The comments of some files that ask to set a finding aside, with a reason or without. */
export function suppressionsOf(
  sources: Iterable<Source>,
): readonly { readonly file: string; readonly code: string; readonly reason: string }[] {
  return [...sources]
    .flatMap(suppressionsIn)
    .map(({ source, code, reason }) => ({ file: source.path, code, reason }));
}

/** From the last line upwards, since a comment speaks of the next line that is none: each line is looked at once. */
function suppressionsIn(source: Source): readonly Suppression[] {
  if (!source.text.includes('plan-ignorar')) return [];
  const found: Suppression[] = [];
  const last = lineCount(source);
  let target = last + 1;
  for (let line = last; line >= 1; line--) {
    const text = lineText(source, line);
    const match = COMMENT.exec(text);
    if (match) {
      const [, indent = '', code = '', reason = ''] = match;
      found.push({ source, code, reason: reason.trim(), line, column: indent.length + 1, target });
    }
    if (line === last || !/^\s*(#.*)?$/.test(text)) target = line;
  }
  return found.toReversed();
}

function withoutReason(comment: Suppression): Diagnostic {
  return atComment(comment, {
    code: 'proyecto/supresion-sin-motivo',
    message: `El comentario que ignora «${comment.code}» no dice por qué`,
    help: `Escriba el motivo después de dos puntos: # plan-ignorar ${comment.code || 'grupo/regla'}: motivo. Sin motivo, el hallazgo se sigue mostrando.`,
  });
}

function useless(comment: Suppression, rules: ReadonlySet<string>, lines: readonly number[]): Diagnostic {
  const fixed = isFixed(comment.code);
  const known = rules.has(comment.code) && !fixed;
  const candidates = known ? [] : nearest(comment.code, rules);
  return atComment(
    comment,
    {
      code: 'proyecto/supresion-inutil',
      message: known
        ? `Este comentario ignora «${comment.code}», pero en la línea ${comment.target} no hay ese hallazgo`
        : fixed
          ? `Los hallazgos «${comment.code}» no se pueden ignorar`
          : `Este comentario ignora «${comment.code}», que no es ninguna regla`,
      help:
        known || fixed
          ? uselessHelp(lines)
          : didYouMean(candidates) || 'Quite el comentario. «plan explain» muestra las reglas.',
    },
    candidates,
  );
}

/** A finding of the same rule elsewhere in the file may be the one that is meant. */
function uselessHelp(lines: readonly number[]): string {
  if (lines.length === 0) return 'Quite el comentario.';
  const where =
    lines.length === 1
      ? `en la línea ${lines[0]}`
      : `en las líneas ${enumerate(firstNamed(lines.map(String), MOST_LINES))}`;
  return `Quite el comentario; o, si es por el hallazgo que está ${where}, póngalo justo encima.`;
}

const MOST_LINES = 3;

function atComment(
  comment: Suppression,
  said: { readonly code: string; readonly message: string; readonly help: string },
  meant: readonly string[] = [],
): Diagnostic {
  const line = lineText(comment.source, comment.line);
  const end = line.length + 1;
  const written = line.indexOf(comment.code, line.indexOf('plan-ignorar')) + 1;
  const span = {
    start: { line: comment.line, column: written },
    end: { line: comment.line, column: written + comment.code.length },
  };
  return {
    ...said,
    severity: 'warning',
    location: {
      file: comment.source.path,
      span: {
        start: { line: comment.line, column: comment.column },
        end: { line: comment.line, column: Math.max(end, comment.column + 1) },
      },
      path: [],
    },
    related: [],
    ...(meant.length === 0
      ? {}
      : {
          fixes: meant.map((text) => ({
            title: `Escribir ${text}`,
            safe: false,
            edits: [{ file: comment.source.path, span, text }],
          })),
        }),
  };
}

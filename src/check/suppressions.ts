import type { Diagnostic, Suppressed } from '../diagnostics/diagnostic.ts';
import { isFixed } from '../rules/catalogue.ts';
import { nearest } from '../text/nearest.ts';
import { lineCount, lineText, type Source } from '../text/source.ts';
import { didYouMean } from '../text/spanish.ts';

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

export interface Sorted {
  readonly diagnostics: readonly Diagnostic[];
  readonly suppressed: readonly Suppressed[];
}

/**
 * Sets aside the diagnostics that a comment on the line above asks to, and adds one for each comment without a reason
 * or that sets nothing aside. `rules` are the codes that exist; those of a file that cannot be read as it should be
 * are never set aside. `looked` says whether all findings
 * of a code could be looked for: else a comment that seems to set nothing aside may.
 */
export function applySuppressions(
  sources: readonly Source[],
  diagnostics: readonly Diagnostic[],
  {
    rules,
    looked,
  }: { readonly rules: ReadonlySet<string>; readonly looked: (code: string, file: string) => boolean },
): Sorted {
  const comments = sources.flatMap(suppressionsIn);
  if (comments.length === 0) return { diagnostics, suppressed: [] };
  // Of several comments about one line the first counts.
  const byPlace = new Map(
    comments
      .filter(({ code }) => !isFixed(code))
      .toReversed()
      .map((comment) => [placeKey(comment.source.path, comment.target, comment.code), comment] as const),
  );
  const used = new Set<Suppression>();
  const kept: Diagnostic[] = [];
  const suppressed: Suppressed[] = [];
  for (const diagnostic of diagnostics) {
    const { code, location } = diagnostic;
    const comment = byPlace.get(placeKey(location.file, location.span.start.line, code));
    if (comment) used.add(comment);
    if (comment && comment.reason !== '') suppressed.push({ diagnostic, reason: comment.reason });
    else kept.push(diagnostic);
  }
  for (const comment of comments) {
    if (comment.reason === '') kept.push(withoutReason(comment));
    else if (!used.has(comment) && (looked(comment.code, comment.source.path) || !rules.has(comment.code)))
      kept.push(useless(comment, rules));
  }
  return { diagnostics: kept, suppressed };
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

function useless(comment: Suppression, rules: ReadonlySet<string>): Diagnostic {
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
          ? 'Quite el comentario.'
          : didYouMean(candidates) || 'Quite el comentario. «plan explain» muestra las reglas.',
    },
    candidates,
  );
}

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

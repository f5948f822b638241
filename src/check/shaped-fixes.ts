import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { DocumentKind } from '../schema/kind.ts';
import { shapeAt } from '../schema/shape.ts';

/**
 * What the reader of the text leaves open, code or quantity, decided by the field: `ubigeo: 010101` is a code, `meta: 010`
 * a quantity. Its help then says the one thing to write.
 */
export function shapedFix(kind: DocumentKind, diagnostic: Diagnostic): Diagnostic {
  const { code, fixes = [], location } = diagnostic;
  if (code !== 'yaml/cero-inicial' && code !== 'yaml/numero-con-formato') return diagnostic;
  const types = new Set([shapeAt(kind, location.path).type ?? []].flat());
  const asText = types.has('string');
  const asNumber = types.has('number') || types.has('integer');
  if (asText === asNumber) return diagnostic;
  const fix = fixes.find(({ edits }) => edits.every(({ text }) => text.startsWith('"') === asText));
  if (!fix) return { ...diagnostic, fixes: [] };
  const written = fix.edits[0]?.text ?? '';
  return {
    ...diagnostic,
    help: asText
      ? `Es un código: escríbalo entre comillas, ${written}`
      : `Es una cantidad: escríbala sin ceros delante, ${written}`,
    fixes: [{ ...fix, safe: true }],
  };
}

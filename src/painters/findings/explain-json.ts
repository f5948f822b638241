import type { FieldPage } from '../../schema/field.ts';
import { jsonText } from './json-text.ts';
import type { RulePage } from './explain.ts';

/** What `plan explain` knows, for another program: rules and codes with their pages, or fields with theirs. */
export function explainJson(rules: readonly RulePage[], fields: readonly FieldPage[]): string {
  return jsonText({
    version: 1,
    rules: rules.map(({ id, severity, title, rationale, source, bad, good, wrong, right }) => ({
      id,
      severity,
      title,
      rationale,
      source: source ?? null,
      wrong: wrong === undefined ? (bad?.() ?? []).map(({ yaml }) => yaml) : [wrong],
      right: right === undefined ? (good?.() ?? []).map(({ yaml }) => yaml) : [right],
    })),
    fields: fields.map((field) => ({ ...field, example: field.example ?? null })),
  });
}

import { CONFIG_DEFAULTS } from '../model/input.generated.ts';
import type { Atom } from './atoms.ts';
import { levelOfKind } from './kinds.ts';
import { LEVEL_WEIGHTS, ruleChange, type RuleLevels } from './rule-levels.ts';

/** What the words of a configuration weigh: more is stricter. */
const WEIGHTS: Readonly<Record<string, number>> = { off: 0, nota: 1, info: 1, aviso: 2, error: 3 };

/** Numbers of the configuration of which less asks for less. */
const STRICTER_UP: ReadonlySet<string> = new Set(['verde', 'amarillo', 'cobertura_minima']);

/** The kind of change that a value of the configuration is: of rules, by what it comes to for them and not by its words. */
export function settingKind({ steps, before, after }: Atom, levels: RuleLevels): string {
  const [first = '', second = ''] = steps;
  const last = steps.at(-1) ?? '';
  if (first === 'reglas') return ruleChange(levels.named(last), levels) ?? 'configuracion-cambiada';
  if (first === 'reglas_por_archivo') {
    const fitting: RuleLevels = { ...levels, files: levels.fitting(second) };
    return ruleChange(levels.named(last), fitting) ?? 'configuracion-cambiada';
  }
  if (first === 'cambios') return ofKind(last, before, after);
  if (first === 'avance' && last !== 'cobertura_minima') return 'calculo-cambiado';
  // What nobody excludes any more is read, and what no baseline accepts is told.
  if (first === 'excluir' || first === 'base')
    return isWithin(after, before) ? 'configuracion-cambiada' : 'configuracion-relajada';
  const isEasier = STRICTER_UP.has(last) ? isLess(last, after, before) : isLess(last, before, after);
  return isEasier ? 'configuracion-relajada' : 'configuracion-cambiada';
}

/** What two words come to for a kind of change, which weighs what it does by itself where there is none. */
function ofKind(kind: string, before: unknown, after: unknown): string {
  const weight = (word: unknown): number => WEIGHTS[String(word)] ?? LEVEL_WEIGHTS[levelOfKind(kind)];
  const step = weight(after) - weight(before);
  return step === 0 ? 'configuracion-cambiada' : step < 0 ? 'regla-relajada' : 'regla-reforzada';
}

/** Whether a value, or each of a list, was there already. */
function isWithin(after: unknown, before: unknown): boolean {
  const listOf = (value: unknown): readonly unknown[] =>
    Array.isArray(value) ? value : [value ?? []].flat();
  return listOf(after).every((one) => listOf(before).includes(one));
}

/** The numbers that hold where a project writes none. */
const USUAL: Readonly<Record<string, number>> = {
  ...CONFIG_DEFAULTS.semaforo,
  cobertura_minima: CONFIG_DEFAULTS.avance.cobertura_minima,
  brecha: CONFIG_DEFAULTS.brecha,
};

/** Whether one value of a limit is under another; false for what is no limit. */
function isLess(limit: string, a: unknown, b: unknown): boolean {
  const usual = USUAL[limit];
  if (usual === undefined) return false;
  const valueOf = (value: unknown): number => (typeof value === 'number' ? value : usual);
  return valueOf(a) < valueOf(b);
}

import type { Severity } from '../diagnostics/diagnostic.ts';
import { CONFIG_DEFAULTS } from '../model/input.generated.ts';
import type { Atom } from './atoms.ts';
import type { Side } from './change.ts';
import { levelOfKind } from './kinds.ts';

/** What the words of a configuration weigh: more is stricter. */
const WEIGHTS: Readonly<Record<string, number>> = { off: 0, nota: 1, info: 1, aviso: 2, error: 3 };
const LEVEL_WEIGHTS: Readonly<Record<Severity | 'off', number>> = { off: 0, info: 1, warning: 2, error: 3 };

/** What the rules of validation weigh in both states, all that is configured taken together. */
export interface RuleLevels {
  /** The rules that a name of the configuration means: that one, or those of a group; none for a name of no rule. */
  readonly named: (name: string) => readonly string[];
  /** The documents of either state that a pattern of the configuration fits. */
  readonly fitting: (pattern: string) => readonly string[];
  /** Every rule. */
  readonly all: readonly string[];
  /** The documents of either state, and a name that stands for any other. */
  readonly files: readonly string[];
  readonly before: (rule: string, file: string) => Severity | 'off';
  readonly after: (rule: string, file: string) => Severity | 'off';
}

/** The rules that weigh less in one file than in another by the later configuration, in the order of the rules. */
export function relaxedRules(
  { all, after }: RuleLevels,
  [was, is]: readonly [was: string, is: string],
): readonly string[] {
  return all.filter((rule) => LEVEL_WEIGHTS[after(rule, is)] < LEVEL_WEIGHTS[after(rule, was)]);
}

type RuleChange = 'regla-relajada' | 'regla-reforzada';

/**
 * What comes of two configurations for some rules: `regla-relajada` where one of them weighs less in some document, else
 * `regla-reforzada` where one weighs more; undefined where each weighs in each what it did.
 */
export function ruleChange(
  rules: readonly string[],
  { files, before, after }: RuleLevels,
): RuleChange | undefined {
  let isStricter = false;
  for (const file of files)
    for (const rule of rules) {
      const [was, is] = [LEVEL_WEIGHTS[before(rule, file)], LEVEL_WEIGHTS[after(rule, file)]];
      if (is < was) return 'regla-relajada';
      isStricter ||= is > was;
    }
  return isStricter ? 'regla-reforzada' : undefined;
}

/** Numbers of the configuration of which less asks for less. */
const STRICTER_UP: ReadonlySet<string> = new Set(['verde', 'amarillo', 'cobertura_minima']);

/**
 * The kind of change that a value of the configuration is. What it comes to for a rule decides, and only where it comes to
 * nothing in the documents that there are, the words themselves.
 */
export function settingKind({ steps, before, after }: Atom, levels: RuleLevels): string {
  const [first = '', second = ''] = steps;
  const last = steps.at(-1) ?? '';
  if (first === 'reglas') return ruleChange(levels.named(last), levels) ?? 'configuracion-cambiada';
  if (first === 'reglas_por_archivo') {
    const here = ruleChange(levels.named(last), { ...levels, files: levels.fitting(second) });
    // What it comes to in documents that there are not yet only its words tell.
    return here ?? ofWeights(before, after, LEVEL_WEIGHTS.warning);
  }
  if (first === 'cambios') return ofWeights(before, after, LEVEL_WEIGHTS[levelOfKind(last)]);
  if (first === 'avance' && last !== 'cobertura_minima') return 'calculo-cambiado';
  // What nobody excludes any more is read, and what no baseline accepts is told.
  if (first === 'excluir' || first === 'base')
    return isWithin(after, before) ? 'configuracion-cambiada' : 'configuracion-relajada';
  const isEasier = STRICTER_UP.has(last) ? isLess(last, after, before) : isLess(last, before, after);
  return isEasier ? 'configuracion-relajada' : 'configuracion-cambiada';
}

/** By the words alone; `usual` is the weight of what is not said. */
function ofWeights(before: unknown, after: unknown, usual: number): RuleChange {
  const weight = (value: unknown): number => WEIGHTS[String(value)] ?? usual;
  return weight(after) < weight(before) ? 'regla-relajada' : 'regla-reforzada';
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

/** Something that is set aside, as two states are compared by it. */
export interface Waiver {
  readonly kind: 'supresion' | 'base';
  readonly file: string;
  readonly code: string;
  /** What tells it from others of the same rule and file: a reason, or the values of a finding. */
  readonly words: string;
}

/** What is set aside in one state and not in the other, of those alike as many as there are more. */
export function waiversBetween(
  before: Side,
  after: Side,
): {
  readonly added: readonly Waiver[];
  readonly gone: readonly Waiver[];
} {
  const [was, is] = [waiversOf(before), waiversOf(after)];
  return { added: without(is, was), gone: without(was, is) };
}

function waiversOf({ suppressions, baseline }: Side): readonly Waiver[] {
  return [
    ...suppressions.map(({ file, code, reason }): Waiver => ({
      kind: 'supresion',
      file,
      code,
      words: reason,
    })),
    ...baseline.flatMap(({ regla, documento, id, valores, veces }) =>
      Array.from({ length: veces }, (): Waiver => {
        const words = [...(id === undefined ? [] : [id]), ...valores.filter((value) => value !== id)];
        return { kind: 'base', file: documento, code: regla, words: words.join(', ') };
      }),
    ),
  ];
}

function without(all: readonly Waiver[], others: readonly Waiver[]): readonly Waiver[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(keyOf(other), (left.get(keyOf(other)) ?? 0) + 1);
  return all.filter((waiver) => {
    const times = left.get(keyOf(waiver)) ?? 0;
    left.set(keyOf(waiver), times - 1);
    return times <= 0;
  });
}

function keyOf({ kind, file, code, words }: Waiver): string {
  return JSON.stringify([kind, file, code, words]);
}

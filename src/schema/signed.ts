import type { Path } from '../text/path.ts';
import { plainNumber } from '../text/plain-number.ts';
import { quote } from '../text/spanish.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { shapeAt, type Shape } from './shape.ts';
import { perhaps, prefix, said, type Sentence, type Subject } from './subject.ts';
import { isMap } from './value-at.ts';

/** Nearly no plan has one of these anywhere. */
const SIGNED = /(?<=[\s:{,])\+\d/g;

/** The targets of a plan that are numbers with a plus before them, outside quotation marks: `2019: +20`. */
export function signedTargets(document: YamlDocument): readonly Path[] {
  const offsets = [...document.source.text.matchAll(SIGNED)].map(({ index }) => index);
  return document
    .scalarsAt(offsets)
    .filter(
      (path) => isTarget(shapeAt('plan', path)) && /^\+[\d.]+$/.test(document.scalarSource(path) ?? ''),
    );
}

/** Whether a value may be written against the baseline. */
export function isTarget({ pattern }: Shape): boolean {
  return pattern?.includes('pp') === true;
}

/**
 * Asks of `+20` whether it is the level 20 or 20 more than the baseline, and gives what that comes to where the baseline
 * is known; of a percentage, so many points more. undefined for what has no sign.
 */
export function signedTarget(subject: Subject): Sentence | undefined {
  if (!isTarget(subject.shape) || !subject.written.startsWith('+')) return undefined;
  const plain = subject.written.slice(1);
  const more = moreThanBaseline(subject.around, plain);
  const help = signedHelp(plain, more, prefix(subject));
  return {
    code: 'esquema/formato-incorrecto',
    message: said(subject, `dice ${subject.written}, ${signedDoubt(plain)}`),
    help,
    meant: perhaps(plain, ...(more === undefined ? [] : [more])),
    alike: {
      kind: 'signed',
      within: 'document',
      message: (names) =>
        `Hay ${names.length} metas con el signo +, y no se sabe si son el nivel al que se quiere llegar, o lo que se suma a la línea de base`,
      help: `${help.replace(/\.$/, '')}, y así las demás.`,
    },
  };
}

/**
 * Asks the same of `+20` that somebody types for a target of an indicator, as two sentences without the name of the
 * field; undefined for what has no sign, and for what says its unit: `+20pp`.
 */
export function signedTyped(
  typed: string,
  shape: Shape,
  indicator: unknown,
): { readonly predicate: string; readonly help: string } | undefined {
  const [, digits] = /^\+\s*(\d[\d.,]*)$/.exec(typed) ?? [];
  if (digits === undefined || !isTarget(shape)) return undefined;
  const more = plainNumber(digits) === digits ? moreThanBaseline(indicator, digits) : undefined;
  return {
    predicate: `dice ${quote(typed)}, ${signedDoubt(digits)}`,
    help: signedHelp(digits, more?.replaceAll('"', ''), ''),
  };
}

function signedDoubt(plain: string): string {
  return `y no se sabe si la meta es ${plain}, o ${plain} más que la línea de base`;
}

function signedHelp(plain: string, more: string | undefined, before: string): string {
  const level = `Si la meta es ${plain}, escriba ${before}${plain}.`;
  return more === undefined
    ? `${level} Si es ${plain} más que la línea de base, escriba la suma de las dos.`
    : `${level} Si es ${plain} más que la línea de base, escriba ${before}${more}`;
}

/** What `+20` comes to as it is written in a file; undefined without a baseline. */
function moreThanBaseline(indicator: unknown, plain: string): string | undefined {
  if (!isMap(indicator)) return undefined;
  const { unidad_medida: unit, linea_base: baseline } = indicator;
  if (typeof unit === 'string' && /porcentaje|%/i.test(unit)) return `"+${plain}pp"`;
  const value = isMap(baseline) ? baseline['valor'] : undefined;
  if (typeof value !== 'number') return undefined;
  const decimals = Math.max(...[plain, String(value)].map((text) => text.split('.')[1]?.length ?? 0));
  return String(Number((value + Number(plain)).toFixed(decimals)));
}

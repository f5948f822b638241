import { readYaml } from '../yaml/read.ts';

/** What an edit may write: plain data, a number as its author writes it, or a piece of YAML with its comments. */
export type Value =
  | string
  | number
  | boolean
  | null
  | NumberAsWritten
  | Fragment
  | readonly Value[]
  | { readonly [key: string]: Value };

/** A number whose digits are kept: `850000.00` stays so, and is never made shorter. */
export class NumberAsWritten {
  readonly digits: string;
  constructor(digits: string) {
    this.digits = digits;
  }
}

/** A number from its digits, as `850000.00`. Throws for what is no number of digits with a dot at most. */
export function numberAsWritten(digits: string): NumberAsWritten {
  if (!/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(digits)) throw new Error(`no number: ${digits}`);
  return new NumberAsWritten(digits);
}

/** A group or list written as block YAML at column 0, with `\n`, whose comments go into the file too. */
export class Fragment {
  readonly yaml: string;
  readonly data: unknown;
  constructor(yaml: string) {
    this.yaml = yaml.trimEnd();
    const { document, diagnostics } = readYaml({ path: '', text: `${this.yaml}\n` });
    const data = document?.value;
    if (diagnostics.length > 0 || typeof data !== 'object' || data === null)
      throw new Error(`no group or list of YAML: ${diagnostics[0]?.message ?? this.yaml}`);
    this.data = data;
  }
}

/** A fragment of block YAML. Throws for one that cannot be read, or is neither a group nor a list. */
export function fragment(yaml: string): Fragment {
  return new Fragment(yaml);
}

/** Whether a value is a group of keys. */
export function isGroup(value: unknown): value is Readonly<Record<string, Value>> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof NumberAsWritten) &&
    !(value instanceof Fragment)
  );
}

/** Whether a value is a list; `Array.isArray` does not know one that is read-only. */
export function isList(value: unknown): value is readonly Value[] {
  return Array.isArray(value);
}

/** What reading the written value gives: empty entries of a group are absent, texts are composed (NFC). */
export function asRead(value: Value): unknown {
  if (value instanceof NumberAsWritten) return withoutNegativeZero(Number(value.digits));
  if (value instanceof Fragment) return value.data;
  if (isList(value)) return value.map(asRead);
  if (isGroup(value))
    return Object.fromEntries(
      Object.entries(value)
        .map(([key, inner]) => [key.normalize('NFC'), asRead(inner)] as const)
        .filter(([, inner]) => !isEmpty(inner)),
    );
  if (typeof value === 'string') return value.normalize('NFC');
  return typeof value === 'number' ? withoutNegativeZero(value) : value;
}

/** An empty value is an absent one, in a group. */
export function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '';
}

function withoutNegativeZero(value: number): number {
  return value === 0 ? 0 : value;
}

/** Whether two values of plain data are the same; the order of keys does not count. */
export function sameData(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a instanceof NumberAsWritten && b instanceof NumberAsWritten) return a.digits === b.digits;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, i) => sameData(item, b[i]));
  if (!isGroup(a) || !isGroup(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameData(a[key], b[key]))
  );
}

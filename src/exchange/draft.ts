import type { Location } from '../diagnostics/diagnostic.ts';
import { numberAsWritten, type NumberAsWritten, type Value } from '../edit/value.ts';
import { jsonPointer, type Path } from '../text/path.ts';
import { shortest } from './decimal.ts';

/** A group of values in the making, whose keys keep the order in which they came. */
export type Group = { [key: string]: Value };

/** A value that a file states, with the cell that each value in it came from. */
export interface Stated {
  readonly data: Value;
  /** The cell of the value at a path, or of what it stands in. */
  readonly cellOf: (path: Path) => Location | undefined;
}

/** What a file states of one thing. */
export interface Draft extends Stated {
  readonly data: Readonly<Group>;
  /** What it states too, and a document says only where it says otherwise. */
  readonly usual?: readonly UsualValue[];
}

/** A value that a document need not write: it means it where it says nothing at the path. */
export interface UsualValue {
  readonly path: Path;
  readonly value: Value;
  /** What a document may say instead, since the source has no word for it. */
  readonly spared?: string;
}

/** Gathers what a file states of one thing, value by value. */
export class DraftBuilder implements Draft {
  readonly data: Group = {};
  readonly usual: UsualValue[] = [];
  readonly #cells = new Map<string, Location>();

  /** Sets a value, making the groups on the way; a value that is undefined or an empty text sets nothing. */
  set(path: Path, value: Value | undefined, cell: Location | undefined): this {
    if (value === undefined || value === '') return this;
    let group: Group = this.data;
    for (const step of path.slice(0, -1)) {
      const inner = group[step];
      const next: Group = isOpenGroup(inner) ? inner : {};
      group[step] = next;
      group = next;
    }
    group[path.at(-1) ?? ''] = value;
    if (cell) this.#cells.set(jsonPointer(path), cell);
    return this;
  }

  /** States a value that is not written where a document says nothing of it. */
  setUsual(usual: UsualValue, cell: Location): this {
    this.usual.push(usual);
    this.#cells.set(jsonPointer(usual.path), cell);
    return this;
  }

  /** Takes a value away again. */
  unset(path: Path): void {
    let group: Group = this.data;
    for (const step of path.slice(0, -1)) {
      const inner = group[step];
      if (!isOpenGroup(inner)) return;
      group = inner;
    }
    delete group[path.at(-1) ?? ''];
  }

  /** Notes the cell of a value that stands inside a list set as one. */
  note(path: Path, cell: Location): void {
    this.#cells.set(jsonPointer(path), cell);
  }

  readonly cellOf = (path: Path): Location | undefined => {
    for (let length = path.length; length >= 0; length--) {
      const cell = this.#cells.get(jsonPointer(path.slice(0, length)));
      if (cell) return cell;
    }
    return undefined;
  };
}

function isOpenGroup(value: Value | undefined): value is Group {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.getPrototypeOf(value) === Object.prototype
  );
}

/** A number for a document, from plain decimals; decimals that are all zeros are left out, but for money. */
export function quantity(decimal: string): NumberAsWritten {
  const short = shortest(decimal);
  return numberAsWritten(withoutLeadingZeros(short === '' || short === '-' ? '0' : short));
}

/** Soles for a document, from plain decimals: whole, or with two decimals where there are any. */
export function soles(decimal: string): NumberAsWritten {
  const short = quantity(decimal).digits;
  return numberAsWritten(/\.\d$/.test(short) ? `${short}0` : short);
}

function withoutLeadingZeros(digits: string): string {
  const [, sign = '', rest = ''] = /^(-?)0*(\d.*)$/.exec(digits) ?? [];
  return rest === '0' ? '0' : `${sign}${rest}`;
}

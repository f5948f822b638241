import type { Model } from '../model/model.ts';

/**
 * What stands for a unit in the name of a file: its id, with a number where that of a unit before it differs by capitals
 * alone, which are one name on Windows and macOS: `GD`, `gd-2`.
 */
export function unitFileName(id: string, { unidades }: Pick<Model, 'unidades'>): string {
  const ids = new Set(unidades.map((unit) => unit.id));
  const twins = [...ids].filter((other) => other.toLowerCase() === id.toLowerCase());
  const before = twins.indexOf(id);
  return before < 1 ? id : `${id}-${before + 1}`;
}

/** The same in small letters, for a report: `gim`; with a word before it where it is how a part of another report is called. */
export function unitReportName(id: string, model: Pick<Model, 'unidades'>): string {
  const name = unitFileName(id, model).toLowerCase();
  return /(?:^|-)(?:anexos|borrador)$/.test(name) ? `unidad-${name}` : name;
}

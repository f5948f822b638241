/** The names that a template asks for where the library never complains of one that is not there. */

/** A name of the view, and the line, from 1, that asks for it. */
export interface AskedName {
  readonly name: string;
  readonly line: number;
}

/** What templates are parsed into: only what is looked at. */
interface Node {
  readonly type: string;
  readonly loc: { readonly start: { readonly line: number } };
  readonly [key: string]: unknown;
}

interface PathNode extends Node {
  readonly parts: readonly unknown[];
  readonly data: boolean;
}

/**
 * The names in `{{#each …}}`, `{{#if …}}`, `{{#with …}}`, `{{lookup …}}`, `{{> parte …}}`: the library refuses a name
 * that is printed and not there, and takes one that is misspelt here for an empty list. Those that the template makes
 * itself (`as |fila|`) and numbers are none; one given to `lookup` as a text is. `program` is what the library parsed the template into.
 */
export function blockNames(program: unknown): readonly AskedName[] {
  const asked: AskedName[] = [];
  const own = new Set(['length']);
  const note = (value: unknown, isAsked: (name: string) => boolean = () => true): void => {
    if (!isNode(value) || value.type !== 'PathExpression') return;
    const { parts, data, loc } = value as PathNode; // by its type
    // Of `@root.x` the view has `x`; `@index` and `@key` are the library's.
    const names = data ? (parts[0] === 'root' ? parts.slice(1) : []) : parts;
    for (const name of names)
      if (typeof name === 'string' && !/^\d+$/.test(name) && isAsked(name))
        asked.push({ name, line: loc.start.line });
  };
  const noteText = (value: unknown): void => {
    if (!isNode(value) || value.type !== 'StringLiteral') return;
    const name = String(value['value']);
    if (!/^\d+$/.test(name)) asked.push({ name, line: value.loc.start.line });
  };
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (!isNode(value)) return;
    const { path, params, hash, blockParams } = value;
    if (Array.isArray(params)) params.forEach((param) => note(param));
    if (Array.isArray(params) && isNode(path) && path['original'] === 'lookup') noteText(params[1]);
    // The library takes what every list and every object of the language has (`{{portada.toString}}`) for there, and prints nothing.
    if (value.type === 'MustacheStatement') note(path, (name) => name in []);
    if (isNode(hash) && Array.isArray(hash['pairs']))
      for (const pair of hash['pairs']) if (isNode(pair)) note(pair['value']);
    if (Array.isArray(blockParams)) for (const name of blockParams) own.add(String(name));
    for (const [key, inner] of Object.entries(value)) if (key !== 'loc') visit(inner);
  };
  visit(program);
  return asked.filter(({ name }) => !own.has(name));
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** Whether a name is one of some view, at whatever depth. */
export function hasName(view: unknown, name: string): boolean {
  if (typeof view !== 'object' || view === null) return false;
  return Object.entries(view).some(([key, inner]) => key === name || hasName(inner, name));
}

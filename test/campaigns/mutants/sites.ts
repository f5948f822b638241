import { createHash } from 'node:crypto';
import { parseSync } from 'vite';

/** A place of a source where one deliberate fault can be put. */
export interface Site {
  /** Its file and a digest of the fault: the same as long as that text stands there, for resuming. */
  readonly key: string;
  /** From the root of the repository, with `/`. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly fault: string;
  /** From 0, in UTF-16 units, as JavaScript counts. */
  readonly start: number;
  readonly end: number;
  /** The faulty code; what stands between marks is a range of the source, to be written with its own faults. */
  readonly pieces: readonly (string | Range)[];
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** A node of the syntax tree: only these two fields are common to all. */
interface Node extends Range {
  readonly type: string;
  readonly [field: string]: unknown;
}

const SWAPPED: ReadonlyMap<string, string> = new Map([
  ['<', '<='],
  ['<=', '<'],
  ['>', '>='],
  ['>=', '>'],
  ['===', '!=='],
  ['!==', '==='],
  ['+', '-'],
  ['-', '+'],
  ['*', '/'],
  ['/', '*'],
  ['%', '*'],
  ['&&', '||'],
  ['||', '&&'],
]);

/** Calls that can be left out, so that what they were called on goes on as it was. */
const LEFT_OUT = new Set(['filter', 'toSorted', 'sort', 'toReversed', 'slice', 'trim']);
const OTHER_CALL: ReadonlyMap<string, string> = new Map([
  ['some', 'every'],
  ['every', 'some'],
  ['max', 'min'],
  ['min', 'max'],
]);
/** Calls made for what they change. */
const CHANGING = new Set(['push', 'add', 'set', 'delete']);

/**
 * Every fault that can be put into a source. Texts are left alone: goldens and the examples of the rules hold those.
 * So are defaults after an index (`list[i] ?? ''`), which stand there for the type checker and are never taken.
 */
export function sitesOf(file: string, source: string): readonly Site[] {
  const sites: Site[] = [];
  const seen = new Map<string, number>();
  const { program, errors } = parseSync(file, source, { lang: 'ts' });
  if (errors.length > 0) throw new Error(`${file} does not parse: ${errors[0]?.message ?? ''}`);
  const add = (node: Range, fault: string, ...pieces: (string | Range)[]): void => {
    const text = `${file}|${fault}|${source.slice(node.start, node.end)}`;
    const times = (seen.get(text) ?? 0) + 1;
    seen.set(text, times);
    const key = `${file}:${createHash('sha256').update(`${text}|${times}`).digest('hex').slice(0, 8)}`;
    const line = source.slice(0, node.start).split('\n').length;
    sites.push({ key, file, line, fault, start: node.start, end: node.end, pieces });
  };
  // The tree of the parser is read as plain nodes: its own types name each kind apart.
  visit(program as unknown as Node, undefined, (node, parent) => faultsAt(node, parent, add));
  return sites;
}

type Add = (node: Range, fault: string, ...pieces: (string | Range)[]) => void;

function faultsAt(node: Node, parent: Node | undefined, add: Add): void {
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
      return operatorAt(node, add);
    case 'IfStatement':
    case 'ConditionalExpression': {
      const test = nodeOf(node['test']);
      add(test, 'always', 'true');
      return add(test, 'never', 'false');
    }
    case 'UnaryExpression':
      if (node['operator'] === '!') add(node, '! left out', nodeOf(node['argument']));
      return;
    case 'Literal':
      return literalAt(node, parent, add);
    case 'CallExpression':
      return callAt(node, parent, add);
    case 'ExpressionStatement':
      return statementAt(node, add);
  }
}

function operatorAt(node: Node, add: Add): void {
  const operator = String(node['operator']);
  const [left, right] = [nodeOf(node['left']), nodeOf(node['right'])];
  if (operator === '??') {
    if (!isIndexed(left)) add(node, '?? left out', left);
    return;
  }
  const other = SWAPPED.get(operator);
  if (other === undefined || (operator === '+' && (isText(left) || isText(right)))) return;
  add(node, `${operator} as ${other}`, left, ` ${other} `, right);
}

function literalAt(node: Node, parent: Node | undefined, add: Add): void {
  if (parent === undefined || parent['key'] === node || parent.type.startsWith('TS')) return;
  // `list[0]` of a list that may be empty says which one of several, and two of them are tried elsewhere.
  if (typeof node['value'] === 'number') add(node, 'one more', String(node['value'] + 1));
  if (typeof node['value'] === 'bigint') add(node, 'one more', `${node['value'] + 1n}n`);
  if (typeof node['value'] === 'boolean') add(node, 'the opposite', String(!node['value']));
}

function callAt(node: Node, parent: Node | undefined, add: Add): void {
  const callee = nodeOf(node['callee']);
  // A part of `a?.b.c()` cannot be put between brackets: what is missing would no longer end the whole.
  const inChain = parent?.type === 'MemberExpression' && 'optional' in parent && isOptional(callee);
  if (callee.type !== 'MemberExpression' || callee['computed'] === true || inChain) return;
  const [object, property] = [nodeOf(callee['object']), nodeOf(callee['property'])];
  const name = String(property['name']);
  if (LEFT_OUT.has(name)) add(node, `.${name} left out`, object);
  const other = OTHER_CALL.get(name);
  if (other === undefined) return;
  add(node, `${name} as ${other}`, { start: node.start, end: property.start }, other, {
    start: property.end,
    end: node.end,
  });
}

function statementAt(node: Node, add: Add): void {
  const expression = nodeOf(node['expression']);
  if (expression.type === 'YieldExpression') return add(expression, 'yield left out', 'undefined');
  if (expression.type !== 'CallExpression') return;
  const callee = nodeOf(expression['callee']);
  const property = callee['property'] as Node | undefined; // only members have one
  if (CHANGING.has(String(property?.['name']))) add(expression, 'call left out', 'undefined');
}

function isOptional(node: Node): boolean {
  if (node['optional'] === true) return true;
  const inner = node['object'] ?? node['callee'];
  return inner !== undefined && isOptional(nodeOf(inner));
}

function isIndexed(node: Node): boolean {
  return node.type === 'MemberExpression' && node['computed'] === true;
}

/** Whether an operand of `+` is a text: taking texts from each other gives what no program writes. */
function isText(node: Node): boolean {
  if (node.type === 'TemplateLiteral') return true;
  if (node.type === 'BinaryExpression') return isText(nodeOf(node['left'])) || isText(nodeOf(node['right']));
  return node.type === 'Literal' && typeof node['value'] === 'string';
}

function nodeOf(value: unknown): Node {
  return value as Node; // a field that the grammar says is a node
}

function visit(
  node: Node,
  parent: Node | undefined,
  at: (node: Node, parent: Node | undefined) => void,
): void {
  if (node.type.startsWith('TS') && !node.type.endsWith('Expression')) return;
  at(node, parent);
  for (const value of Object.values(node))
    for (const inner of Array.isArray(value) ? value : [value]) if (isNode(inner)) visit(inner, node, at);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** The seeded choice: as many sites as asked for, in an order that another site more or less does not change. */
export function chosen(sites: readonly Site[], count: number, seed: number): readonly Site[] {
  const rank = ({ key }: Site): string => createHash('sha256').update(`${seed}|${key}`).digest('hex');
  return sites
    .map((site) => ({ site, by: rank(site) }))
    .sort((a, b) => (a.by < b.by ? -1 : 1))
    .slice(0, count)
    .map(({ site }) => site);
}

/** A source in which each of these faults sleeps: `__mutant(key)` says whether it is awake. Lines keep their numbers. */
export function withFaults(source: string, sites: readonly Site[]): string {
  const sorted = sites.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const write = (range: Range, open: readonly Site[]): string => {
    let text = '';
    let at = range.start;
    for (const [i, site] of open.entries()) {
      if (site.start < at || site.end > range.end) continue;
      const inside = open.slice(i + 1).filter(({ start, end }) => start >= site.start && end <= site.end);
      const faulty = site.pieces.map((piece) => (typeof piece === 'string' ? piece : write(piece, inside)));
      const sound = write(site, inside);
      text += source.slice(at, site.start);
      text += `(__mutant(${JSON.stringify(site.key)}) ? (${faulty.join('')}) : (${sound}))`;
      at = site.end;
    }
    return text + source.slice(at, range.end);
  };
  return write({ start: 0, end: source.length }, sorted);
}

import type { Drawing, Point, Step } from './picture.ts';

/** How many numbers each command of a path takes (SVG 1.1, 8.3); arcs are no outline that is painted here. */
const TAKES: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, Z: 0 };

/** A path is made of commands, numbers, and what parts them. */
const TOKEN = /([A-Za-z])|([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|[\s,]+|(.)/gs;

/** Beyond this no coordinate of a drawing lies, and arithmetic stays exact enough. */
const FARTHEST = 1e7;

/** The steps of a path; undefined when it is not written as SVG has it, has an arc, or leads too far. */
export function outlineOf(path: string): readonly Step[] | undefined {
  const commands = commandsOf(path);
  if (commands === undefined || (commands.length > 0 && !/^m$/i.test(commands[0]?.name ?? '')))
    return undefined;
  const pen = new Pen();
  for (const { name, numbers } of commands) {
    const takes = TAKES[name.toUpperCase()];
    if (takes === undefined) return undefined;
    if (takes === 0) {
      if (numbers.length > 0) return undefined;
      pen.close();
      continue;
    }
    if (numbers.length === 0 || numbers.length % takes !== 0) return undefined;
    for (let at = 0; at < numbers.length; at += takes) {
      // Further pairs after a move are lines.
      const each = at > 0 && /^m$/i.test(name) ? (name === 'm' ? 'l' : 'L') : name;
      pen.take(each, numbers.slice(at, at + takes));
    }
  }
  return pen.isLost ? undefined : pen.steps;
}

/** Whether no part of an outline can lie in what is shown: its curves stay between their points and those they bend to. */
export function isBeside(
  steps: readonly Step[],
  { left, top, width, height }: Pick<Drawing, 'left' | 'top' | 'width' | 'height'>,
): boolean {
  const points = steps.flatMap((step) => {
    if (step.kind === 'close') return [];
    return step.kind === 'curve' ? [...step.by, step.to] : [step.to];
  });
  return (
    points.every(([x]) => x < left) ||
    points.every(([x]) => x > left + width) ||
    points.every(([, y]) => y < top) ||
    points.every(([, y]) => y > top + height)
  );
}

interface Command {
  readonly name: string;
  readonly numbers: number[];
}

function commandsOf(path: string): readonly Command[] | undefined {
  const commands: Command[] = [];
  for (const [, letter, number, stray] of path.matchAll(TOKEN)) {
    if (stray !== undefined) return undefined;
    if (letter !== undefined) commands.push({ name: letter, numbers: [] });
    if (number === undefined) continue;
    const command = commands.at(-1);
    if (command === undefined) return undefined;
    command.numbers.push(Number(number));
  }
  return commands;
}

/** Follows the commands of a path from point to point. */
class Pen {
  readonly steps: Step[] = [];
  /** Whether it has been led beyond all drawings. */
  isLost = false;
  private here: Point = [0, 0];
  private start: Point = [0, 0];
  /** The control point before, which a smooth curve mirrors, and of which kind of curve it was. */
  private before: { readonly kind: 'C' | 'Q'; readonly point: Point } | undefined;

  close(): void {
    this.steps.push({ kind: 'close' });
    this.here = this.start;
    this.before = undefined;
  }

  take(name: string, numbers: readonly number[]): void {
    const relative = name === name.toLowerCase();
    const [x, y] = relative ? this.here : [0, 0];
    const point = (i: number): Point => [x + (numbers[i] ?? 0), y + (numbers[i + 1] ?? 0)];
    switch (name.toUpperCase()) {
      case 'M':
        this.start = point(0);
        return this.go('move', this.start);
      case 'L':
        return this.go('line', point(0));
      case 'H':
        return this.go('line', [point(0)[0], this.here[1]]);
      case 'V':
        return this.go('line', [this.here[0], y + (numbers[0] ?? 0)]);
      case 'C':
        return this.curve([point(0), point(2)], point(4), 'C', point(2));
      case 'S':
        return this.curve([this.mirrored('C'), point(0)], point(2), 'C', point(0));
      case 'Q':
        return this.quadratic(point(0), point(2));
      default:
        return this.quadratic(this.mirrored('Q'), point(0));
    }
  }

  private go(kind: 'move' | 'line', to: Point): void {
    this.steps.push({ kind, to });
    this.arrive(to, undefined);
  }

  private curve(by: readonly [Point, Point], to: Point, kind: 'C' | 'Q', control: Point): void {
    this.steps.push({ kind: 'curve', by, to });
    if (by.some(isTooFar)) this.isLost = true;
    this.arrive(to, { kind, point: control });
  }

  /** A curve with one control point as one with two: each two thirds of the way to it. */
  private quadratic(control: Point, to: Point): void {
    const towards = ([x, y]: Point): Point => [
      x + ((control[0] - x) * 2) / 3,
      y + ((control[1] - y) * 2) / 3,
    ];
    this.curve([towards(this.here), towards(to)], to, 'Q', control);
  }

  private mirrored(kind: 'C' | 'Q'): Point {
    const [x, y] = this.here;
    if (this.before?.kind !== kind) return this.here;
    return [2 * x - this.before.point[0], 2 * y - this.before.point[1]];
  }

  private arrive(to: Point, before: Pen['before']): void {
    if (isTooFar(to)) this.isLost = true;
    this.here = to;
    this.before = before;
  }
}

function isTooFar([x, y]: Point): boolean {
  return !(Math.abs(x) <= FARTHEST && Math.abs(y) <= FARTHEST);
}

import { jsonPointer, pointersTo, type Path } from './path.ts';

/** Paths of one document that are asked for many times: each question takes as many steps as the path asked about. */
export class PathSet {
  private readonly own: ReadonlySet<string>;
  private readonly above: ReadonlySet<string>;

  constructor(paths: Iterable<Path>) {
    const own = new Set<string>();
    const above = new Set<string>();
    for (const path of paths) {
      own.add(jsonPointer(path));
      for (let length = path.length; length >= 0; length--) {
        const pointer = jsonPointer(path.slice(0, length));
        if (above.has(pointer)) break;
        above.add(pointer);
      }
    }
    this.own = own;
    this.above = above;
  }

  /** Whether a path is one of them or lies below one. */
  covers(path: Path): boolean {
    if (this.own.size === 0) return false;
    return pointersTo(path).some((pointer) => this.own.has(pointer));
  }

  /** Whether a path is one of them or has one below it. */
  reaches(path: Path): boolean {
    return this.above.size > 0 && this.above.has(jsonPointer(path));
  }
}

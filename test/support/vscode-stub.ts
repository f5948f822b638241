import { createRequire } from 'node:module';
import { dirname } from 'node:path';

/** What an extension asked of VS Code. */
export interface Asked {
  /** Each call by its whole name, `window.createTerminal`, with what it was given. */
  readonly calls: (readonly [name: string, given: readonly unknown[]])[];
  /** The commands that it registered. */
  readonly commands: Map<string, () => unknown>;
}

/** What the library of the protocol builds upon, and cannot be just anything. */
const WORKING: Readonly<Record<string, unknown>> = {
  EventEmitter: class {
    private readonly listeners = new Set<(given: unknown) => void>();
    readonly event = (listener: (given: unknown) => void): object => {
      this.listeners.add(listener);
      return { dispose: () => void this.listeners.delete(listener) };
    };
    fire(given: unknown): void {
      for (const listener of this.listeners) listener(given);
    }
    dispose(): void {}
  },
  CancellationTokenSource: class {
    readonly token = {
      isCancellationRequested: false,
      onCancellationRequested: () => ({ dispose: () => {} }),
    };
    cancel(): void {}
    dispose(): void {}
  },
};

/**
 * An API of VS Code of which nothing is there but what is named in `known`: whatever else is asked for is a class, a
 * function and an object at once, which gives more of the same. What was called is written down.
 */
export function vscodeStub(known: Readonly<Record<string, unknown>>): {
  readonly api: object;
  readonly asked: Asked;
} {
  const asked: Asked = { calls: [], commands: new Map() };
  const made = new Map<string, unknown>();
  const thing = (name: string): unknown => {
    if (Object.hasOwn(known, name)) return known[name];
    if (Object.hasOwn(WORKING, name)) return WORKING[name];
    const before = made.get(name);
    if (before !== undefined) return before;
    class Anything {
      readonly [key: string]: unknown;
      dispose(): void {}
    }
    const target = function called(...given: readonly unknown[]): unknown {
      asked.calls.push([name, given]);
      const [id, run] = given;
      if (name === 'commands.registerCommand' && typeof id === 'string')
        asked.commands.set(id, run as () => unknown); // as the API has it
      return thing(`${name}()`);
    };
    const proxy: unknown = new Proxy(target, {
      get: (_, key) => {
        if (key === 'then' || typeof key === 'symbol') return undefined;
        if (key === 'prototype') return Anything.prototype;
        if (key === 'length' || key === 'size') return 0;
        if (key === 'name') return name;
        return thing(`${name}.${key}`);
      },
      construct: (_, given, made_) => {
        asked.calls.push([`new ${name}`, given]);
        return Object.assign(Reflect.construct(Anything, [], made_), { given }) as object;
      },
    });
    made.set(name, proxy);
    return proxy;
  };
  const api = new Proxy({}, { get: (_, key) => (typeof key === 'symbol' ? undefined : thing(key)) });
  return { api, asked };
}

interface Loader {
  _load: (request: string, ...rest: readonly unknown[]) => unknown;
}

/** Loads a file of CommonJS to which `vscode` is another object. */
export function loadWith(
  file: string,
  api: object,
): Readonly<Record<string, (...given: readonly unknown[]) => unknown>> {
  const require = createRequire(`${dirname(file)}/`);
  const loader = require('node:module') as Loader; // its loading of modules has no type
  const load = loader._load;
  loader._load = (request, ...rest) => (request === 'vscode' ? api : load.call(loader, request, ...rest));
  try {
    return require(file) as ReturnType<typeof loadWith>; // what an extension exports
  } finally {
    loader._load = load;
  }
}

import { rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import { whileHeld, type Held } from './support/held-open.ts';
import { filesBelow, runThere, type WritingCommand } from './support/kill-check.ts';
import { laid, ranThere } from './support/on-disk.ts';
import type { Files } from './support/report-inputs.ts';
import { projectOf, WRITING_COMMANDS } from './support/writing-commands.ts';

/** Of a list its first, its middle and its last. */
function some(names: readonly string[]): readonly string[] {
  return [...new Set([0, names.length >> 1, names.length - 1].flatMap((i) => names[i] ?? []))];
}

/** What a command makes of a folder that holds some files. */
async function ranOver(
  made: Files,
  command: WritingCommand,
): Promise<{
  readonly made: Files;
  readonly before: ReadonlyMap<string, string>;
  readonly after: ReadonlyMap<string, Buffer>;
  readonly written: readonly string[];
}> {
  const folder = laid(made);
  const before = filesBelow(folder);
  await runThere(command, folder);
  const after = filesBelow(folder);
  rmSync(folder, { recursive: true });
  return {
    made,
    before,
    after: new Map([...after].map(([path, text]) => [path, Buffer.from(text, 'latin1')])),
    written: [...after].flatMap(([path, text]) => (before.get(path) === text ? [] : [path])),
  };
}

it.each(WRITING_COMMANDS)(
  '%s leaves everything as it was where a program has one of its files open, and says which',
  async (_name, command) => {
    const read = await command.reads?.();
    const first = await ranOver({ ...projectOf(1), ...read }, command);
    const results = command.adds === undefined ? Object.fromEntries(first.after) : {};
    const again = await ranOver({ ...results, ...projectOf(2), ...read }, command);
    // Some find nothing to write a second time.
    const { made, before, written } =
      again.written.length > 0 ? again : await ranOver({ ...projectOf(2), ...read }, command);
    expect(written).not.toEqual([]);
    for (const path of some(written))
      for (const held of ['always', 'at the last moment'] as const satisfies readonly Held[]) {
        const folder = laid(made);
        const name = `${folder}/${path}`;
        const { code, err } = await whileHeld(name, held, () => ranThere(folder, command.argv, command.env));
        expect([code, err]).toEqual([3, expect.stringContaining(`${path}: otro programa lo tiene abierto`)]);
        if (written.length > 1) expect(err).toContain('y todo quedó como estaba');
        expect(filesBelow(folder)).toEqual(before);
        rmSync(folder, { recursive: true });
      }
  },
);

import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { Hover } from 'vscode-languageserver';
import type { Conversation } from '../src/host/host.ts';
import { clientOver } from './support/editor-client.ts';

// The program as editors start it: a process, its standard input and its standard output.
const ROOT = fileURLToPath(new URL('../', import.meta.url));
const PUNO = `${ROOT}examples/puno`;
const UNIDADES = 'unidades.yaml';

function started(...args: readonly string[]): {
  readonly child: ChildProcessWithoutNullStreams;
  readonly conversation: Conversation;
  readonly code: Promise<number | null>;
} {
  const child = spawn(process.execPath, [`${ROOT}bin/plan.js`, 'lsp', ...args]);
  return {
    child,
    conversation: {
      heard: (listener) => void child.stdout.on('data', listener),
      ended: (listener) => void child.once('close', listener),
      say: (bytes) => void child.stdin.write(bytes),
      end: () => child.stdin.end(),
    },
    code: new Promise((resolve) => child.once('close', resolve)),
  };
}

const read = (path: string): string => readFileSync(path, 'utf8');

it('answers over its standard streams, and ends as it is asked to', async () => {
  const { conversation, code } = started('--stdio');
  const editor = await clientOver(conversation, { folders: [PUNO], read });
  await editor.open(UNIDADES);
  const at = editor.textOf(UNIDADES).indexOf('id: GAF') + 5;
  const found = await editor.at<Hover>('textDocument/hover', UNIDADES, at);
  expect(found.contents).toMatchObject({
    value: expect.stringMatching(/^\*\*GAF\*\* Gerencia de Administración y Finanzas\./) as string,
  });
  const findings = await editor.settled();
  expect(Object.keys(findings).length).toBeGreaterThan(3);
  const [href = ''] = Object.values(findings).flatMap((some) =>
    some.flatMap(({ codeDescription }) => codeDescription?.href ?? []),
  );
  // The page of a rule is there for whoever follows the link.
  expect(readFileSync(fileURLToPath(href), 'utf8')).toContain('Por qué');
  await editor.end();
  expect(await code).toBe(0);
});

it('ends when the editor is gone without a word', async () => {
  const { child, conversation, code } = started();
  await clientOver(conversation, { folders: [PUNO], read });
  child.stdin.end();
  expect(await code).toBe(3);
});

it.each([
  ['in the middle of a message', 'Content-Length: 100\r\n\r\n{}'],
  ['after what is no message', 'Content-Length: 2\r\n\r\n{}'],
])('ends without a word of its own when the editor is gone %s', async (_, said) => {
  const { child, code } = started();
  let told = '';
  child.stderr.on('data', (bytes: Buffer) => void (told += bytes.toString('utf8')));
  child.stdin.end(said);
  expect([await code, told]).toEqual([3, '']);
});

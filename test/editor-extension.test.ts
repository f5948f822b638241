import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadWith, vscodeStub } from './support/vscode-stub.ts';

// The extension for VS Code as it is installed, over an API of VS Code that only writes down what it is asked.
const ROOT = fileURLToPath(new URL('../', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'plan-extension-'));
const { vsix } = createRequire(import.meta.url)(`${ROOT}.github/editor/build.js`) as { vsix: () => Buffer }; // ours
let archive: Readonly<Record<string, Uint8Array>> = {};

beforeAll(() => {
  if (!existsSync(join(ROOT, 'dist/main.cjs'))) execFileSync(process.execPath, [join(ROOT, 'bin/build.js')]);
  const bytes = vsix();
  expect(vsix().equals(bytes)).toBe(true);
  archive = unzipSync(bytes);
  for (const [name, content] of Object.entries(archive)) {
    mkdirSync(dirname(join(work, name)), { recursive: true });
    writeFileSync(join(work, name), content);
  }
}, 120_000);

// The program that was started keeps its compiled code there while it ends.
afterAll(async () => {
  for (let left = 100; existsSync(work); left--) {
    try {
      rmSync(work, { recursive: true, force: true });
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}, 60_000);

it('carries the program whole, and nothing that only others need', () => {
  const names = Object.keys(archive);
  expect(names).toEqual(
    expect.arrayContaining([
      '[Content_Types].xml',
      'extension.vsixmanifest',
      'extension/package.json',
      'extension/extension.js',
    ]),
  );
  expect(names.filter((name) => /\.(map|cache|ts)$|index\.js$/.test(name))).toEqual([]);
  const run = (...args: readonly string[]): string =>
    execFileSync(process.execPath, [join(work, 'extension/programa/bin/plan.js'), ...args], {
      encoding: 'utf8',
      cwd: join(ROOT, 'examples/minimo'),
    });
  expect(run('validate', '--no-cache')).toContain('todo en orden');
  // Every kind of file is named, or VS Code does not unpack it.
  const types = new TextDecoder().decode(archive['[Content_Types].xml']);
  const kinds = new Set(names.slice(1).flatMap((name) => /\.\w+$/.exec(name)?.[0] ?? []));
  expect([...kinds].filter((kind) => !types.includes(`Extension="${kind}"`))).toEqual([]);
});

it('says what it contributes in Spanish, and each schema and command is there', () => {
  const { contributes, version } = JSON.parse(readFileSync(join(work, 'extension/package.json'), 'utf8')) as {
    version: string;
    contributes: {
      yamlValidation: { url: string }[];
      commands: { command: string }[];
      problemMatchers: { pattern: { regexp: string } }[];
    };
  };
  expect(version).toBe(
    (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }).version,
  );
  expect(contributes.yamlValidation.filter(({ url }) => !existsSync(join(work, 'extension', url)))).toEqual(
    [],
  );
  const { regexp } = contributes.problemMatchers[0]?.pattern ?? { regexp: '' };
  const found = new RegExp(regexp).exec(
    'poi/2019-S1.yaml:14:15: error: La actividad «GIM-014» cita [algo] [poi/objetivo-inexistente]',
  );
  expect(found?.slice(1)).toEqual([
    'poi/2019-S1.yaml',
    '14',
    '15',
    'error',
    'La actividad «GIM-014» cita [algo]',
    'poi/objetivo-inexistente',
  ]);
  expect(new RegExp(regexp).exec('plan.yaml:1:2: aviso: Algo [plan/x]')?.[4]).toBeUndefined();
});

it('starts the program with the Node of VS Code, shows its findings, and runs what asks in a panel that stays', async () => {
  const folder = join(ROOT, 'examples/puno');
  const { api, asked } = vscodeStub({
    version: '1.101.0',
    'workspace.workspaceFolders': [{ uri: uriOf(folder), name: 'puno', index: 0 }],
    'workspace.textDocuments': [],
    'workspace.notebookDocuments': [],
    'window.visibleTextEditors': [],
    'window.terminals': [],
    'tasks.taskExecutions': [],
    'window.activeTextEditor': undefined,
    'window.tabGroups.all': [],
    'env.language': 'es',
    'extensions.getExtension()': undefined,
    'Uri.parse()': uriOf(folder),
  });
  const { activate, deactivate } = loadWith(join(work, 'extension/extension.js'), api);
  const state = new Map<string, unknown>();
  await activate?.({
    subscriptions: [],
    asAbsolutePath: (path: string) => join(work, 'extension', path),
    workspaceState: {
      get: (key: string) => state.get(key),
      update: async (key: string, value: unknown) => Promise.resolve(void state.set(key, value)),
    },
  });
  const named = (name: string): readonly (readonly unknown[])[] =>
    asked.calls.filter(([own]) => own === name).map(([, given]) => given);
  expect([...asked.commands.keys()].filter((id) => id.startsWith('plan.'))).toEqual([
    'plan.nuevoSemestre',
    'plan.nuevaActividad',
    'plan.verInforme',
    'plan.revisar',
  ]);
  for (
    let waited = 0;
    waited < 200 && named('languages.createDiagnosticCollection().set').length === 0;
    waited++
  )
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(named('languages.createDiagnosticCollection').flat()).toContain('plan');
  expect(named('languages.createDiagnosticCollection().set').length).toBeGreaterThan(0);
  const registered = new Set(
    asked.calls.map(([name]) => name).filter((name) => name.startsWith('languages.register')),
  );
  expect([...registered].toSorted()).toMatchInlineSnapshot(`
    [
      "languages.registerCodeActionsProvider",
      "languages.registerCodeLensProvider",
      "languages.registerCompletionItemProvider",
      "languages.registerDefinitionProvider",
      "languages.registerDocumentHighlightProvider",
      "languages.registerDocumentSymbolProvider",
      "languages.registerFoldingRangeProvider",
      "languages.registerHoverProvider",
      "languages.registerReferenceProvider",
      "languages.registerRenameProvider",
      "languages.registerWorkspaceSymbolProvider",
    ]
  `);
  const [kind, provider] = (named('tasks.registerTaskProvider')[0] ?? []) as [
    string,
    { provideTasks: () => unknown[] },
  ]; // as it is registered
  expect([kind, provider.provideTasks().length]).toEqual(['plan', 1]);
  expect(named('new Task').at(-1)?.slice(2, 4)).toEqual(['Revisar el plan', 'plan']);
  expect(named('new ProcessExecution').at(-1)?.slice(0, 2)).toEqual([
    process.execPath,
    [join(work, 'extension/programa/bin/plan.js'), 'validate', '--format', 'concise'],
  ]);
  asked.commands.get('plan.nuevoSemestre')?.();
  expect(named('new ProcessExecution').at(-1)).toEqual([
    process.execPath,
    [join(work, 'extension/programa/bin/plan.js'), 'new', 'semestre'],
    { cwd: folder, env: { ELECTRON_RUN_AS_NODE: '1' } },
  ]);
  expect(named('new Task').at(-1)?.slice(2, 4)).toEqual(['Nuevo semestre', 'plan']);
  expect(named('tasks.executeTask')).toHaveLength(1);
  await deactivate?.();
});

function uriOf(path: string): object {
  return { scheme: 'file', fsPath: path, path, authority: '', toString: () => `file://${path}` };
}

import { isDeepStrictEqual } from 'node:util';
import type { Diagnostic, InitializeParams, Position } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readDocument } from '../../src/check/documents.ts';
import { editorOn, type Editor } from '../../src/editor/editor.ts';
import { memoryDisk } from '../../src/host/memory-disk.ts';
import type { Disk } from '../../src/host/host.ts';
import type { Random } from './random.ts';

/** An editor with files open over a disk in memory, which both change. */
export interface EditorTrial {
  /** Does one thing at random; says what. */
  step(random: Random): string;
  /** What it answers now and a fresh one would not, by question; empty where both answer the same. */
  differences(random: Random): readonly string[];
  readonly editor: Editor;
  /** How many answers have been held against those of a fresh one. */
  readonly answers: () => number;
}

const CAPABILITIES = {
  textDocument: {
    publishDiagnostics: { relatedInformation: true },
    completion: { completionItem: { snippetSupport: true } },
  },
};
const BEGIN = {
  processId: null,
  rootUri: null,
  workspaceFolders: [{ uri: 'file:///w', name: 'w' }],
  capabilities: CAPABILITIES,
} as const satisfies InitializeParams;

/** What hands write by mistake, or on the way to something else. */
const SCRAPS = [
  '[',
  '{',
  '"',
  ': ',
  ' # ',
  '- ',
  '\t',
  '🏛',
  '\r\n',
  '\n',
  '  ',
  '9',
  'x',
  'ñ',
  '\uFEFF',
  "'",
  ', ',
  '}',
  '|',
];

/** Files are given by their path below /w; the project is the whole of it. */
export function editorTrial(files: Readonly<Record<string, string>>): EditorTrial {
  const onDisk = new Map(Object.entries(files).map(([path, text]) => [`/w/${path}`, text]));
  const open = new Map<string, string>();
  const former: (readonly [path: string, text: string])[] = [];
  const told = new Map<string, readonly Diagnostic[]>();
  const disk = changingDisk(onDisk);
  const editor = editorOn({ disk, assetAddress });
  editor.begin(BEGIN);
  let answers = 0;

  const show = (path: string, text: string): void => {
    open.set(path, text);
    editor.show(`file://${path}`, text, former.length);
  };
  const edit = (path: string, text: string): void => {
    former.push([path, open.get(path) ?? '']);
    show(path, text);
  };
  return {
    editor,
    answers: () => answers,
    step: (random) => {
      const what = random.below(20);
      const path = random.pick([...onDisk.keys()]) ?? '';
      if (open.size === 0 || what === 0) {
        show(path, onDisk.get(path) ?? '');
        return `opens ${path}`;
      }
      const shown = random.pick([...open.keys()]) ?? '';
      if (what === 1 && open.size > 1) {
        open.delete(shown);
        editor.show(`file://${shown}`, undefined);
        return `closes ${shown}`;
      }
      if (what === 2) {
        const original = files[shown.slice('/w/'.length)] ?? '';
        const isGone = !onDisk.has(shown);
        if (isGone || random.below(2) === 0)
          onDisk.set(shown, random.below(2) === 0 ? original : (open.get(shown) ?? ''));
        else if (onDisk.size > 2) onDisk.delete(shown);
        editor.diskChanged();
        return `changes the disk at ${shown}`;
      }
      const last = former.at(-1);
      if (last && what < 11) {
        former.pop();
        if (open.has(last[0])) show(last[0], last[1]);
        return `takes back in ${last[0]}`;
      }
      edit(shown, changed(open.get(shown) ?? '', random));
      return `types in ${shown}`;
    },
    differences: (random) => {
      const fresh = editorOn({ disk: changingDisk(onDisk), assetAddress });
      fresh.begin(BEGIN);
      for (const [path, text] of open) fresh.show(`file://${path}`, text, 0);
      for (const { uri, diagnostics } of editor.freshFindings()) {
        if (diagnostics.length === 0) told.delete(uri);
        else told.set(uri, diagnostics);
      }
      const all = new Map(fresh.freshFindings().map(({ uri, diagnostics }) => [uri, diagnostics]));
      const wrong: string[] = [];
      const hold = (name: string, one: unknown, other: unknown): void => {
        answers++;
        if (!isDeepStrictEqual(one, other)) wrong.push(name);
      };
      hold('findings', sorted(told), sorted(all));
      const shown = random.pick([...open.keys()]);
      if (shown === undefined) return wrong;
      const uri = `file://${shown}`;
      const text = open.get(shown) ?? '';
      const document = TextDocument.create(uri, 'yaml', 0, text);
      const position: Position = document.positionAt(random.below(text.length + 1));
      const at = { textDocument: { uri }, position };
      const range = { start: { line: 0, character: 0 }, end: { line: 100_000, character: 0 } };
      const context = { diagnostics: [], ...(random.below(4) === 0 ? { only: ['source.fixAll'] } : {}) };
      const both = (name: string, answer: (one: Editor) => unknown): void =>
        hold(name, answer(editor), answer(fresh));
      both('corrections', (one) => one.corrections({ textDocument: { uri }, range, context }));
      // What could once be read is remembered, and a fresh one never saw it.
      const now = new Map([...onDisk, ...open]);
      if (![...now].every(([path, content]) => isDocument(path.slice('/w/'.length), content))) return wrong;
      both('lenses', (one) => one.lenses(uri));
      both('hover', (one) => one.hover(at));
      both('completions', (one) => one.completions(at));
      both('definitions', (one) => one.definitions(at));
      both('references', (one) => one.references({ ...at, context: { includeDeclaration: true } }));
      both('marks', (one) => one.marks(at));
      both('renamable', (one) => one.renamable(at));
      both('rename', (one) => one.rename({ ...at, newName: 'NUEVO-1' }));
      both('outline', (one) => one.outline(uri));
      both('folds', (one) => one.folds(uri));
      both('named', (one) => one.named('a'));
      return wrong;
    },
  };
}

function assetAddress(path: string): string {
  return `file:///programa/${path}`;
}

/** Whether a file of YAML is a document that can be read, so that nothing of what it was before is remembered. */
function isDocument(path: string, text: string): boolean {
  return (
    !path.endsWith('.yaml') ||
    readDocument({ path, bytes: Buffer.from(text) }, 'auto')?.document !== undefined
  );
}

function changingDisk(files: ReadonlyMap<string, string>): Disk {
  const now = (): Disk => memoryDisk(Object.fromEntries(files));
  return {
    cwd: '/',
    readFile: (path) => now().readFile(path),
    listFolder: (path) => now().listFolder(path),
    kindOf: (path) => now().kindOf(path),
    realPath: (path) => path,
  };
}

function sorted(findings: ReadonlyMap<string, unknown>): readonly (readonly [string, unknown])[] {
  return [...findings].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** One keystroke, or one slip of the hand. */
function changed(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  const words = text.match(/[\w-]{2,}/g) ?? [''];
  const lines = text.split('\n');
  const line = random.below(lines.length);
  switch (random.below(8)) {
    case 0:
    case 1:
      return text.slice(0, at) + (random.pick(SCRAPS) ?? '') + text.slice(at);
    case 2:
      return text.slice(0, at) + text.slice(at + 1 + random.below(3));
    case 3:
      return lines.toSpliced(line, 1).join('\n');
    case 4:
      return lines.toSpliced(line, 0, lines[random.below(lines.length)] ?? '').join('\n');
    case 5:
      return text.replace(random.pick(words) ?? '', random.pick(words) ?? '');
    case 6:
      return text.replace(/\d/, String(random.below(10)));
    default: {
      const word = /[\w-]{2,}/g;
      word.lastIndex = at;
      const found = word.exec(text);
      return found
        ? text.slice(0, found.index) + (random.pick(words) ?? '') + text.slice(word.lastIndex)
        : `${text}\n`;
    }
  }
}

import type {
  CodeAction,
  CodeActionParams,
  CodeLens,
  CompletionItem,
  Diagnostic,
  DocumentHighlight,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InitializeParams,
  InitializeResult,
  Location as EditorLocation,
  PublishDiagnosticsParams,
  Range,
  ReferenceParams,
  RenameParams,
  SymbolInformation,
  TextDocumentPositionParams,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { wholeFile } from '../diagnostics/whole-file.ts';
import type { Location } from '../diagnostics/diagnostic.ts';
import { inEveryFile } from '../diagnostics/parts.ts';
import type { JudgeTemplate } from '../check/beside.ts';
import type { Disk } from '../host/host.ts';
import { VERSION } from '../host/version.ts';
import { relative } from '../text/path.ts';
import { addressOf, pathOf } from './addresses.ts';
import type { AskedFile } from './asked.ts';
import { completionsAt } from './completion.ts';
import { correctionsAt, FIX_ALL } from './corrections.ts';
import { editorFinding, unreadFinding, type Shown } from './findings.ts';
import { hoverAt } from './hover.ts';
import { lensesKept, lensesOf, titlesOf } from './lenses.ts';
import { foldsOf, outlineOf, type ShownDocument } from './outline.ts';
import { placesIn, unseenRange, type Places } from './places.ts';
import { definitionsAt, marksAt, namedLike, referencesAt, renamableAt, renameAt } from './references.ts';
import { workspace, type EditedProject } from './workspace.ts';

/** What an editor is answered, whatever carries its questions. */
export interface Editor {
  begin(params: InitializeParams): InitializeResult;
  /** The folders that are open, by absolute path. */
  folders(): readonly string[];
  /** Folders that were opened and closed, by their addresses. */
  foldersChanged(added: readonly string[], removed: readonly string[]): void;
  /** What a file holds on the screen; undefined where it was closed. */
  show(uri: string, text: string | undefined, version?: number): void;
  diskChanged(): void;
  /** The findings of the files whose findings are no longer what was last told. */
  freshFindings(): readonly PublishDiagnosticsParams[];
  corrections(params: CodeActionParams): readonly CodeAction[];
  hover(params: TextDocumentPositionParams): Hover | undefined;
  completions(params: TextDocumentPositionParams): readonly CompletionItem[];
  definitions(params: TextDocumentPositionParams): readonly EditorLocation[];
  references(params: ReferenceParams): readonly EditorLocation[];
  marks(params: TextDocumentPositionParams): readonly DocumentHighlight[];
  /** The stretch of the name that would be changed; undefined where there is none. */
  renamable(params: TextDocumentPositionParams): Range | undefined;
  rename(params: RenameParams): WorkspaceEdit | { readonly refused: string };
  outline(uri: string): readonly DocumentSymbol[];
  folds(uri: string): readonly FoldingRange[];
  lenses(uri: string): readonly CodeLens[];
  /**
   * Whether a file of which the lenses were asked would now have others, though nobody typed in it: the editor does not
   * ask again by itself. Told once.
   */
  lensesChanged(): boolean;
  /** What has a name, in all projects that are looked at. */
  named(words: string): readonly SymbolInformation[];
}

/** What the editor stands on. */
export interface Ground {
  readonly disk: Disk;
  readonly judgeTemplate?: JudgeTemplate | undefined;
  /** The address of a file that the program ships. */
  readonly assetAddress: (path: string) => string;
}

interface OpenText {
  readonly uri: string;
  readonly version: number | undefined;
  readonly text: string;
  readonly places: Places;
}

/** The findings of projects, and all else that an editor asks about their documents, as they are on the screen. */
export function editorOn({ disk, judgeTemplate, assetAddress }: Ground): Editor {
  const space = workspace(disk, judgeTemplate);
  const open = new Map<string, OpenText>();
  /** By address, what was last told of a file, as text. */
  const told = new Map<string, string>();
  const lensed = new Map<string, { readonly text: OpenText; readonly lenses: readonly CodeLens[] }>();
  let folders: readonly string[] = [];
  let capabilities: InitializeParams['capabilities'] = {};

  const shown = (): Shown => ({
    placeOf: ({ root }, { file, span }) => {
      const path = pathIn(root, file);
      const text = open.get(path);
      return {
        uri: text?.uri ?? addressOf(path),
        range: text ? text.places.rangeOf(span) : unseenRange(span),
      };
    },
    pageOf: (code) => assetAddress(`dist/reglas/${code}.txt`),
    related: capabilities.textDocument?.publishDiagnostics?.relatedInformation === true,
  });
  const asked = (uri: string): AskedFile | undefined => {
    const path = pathOf(uri);
    const text = path === undefined ? undefined : open.get(path);
    const placed = path === undefined ? undefined : space.at(path);
    if (!text || !placed) return undefined;
    return {
      ...placed,
      uri: text.uri,
      shown: text.text,
      places: text.places,
      document: placed.project.result.documents.get(placed.file),
    };
  };
  /** Asks about the file and the offset that a question names; `otherwise` where the file is part of no project. */
  const at = <T>(
    { textDocument, position }: TextDocumentPositionParams,
    answer: (file: AskedFile, offset: number) => T,
    otherwise: T,
  ): T => {
    const file = asked(textDocument.uri);
    return file ? answer(file, file.places.offsetOf(position)) : otherwise;
  };
  /** A document as it was when it could last be read. */
  const lastShown = (uri: string): ShownDocument | undefined => {
    const file = asked(uri);
    const document = file && (file.document ?? file.project.lastGood.get(file.file));
    return document && { document, places: file.places };
  };
  const paths = (): readonly string[] => [
    ...new Set(folders.flatMap((address) => withoutSlash(pathOf(address)) ?? [])),
  ];
  const setFolders = (addresses: readonly string[]): void => {
    folders = addresses;
    space.setFolders(paths());
  };
  return {
    begin: (params) => {
      capabilities = params.capabilities;
      setFolders(foldersOf(params));
      return { capabilities: ABILITIES, serverInfo: { name: 'plan', version: VERSION } };
    },
    folders: paths,
    foldersChanged: (added, removed) =>
      setFolders([...folders.filter((folder) => !removed.includes(folder)), ...added]),
    show: (uri, text, version) => {
      const path = pathOf(uri);
      if (path === undefined) return;
      if (text === undefined) open.delete(path);
      else open.set(path, { uri, version, text, places: placesIn(text) });
      space.show(path, text);
    },
    diskChanged: () => space.diskChanged(),
    freshFindings: () => {
      const now = new Map<string, PublishDiagnosticsParams>();
      for (const root of space.roots()) {
        const project = space.project(root);
        if (project) for (const one of findingsOf(project, shown())) now.set(one.uri, one);
      }
      for (const uri of told.keys()) if (!now.has(uri)) now.set(uri, { uri, diagnostics: [] });
      return [...now.values()].flatMap((one) => {
        const text = JSON.stringify(one.diagnostics);
        if ((told.get(one.uri) ?? '[]') === text) return [];
        if (one.diagnostics.length === 0) told.delete(one.uri);
        else told.set(one.uri, text);
        const version = open.get(pathOf(one.uri) ?? '')?.version;
        return [{ ...one, ...(version === undefined ? {} : { version }) }];
      });
    },
    corrections: ({ textDocument, range, context }) => {
      const file = asked(textDocument.uri);
      return file ? correctionsAt(file, range, context, shown()) : [];
    },
    hover: (params) => at(params, hoverAt, undefined),
    completions: (params) => {
      const snippets = capabilities.textDocument?.completion?.completionItem?.snippetSupport === true;
      return at(params, (file, offset) => completionsAt(file, offset, { snippets }), []);
    },
    definitions: (params) => at(params, (file, offset) => definitionsAt(file, offset, shown()), []),
    references: (params) =>
      at(
        params,
        (file, offset) => referencesAt(file, offset, params.context.includeDeclaration, shown()),
        [],
      ),
    marks: (params) => at(params, (file, offset) => marksAt(file, offset, shown()), []),
    renamable: (params) =>
      at(
        params,
        (file, offset) => {
          const spot = renamableAt(file, offset);
          return spot && file.places.rangeOf(spot.span);
        },
        undefined,
      ),
    rename: (params) =>
      at<ReturnType<Editor['rename']>>(
        params,
        (file, offset) => renameAt(file, offset, params.newName, shown()),
        { refused: 'Este archivo no es parte de ningún plan.' },
      ),
    outline: (uri) => {
      const document = lastShown(uri);
      return document ? outlineOf(document) : [];
    },
    folds: (uri) => {
      const document = lastShown(uri);
      return document ? foldsOf(document) : [];
    },
    lenses: (uri) => {
      const file = asked(uri);
      const text = open.get(pathOf(uri) ?? '');
      if (!file || !text) return [];
      const last = lensed.get(uri);
      if (!file.document) return last ? lensesKept(last.lenses, last.text.text, text.text) : [];
      const lenses = lensesOf(file);
      lensed.set(uri, { text, lenses });
      return lenses;
    },
    lensesChanged: () => {
      let isChanged = false;
      for (const [uri, { text, lenses }] of lensed) {
        const now = open.get(pathOf(uri) ?? '');
        if (!now) lensed.delete(uri);
        // Of what was typed in since, the editor asks again by itself.
        const file = now === text ? asked(uri) : undefined;
        if (!file?.document) continue;
        const fresh = lensesOf(file);
        if (titlesOf(fresh) === titlesOf(lenses)) continue;
        lensed.set(uri, { text, lenses: fresh });
        isChanged = true;
      }
      return isChanged;
    },
    named: (words) => {
      const projects = space.roots().flatMap((root) => space.project(root) ?? []);
      return namedLike(projects, words, shown());
    },
  };
}

const ABILITIES: InitializeResult['capabilities'] = {
  // 2: only what changed is sent.
  textDocumentSync: { openClose: true, change: 2, save: true },
  hoverProvider: true,
  completionProvider: { triggerCharacters: [' ', ':', '-', '{', ',', '[', '"'] },
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  renameProvider: { prepareProvider: true },
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  foldingRangeProvider: true,
  codeLensProvider: { resolveProvider: false },
  codeActionProvider: { codeActionKinds: ['quickfix', FIX_ALL] },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};

function foldersOf({ workspaceFolders, rootUri, rootPath }: InitializeParams): readonly string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  if (typeof rootUri === 'string') return [rootUri];
  return typeof rootPath === 'string' ? [addressOf(rootPath)] : [];
}

/** The findings of each file of a project, by file, with why one could not be read; of one without any, none. */
function findingsOf(project: EditedProject, shown: Shown): readonly PublishDiagnosticsParams[] {
  const byFile = new Map<string, PublishDiagnosticsParams>();
  const add = (location: Location, diagnostic: Diagnostic): void => {
    const { uri } = shown.placeOf(project, location);
    const known = byFile.get(uri) ?? { uri, diagnostics: [] };
    known.diagnostics.push(diagnostic);
    byFile.set(uri, known);
  };
  for (const finding of inEveryFile(project.result.diagnostics))
    add(finding.location, editorFinding(finding, project, shown));
  for (const fault of project.faults) {
    const location = wholeFile(relative(project.root, fault.path));
    add(location, unreadFinding(fault, shown.placeOf(project, location).range));
  }
  return [...byFile.values()];
}

function pathIn(root: string, file: string): string {
  return file.startsWith('/') || root === '' ? file : `${root === '/' ? '' : root}/${file}`;
}

function withoutSlash(path: string | undefined): string | undefined {
  return path === undefined || path === '/' ? path : path.replace(/\/$/, '');
}

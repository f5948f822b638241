import {
  createMessageConnection,
  ReadableStreamMessageReader,
  WriteableStreamMessageWriter,
  type MessageConnection,
} from 'vscode-jsonrpc/node';
import type { Diagnostic, PublishDiagnosticsParams, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { main } from '../../src/cli.ts';
import type { ExitCode } from '../../src/host/exit-code.ts';
import type { Conversation } from '../../src/host/host.ts';
import { memoryHost, type MemoryHost, type MemoryWorld } from './memory-host.ts';

/** An editor that speaks with `plan lsp`, with its documents open. */
export interface EditorClient {
  readonly connection: MessageConnection;
  /** Opens a file with what stands on the disk, or with another text. */
  open(file: string, text?: string): Promise<void>;
  /** Puts a text in the place of a stretch of an open document, as a keystroke does. */
  type(file: string, start: number, end: number, text: string): Promise<void>;
  close(file: string): Promise<void>;
  textOf(file: string): string;
  /** Asks about a place: an offset of the text of an open file. */
  at<T>(method: string, file: string, offset: number, more?: object): Promise<T>;
  ask<T>(method: string, file: string, more?: object): Promise<T>;
  /** Waits until everything that was sent has been answered; gives the findings that are shown, by file. */
  settled(): Promise<Readonly<Record<string, readonly Diagnostic[]>>>;
  /** The texts of all files after a change that was proposed. */
  changed(edit: WorkspaceEdit): Readonly<Record<string, string>>;
  uri(file: string): string;
  /** Says goodbye, as editors do. */
  end(): Promise<void>;
}

/** An editor over a program in memory. */
export interface MemoryEditor extends EditorClient {
  readonly host: MemoryHost;
  /** Sends messages in one piece, as they are. */
  say(...messages: readonly object[]): void;
  /** All that the program said. */
  readonly said: () => string;
  /** The exit code, once the program has ended. */
  readonly code: Promise<ExitCode>;
}

/** Opens folders (below /w) with `plan lsp`, in memory. */
export async function openEditor(
  world: MemoryWorld,
  { folders = ['/w'], capabilities = {} }: { folders?: readonly string[]; capabilities?: object } = {},
): Promise<MemoryEditor> {
  const [near, far] = conversations();
  const host = memoryHost({ ...world, conversation: far });
  const code = main(['lsp', '--stdio'], host);
  const read = (path: string): string => Buffer.from(host.files.get(path) ?? []).toString('utf8');
  let said = '';
  const overheard: Conversation = {
    ...near,
    heard: (listener) =>
      near.heard((bytes) => {
        said += Buffer.from(bytes).toString('utf8');
        listener(bytes);
      }),
  };
  const client = await clientOver(overheard, { folders, capabilities, read });
  const say = (...messages: readonly object[]): void => {
    const texts = messages.map((message) => JSON.stringify({ jsonrpc: '2.0', ...message }));
    near.say(
      Buffer.from(texts.map((text) => `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`).join('')),
    );
  };
  return { ...client, host, code, say, said: () => said };
}

export interface ClientOptions {
  readonly folders: readonly string[];
  readonly capabilities?: object;
  /** What stands on the disk. */
  readonly read: (path: string) => string;
}

/** Speaks as an editor does over whatever carries bytes. */
export async function clientOver(
  conversation: Conversation,
  { folders, capabilities = {}, read }: ClientOptions,
): Promise<EditorClient> {
  const nothing = { dispose: () => {} };
  const still = { onClose: () => nothing, onEnd: () => nothing, onError: () => nothing };
  const reader = new ReadableStreamMessageReader({
    ...still,
    onData: (listener) => {
      conversation.heard(listener);
      return nothing;
    },
  });
  const writer = new WriteableStreamMessageWriter({
    ...still,
    write: async (data: Uint8Array | string) =>
      Promise.resolve(conversation.say(typeof data === 'string' ? Buffer.from(data) : data)),
    end: () => {},
  });
  const connection = createMessageConnection(reader, writer);
  const shown = new Map<string, readonly Diagnostic[]>();
  const documents = new Map<string, TextDocument>();
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    if (params.diagnostics.length === 0) shown.delete(params.uri);
    else shown.set(params.uri, params.diagnostics);
  });
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  const [first = ''] = folders;
  const pathOf = (file: string): string => (file.startsWith('/') ? file : `${first}/${file}`);
  const uri = (file: string): string => `file://${pathOf(file).split('/').map(encodeURIComponent).join('/')}`;
  const fileOf = (address: string): string => {
    const path = decodeURIComponent(new URL(address).pathname);
    return path.startsWith(`${first}/`) ? path.slice(first.length + 1) : path;
  };
  const documentOf = (file: string): TextDocument => {
    const document = documents.get(pathOf(file));
    if (!document) throw new Error(`${file} is not open`);
    return document;
  };
  const ask = async <T>(method: string, file: string, more: object = {}): Promise<T> =>
    connection.sendRequest<T>(method, { textDocument: { uri: uri(file) }, ...more });
  const answered = async (): Promise<void> => {
    await connection.sendRequest('plan/nothing').catch(() => undefined);
  };
  await connection.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    workspaceFolders: folders.map((path) => ({ uri: uri(path), name: path })),
    capabilities: {
      textDocument: { publishDiagnostics: { relatedInformation: true } },
      workspace: { workspaceFolders: true },
      ...capabilities,
    },
  });
  await connection.sendNotification('initialized', {});
  return {
    connection,
    uri,
    ask,
    open: async (file, text = read(pathOf(file))) => {
      documents.set(pathOf(file), TextDocument.create(uri(file), 'yaml', 1, text));
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri: uri(file), languageId: 'yaml', version: 1, text },
      });
    },
    type: async (file, start, end, text) => {
      const document = documentOf(file);
      const range = { start: document.positionAt(start), end: document.positionAt(end) };
      const version = document.version + 1;
      TextDocument.update(document, [{ range, text }], version);
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: uri(file), version },
        contentChanges: [{ range, text }],
      });
    },
    close: async (file) => {
      documents.delete(pathOf(file));
      await connection.sendNotification('textDocument/didClose', { textDocument: { uri: uri(file) } });
    },
    textOf: (file) => documentOf(file).getText(),
    at: async (method, file, offset, more = {}) =>
      ask(method, file, { position: documentOf(file).positionAt(offset), ...more }),
    settled: async () => {
      await answered();
      // The program waits a moment for the next keystroke before it tells.
      await new Promise((resolve) => setTimeout(resolve, 15));
      await answered();
      return Object.fromEntries([...shown].map(([address, found]) => [fileOf(address), found]));
    },
    changed: ({ changes = {} }) =>
      Object.fromEntries(
        Object.entries(changes).map(([address, edits]) => {
          const path = decodeURIComponent(new URL(address).pathname);
          const document = documents.get(path) ?? TextDocument.create(address, 'yaml', 0, read(path));
          return [fileOf(address), TextDocument.applyEdits(document, edits)];
        }),
      ),
    end: async () => {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      connection.dispose();
    },
  };
}

/** The two ends of a conversation: what one says the other hears, a little later. */
function conversations(): readonly [Conversation, Conversation] {
  const ends = [0, 1].map(() => {
    const heard: Uint8Array[] = [];
    let listener: ((bytes: Uint8Array) => void) | undefined;
    let gone: () => void = () => {};
    return {
      take: (bytes: Uint8Array): void => {
        if (listener) listener(bytes);
        else heard.push(bytes);
      },
      leave: (): void => gone(),
      heard: (now: (bytes: Uint8Array) => void): void => {
        listener = now;
        for (const bytes of heard.splice(0)) now(bytes);
      },
      ended: (now: () => void): void => void (gone = now),
    };
  });
  const endOf = (own: number): Conversation => ({
    heard: (listener) => ends[own]?.heard(listener),
    ended: (listener) => ends[own]?.ended(listener),
    say: (bytes) => void setImmediate(() => ends[1 - own]?.take(bytes)),
    end: () => void setImmediate(() => ends[1 - own]?.leave()),
  });
  return [endOf(0), endOf(1)];
}

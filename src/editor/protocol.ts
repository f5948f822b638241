// What speaks with the editor: the library of the protocol, and nothing else of ours, so that it is a part of its own
// which only `plan lsp` loads (bin/build.js).
import { ReadableStreamMessageReader, WriteableStreamMessageWriter } from 'vscode-jsonrpc/node';
import {
  CodeLensRefreshRequest,
  createConnection,
  createProtocolConnection,
  DidChangeWatchedFilesNotification,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
  TextDocuments,
  type Logger,
  type Message,
  type ResponseMessage,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Conversation } from '../host/host.ts';
import type { Editor } from './editor.ts';

/** Milliseconds without another keystroke after which the findings are told. */
const QUIET = 5;

/**
 * Answers an editor until it goes away. Gives whether it said before that it would, as the protocol asks. `watch` is
 * asked to look after a folder where the editor itself does not tell of changes on the disk.
 */
export async function speak(
  conversation: Conversation,
  editor: Editor,
  watch: (folder: string, changed: () => void) => void,
): Promise<boolean> {
  return new Promise((resolve) => {
    const nothing = { dispose: () => {} };
    const reader = new ReadableStreamMessageReader({
      onData: (listener) => {
        conversation.heard(listener);
        return nothing;
      },
      onClose: () => nothing,
      onEnd: () => nothing,
      onError: () => nothing,
    });
    // It would go on telling of a message of which only a part has come, after the editor has died.
    reader.partialMessageTimeout = 0;
    const writer = new WriteableStreamMessageWriter({
      write: (data: Uint8Array | string) => {
        conversation.say(typeof data === 'string' ? new TextEncoder().encode(data) : data);
        return Promise.resolve();
      },
      end: () => {},
      onClose: () => nothing,
      onEnd: () => nothing,
      onError: () => nothing,
    });
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const watchDog = {
      shutdownReceived: false,
      initialize: () => {},
      exit: () => over(),
    };
    const over = (): void => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      connection.dispose();
      conversation.end();
      resolve(watchDog.shutdownReceived);
    };
    // What is no message is told through the connection, which throws once it is closed.
    const whileOpen = (logger: Logger): Logger => ({
      error: (text) => void (isOver || logger.error(text)),
      warn: (text) => void (isOver || logger.warn(text)),
      info: (text) => void (isOver || logger.info(text)),
      log: (text) => void (isOver || logger.log(text)),
    });
    const connection = createConnection(
      (logger) =>
        createProtocolConnection(reader, writer, whileOpen(logger), {
          connectionStrategy: { cancelUndispatched: calledOff },
        }),
      watchDog,
    );
    conversation.ended(over);

    const tell = (): void => {
      timer = undefined;
      if (watchDog.shutdownReceived) return;
      for (const findings of editor.freshFindings()) void connection.sendDiagnostics(findings);
      if (refreshesLenses && editor.lensesChanged())
        void connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {});
    };
    const soon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(tell, QUIET);
    };
    const diskChanged = (): void => {
      editor.diskChanged();
      soon();
    };
    const watched = new Set<string>();
    const watchFolders = (): void => {
      if (tellsOfFiles) return;
      for (const folder of editor.folders()) {
        if (watched.has(folder)) continue;
        watched.add(folder);
        watch(folder, diskChanged);
      }
    };
    let tellsOfFiles = false;
    let tellsOfFolders = false;
    let refreshesLenses = false;
    connection.onInitialize((params) => {
      const { workspace } = params.capabilities;
      tellsOfFiles = workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
      tellsOfFolders = workspace?.workspaceFolders === true;
      refreshesLenses = workspace?.codeLens?.refreshSupport === true;
      return editor.begin(params);
    });
    connection.onInitialized(() => {
      if (tellsOfFiles)
        void connection.client.register(DidChangeWatchedFilesNotification.type, {
          watchers: [{ globPattern: '**/*' }],
        });
      if (tellsOfFolders)
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          editor.foldersChanged(
            added.map(({ uri }) => uri),
            removed.map(({ uri }) => uri),
          );
          watchFolders();
          soon();
        });
      watchFolders();
      soon();
    });
    connection.onDidChangeWatchedFiles(diskChanged);
    const texts = new TextDocuments(TextDocument);
    texts.onDidChangeContent(({ document }) => {
      editor.show(document.uri, document.getText(), document.version);
      soon();
    });
    texts.onDidClose(({ document }) => {
      editor.show(document.uri, undefined);
      soon();
    });
    texts.onDidSave(diskChanged);
    texts.listen(connection);

    connection.onCodeAction((params) => [...editor.corrections(params)]);
    connection.onHover((params) => editor.hover(params));
    connection.onCompletion((params) => [...editor.completions(params)]);
    connection.onDefinition((params) => [...editor.definitions(params)]);
    connection.onReferences((params) => [...editor.references(params)]);
    connection.onDocumentHighlight((params) => [...editor.marks(params)]);
    connection.onPrepareRename((params) => editor.renamable(params));
    connection.onRenameRequest((params) => {
      const change = editor.rename(params);
      return 'refused' in change ? new ResponseError(ErrorCodes.InvalidRequest, change.refused) : change;
    });
    connection.onDocumentSymbol(({ textDocument }) => [...editor.outline(textDocument.uri)]);
    connection.onWorkspaceSymbol(({ query }) => [...editor.named(query)]);
    connection.onFoldingRanges(({ textDocument }) => [...editor.folds(textDocument.uri)]);
    connection.onCodeLens(({ textDocument }) => [...editor.lenses(textDocument.uri)]);
    connection.listen();
  });
}

/** What a question is answered that was called off before its turn came: it is not worked on. */
function calledOff({ jsonrpc }: Message): ResponseMessage {
  return {
    jsonrpc,
    id: null,
    error: { code: LSPErrorCodes.RequestCancelled, message: 'Se dejó sin responder.' },
  };
}

// The extension for VS Code: starts the program that it carries, with the Node of VS Code, and asks it for everything.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import {
  commands,
  extensions,
  ProcessExecution,
  Task,
  tasks,
  TaskScope,
  window,
  workspace,
  type ConfigurationTarget,
  type ExtensionContext,
  type TaskDefinition,
  type TaskPresentationOptions,
} from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

/** VS Code runs a file of JavaScript like Node where this is set. */
const AS_NODE = { ELECTRON_RUN_AS_NODE: '1' };

/** What each command types after `plan`, and what its task is called. */
const COMMANDS: Readonly<Record<string, readonly [title: string, ...words: string[]]>> = {
  'plan.nuevoSemestre': ['Nuevo semestre', 'new', 'semestre'],
  'plan.nuevaActividad': ['Nueva actividad', 'new', 'actividad'],
  'plan.verInforme': ['Ver informe', 'serve'],
  'plan.revisar': ['Revisar el plan', 'validate'],
};

let client: LanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const program = context.asAbsolutePath('programa/bin/plan.js');
  for (const [id, [title, ...words]] of Object.entries(COMMANDS)) {
    const run = async (): Promise<void> => asTask(title, program, words);
    context.subscriptions.push(commands.registerCommand(id, run));
  }
  context.subscriptions.push(
    tasks.registerTaskProvider('plan', {
      provideTasks: () => [checkTask(program, { type: 'plan', orden: 'revisar' })],
      resolveTask: ({ definition }) => checkTask(program, definition),
    }),
  );
  client = new LanguageClient(
    'plan',
    'plan',
    {
      command: process.execPath,
      args: [program, 'lsp'],
      transport: TransportKind.stdio,
      options: { env: { ...process.env, ...AS_NODE } },
    },
    {
      documentSelector: [{ scheme: 'file', language: 'yaml' }],
      diagnosticCollectionName: 'plan',
      outputChannelName: 'plan',
    },
  );
  context.subscriptions.push({ dispose: () => void client?.dispose() });
  const started = client.start();
  void askOnce(context);
  await started;
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

/**
 * Runs the program in the terminal of a task, where it can ask, and which stays with what was said when it has ended: a
 * terminal of its own would close at once. One that is still running is shown again.
 */
async function asTask(title: string, program: string, words: readonly string[]): Promise<void> {
  const folder = projectFolder();
  if (folder === undefined) {
    void window.showWarningMessage('Abra primero la carpeta de un plan: la que tiene el archivo plan.yaml.');
    return;
  }
  if (tasks.taskExecutions.some(({ task }) => task.source === 'plan' && task.name === title)) {
    window.terminals.find(({ name }) => name.includes(title))?.show();
    return;
  }
  const run = new ProcessExecution(process.execPath, [program, ...words], { env: AS_NODE, cwd: folder });
  const task = new Task({ type: 'plan', orden: words.join(' ') }, TaskScope.Workspace, title, 'plan', run);
  task.presentationOptions = IN_SIGHT;
  await tasks.executeTask(task);
}

/** A panel of its own, to the fore and ready to be typed in: 1 of TaskRevealKind and 2 of TaskPanelKind. */
const IN_SIGHT: TaskPresentationOptions = { reveal: 1, panel: 2, focus: true, echo: false, clear: true };

/** Checks the whole plan as `plan validate` does, with what it finds in the panel of problems. */
function checkTask(program: string, definition: TaskDefinition): Task {
  const folder = projectFolder();
  const run = new ProcessExecution(process.execPath, [program, 'validate', '--format', 'concise'], {
    env: AS_NODE,
    ...(folder === undefined ? {} : { cwd: folder }),
  });
  return new Task(definition, TaskScope.Workspace, 'Revisar el plan', 'plan', run, '$plan');
}

/** The folder of the plan that the document on the screen belongs to, or else of the first one that is open. */
function projectFolder(): string | undefined {
  const file = window.activeTextEditor?.document.uri;
  for (let here = file?.scheme === 'file' ? dirname(file.fsPath) : undefined; here !== undefined;) {
    if (existsSync(join(here, 'plan.yaml'))) return here;
    const above = dirname(here);
    here = above === here ? undefined : above;
  }
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.fsPath);
  return folders.find((folder) => existsSync(join(folder, 'plan.yaml'))) ?? folders[0];
}

/** What the extension of Red Hat would say a second time, in English, of the same documents. */
const SAID_TWICE = ['validate', 'hover', 'completion'] as const;
/** In the settings of the folder, not in those of the person: 2 of ConfigurationTarget. */
const OF_THE_FOLDER: ConfigurationTarget = 2;

/** Where the extension of Red Hat is there too, asks once for each folder whether it may keep silent there. */
async function askOnce({ workspaceState }: ExtensionContext): Promise<void> {
  const isThere = extensions.getExtension('redhat.vscode-yaml') !== undefined;
  const settings = workspace.getConfiguration('yaml');
  const isPlan = (workspace.workspaceFolders ?? []).some(({ uri }) =>
    existsSync(join(uri.fsPath, 'plan.yaml')),
  );
  if (!isThere || !isPlan || settings.get('validate') === false || workspaceState.get('preguntado') === true)
    return;
  const answer = await window.showInformationMessage(
    'La extensión YAML de Red Hat repetiría en inglés lo que «plan» ya dice. ¿Apagar sus revisiones en esta carpeta?',
    'Sí, en esta carpeta',
    'No',
  );
  await workspaceState.update('preguntado', answer !== undefined);
  if (answer !== 'Sí, en esta carpeta') return;
  for (const name of SAID_TWICE) await settings.update(name, false, OF_THE_FOLDER);
}

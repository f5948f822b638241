// How long an editor waits for `plan lsp` after a keystroke, over its standard streams as an editor speaks with it:
//   node test/bench/keystrokes.js [--rounds 40] [--only puno,1500]
// Prints a Markdown table of milliseconds: of the wall clock and, where Linux tells, of the processor that the main thread
// of the program took, which is the same on a machine that does nothing else, and all its threads.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { writeCorpus } from './corpus.js';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const argument = (name, otherwise) =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : otherwise;
const rounds = Number(argument('--rounds', '40'));
const only = argument('--only', 'puno,1500').split(',');
const work = mkdtempSync(join(tmpdir(), 'plan-keystrokes-'));
const say = (text) => void process.stdout.write(`${text}\n`);

/** Types what stands in the place of `old`, and takes it back the next time. */
const typed = (old, fresh) => {
  let isTyped = false;
  return (text) => {
    isTyped = !isTyped;
    return isTyped ? [text.indexOf(old), old, fresh] : [text.indexOf(fresh), fresh, old];
  };
};

/**
 * What is typed: where, what, and whether it changes what is found (then the findings are waited for, else an answer,
 * for which the whole must have been checked just as well).
 */
function keystrokes({ poi, id, objective, setting }) {
  return [
    ['POI, a letter of a name', poi, typed(`- id: ${id}\n    nombre: `, `- id: ${id}\n    nombre: X`)],
    ['POI, a letter of a comment', poi, typed('actividades:\n', 'actividades: # a\n')],
    ['POI, a new line above all', poi, typed('version: 1\n', 'version: 1\n\n'), true],
    ['POI, a figure that is told', poi, typed('    pim: ', '    pim: 9'), true],
    [
      'POI, a code that is not there',
      poi,
      typed(`objetivo: ${objective}\n`, `objetivo: ${objective}9\n`),
      true,
    ],
    ['POI, half a word that is no YAML', poi, typed('actividades:\n', 'actividades:\n  [\n'), true],
    [
      'plan.yaml, a letter of a name',
      'plan.yaml',
      typed(`id: ${objective}\n        nombre: `, `id: ${objective}\n        nombre: X`),
    ],
    ['plan.yaml, an id that all cite', 'plan.yaml', typed(`id: ${objective}\n`, `id: ${objective}9\n`), true],
    ['plan.yaml, a letter of a comment', 'plan.yaml', typed('version: 1\n', 'version: 1 # a\n')],
    ['plan.config.yaml, a letter of a comment', 'plan.config.yaml', typed(setting, `${setting} # a`)],
    ['plan.config.yaml, a limit', 'plan.config.yaml', typed(setting, `${setting}0`), true],
  ];
}

/** The milliseconds of the processor that a process has taken; undefined where the system does not tell. */
function processorOf(pid) {
  const tasks = `/proc/${pid}/task`;
  if (!existsSync(`${tasks}/${pid}/schedstat`)) return undefined;
  const milliseconds = readdirSync(tasks).map((task) => {
    try {
      return [task, Number(readFileSync(`${tasks}/${task}/schedstat`, 'utf8').split(' ')[0]) / 1e6];
    } catch {
      return [task, 0];
    }
  });
  return {
    main: milliseconds.find(([task]) => task === String(pid))?.[1] ?? 0,
    all: milliseconds.reduce((sum, [, one]) => sum + one, 0),
  };
}

/** A program that an editor has started on a folder, with what it was told of each file. */
async function started(folder, files) {
  const begin = performance.now();
  // `node --cpu-prof keystrokes.js` looks into the program too.
  const child = spawn(process.execPath, [...process.execArgv, join(ROOT, 'bin/plan.js'), 'lsp', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  let heard = () => {};
  connection.onNotification('textDocument/publishDiagnostics', () => heard());
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/codeLens/refresh', () => null);
  connection.listen();
  const findings = () => new Promise((resolve) => (heard = resolve));
  const first = findings();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'plan' }],
    capabilities: {
      textDocument: {
        publishDiagnostics: { relatedInformation: true },
        completion: { completionItem: { snippetSupport: true } },
      },
      workspace: {
        workspaceFolders: true,
        didChangeWatchedFiles: { dynamicRegistration: true },
        codeLens: { refreshSupport: true },
      },
    },
  });
  await connection.sendNotification('initialized', {});
  await first;
  const firstFindings = { wait: performance.now() - begin, processor: processorOf(child.pid) };
  const documents = new Map();
  for (const file of files) {
    const uri = pathToFileURL(join(folder, file)).href;
    const document = TextDocument.create(uri, 'yaml', 1, readFileSync(join(folder, file), 'utf8'));
    documents.set(file, document);
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'yaml', version: 1, text: document.getText() },
    });
  }
  const ask = (method, file, more = {}) =>
    connection.sendRequest(method, { textDocument: { uri: documents.get(file).uri }, ...more });
  return {
    pid: child.pid,
    firstFindings,
    findings,
    ask,
    document: (file) => documents.get(file),
    type: (file, start, end, text) => {
      const document = documents.get(file);
      const range = { start: document.positionAt(start), end: document.positionAt(end) };
      const version = document.version + 1;
      TextDocument.update(document, [{ range, text }], version);
      return connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: document.uri, version },
        contentChanges: [{ range, text }],
      });
    },
    end: async () => {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      await new Promise((resolve) => child.once('close', resolve));
      connection.dispose();
    },
  };
}

const quiet = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What a pause of a hand does not hide: everything that a keystroke still sets to work. */
const PAUSE = 120;

async function measured(program, [name, file, typing, isTold], answer) {
  const waits = [];
  const processor = [];
  for (let round = 0; round < rounds + 4; round++) {
    const [start, old, fresh] = typing(program.document(file).getText());
    if (start < 0) throw new Error(`${name}: nothing to type over`);
    const before = processorOf(program.pid);
    const begin = performance.now();
    const told = program.findings();
    await program.type(file, start, start + old.length, fresh);
    if (answer)
      await program.ask(answer, file, { position: program.document(file).positionAt(start + fresh.length) });
    else if (isTold) await told;
    else await program.ask('textDocument/codeLens', file);
    const wait = performance.now() - begin;
    await quiet(PAUSE);
    // The first ones teach the engine, as the first words of a morning do.
    if (round < 4) continue;
    waits.push(wait);
    if (before === undefined) continue;
    const after = processorOf(program.pid);
    processor.push({ main: after.main - before.main, all: after.all - before.all });
  }
  return { waits, processor };
}

function part(numbers, share) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return value === undefined ? '–' : value.toFixed(0);
}

function row(name, until, { waits, processor }) {
  const known = processor.filter((one) => one !== undefined);
  const all = [waits, known.map(({ main }) => main), known.map((one) => one.all)];
  const cells = all.flatMap((some) => [part(some, 0.5), part(some, 0.95)]);
  say(`| ${name} | ${until} | ${cells.join(' | ')} |`);
}

const PROJECTS = {
  puno: () => {
    const folder = join(work, 'puno');
    cpSync(join(ROOT, 'examples/puno'), folder, { recursive: true });
    return {
      folder,
      poi: 'poi/2019-S1/gerencia-de-ingenieria-municipal.yaml',
      id: 'GIM-011',
      objective: 'SOC-1',
      setting: 'brecha: 20',
    };
  },
  1500: () => {
    writeCorpus(work, { projects: 1, documents: 24, least: 62, activities: 63 });
    const folder = join(work, 'muni-0000');
    cpSync(join(ROOT, 'examples/puno/plan.config.yaml'), join(folder, 'plan.config.yaml'));
    return {
      folder,
      poi: 'poi/2019-S1/documento-3.yaml',
      id: 'GMA-3-001',
      objective: 'SOC-1',
      setting: 'brecha: 20',
    };
  },
};

say('| keystroke | until | wall, median | 95 % | main thread, median | 95 % | all threads, median | 95 % |');
say('| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |');
for (const name of only) {
  const project = PROJECTS[name]();
  const starts = { waits: [], processor: [] };
  for (let start = 0; start < Math.min(rounds, 7); start++) {
    const fresh = await started(project.folder, []);
    starts.waits.push(fresh.firstFindings.wait);
    starts.processor.push(fresh.firstFindings.processor);
    await fresh.end();
  }
  row(`**${name}**: the start`, 'findings', starts);
  const program = await started(project.folder, [project.poi, 'plan.yaml', 'plan.config.yaml']);
  await program.ask('textDocument/codeLens', project.poi);
  for (const keystroke of keystrokes(project)) {
    row(keystroke[0], keystroke[3] ? 'findings' : 'code lens', await measured(program, keystroke));
    if (keystroke[0] === 'POI, a letter of a name' || keystroke[0] === 'plan.yaml, an id that all cite')
      for (const [method, word] of [
        ['textDocument/completion', 'completion'],
        ['textDocument/hover', 'hover'],
      ])
        row(keystroke[0], word, await measured(program, keystroke, method));
  }
  await program.end();
}
rmSync(work, { recursive: true, force: true });

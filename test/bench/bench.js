// Compares the program with its peers and prints a Markdown table: npm run bench -- [--national] [--rounds N] [--only a,b]
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem, type } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeCorpus } from './corpus.js';
import { measure } from './measure.js';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, '../..');
const PLAN = join(ROOT, 'bin/plan.js');
const BIN = join(HERE, 'node_modules/.bin');
const EXAMPLE = join(ROOT, 'examples/puno');

const wanted = process.argv.includes('--only')
  ? process.argv[process.argv.indexOf('--only') + 1].split(',')
  : [];
const asks = (name) => wanted.length === 0 || wanted.includes(name);
const rounds = Number(
  process.argv.includes('--rounds') ? process.argv[process.argv.indexOf('--rounds') + 1] : 5,
);
const work = mkdtempSync(join(tmpdir(), 'plan-bench-'));
const cache = { XDG_CACHE_HOME: join(work, 'cache') };
const floor = { name: 'node -e 0', program: process.execPath, args: ['-e', '0'] };

if (!existsSync(BIN)) {
  spawnSync('npm', ['install', '--no-audit', '--no-fund'], {
    cwd: HERE,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}

// What prints other reports comes with the packages installed above.
const { reportsCompared } = await import('./reports.js');

const say = (text) => void process.stdout.write(`${text}\n`);

const plan = (name, args, more = {}) => ({
  name,
  program: process.execPath,
  args: [PLAN, ...args],
  env: cache,
  ...more,
});

/** The schema of POI without the formats that are ours, for validators that know only the standard. */
function plainSchema() {
  const text = readFileSync(join(ROOT, 'schemas/poi.schema.json'), 'utf8');
  const file = join(work, 'poi.json');
  writeFileSync(
    file,
    JSON.stringify(JSON.parse(text, (key, value) => (key === 'format' ? undefined : value))),
  );
  return file;
}

function poisIn(folder) {
  return readdirSync(folder).flatMap((project) =>
    readdirSync(join(folder, project, 'poi/2019-S1')).map((file) => join(project, 'poi/2019-S1', file)),
  );
}

/** Peers hold only the POI against their schema; they know no plan, no rules and no figures. */
function peersOn(folder, schema) {
  const files = poisIn(folder);
  const peer = (name, program, args) => ({ name, program: join(BIN, program), args, cwd: folder });
  const list = join(work, 'list.txt');
  writeFileSync(list, files.join('\0'));
  const many = (name, program, args) => ({
    name,
    program: 'sh',
    args: ['-c', `xargs -0 -n 100000 ${join(BIN, program)} ${args} < ${list}`],
    cwd: folder,
  });
  return [
    peer('ajv-cli 5', 'ajv', [
      'validate',
      '-s',
      schema,
      '-d',
      '*/poi/*/*.yaml',
      '--strict=false',
      '--all-errors',
    ]),
    many('sourcemeta', 'jsonschema', `validate ${schema}`),
    many('sourcemeta --fast', 'jsonschema', `validate --fast ${schema}`),
    peer('v8r', 'v8r', ['--schema', schema, '*/poi/*/*.yaml']),
  ];
}

function print(title, results) {
  const base = results[0];
  say(`\n### ${title}\n\n| | s | × ${base.name} | s of processor | × | MB |\n|---|---|---|---|---|---|`);
  for (const { name, wall, processor, memory } of results) {
    say(
      wall === undefined
        ? `| ${name} | not installed | | | | |`
        : `| ${name} | ${wall.toFixed(3)} | ${(wall / base.wall).toFixed(2)} | ${processor.toFixed(3)} | ${(processor / base.processor).toFixed(2)} | ${memory.toFixed(0)} |`,
    );
  }
}

function corpus(name, shape) {
  const folder = join(work, name);
  const { files, bytes } = writeCorpus(folder, shape);
  return { folder, title: `${name}: ${files} files, ${(bytes / 1e6).toFixed(1)} MB` };
}

say(
  `# Measured on Node ${process.version}, ${type()}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ` +
    `${(totalmem() / 2 ** 30).toFixed(0)} GB; load ${loadavg()
      .map((n) => n.toFixed(1))
      .join(' ')}; medians of ${rounds}`,
);

if (asks('start')) {
  const { folder, title } = corpus('one', { projects: 1, documents: 1, activities: 150, least: 150 });
  const out = join(work, 'out');
  const warm = (path) =>
    spawnSync(process.execPath, [PLAN, 'validate', path], { env: { ...process.env, ...cache } });
  for (const path of [folder, EXAMPLE]) warm(path);
  for (const format of ['md', 'pdf'])
    spawnSync(process.execPath, [PLAN, 'report', EXAMPLE, '--format', format, '--output', out]);
  print(
    `Short runs (${title})`,
    measure(
      [
        floor,
        plan('--version', ['--version']),
        plan('one project', ['validate', folder, '--no-cache']),
        plan('one project, unchanged', ['validate', folder]),
        plan('examples/puno', ['validate', EXAMPLE, '--no-cache']),
        plan('examples/puno, unchanged', ['validate', EXAMPLE]),
        plan('examples/puno, Markdown report', ['report', EXAMPLE, '--format', 'md', '--output', out]),
        plan('examples/puno, PDF report', ['report', EXAMPLE, '--format', 'pdf', '--output', out]),
      ],
      rounds * 3,
    ),
  );
}

const schema = plainSchema();
// A project has ten files.
for (const files of [20, 100, 2000, ...(process.argv.includes('--national') ? [17_000] : [])]) {
  const name = String(files);
  if (!asks(name)) continue;
  const shape = { projects: files / 10, documents: 8, activities: 200 };
  const { folder, title } = corpus(name, shape);
  const broken = (share) => corpus(`${name}-${share * 100}%`, { ...shape, broken: share });
  const few = broken(0.05);
  const many = broken(0.45);
  spawnSync(process.execPath, [PLAN, 'validate', folder], { env: { ...process.env, ...cache } });
  const touched = join(folder, 'muni-0001/poi/2019-S1/documento-1.yaml');
  const own = [
    plan('plan', ['validate', folder, '--no-cache']),
    plan('plan, unchanged', ['validate', folder]),
    plan('plan, one file changed', ['validate', folder], {
      before: () => writeFileSync(touched, `${readFileSync(touched, 'utf8')}# ${Math.random()}\n`),
    }),
    plan('plan, 5 % broken', ['validate', few.folder, '--no-cache']),
    plan('plan, 45 % broken', ['validate', many.folder, '--no-cache']),
  ];
  const slow =
    files <= 100 ? [plan('plan --parser yaml', ['validate', folder, '--no-cache', '--parser', 'yaml'])] : [];
  print(title, measure([own[0], ...own.slice(1), ...slow, ...peersOn(folder, schema)], rounds));
  for (const used of [folder, few.folder, many.folder]) rmSync(used, { recursive: true });
}

if (asks('pdf')) {
  for (const [activities, objectives] of [
    [4, 1],
    [40, 4],
    [240, 8],
  ]) {
    const shape = { projects: 1, documents: 1, activities, least: activities, objectives, seed: 7 };
    const { folder } = corpus(`report-${activities}`, shape);
    const { commands, pages, sizes } = reportsCompared({
      folder: join(folder, 'muni-0000'),
      work,
      plan,
      here: HERE,
    });
    print(`PDF report of ${pages} pages`, [measure([floor], rounds)[0], ...measure(commands, rounds)]);
    say(
      `\nBytes: ${sizes()
        .map(([name, bytes]) => `${name} ${(bytes / 1000).toFixed(0)} KB`)
        .join(', ')}`,
    );
  }
}

rmSync(work, { recursive: true });

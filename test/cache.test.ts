import { expect, it } from 'vitest';
import { main } from '../src/cli.ts';
import { textsIn } from './support/folders.ts';
import { memoryHost, type MemoryHost } from './support/memory-host.ts';

const ROOT = '/w/proyecto';
const CACHE = '/cache/plan-municipal/hallazgos';

function world(): MemoryHost {
  const files = Object.entries(textsIn('examples/minimo')).map(([path, text]) => [`${ROOT}/${path}`, text]);
  return memoryHost({ files: Object.fromEntries(files), env: { XDG_CACHE_HOME: '/cache' } });
}

/** What a run prints on a world that may remember, and what one prints that knows nothing. */
async function bothRuns(host: MemoryHost, ...options: readonly string[]): Promise<readonly [string, string]> {
  return [await run(host, ...options), await run(host, '--no-cache', ...options)];
}

async function run(host: MemoryHost, ...options: readonly string[]): Promise<string> {
  const before = host.printed.out.length;
  await main(['validate', ...options], host);
  return host.printed.out.slice(before);
}

function edit(host: MemoryHost, path: string, change: (text: string) => string): void {
  const bytes = host.files.get(`${ROOT}/${path}`) ?? new Uint8Array();
  host.save(`${ROOT}/${path}`, change(Buffer.from(bytes).toString('utf8')));
}

function move(host: MemoryHost, from: string, to: string): void {
  const bytes = host.files.get(`${ROOT}/${from}`) ?? new Uint8Array();
  host.files.delete(`${ROOT}/${from}`);
  host.files.set(`${ROOT}/${to}`, bytes);
}

function entriesOf(host: MemoryHost): readonly string[] {
  return [...host.files.keys()].filter((path) => path.startsWith(`${CACHE}/`));
}

const CHANGES: Readonly<Record<string, (host: MemoryHost) => void>> = {
  'nothing is changed': () => {},
  'an activity names another objective': (host) =>
    edit(host, 'poi/2019-S1.yaml', (text) => text.replace('objetivo: SOC-1', 'objetivo: SOC-9')),
  'the plan renames an objective that unchanged files cite': (host) =>
    edit(host, 'plan.yaml', (text) => text.replace('id: SOC-1\n', 'id: SOC-7\n')),
  'the units are deleted': (host) => void host.files.delete(`${ROOT}/unidades.yaml`),
  'a file is renamed to another semester': (host) => move(host, 'poi/2019-S1.yaml', 'poi/2020-S1.yaml'),
  'a file is moved to another folder': (host) => move(host, 'poi/2019-S1.yaml', 'poi/2019/s1.yaml'),
  'two files change names': (host) => {
    move(host, 'plan.yaml', 'otro.yaml');
    move(host, 'unidades.yaml', 'plan.yaml');
    move(host, 'otro.yaml', 'unidades.yaml');
  },
  'a document is hidden by its name': (host) => move(host, 'poi/2019-S1.yaml', 'poi/2019-S1.yaml.txt'),
  'a configuration turns a rule off': (host) =>
    host.save(`${ROOT}/plan.config.yaml`, 'reglas: {poi/objetivo-inexistente: off}\n'),
  'a configuration leaves the POI out': (host) =>
    host.save(`${ROOT}/plan.config.yaml`, 'excluir: ["poi/**"]\n'),
};

it.each(Object.keys(CHANGES))(
  'a run that remembers says the same as one that does not after %s',
  async (name) => {
    const host = world();
    await bothRuns(host, 'proyecto');
    expect(entriesOf(host)).toHaveLength(1);
    CHANGES[name]?.(host);
    const [remembered, anew] = await bothRuns(host, 'proyecto');
    expect(remembered).toBe(anew);
    const [again] = await bothRuns(host, 'proyecto');
    expect(again).toBe(anew);
  },
);

it('a second run of unchanged files takes its findings from the cache', async () => {
  const host = world();
  edit(host, 'poi/2019-S1.yaml', (text) => text.replace('objetivo: SOC-1', 'objetivo: SOC-9'));
  const first = await run(host, 'proyecto');
  const written = entriesOf(host).map((path) => host.files.get(path));
  expect(await run(host, 'proyecto')).toBe(first);
  expect(first).toContain('SOC-9');
  // The same bytes: nothing was checked again, and nothing written.
  expect(entriesOf(host).map((path) => host.files.get(path))).toStrictEqual(written);
});

it('other severities and another day are another question', async () => {
  const host = world();
  await run(host, 'proyecto');
  for (const options of [
    ['--rule', 'poi/sin-unidad=error'],
    ['--al', '2030-01-01'],
    ['--parser', 'yaml'],
  ]) {
    const [remembered, anew] = await bothRuns(host, 'proyecto', ...options);
    expect(remembered).toBe(anew);
  }
});

it.each([
  ['cut short', (bytes: Uint8Array) => bytes.slice(0, bytes.length / 2)],
  ['empty', () => new Uint8Array()],
  [
    'altered',
    (bytes: Uint8Array) => Buffer.from(Buffer.from(bytes).toString('utf8').replace('SOC-9', 'SOC-8')),
  ],
  ['not text', () => Uint8Array.of(0xff, 0xfe, 0x00)],
])('an entry that is %s is as good as none', async (_, spoil) => {
  const host = world();
  edit(host, 'poi/2019-S1.yaml', (text) => text.replace('objetivo: SOC-1', 'objetivo: SOC-9'));
  const first = await run(host, 'proyecto');
  for (const path of entriesOf(host)) host.files.set(path, spoil(host.files.get(path) ?? new Uint8Array()));
  expect(await run(host, 'proyecto')).toBe(first);
});

it('what an editor has not saved is neither looked up nor kept', async () => {
  const host = world();
  await run(host, '--stdin-path', 'proyecto/poi/2019-S1.yaml');
  expect(entriesOf(host)).toEqual([]);
});

it('with --no-cache nothing is kept', async () => {
  const host = world();
  await run(host, 'proyecto', '--no-cache');
  expect(entriesOf(host)).toEqual([]);
});

it('where no folder for caches is known, everything is checked', async () => {
  const host = memoryHost({ files: Object.fromEntries(world().files), env: {} });
  expect(await run(host, 'proyecto')).toContain('todo en orden');
  expect(host.files.size).toBe(world().files.size);
});

it('the cache does not grow without end', async () => {
  const host = world();
  for (let i = 0; i < 4001; i++) host.files.set(`${CACHE}/${i}`, new Uint8Array());
  await run(host, 'proyecto');
  expect(entriesOf(host).length).toBeLessThan(2100);
});

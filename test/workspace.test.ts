import { expect, it } from 'vitest';
import { check } from '../src/check/check.ts';
import { main } from '../src/cli.ts';
import { addedTo } from './support/differences.ts';
import { freshProject } from './support/fresh-project.ts';
import { textsIn } from './support/folders.ts';
import { checkTexts, inputOf } from './support/marked.ts';
import { memoryHost } from './support/memory-host.ts';
import { broken, brokenSomehow, type BrokenProject, type Texts } from './support/mutator.ts';
import { mutations } from './support/mutations.ts';
import { seeded, type Random } from './support/random.ts';

const small = textsIn('examples/minimo');
const fresh = await freshProject();
// A year of two units: what one semester lacks shows in the other.
const whole = Object.fromEntries(
  Object.entries(textsIn('examples/puno')).filter(
    ([path]) => !path.startsWith('poi/') || /ingenieria|ambiente/.test(path),
  ),
);

interface Found {
  readonly findings: readonly {
    readonly code: string;
    readonly file: string;
    readonly start: { readonly line: number; readonly column: number };
  }[];
}

it('a workspace of 200 projects, each broken in one way, reports exactly the known faults at their places', async () => {
  const random = seeded(20190630);
  const projects = Array.from({ length: 200 }, (_, i) => ({
    folder: `p${String(i).padStart(3, '0')}`,
    ...brokenIn(i % 4 === 0 ? fresh : small, i, random),
  }));
  const files = Object.fromEntries(
    projects.flatMap(({ folder, texts }) =>
      Object.entries(texts).map(([path, text]) => [`${folder}/${path}`, text]),
    ),
  );
  const host = memoryHost({ files });
  expect(await main(['validate', '--format', 'json'], host)).toBe(1);
  const { findings } = JSON.parse(host.printed.out) as Found; // the output of our own painter
  const byFolder = new Map(projects.map(({ folder, mutation }) => [folder, mutation]));
  const told = (line: string): string => `${byFolder.get(line.split('/')[0] ?? '')}: ${line}`;
  const places = findings.map(({ file, start, code }) => `${file}:${start.line}:${start.column} ${code}`);
  const known = projects.flatMap(({ folder, expected }) => expected.map((place) => `${folder}/${place}`));
  expect(places.toSorted().map(told)).toEqual(known.toSorted().map(told));
});

/** Each kind of fault has its turn, where the project has a place for it. */
function brokenIn(texts: Texts, turn: number, random: Random): BrokenProject {
  const mutation = mutations[turn % mutations.length];
  return (mutation && broken(texts, mutation, random)) ?? brokenSomehow(texts, random);
}

// One finding of this rule speaks of several activities, so that mending one of them gives another finding.
const options = { severities: new Map([['presupuesto/pim-sin-modificacion', 'off' as const]]) };
const unbroken = checkTexts(whole, options);
const unbrokenSmall = checkTexts(small, options);

it.each(mutations.map((mutation) => ({ name: mutation.name, mutation })))(
  'in a full project, only that is new: $name',
  ({ mutation }) => {
    const full = mutation.toldOfMany === true ? undefined : broken(whole, mutation, seeded(7));
    const project = full ?? broken(small, mutation, seeded(7));
    const before = project?.texts['poi/2019-S1.yaml'] === undefined ? unbroken : unbrokenSmall;
    expect(project && addedTo(before, checkTexts(project.texts, options))).toEqual(project?.expected);
  },
);

it.each([
  ['unidades.yaml', 'proyecto/sin-unidades'],
  ['plan.yaml', 'proyecto/sin-plan'],
])('without %s there is one finding, %s, and not one for each reference', (file, code) => {
  const { [file]: _, ...texts } = small;
  expect(checkTexts(texts).diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
});

it.each(Object.keys(small))('%s cut after its kind, or not in UTF-8, makes no findings elsewhere', (file) => {
  const text = small[file] ?? '';
  const tipo = /^tipo:.*$/m.exec(text)?.[0] ?? '';
  for (const bytes of [
    Buffer.from(text, 'latin1'),
    Buffer.from(text, 'utf16le'),
    Buffer.from(`${tipo}\nversion: 1\n`),
  ]) {
    const input = inputOf(small).map((other) => (other.path === file ? { path: file, bytes } : other));
    const files = check(input).diagnostics.map(({ location }) => location.file);
    expect([...new Set(files)]).toEqual([file]);
  }
});

it('an objective that no activity of a semester serves is reported at its id, and nothing else is', () => {
  const file = 'poi/2019-S1.yaml';
  const [head = '', ...activities] = (small[file] ?? '').split(/^(?= {2}- id: )/m);
  const without = activities.filter((activity) => !activity.includes('objetivo: AMB-1'));
  const texts = { ...small, [file]: head + without.join('') };
  const line = (small['plan.yaml'] ?? '').split('\n').indexOf('      - id: AMB-1') + 1;
  expect(without).toHaveLength(activities.length - 1);
  expect(addedTo(unbrokenSmall, checkTexts(texts))).toEqual([
    `plan.yaml:${line}:13 poi/objetivo-sin-actividades`,
  ]);
});

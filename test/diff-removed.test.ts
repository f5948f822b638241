import { describe, expect, it } from 'vitest';
import { main } from '../src/cli.ts';
import { textsIn } from './support/folders.ts';
import { memoryHost } from './support/memory-host.ts';

/** A field on a line of its own that says one text, number or day. */
const FIELD = /^ *([a-z_]+): (?![{[|>#])\S.*$/;
/** What makes another document or another thing of it, and what a document can do without. */
const OTHER = new Set(['tipo', 'version', 'id', 'periodo']);

/** Each field of an example that stands on a line of its own, as the file, the line (1-based) and its name. */
function fieldsOf(files: Readonly<Record<string, string>>): readonly (readonly [string, number, string])[] {
  return Object.entries(files).flatMap(([file, text]) =>
    text.split('\n').flatMap((line, i) => {
      const [, name = ''] = FIELD.exec(line) ?? [];
      return name === '' || OTHER.has(name) ? [] : [[file, i + 1, name] as const];
    }),
  );
}

it('whatever field is taken away is told', async () => {
  const files = textsIn('examples/minimo');
  const untold: string[] = [];
  const fields = fieldsOf(files);
  for (const [file, line, name] of fields) {
    const text = (files[file] ?? '')
      .split('\n')
      .toSpliced(line - 1, 1)
      .join('\n');
    const committed = Object.fromEntries(Object.entries(files).map(([path, one]) => [`/w/${path}`, one]));
    const host = memoryHost({ files: { ...files, [file]: text }, commits: { main: committed } });
    await main(['diff', 'main'], host);
    if (/Sin cambios en lo que dicen/.test(host.printed.out)) untold.push(`${file}:${line} ${name}`);
  }
  expect(fields.length).toBeGreaterThan(50);
  expect(untold).toEqual([]);
});

it.each([
  [
    'the term of a commitment',
    'compromisos:\n  - {id: C-1, texto: Agua, plazo: 2019-12-01',
    'plazo: 2019-12-01',
  ],
  [
    'the state of a commitment',
    'compromisos:\n  - {id: C-1, texto: Agua, estado: cumplida',
    'estado: cumplida',
  ],
  [
    'the answer to a demand',
    'demandas:\n  - {id: D-1, texto: Agua, respuesta: Se hará',
    'respuesta: Se hará',
  ],
])('and %s', async (_, list, field) => {
  const files = textsIn('examples/minimo');
  const head = 'tipo: audiencia\nversion: 1\nid: AP-1\nfecha: 2019-07-20\n';
  const before = `${head}${list}}\n`;
  const after = before.replace(`, ${field}`, '');
  const committed = Object.fromEntries(
    Object.entries({ ...files, 'audiencias/x.yaml': before }).map(([path, one]) => [`/w/${path}`, one]),
  );
  const host = memoryHost({ files: { ...files, 'audiencias/x.yaml': after }, commits: { main: committed } });
  await main(['diff', 'main'], host);
  expect(host.printed.out).not.toMatch(/Sin cambios en lo que dicen/);
});

type Texts = Readonly<Record<string, string>>;

describe('a POI that has no activities', () => {
  const files = textsIn('examples/minimo');
  const head = /^plan: .*$/m.exec(files['poi/2019-S1.yaml'] ?? '')?.[0] ?? '';
  const poi = (rest: string): string =>
    `tipo: poi\nversion: 1\n${head}\nperiodo: 2019-S1\nestado: cerrado\nfecha_corte: 2019-06-30\n${rest}`;
  const GAF = poi('unidad: GAF\nevaluacion: {logros: [Se pagó a tiempo]}\n');

  it.each<readonly [string, before: Texts, after: Texts, said: string]>([
    [
      'is gone, with what it said of the half',
      { 'poi/gaf.yaml': GAF },
      {},
      'warning evaluacion-retirada: En el POI de 2019-S1 GAF se quitó «Evaluación del periodo › Logros»: era «Se pagó a tiempo»',
    ],
    [
      'is new',
      {},
      { 'poi/gaf.yaml': GAF },
      'info otro-dato: En el POI de 2019-S1 GAF se agregó «Evaluación del periodo › Logros»: «Se pagó a tiempo»',
    ],
    ['is in another file', { 'poi/gaf.yaml': GAF }, { 'poi/otra.yaml': GAF }, ''],
    [
      'is in another file, beside one of the same unit',
      { 'poi/gaf.yaml': GAF, 'poi/gaf-2.yaml': poi('unidad: GAF\n') },
      { 'poi/gaf-2.yaml': poi('unidad: GAF\n'), 'poi/gaf-3.yaml': GAF },
      '',
    ],
  ])('%s', async (_, before, after, said) => {
    const committed = Object.fromEntries(
      Object.entries({ ...files, ...before }).map(([path, one]) => [`/w/${path}`, one]),
    );
    const host = memoryHost({ files: { ...files, ...after }, commits: { main: committed } });
    await main(['diff', 'main', '-f', 'json'], host);
    const { changes } = JSON.parse(host.printed.out) as {
      changes: { severity: string; kind: string; message: string }[];
    }; // our own
    expect(changes.map(({ severity, kind, message }) => `${severity} ${kind}: ${message}`).join()).toBe(said);
  });
});

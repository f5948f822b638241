import { expect, it } from 'vitest';
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

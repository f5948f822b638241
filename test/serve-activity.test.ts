import { describe, expect, it } from 'vitest';
import { main } from '../src/cli.ts';
import type { MemoryHost } from './support/memory-host.ts';
import { memoryHost } from './support/memory-host.ts';
import { fieldsOf, openPage } from './support/page-host.ts';
import { SMALL } from './support/small-project.ts';

const POI = 'poi/2019-S1.yaml';
const TEXT = SMALL[POI] ?? '';

const ANSWERS = {
  period: '2019-S1',
  unit: 'GMAS',
  objective: 'AMB-1',
  id: '',
  name: 'Limpieza: río Ramis',
  type: 'actividad',
  cui: '',
  indicator: 'Km limpios',
  measure: 'kilómetro',
  target: '12',
  'programmed.feb': '2',
  'programmed.mar': '2',
  'programmed.abr': '2',
  'programmed.may': '3',
  'programmed.jun': '3',
  pia: '80,000.00',
  pim: '',
};

const noMonths = Object.fromEntries(
  Object.keys(ANSWERS).flatMap((key) => (key.startsWith('programmed.') ? [[key, '']] : [])),
);

/** Those of some answers that are typed, and not chosen from a list. */
function typedIn(answers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const chosen = new Set(['unit', 'objective', 'type']);
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !chosen.has(key)));
}

function textIn(host: MemoryHost, path = POI): string {
  return new TextDecoder().decode(host.files.get(`/w/${path}`));
}

it('asks what plan new actividad asks, with the lists of the plan', async () => {
  const page = await openPage({ files: SMALL });
  const text = await page.text('/actividad');
  for (const words of [
    'Unidad responsable',
    'Objetivo del plan',
    'Meta del periodo',
    'PIA en soles',
    'Enero',
  ])
    expect(text).toContain(words);
  expect(text).toContain('<option value="GMAS">GMAS, Gerencia de Medio Ambiente</option>');
  expect(text).toMatch(/<optgroup label="Ambiental">\s*<option value="AMB-1">/);
  expect(text).toContain('<option value="inversion">inversion, obra o proyecto con CUI</option>');
});

it('shows what changes in the file before anything is written, and then writes that, as plan new does', async () => {
  const page = await openPage({ files: SMALL });
  const shown = await page.post('/actividad', { ...ANSWERS, paso: 'ver' });
  expect(shown.status).toBe(200);
  expect(String(shown.body)).toMatch(/<li class="entra">(?:(?!<li).)*<code> {2}- id: GMAS-003<\/code>/s);
  expect(textIn(page.host)).toBe(TEXT);
  const saved = await page.post('/actividad', { ...fieldsOf(String(shown.body)), paso: 'guardar' });
  expect(saved.status).toBe(303);
  const host = memoryHost({ files: SMALL });
  const given = {
    '--unit': 'GMAS',
    '--objective': 'AMB-1',
    '--name': 'Limpieza: río Ramis',
    '--indicator': 'Km limpios',
    '--measure': 'kilómetro',
    '--target': '12',
    '--programmed': '- 2 2 2 3 3',
    '--pia': '80,000.00',
  };
  expect(await main(['new', 'actividad', ...Object.entries(given).flat()], host)).toBe(0);
  expect(textIn(page.host)).toBe(textIn(host));
  const text = await page.text(saved.headers['location'] ?? '');
  expect(text).toContain('href="/actividad?period=2019-S1&amp;unit=GMAS&amp;objective=AMB-1"');
  // The next one begins with the same unit and objective.
  expect(await page.text('/actividad?period=2019-S1&unit=GMAS&objective=AMB-1')).toContain(
    '<option value="GMAS" selected>',
  );
});

describe('nothing is written, and nothing that was answered is lost:', () => {
  it.each<readonly [string, Readonly<Record<string, string>>, string]>([
    ['an answer that is missing', { name: '' }, 'Hace falta una respuesta.'],
    ['a target where there are no months either', { ...noMonths, target: '' }, 'Hace falta una respuesta.'],
    ['a figure that is none', { target: 'doce' }, 'dice «doce», y va una cifra'],
    ['an amount with two readings', { pia: '1.250' }, '1.250'],
    ['an id that is taken', { id: 'gim-014' }, '«GIM-014» ya está en uso'],
    ['an id that is none', { id: '../plan' }, 'no sirve de identificador'],
    ['a unit that is not in the list', { unit: 'NADA' }, 'que no está en la lista'],
    ['a CUI of six figures', { type: 'inversion', cui: '240123' }, 'son siete cifras'],
    ['months that do not add up to the target', { 'programmed.jun': '9' }, '18'],
    ['a month that is no figure', { 'programmed.jun': 'tres' }, 'no dice cuánto va en cada mes'],
  ])('%s', async (_, wrong, words) => {
    const page = await openPage({ files: SMALL });
    const answer = await page.post('/actividad', { ...ANSWERS, ...wrong, paso: 'guardar' });
    expect(answer.status).toBe(422);
    const text = String(answer.body);
    expect(text).toContain('No se guardó nada');
    const beside = [...text.matchAll(/<span class="falta"[^>]*>([^<]*)<\/span>/g)].map(
      ([, note = '']) => note,
    );
    expect(beside.some((note) => note.includes(words))).toBe(true);
    expect(fieldsOf(text)).toMatchObject(typedIn(wrong));
    expect(textIn(page.host)).toBe(TEXT);
  });

  it('a file that changed after the change was shown is shown again, as it would be now', async () => {
    const page = await openPage({ files: SMALL });
    const shown = await page.post('/actividad', { ...ANSWERS, paso: 'ver' });
    const theirs = `${TEXT}# otra mano\n`;
    page.host.save(`/w/${POI}`, theirs);
    const stale = await page.post('/actividad', { ...fieldsOf(String(shown.body)), paso: 'guardar' });
    expect(stale.status).toBe(409);
    expect(String(stale.body)).toContain('el plan cambió después de que se le mostró el cambio');
    expect(textIn(page.host)).toBe(theirs);
    expect((await page.post('/actividad', { ...fieldsOf(String(stale.body)), paso: 'guardar' })).status).toBe(
      303,
    );
    expect(textIn(page.host)).toContain('- id: GMAS-003');
    expect(textIn(page.host).endsWith('# otra mano\n')).toBe(true);
  });

  it('of two writers with the same activity, the second is shown the next id', async () => {
    const page = await openPage({ files: SMALL });
    const form = fieldsOf(String((await page.post('/actividad', { ...ANSWERS, paso: 'ver' })).body));
    const answers = await Promise.all(
      [1, 2].map(async () => page.post('/actividad', { ...form, paso: 'guardar' })),
    );
    expect(answers.map(({ status }) => status)).toEqual([303, 409]);
    expect(String(answers[1]?.body)).toContain('GMAS-004');
    expect(textIn(page.host).match(/Limpieza: río Ramis/g)).toHaveLength(1);
  });

  it('a form without what was shown is shown, and not saved', async () => {
    const page = await openPage({ files: SMALL });
    const answer = await page.post('/actividad', { ...ANSWERS, paso: 'guardar', huella: 'x' });
    expect(answer.status).toBe(409);
    expect(textIn(page.host)).toBe(TEXT);
  });

  it('who wants to mend an answer finds all of them as they were', async () => {
    const page = await openPage({ files: SMALL });
    const form = fieldsOf(String((await page.post('/actividad', { ...ANSWERS, paso: 'ver' })).body));
    const again = await page.post('/actividad', { ...form, paso: 'corregir' });
    expect(fieldsOf(String(again.body))).toMatchObject(typedIn(ANSWERS));
  });
});

it('a script in an answer, and in names of the plan, is text', async () => {
  const script = '<script>alert(1)</script>"\'><img src=x onerror=alert(1)>';
  const files = {
    ...SMALL,
    'unidades.yaml': (SMALL['unidades.yaml'] ?? '').replace(
      /nombre: [^,}]+/,
      `nombre: ${JSON.stringify(script)}`,
    ),
  };
  const page = await openPage({ files });
  const answers = { ...ANSWERS, name: script, id: script };
  for (const text of [
    await page.text('/actividad'),
    String((await page.post('/actividad', { ...answers, paso: 'ver' })).body),
    String((await page.post('/actividad', { ...answers, id: '', paso: 'ver' })).body),
  ]) {
    expect(text.match(/<script(?! src="\/vivo\.js" defer>)/g)).toBeNull();
    expect(text).not.toContain('<img src=x');
    expect(text).toMatch(/&(?:lt|#60);script/);
  }
});

it('takes the sum of the months for the target that nobody typed', async () => {
  const page = await openPage({ files: SMALL });
  const shown = await page.post('/actividad', { ...ANSWERS, target: '', paso: 'ver' });
  expect(String(shown.body)).toMatch(/<li class="entra">(?:(?!<li).)*<code>\s*meta: 12<\/code>/s);
});

it('begins the first POI of a plan that has none, and says where there are no units', async () => {
  const files = Object.fromEntries(['plan.yaml', 'unidades.yaml'].map((file) => [file, SMALL[file] ?? '']));
  const page = await openPage({ files });
  const form = fieldsOf(String((await page.post('/actividad', { ...ANSWERS, paso: 'ver' })).body));
  expect((await page.post('/actividad', { ...form, paso: 'guardar' })).status).toBe(303);
  expect(textIn(page.host)).toMatch(
    /^tipo: poi\nversion: 1\n.*estado: formulado\nactividades:\n.*    unidad: GMAS\n/s,
  );
  const alone = await openPage({ files: { 'plan.yaml': SMALL['plan.yaml'] ?? '' } });
  expect(await alone.text('/actividad')).toContain('Todavía no se puede agregar una actividad');
});

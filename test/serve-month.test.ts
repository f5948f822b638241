import { describe, expect, it } from 'vitest';
import { MESES } from '../src/text/months.ts';
import { projectFiles } from './support/example-files.ts';
import type { MemoryHost } from './support/memory-host.ts';
import { fieldsOf, openPage, type OpenPage } from './support/page-host.ts';
import { SMALL } from './support/small-project.ts';

const POI = 'poi/2019-S1.yaml';
const TEXT = SMALL[POI] ?? '';
const VIEW = '/avance?unidad=GIM&mes=may';
const MAY = 'GIM-014, Ejecutado en mayo (conexión)';

function textIn(host: MemoryHost, path = POI): string {
  return new TextDecoder().decode(host.files.get(`/w/${path}`));
}

/** The fields of the form that saves a month, with those that are chosen or have several lines left as they are. */
async function formIn(page: OpenPage, view = VIEW): Promise<Readonly<Record<string, string>>> {
  return fieldsOf(await page.text(view));
}

it('changes one sign of the file where one was typed, and says which line that is', async () => {
  const page = await openPage({ files: SMALL });
  const form = await formIn(page);
  const now = form[MAY] ?? '';
  expect(now).toMatch(/^\d+$/);
  const saved = await page.post('/avance', { ...form, [MAY]: `${now}7` });
  expect(saved.status).toBe(303);
  expect(textIn(page.host)).toBe(TEXT.replace(/(ejecutado: \{.*may: )\d+/, `$1${now}7`));
  const text = await page.text(saved.headers['location'] ?? '');
  expect(text.match(/<li class="sale">/g)).toHaveLength(1);
  expect(text.match(/<li class="entra">/g)).toHaveLength(1);
  expect(text).toContain('Lo que trajo el cambio');
  expect(text).toContain('Seguir con mayo de GIM');
});

it('leaves the file as it is where nothing was typed, for every unit and month of an example', async () => {
  const page = await openPage({ files: projectFiles('puno') });
  const before = new Map(page.host.files);
  for (const [unit, mes] of [
    ['GIM', 'jul'],
    ['GAF', 'dic'],
    ['GDU', 'set'],
  ] as const) {
    const answer = await page.post('/avance', {
      ...(await formIn(page, `/avance?unidad=${unit}&mes=${mes}`)),
    });
    expect([unit, answer.status, String(answer.body).includes('Ya estaba así')]).toEqual([unit, 200, true]);
  }
  expect(page.host.files).toEqual(before);
});

it.each([
  ['two lines', '"Segunda cuadrilla\\nCon tubería de Juliaca"'],
  ['a block of lines', '|\n          Segunda cuadrilla\n          Con tubería\n        '],
  ['the end of a line of Windows', '"Segunda cuadrilla\\r\\nCon tubería"'],
  ['an end of a line of old', '"Segunda cuadrilla\\rCon tubería"'],
  ['blanks around it', '"  Segunda   cuadrilla\\t"'],
])('leaves what it shows and nobody touched as it is, with %s', async (_, texto) => {
  const measure = `medidas:\n      - texto: ${texto}\n        plazo: 2019-08-15`;
  const before = TEXT.replace(/medidas: \[.*Segunda.*\]/, measure);
  const page = await openPage({ files: { ...SMALL, [POI]: before } });
  const form = await formIn(page);
  expect(Object.entries(form).find(([name]) => name.startsWith('GIM-014, medida «Segunda'))?.[1]).toContain(
    'Segunda',
  );
  expect((await page.post('/avance', form)).status).toBe(200);
  expect((await page.post('/avance', { ...form, [MAY]: '77' })).status).toBe(303);
  expect(textIn(page.host)).toBe(before.replace(/(ejecutado: \{.*may: )\d+/, '$177'));
});

it('keeps the lines of what was typed when it shows it again with what is wrong', async () => {
  const page = await openPage({ files: SMALL });
  const form = {
    ...(await formIn(page)),
    'GIM-014, medida «Segunda cuadrilla»: qué se hará': 'Segunda\r\nTercera',
  };
  const text = String((await page.post('/avance', { ...form, [MAY]: 'doce' })).body);
  expect(fieldsOf(text)['GIM-014, medida «Segunda cuadrilla»: qué se hará']).toBe('Segunda\r\nTercera');
});

it('writes money, cause and a measure where the schema has them, and takes a datum away', async () => {
  const page = await openPage({ files: SMALL });
  const form = await formIn(page);
  await page.post('/avance', {
    ...form,
    'GIM-014, Girado de enero a junio, en soles': '1,250.50',
    'GIM-014, Causa, si no llegó a lo programado en todo el semestre': 'clima_desastre',
    'antes GIM-014, Causa, si no llegó a lo programado en todo el semestre': '',
    'GIM-014, Lo que ocurrió en todo el semestre, en palabras que un vecino entienda':
      'Las lluvias\r\nde mayo',
    'antes GIM-014, Lo que ocurrió en todo el semestre, en palabras que un vecino entienda': '',
    'GIM-014, otra medida: qué se hará': 'Tercera cuadrilla',
    'GIM-014, otra medida: hasta cuándo': '15/09/2019',
    [MAY]: '',
  });
  const text = textIn(page.host);
  expect(text).toContain('girado: 1250.50');
  expect(text).toContain('causa: clima_desastre');
  expect(text).toContain('texto: Tercera cuadrilla');
  expect(text).toContain('unidad: GIM');
  expect(text).toContain('plazo: 2019-09-15');
  expect(text).toMatch(/ejecutado: \{.*may: (?:null|~)?[,}]/);
});

describe('a reason is that of its month:', () => {
  const when = (words: string): readonly [string, string] => [
    `GIM-014, Causa, si no llegó a lo programado ${words}`,
    `GIM-014, Lo que ocurrió ${words}, en palabras que un vecino entienda`,
  ];
  const MONTHLY = 'desvios: [{mes: abr, causa: personal}, {mes: may, detalle: Llovió}]';
  const WHOLE = 'desvio: {causa: personal, detalle: Renunció}';
  it.each([
    [
      'stands in its form',
      MONTHLY,
      'en mayo',
      ['', 'Llovió'],
      ['otro', 'Llovió'],
      'mes: may, causa: otro, detalle: Llovió',
    ],
    [
      'leaves those of others',
      MONTHLY,
      'en junio',
      ['', ''],
      ['otro', ''],
      'detalle: Llovió}, {mes: jun, causa: otro}',
    ],
    [
      'goes away with its words',
      MONTHLY,
      'en mayo',
      ['', 'Llovió'],
      ['', ''],
      'desvios: [{mes: abr, causa: personal}]',
    ],
    [
      'that of all is said to be that',
      WHOLE,
      'en todo el semestre',
      ['personal', 'Renunció'],
      ['otro', 'Renunció'],
      'desvio: {causa: otro, detalle: Renunció}',
    ],
    [
      'and is left where a month has its own',
      WHOLE,
      'en mayo',
      ['', ''],
      ['', 'Llovió'],
      'mes: may, detalle: Llovió',
    ],
  ] as const)('%s', async (_, written, words, shown, typed, then) => {
    const before = TEXT.replace(/desvio: \{.*\}/, written);
    expect(before).toContain(written);
    const page = await openPage({ files: { ...SMALL, [POI]: before } });
    const form = await formIn(page, `/avance?unidad=GIM&mes=${words === 'en junio' ? 'jun' : 'may'}`);
    const [cause, detail] = when(words);
    expect([form[cause], form[detail]]).toEqual(shown);
    const [causa, detalle] = typed;
    expect((await page.post('/avance', { ...form, [cause]: causa, [detail]: detalle })).status).toBe(303);
    expect(textIn(page.host).replaceAll(/\s*\n\s*-? */g, ' ')).toContain(then);
    if (words === 'en mayo' && written === WHOLE) expect(textIn(page.host)).toContain(WHOLE);
  });

  it('only a total has only one', async () => {
    const total = TEXT.replace(
      /(?<=meta_anual: 100\n) +programado: .*\n +ejecutado: .*\n/,
      '      logrado: 50\n',
    );
    const before = total.replace(/ +desvio: \{.*\}\n/, '');
    const page = await openPage({ files: { ...SMALL, [POI]: before } });
    const form = await formIn(page);
    const [cause] = when('en todo el semestre');
    expect([form[cause], form[when('en mayo')[0]]]).toEqual(['', undefined]);
    await page.post('/avance', { ...form, [cause]: 'personal' });
    expect(textIn(page.host)).toMatch(/desvio:\s+causa: personal/);
  });
});

it.each([
  [0, 'Tercera'],
  [1, 'Segunda'],
])('takes away the measure %d whose fields were all emptied, and keeps the others', async (index, kept) => {
  const measures =
    'medidas: [{texto: Segunda, plazo: 2019-08-15, estado: en_curso}, {texto: Tercera, plazo: 2019-08-20}]';
  const files = { ...SMALL, [POI]: TEXT.replace(/medidas: \[.*Segunda.*\]/, measures) };
  const page = await openPage({ files });
  const form = await formIn(page);
  const own = `GIM-014, medida «${['Segunda', 'Tercera'][index]}»`;
  const emptied = Object.fromEntries(
    ['qué se hará', 'hasta cuándo', 'cómo va'].map((part) => [`${own}: ${part}`, '']),
  );
  const before = index === 0 ? { 'antes GIM-014, medida «Segunda»: cómo va': 'en_curso' } : {};
  const other = { [`GIM-014, medida «${kept}»: hasta cuándo`]: '2019-09-01' };
  const { status } = await page.post('/avance', { ...form, ...emptied, ...before, ...other });
  expect(status).toBe(303);
  const [, list = ''] = /medidas: \[(.*)\]/.exec(textIn(page.host)) ?? [];
  expect(list).toMatch(new RegExp(`^\\{texto: ${kept}, plazo: 2019-09-01[^{]*\\}$`));
});

it('takes away the only measure, and asks for its words where only they were emptied', async () => {
  const page = await openPage({ files: SMALL });
  const form = await formIn(page);
  const text = { 'GIM-014, medida «Segunda cuadrilla»: qué se hará': '' };
  const refused = await page.post('/avance', { ...form, ...text });
  expect([refused.status, String(refused.body)]).toEqual([
    422,
    expect.stringContaining('Si quiere quitar la medida, deje en blanco también hasta cuándo y cómo va.'),
  ]);
  const rest = {
    'GIM-014, medida «Segunda cuadrilla»: hasta cuándo': '',
    'GIM-014, medida «Segunda cuadrilla»: cómo va': '',
  };
  const before = { 'antes GIM-014, medida «Segunda cuadrilla»: cómo va': 'en_curso' };
  expect((await page.post('/avance', { ...form, ...text, ...rest, ...before })).status).toBe(303);
  expect(textIn(page.host)).toContain('    desvio: ');
  expect(textIn(page.host)).not.toContain('Segunda');
});

describe('nothing is written, and nothing that was typed is lost:', () => {
  it.each([
    ['a figure that is none', { [MAY]: 'doce' }, 422, 'dice «doce», y va una cifra'],
    ['an amount with two readings', { 'GIM-014, Girado de enero a junio, en soles': '1.250' }, 422, '1.250'],
    [
      'a day that is none',
      {
        'GIM-014, medida «Segunda cuadrilla»: qué se hará': 'X',
        'GIM-014, medida «Segunda cuadrilla»: hasta cuándo': '30/02/2019',
      },
      422,
      '30/02/2019',
    ],
    [
      'a measure that does not say what',
      { 'GIM-014, otra medida: hasta cuándo': '2019-08-15' },
      422,
      'le falta qué se hará',
    ],
  ])('%s', async (_, typed, status, words) => {
    const page = await openPage({ files: SMALL });
    const answer = await page.post('/avance', { ...(await formIn(page)), ...typed });
    expect(answer.status).toBe(status);
    const text = String(answer.body);
    expect(text).toContain('No se guardó nada');
    expect(text).toContain(words);
    expect(fieldsOf(text)).toMatchObject(typed);
    expect(textIn(page.host)).toBe(TEXT);
  });

  it('a file that changed underneath shows both values, and the next save is of what was typed', async () => {
    const page = await openPage({ files: SMALL });
    const form = await formIn(page);
    const theirs = TEXT.replace(/(?<head>ejecutado: \{.*may: )\d+/, '$<head>3');
    page.host.save(`/w/${POI}`, `${theirs}# otra mano\n`);
    const answer = await page.post('/avance', { ...form, [MAY]: '44' });
    expect(answer.status).toBe(409);
    const text = String(answer.body);
    expect(text.replaceAll(/\s+/g, ' ')).toContain('En el archivo ahora: 3. Usted escribió: 44.');
    expect(textIn(page.host)).toBe(`${theirs}# otra mano\n`);
    expect((await page.post('/avance', fieldsOf(text))).status).toBe(303);
    expect(textIn(page.host)).toBe(`${theirs.replace('may: 3', 'may: 44')}# otra mano\n`);
  });

  const [SEWER, CREW] = ['{texto: Sanear, estado: pendiente}', '{texto: Contratar, estado: pendiente}'];
  it.each([
    [
      'before which another went away',
      'medida «Contratar»: cómo va',
      [SEWER, CREW],
      [CREW],
      ['Contratar, estado: cumplida'],
    ],
    ['that went away', 'medida «Sanear»: cómo va', [SEWER, CREW], [CREW], undefined],
    [
      'that is one of two alike, of which one went away',
      'medida «Sanear» (2 de 2): cómo va',
      [SEWER, SEWER],
      [SEWER],
      undefined,
    ],
    [
      'that is new, as is that of another',
      'otra medida: qué se hará',
      [SEWER],
      [SEWER, CREW],
      ['Sanear, estado: pendiente', 'Contratar, estado: pendiente', 'cumplida, unidad: GIM'],
    ],
  ])(
    'what was typed of a measure %s is told or written of that one',
    async (_, name, ours, theirs, written) => {
      const withMeasures = (measures: readonly string[]): string =>
        TEXT.replace(/medidas: \[.*Segunda.*\]/, `medidas: [${measures.join(', ')}]`);
      const page = await openPage({ files: { ...SMALL, [POI]: withMeasures(ours) } });
      const form = await formIn(page);
      page.host.save(`/w/${POI}`, withMeasures(theirs));
      const field = `GIM-014, ${name}`;
      const answer = await page.post('/avance', { ...form, [field]: 'cumplida' });
      expect(answer.status).toBe(409);
      const shown = String(answer.body);
      expect(shown.includes(`, ${name}: cumplida<`)).toBe(written === undefined);
      const { status } = await page.post('/avance', fieldsOf(shown));
      const saved = /medidas: \[\{texto: (.*)\}\]/.exec(textIn(page.host))?.[1]?.split('}, {texto: ');
      expect([status, saved]).toEqual(
        written === undefined ? [200, [theirs[0]?.slice(8, -1)]] : [303, written],
      );
    },
  );

  const OTHER = TEXT.replace('id: GIM-014', 'id: GIM-114');
  it.each([
    ['an activity that is gone', OTHER],
    ['one whose code is that of another now', OTHER.replace('id: GIM-015', 'id: GIM-014')],
    ['another unit of measure', TEXT.replace('unidad_medida: conexión', 'unidad_medida: metro')],
  ])('what was typed for %s is told, and not written into what is there now', async (_, theirs) => {
    const page = await openPage({ files: SMALL });
    const form = await formIn(page);
    page.host.save(`/w/${POI}`, theirs);
    const text = String((await page.post('/avance', { ...form, [MAY]: '44' })).body);
    expect(text.replaceAll(/\s+/g, ' ')).toContain(
      'GIM-014 «Ampliación de redes de agua», Ejecutado en mayo (conexión): 44',
    );
    expect((await page.post('/avance', fieldsOf(text))).status).toBe(200);
    expect(textIn(page.host)).toBe(theirs);
  });

  it('what was typed of money up to the cut-off is told where that is another now', async () => {
    const page = await openPage({ files: SMALL });
    const form = await formIn(page);
    page.host.save(`/w/${POI}`, TEXT.replace('fecha_corte: 2019-06-30', 'fecha_corte: 2019-05-31'));
    const field = 'Girado de enero a junio, en soles';
    const text = String((await page.post('/avance', { ...form, [`GIM-014, ${field}`]: '1' })).body);
    expect(text).toContain(`${field}: 1<`);
    expect(fieldsOf(text)['GIM-014, Girado de enero a mayo, en soles']).toBe('498000.00');
  });

  it('of two writers with the same month, the second is shown what the first did', async () => {
    const page = await openPage({ files: SMALL });
    const form = await formIn(page);
    const answers = await Promise.all(
      ['31', '32'].map(async (may) => page.post('/avance', { ...form, [MAY]: may })),
    );
    expect(answers.map(({ status }) => status)).toEqual([303, 409]);
    expect(textIn(page.host)).toContain('may: 31');
  });

  it('a name of a field that the month does not have changes nothing', async () => {
    const page = await openPage({ files: SMALL });
    const answer = await page.post('/avance', {
      ...(await formIn(page)),
      'GIM-014, nombre': 'otro',
      'antes GIM-014, nombre': '',
      'GIM-014, ../../plan.titulo': 'otro',
      constructor: 'otro',
    });
    expect(answer.status).toBe(200);
    expect(textIn(page.host)).toBe(TEXT);
  });
});

it('brings the cut-off to the month where the person leaves that chosen, and keeps what they did not choose', async () => {
  const files = { ...SMALL, [POI]: TEXT.replace('fecha_corte: 2019-06-30', 'fecha_corte: 2019-05-31') };
  const page = await openPage({ files });
  const form = await formIn(page, '/avance?unidad=GIM&mes=jun');
  expect(form[`cabeza ${POI}`]).toBe('si');
  const { [`cabeza ${POI}`]: box, ...unchosen } = form;
  const wrong = await page.post('/avance', { ...unchosen, 'GIM-014, Ejecutado en junio (conexión)': 'x' });
  expect(String(wrong.body)).toMatch(/name="cabeza [^>]*value="si"\s*\/>/);
  const answer = await page.post('/avance', { ...unchosen, [`cabeza ${POI}`]: box ?? '' });
  expect(answer.status).toBe(303);
  expect(textIn(page.host)).toBe(TEXT);
});

it('says whose amounts are of the former day where the cut-off passes to the month, before and after', async () => {
  const former = TEXT.replace('fecha_corte: 2019-06-30', 'fecha_corte: 2019-05-31');
  const page = await openPage({ files: { ...SMALL, [POI]: former } });
  const before = await page.text('/avance?unidad=GIM&mes=jun');
  expect(before).toContain(
    'Del 2019-05-31 son lo logrado, el certificado, el comprometido, el devengado y el girado de GIM-014, GIM-015 y GMAS-001: lo que no se actualice se dirá en los informes como si fuera del 2019-06-30.',
  );
  const form = fieldsOf(before);
  const girado = Object.keys(form).filter((name) => /^GIM-014, (?!Ejec|Causa|Lo que|medida|otra)/.test(name));
  expect(girado).toHaveLength(4);
  const told = Object.fromEntries(girado.map((name, i) => [name, String(700001 - i)]));
  const saved = await page.post('/avance', { ...form, ...told });
  expect(saved.status).toBe(303);
  expect(await page.text(saved.headers['location'] ?? '')).toContain(
    'pasó del 2019-05-31 al 2019-06-30, y quedaron como estaban lo logrado, el certificado, el comprometido, el devengado y el girado de GIM-015 y GMAS-001: los informes los dirán del 2019-06-30.',
  );
});

it('says nothing of amounts where the cut-off stays', async () => {
  const page = await openPage({ files: { ...SMALL, [POI]: TEXT.replace('-06-30', '-05-31') } });
  const { [`cabeza ${POI}`]: _, ...form } = await formIn(page, '/avance?unidad=GIM&mes=jun');
  const saved = await page.post('/avance', { ...form, 'GIM-014, Ejecutado en junio (conexión)': '9' });
  expect(saved.status).toBe(303);
  expect(await page.text(saved.headers['location'] ?? '')).not.toContain('como estaba');
  expect(await (await openPage({ files: SMALL })).text(VIEW)).not.toContain('no se actualice');
});

it.each([
  ['2019-05-31', 'may'],
  ['2019-07-15', 'jun'],
])('begins, of a POI cut on %s, with %s', async (corte, mes) => {
  const page = await openPage({ files: { ...SMALL, [POI]: TEXT.replace(/(?<=fecha_corte: ).*/, corte) } });
  expect(await formIn(page, '/avance')).toMatchObject({ mes });
});

it('is offered for every month of the semester, and says where there is none', async () => {
  const page = await openPage({ files: SMALL });
  const text = await page.text('/avance');
  expect(
    [...text.matchAll(/<option value="(\w{3})"/g)]
      .map(([, mes]) => mes)
      .filter((mes) => MESES.some((one) => one === mes)),
  ).toEqual(MESES.slice(0, 6));
  const alone = await openPage({ files: { 'plan.yaml': SMALL['plan.yaml'] ?? '' } });
  expect(await alone.text('/avance')).toContain('Todavía no hay un mes que llenar');
});

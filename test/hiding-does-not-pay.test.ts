import { expect, it } from 'vitest';
import { ran } from './support/rendered.ts';

const MONTHS = ['ene', 'feb', 'mar', 'abr', 'may', 'jun'];

function monthly(amount: number): string {
  return `{${MONTHS.map((mes) => `${mes}: ${amount}`).join(', ')}}`;
}

/** Activities of a unit, of which the first `told` say that they did so many things of the ten of each month. */
function activities(unidad: string, objetivo: string, total: number, told: number, done: number): string {
  return Array.from({ length: total }, (_, i) => {
    const ejecutado = i < told ? `, ejecutado: ${monthly(done)}` : '';
    return `  - {id: ${unidad}-${i + 1}, nombre: Servicio ${i + 1} de ${unidad}, objetivo: ${objetivo}, unidad: ${unidad}, presupuesto: {pim: 1000}, indicador: {nombre: Atenciones ${i + 1}, unidad_medida: atención, meta: 60, programado: ${monthly(10)}${ejecutado}}}\n`;
  }).join('');
}

function municipality(ubigeo: string, nombre: string, actividades: string): Readonly<Record<string, string>> {
  return {
    'plan.yaml': `tipo: plan
version: 1
id: plan-${ubigeo}
titulo: Plan de prueba
entidad: {nombre: ${nombre}, ubigeo: "${ubigeo}", nivel: distrital}
periodo: {inicio: 2019, fin: 2022}
estado: vigente
dimensiones:
  social: {objetivos: [{id: SOC-1, nombre: Agua segura}]}
  economica: {objetivos: [{id: ECO-1, nombre: Más trabajo}]}
  ambiental: {objetivos: []}
  institucional: {objetivos: []}
`,
    'unidades.yaml':
      'tipo: unidades\nversion: 1\nunidades: [{id: CALLA, nombre: Gerencia que calla}, {id: DICE, nombre: Gerencia que dice}]\n',
    'poi/2019-S1.yaml': `tipo: poi
version: 1
plan: plan-${ubigeo}
periodo: 2019-S1
estado: cerrado
fecha_corte: 2019-06-30
actividades:
${actividades}`,
  };
}

const TOLD = activities('DICE', 'ECO-1', 12, 12, 9);
const HIDDEN = activities('CALLA', 'SOC-1', 12, 3, 10);

it('a unit that tells little of what it had to do has no place before one that tells all', async () => {
  const files = municipality('210101', 'Municipalidad de Acá', HIDDEN + TOLD);
  const text = (await ran(files, ['report', '--draft', '--format', 'md'])).markdown().replaceAll('**', '');
  const rows = text.slice(
    text.indexOf('| Puesto') === -1 ? text.indexOf('Puesto |') : text.indexOf('| Puesto'),
  );
  const cells = rows
    .split('\n')
    .slice(2, 5)
    .map((line) =>
      line
        .split('|')
        .slice(1, 3)
        .map((cell) => cell.trim()),
    );
  expect(cells).toEqual([
    ['1', 'DICE Gerencia que dice'],
    ['Cobertura insuficiente: sin orden', ''],
    ['—', 'CALLA Gerencia que calla'],
  ]);
  expect(text).toContain('Tampoco se ordenan las de cobertura insuficiente');
  const citizen = await ran(files, ['report', '--draft', '--format', 'md', '-e', 'ciudadana']);
  expect(citizen.markdown()).not.toMatch(/avance más alto es el de Social/);
});

it('a municipality that tells little stands in its region with those of which nothing is known', async () => {
  const inFolder = (
    folder: string,
    files: Readonly<Record<string, string>>,
  ): Readonly<Record<string, string>> =>
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));
  const files = {
    ...inFolder('a', municipality('210103', 'Municipalidad Distrital de Dice', TOLD)),
    ...inFolder('b', municipality('210105', 'Municipalidad Distrital de Calla', HIDDEN)),
  };
  const { out } = await ran(files, ['status']);
  expect(out.indexOf('Calla (210105)')).toBeGreaterThan(0);
  expect(out.indexOf('Calla (210105)')).toBeLessThan(out.indexOf('Dice (210103)'));
});

/** The POI of a semester of a unit, with one thing to do; without `logrado` nothing is told of it. */
function half(unidad: string, semestre: 'S1' | 'S2', logrado?: number): string {
  const [objetivo, done] = [
    unidad === 'CALLA' ? 'SOC-1' : 'ECO-1',
    logrado === undefined ? '' : `, logrado: ${logrado}`,
  ];
  return `tipo: poi
version: 1
plan: plan-210101
periodo: 2019-${semestre}
unidad: ${unidad}
estado: cerrado
fecha_corte: 2019-${semestre === 'S1' ? '06-30' : '12-31'}
actividades:
  - {id: ${unidad}-1, nombre: Servicio de ${unidad}, objetivo: ${objetivo}, presupuesto: {pim: 1000}, indicador: {nombre: Atenciones, unidad_medida: atención, meta: 60${done}}}
`;
}

/** The same, where the document does not say whose it is, and its activity does. */
function unsignedOf(poi: string, unidad: string): string {
  return poi.replace(`unidad: ${unidad}\n`, '').replace('{id', `{unidad: ${unidad}, id`);
}

it('a unit that does not deliver its second half stands as one that delivers it empty, and its file is asked for', async () => {
  const { 'poi/2019-S1.yaml': _, ...project } = municipality('210101', 'Municipalidad de Acá', '');
  const missing = {
    ...project,
    'poi/2019-S1/calla.yaml': half('CALLA', 'S1', 89),
    'poi/2019-S1/dice.yaml': half('DICE', 'S1', 50),
    'poi/2019-S2/dice.yaml': half('DICE', 'S2', 60),
  };
  const empty = { ...missing, 'poi/2019-S2/calla.yaml': half('CALLA', 'S2') };
  // That a file of another unit does not say whose it is, though its activity does, changes nothing of what is missing.
  const unsigned = { ...missing, 'poi/2019-S2/dice.yaml': unsignedOf(half('DICE', 'S2', 60), 'DICE') };
  const [told, same, also] = await Promise.all(
    [missing, empty, unsigned].map(async (files) => {
      const text = (await ran(files, ['report', '-p', '2019', '-f', 'md', '-e', 'ciudadana'])).markdown();
      return text.replaceAll('**', '').match(/El año 2019 ya cerró[^\n]*|^!\[Social[^\]]*/gm);
    }),
  );
  expect(told).toEqual(same);
  expect(told).toEqual(also);
  expect(told).toEqual([
    expect.stringContaining(
      'la única actividad con dato y meta del año cerró cerca de la meta; de 1 más no se sabe cómo cerró',
    ),
    expect.stringContaining('Social, sin dato, 0 de 1 actividad;'),
  ]);
  for (const files of [missing, unsigned]) {
    const { out } = await ran(files, ['validate', '-f', 'concise']);
    expect(out).toMatch(
      /2019-S1\/calla\.yaml:4:.*ninguno de 2019-S2.*de «CALLA-1» no se sabe.*\[poi\/semestre-faltante\]/,
    );
    expect(out).not.toContain('[poi/actividad-abandonada]');
  }
  // Who says that it ended had no more to deliver.
  const ended = {
    ...missing,
    'poi/2019-S1/calla.yaml': half('CALLA', 'S1', 89).replace('{id', '{estado: concluida, id'),
  };
  // Nor has a unit with work in the POI of another, or of which nobody has a second half.
  const within = {
    ...missing,
    'poi/2019-S1/calla.yaml': unsignedOf(half('CALLA', 'S1', 89), 'CALLA').replace(
      'estado:',
      'unidad: DICE\nestado:',
    ),
  };
  const { 'poi/2019-S2/dice.yaml': second, ...none } = missing;
  const yearly = { ...none, 'poi/2019.yaml': second.replace('2019-S2', '2019') };
  for (const files of [ended, within, yearly])
    expect((await ran(files, ['validate', '-f', 'concise'])).out).not.toContain('ninguno de 2019-S2');
  // Its own report is of the year too.
  const own = await ran(missing, ['report', '-p', '2019', '-u', 'CALLA', '-f', 'md', '-e', 'ciudadana']);
  expect(own.markdown()).toContain('31 de diciembre de 2019');
  expect(own.markdown()).not.toMatch(/mismo ritmo|¿Cómo cerrará/);
});

it('an activity that the second half leaves out has not ended, though it did what the first asked', async () => {
  const { 'poi/2019-S1.yaml': _, ...project } = municipality('210101', 'Municipalidad de Acá', '');
  const files = {
    ...project,
    'poi/2019-S1/calla.yaml': half('CALLA', 'S1', 60),
    'poi/2019-S2/calla.yaml': half('CALLA', 'S2', 60).replace('CALLA-1', 'CALLA-2'),
  };
  const text = (await ran(files, ['report', '-p', '2019', '-f', 'md'])).markdown();
  expect(text).toContain('La actividad «CALLA-1» está en 2019-S1, no terminó y no está en 2019-S2');
  expect(text.match(/^### CALLA-\d .*/gm)).toEqual([
    '### CALLA-1 Servicio de CALLA: ✔ en meta; en ejecución',
    '### CALLA-2 Servicio de CALLA: ✔ en meta; concluida',
  ]);
});

it('an activity of which nothing is told since June has no colour in the report of its unit either, dated in July', async () => {
  const { 'poi/2019-S1.yaml': _, ...project } = municipality('210101', 'Municipalidad de Acá', '');
  const second = '{jul: 10, ago: 10, set: 10, oct: 10, nov: 10, dic: 10}';
  const files = {
    ...project,
    'poi/2019-S1/calla.yaml': half('CALLA', 'S1').replace(
      'meta: 60',
      `meta: 60, programado: ${monthly(10)}, ejecutado: ${monthly(10)}`,
    ),
    'poi/2019-S2/calla.yaml': half('CALLA', 'S2')
      .replace('meta: 60', `meta: 60, programado: ${second}`)
      .replace('12-31', '07-31'),
    'poi/2019-S2/dice.yaml': half('DICE', 'S2', 60),
  };
  for (const unit of [[], ['-u', 'CALLA']]) {
    const text = (await ran(files, ['report', '-p', '2019', '-f', 'md', ...unit])).markdown();
    expect(text.match(/Atenciones .*?(?=<br>60 de 60)/)?.[0]).toMatch(/informado en parte, 6 de 7 meses$/);
  }
});

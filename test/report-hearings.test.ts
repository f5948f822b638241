import { describe, expect, it } from 'vitest';
import { citizenReport } from '../src/report/citizen.ts';
import { hourOfDay } from '../src/report/format.ts';
import { muralReport } from '../src/report/mural.ts';
import { spoken } from '../src/report/spoken.ts';
import { technicalReport } from '../src/report/technical.ts';
import { textsOf } from '../src/report/texts.ts';
import { ran } from './support/rendered.ts';
import { allTexts, inputOf, section, type Files } from './support/report-inputs.ts';
import { SMALL } from './support/small-project.ts';

/** A project whose only hearing tells its first semester, with the cut-off on 30 June. */
function withHearing(fecha: string, more = ''): Files {
  const { 'audiencias/2019-05.yaml': _, 'audiencias/2019-09.yaml': __, ...rest } = SMALL;
  return {
    ...rest,
    'audiencias/2019-09.yaml': `tipo: audiencia\nversion: 1\nid: AP-1\nfecha: ${fecha}\n${more}lugar: Local comunal\nperiodo_informado: 2019-S1\ncompromisos: [{id: C-1, texto: Terminar las zanjas, unidad: GIM, plazo: 2019-12-15, estado: pendiente}]\n`,
  };
}

describe('the hour of a hearing', () => {
  it.each([
    ['9:00', 'a las 9:00 de la mañana', 'a las nueve de la mañana'],
    ['09:30', 'a las 9:30 de la mañana', 'a las nueve y treinta de la mañana'],
    ['12:00', 'a las 12:00 del mediodía', 'a las doce del mediodía'],
    ['12:30', 'a las 12:30 de la tarde', 'a las doce y treinta de la tarde'],
    ['13:00', 'a la 1:00 de la tarde', 'a la una de la tarde'],
    ['15:30', 'a las 3:30 de la tarde', 'a las tres y treinta de la tarde'],
    ['19:00', 'a las 7:00 de la noche', 'a las siete de la noche'],
    ['0:15', 'a las 12:15 de la noche', 'a las doce y quince de la noche'],
    ['5:00', 'a las 5:00 de la madrugada', 'a las cinco de la madrugada'],
    ['al anochecer', 'al anochecer', 'al anochecer'],
  ])('%s is told as it is said', (hour, told, heard) => {
    expect(hourOfDay(hour)).toBe(told);
    expect(spoken(told)).toBe(heard);
  });

  it('stands beside its day in every edition and format', async () => {
    const files = withHearing('2019-09-20', 'hora: 9:30\nconvocatoria: {norma: D.A. 012-2019}\n');
    const when = '20 de setiembre de 2019, a las 9:30 de la mañana';
    const input = inputOf(files, '2019-S1');
    expect(technicalReport(input).cover.facts).toContainEqual({
      term: 'Audiencia pública',
      text: `${when}, Local comunal`,
    });
    expect(allTexts(muralReport(input)).join('\n')).toContain(`Audiencia pública: ${when}, Local comunal.`);
    const citizen = allTexts(citizenReport(input)).join('\n');
    expect(citizen).toContain(`del ${when}, Local comunal. La convocatoria es D.A. 012-2019.`);
    expect(citizen).not.toContain('La hora la dice');
    const { text } = await ran(files, ['report', '-p', '2019-S1', '-e', 'guion']);
    expect(text('.md')).toContain('dos mil diecinueve, a las nueve y treinta de la mañana: Local comunal.');
    const page = await ran(files, ['report', '-p', '2019-S1', '-e', 'ciudadana', '-f', 'html']);
    expect(page.text('.html')).toContain(when);
  });

  it('is said to be in the notice where it is not written down', () => {
    const citizen = allTexts(citizenReport(inputOf(withHearing('2019-09-20'), '2019-S1'))).join('\n');
    expect(citizen).toContain('La hora la dice la convocatoria.');
  });

  it.each(['9', '24:00', '9:60', '9 am'])('is refused as %s, with how it is written', async (hour) => {
    const { out, code } = await ran(withHearing('2019-09-20', `hora: "${hour}"\n`), ['validate']);
    expect(code).toBe(1);
    expect(out).toMatch(/hora[^]*9:00/);
  });
});

describe('a hearing is told once', () => {
  it.each([
    ['2019-05-24', 'held before the cut-off, among the earlier ones', true],
    ['2019-06-30', 'held on the day of the cut-off, as that of this report', false],
    ['2019-09-20', 'held after it, as that of this report', false],
  ])('%s: %s', (fecha, _, isEarlier) => {
    const input = inputOf(withHearing(fecha), '2019-S1');
    const technical = technicalReport(input);
    expect(allTexts(technical).some((text) => text.startsWith('AP-1, del '))).toBe(isEarlier);
    expect(technical.cover.facts.some(({ term }) => term === 'Audiencia pública')).toBe(!isEarlier);
    const citizen = citizenReport(input);
    expect(textsOf(section(citizen, 'lo-que-pidieron')).join('\n').includes('1 compromiso')).toBe(isEarlier);
    expect(textsOf(section(citizen, 'como-preguntar')).join('\n').includes('Este informe se presenta')).toBe(
      !isEarlier,
    );
  });
});

describe('a hearing of an earlier semester that is dated after the cut-off', () => {
  const files: Files = {
    ...withHearing('2020-09-20'),
    'poi/2019-S2/gim.yaml':
      'tipo: poi\nversion: 1\nperiodo: 2019-S2\nunidad: GIM\nestado: cerrado\nfecha_corte: 2019-12-31\nactividades: []\n',
  };

  it.each(['tecnica', 'ciudadana'])('is not passed over in the edition %s', async (edition) => {
    const done = await ran(files, ['report', '--draft', '-p', '2019-S2', '-e', edition, '-f', 'md']);
    expect(done.markdown()).toContain(
      'La audiencia AP-1, que informó de 2019-S1, está fechada el 20 de setiembre de 2020, después de la fecha de corte: de ella aquí no se cuenta 1 compromiso.',
    );
    expect(done.markdown()).not.toContain('no hubo audiencias antes');
  });

  it('is not passed over in the script', async () => {
    const done = await ran(files, ['report', '--draft', '-p', '2019-S2', '-e', 'guion', '-f', 'md']);
    expect(done.text('.md')).toContain(
      'De audiencias fechadas después del corte quedan sin contar un compromiso.',
    );
  });

  it('is not passed over in the regional edition', async () => {
    const below = (folder: string, texts: Files): Files =>
      Object.fromEntries(Object.entries(texts).map(([path, text]) => [`${folder}/${path}`, text]));
    const other = {
      ...files,
      'audiencias/2019-09.yaml': withHearing('2019-09-20')['audiencias/2019-09.yaml'] ?? '',
    };
    const workspace = { ...below('a', files), ...below('b', other) };
    const done = await ran(workspace, ['report', '--draft', '-p', '2019-S2', '-f', 'md']);
    expect(done.markdown()).toMatch(
      /No se cuentan los compromisos de .* fechadas después del corte: [^;]*, 1\.\*/,
    );
  });
});

it.each([
  ['2019-09-20', ''],
  ['2020-09-20', 'informa de 2019-S1, que terminó más de un año antes y 1 compromiso suyo vencía antes'],
  ['2019-12-20', '1 compromiso suyo vencía antes de ese día'],
  ['2018-09-20', 'informa de 2019-S1, que empezó después'],
])('a hearing of 2019-S1 that is dated %s is told what denies that', async (fecha, words) => {
  const { out } = await ran(withHearing(fecha), ['validate', '-f', 'concise']);
  const [found = ''] = /pero (.*) \[audiencia\/fecha-incoherente\]/.exec(out)?.slice(1) ?? [];
  expect(found.startsWith(words) && (words !== '' || found === '')).toBe(true);
});

describe('hearings of one semester in two places', () => {
  const two: Files = {
    ...withHearing('2019-09-19'),
    'audiencias/2019-09-26.yaml':
      'tipo: audiencia\nversion: 1\nid: AP-2\nfecha: 2019-09-26\nhora: 9:30\nlugar: Plaza de Cojata\nperiodo_informado: 2019-S1\n',
  };

  it.each([
    [
      'tecnica',
      '**Audiencias públicas:** 19 de setiembre de 2019, Local comunal; 26 de setiembre de 2019, a las',
    ],
    [
      'ciudadana',
      'También se presenta en la del **26 de setiembre de 2019, a las 9:30 de la mañana**, Plaza de',
    ],
    [
      'guion',
      'Otra es el veintiséis de setiembre de dos mil diecinueve, a las nueve y treinta de la mañana: Plaza de Cojata. Vengan',
    ],
  ])('are all told, in the edition %s', async (edition, words) => {
    const done = await ran(two, ['report', '-p', '2019-S1', '-e', edition, '-f', 'md']);
    expect(done.markdown()).toContain(words);
  });

  it('are all told on the sheet', () => {
    const mural = allTexts(muralReport(inputOf(two, '2019-S1'))).join('\n');
    expect(mural).toContain(
      'Audiencia pública: 19 de setiembre de 2019, Local comunal. Otra: 26 de setiembre de 2019, a las 9:30 de la mañana, Plaza de Cojata.',
    );
  });
});

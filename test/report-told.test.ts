import { describe, expect, it } from 'vitest';
import { citizenReport } from '../src/report/citizen.ts';
import { muralReport } from '../src/report/mural.ts';
import { technicalReport } from '../src/report/technical.ts';
import { textsOf } from '../src/report/texts.ts';
import { ran } from './support/rendered.ts';
import { allTexts, inputOf, section, type Files } from './support/report-inputs.ts';

const MONTHS = ['ene', 'feb', 'mar', 'abr', 'may', 'jun'];

/** The months of a semester, each with its figure. */
function months(...figures: readonly number[]): string {
  return `{${figures.map((figure, i) => `${MONTHS[i]}: ${figure}`).join(', ')}}`;
}

interface Work {
  readonly done: readonly number[];
  readonly more?: string;
}

/** A district whose only document has activities of six months, each with what it did of ten a month. */
function district(works: readonly Work[], more = ''): Files {
  const activities = works.map(
    ({ done, more: rest = '' }, i) =>
      `  - id: A-${i + 1}\n    nombre: Trabajo ${i + 1}\n    unidad: U\n    objetivo: SOC-1\n    lugares: [L-${i + 1}]\n    presupuesto: {pim: ${9000 - i}, devengado: 100}\n    indicador: {nombre: Cosas, unidad_medida: cosa, meta: 60, programado: ${months(10, 10, 10, 10, 10, 10)}, ejecutado: ${months(...done)}}\n${rest}`,
  );
  const places = works.map((_, i) => `{id: L-${i + 1}, nombre: Lugar ${i + 1}, tipo: comunidad}`);
  return {
    'plan.yaml': `tipo: plan\nversion: 1\nid: p-2023-2026\ntitulo: Plan\nentidad: {nombre: Municipalidad Distrital, nivel: distrital, ubigeo: "210504", lugares: [${places.join(', ')}]}\nperiodo: {inicio: 2023, fin: 2026}\nestado: vigente\ndimensiones:\n  social: {objetivos: [{id: SOC-1, nombre: Agua}]}\n  economica: {objetivos: []}\n  ambiental: {objetivos: []}\n  institucional: {objetivos: []}\n`,
    'unidades.yaml': 'tipo: unidades\nversion: 1\nunidades: [{id: U, nombre: Gerencia de Obras}]\n',
    'poi/2024-S1.yaml': `tipo: poi\nversion: 1\nplan: p-2023-2026\nperiodo: 2024-S1\nestado: en_ejecucion\nfecha_corte: 2024-06-30\nactividades:\n${activities.join('')}${more}`,
  };
}

const ALL = [10, 10, 10, 10, 10, 10];
const HALF = [5, 5, 5, 5, 5, 5];
const WHY =
  '    desvio: {causa: personal, detalle: El encargado renunció}\n    medidas: [{texto: Contratar a otro, plazo: 2024-08-31, estado: pendiente}]\n';

function told(files: Files, id?: string, edition = citizenReport): string {
  const report = edition(inputOf(files, '2024-S1'));
  return (id === undefined ? allTexts(report) : textsOf(section(report, id))).join('\n');
}

async function heard(files: Files): Promise<string> {
  return (await ran(files, ['report', '-p', '2024-S1', '-e', 'guion'])).text('.md');
}

describe('where no office wrote achievements', () => {
  const some = district([{ done: ALL }, { done: HALF }, { done: [20, 20, 20, 20, 20, 20] }]);

  it('each edition tells what is on target, marked where it is far above', async () => {
    const citizen = told(some, 'lo-logrado');
    expect(citizen).toContain('2 actividades en meta; las oficinas no escribieron');
    expect(citizen).toContain('Trabajo 3: 120 de 60 cosas; ▲ más de 120 %.');
    const technical = told(some, 'resumen', technicalReport);
    expect(technical).toContain('2 de 2; en meta, de mayor a menor PIM; las oficinas no escribieron logros');
    expect(technical).toContain('A-3 Trabajo 3: 120 de 60 cosas; ▲ más de 120 %');
    expect(told(some, undefined, muralReport)).toContain('En meta (2 de 2 actividades');
    expect(await heard(some)).toContain(
      'no escribieron logros de este periodo; en meta están dos actividades.',
    );
  });

  it('where nothing is on target either, that is said', async () => {
    const none = district([{ done: HALF }]);
    const words = 'Las oficinas no escribieron logros, y ninguna actividad con dato está en meta.';
    expect(told(none, 'lo-logrado')).toContain(words);
    expect(told(none, 'resumen', technicalReport)).toContain(words);
    expect(await heard(none)).toContain('Las oficinas no escribieron logros de este periodo.');
  });
});

describe('where only a month was reported', () => {
  const few = district(
    [{ done: [10], more: WHY }, { done: [10] }],
    'evaluacion: {dificultades: [{texto: No hay maquinaria, causa: presupuesto_insuficiente}]}\n',
  );

  it('causes, measures and difficulties are told all the same', () => {
    const words = told(few, 'lo-no-logrado');
    expect(words).toContain(
      'De ninguna actividad se sabe lo suficiente para decir cómo está. De 2 no se sabe',
    );
    expect(words).toContain(
      'Trabajo 1: solo informó 1 mes de 6. El encargado renunció. Se hará: contratar a otro, hasta el 31 de agosto de 2024 (Gerencia de Obras).',
    );
    expect(words).toContain('No hay maquinaria. Causa: presupuesto insuficiente.');
    expect(words).not.toContain('Ninguna actividad con dato');
  });

  it('and the radio does not say that nothing is critical', async () => {
    const words = await heard(few);
    expect(words).toContain('No hay datos suficientes del trabajo que se hizo.');
    expect(words).toContain(
      'De dos actividades no hay datos suficientes. De trabajo uno, su oficina dice: el',
    );
    expect(words).not.toContain('Ninguna actividad');
  });
});

describe('words that mean one thing', () => {
  it('of what is critical each place is named, or that none is', () => {
    expect(told(district([{ done: ALL }, { done: HALF }]), 'su-lugar')).toContain(
      'En situación crítica: Lugar 2',
    );
    expect(told(district([{ done: ALL }]), 'su-lugar')).toContain(
      'Ningún lugar con dato está en situación crítica',
    );
  });

  it('the target of a semester is not called that of the year', () => {
    const level = (more: string): Files => {
      const files = district([{ done: HALF }]);
      const poi = String(files['poi/2024-S1.yaml']).replace(
        'meta: 60',
        `acumulacion: maximo, meta: 10${more}`,
      );
      return { ...files, 'poi/2024-S1.yaml': poi };
    };
    const semester = technicalReport(inputOf(level(''), '2024-S1'));
    expect(textsOf(section(semester, 'ejecucion-fisica')).join('\n')).toContain(
      '5 de 10 cosas; sin meta anual',
    );
    expect(allTexts(semester).join('\n')).not.toMatch(/del año, \d/);
    expect(textsOf(section(semester, 'cronograma')).join('\n')).toContain(
      'de 1 actividad sin meta anual, el de lo programado a la fecha',
    );
    expect(textsOf(section(semester, 'cronograma'))).toContain('50.00 %');
    const year = technicalReport(inputOf(level(', meta_anual: 20'), '2024-S1'));
    expect(textsOf(section(year, 'ejecucion-fisica')).join('\n')).toContain('del año, 25.00 % de 20');
  });

  it.each([
    ['{total: 1299, mujeres: 1290, hombres: 9}', '; 1,299 beneficiarios: 1,290 mujeres y 9 hombres'],
    ['{total: 1, mujeres: 1}', '; 1 beneficiario: 1 mujer'],
    ['{hombres: 9}', '; beneficiarios: 9 hombres'],
    ['{total: 2}', '; 2 beneficiarios'],
    ['{}', ''],
  ])('whom an activity reached stands in its sheet as its unit says it: %s', (reached, says) => {
    const files = district([{ done: ALL, more: `    beneficiarios: ${reached}\n` }]);
    const sheet = section(technicalReport(inputOf(files, '2024-S1')), 'anexo-poi').flatMap((block) =>
      block.kind === 'sheets' ? block.items.flatMap(({ items }) => items) : [],
    );
    const served = sheet.find(({ term }) => term === 'Sirve a')?.text.map(({ text }) => text);
    expect(served?.join('')).toBe(`SOC-1; U; Lugar 1${says}`);
  });

  it('a target that stands in the words of the plan alone is told with them, not as none', () => {
    const files = district([{ done: ALL }]);
    const inWords = String(files['plan.yaml']).replace(
      'nombre: Agua}',
      'nombre: Agua, indicadores: [{id: SOC-1.1, nombre: Anemia, meta_registrada: Reducir de 45% a 25% al 2026.}, {id: SOC-1.2, nombre: Recaudación}]}',
    );
    const promised = told({ ...files, 'plan.yaml': inWords }, 'que-prometimos');
    expect(promised).toContain('Ninguno tiene su meta en cifras que se puedan medir.');
    expect(promised).toContain('Anemia («Reducir de 45% a 25% al 2026») y Recaudación.');
  });

  it('a product named as the indicator takes from it what it does not say itself', () => {
    const files = (product: string): Files =>
      district([{ done: HALF, more: `    productos: [${product}]\n` }]);
    const of = (product: string): string => told(files(product), undefined, technicalReport);
    expect(of('{nombre: Cosas, meta: 40}')).toContain('Cosas: 30 de 40 cosas');
    expect(of('{nombre: Cosas, entregado: 20}')).toContain('Cosas: 20 de 60 cosas');
    expect(of('{nombre: Otras, meta: 40}')).toContain('Otras: sin dato de 40');
  });

  it('of a year that nobody set a target for, what was to be done to date is drawn', () => {
    const files = district([{ done: [5, 5, 5, 5] }]);
    const april = String(files['poi/2024-S1.yaml']).replace(
      'fecha_corte: 2024-06-30',
      'fecha_corte: 2024-04-30',
    );
    const input = inputOf({ ...files, 'poi/2024-S1.yaml': april }, '2024-S1');
    expect(textsOf(section(technicalReport(input), 'cronograma'))).toContain('50.00 %');
  });

  it('of a cancelled activity the norm is no reason', () => {
    const cancelled = district([
      { done: [10], more: '    estado: cancelada\n    cancelacion: {fecha: 2024-04-02, norma: R.A. 44}\n' },
    ]);
    const words = told(cancelled, 'ejecucion-fisica', technicalReport);
    expect(words).toContain('no se dice\nSe canceló por R.A. 44 del 2 de abril de 2024');
  });

  it('what was cancelled is not told as what advanced least, whatever had been done of it', async () => {
    const cancelled = { done: [9, 9, 9, 9], more: '    estado: cancelada\n' };
    const files = district([cancelled, { done: HALF }, { done: HALF }, { done: HALF }]);
    expect(told(files, 'lo-no-logrado')).toContain(
      'Estas son las 3 que menos avanzaron (lo cancelado cuenta como no hecho):',
    );
    expect(told(files, 'resumen', technicalReport)).toContain(
      '3 de 4; primero lo cancelado, luego lo que menos avanzó',
    );
    expect(told(files, undefined, muralReport)).toContain(
      'No se logró (2 de 4, lo cancelado y lo que menos avanzó)',
    );
    expect(await heard(files)).toContain('Entre lo cancelado está trabajo uno. No se dice por qué.');
    const none = district([{ done: HALF }, { done: HALF }]);
    expect(told(none, 'resumen', technicalReport)).toContain('2 de 2; primero lo que menos avanzó');
    expect(await heard(none)).toContain('La que menos avanzó es trabajo uno: treinta de sesenta cosas.');
  });

  it('acronyms of public bodies are explained to who does not know them', () => {
    const files = district([
      { done: HALF, more: '    desvio: {causa: otro, detalle: Falta el visto de la SUNARP}\n' },
    ]);
    expect(told(files)).toContain('Siglas: SUNARP, Superintendencia Nacional de los Registros Públicos.');
    expect(told(district([{ done: HALF }]))).not.toContain('Siglas');
  });

  it('one figure is no mean', () => {
    const words = told(district([{ done: HALF }, { done: [10] }]));
    expect(words).toContain('Se sabe de 1 de 2 actividades del plan operativo');
    expect(words).not.toContain('promedio de 1');
  });
});

describe('the difficulty of an activity', () => {
  it.each([
    ['on track, of which no other section has the words', ALL, true],
    ['off track, of which another has them', HALF, false],
  ])('stands in its sheet: %s', (_, done, isTold) => {
    const sheets = told(district([{ done, more: WHY }]), 'anexo-poi', technicalReport);
    expect(sheets.includes('El encargado renunció')).toBe(isTold);
  });
});

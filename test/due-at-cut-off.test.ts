import { expect, it } from 'vitest';
import { textsIn } from './support/folders.ts';
import type { Texts } from './support/mutator.ts';
import { ran } from './support/rendered.ts';

const MINIMO = textsIn('examples/minimo');
const POI = 'poi/2019-S1.yaml';
const HEARING = `tipo: audiencia
version: 1
id: AP-2019-05
fecha: 2019-05-20
lugar: Local
convocatoria: {norma: D.A. 1, fecha: 2019-05-01}
periodo_informado: 2018-S2
compromisos: [{id: C-1, texto: Cercar el pozo, unidad: GDL, plazo: DIA, estado: pendiente}]
`;

/** A task, a work, a measure and a commitment that were all to be done by one day and are not; the cut-off is 30 June. */
function dueOn(day: string): Texts {
  const poi = (MINIMO[POI] ?? '')
    .replace('fin: 2019-12-20, avance: 49', `fin: ${day}, avance: 49`)
    .replace(
      '    objetivo: SOC-1\n',
      `    objetivo: SOC-1\n    tipo: inversion\n    cui: "2401234"\n    inversion: {costo_total: 400000, inicio: 2018-01-01, fin: ${day}}\n`,
    )
    .replace(
      'evaluacion:\n',
      `evaluacion:\n  medidas: [{texto: Contratar antes, plazo: ${day}, estado: en_curso}]\n`,
    );
  return { ...MINIMO, [POI]: poi, 'audiencias/2019-05.yaml': HEARING.replace('DIA', day) };
}

async function report(files: Texts, edition = 'tecnica'): Promise<string> {
  const run = await ran(files, ['report', '--draft', '-p', '2019-S1', '-e', edition, '-f', 'md']);
  return run.markdown().replaceAll('**', '').replaceAll(/ +/g, ' ');
}

it('what was to be done by the day of the cut-off, and was not, is late in the report of that day', async () => {
  const text = await report(dueOn('2019-06-30'));
  expect(text).toContain('1 tarea debía haber terminado y no terminó al 30 de junio de 2019.');
  expect(text).toMatch(/^\| Instalación \| GDL-001 .*\| 30-6-2019 \| 49 % \|$/m);
  expect(text).toMatch(/hasta 30-6-2019<br>[^|]*plazo vencido \|/);
  expect(text).toContain('ninguna cumplida y 1 con el plazo vencido al 30 de junio de 2019');
  expect(text).toContain('por 1 compromiso de audiencia vencido: C-1');
});

it('what is for the day after is not', async () => {
  const text = await report(dueOn('2019-07-01'));
  expect(text).toContain('Ninguna tarea debía haber terminado sin que terminara al 30 de junio de 2019.');
  expect(text).not.toMatch(/1 compromiso de audiencia vencido|1 con el plazo vencido|plazo vencido \|/);
});

it('what ended after the cut-off had not ended at it, and its day says so', async () => {
  const files = dueOn('2019-06-15');
  const poi = String(files[POI]).replace(
    'fin: 2019-06-15, avance: 49',
    'fin: 2019-06-15, avance: 100, fin_real: 2019-07-12',
  );
  const text = await report({ ...files, [POI]: poi });
  expect(text).toContain('1 tarea debía haber terminado y no terminó al 30 de junio de 2019.');
  expect(text).toMatch(/^\| Instalación \| GDL-001 .*\| terminó el 12-7 \|$/m);
});

it('a task of which nobody says how far it is stands among those that should have ended, and not among the late', async () => {
  const files = dueOn('2019-06-15');
  const poi = String(files[POI]).replace('fin: 2019-06-15, avance: 49', 'fin: 2019-06-15');
  const text = await report({ ...files, [POI]: poi });
  expect(text).toContain(
    'De 1 tarea que debía haber terminado al 30 de junio de 2019 no se sabe si terminó.',
  );
  expect(text).toContain('De ninguna se sabe que tenga tareas atrasadas.');
  expect(text).toMatch(/^\| Instalación \| GDL-001 .*\| sin dato \|$/m);
});

it('of tasks whose end a document of the whole year does not date, June does not say that none is late', async () => {
  const year = String(MINIMO[POI])
    .replace('periodo: 2019-S1', 'periodo: 2019')
    .replace('fecha_corte: 2019-06-30', 'fecha_corte: 2019-12-31')
    .replace('fin: 2019-12-20, avance: 49', 'fin: 2019-06-30, avance: 100');
  const text = await report({ ...MINIMO, [POI]: year });
  expect(text).toContain(
    'De 1 tarea que debía haber terminado al 30 de junio de 2019 no se sabe si terminó.',
  );
  expect(text).toContain('De ninguna se sabe que tenga tareas atrasadas.');
});

it('of many late tasks the body names those that are furthest from their end, and says of how many', async () => {
  const tasks = Array.from(
    { length: 25 },
    (_, i) => `{id: T${i + 3}, tarea: Zanja ${i}, inicio: 2019-01-15, fin: 2019-05-31, avance: ${99 - i}}`,
  );
  const poi = String(MINIMO[POI]).replace('{id: T2,', `${tasks.join('\n      - ')}\n      - {id: T2,`);
  const text = await report({ ...MINIMO, [POI]: poi });
  expect(text).toContain('25 tareas debían haber terminado y no terminaron al 30 de junio de 2019.');
  expect(text).toContain('Tareas que debían haber terminado: 20 de 25, las que menos avanzaron');
  const rows = [...text.matchAll(/^\| Zanja (\d+) \|/gm)].map(([, number]) => Number(number));
  expect(rows).toEqual(Array.from({ length: 20 }, (_, i) => i + 5));
});

it('the summary shows first what stands furthest from its target, suspended or not', async () => {
  const poi = String(MINIMO[POI])
    .replace('    objetivo: SOC-1\n', '    objetivo: SOC-1\n    estado: suspendida\n')
    .replace('may: 12, jun: 9}', 'may: 0, jun: 0}');
  const text = await report({ ...MINIMO, [POI]: poi });
  const [, first] = /primero lo que menos avanzó\)\s+- (\S+)/.exec(text) ?? [];
  expect(first).toBe('GDL-002');
});

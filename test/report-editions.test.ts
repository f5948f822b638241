import { describe, expect, it } from 'vitest';
import { citizenReport } from '../src/report/citizen.ts';
import { technicalReport } from '../src/report/technical.ts';
import { textsOf } from '../src/report/texts.ts';
import { projectFiles } from './support/example-files.ts';
import { allTexts, inputOf, section, sheetsOf, type Files } from './support/report-inputs.ts';
import { SMALL } from './support/small-project.ts';

const PUNO = projectFiles('puno');
const EDITIONS = [
  ['technical', technicalReport],
  ['citizen', citizenReport],
] as const;
/** The sections of the technical edition: the id of each, and what it is called where it has nothing to tell. */
const TECHNICAL: readonly (readonly [string, RegExp])[] = [
  ['resumen', /^$/],
  ['como-leer', /^$/],
  ['dimensiones', /Avance por dimensión/],
  ['objetivos', /Objetivos e indicadores/],
  ['ejecucion-fisica', /Ejecución física/],
  ['presupuesto', /^$/],
  ['fisico-financiero', /Avance físico frente al financiero/],
  ['unidades', /Desempeño por unidad orgánica/],
  ['inversiones', /Inversiones/],
  ['cronograma', /Cronograma/],
  ['distritos', /Avance por distrito/],
  ['dificultades', /Dificultades y sus causas/],
  ['amenazas-ventajas', /Amenazas y ventajas/],
  ['medidas', /Medidas de mejora/],
  ['proyeccion', /Proyección al cierre del año|Cierre del año/],
  ['audiencias', /Compromisos de audiencias y demandas ciudadanas/],
  ['proximo-semestre', /Próximo semestre/],
  ['anexo-poi', /POI completo/],
  ['anexo-indicadores', /Fichas de los indicadores/],
  ['anexo-reprogramaciones', /Reprogramaciones/],
  ['anexo-validacion', /^$/],
  ['anexo-origen', /Origen de las cifras/],
  ['anexo-glosario', /^$/],
];
/** What the report of a unit leaves to that of all. */
const OF_ALL: ReadonlySet<string> = new Set([
  'dimensiones',
  'unidades',
  'anexo-indicadores',
  'anexo-glosario',
]);
const small = inputOf(SMALL, '2019-S1');
const technical = technicalReport(small);

describe('both editions', () => {
  const empty: Files = {
    'plan.yaml':
      'tipo: plan\nversion: 1\nid: p-2019-2022\ntitulo: P\nentidad: {nombre: E}\nperiodo: {inicio: 2019, fin: 2022}\nestado: vigente\nvision: V\ndimensiones: {social: {objetivos: []}, economica: {objetivos: []}, ambiental: {objetivos: []}, institucional: {objetivos: []}}\n',
    'poi/2019-S1.yaml': 'tipo: poi\nversion: 1\nplan: p-2019-2022\nperiodo: 2019-S1\nestado: formulado\n',
  };
  const nothing: Files = { 'poi/2019-S1.yaml': 'tipo: poi\n' };
  const bare: Files = {
    ...SMALL,
    'poi/2019-S1.yaml':
      'tipo: poi\nversion: 1\nperiodo: 2019-S1\nactividades: [{}, {id: A-1}, {id: A-1, objetivo: NO-1}]\nresultados: [{}]\nevaluacion: {logros: [{}], dificultades: [{}], amenazas: [{}], ventajas: [{}], medidas: [{}]}\n',
    'audiencias/2019-05.yaml': 'tipo: audiencia\nfecha: 2019-05-24\ndemandas: [{}]\ncompromisos: [{}]\n',
  };
  const projects: readonly [string, Files, string, string | undefined][] = [
    ['a small project', SMALL, '2019-S1', undefined],
    ['its year', SMALL, '2019-S2', undefined],
    ['one of its units', SMALL, '2019-S1', 'GMAS'],
    ['a unit that does not exist', SMALL, '2019-S1', 'NADIE'],
    ['a semester without a POI', SMALL, '2021-S1', undefined],
    ['a plan without objectives or activities', empty, '2019-S1', undefined],
    ['a project without a plan', nothing, '2019-S1', undefined],
    ['documents with nothing in them', bare, '2019-S1', undefined],
    ['the first semester of Puno', PUNO, '2019-S1', undefined],
    ['the year of Puno', PUNO, '2019-S2', undefined],
    ['a unit of Puno', PUNO, '2019-S2', 'GIM'],
  ];

  it.each(projects)('print no hole of the program: %s', (_, files, period, unidad) => {
    for (const [, edition] of EDITIONS) {
      const texts = allTexts(edition(inputOf(files, period, unidad)));
      expect(texts.filter((text) => /undefined|\bnull\b|NaN|\[object|Infinity/.test(text))).toEqual([]);
    }
  });

  it.each(projects)(
    'tell something in every section, or name it among those without data: %s',
    (_, files, period, unidad) => {
      for (const [, edition] of EDITIONS) {
        const report = edition(inputOf(files, period, unidad));
        const ids = report.blocks.flatMap((b) => (b.kind === 'heading' && b.level === 1 ? [b.id] : []));
        if (edition === technicalReport) {
          const told = textsOf(report.blocks).find((text) =>
            /^Sin datos(?: de esta unidad)? en este periodo: /.test(text),
          );
          const unnamed = TECHNICAL.filter(
            ([id, title]) =>
              !ids.includes(id) && !title.test(told ?? '') && !(unidad !== undefined && OF_ALL.has(id)),
          );
          expect(unnamed).toEqual([]);
        } else expect([9, 10]).toContain(ids.length); // what the year will come to, while it runs
        for (const id of ids) expect([id, section(report, id).length > 0]).toEqual([id, true]);
      }
    },
  );

  it('pass on the words of the authors as they are, however they look', () => {
    const name = '<b>*Agua*</b> | `x` [a](javascript:1) & "Ñandú" 🙂 {{texto}}';
    const files = {
      ...SMALL,
      'poi/2019-S1.yaml': (SMALL['poi/2019-S1.yaml'] ?? '').replace(
        'Ampliación de redes de agua',
        () => `'${name}'`,
      ),
    };
    const input = inputOf(files, '2019-S1');
    const titles = sheetsOf(section(technicalReport(input), 'anexo-poi')).map(({ title }) => title);
    expect(titles).toContain(`GIM-014 ${name}`);
    expect(textsOf(citizenReport(input).blocks).some((text) => text.includes(name))).toBe(true);
  });

  it('only link to the web', () => {
    const report = technicalReport(
      inputOf(
        {
          ...SMALL,
          'poi/2019-S1.yaml': (SMALL['poi/2019-S1.yaml'] ?? '').replace(
            'https://www.gob.pe/actas',
            'javascript:alert(1)',
          ),
        },
        '2019-S1',
      ),
    );
    expect(JSON.stringify(report.blocks)).not.toMatch(/"href":"(?!https?:|#)/);
  });

  it('do not depend on the order of the files', () => {
    const turned = Object.fromEntries(Object.entries(PUNO).toReversed());
    for (const [, edition] of EDITIONS) {
      expect(edition(inputOf(turned, '2019-S2'))).toEqual(edition(inputOf(PUNO, '2019-S2')));
    }
  });

  it.each(EDITIONS)('do not name the party unless the project asks for it: %s', (_, edition) => {
    const asked = { ...SMALL, 'plan.config.yaml': 'informe: {mostrar_organizacion_politica: true}\n' };
    expect(allTexts(edition(small)).join('\n')).not.toContain('Partido de Prueba');
    expect(allTexts(edition(inputOf(asked, '2019-S1'))).join('\n')).toContain('Partido de Prueba');
    expect(allTexts(edition(inputOf(PUNO, '2019-S2'))).join('\n')).not.toMatch(/todos por el per[uú]/i);
  });

  it('say that data are illustrative only where the documents say so', () => {
    expect(technical.cover.note).toBeUndefined();
    expect(technicalReport(inputOf(PUNO, '2019-S1')).cover.note).toMatch(/^Contiene datos ilustrativos/);
  });
});

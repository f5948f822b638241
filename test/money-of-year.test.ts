import { describe, expect, it } from 'vitest';
import type { PresupuestoData } from '../src/model/model.ts';
import { compiled, moneyOf, moneyProject, type Document, type Financiero } from './support/money-project.ts';

const SECOND_HALF = { jul: 2, ago: 2, set: 2, oct: 2, nov: 2, dic: 2 };

describe('an amount of the year', () => {
  const first = { ene: 10, feb: 20, mar: -5 };
  const cases: readonly [
    string,
    Readonly<Record<string, Document | PresupuestoData>>,
    string,
    Partial<Financiero>,
  ][] = [
    [
      'is that of the latest document that states it: one that S2 leaves out is of June, and dated',
      {
        '2019-S1': { pia: 90, pim: 100, certificado: 70, devengado: 60 },
        '2019-S2': { pim: 120, certificado: 110 },
      },
      '2019-S2',
      {
        pia: 90,
        pim: 120,
        certificado: 110,
        comprometido: null,
        compromiso_mensual: null,
        devengado: 60,
        girado: null,
        valor: 50,
        cortes: { pia: '2019-06-30', devengado: '2019-06-30' },
      },
    ],
    [
      'is not a PIA of S2 while S1 states a PIM',
      { '2019-S1': { pia: 90, pim: 100 }, '2019-S2': { pia: 95 } },
      '2019-S2',
      { pia: 95, pim: 100, devengado: null, valor: null },
    ],
    ['is the PIA for want of any PIM', { '2019-S1': { pia: 90 } }, '2019-S1', { pia: 90, pim: 90 }],
    [
      'of 0 is an amount',
      { '2019-S1': { pim: 100, devengado: 0 } },
      '2019-S1',
      { devengado: 0, valor: 0, girado: null },
    ],
    [
      'spent in a document that only plans does not count, and its PIM does',
      {
        '2019-S1': { pim: 100, devengado: 40 },
        '2019-S2': { budgets: { 'A-1': { pim: 200, devengado: 150, girado: 150 } }, estado: 'aprobado' },
      },
      '2019-S2',
      { pim: 200, devengado: 40, girado: null, valor: 20 },
    ],
    [
      'that no total writes is the sum of the rows that state it',
      {
        '2019-S1': {
          devengado: 45,
          detalle: [
            { rubro: '18', pia: 50, pim: 60 },
            { rubro: '07', pim: 40 },
          ],
        },
      },
      '2019-S1',
      { pia: 50, pim: 100, devengado: 45, certificado: null },
    ],
    [
      'of the largest number that can be written keeps its céntimos',
      { '2019-S1': { pim: 99_999_999_999_999.9, devengado: 0.1 } },
      '2019-S1',
      { pim: 99_999_999_999_999.9, devengado: 0.1 },
    ],
    [
      'of months, one of them negative, is their sum, up to the last that is given',
      { '2019-S1': { pim: 100, devengado_mensual: first } },
      '2019-S1',
      { devengado: 25, valor: 25 },
    ],
    [
      'of months of S2 is added to what S1 tells',
      {
        '2019-S1': { pim: 100, devengado: 30 },
        '2019-S2': { pim: 100, devengado_mensual: { jul: 20, ago: 0, set: 0, oct: 0, nov: 0, dic: 10 } },
      },
      '2019-S2',
      { devengado: 60, cortes: {}, proyeccion: 60, metodo_proyeccion: 'cierre' },
    ],
    [
      'of months ends at the first that is left out, which is not 0, and is no closing of the year',
      {
        '2019-S1': { pim: 100, devengado: 30 },
        '2019-S2': { pim: 100, devengado_mensual: { jul: 20, dic: 10 } },
      },
      '2019-S2',
      { devengado: 50, cortes: { devengado: '2019-07-31' }, proyeccion: null, metodo_proyeccion: null },
    ],
    [
      'of months in which January is left out is not known',
      { '2019-S1': { pim: 100, devengado_mensual: { feb: 20, mar: 5, abr: 5, may: 5, jun: 10 } } },
      '2019-S1',
      { devengado: null, valor: null, proyeccion: null },
    ],
    [
      'of a half of which January is told and one more is that of January, of which no pace is made',
      { '2019-S1': { pim: 100, devengado_mensual: { ene: 3, jun: 3 } } },
      '2019-S1',
      { devengado: 3, valor: 3, cortes: { devengado: '2019-01-31' }, proyeccion: null },
    ],
    [
      'of the second half alone is not that of the year where S1 says none',
      { '2019-S1': { pim: 100 }, '2019-S2': { pim: 100, devengado_mensual: SECOND_HALF } },
      '2019-S2',
      { devengado: null, valor: null, proyeccion: null },
    ],
    [
      'of the second half alone is not that of the year where nothing tells of the first',
      { '2019-S2': { pim: 100, devengado_mensual: SECOND_HALF } },
      '2019-S2',
      { devengado: null, valor: null },
    ],
    [
      'of the second half is that of the year for what began in it, beside others of its unit in S1',
      {
        '2019-S1': { budgets: { 'A-2': { pim: 10 } } },
        '2019-S2': { pim: 100, devengado_mensual: SECOND_HALF },
      },
      '2019-S2',
      { devengado: 12, valor: 12, cortes: {} },
    ],
    [
      'of the second half is not added to an S1 that ends in May',
      {
        '2019-S1': { budgets: { 'A-1': { pim: 100, devengado: 30 } }, fecha_corte: '2019-05-31' },
        '2019-S2': { pim: 100, devengado_mensual: SECOND_HALF },
      },
      '2019-S2',
      { devengado: 30, cortes: { devengado: '2019-05-31' }, proyeccion: null },
    ],
    [
      'of the second half is that of the year for what cost nothing in the first',
      {
        '2019-S1': { sin_costo: 'La hace el personal' },
        '2019-S2': { pim: 100, devengado_mensual: SECOND_HALF },
      },
      '2019-S2',
      { devengado: 12, valor: 12 },
    ],
    [
      'of the months of a year is told for June by the first six',
      { '2019': { pim: 100, devengado: 90, girado: 80, devengado_mensual: { ...first, jul: 65 } } },
      '2019-S1',
      { pim: 100, devengado: 25, girado: null },
    ],
    [
      'of a year that no month tells is not known for June',
      { '2019': { pim: 100, devengado: 90 } },
      '2019-S1',
      { pim: 100, devengado: null, valor: null },
    ],
    [
      'written for a year is that of the year',
      { '2019': { pim: 100, devengado: 90, devengado_mensual: { ...first, jul: 65 } } },
      '2019-S2',
      { devengado: 90, valor: 90 },
    ],
    [
      'ends what S1 said about costing nothing',
      { '2019-S1': { sin_costo: 'La hace el personal' }, '2019-S2': { pim: 100, devengado: 50 } },
      '2019-S2',
      { sin_costo: false, pim: 100, valor: 50 },
    ],
  ];
  it.each(cases)('%s', (_, documents, period, expected) => {
    expect(moneyOf(documents, period)).toMatchObject(expected);
  });
});

it('an amount that rows make up points to the rows that state it', () => {
  const detalle = [
    { rubro: '18', pim: 60, devengado: 30 },
    { rubro: '13' },
    { rubro: '07', pim: 40, devengado: 9 },
  ];
  const files = moneyProject({ '2019-S1': { budgets: { 'A-1': { detalle } } } });
  const path = 'poi/2019-S1.yaml';
  const poi = (files[path] ?? '').replaceAll(/\{"rubro"|"indicador"/g, '\n      $&');
  const [activity] = compiled({ ...files, [path]: poi }, '2019-S1').actividades;
  const rows = activity?.fuentes.map(
    ({ linea }) => /"rubro":"(\d\d)"/.exec(poi.split('\n')[linea - 1] ?? '')?.[1],
  );
  expect(rows?.filter((rubro) => rubro !== undefined)).toEqual(['18', '07']);
});

describe('a schedule of the spending', () => {
  const first = { ene: 10, feb: 10, mar: 10, abr: 10, may: 10, jun: 10 };
  const cases: readonly [
    string,
    Readonly<Record<string, Document | PresupuestoData>>,
    string,
    Partial<Financiero>,
  ][] = [
    [
      'says nothing of the period while a document of the activity has none',
      {
        '2019-S1': { pim: 1000, devengado: 500 },
        '2019-S2': { pim: 1000, devengado: 980, programado: { jul: 100, dic: 50 } },
      },
      '2019-S2',
      { valor: 98, programado: null, valor_periodo: null },
    ],
    [
      'counts the months that ended at the cut-off: to 2 May, four',
      {
        '2019-S1': {
          budgets: { 'A-1': { pim: 100, devengado: 40, programado: first } },
          fecha_corte: '2019-05-02',
        },
      },
      '2019-S1',
      { programado: 40, valor_periodo: 100 },
    ],
    [
      'goes to the date of the devengado, which S2 does not state',
      {
        '2019-S1': { pim: 200, devengado: 30, programado: first },
        '2019-S2': { pim: 200, programado: { jul: 70, dic: 70 } },
      },
      '2019-S2',
      { devengado: 30, programado: 60, valor_periodo: 50 },
    ],
    [
      'goes to the last month of the devengado',
      { '2019-S1': { pim: 200, programado: first, devengado_mensual: { ene: 6, feb: 6, mar: 3 } } },
      '2019-S1',
      { devengado: 15, programado: 30, valor_periodo: 50 },
    ],
    [
      'is that of the rows, added',
      {
        '2019-S1': {
          devengado: 30,
          detalle: [
            { rubro: '18', pim: 100, programado: { ene: 20, jun: 20 } },
            { rubro: '07', pim: 100, programado: { ene: 20 } },
          ],
        },
      },
      '2019-S1',
      { programado: 60, valor_periodo: 50 },
    ],
    [
      'is that of the rows too where its own has no month',
      {
        '2019-S1': { devengado: 30, programado: {}, detalle: [{ pim: 100, programado: { ene: 60 } }] },
      },
      '2019-S1',
      { programado: 60, valor_periodo: 50 },
    ],
  ];
  it.each(cases)('%s', (_, documents, period, expected) => {
    expect(moneyOf(documents, period)).toMatchObject(expected);
  });
});

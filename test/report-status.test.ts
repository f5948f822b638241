import { expect, it } from 'vitest';
import { statusReport } from '../src/report/status.ts';
import { inputOf } from './support/report-inputs.ts';
import { SMALL } from './support/small-project.ts';

const { model, progress } = inputOf(SMALL, '2019-S1');
const status = statusReport(model, progress, []);

it('says the plan, the semester and its cut-off', () => {
  expect([status.title, status.subtitle, status.mandate]).toEqual([
    'Plan de Gobierno Municipal 2019-2022',
    'I semestre de 2019, corte al 30 de junio de 2019',
    '9.38 % del camino hasta el fin del mandato (2 de 4 con dato) y 12.39 % del periodo de gobierno transcurrido',
  ]);
});

it('gives every figure its bar, its text, its word and how many it speaks for', () => {
  expect(status.total.fisico).toEqual({
    bar: 70,
    text: '70.00 %',
    estado: 'rojo',
    word: 'crítico',
    note: '3 de 5 con dato',
    part: '3 de 5',
    other: '',
    touched: false,
  });
  expect(status.total.financiero).toEqual({
    bar: 60.4,
    text: '60.43 %',
    estado: undefined,
    word: '',
    note: 'S/ 695,001 de S/ 1,150,000, 3 de 4 con dato',
    part: '3 de 4',
    other: '',
    touched: false,
  });
});

it('puts the objectives under their dimensions, and leaves out units without activities', () => {
  expect(status.dimensions.map(({ name, objectives }) => [name, ...objectives.map(({ id }) => id)])).toEqual([
    ['Social', 'SOC-1'],
    ['Económica', 'ECO-1'],
    ['Ambiental', 'AMB-1'],
    ['Institucional', 'INS-1'],
  ]);
  expect(status.units.map(({ id, resultados }) => [id, resultados])).toEqual([
    ['GIM', undefined],
    ['GMAS', undefined],
  ]);
});

it('names what keeps the figures from being complete', () => {
  expect(status.missing).toEqual([
    '1 actividad sin dato: GIM-016',
    '1 actividad sin devengado: GMAS-002',
    '2 indicadores del plan sin avance: AMB-1.1 e INS-1.1',
    '2 objetivos sin actividades: ECO-1 e INS-1',
  ]);
});

it('says of a project with nothing that it has nothing', () => {
  const { model: bare, progress: none } = inputOf({ 'poi/2019-S1.yaml': 'tipo: poi\n' }, '2019-S1');
  const nothing = statusReport(bare, none, []);
  expect(nothing.total.fisico.text).toBe('sin dato');
  expect(nothing.missing).toEqual([
    'Ningún POI del semestre tiene fecha de corte',
    'El POI no tiene actividades',
  ]);
  expect(JSON.stringify(nothing)).not.toMatch(/undefined|NaN/);
});

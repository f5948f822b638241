import { describe, expect, it } from 'vitest';
import { executionOf } from '../src/model/progress/execution.ts';
import { soles } from '../src/report/format.ts';
import type { Report } from '../src/report/report.ts';
import { technicalReport } from '../src/report/technical.ts';
import { textsOf } from '../src/report/texts.ts';
import { projectFiles } from './support/example-files.ts';
import { inputOf, rowOf, rowsOf, section, sheetOf, sheetsOf, tablesOf } from './support/report-inputs.ts';
import { ran } from './support/rendered.ts';
import { SMALL } from './support/small-project.ts';

const PUNO = projectFiles('puno');
const MINIMO = projectFiles('minimo');
const POI_OF_MINIMO = Buffer.from(MINIMO['poi/2019-S1.yaml'] ?? '').toString('utf8');
const technical = technicalReport(inputOf(SMALL, '2019-S1'));

describe('a draft', () => {
  const broken = (find: string, put: string): Report =>
    technicalReport(
      inputOf(
        { ...SMALL, 'poi/2019-S1.yaml': (SMALL['poi/2019-S1.yaml'] ?? '').replace(find, put) },
        '2019-S1',
      ),
    );

  it('is no draft without errors', () => {
    expect(technical.draft).toBeUndefined();
    expect(textsOf(technical.blocks).join('\n')).not.toContain('no verificad');
  });

  it('marks the activity at fault, its groups and the totals, and nothing else', () => {
    const report = broken('depende_de: [T1]', 'depende_de: [T9]');
    expect(report.draft?.text).toBe(
      'Borrador: hay 1 error sin corregir. Las cifras que tocan dicen «no verificado».',
    );
    const sheets = section(report, 'anexo-poi');
    expect(sheetOf(sheets, 'GIM-014')['Estado']).toContain('no verificado');
    expect(sheetOf(sheets, 'GMAS-001')['Estado']).not.toContain('no verificado');
    const [dimensions] = tablesOf(section(report, 'dimensiones'));
    expect(rowOf(dimensions, 'Social')[3]).toContain('no verificado');
    expect(rowOf(dimensions, 'Ambiental')[3]).not.toContain('no verificado');
    expect(rowOf(dimensions, 'Plan')[3]).toContain('no verificado');
    expect(rowOf(dimensions, 'Plan')[1]).not.toContain('no verificado');
  });

  it('marks the results that come from a measurement at fault', () => {
    const report = broken(
      '{indicador: SOC-1.1, valor: 74.0,',
      '{indicador: SOC-1.1, valor: 74.0, no_existe: 1,',
    );
    const [objectives, indicators] = tablesOf(section(report, 'objetivos'));
    expect(rowOf(indicators, 'SOC-1.1').at(-1)).toContain('no verificado');
    expect(rowOf(indicators, 'AMB-1.1').at(-1)).not.toContain('no verificado');
    expect(rowOf(objectives, 'SOC-1')[2]).toContain('no verificado');
    expect(rowOf(objectives, 'AMB-1')[2]).not.toContain('no verificado');
  });

  it('marks each activity of an error that is told of many, in whichever document it stands, and their places', async () => {
    const [head = '', gdl2 = '', gdl3 = '', gaf = '', results = ''] = POI_OF_MINIMO.split(
      /(?=^ {2}- id: GDL-002|^ {2}- id: GDL-003|^ {2}- id: GAF-001|^resultados:)/m,
    );
    const wrong = (text: string): string => text.replace(/objetivo: \w+-1$/m, 'objetivo: ECO-11');
    const parted = {
      ...MINIMO,
      'poi/2019-S1.yaml': `${head}${wrong(gdl2)}${wrong(gdl3)}${results}`,
      'poi/2019-S1-gaf.yaml': `${head.slice(0, head.indexOf('actividades:'))}actividades:\n${wrong(gaf)}`,
    };
    const text = (await ran(parted, ['report', '--draft', '-f', 'md'])).markdown();
    const titles = [...text.matchAll(/^### (G\w+-\d+) .*$/gm)].map(
      ([line, id = '']) => [id, line.includes('no verificado')] as const,
    );
    expect(Object.fromEntries(titles)).toEqual({
      'GDL-001': false,
      'GDL-002': true,
      'GDL-003': true,
      'GAF-001': true,
    });
    expect(/^\| \*\*GAF\*\*.*$/m.exec(text)?.[0] ?? text).toContain('no verificado');
  });

  it('marks an activity whose id another has too: the figure may be of either', async () => {
    const twice = {
      ...MINIMO,
      'poi/2019-S1.yaml': POI_OF_MINIMO.replace('- id: GDL-003', '- id: GDL-002'),
    };
    const text = (await ran(twice, ['report', '--draft', '-f', 'md'])).markdown();
    expect(text).toMatch(/^### GDL-002 .*no verificado/m);
    expect(text).not.toMatch(/^### GDL-001 .*no verificado/m);
  });

  it('marks every activity of a document with a fault in its header', () => {
    const report = broken('fecha_entrega: 2019-07-05', 'fecha_entrega: ayer');
    const sheets = sheetsOf(section(report, 'anexo-poi'));
    expect(sheets.filter(({ word }) => word?.includes('no verificado')).length).toBe(5);
  });
});

describe('the report of a unit', () => {
  const input = inputOf(PUNO, '2019-S1', 'GIM');
  const report = technicalReport(input);

  it('speaks of its activities only, and adds only their money', () => {
    const own = input.progress.actividades.filter(({ latest }) => latest.unidad === 'GIM');
    const sheets = sheetsOf(section(report, 'anexo-poi'));
    expect(sheets.map(({ title }) => title.split(' ')[0])).toEqual(own.map(({ id }) => id));
    const { financiero } = executionOf(own, input.model.config);
    const total = rowsOf(
      tablesOf(section(report, 'presupuesto')).find(({ caption }) => caption.includes('por rubro')),
    ).at(-1);
    expect(`S/ ${total?.[2]}.00`).toBe(soles(financiero.pim));
  });

  it('says whose it is on the cover', () => {
    expect(report.cover.subtitle).toBe('I semestre de 2019 · Gerencia de Ingeniería Municipal');
  });
});

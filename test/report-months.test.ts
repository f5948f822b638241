import { describe, expect, it } from 'vitest';
import { main } from '../src/cli.ts';
import { BASE } from '../src/rules/example.ts';
import { memoryHost } from './support/memory-host.ts';

const header = (unidad: string, corte: string): string => `tipo: poi
version: 1
plan: plan-ejemplo
periodo: 2019-S1
unidad: ${unidad}
estado: cerrado
fecha_corte: ${corte}
gasto: {aprobado_por: GAF, norma: R.G.M. 045-2019, fecha: 2019-01-15}
actividades:
`;

const TEN = '{ene: 10, feb: 10, mar: 10, abr: 10, may: 10, jun: 10}';

const FILES: Readonly<Record<string, string>> = {
  'plan.yaml': BASE['plan.yaml'] ?? '',
  'unidades.yaml': BASE['unidades.yaml'] ?? '',
  'poi/2019-S1/gaf.yaml': `${header('GAF', '2019-03-31')}  - id: GAF-001
    nombre: Padrón de contribuyentes
    objetivo: INS-1
    presupuesto: {pim: 1000.00, devengado: 250.00, programado: {ene: 100, feb: 100, mar: 100, jun: 700}}
    indicador: {nombre: Predios, unidad_medida: predio, meta_anual: 120, programado: ${TEN}, ejecutado: {ene: 10, feb: 5}}
    desvios: [{mes: feb, causa: personal, detalle: Faltaron dos técnicos}, {mes: mar, detalle: Lluvias}]
`,
  'poi/2019-S1/gim.yaml': `${header('GIM', '2019-06-30')}  - id: GIM-001
    nombre: Conexiones del barrio alto
    objetivo: SOC-1
    presupuesto: {pim: 40000.00, devengado: 39800.00}
    indicador: {nombre: Conexiones, unidad_medida: conexión, programado: ${TEN}, ejecutado: {ene: 10}}
  - id: GIM-002
    nombre: Manual de operación
    objetivo: SOC-1
    presupuesto: {sin_costo: La ejecuta el personal de planta}
    indicador: {nombre: Manuales, unidad_medida: manual, meta: 4, meta_original: 6, meta_anual: 8, logrado: 4}
    productos: [{nombre: Manuales}]
  - id: GIM-003
    nombre: Perforación de pozos
    objetivo: SOC-1
    activa: false
`,
};

async function report(...args: readonly string[]): Promise<string> {
  const host = memoryHost({ files: FILES });
  await main(['report', '--format', 'md', ...args], host);
  const [, bytes] = [...host.files].find(([path]) => /informes\/[^/]*\.md$/.test(path)) ?? [];
  // What stands under a figure is parted from it by a mark of Markdown.
  return Buffer.from(bytes ?? '')
    .toString('utf8')
    .replaceAll(/<[^>]+>/g, ' ');
}

describe('the technical edition', () => {
  const lines: readonly [string, RegExp][] = [
    [
      'dates on its cover the unit that closed before',
      /Fecha de corte:\*\* 30 de junio de 2019 \(GAF: al 31 de marzo de 2019\)/,
    ],
    ['and where it says what it covers', /sus cifras llevan su fecha: GAF: al 31 de marzo de 2019\./],
    [
      'and in the row of the unit',
      /\*\*GAF\*\* Gerencia de Administración y Finanzas +al 31 de marzo de 2019/,
    ],
    [
      'and in each row of its activities',
      /GAF-001\*\* .*GAF +al 31-3-2019 .*15 de 20 predios; informado hasta febrero/,
    ],
    [
      'says how many months are told, without colour',
      /GIM-001\*\* .*○ .*informado en parte, 1 de 6 meses .*10 de 10 conexiones/,
    ],
    ['names who owes them', /Sin dato suficiente: no entran en el promedio: 1/],
    [
      'counts apart what was left out',
      /Aparte, GIM-003 se formuló y se dejó fuera: no entra en ninguna cifra/,
    ],
    [
      'tells the causes month by month',
      /GAF-001\*\* .*Falta o cambio de personal +en febrero, faltaron dos técnicos; en marzo, lluvias/,
    ],
    [
      'prints the programme of before and the one in force',
      /GIM-002 .*6 manuales .*4 manuales .*66\.67 % \| +100\.00 %/,
    ],
    [
      'does not repeat the indicator of those that list no products',
      /Donde no se listan productos, lo que se entrega es lo que cuenta el indicador/,
    ],
    [
      'draws the calendar of those without tasks from their months',
      /donde no hay tareas, del primer al último mes programado/,
    ],
    ['compares money and work of the same months', /### GAF-001 [^#]*, 75\.00 %; [^#]*brecha \+8\.33 puntos/],
  ];
  it.each(lines)('%s', async (_, pattern) => {
    expect(await report()).toMatch(pattern);
  });

  it('never says of an activity that it is «sin productos»', async () => {
    expect(await report()).not.toContain('sin productos');
  });
});

describe('the citizen edition', () => {
  it('dates the unit that closed before', async () => {
    expect(await report('--edition', 'ciudadana')).toContain(
      'Datos hasta el:** 30 de junio de 2019 (GAF: al 31 de marzo de 2019)',
    );
  });

  it('does not say of 99.50 % of the money that all was spent', async () => {
    const text = await report('--edition', 'ciudadana');
    expect(text).toMatch(/se gastaron \*\*S\/ 9\d(\.\d\d)?\*\*/);
  });

  it('counts as achieved nothing that is informed in part', async () => {
    const [, achieved = ''] = (await report('--edition', 'ciudadana')).split('## Lo que se logró');
    expect(achieved.split('## ')[0]).not.toContain('Conexiones del barrio alto');
  });
});

it('a POI that only plans adds nothing to what was done, whatever it states', async () => {
  const second = header('GIM', '2019-12-31')
    .replace('2019-S1', '2019-S2')
    .replace('estado: cerrado\nfecha_corte: 2019-12-31', 'estado: formulado');
  const files = {
    ...FILES,
    'poi/2019-S2/gim.yaml': `${second}  - id: GIM-002
    nombre: Manual de operación
    presupuesto: {sin_costo: La ejecuta el personal de planta}
    indicador: {nombre: Manuales, unidad_medida: manual, meta: 4, logrado: 4}
`,
  };
  const host = memoryHost({ files });
  await main(['compile', '--draft', '--period', '2019-S2'], host);
  const compiled: unknown = JSON.parse(host.printed.out);
  expect(compiled).toMatchObject({
    corte: '2019-06-30',
    actividades: expect.arrayContaining([
      expect.objectContaining({
        id: 'GIM-002',
        corte: '2019-06-30',
        fisico: expect.objectContaining({ programado: 4, ejecutado: 4, anual: 50 }),
      }),
    ]),
    inactivas: ['GIM-003'],
    unidades: expect.arrayContaining([expect.objectContaining({ id: 'GAF', corte: '2019-03-31' })]),
  });
});

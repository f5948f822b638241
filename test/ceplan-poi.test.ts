import { describe, expect, it } from 'vitest';
import { main } from '../src/cli.ts';
import type { CompiledAvance, CompiledModel } from '../src/model/compiled-shape.ts';
import { ceplanFigures, type ActivityFigures, type GroupFigures } from './support/ceplan-figures.ts';
import { ceplanPoi, type CeplanPoi } from './support/ceplan-poi.ts';
import { memoryHost } from './support/memory-host.ts';

const POIS: readonly (readonly [string, CeplanPoi])[] = [
  ['210 activities of a closed year', ceplanPoi(1, { count: 210, months: 12 })],
  ['21 activities of a closed year', ceplanPoi(2, { count: 21, months: 12 })],
  ['48 activities as they are in June', ceplanPoi(3, { count: 48, months: 5 })],
];

describe.each(POIS)('%s, as the planning system exports them', (_, poi) => {
  it('validate without errors, in fewer than sixty lines', { timeout: 30_000 }, async () => {
    const { code, out } = await run(poi, 'validate', '--no-color');
    expect([code, out.split('\n').filter((line) => /  error  /.test(line))]).toEqual([0, []]);
    expect(out.split('\n').length).toBeLessThan(60);
  });

  const scopes = poi.months === 12 ? ['2025-S1', '2025-S2'] : ['2025-S1'];
  it.each(scopes)(
    '%s: every figure is the one that the definitions give',
    { timeout: 30_000 },
    async (scope) => {
      const { out } = await run(poi, 'compile', '--period', scope);
      const model = JSON.parse(out) as CompiledModel; // what the command prints
      const figures = ceplanFigures(poi, scope.endsWith('S1') ? 6 : 12);
      expect(model.actividades.map(printedActivity)).toEqual(figures.activities.map(asPrinted));
      expect(printedGroup(model.avance)).toEqual(asPrintedGroup(figures.plan));
      for (const { id, avance } of model.objetivos) {
        expect([id, printedGroup(avance)]).toEqual([id, asPrintedGroup(figures.objective(id))]);
      }
      for (const { id, avance } of model.unidades) {
        expect([id, printedGroup(avance)]).toEqual([id, asPrintedGroup(figures.unit(id))]);
      }
    },
  );

  it('has technical and citizen reports', { timeout: 60_000 }, async () => {
    for (const edition of ['tecnica', 'ciudadana']) {
      const { code } = await run(poi, 'report', '--format', 'md', '--edition', edition);
      expect([edition, code]).toEqual([edition, 0]);
    }
  });
});

async function run(
  poi: CeplanPoi,
  ...argv: string[]
): Promise<{ readonly code: number; readonly out: string }> {
  const host = memoryHost({ files: poi.files });
  const code = await main(argv, host);
  return { code, out: host.printed.out };
}

function printedActivity({ id, fisico, financiero }: CompiledModel['actividades'][number]): object {
  return {
    id,
    programado: fisico.programado,
    ejecutado: fisico.ejecutado,
    valor: fisico.valor,
    bruto: fisico.bruto,
    anual: fisico.anual,
    estado: fisico.estado,
    pim: financiero.pim,
    devengado: financiero.devengado,
    financiero: financiero.valor,
    gastoProgramado: financiero.programado,
    financieroPeriodo: financiero.valor_periodo,
  };
}

function printedGroup({ fisico, financiero }: CompiledAvance): object {
  return {
    fisico: fisico.valor,
    estado: fisico.estado,
    conDato: fisico.con_dato,
    total: fisico.total,
    pim: financiero.pim,
    devengado: financiero.devengado,
    financiero: financiero.valor,
  };
}

function asPrinted(figures: ActivityFigures): object {
  return inUnits(figures);
}

function asPrintedGroup(figures: GroupFigures): object {
  return inUnits(figures);
}

/** Hundredths as the number that JSON prints. */
function inUnits(figures: object): object {
  return Object.fromEntries(
    Object.entries(figures).map(([name, value]: [string, unknown]) => [
      name,
      typeof value === 'bigint' ? Number(value) / 100 : value,
    ]),
  );
}

import { expect } from 'vitest';
import type { PoiDocument } from '../../src/model/input.generated.ts';
import type { ActividadData, IndicadorPoiData, Semestre } from '../../src/model/model.ts';
import type { ActivityProgress } from '../../src/model/progress/activity.ts';
import { activityProgresses } from '../../src/model/progress/progress.ts';
import { shown } from './progress-values.ts';
import { project, S1 } from './projects.ts';

/** The activity as a report of `periodo` sees it, from what each semester's document says of it. */
export function compute(
  halves: Readonly<Record<string, ActividadData>>,
  periodo: Semestre,
  header: PoiDocument = {},
): ActivityProgress {
  const poi = Object.fromEntries(
    Object.entries(halves).map(([name, data]) => [name, { ...header, actividades: [{ id: 'A', ...data }] }]),
  );
  const [progress] = activityProgresses(project({ poi }), periodo);
  if (!progress) throw new Error('the project has one activity');
  return progress;
}

/** Months of a semester from a list; a hole is a month that is not there. */
export function months(
  names: readonly string[],
  values: readonly (number | null | undefined)[],
): Record<string, number> {
  const given = values.flatMap((value, i) => (value === undefined ? [] : [[names[i] ?? '', value]]));
  return Object.fromEntries(given) as Record<string, number>; // null is a month not reported
}

/** What it would catch, what is written, and the figures that are expected. */
export type PhysicalRow = readonly [
  string,
  {
    readonly s1?: IndicadorPoiData;
    readonly s2?: IndicadorPoiData;
    readonly in?: Semestre;
    readonly corte?: string;
  },
  string, // programado
  string, // ejecutado
  string, // bruto
  string, // anual
  string, // estado
];

/** Holds the physical figures of a row against those computed. */
export function expectFigures(...row: PhysicalRow): void {
  const [, { s1, s2, in: periodo = S1, corte }, programado, ejecutado, bruto, anual, estado] = row;
  const { fisico } = compute(
    {
      ...(s1 ? { '2019-S1': { indicador: s1 } } : {}),
      ...(s2 ? { '2019-S2': { indicador: s2 } } : {}),
    },
    periodo,
    corte === undefined ? {} : { fecha_corte: corte },
  );
  expect(
    [fisico.programado, fisico.ejecutado, fisico.bruto, fisico.anual].map(({ value }) => shown(value)),
  ).toEqual([programado, ejecutado, bruto, anual]);
  expect(fisico.estado).toBe(estado);
}

import type { ConfigDocument, PoiDocument } from '../../src/model/input.generated.ts';
import type { ActividadData, IndicadorPoiData, Mes, Semestre } from '../../src/model/model.ts';
import type { ActivityProgress } from '../../src/model/progress/activity.ts';
import { activityProgresses } from '../../src/model/progress/progress.ts';
import { shown } from './progress-values.ts';
import { S1, S2, project } from './projects.ts';

export type Months = Readonly<Partial<Record<Mes, number>>>;

/** Months of a semester from a list; a hole is a month that is not there. */
export function months(names: readonly Mes[], values: readonly (number | undefined)[]): Months {
  return Object.fromEntries(
    values.flatMap((value, i) => (value === undefined ? [] : [[names[i] ?? '', value]])),
  );
}

export function six(names: readonly Mes[], value: number): Months {
  return Object.fromEntries(names.map((mes) => [mes, value]));
}

export interface Halves {
  readonly s1?: IndicadorPoiData;
  readonly s2?: IndicadorPoiData;
}

export interface Setting {
  readonly s1?: PoiDocument;
  readonly s2?: PoiDocument;
  readonly config?: ConfigDocument;
  readonly data?: ActividadData;
}

/** The activity as the report of its last semester sees it. */
export function compute({ s1, s2 }: Halves, setting: Setting = {}): ActivityProgress {
  const document = (indicador: IndicadorPoiData, header: PoiDocument = {}): PoiDocument => ({
    ...header,
    actividades: [{ id: 'A', ...setting.data, indicador }],
  });
  const poi = {
    ...(s1 ? { '2019-S1': document(s1, setting.s1) } : {}),
    ...(s2 ? { '2019-S2': document(s2, setting.s2) } : {}),
  };
  const model = project({ poi, ...(setting.config ? { config: setting.config } : {}) });
  return only(model, s2 ? S2 : S1);
}

export function only(model: ReturnType<typeof project>, periodo: Semestre): ActivityProgress {
  const [progress] = activityProgresses(model, periodo);
  if (!progress) throw new Error('the project has one activity');
  return progress;
}

/** programado, ejecutado, bruto, anual and why it has no colour, or its colour. */
export function figures({ fisico }: ActivityProgress): string {
  const { programado, ejecutado, bruto, anual } = fisico;
  return [
    ...[programado, ejecutado, bruto, anual].map(({ value }) => shown(value)),
    fisico.gris ?? fisico.estado,
  ].join(' ');
}

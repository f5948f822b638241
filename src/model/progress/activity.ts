import { scaled, subtract, isPositive } from '../fraction.ts';
import type { ActividadData, Config, Semestre } from '../model.ts';
import type { ActivityOfYear } from './activity-of-year.ts';
import { absent, figure, type Figure } from './figure.ts';
import { financialProgress, type FinancialProgress } from './money.ts';
import { percentageText } from './percentage.ts';
import { physicalProgress, type PhysicalProgress } from './physical.ts';
import { projectionOf, type Projection } from './projection.ts';

/** The state of an activity: written, or told by its figures. */
export type EstadoActividad = NonNullable<ActividadData['estado']>;

/** Everything computed for one activity of the year so far. */
export interface ActivityProgress extends ActivityOfYear {
  readonly fisico: PhysicalProgress;
  readonly financiero: FinancialProgress;
  /**
   * Money less work, in percentage points, of values as they come out: with a schedule of the spending, both to
   * date; without one, devengado / PIM less the physical of the year.
   */
  readonly brecha: Figure;
  readonly proyeccion: Projection;
  readonly estado: EstadoActividad;
  /** Whether its author wrote the state. */
  readonly estadoEscrito: boolean;
}

/** All the figures of one activity. Never fails: what is missing has no value. */
export function activityProgress(entry: ActivityOfYear, config: Config): ActivityProgress {
  const fisico = physicalProgress(entry, config);
  const financiero = financialProgress(entry);
  const written = entry.latest.data.estado;
  let proyeccion: Projection | undefined;
  return {
    ...entry,
    fisico,
    financiero,
    brecha: brechaOf(fisico, financiero),
    // Only reports ask for it, and it is a third of the work.
    get proyeccion() {
      return (proyeccion ??= projectionOf(entry, fisico));
    },
    estado: written ?? derivedEstado(fisico),
    estadoEscrito: written !== undefined,
  };
}

/** The semester of the latest document of an activity: where its attributes and its money come from. */
export function latestSemestre(entry: ActivityOfYear): Semestre {
  return entry.latest.poi.semestre ?? entry.scope;
}

function brechaOf(fisico: PhysicalProgress, financiero: FinancialProgress): Figure {
  const scheduled = financiero.programado !== undefined;
  const money = scheduled ? financiero.valorPeriodo : financiero.valor;
  const work = scheduled ? fisico.bruto : fisico.anual;
  if (money.value === undefined) return absent(`sin avance financiero: ${money.trace.words()}`);
  if (work.value === undefined) return absent(`sin avance físico: ${work.trace.words()}`);
  const { value: spent } = money;
  const { value: done } = work;
  return figure(
    subtract(spent, done),
    () => `${percentageText(spent)} − ${percentageText(done)}`,
    () => [...money.trace.origins(), ...work.trace.origins()],
  );
}

/** 100 % of the year is concluida, as the percentage is printed; any execution is en_ejecucion. */
function derivedEstado(fisico: PhysicalProgress): EstadoActividad {
  if (fisico.anual.value && scaled(fisico.anual.value, 2) >= 10_000) return 'concluida';
  return fisico.ejecutado.value && isPositive(fisico.ejecutado.value) ? 'en_ejecucion' : 'no_iniciada';
}

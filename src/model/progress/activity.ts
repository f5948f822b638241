import { isPositive, least, scaled, subtract, whole } from '../fraction.ts';
import type { Actividad, ActividadData, Config, Semestre } from '../model.ts';
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

/** All the figures of one activity, each computed when it is asked for. Never fails: what is missing has no value. */
export function activityProgress(entry: ActivityOfYear, config: Config): ActivityProgress {
  return new Figures(entry, config);
}

/** Rules ask each activity for few of its figures, and of the tens of thousands of a region most for hardly any. */
class Figures implements ActivityProgress {
  readonly id: string;
  readonly scope: Semestre;
  readonly corte: string | undefined;
  readonly corteActividad: string | undefined;
  readonly documents: readonly Actividad[];
  readonly latest: Actividad;
  readonly next: Actividad | undefined;
  readonly fisico: PhysicalProgress;
  readonly financiero: FinancialProgress;
  private knownBrecha: Figure | undefined;
  private knownProjection: Projection | undefined;

  constructor(entry: ActivityOfYear, config: Config) {
    this.id = entry.id;
    this.scope = entry.scope;
    this.corte = entry.corte;
    this.corteActividad = entry.corteActividad;
    this.documents = entry.documents;
    this.latest = entry.latest;
    this.next = entry.next;
    this.fisico = physicalProgress(entry, config);
    this.financiero = financialProgress(entry);
  }

  get brecha(): Figure {
    return (this.knownBrecha ??= brechaOf(this.fisico, this.financiero));
  }

  get proyeccion(): Projection {
    return (this.knownProjection ??= projectionOf(this, this.fisico));
  }

  get estado(): EstadoActividad {
    return this.latest.data.estado ?? derivedEstado(this.fisico);
  }

  get estadoEscrito(): boolean {
    return this.latest.data.estado !== undefined;
  }
}

/** The semester of the latest document of an activity: where its attributes and its money come from. */
export function latestSemestre(entry: ActivityOfYear): Semestre {
  return entry.latest.poi.semestre ?? entry.scope;
}

/** More than this is not work done but a target set too low: the money is not held against it. */
const MOST_DONE = 120;

function brechaOf(fisico: PhysicalProgress, financiero: FinancialProgress): Figure {
  const scheduled = financiero.programado !== undefined;
  const money = scheduled ? financiero.valorPeriodo : financiero.valor;
  const work = scheduled ? fisico.bruto : fisico.anual;
  if (money.value === undefined) return absent(() => `sin avance financiero: ${money.trace.words()}`);
  if (work.value === undefined) return absent(() => `sin avance físico: ${work.trace.words()}`);
  const { value: spent } = money;
  const done = least(work.value, whole(MOST_DONE));
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

/** The words that stand beside a colour: those of a year that still runs, and those of one that is over. */
import type { ActivityProgress } from '../model/progress/activity.ts';
import { isYearOver, monthName } from '../model/progress/calendar.ts';
import type { GroupFigure } from '../model/progress/group-figure.ts';
import { stoppedAt } from '../model/progress/physical.ts';
import type { IndicatorProgress } from '../model/progress/plan-indicator.ts';
import type { SemesterProgress } from '../model/progress/progress.ts';
import { count } from '../text/spanish.ts';
import { ofTotal } from './format.ts';
import type { Estado } from './report.ts';

/** The words of one report, which all its figures share. */
export interface StateWords {
  /** Beside a figure: «crítico». */
  readonly label: Readonly<Record<Estado, string>>;
  /** After a number or a verb: «en situación crítica». */
  readonly told: Readonly<Record<Estado, string>>;
  /** «está», of a year that is over «quedó», before `told`. */
  readonly stands: string;
  readonly stand: string;
  /** « todavía», for sentences of what is not there; empty once nothing more can come. */
  readonly yet: string;
  /** «en meta», «no programado»: the colour of an activity, or why it has none. */
  readonly activity: (activity: Pick<ActivityProgress, 'fisico'>) => string;
  /** «en meta», «se mide en diciembre»: the colour of an indicator of the plan, or why it has none. */
  readonly indicator: (indicator: Pick<IndicatorProgress, 'estado' | 'gris'>) => string;
  /** «en meta», «cobertura insuficiente, 1 de 4»: the colour of a group's mean, or why it has none. */
  readonly group: (figure: GroupFigure) => string;
}

const OPEN = wordsWith(
  { verde: 'en meta', amarillo: 'en riesgo', rojo: 'crítico', gris: 'sin dato' },
  { verde: 'en meta', amarillo: 'en riesgo', rojo: 'en situación crítica', gris: 'sin dato' },
  ' todavía',
);

const CLOSED_LABELS = {
  verde: 'en meta',
  amarillo: 'cerca de la meta',
  rojo: 'lejos de la meta',
  gris: 'sin dato',
} as const;
const CLOSED = wordsWith(CLOSED_LABELS, CLOSED_LABELS, '');

/**
 * The words for figures of a cut-off: of a year that is over nothing is at risk any more, it was reached or it was not
 * (DESIGN section 3). Without a cut-off the year counts as running.
 */
export function stateWordsOf(progress: Pick<SemesterProgress, 'periodo' | 'corte'>): StateWords {
  return isClosedYear(progress) ? CLOSED : OPEN;
}

/** Whether the year is over at the cut-off, 31 December: then what is projected is what was done. */
export function isClosedYear({ periodo, corte }: Pick<SemesterProgress, 'periodo' | 'corte'>): boolean {
  return corte !== undefined && isYearOver(periodo.anio, corte);
}

function wordsWith(label: StateWords['label'], told: StateWords['told'], yet: string): StateWords {
  const gris = {
    sin_dato: 'sin dato',
    no_programado: 'no programado',
    cancelada: 'cancelada',
    informado_en_parte: 'informado en parte',
    no_figura: 'no figura en el segundo semestre',
    se_mide_en_diciembre: 'se mide en diciembre',
    sin_meta: 'sin meta',
    nada_esperado: `${yet} no se esperaba nada`.trim(),
  } as const;
  return {
    label,
    told,
    stands: yet === '' ? 'quedó' : 'está',
    stand: yet === '' ? 'quedaron' : 'están',
    yet,
    activity: ({ fisico }) => {
      if (fisico.gris === undefined) return label[fisico.estado];
      if (fisico.gris !== 'informado_en_parte') return gris[fisico.gris];
      const { informados, exigibles } = fisico.sinInformar;
      const last = stoppedAt(fisico.sinInformar);
      return last !== undefined
        ? `informado hasta ${monthName(last)}`
        : `${gris.informado_en_parte}, ${informados} de ${count(exigibles, 'mes', 'meses')}`;
    },
    indicator: (indicator) => (indicator.gris ? gris[indicator.gris] : label[indicator.estado]),
    group: ({ valor, estado, cobertura, cubiertos, exigibles, sinPeso }) => {
      if (sinPeso) return 'sin peso';
      return valor.value === undefined || cobertura === 'suficiente'
        ? label[estado]
        : `cobertura insuficiente, ${ofTotal(cubiertos, exigibles)}`;
    },
  };
}

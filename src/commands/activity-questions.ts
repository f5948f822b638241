/** What is asked of a new activity, whoever asks: the terminal one after the other, the page all at once. */
import { shortest } from '../exchange/decimal.ts';
import { UnreadFault, UsageFault } from '../host/exit-code.ts';
import type { Model } from '../model/model.ts';
import {
  cannotBeRead,
  idsNamedIn,
  mayTakeNew,
  unreadNames,
  unreadOf,
} from '../model/questions/unreadable.ts';
import { exact, toFixed } from '../model/fraction.ts';
import { accumulate, type Acumulacion } from '../model/progress/accumulation.ts';
import { isTargetOf } from '../model/questions/target-of-months.ts';
import { DIMENSION_WORDS } from '../report/words.ts';
import { monthsMeant, monthsOf, rowOf } from '../schema/month-rows.ts';
import { shapeAt } from '../schema/shape.ts';
import { fold } from '../text/nearest.ts';
import { nextNumbered } from '../text/series.ts';
import { quote } from '../text/spanish.ts';
import { freeId, inField, objectivesOf } from './new-answers.ts';
import type { Asked, Choice } from './questions.ts';
import { mendFirst } from './unread.ts';

/** An answer for each question that was answered, in the form of its field; the period is no question. */
export interface ActivityAnswers {
  readonly period: string;
  readonly unit?: string;
  readonly objective?: string;
  readonly id?: string;
  readonly name?: string;
  readonly type?: string;
  readonly cui?: string;
  readonly indicator?: string;
  readonly measure?: string;
  readonly accumulation?: string;
  readonly target?: string;
  /** In the form of the field, `{feb: 10, mar: 10}`. */
  readonly programmed?: string;
  readonly pia?: string;
  readonly pim?: string;
  /** By which the PIM is no longer the PIA. */
  readonly norm?: string;
}

export type ActivityKey = Exclude<keyof ActivityAnswers, 'period'>;

export interface ActivityQuestion {
  /** Of its answer, and of the option that gives it. */
  readonly key: ActivityKey;
  /** Where its answer stands in the activity; what is found there is told beside the question. */
  readonly field: readonly string[];
  /** What is asked, given the answers to the questions before. */
  readonly asked: (model: Model, answers: ActivityAnswers) => Omit<Asked, 'given'>;
  /** Whether to ask it at all, given the answers before; always where it says nothing. */
  readonly isAsked?: (answers: ActivityAnswers) => boolean;
  /** What no answer means, where it is not known before the answers to others are. */
  readonly without?: string;
  /** Its answer is a row of a figure for each month of the period. */
  readonly isRow?: boolean;
}

const ACTIVITY = ['actividades', 0] as const;

export const ACTIVITY_QUESTIONS: readonly ActivityQuestion[] = [
  {
    key: 'unit',
    field: ['unidad'],
    asked: (model, { period }) => ({
      option: '--unit',
      text: 'Unidad responsable',
      choices: model.unidades.map(({ id, data }): Choice => ({ id, name: data.nombre })),
      read: (unidad) => {
        const unread = unreadOf(model, 'poi').filter((one) =>
          mayTakeNew(one, { periodo: period, unidad }, model),
        );
        if (unread.length === 0) return unidad;
        throw new UnreadFault(
          `No se sabe en qué POI de ${period} va lo de ${quote(unidad)}: ${cannotBeRead(unread)} ${unreadNames(unread)}, y puede ser el suyo. ${mendFirst(unread)}`,
        );
      },
    }),
  },
  {
    key: 'objective',
    field: ['objetivo'],
    asked: (model) => ({
      option: '--objective',
      text: 'Objetivo del plan al que contribuye',
      choices: objectivesOf(model).map(({ id, data, dimension }): Choice => ({
        id,
        name: data.nombre,
        group: DIMENSION_WORDS[dimension],
      })),
    }),
  },
  {
    key: 'id',
    field: ['id'],
    without: 'el que sigue en la serie de su unidad',
    asked: (model, { unit }) => {
      const ids = [...model.actividades.map(({ id }) => id), ...idsNamedIn(unreadOf(model, 'poi'))];
      return {
        option: '--id',
        text: 'Identificador',
        otherwise: nextNumbered(ids, `${unit}-`, 3),
        read: freeId(ids, shapeAt('poi', [...ACTIVITY, 'id']).pattern),
      };
    },
  },
  {
    key: 'name',
    field: ['nombre'],
    asked: () => ({ option: '--name', text: 'Nombre de la actividad' }),
  },
  {
    key: 'type',
    field: ['tipo'],
    asked: () => ({
      option: '--type',
      text: 'Tipo',
      otherwise: TYPES[0] ?? '',
      choices: TYPES.map((id): Choice => ({ id, name: TYPE_WORDS[id] })),
    }),
  },
  {
    key: 'cui',
    field: ['cui'],
    isAsked: ({ type }) => type === 'inversion',
    asked: () => ({
      option: '--cui',
      text: 'CUI, si es una inversión: siete cifras',
      optional: true,
      read: matching(shapeAt('poi', [...ACTIVITY, 'cui']).pattern, 'son siete cifras, como 2401234'),
    }),
  },
  {
    key: 'indicator',
    field: ['indicador', 'nombre'],
    asked: () => ({
      option: '--indicator',
      text: 'Qué se cuenta (el indicador), como Conexiones instaladas',
    }),
  },
  {
    key: 'measure',
    field: ['indicador', 'unidad_medida'],
    asked: () => ({ option: '--measure', text: 'Unidad de medida, como conexión' }),
  },
  {
    key: 'accumulation',
    field: ['indicador', 'acumulacion'],
    // What is counted adds up; what is measured does not.
    isAsked: ({ measure = '' }) => /%|porcentaje|tasa|indice|nivel|promedio/.test(fold(measure)),
    asked: () => ({
      option: '--accumulation',
      text: 'Cómo se juntan los meses',
      otherwise: 'suma',
      choices: ACCUMULATIONS.map((id): Choice => ({ id, name: ACCUMULATION_WORDS[id] })),
    }),
  },
  {
    key: 'programmed',
    field: ['indicador', 'programado'],
    isRow: true,
    asked: (_, { period }) => ({
      option: '--programmed',
      text: `Programado de cada mes, de ${period.endsWith('-S2') ? 'julio' : 'enero'} a ${period.endsWith('-S1') ? 'junio' : 'diciembre'}, como ${period.includes('-S') ? '0 10 10 15 15 10' : '0 5 5 5 5 5 5 5 5 5 5 5'}`,
      optional: true,
      read: (answer) => {
        const row = rowOf(answer, { figures: monthsOf(period).length });
        const [months, asDecimals] = monthsMeant(row, period);
        if (months !== undefined && asDecimals === undefined) return months;
        if (months !== undefined)
          throw new UsageFault(
            `${quote(answer)} lleva tres cifras después de una coma: escriba cada cifra sin marca de miles, y con punto antes de los decimales, como 1250 o 1.25`,
          );
        throw new UsageFault(
          `${quote(answer)} no dice cuánto va en cada mes: escriba ${period.includes('-') ? 'seis' : 'doce'} cifras, o cada mes con la suya, como mar 10 abr 15`,
        );
      },
    }),
  },
  {
    key: 'target',
    field: ['indicador', 'meta'],
    without: 'lo que dan los meses',
    asked: (_, { programmed, accumulation }) => {
      const how = acumulacionSaid(accumulation);
      const given = how && targetOf(programmed, how);
      const read = inField('poi', [...ACTIVITY, 'indicador', 'meta']);
      return {
        option: '--target',
        text: 'Meta del periodo',
        ...(given === undefined ? {} : { otherwise: given }),
        // Months and target must agree: what is found after the last answer would throw all of them away.
        read: (answer) => {
          const target = read(answer);
          if (how === undefined || given === undefined) return target;
          if (isTargetOf(exact(Number(given)), exact(Number(target)), how)) return target;
          throw new UsageFault(
            `${how === 'suma' ? `Los meses suman ${given}` : `Con acumulación ${quote(how)} los meses dan ${given}`} y la meta que escribió es ${answer.trim()}: deben ser iguales. Deje ${given}, o empiece de nuevo con otros meses.`,
          );
        },
      };
    },
  },
  {
    key: 'pia',
    field: ['presupuesto', 'pia'],
    asked: () => ({
      option: '--pia',
      text: 'PIA en soles; 0 si no tuvo dinero al empezar el año',
      read: inField('poi', [...ACTIVITY, 'presupuesto', 'pia']),
    }),
  },
  {
    key: 'pim',
    field: ['presupuesto', 'pim'],
    asked: (_, { pia }) => ({
      option: '--pim',
      text:
        Number(pia) === 0
          ? 'PIM en soles, si recibió dinero durante el año'
          : 'PIM en soles, si ya no es el PIA',
      optional: true,
      read: inField('poi', [...ACTIVITY, 'presupuesto', 'pim']),
    }),
  },
  {
    key: 'norm',
    field: ['presupuesto', 'modificaciones', 'norma'],
    isAsked: ({ pia, pim }) => pim !== undefined && Number(pim) !== Number(pia),
    asked: () => ({
      option: '--norm',
      text: 'Con qué norma cambió el PIA, como R.A. 031-2027; Enter si no la tiene a mano',
      optional: true,
    }),
  },
];

/** How the months were said to make one quantity; the sum where nobody said it, undefined for no such way. */
function acumulacionSaid(accumulation = 'suma'): Acumulacion | undefined {
  return ACCUMULATIONS.includes(accumulation) ? (accumulation as Acumulacion) : undefined; // one of the schema's
}

/** The target that the months come to: said to whoever may keep it. A mean has two decimals, as it is compared. */
function targetOf(programmed: string | undefined, how: Acumulacion): string | undefined {
  const figures = [...(programmed ?? '').matchAll(/: (-?\d+(?:\.\d+)?)/g)].map(([, figure = '']) => figure);
  const value = accumulate(
    how,
    figures.map((figure) => exact(Number(figure))),
  );
  if (value === undefined) return undefined;
  const decimals = figures.map((figure) => figure.split('.')[1]?.length ?? 0);
  return shortest(toFixed(value, how === 'promedio' ? 2 : Math.max(0, ...decimals)));
}

const ACCUMULATIONS = (shapeAt('poi', [...ACTIVITY, 'indicador', 'acumulacion']).enum ?? []).map(String);

const ACCUMULATION_WORDS: Readonly<Record<string, string>> = {
  suma: 'se suman: cada mes dice lo que se agregó',
  ultimo: 'vale el último: cada mes dice a cuánto se llegó',
  promedio: 'el promedio de los meses',
  maximo: 'el mayor de los meses',
};

const TYPES = (shapeAt('poi', [...ACTIVITY, 'tipo']).enum ?? []).map(String);

const TYPE_WORDS: Readonly<Record<string, string>> = {
  actividad: 'operativa',
  inversion: 'obra o proyecto con CUI',
};

function matching(pattern: string | undefined, words: string) {
  return (answer: string): string => {
    if (pattern !== undefined && !new RegExp(pattern, 'u').test(answer))
      throw new UsageFault(`${quote(answer)} no sirve: ${words}.`);
    return answer;
  };
}

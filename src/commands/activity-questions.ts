/** What is asked of a new activity, whoever asks: the terminal one after the other, the page all at once. */
import { UsageFault } from '../host/exit-code.ts';
import type { Model } from '../model/model.ts';
import { DIMENSION_WORDS } from '../report/words.ts';
import { cellsOf, monthsMeant } from '../schema/month-rows.ts';
import { shapeAt } from '../schema/shape.ts';
import { nextNumbered } from '../text/series.ts';
import { quote } from '../text/spanish.ts';
import { freeId, inField, objectivesOf } from './new-answers.ts';
import type { Asked, Choice } from './questions.ts';

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
  readonly target?: string;
  /** In the form of the field, `{feb: 10, mar: 10}`. */
  readonly programmed?: string;
  readonly pia?: string;
  readonly pim?: string;
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
    asked: ({ unidades }) => ({
      option: '--unit',
      text: 'Unidad responsable',
      choices: unidades.map(({ id, data }): Choice => ({ id, name: data.nombre })),
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
    asked: ({ actividades }, { unit }) => {
      const ids = actividades.map(({ id }) => id);
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
    key: 'target',
    field: ['indicador', 'meta'],
    asked: () => ({
      option: '--target',
      text: 'Meta del periodo',
      read: inField('poi', [...ACTIVITY, 'indicador', 'meta']),
    }),
  },
  {
    key: 'programmed',
    field: ['indicador', 'programado'],
    isRow: true,
    asked: (_, { period }) => ({
      option: '--programmed',
      text: 'Programado de cada mes, como 0 10 10 15 15 10',
      optional: true,
      read: (answer) => {
        const months = monthsMeant(cellsOf(answer), period);
        if (months !== undefined) return months;
        throw new UsageFault(
          `${quote(answer)} no dice cuánto va en cada mes: escriba ${period.includes('-') ? 'seis' : 'doce'} cifras, o cada mes con la suya, como mar 10 abr 15`,
        );
      },
    }),
  },
  {
    key: 'pia',
    field: ['presupuesto', 'pia'],
    asked: () => ({
      option: '--pia',
      text: 'PIA en soles; 0 si no cuesta más que el personal',
      read: inField('poi', [...ACTIVITY, 'presupuesto', 'pia']),
    }),
  },
  {
    key: 'pim',
    field: ['presupuesto', 'pim'],
    asked: () => ({
      option: '--pim',
      text: 'PIM en soles, si cambió',
      optional: true,
      read: inField('poi', [...ACTIVITY, 'presupuesto', 'pim']),
    }),
  },
];

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

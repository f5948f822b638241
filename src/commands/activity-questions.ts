/** What is asked of a new activity, whoever asks: the terminal one after the other, the page all at once. */
import { UsageFault } from '../host/exit-code.ts';
import type { Model } from '../model/model.ts';
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
  readonly pia?: string;
  readonly pim?: string;
}

export type ActivityKey = Exclude<keyof ActivityAnswers, 'period'>;

export interface ActivityQuestion {
  /** Of its answer, and of the option that gives it. */
  readonly key: ActivityKey;
  /** Where its answer stands in the activity; what is found there is told beside the question. */
  readonly field: readonly string[];
  /** What is asked, given the answers to the questions before; undefined where that makes no sense. */
  readonly asked: (model: Model, answers: ActivityAnswers) => Omit<Asked, 'given'> | undefined;
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
      choices: objectivesOf(model).map(({ id, data }): Choice => ({ id, name: data.nombre })),
    }),
  },
  {
    key: 'id',
    field: ['id'],
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
      text: 'Tipo: actividad, o inversion si es una obra o un proyecto con CUI',
      otherwise: TYPES[0] ?? '',
      choices: TYPES.map((id): Choice => ({ id })),
    }),
  },
  {
    key: 'cui',
    field: ['cui'],
    asked: (_, { type }) =>
      type === 'inversion'
        ? {
            option: '--cui',
            text: 'CUI de la inversión, siete cifras',
            optional: true,
            read: matching(shapeAt('poi', [...ACTIVITY, 'cui']).pattern, 'son siete cifras, como 2401234'),
          }
        : undefined,
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

function matching(pattern: string | undefined, words: string) {
  return (answer: string): string => {
    if (pattern !== undefined && !new RegExp(pattern, 'u').test(answer))
      throw new UsageFault(`${quote(answer)} no sirve: ${words}.`);
    return answer;
  };
}

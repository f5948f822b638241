import type { IndicadorPlan, Objetivo } from '../../model/model.ts';
import { baselineOf, targetOfYear, targetYears } from '../../model/progress/targets.ts';
import { medidaOf } from '../../model/questions/measurable.ts';
import { count, enumerate } from '../../text/spanish.ts';
import { cell, groupRow, heading, left, paragraph, row, strong, table, text } from '../blocks.ts';
import { valueOf } from '../indicator-text.ts';
import { registeredWords, type PlanView } from '../plan-view.ts';
import type { Block, Cell, Column, Row } from '../report.ts';
import { markedCell } from '../touched.ts';
import { DIMENSION_WORDS, SENSE_WORDS } from '../words.ts';

/** Every objective in the words of the plan, and how it can be measured. */
export function planPromises(view: PlanView): readonly Block[] {
  const title = heading(1, 'objetivos', 'Lo que el plan promete');
  if (view.plan.objetivos.length === 0) return [title, paragraph('El plan no tiene objetivos.')];
  const isWorded = view.plan.objetivos.some((objetivo) => registeredWords(objetivo).length > 0);
  const columns = [
    left('N.º', 0.7),
    left('Objetivo', 2.4),
    ...(isWorded ? [left('Meta, con las palabras del plan', 2)] : []),
    left('Cómo se puede medir', 1.3),
  ];
  const rows = view.plan.dimensiones.flatMap(({ id, data, objetivos }): Row[] =>
    objetivos.length === 0
      ? []
      : [
          groupRow(
            [
              `Dimensión ${DIMENSION_WORDS[id].toLowerCase()}`,
              ...(data.lema === undefined ? [] : [data.lema]),
            ].join(': '),
            columns.length,
            id,
          ),
          ...objetivos.map((objetivo) => objectiveRow(view, objetivo, isWorded)),
        ],
  );
  return [title, table('Objetivos del plan', columns, rows, 1), ...emptyDimensions(view)];
}

function objectiveRow({ touched }: PlanView, objetivo: Objetivo, isWorded: boolean): Row {
  const { id, data } = objetivo;
  const about = [
    ...(data.problema === undefined ? [] : [`Problema: ${data.problema}`]),
    ...(data.enunciado === undefined || data.enunciado === data.nombre
      ? []
      : [`Enunciado: ${data.enunciado}`]),
  ];
  return row(
    id,
    cell(text(strong(data.nombre ?? 'Objetivo sin nombre')), { note: about.join(' · ') }),
    ...(isWorded ? [registeredWords(objetivo).join(' · ') || 'no la dice'] : []),
    markedCell(measureCell(objetivo), touched.results(objetivo)),
  );
}

function measureCell(objetivo: Objetivo): Cell {
  const n = objetivo.indicadores.length;
  switch (medidaOf(objetivo)) {
    case 'medible':
      return cell(count(n, 'indicador', 'indicadores'));
    case 'sin_meta':
      return cell('meta solo en palabras', { note: count(n, 'indicador', 'indicadores') });
    case 'sin_indicador':
      return cell('sin indicador');
  }
}

function emptyDimensions({ plan }: PlanView): readonly Block[] {
  const empty = plan.dimensiones.filter(({ objetivos }) => objetivos.length === 0);
  if (empty.length === 0) return [];
  const names = empty.map(({ id }) => DIMENSION_WORDS[id].toLowerCase()).join(', ');
  return [paragraph(`Sin objetivos en: ${names}.`)];
}

const MEASURES: readonly Column[] = [
  left('N.º', 0.8),
  left('Indicador', 2.2),
  left('Medida', 1.1),
  left('Línea de base', 1.5),
  left('Metas', 1.6),
];

/** The indicators that have a target in numbers: what will be compared with what. */
export function planMeasures(view: PlanView): readonly Block[] {
  const title = heading(1, 'medible', 'Lo que se puede medir');
  if (view.measurable.length === 0)
    return [title, paragraph('Ningún indicador del plan tiene todavía una meta con cifra y año.')];
  const rows = view.plan.dimensiones.flatMap(({ id }): Row[] => {
    const own = view.measurable.filter(({ dimension }) => dimension === id);
    if (own.length === 0) return [];
    return [
      groupRow(`Dimensión ${DIMENSION_WORDS[id].toLowerCase()}`, MEASURES.length, id),
      ...own.map(measureRow),
    ];
  });
  return [title, table('Indicadores con meta de cifra y año', MEASURES, rows, 1)];
}

function measureRow(indicador: IndicadorPlan): Row {
  const { data } = indicador;
  return row(
    indicador.id,
    cell(data.nombre ?? 'Indicador sin nombre', { note: statement(indicador) }),
    cell(data.unidad_medida ?? 'sin unidad', {
      note: data.sentido === undefined ? undefined : SENSE_WORDS[data.sentido].toLowerCase(),
    }),
    baselineCell(indicador),
    targetsText(indicador),
  );
}

function statement({ data }: IndicadorPlan): string | undefined {
  return data.enunciado === data.nombre ? undefined : data.enunciado;
}

function baselineCell(indicador: IndicadorPlan): Cell {
  const { linea_base: base, sin_linea_base: why } = indicador.data;
  const { value } = baselineOf(indicador);
  if (value === undefined) return cell('no la dice', { note: why });
  const source = [
    ...(base?.anio === undefined ? [] : [`de ${base.anio}`]),
    ...(base?.fuente === undefined ? [] : [base.fuente]),
  ];
  return cell(valueOf(indicador, value), { note: source.join(', ') });
}

/** «2029: 60 %; 2031: 10 %»; a relative target whose baseline is missing as it is written. */
function targetsText(indicador: IndicadorPlan): string {
  const { metas } = indicador.data;
  return targetYears(indicador)
    .map((anio) => {
      const { value } = targetOfYear(indicador, anio);
      return `${anio}: ${value === undefined ? String(metas?.[anio]) : valueOf(indicador, value)}`;
    })
    .join('; ');
}

/** What nobody can say yet whether it is kept, and what it lacks: its words stand with its objective. */
export function planUnmeasured(view: PlanView): readonly Block[] {
  const title = heading(1, 'no-medible', 'Lo que no se puede medir todavía');
  const { sin_indicador: without } = view.objectives;
  if (without.length + view.inWords.length === 0)
    return [
      title,
      paragraph('Todos los objetivos tienen un indicador, y todos los indicadores una meta con cifra y año.'),
    ];
  return [
    title,
    paragraph(
      'Un indicador se puede medir cuando dice en qué unidad se cuenta, si más es mejor o peor, de qué valor se parte y qué cifra debe alcanzar en qué año. Lo que no lo dice se imprime con las palabras del plan y no entra en ningún promedio.',
    ),
    ...(view.inWords.length === 0
      ? []
      : [
          table(
            'Indicadores con su meta solo en palabras',
            [left('N.º', 0.8), left('Indicador', 2.6), left('Qué le falta', 2)],
            view.inWords.map((indicador) =>
              row(
                indicador.id,
                cell(indicador.data.nombre ?? 'Indicador sin nombre', { note: statement(indicador) }),
                missingIn(indicador),
              ),
            ),
            1,
          ),
        ]),
    ...(without.length === 0
      ? []
      : [
          paragraph(
            `${count(without.length, 'objetivo no tiene', 'objetivos no tienen')} indicador: `,
            `${without.map(({ id }) => id).join(', ')}.`,
          ),
        ]),
  ];
}

/** «unidad de medida, línea de base y meta con cifra y año» */
function missingIn({ data }: IndicadorPlan): string {
  return enumerate([
    ...(data.unidad_medida === undefined ? ['unidad de medida'] : []),
    ...(data.sentido === undefined ? ['si más es mejor o peor'] : []),
    ...(data.linea_base?.valor === undefined ? ['línea de base'] : []),
    'meta con cifra y año',
  ]);
}

import { documentText } from '../edit/value-text.ts';
import { fragment } from '../edit/value.ts';
import { UsageFault } from '../host/exit-code.ts';
import type { Model, Poi } from '../model/model.ts';
import { MESES } from '../text/months.ts';
import { ACTIVITY_QUESTIONS, type ActivityAnswers, type ActivityKey } from './activity-questions.ts';
import { yaml } from './new-answers.ts';
import type { Addition, Ask } from './new-asked.ts';
import { askFor } from './questions.ts';

/** An activity with its three parts, in the POI of its unit. */
export const newActivity: Ask = async ({ result: { model } }, options, person) => {
  const period = options.period ?? lastPeriod(model.pois);
  if (period === undefined)
    throw new UsageFault('No hay ningún POI. Diga de qué periodo es el primero: --period 2027-S1');
  const answers: { period: string } & Partial<Record<ActivityKey, string>> = { period };
  for (const { key, asked, isAsked } of ACTIVITY_QUESTIONS) {
    const given = options[key];
    if (given === undefined && isAsked?.(answers) === false) continue;
    const answer = await askFor({ ...asked(model, answers), given }, person);
    if (answer !== undefined) answers[key] = answer;
  }
  return activityAddition(model, answers);
};

/** A new activity where it goes: added to the POI of its unit, or as the first of a new one. */
export function activityAddition(model: Model, answers: ActivityAnswers): Addition {
  const { period, unit = '', id = '' } = answers;
  const poi = documentOf(model.pois, period, unit);
  const text = activityText(answers, poi?.data.unidad === unit);
  const words = [
    `${id} quedó en el POI de ${period}. Lo que está detrás de # es opcional: quite el # y complete.`,
    'Para informar cada mes: plan set --month ene',
  ];
  if (poi)
    return {
      edits: [
        {
          file: poi.origin.file,
          kind: 'poi',
          edits: [{ kind: 'add', path: ['actividades'], value: fragment(text) }],
        },
      ],
      files: [],
      words,
    };
  const head = documentText({
    tipo: 'poi',
    version: 1,
    plan: model.plan?.data.id ?? '',
    periodo: /^\d{4}$/.test(period) ? Number(period) : period,
    unidad: unit,
    estado: 'formulado',
  });
  const body = text
    .split('\n')
    .map((line, i) => (line === '' ? '' : `${i === 0 ? '  - ' : '    '}${line}`))
    .join('\n');
  const file = model.pois.some(({ data }) => String(data.periodo) === period)
    ? `poi/${period}/${unit.toLowerCase()}.yaml`
    : `poi/${period}.yaml`;
  return { edits: [], files: [{ file, text: `${head}actividades:\n${body}\n` }], words };
}

/** `ofItsUnit` where the document says whose all its activities are. */
function activityText(answers: ActivityAnswers, ofItsUnit: boolean): string {
  const { period, pia = '0', pim, type = 'actividad', cui, target = '0', programmed } = answers;
  const said = (key: ActivityKey): string => yaml(answers[key] ?? '');
  const free = Number(pia) === 0 && pim === undefined;
  return [
    `id: ${said('id')}`,
    `nombre: ${said('name')}`,
    ...(type === 'actividad' ? [] : [`tipo: ${yaml(type)}`]),
    `objetivo: ${said('objective')}`,
    ...(ofItsUnit ? [] : [`unidad: ${said('unit')}`]),
    ...(cui === undefined ? [] : [`cui: ${said('cui')}`]),
    '# I. El gasto, en soles y del año',
    'presupuesto:',
    ...(free ? ['  sin_costo: Se hace con el personal de planta'] : [`  pia: ${pia}`]),
    ...(pim === undefined ? [] : [`  pim: ${pim}`]),
    '  # certificado, comprometido, devengado y girado: acumulados desde enero hasta fecha_corte',
    'indicador:',
    `  nombre: ${said('indicator')}`,
    `  unidad_medida: ${said('measure')}`,
    '  tipo: producto',
    '  sentido: ascendente',
    `  meta: ${target}`,
    programmed === undefined
      ? `  # programado: {${monthsIn(period)
          .map((mes) => `${mes}: 0`)
          .join(', ')}}`
      : `  programado: ${programmed}`,
    '# II. Los productos: lo que cuenta el indicador, y lo que se entregue además, con unidad_medida y meta',
    'productos:',
    `  - nombre: ${said('indicator')}`,
    '  # - {nombre: Otra entrega, unidad_medida: documento, meta: 1}',
    '# III. El cronograma; si no se dice, son los meses de programado',
    '# cronograma: [{id: T1, tarea: Primera tarea, inicio: AAAA-MM-DD, fin: AAAA-MM-DD, avance: 0}]',
  ].join('\n');
}

export function lastPeriod(pois: readonly Poi[]): string | undefined {
  return pois
    .map(({ data }) => String(data.periodo ?? ''))
    .filter((period) => period !== '')
    .toSorted()
    .at(-1);
}

/** Where an activity of a unit goes: its own document, one of no unit, or the only one of the period. */
function documentOf(pois: readonly Poi[], period: string, unit: string): Poi | undefined {
  const own = pois.filter(({ data }) => String(data.periodo) === period);
  return own.find(({ data }) => data.unidad === unit) ?? own.find(({ data }) => data.unidad === undefined);
}

export function monthsIn(period: string): readonly string[] {
  if (period.endsWith('-S1')) return MESES.slice(0, 6);
  return period.endsWith('-S2') ? MESES.slice(6) : MESES;
}

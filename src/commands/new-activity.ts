import { documentText } from '../edit/value-text.ts';
import { fragment } from '../edit/value.ts';
import { UsageFault } from '../host/exit-code.ts';
import type { Poi } from '../model/model.ts';
import { shapeAt } from '../schema/shape.ts';
import { nextNumbered } from '../text/series.ts';
import { MESES } from '../text/months.ts';
import { freeId, inField, objectivesOf, yaml } from './new-answers.ts';
import type { Ask } from './new-asked.ts';
import { askFor, type Choice } from './questions.ts';

/** An activity with its three parts, in the POI of its unit. */
export const newActivity: Ask = async ({ result: { model } }, options, person) => {
  const period = options.period ?? lastPeriod(model.pois);
  if (period === undefined)
    throw new UsageFault('No hay ningún POI. Diga de qué periodo es el primero: --period 2027-S1');
  const units = model.unidades.map(({ id, data }): Choice => ({ id, name: data.nombre }));
  const objectives = objectivesOf(model).map(({ id, data }): Choice => ({ id, name: data.nombre }));
  const unit =
    (await askFor(
      { option: '--unit', given: options.unit, text: 'Unidad responsable', choices: units },
      person,
    )) ?? '';
  const objetivo =
    (await askFor(
      {
        option: '--objective',
        given: options.objective,
        text: 'Objetivo del plan al que contribuye',
        choices: objectives,
      },
      person,
    )) ?? '';
  const ids = model.actividades.map(({ id }) => id);
  const id =
    (await askFor(
      {
        option: '--id',
        given: options.id,
        text: 'Identificador',
        otherwise: nextNumbered(ids, `${unit}-`, 3),
        read: freeId(ids, shapeAt('poi', ['actividades', 0, 'id']).pattern),
      },
      person,
    )) ?? '';
  const nombre =
    (await askFor({ option: '--name', given: options.name, text: 'Nombre de la actividad' }, person)) ?? '';
  const at = ['actividades', 0, 'indicador'] as const;
  const indicador =
    (await askFor(
      {
        option: '--indicator',
        given: options.indicator,
        text: 'Qué se cuenta (el indicador), como Conexiones instaladas',
      },
      person,
    )) ?? '';
  const measure =
    (await askFor(
      { option: '--measure', given: options.measure, text: 'Unidad de medida, como conexión' },
      person,
    )) ?? '';
  const target = await askFor(
    {
      option: '--target',
      given: options.target,
      text: 'Meta del periodo',
      read: inField('poi', [...at, 'meta']),
    },
    person,
  );
  const pia = await askFor(
    {
      option: '--pia',
      given: options.pia,
      text: 'PIA en soles; 0 si no cuesta más que el personal',
      read: inField('poi', ['actividades', 0, 'presupuesto', 'pia']),
    },
    person,
  );
  const pim = await askFor(
    {
      option: '--pim',
      given: options.pim,
      text: 'PIM en soles, si cambió',
      optional: true,
      read: inField('poi', ['actividades', 0, 'presupuesto', 'pim']),
    },
    person,
  );
  const poi = documentOf(model.pois, period, unit);
  const text = activityText({
    id,
    nombre,
    objetivo,
    unit: poi?.data.unidad === unit ? undefined : unit,
    pia: pia ?? '0',
    pim,
    indicador,
    measure,
    target: target ?? '0',
    months: monthsIn(period),
  });
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
};

interface ActivityWords {
  readonly id: string;
  readonly nombre: string;
  readonly objetivo: string;
  readonly unit: string | undefined;
  readonly pia: string;
  readonly pim: string | undefined;
  readonly indicador: string;
  readonly measure: string;
  readonly target: string;
  readonly months: readonly string[];
}

function activityText(words: ActivityWords): string {
  const { pia, pim } = words;
  const free = Number(pia) === 0 && pim === undefined;
  return [
    `id: ${yaml(words.id)}`,
    `nombre: ${yaml(words.nombre)}`,
    `objetivo: ${yaml(words.objetivo)}`,
    ...(words.unit === undefined ? [] : [`unidad: ${yaml(words.unit)}`]),
    '# I. El gasto, en soles y del año',
    'presupuesto:',
    ...(free ? ['  sin_costo: Se hace con el personal de planta'] : [`  pia: ${pia}`]),
    ...(pim === undefined ? [] : [`  pim: ${pim}`]),
    '  # certificado, comprometido, devengado y girado: acumulados desde enero hasta fecha_corte',
    'indicador:',
    `  nombre: ${yaml(words.indicador)}`,
    `  unidad_medida: ${yaml(words.measure)}`,
    '  tipo: producto',
    '  sentido: ascendente',
    `  meta: ${words.target}`,
    `  # programado: {${words.months.map((mes) => `${mes}: 0`).join(', ')}}`,
    '# II. Los productos: lo que cuenta el indicador, y lo que se entregue además, con unidad_medida y meta',
    'productos:',
    `  - nombre: ${yaml(words.indicador)}`,
    '  # - {nombre: Otra entrega, unidad_medida: documento, meta: 1}',
    '# III. El cronograma; si no se dice, son los meses de programado',
    '# cronograma: [{id: T1, tarea: Primera tarea, inicio: AAAA-MM-DD, fin: AAAA-MM-DD, avance: 0}]',
  ].join('\n');
}

function lastPeriod(pois: readonly Poi[]): string | undefined {
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

function monthsIn(period: string): readonly string[] {
  if (period.endsWith('-S1')) return MESES.slice(0, 6);
  return period.endsWith('-S2') ? MESES.slice(6) : MESES;
}

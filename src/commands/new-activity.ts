import { documentText } from '../edit/value-text.ts';
import { fragment } from '../edit/value.ts';
import { scalarText } from '../edit/scalar-text.ts';
import { UsageFault } from '../host/exit-code.ts';
import type { Person } from '../host/host.ts';
import type { Model, Poi } from '../model/model.ts';
import { cents } from '../model/money.ts';
import { shapeAt } from '../schema/shape.ts';
import { quote } from '../text/spanish.ts';
import { MESES } from '../text/months.ts';
import { ACTIVITY_QUESTIONS, type ActivityAnswers, type ActivityKey } from './activity-questions.ts';
import { yaml } from './new-answers.ts';
import type { Addition, Ask } from './new-asked.ts';
import { refuseWithout } from './new-options.ts';
import { plainSoles } from './next-money.ts';
import { askFor } from './questions.ts';

/** An activity with its three parts, in the POI of its unit. */
export const newActivity: Ask = async ({ result: { model } }, options, person) => {
  const period = await periodFor(model, options.period, person);
  const answers: { period: string } & Partial<Record<ActivityKey, string>> = { period };
  for (const { key, asked, isAsked } of ACTIVITY_QUESTIONS) {
    const given = options[key];
    if (given === undefined && isAsked?.(answers) === false) continue;
    const answer = await askFor({ ...asked(model, answers), given }, person);
    if (answer !== undefined) answers[key] = answer;
  }
  if (answers.pim === undefined) refuseWithout('pim', ['norm'], options);
  return activityAddition(model, answers);
};

/** The period that was given, that of the latest POI or, where there is none yet, one of the plan's that is asked for. */
async function periodFor(
  { pois, plan }: Model,
  given: string | undefined,
  person: Person | undefined,
): Promise<string> {
  const last = lastPeriod(pois);
  if (given === undefined && last !== undefined) return last;
  const { inicio = 2027 } = plan?.data.periodo ?? {};
  const { pattern = '' } = shapeAt('poi', ['periodo']);
  const read = (answer: string): string => {
    const typed = answer.toUpperCase();
    if (new RegExp(pattern, 'u').test(typed)) return typed;
    throw new UsageFault(
      `Escriba el periodo así: ${inicio}-S1, o ${inicio} para todo el año, y no ${quote(answer)}.`,
    );
  };
  // Nothing tells which semester it is: one that Enter gave would be the first of the plan, years ago.
  const text = `Semestre del POI, como ${inicio}-S1`;
  return (await askFor({ option: '--period', given, text, read }, person)) ?? '';
}

/** A new activity where it goes: added to the POI of its unit, or as the first of a new one. */
export function activityAddition(model: Model, answers: ActivityAnswers): Addition {
  const { period, unit = '', id = '' } = answers;
  const poi = documentOf(model.pois, period, unit);
  const ofPeriod = model.pois.some(({ data }) => String(data.periodo) === period);
  // The first document of a period is of all units; others stand where each unit has its own.
  const text = activityText(answers, poi === undefined ? ofPeriod : poi.data.unidad === unit);
  const words = [
    `${id} quedó en el POI de ${period}.`,
    ...(poi?.data.estado === 'cerrado'
      ? [
          `${poi.origin.file} está en estado ${quote('cerrado')}: lo que ya se informó de ese periodo puede cambiar.`,
        ]
      : []),
    ...(isWithoutMoney(answers)
      ? [
          `Su PIA es 0. Si no necesita dinero, diga por qué: plan set ${id} "presupuesto.sin_costo=La ejecuta el personal de planta"`,
        ]
      : []),
    `Si le falta algo, como una tarea o una evidencia: plan set ${id} "evidencias.nueva.titulo=Acta de entrega"`,
    `Para informar cada mes: plan set --mes ${monthsIn(period)[0] ?? 'ene'}`,
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
    ...(ofPeriod ? { unidad: unit } : {}),
    estado: 'formulado',
  });
  const body = text
    .split('\n')
    .map((line, i) => (line === '' ? '' : `${i === 0 ? '  - ' : '    '}${line}`))
    .join('\n');
  const file = ofPeriod ? `poi/${period}/${unit.toLowerCase()}.yaml` : `poi/${period}.yaml`;
  return { edits: [], files: [{ file, text: `${head}actividades:\n${body}\n` }], words };
}

/** `ofItsUnit` where the document says whose all its activities are. */
function activityText(answers: ActivityAnswers, ofItsUnit: boolean): string {
  const { pia = '0', pim, norm, type = 'actividad', cui, target = '0', programmed } = answers;
  const { accumulation = 'suma' } = answers;
  const said = (key: ActivityKey): string => yaml(answers[key] ?? '');
  return [
    `id: ${said('id')}`,
    `nombre: ${said('name')}`,
    ...(type === 'actividad' ? [] : [`tipo: ${yaml(type)}`]),
    `objetivo: ${said('objective')}`,
    ...(ofItsUnit ? [] : [`unidad: ${said('unit')}`]),
    ...(cui === undefined ? [] : [`cui: ${said('cui')}`]),
    '# I. El gasto, en soles y del año; certificado, comprometido, devengado y girado, desde enero hasta fecha_corte',
    'presupuesto:',
    `  pia: ${pia}`,
    ...(pim === undefined ? [] : [`  pim: ${pim}`]),
    ...(norm === undefined || pim === undefined
      ? []
      : [
          '  modificaciones:',
          `    - {norma: ${scalarText(norm, { flow: true })}, monto: ${plainSoles(cents(Number(pim)) - cents(Number(pia)))}}`,
        ]),
    'indicador:',
    `  nombre: ${said('indicator')}`,
    `  unidad_medida: ${said('measure')}`,
    '  tipo: producto',
    '  sentido: ascendente',
    ...(accumulation === 'suma' ? [] : [`  acumulacion: ${said('accumulation')}`]),
    `  meta: ${target}`,
    ...(programmed === undefined ? [] : [`  programado: ${programmed}`]),
    '# II. Los productos: lo que cuenta el indicador, y lo que se entregue además, como {nombre: Manual, unidad_medida: documento, meta: 1}',
    'productos:',
    `  - nombre: ${said('indicator')}`,
    ...(programmed === undefined
      ? [
          '# III. El cronograma: sus tareas, como {id: T1, tarea: Zanjas, inicio: AAAA-MM-DD, fin: AAAA-MM-DD}; o los meses de programado',
        ]
      : [
          '# III. El cronograma: los meses de programado; o sus tareas, como {id: T1, tarea: Zanjas, inicio: AAAA-MM-DD, fin: AAAA-MM-DD}',
        ]),
  ].join('\n');
}

/** Why it has none is nobody's to guess. */
function isWithoutMoney({ pia = '0', pim }: ActivityAnswers): boolean {
  return Number(pia) === 0 && pim === undefined;
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

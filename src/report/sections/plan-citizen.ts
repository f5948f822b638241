import type { IndicadorPlan } from '../../model/model.ts';
import { baselineOf, finalTargetOf, targetOfYear, targetYears } from '../../model/progress/targets.ts';
import { count } from '../../text/spanish.ts';
import { cell, left, list, note, paragraph, row, strong, table, text } from '../blocks.ts';
import { accountability, whomToAsk } from '../contact.ts';
import { integer, ofTotal } from '../format.ts';
import { allYearsText, nameWithUnit, valueOf } from '../indicator-text.ts';
import { registeredWords, type PlanView } from '../plan-view.ts';
import type { Block, Row, Text } from '../report.ts';
import { markedText } from '../touched.ts';
import { DIMENSION_WORDS } from '../words.ts';
import { section } from './citizen-progress.ts';
import { linesText } from './plan-summary.ts';

/** What is told one by one; the rest is counted. */
const MEASURES_SHOWN = 12;
const UNMEASURED_SHOWN = 8;
const WORKS_SHOWN = 8;

/** What the plan offers, dimension by dimension. */
export function planOffer({ plan }: PlanView): readonly Block[] {
  const title = section('que-promete', '¿Qué promete el plan?');
  if (plan.objetivos.length === 0) return [title, paragraph('El plan no tiene objetivos.')];
  const years = plan.periodo ? ` para los años ${plan.periodo.inicio} a ${plan.periodo.fin}` : '';
  return [
    title,
    paragraph(`El plan promete ${count(plan.objetivos.length, 'objetivo', 'objetivos')}${years}:`),
    list(
      plan.dimensiones.flatMap(({ id, objetivos }): readonly Text[] =>
        objetivos.length === 0
          ? []
          : [
              text(
                strong(`${DIMENSION_WORDS[id]}: `),
                `${objetivos.map((objetivo) => (objetivo.data.nombre ?? objetivo.id).replace(/\.$/, '')).join('; ')}.`,
              ),
            ],
      ),
    ),
  ];
}

/** From what to what: the way that each promise has to go. */
export function planTargets(view: PlanView): readonly Block[] {
  const { plan, objectives, measurable, touched } = view;
  const title = section('como-sabremos', '¿Cómo sabremos si se cumplió?');
  const told = ofTotal(objectives.medible.length, plan.objetivos.length);
  // What cannot be measured has a section of its own.
  if (measurable.length === 0) return [];
  const hidden = measurable.length - MEASURES_SHOWN;
  return [
    title,
    paragraph(
      strong(markedText(`${told} objetivos se pueden medir`, touched.anyResult)),
      ': tienen una meta con cifra y año.',
    ),
    table(
      'De dónde se parte y a dónde se quiere llegar',
      [left('Qué se mide', 2.4), left('Antes', 1), left('Meta', 1.2)],
      measurable.slice(0, MEASURES_SHOWN).map(targetRow),
    ),
    ...(hidden > 0 ? [note(`Hay ${integer(hidden)} indicadores más en el informe técnico.`)] : []),
  ];
}

function targetRow(indicador: IndicadorPlan): Row {
  const { data } = indicador;
  const { value } = baselineOf(indicador);
  const year = data.linea_base?.anio;
  return row(
    cell(nameWithUnit(indicador)),
    value === undefined
      ? cell('no se sabe')
      : cell(valueOf(indicador, value), { note: year === undefined ? undefined : `en ${year}` }),
    cell(lastTarget(indicador), { note: allYearsText(indicador) }),
  );
}

/** «80 % en 2026»: the last target that has a value. */
function lastTarget(indicador: IndicadorPlan): string {
  const final = finalTargetOf(indicador);
  const years = targetYears(indicador).filter((anio) => targetOfYear(indicador, anio).value !== undefined);
  const anio = final.meta.value === undefined ? years.at(-1) : final.anio;
  if (anio === undefined) return '—';
  return `${valueOf(indicador, targetOfYear(indicador, anio).value)} en ${anio}`;
}

/** What nobody will be able to say whether it was kept, with the plan's own words. */
export function planInWords({ plan, objectives }: PlanView): readonly Block[] {
  const others = plan.objetivos.filter((objetivo) => !objectives.medible.includes(objetivo));
  if (others.length === 0) return [];
  const hidden = others.length - UNMEASURED_SHOWN;
  return [
    section('no-se-puede-medir', 'Lo que todavía no se puede medir'),
    paragraph(
      `${ofTotal(others.length, plan.objetivos.length)} objetivos tienen su meta solo en palabras, o no la tienen. Para medirlos falta anotar de qué valor se parte y cuál se quiere alcanzar cada año. Estas son las palabras del plan:`,
    ),
    list(
      others.slice(0, UNMEASURED_SHOWN).map((objetivo) => {
        const words = registeredWords(objetivo).map((each) => each.replace(/\.$/, ''));
        const name = (objetivo.data.nombre ?? objetivo.id).replace(/\.$/, '');
        return text(
          strong(`${name}. `),
          words.length === 0 ? 'El plan no dice su meta.' : `${words.join('; ')}.`,
        );
      }),
    ),
    ...(hidden > 0 ? [note(`Hay ${integer(hidden)} objetivos más en el informe técnico.`)] : []),
  ];
}

/** The projects that the plan names. */
export function planWorks({ plan }: PlanView): readonly Block[] {
  const words = linesText(plan);
  if (words === '') return [];
  const named = plan.lineas.filter(({ clase, nombre }) => clase === 'proyecto' && nombre !== '');
  const hidden = named.length - WORKS_SHOWN;
  return [
    section('con-que', '¿Con qué lo hará?'),
    paragraph(`El plan ofrece ${words}.${named.length === 0 ? '' : ' Entre sus proyectos:'}`),
    ...(named.length === 0
      ? []
      : [list(named.slice(0, WORKS_SHOWN).map(({ nombre }) => `${nombre.replace(/\.$/, '')}.`))]),
    ...(hidden > 0 ? [note(`Hay ${integer(hidden)} proyectos más en el informe técnico.`)] : []),
  ];
}

/** What nobody knows yet, said, and where to ask. */
export function planAsk({ plan }: PlanView): readonly Block[] {
  return [
    section('todavia-no-se-sabe', 'Lo que todavía no se sabe'),
    paragraph(
      'La municipalidad todavía no tiene planes operativos de este plan. Por eso este resumen no dice cuánto se hizo ni cuánto se gastó.',
    ),
    section('como-preguntar', '¿Cómo preguntar?'),
    ...whomToAsk(plan),
    list([
      ...accountability(plan),
      text(
        'La municipalidad rinde cuentas en audiencia pública al menos dos veces al año, en mayo y en setiembre (Ley 31433).',
      ),
      text('El informe técnico tiene todo el plan, con sus palabras. Puede pedirlo a la municipalidad.'),
      text('Toda persona puede pedir información pública sin explicar para qué la quiere (Ley 27806).'),
    ]),
  ];
}

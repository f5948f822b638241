import { count, enumerate } from '../../text/spanish.ts';
import { callout, heading, lead, paragraph, strong, text } from '../blocks.ts';
import { barLength, ofTotal } from '../format.ts';
import type { PlanView } from '../plan-view.ts';
import type { Block, Cards } from '../report.ts';

/** A plan that nobody has begun to carry out: how much it promises, and how much of that can be measured. */
export function planSummary(view: PlanView): readonly Block[] {
  const { plan, objectives, progress } = view;
  const total = plan.objetivos.length;
  const years = plan.periodo ? ` para los años ${plan.periodo.inicio} a ${plan.periodo.fin}` : '';
  const withObjectives = progress.dimensiones.filter(
    ({ dimension }) => dimension.objetivos.length > 0,
  ).length;
  return [
    heading(1, 'resumen', 'Resumen'),
    lead(
      `El plan promete ${count(total, 'objetivo', 'objetivos')}${years}, en ${count(withObjectives, 'dimensión', 'dimensiones')}. `,
      strong(`${ofTotal(objectives.medible.length, total)} se pueden medir`),
      ': tienen al menos un indicador con una meta de cifra y año.',
    ),
    cards(view),
    ...unmeasured(view),
    callout(
      'neutral',
      'Todavía no hay planes operativos',
      text(
        'Este informe es del plan solo. Lo que se hizo, lo que se gastó y cuánto se avanzó se sabrá cuando haya planes operativos (POI): hasta entonces no existe ninguna de esas cifras, que no es lo mismo que cero.',
      ),
    ),
  ];
}

function cards({ plan, objectives, measurable }: PlanView): Cards {
  const objetivos = plan.objetivos.length;
  const indicadores = plan.indicadores.length;
  const withBaseline = plan.indicadores.filter(({ data }) => data.linea_base?.valor !== undefined).length;
  const lines = linesText(plan);
  return {
    kind: 'cards',
    cards: [
      {
        title: 'Objetivos que se pueden medir',
        value: ofTotal(objectives.medible.length, objetivos),
        note: 'tienen alguna meta de cifra y año',
        ...bar(objectives.medible.length, objetivos),
      },
      {
        title: 'Indicadores con meta',
        value: indicadores === 0 ? 'ninguno' : ofTotal(measurable.length, indicadores),
        note: indicadores === 0 ? 'el plan no tiene indicadores' : 'una cifra para un año',
        ...bar(measurable.length, indicadores),
      },
      {
        title: 'Indicadores con línea de base',
        value: indicadores === 0 ? 'ninguno' : ofTotal(withBaseline, indicadores),
        note: indicadores === 0 ? 'el plan no tiene indicadores' : 'dicen de qué valor se parte',
        ...bar(withBaseline, indicadores),
      },
      {
        title: 'Programas y proyectos',
        value: lines === '' ? 'ninguno' : String(plan.lineas.length),
        note: lines === '' ? 'el plan no los dice' : lines,
      },
    ],
  };
}

function bar(part: number, total: number): Partial<Pick<Cards['cards'][number], 'bar'>> {
  return total === 0 ? {} : { bar: { value: barLength({ n: part * 100, d: total }) } };
}

/** «5 programas, 12 proyectos y 3 actividades»; empty where the plan has none. */
export function linesText({ lineas }: PlanView['plan']): string {
  const of = (clase: (typeof lineas)[number]['clase']): number =>
    lineas.filter((linea) => linea.clase === clase).length;
  const parts: readonly (readonly [number, string, string])[] = [
    [of('programa'), 'programa', 'programas'],
    [of('proyecto'), 'proyecto', 'proyectos'],
    [of('actividad'), 'actividad', 'actividades'],
  ];
  return enumerate(parts.flatMap(([n, one, many]) => (n === 0 ? [] : [count(n, one, many)])));
}

/** What cannot be measured, counted: objectives without indicator and those whose target is only in words. */
function unmeasured({ objectives }: PlanView): readonly Block[] {
  const { sin_indicador: without, sin_meta: inWords } = objectives;
  const parts = [
    ...(without.length === 0
      ? []
      : [`${count(without.length, 'objetivo no tiene', 'objetivos no tienen')} ningún indicador`]),
    ...(inWords.length === 0
      ? []
      : [`${count(inWords.length, 'objetivo tiene', 'objetivos tienen')} su meta solo en palabras`]),
  ];
  return parts.length === 0 ? [] : [paragraph(`No se pueden medir todavía: ${enumerate(parts)}.`)];
}

import type { Origin, Actividad } from '../../model/model.ts';
import { tareasOf } from '../../model/questions/schedule.ts';
import { activities } from '../example.ts';
import { exchanging } from '../correction.ts';
import type { Finding, Rule } from '../rule.ts';

interface Interval {
  readonly origin: Origin;
  readonly name: string;
  readonly inicio: string | undefined;
  readonly fin: string | undefined;
}

export const finAntesDeInicio: Rule = {
  id: 'cronograma/fin-antes-de-inicio',
  severity: 'error',
  title: 'Una tarea o una obra termina antes de empezar',
  rationale: 'Con las fechas invertidas no se puede dibujar el cronograma ni decir si la tarea va atrasada.',
  source: {
    document: 'Plan de Gobierno de la Provincia de Puno 2019-2022',
    clause: 'sección 5, III. El cronograma: el tiempo en que se llevan a cabo las tareas',
  },
  good: () => [
    activities(
      'Una tarea de un solo día',
      `
  - id: GIM-014
    cronograma:
      - {id: T1, tarea: Zanjas, inicio: 2019-02-01, fin: 2019-05-31, avance: 100, fin_real: 2019-05-30}
      - {id: T2, tarea: Acto de entrega, inicio: 2019-11-15, fin: 2019-11-15, hito: true}
`,
    ),
  ],
  bad: () => [
    activities(
      'Fechas de inicio y fin invertidas',
      `
  - id: GIM-014
    cronograma:
      - {id: T1, tarea: Zanjas, inicio: 2019-11-30, fin: 2019-09-01} # ! cronograma/fin-antes-de-inicio
`,
    ),
    activities(
      'Una obra que acabaría antes de empezar',
      `
  - id: GIM-014
    tipo: inversion
    cui: "2401234"
    inversion:
      costo_total: 50000.00
      inicio: 2019-03-01
      fin: 2018-12-31 # ! cronograma/fin-antes-de-inicio
`,
    ),
  ],
  ofActivity(actividad) {
    return isReversed(actividad.data.inversion) || actividad.data.cronograma?.some(isReversed) === true
      ? reversedIn(actividad)
      : undefined;
  },
};

function* reversedIn(actividad: Actividad): Generator<Finding> {
  const { inversion } = actividad.data;
  const origin: Origin = {
    file: actividad.origin.file,
    path: [...actividad.origin.path, 'inversion'],
  };
  const intervals: readonly Interval[] = [
    { origin, name: 'La inversión', inicio: inversion?.inicio, fin: inversion?.fin },
    ...tareasOf(actividad).map((tarea): Interval => ({
      origin: tarea.origin,
      name: `La tarea «${tarea.data.tarea ?? tarea.id}»`,
      inicio: tarea.data.inicio,
      fin: tarea.data.fin,
    })),
  ];
  for (const { origin: at, name, inicio, fin } of intervals) {
    if (!isReversed({ inicio, fin })) continue;
    yield {
      at,
      field: 'fin',
      message: `${name} termina el ${fin}, antes de su inicio, el ${inicio}`,
      help: `Revise las dos fechas; si están cambiadas de lugar, escriba inicio: ${fin} y fin: ${inicio}.`,
      corrections: [
        exchanging(`Escribir inicio: ${fin} y fin: ${inicio}`, { at, field: 'inicio' }, { at, field: 'fin' }),
      ],
    };
  }
}

function isReversed(
  dates: { readonly inicio?: string | undefined; readonly fin?: string | undefined } = {},
): boolean {
  return dates.inicio !== undefined && dates.fin !== undefined && dates.fin < dates.inicio;
}

import { cell, facts, heading, left, list, paragraph, row, strong, table, text } from '../blocks.ts';
import { longDate, percent, scopeText } from '../format.ts';
import type { Block, Estado } from '../report.ts';
import { capitalized, count, enumerate } from '../../text/spanish.ts';
import { MISSING_IS_ZERO } from '../own-rules.ts';
import { earlierUnits, untoldFirstHalf } from '../reported.ts';
import { yearIsOver, type View } from '../view.ts';
import { missingIsZero } from '../../model/configuration.ts';
import { exact } from '../../model/fraction.ts';

type Meanings = Readonly<Record<Estado, string>>;

const OPEN_MEANINGS: Meanings = {
  verde: 'Se cumple lo previsto a la fecha de corte.',
  amarillo: 'Hay una demora que todavía se puede corregir.',
  rojo: 'La demora pone en peligro la meta.',
  gris: 'La unidad no reportó o reportó muy pocos meses, nada estaba programado todavía, la actividad se canceló, el indicador no tiene meta, o el promedio habla de muy pocos.',
};

const CLOSED_MEANINGS: Meanings = {
  verde: 'Se cumplió lo previsto para el año.',
  amarillo: 'El año cerró sin llegar a lo previsto, por poco.',
  rojo: 'El año cerró lejos de lo previsto.',
  gris: 'La unidad no reportó o reportó muy pocos meses, nada estaba programado, la actividad se canceló, el indicador no tiene meta, o el promedio habla de muy pocos.',
};

/** What the figures mean and how they are made, with the limits and weights that this project configured. */
export function howToRead(view: View): readonly Block[] {
  const { verde, amarillo } = view.model.config.semaforo;
  const { label } = view.words;
  const meanings = yearIsOver(view) ? CLOSED_MEANINGS : OPEN_MEANINGS;
  const [green, yellow] = [verde, amarillo].map((limit) => percent(exact(limit)));
  const title = heading(1, 'como-leer', 'Cómo leer este informe');
  if (view.unidad !== undefined) {
    const { otherDay, words } = view.ofPlan;
    const apart =
      otherDay === undefined
        ? ''
        : `Los resultados son de todo el plan, al ${longDate(otherDay)}${words.label.rojo === label.rojo ? '' : `, y ahí se dice «${words.label.amarillo}» y «${words.label.rojo}»`}. `;
    return [
      title,
      paragraph(
        `${scopeSentence(view)} Con ${green} o más de avance está ${label.verde}; de ${yellow} a menos de ${green}, ${label.amarillo}; con menos, ${label.rojo}. ` +
          `${apart}Cómo se calcula cada cifra está en el informe de todo el plan.`,
      ),
    ];
  }
  return [
    title,
    paragraph(
      `Este informe presenta dos medidas que no se mezclan: los `,
      strong('resultados'),
      `, que dicen cuánto cambió lo que el plan prometió cambiar, y la `,
      strong('ejecución'),
      `, que dice cuánto se hizo y se gastó de los planes operativos (POI). ${scopeSentence(view)}`,
    ),
    table(
      'El semáforo',
      [left('Estado', 1.2), left('Avance', 1.6), left('Qué significa', 3)],
      [
        row(cell(label.verde, { estado: 'verde' }), `${green} o más`, meanings.verde),
        row(
          cell(label.amarillo, { estado: 'amarillo' }),
          `de ${yellow} a menos de ${green}`,
          meanings.amarillo,
        ),
        row(cell(label.rojo, { estado: 'rojo' }), `menos de ${yellow}`, meanings.rojo),
        row(
          cell(label.gris, { estado: 'gris' }),
          'ninguno',
          `${meanings.gris} ${missingIsZero(view.model.config) ? `${capitalized(MISSING_IS_ZERO)} en los promedios.` : 'No es cero.'}`,
        ),
      ],
    ),
    list([
      text(strong('▲'), ' marca un avance de más de 120 %: quizá la meta fue muy baja.'),
      text(
        strong('▼'),
        ` marca un retroceso: el indicador está peor que su línea de base. Cuando el tipo II lo dice, su estado es «${label.rojo}».`,
      ),
      text(
        strong('«n de N con dato»'),
        ` acompaña a todo promedio. ${
          view.model.config.avance.pesos === 'pim'
            ? 'De las actividades cuentan las que tienen dato y un PIM mayor que S/ 0. '
            : ''
        }${
          missingIsZero(view.model.config)
            ? 'Lo que no tiene dato cuenta como cero.'
            : `Lo que no tiene dato no entra en el promedio, y un promedio de menos de ${view.model.config.avance.cobertura_minima} % de las que se podían medir no lleva color: «cobertura insuficiente».`
        }`,
      ),
    ]),
    heading(2, 'como-se-calcula', 'Cómo se calcula'),
    facts(definitions(view)),
  ];
}

function scopeSentence(view: View): string {
  const { periodo, corte } = view;
  const until = view.progress.corte === undefined ? ', que ningún documento dice' : `, ${corte}`;
  const units = earlierUnits(view);
  const untold = untoldFirstHalf(view.progress);
  const earlier =
    units.length === 0
      ? ''
      : ` Los datos de ${count(units.length, 'unidad llegan', 'unidades llegan')} solo hasta antes, y sus cifras llevan su fecha: ${units.join('; ')}.`;
  return periodo.numero === 1
    ? `Abarca de enero a la fecha de corte${until}.${earlier}`
    : untold?.todo === true
      ? `Abarca de julio a la fecha de corte${until}: de enero a junio no hay POI, y lo que se hizo entonces no se cuenta. El gasto es el acumulado desde enero.${earlier}`
      : `Abarca todo el ${scopeText(periodo)}, con los dos semestres acumulados, hasta la fecha de corte${until}.${earlier}${
          untold === undefined
            ? ''
            : ` De enero a junio no hay POI de ${enumerate(untold.unidades)}: lo que ${untold.unidades.length === 1 ? 'hizo' : 'hicieron'} entonces no se cuenta.`
        }`;
}

function definitions(view: View): readonly (readonly [string, string])[] {
  const { model } = view;
  const { tipo, pesos } = model.config.avance;
  return [
    [
      'Avance tipo I',
      `Lo obtenido entre lo esperado a la fecha (al revés cuando menos es mejor).${tipo === 'I' ? ' Da el color.' : ' Da el color solo cuando el tipo II no existe.'}`,
    ],
    [
      'Avance tipo II',
      `Lo recorrido desde la línea de base entre lo que se debía recorrer.${
        tipo === 'II' ? ' Da el color.' : ' Da el color solo cuando el tipo I no existe.'
      } No existe en los límites, ni donde se esperaba estar peor que en la línea de base.`,
    ],
    [
      'A la meta final',
      'Lo recorrido desde la línea de base entre todo el camino hasta la última meta, que puede ser de después del mandato. El avance del mandato se cuenta hasta lo que se espera al terminar.',
    ],
    [
      'Esperado (estimado)',
      'Cuando el plan no fija una meta para esa fecha, se toma la parte del camino entre la meta anterior, o la línea de base, y la siguiente que toca a los meses pasados.',
    ],
    [
      'Avance físico',
      'Lo ejecutado entre lo programado de los meses que terminaron y se informaron, hasta 100 % en los promedios. ' +
        (missingIsZero(model.config)
          ? `Un mes sin informar cuenta como cero; de lo que debe bajar no cuenta en ninguno de los dos lados, y con menos de ${view.model.config.avance.cobertura_minima} % de los meses informados la actividad cuenta como cero. `
          : `Un mes sin informar no cuenta en ninguno de los dos lados y se nombra; con menos de ${model.config.avance.cobertura_minima} % de los meses informados la actividad no lleva color${yearIsOver(view) ? ', ni si en el segundo semestre no informó ninguno' : ''}. `) +
        (pesos === 'pim'
          ? 'Cada actividad pesa en el promedio según su PIM; la que no lo tiene, o lo tiene de S/ 0, aunque informe, no pesa porque no tiene presupuesto, y un grupo en que solo informan esas sale «sin peso».'
          : 'Todas las actividades pesan igual en el promedio.'),
    ],
    [
      'Avance financiero',
      'Devengado entre PIM, de las actividades que dicen los dos. No tiene color: gastar no es cumplir. Cada monto del año es el del último documento que lo dice.',
    ],
    yearIsOver(view)
      ? ['Gasto del año', 'Lo devengado hasta el 31 de diciembre, según el último documento que lo dice.']
      : [
          'Gasto al 31-12',
          'Lo devengado y lo que falta programado hasta diciembre, a la parte de lo programado que se gastó; sin programación hasta diciembre, lo devengado × 12 ÷ los meses que terminaron a la fecha de ese devengado. No pasa del PIM.',
        ],
    [
      'Brecha',
      `Avance financiero menos avance físico, en puntos porcentuales. Merece atención cuando pasa de ${model.config.brecha} puntos.`,
    ],
  ];
}

import type { ActivityProgress } from '../../model/progress/activity.ts';
import type { Origin } from '../../model/model.ts';
import type { Figure } from '../../model/progress/figure.ts';
import type { IndicatorProgress } from '../../model/progress/plan-indicator.ts';
import type { Avance } from '../../model/progress/progress.ts';
import { cell, groupRow, heading, left, paragraph, row, strong, table } from '../blocks.ts';
import { amountOf, percent, points, quantity } from '../format.ts';
import { numberedFiles, type NumberedFiles } from '../places.ts';
import type { Block, Cell, Inline, Row } from '../report.ts';
import { activityId, activityName, yearIsOver, type View } from '../view.ts';
import { DIMENSION_WORDS } from '../words.ts';

const COLUMNS = [left('De qué', 0.6), left('Cada cifra, su cuenta y sus líneas', 6)];

/**
 * Every figure that has a value, with the sum that makes it and the lines of the files it was made from: one row for
 * each thing that has figures, the files by number.
 */
export function annexOrigins(view: View): readonly Block[] {
  const { progress } = view;
  const files = numberedFiles(view.input.lineOf);
  const isOfPlan = view.input.unidad === undefined;
  const rows = [
    ...band('Plan y dimensiones', [
      figuresRow(cell('Plan'), files, [
        ...(isOfPlan ? groupFigures(progress.avance) : resultFigures(progress.avance)),
        ['al fin del mandato', progress.mandato.valor.valor, percent],
        ['tiempo transcurrido', progress.mandato.tiempo, percent],
        ...(isOfPlan ? [closeFigure(view)] : []),
      ]),
      ...(isOfPlan ? progress.dimensiones : []).map(({ dimension, avance }) =>
        figuresRow(cell(DIMENSION_WORDS[dimension.id]), files, groupFigures(avance)),
      ),
      ...institutionRow(view, files),
    ]),
    ...band(
      isOfPlan ? 'Objetivos' : 'Objetivos: la ejecución es la de esta unidad',
      progress.objetivos.map(({ objetivo, avance }) =>
        figuresRow(named(objetivo.id, objetivo.data.nombre), files, groupFigures(avance)),
      ),
    ),
    ...band(
      'Indicadores del plan',
      progress.indicadores.map((indicator) =>
        figuresRow(
          named(indicator.indicador.id, indicator.indicador.data.nombre),
          files,
          indicatorFigures(indicator),
        ),
      ),
    ),
    ...band(
      'Unidades orgánicas',
      progress.unidades.map(({ unidad, avance }) =>
        figuresRow(cell(unidad.id), files, [
          ...executionFigures(avance),
          // Its spending is not that of the plan.
          ...(isOfPlan ? [] : [closeFigure(view)]),
        ]),
      ),
    ),
    ...band(
      'Inversiones',
      progress.inversiones.map((work) =>
        figuresRow(named(work.cui ?? work.nombre, work.nombre), files, [
          ['gasto acumulado', work.avance, percent],
        ]),
      ),
    ),
    // A page that folds tells those of each activity in its sheet.
    ...(view.input.folds === true
      ? []
      : band(
          'Actividades del POI',
          progress.actividades.map((activity) =>
            figuresRow(
              named(activityId(activity), activityName(activity)),
              files,
              activityFigures(activity, yearIsOver(view)),
              new Set(),
            ),
          ),
        )),
  ];
  const title = heading(1, 'anexo-origen', 'Origen de las cifras');
  if (rows.length === 0) return [title];
  return [
    title,
    paragraph(
      'Cada cifra con la cuenta que la produce y, entre corchetes, el número del archivo y sus líneas; en la fila de una actividad cada línea se cita una vez. Los promedios y las brechas se hacen con las cifras que este mismo cuadro da. El valor se redondea una sola vez, al final.',
    ),
    ...(view.input.folds === true && progress.actividades.length > 0
      ? [paragraph('Las cuentas y las líneas de cada actividad están en su ficha, en el anexo A1.')]
      : []),
    paragraph(strong('Archivos: '), `${files.names().join('; ')}.`),
    table('Origen de las cifras', COLUMNS, rows),
  ];
}

type Format = (value: Figure['value']) => string;
/** A figure with its name, and how it is written. */
export type Named = readonly [name: string, figure: Figure, format: Format];

function band(title: string, rows: readonly (Row | undefined)[]): readonly Row[] {
  const told = rows.filter((one) => one !== undefined);
  return told.length === 0 ? [] : [groupRow(title, COLUMNS.length), ...told];
}

/** What a row is of: its code, which is short enough for the margin, and heard with the name of the thing. */
function named(code: string, name: string | undefined): Cell {
  return name === undefined || name === code ? cell(code) : { ...cell(code), spoken: `${code} ${name}` };
}

/**
 * The figures of one thing; a figure without a value has no sum to show, and a thing without figures no row. Those that
 * `cited` has are not cited again.
 */
function figuresRow(
  name: Cell,
  files: NumberedFiles,
  figures: readonly Named[],
  cited?: Set<string>,
): Row | undefined {
  const sums = sumsText(figures, (origins) => files.placesOf(origins, cited));
  return sums.length === 0 ? undefined : row(name, cell(sums));
}

/**
 * Figures with the sum that makes each, and the places that it was made from where `placesOf` gives any. Those without a
 * value are left out.
 */
export function sumsText(
  figures: readonly Named[],
  placesOf: (origins: readonly Origin[]) => string = () => '',
): readonly Inline[] {
  const told = figures.filter(([, { value }]) => value !== undefined);
  const sums = told.map(([, { trace }]) => trace.words());
  return told.flatMap(([title, figure, format], i): readonly Inline[] => {
    const places = placesOf(figure.trace.origins());
    return [
      ...(i === 0 ? [] : [{ text: ' · ' }]),
      strong(`${title} ${format(figure.value)}`),
      { text: `: ${shortened(sums, i)}${places === '' ? '' : ` ${places}`}` },
    ];
  });
}

/** The part of a sum that adds the months: «ejecutado 8 + 10 = 18» of «18 de 20: ejecutado 8 + 10 = 18; programado 20». */
const ADDED = /(?<=: )ejecutado .+? = [^;]+(?=; )/;

/** The pace of the spending in a projection, which its row tells as a figure of its own. */
const PACE = /(?<times>× el menor entre 1 y )[\d,.]+ ÷ [\d,.]+ programados a la fecha/;

/**
 * A sum as it is, but for what the first of its row has already told: «18 de 40: el mismo ejecutado; programado 40», and of
 * the same share «lo mismo»; of a pace that it has told, its name.
 */
function shortened(sums: readonly string[], index: number): string {
  const [first = '', whole = ''] = [sums[0], sums[index]];
  const sum = whole.replace(PACE, '$<times>devengado / programado');
  const [added] = ADDED.exec(first) ?? [];
  if (index === 0 || added === undefined) return sum;
  const shorter = sum.replace(`: ${added};`, ': el mismo ejecutado;');
  return shorter !== sum && shareIn(sum) === shareIn(first) ? 'lo mismo' : shorter;
}

/** «18 de 20» of «18 de 20: ejecutado 8 + 10 = 18; programado 20». */
function shareIn(sum: string): string {
  return sum.slice(0, sum.indexOf(':'));
}

function groupFigures(avance: Avance): readonly Named[] {
  return [...resultFigures(avance), ...executionFigures(avance)];
}

function resultFigures({ resultados }: Avance): readonly Named[] {
  return [
    ['resultados', resultados.valor, percent],
    ['tipo II', resultados.tipoII.valor, percent],
  ];
}

/** What was or will have been spent in the year. */
function closeFigure(view: View): Named {
  return [
    yearIsOver(view) ? 'gasto del año' : 'gasto al 31-12',
    view.progress.avance.financiero.proyeccion.monto,
    amountOf,
  ];
}

function executionFigures({ fisico, financiero }: Pick<Avance, 'fisico' | 'financiero'>): readonly Named[] {
  return [
    ['avance físico', fisico.valor, percent],
    ['devengado / PIM', financiero.valor, percent],
  ];
}

function institutionRow(
  { progress: { institucion } }: View,
  files: NumberedFiles,
): readonly (Row | undefined)[] {
  if (institucion === undefined) return [];
  return [
    figuresRow(cell('Institución'), files, [
      ['devengado / PIM', institucion.valor, percent],
      ['parte del PIM en el POI', institucion.partePim, percent],
      ['parte del devengado en el POI', institucion.parteDevengado, percent],
    ]),
  ];
}

function indicatorFigures(indicator: IndicatorProgress): readonly Named[] {
  return [
    ['esperado', indicator.esperado, quantity],
    ['tipo I', indicator.tipoI, percent],
    ['tipo II', indicator.tipoII, percent],
    ['a la meta final', indicator.avanceFinal, percent],
  ];
}

/** The figures of an activity. In a year that is over what is projected is what was done: it has no sum of its own. */
export function activityFigures(
  { fisico, financiero, brecha, proyeccion }: ActivityProgress,
  isOver: boolean,
): readonly Named[] {
  return [
    ['avance físico', fisico.bruto, percent],
    ...(fisico.esDelAnio ? ([['del año', fisico.anual, percent]] satisfies readonly Named[]) : []),
    ['devengado / PIM', financiero.valor, percent],
    ['devengado / programado', financiero.valorPeriodo, percent],
    ['brecha', brecha, points],
    ...(isOver
      ? []
      : ([
          ['proyección', proyeccion.cantidad, quantity],
          ['gasto al 31-12', financiero.proyeccion.monto, amountOf],
        ] satisfies readonly Named[])),
  ];
}

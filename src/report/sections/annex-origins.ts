import type { ActivityProgress } from '../../model/progress/activity.ts';
import type { Figure } from '../../model/progress/figure.ts';
import type { IndicatorProgress } from '../../model/progress/plan-indicator.ts';
import type { Avance } from '../../model/progress/progress.ts';
import { groupRow, heading, left, paragraph, right, row, table } from '../blocks.ts';
import { amountOf, percent, points, quantity } from '../format.ts';
import { linesText, placesText } from '../places.ts';
import type { Block, Row } from '../report.ts';
import { activityId, yearIsOver, type View } from '../view.ts';
import { DIMENSION_WORDS } from '../words.ts';

const COLUMNS = [left('Cifra', 2.1), right('Valor', 0.8), left('Cuenta', 4), left('Archivo y línea', 1.5)];

/** Every figure that has a value, with the sum that makes it and the lines of the files it was made from. */
export function annexOrigins(view: View): readonly Block[] {
  const { progress } = view;
  const places: PlaceWords = (figure) => placesText(figure.trace.origins(), view.input.lineOf);
  const names = closingNames(view);
  const rows = [
    ...band('Plan y dimensiones', [
      ...groupRows('Plan', progress.avance, places),
      ...figureRow('Plan, al fin del mandato', progress.mandato.valor.valor, percent, places),
      ...figureRow('Plan, tiempo transcurrido', progress.mandato.tiempo, percent, places),
      ...figureRow(`Plan, ${names.gasto}`, progress.avance.financiero.proyeccion.monto, amountOf, places),
      ...progress.dimensiones.flatMap(({ dimension, avance }) =>
        groupRows(DIMENSION_WORDS[dimension.id], avance, places),
      ),
    ]),
    ...band('Institución', institutionRows(view, places)),
    ...band(
      'Objetivos',
      progress.objetivos.flatMap(({ objetivo, avance }) => groupRows(objetivo.id, avance, places)),
    ),
    ...band(
      'Indicadores del plan',
      progress.indicadores.flatMap((indicator) => indicatorRows(indicator, places)),
    ),
    ...band(
      'Unidades orgánicas',
      progress.unidades.flatMap(({ unidad, avance }) => executionRows(unidad.id, avance, places)),
    ),
    ...band(
      'Inversiones',
      progress.inversiones.flatMap((work) =>
        figureRow(`${work.cui ?? work.nombre}, gasto acumulado`, work.avance, percent, places),
      ),
    ),
    ...activityBands(view),
  ];
  const title = heading(1, 'anexo-origen', 'Origen de las cifras');
  if (rows.length === 0) return [title, paragraph(`Ninguna cifra tiene valor${view.words.yet}.`)];
  return [
    title,
    paragraph(
      'Cada cifra con la cuenta que la produce y las líneas de los archivos de donde sale. Los promedios se hacen con las cifras que este mismo cuadro da. El valor se redondea una sola vez, al final.',
    ),
    table('Origen de las cifras', COLUMNS, rows),
  ];
}

type PlaceWords = (figure: Figure) => string;
type Format = (value: Figure['value']) => string;

function band(title: string, rows: readonly Row[]): readonly Row[] {
  return rows.length === 0 ? [] : [groupRow(title, COLUMNS.length), ...rows];
}

function groupRows(name: string, avance: Avance, places: PlaceWords): readonly Row[] {
  return [
    ...figureRow(`${name}, resultados`, avance.resultados.valor, percent, places),
    ...figureRow(`${name}, tipo II`, avance.resultados.tipoII.valor, percent, places),
    ...executionRows(name, avance, places),
  ];
}

function executionRows(
  name: string,
  { fisico, financiero }: Pick<Avance, 'fisico' | 'financiero'>,
  places: PlaceWords,
): readonly Row[] {
  return [
    ...figureRow(`${name}, avance físico`, fisico.valor, percent, places),
    ...figureRow(`${name}, devengado / PIM`, financiero.valor, percent, places),
  ];
}

function institutionRows({ progress: { institucion } }: View, places: PlaceWords): readonly Row[] {
  if (institucion === undefined) return [];
  return [
    ...figureRow('Institución, devengado / PIM', institucion.valor, percent, places),
    ...figureRow('Actividades / institución, PIM', institucion.partePim, percent, places),
    ...figureRow('Actividades / institución, devengado', institucion.parteDevengado, percent, places),
  ];
}

function indicatorRows(indicator: IndicatorProgress, places: PlaceWords): readonly Row[] {
  const { id } = indicator.indicador;
  return [
    ...figureRow(`${id}, esperado`, indicator.esperado, quantity, places),
    ...figureRow(`${id}, tipo I`, indicator.tipoI, percent, places),
    ...figureRow(`${id}, tipo II`, indicator.tipoII, percent, places),
    ...figureRow(`${id}, a la meta final`, indicator.avanceFinal, percent, places),
  ];
}

/** Activities under the files they stand in, so that each row only needs its lines. */
function activityBands(view: View): readonly Row[] {
  const byFiles = new Map<
    string,
    { readonly files: readonly string[]; readonly activities: ActivityProgress[] }
  >();
  for (const activity of view.progress.actividades) {
    const own = [...activity.documents, ...(activity.next ? [activity.next] : [])];
    const files = [...new Set(own.map(({ origin }) => origin.file))];
    const key = files.join('\n');
    const known = byFiles.get(key);
    if (known) known.activities.push(activity);
    else byFiles.set(key, { files, activities: [activity] });
  }
  return [...byFiles.values()].flatMap(({ files, activities }) => {
    const places: PlaceWords = (figure) => linesText(figure.trace.origins(), files, view.input.lineOf);
    const title = files.length === 1 ? files : files.map((file, i) => `[${i + 1}] ${file}`);
    return band(
      title.join('   '),
      activities.flatMap((activity) => activityRows(activity, closingNames(view), places)),
    );
  });
}

/** What the figures of the close of the year are called before and after it. */
function closingNames(view: View): { readonly proyeccion: string; readonly gasto: string } {
  return yearIsOver(view)
    ? { proyeccion: 'al cierre', gasto: 'gasto del año' }
    : { proyeccion: 'proyección', gasto: 'gasto al 31-12' };
}

function activityRows(
  activity: ActivityProgress,
  names: ReturnType<typeof closingNames>,
  places: PlaceWords,
): readonly Row[] {
  const id = activityId(activity);
  const { fisico, financiero, brecha, proyeccion } = activity;
  return [
    ...figureRow(`${id}, avance físico`, fisico.bruto, percent, places),
    ...figureRow(`${id}, avance del año`, fisico.anual, percent, places),
    ...figureRow(`${id}, dev. / PIM`, financiero.valor, percent, places),
    ...figureRow(`${id}, dev. / programado`, financiero.valorPeriodo, percent, places),
    ...figureRow(`${id}, brecha`, brecha, points, places),
    ...figureRow(`${id}, ${names.proyeccion}`, proyeccion.cantidad, quantity, places),
    ...figureRow(`${id}, ${names.gasto}`, financiero.proyeccion.monto, amountOf, places),
  ];
}

/** A figure without a value has no sum to show. */
function figureRow(name: string, figure: Figure, format: Format, places: PlaceWords): readonly Row[] {
  const { value, trace } = figure;
  return value ? [row(name, format(value), trace.words(), places(figure) || '—')] : [];
}

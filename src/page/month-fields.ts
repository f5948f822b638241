import { accumulatedUntil } from '../check/month.ts';
import type { Actividad } from '../model/model.ts';
import { ETAPAS } from '../model/money.ts';
import { shapeAt } from '../schema/shape.ts';
import { valueAt } from '../schema/value-at.ts';
import { monthName, type Mes } from '../text/months.ts';
import type { YamlDocument } from '../yaml/document.ts';
import type { Path } from '../text/path.ts';

/** One value of an activity that can be filled in. */
export interface Field {
  /**
   * In a form: the activity by its id, and all that the question says of what is asked, so that what was typed is of
   * nothing else when the file is another one meanwhile.
   */
  readonly name: string;
  readonly label: string;
  readonly kind: 'figure' | 'line' | 'text' | 'choice' | 'day';
  /** What may be chosen. */
  readonly choices: readonly string[];
  readonly file: string;
  /** From the root of the document. */
  readonly path: Path;
  /** As it is written now; empty for no datum. */
  readonly now: string;
  /** What it is a part of; undefined for one that stands for itself. */
  readonly item: Item | undefined;
}

/** What goes away where all its fields are emptied: a measure, or the reason of a month or of the whole. */
export interface Item {
  /** From the root of the document. */
  readonly path: Path;
  /** What an item of a list that is not there yet begins with; undefined for any other. */
  readonly fresh: Readonly<Record<string, string>> | undefined;
}

/** An activity with its fields; what has rows of its own is only said. */
export interface FieldGroup {
  readonly actividad: Actividad;
  /** How the names of its fields begin. */
  readonly key: string;
  /** What it is called, in one line. */
  readonly title: string;
  readonly fields: readonly Field[];
  /** Why its money is not asked for here; undefined where it is. */
  readonly withoutMoney: string | undefined;
}

/** What is asked of activities in a month: the executed value, the stages of the money, the reason, and the measures. */
export function fieldGroups(
  actividades: readonly Actividad[],
  mes: Mes,
  documents: ReadonlyMap<string, YamlDocument>,
): readonly FieldGroup[] {
  const keys = toldApart(actividades.map(({ id }) => id));
  return actividades.map((actividad, place) => {
    const key = keys[place] ?? actividad.id;
    const ask = asker(actividad, key, documents.get(actividad.origin.file));
    const withoutMoney = withoutMoneyOf(actividad);
    return {
      actividad,
      key,
      title: inOneLine(actividad.data.nombre ?? ''),
      withoutMoney,
      fields: [
        executed(actividad, mes, ask),
        ...(withoutMoney === undefined ? stages(actividad, mes, ask) : []),
        ...reasons(actividad, mes, ask),
        ...measures(actividad, ask),
      ],
    };
  });
}

/** Makes a field of a place in an activity: `question` is what it is known by, where the label says less or more. */
type Ask = (
  path: readonly (string | number)[],
  label: string,
  more?: { readonly question?: string; readonly item?: Item },
) => Field;

function asker({ origin }: Actividad, key: string, document: YamlDocument | undefined): Ask {
  return (path, label, { question = label, item } = {}) => {
    const full = [...origin.path, ...path];
    const { enum: listed, format, type } = shapeAt('poi', full);
    const text = path.at(-1) === 'detalle' ? 'text' : 'line';
    return {
      name: `${key}, ${inOneLine(question)}`,
      label,
      kind: listed ? 'choice' : format === 'date' ? 'day' : type === 'string' ? text : 'figure',
      choices: (listed ?? []).map(String),
      file: origin.file,
      path: full,
      now: writtenAt(document, full),
      item,
    };
  };
}

function executed({ data: { indicador } }: Actividad, mes: Mes, ask: Ask): Field {
  const unit = indicador?.unidad_medida === undefined ? '' : ` (${indicador.unidad_medida})`;
  const asked = (path: readonly string[], words: string, beside: string): Field =>
    ask(path, `${words}${unit}${beside}`, { question: `${words}${unit}` });
  if (indicador?.logrado !== undefined)
    return asked(
      ['indicador', 'logrado'],
      'Logrado hasta la fecha de corte',
      indicador.meta === undefined ? '' : `, meta ${indicador.meta}`,
    );
  const planned = indicador?.programado?.[mes];
  return asked(
    ['indicador', 'ejecutado', mes],
    `Ejecutado en ${monthName(mes)}`,
    planned === undefined || planned === null ? '' : `, programado ${planned}`,
  );
}

function stages({ poi, data: { presupuesto } }: Actividad, mes: Mes, ask: Ask): readonly Field[] {
  const until = monthName(accumulatedUntil(poi, mes));
  return ETAPAS.filter(
    (etapa) => etapa !== 'compromiso_mensual' || presupuesto?.compromiso_mensual !== undefined,
  ).map((etapa) => {
    if (etapa === 'devengado' && presupuesto?.devengado_mensual !== undefined)
      return ask(['presupuesto', 'devengado_mensual', mes], `Devengado en ${monthName(mes)}, en soles`);
    const { title = etapa } = shapeAt('poi', ['actividades', 0, 'presupuesto', etapa]);
    return ask(['presupuesto', etapa], `${title} de enero a ${until}, en soles`);
  });
}

/**
 * Why the programme was not kept: of the month, where months are told, and of the whole of the document where that has one
 * or only a total is told.
 */
function reasons({ poi, origin, data }: Actividad, mes: Mes, ask: Ask): readonly Field[] {
  const { indicador, desvio, desvios = [] } = data;
  const both = (
    path: readonly (string | number)[],
    when: string,
    fresh?: Item['fresh'],
  ): readonly Field[] => {
    const item = { path: [...origin.path, ...path], fresh };
    return [
      ask([...path, 'causa'], `Causa, si no llegó a lo programado ${when}`, { item }),
      ask([...path, 'detalle'], `Lo que ocurrió ${when}, en palabras que un vecino entienda`, { item }),
    ];
  };
  const ofMonth = desvios.flatMap((one, i) => (one.mes === mes ? [i] : []));
  const when = toldApart(ofMonth.map(() => `en ${monthName(mes)}`));
  const hasTotal = indicador?.logrado !== undefined;
  return [
    ...ofMonth.flatMap((i, nth) => both(['desvios', i], when[nth] ?? '')),
    ...(ofMonth.length === 0 && !hasTotal
      ? both(['desvios', desvios.length], `en ${monthName(mes)}`, { mes })
      : []),
    ...(desvio !== undefined || hasTotal
      ? both(['desvio'], poi.meses.length === 12 ? 'en todo el año' : 'en todo el semestre')
      : []),
  ];
}

/** What is asked of a measure; a new one is the one after the last. */
const MEASURE = ['texto', 'plazo', 'estado'] as const;

const MEASURE_WORDS: Readonly<Record<(typeof MEASURE)[number], string>> = {
  texto: 'qué se hará',
  plazo: 'hasta cuándo',
  estado: 'cómo va',
};

/** Measures are known by their words. */
function measures({ origin, unidad, data: { medidas = [] } }: Actividad, ask: Ask): readonly Field[] {
  const named = toldApart(medidas.map(({ texto = '' }) => `medida «${inOneLine(texto)}»`));
  return [...named, 'otra medida'].flatMap((name, i) => {
    const isNew = i === named.length;
    const item: Item = {
      path: [...origin.path, 'medidas', i],
      fresh: isNew ? (unidad === undefined ? {} : { unidad }) : undefined,
    };
    return MEASURE.map((part) =>
      ask(['medidas', i, part], `${isNew ? 'Otra medida' : `Medida ${i + 1}`}: ${MEASURE_WORDS[part]}`, {
        question: `${name}: ${MEASURE_WORDS[part]}`,
        item,
      }),
    );
  });
}

/** Names in their order. Which of several alike one is can be told only while there are as many. */
function toldApart(names: readonly string[]): readonly string[] {
  return names.map((own, i) => {
    const all = names.filter((other) => other === own).length;
    const nth = names.slice(0, i + 1).filter((other) => other === own).length;
    return all === 1 ? own : `${own} (${nth} de ${all})`;
  });
}

/** A browser sends the ends of lines of a name as others. */
function inOneLine(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ');
}

function withoutMoneyOf({ data: { presupuesto } }: Actividad): string | undefined {
  if (presupuesto === undefined) return 'No tiene presupuesto.';
  if (presupuesto.sin_costo !== undefined) return `No cuesta: ${presupuesto.sin_costo}.`;
  if (presupuesto.detalle !== undefined)
    return 'Su dinero está en filas del SIAF («detalle»): se cambia en el archivo o con plan import.';
  return undefined;
}

/** A value as its author wrote it: a number with its decimals, a text without its quotes. */
function writtenAt(document: YamlDocument | undefined, path: Path): string {
  const value = valueAt(document?.value, path);
  if (typeof value === 'number') return document?.scalarSource(path) ?? String(value);
  return typeof value === 'string' ? value : '';
}

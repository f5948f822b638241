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
  /** In a form: it names the activity by its id and a measure by its words, so that it stays when others come before it. */
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
}

/** An activity with its fields; what has rows of its own is only said. */
export interface FieldGroup {
  readonly actividad: Actividad;
  readonly fields: readonly Field[];
  /** Why its money is not asked for here; undefined where it is. */
  readonly withoutMoney: string | undefined;
}

/** What is asked of a measure; a new one is the one after the last. */
const MEASURE = ['texto', 'plazo', 'estado'] as const;

/** What is asked of activities in a month: the executed value, the stages of the money, the cause, and the measures. */
export function fieldGroups(
  actividades: readonly Actividad[],
  mes: Mes,
  documents: ReadonlyMap<string, YamlDocument>,
): readonly FieldGroup[] {
  const seen = new Map<string, number>();
  return actividades.map((actividad) => {
    const { id, data, origin } = actividad;
    const time = (seen.get(id) ?? 0) + 1;
    seen.set(id, time);
    const field = (path: readonly (string | number)[], label: string, name = path.join('.')): Field => {
      const full = [...origin.path, ...path];
      const { enum: listed, format, type } = shapeAt('poi', full);
      const last = path.at(-1);
      return {
        name: `${id} ${time} ${name}`,
        label,
        kind: listed
          ? 'choice'
          : format === 'date'
            ? 'day'
            : type === 'string'
              ? last === 'detalle'
                ? 'text'
                : 'line'
              : 'figure',
        choices: (listed ?? []).map(String),
        file: origin.file,
        path: full,
        now: writtenAt(documents.get(origin.file), full),
      };
    };
    const titled = (...path: readonly (string | number)[]): Field =>
      field(path, shapeAt('poi', [...origin.path, ...path]).title ?? String(path.at(-1)));
    const { presupuesto, medidas = [] } = data;
    const withoutMoney = withoutMoneyOf(actividad);
    const until = accumulatedUntil(actividad.poi, mes);
    const stages = ETAPAS.filter(
      (etapa) => etapa !== 'compromiso_mensual' || presupuesto?.compromiso_mensual !== undefined,
    ).map((etapa) =>
      etapa === 'devengado' && presupuesto?.devengado_mensual !== undefined
        ? field(['presupuesto', 'devengado_mensual', mes], `Devengado en ${monthName(mes)}, en soles`)
        : field(
            ['presupuesto', etapa],
            `${titled('presupuesto', etapa).label} de enero a ${monthName(until)}, en soles`,
          ),
    );
    const named = measureNames(medidas);
    const measures = [...named, 'otra medida'].map((name, i) =>
      MEASURE.map((part) =>
        field(
          ['medidas', i, part],
          `${i < named.length ? `Medida ${i + 1}` : 'Otra medida'}: ${MEASURE_WORDS[part]}`,
          `${name}.${part}`,
        ),
      ),
    );
    return {
      actividad,
      withoutMoney,
      fields: [
        executed(actividad, mes, field),
        ...(withoutMoney === undefined ? stages : []),
        field(['desvio', 'causa'], 'Causa, si no llegó a lo programado'),
        field(['desvio', 'detalle'], 'Lo que ocurrió, en palabras que un vecino entienda'),
        ...measures.flat(),
      ],
    };
  });
}

const MEASURE_WORDS: Readonly<Record<(typeof MEASURE)[number], string>> = {
  texto: 'qué se hará',
  plazo: 'hasta cuándo',
  estado: 'cómo va',
};

/**
 * Measures by their words, in their order. Which of several with the same words one is can be told only while there are
 * as many.
 */
function measureNames(medidas: NonNullable<Actividad['data']['medidas']>): readonly string[] {
  const words = medidas.map(({ texto = '' }) => `medida «${texto.trim().replaceAll(/\s+/g, ' ')}»`);
  return words.map((own, i) => {
    const all = words.filter((other) => other === own).length;
    const nth = words.slice(0, i + 1).filter((other) => other === own).length;
    return all === 1 ? own : `${own} ${nth} de ${all}`;
  });
}

function executed(
  { data: { indicador } }: Actividad,
  mes: Mes,
  field: (path: readonly string[], label: string) => Field,
): Field {
  const unit = indicador?.unidad_medida === undefined ? '' : ` (${indicador.unidad_medida})`;
  if (indicador?.logrado !== undefined)
    return field(
      ['indicador', 'logrado'],
      `Logrado hasta la fecha de corte${unit}${indicador.meta === undefined ? '' : `, meta ${indicador.meta}`}`,
    );
  const planned = indicador?.programado?.[mes];
  return field(
    ['indicador', 'ejecutado', mes],
    `Ejecutado en ${monthName(mes)}${unit}${planned === undefined || planned === null ? '' : `, programado ${planned}`}`,
  );
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

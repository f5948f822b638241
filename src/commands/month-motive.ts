import type { CheckResult } from '../check/check.ts';
import type { Edit } from '../edit/edit.ts';
import type { Person } from '../host/host.ts';
import { CAUSE_WORDS } from '../model/listed-words.ts';
import type { Actividad } from '../model/model.ts';
import { shapeAt } from '../schema/shape.ts';
import { valueAt } from '../schema/value-at.ts';
import { monthName, type Mes } from '../text/months.ts';
import { saysNothing } from '../text/no-datum.ts';
import { startsWith } from '../text/path.ts';
import { capitalized } from '../text/spanish.ts';
import { inField } from './new-answers.ts';
import { askFor, type Choice } from './questions.ts';

/** What is to be said of an activity beside its figures. */
interface Due {
  /** Why it asks: the month fell short, or a rule demands the reason. */
  readonly cause: string | undefined;
  /** The month that the reason is of; undefined for the whole. */
  readonly mes: Mes | undefined;
  readonly measure: boolean;
}

/**
 * What is due of an activity after a month: the reason, where the month fell short and nothing is said of it or where the
 * rule demands one, and a measure where the rule demands it or a reason is asked and none is there.
 */
function dueOf(actividad: Actividad, mes: Mes, { diagnostics }: CheckResult): Due {
  const { origin, data } = actividad;
  const demanded = (rule: string): boolean =>
    diagnostics.some(
      ({ code, location: { file, path } }) =>
        code === rule && file === origin.file && startsWith(path, origin.path),
    );
  const { indicador, desvio, desvios = [], medidas = [] } = data;
  const planned = indicador?.programado?.[mes];
  const done = indicador?.ejecutado?.[mes];
  const isShort =
    typeof planned === 'number' &&
    typeof done === 'number' &&
    (indicador?.sentido === 'descendente' ? done > planned : done < planned);
  const isSaid = desvio !== undefined || desvios.some((one) => one.mes === mes);
  const cause =
    isShort && !isSaid
      ? `${capitalized(monthName(mes))} quedó en ${done} de ${planned} programado.`
      : demanded('avance/desvio-sin-motivo')
        ? 'Va por debajo de lo programado hasta la fecha, y no se dice por qué.'
        : undefined;
  return {
    cause,
    mes: isShort ? mes : undefined,
    measure: demanded('avance/rojo-sin-medida') || (cause !== undefined && medidas.length === 0),
  };
}

/** What somebody is asked with, and what is done with each answer; `save` says whether it could be kept. */
export interface MotiveDoor {
  readonly person: Person;
  readonly say: (text: string) => void;
  readonly save: (edit: Edit) => boolean;
  readonly current: () => { readonly actividad: Actividad; readonly result: CheckResult };
}

/** Asks why an activity fell short and what will be done, where that is due. Throws Interrupted when the person goes away. */
export async function askMotive(mes: Mes, { person, say, save, current }: MotiveDoor): Promise<void> {
  const { actividad, result } = current();
  const due = dueOf(actividad, mes, result);
  const ask: AskOptional = (text, more = {}) =>
    askFor({ option: `«${text}»`, given: undefined, text: `  ${text}`, optional: true, ...more }, person);
  const base = actividad.origin.path;
  if (due.cause !== undefined) {
    say(`  ${due.cause} ¿Por qué?\n`);
    const choices = Object.entries(CAUSE_WORDS).map(([id, name]): Choice => ({ id, name }));
    const { desvios = [] } = actividad.data;
    const place = desvios.findIndex((one) => one.mes === due.mes);
    const item = place < 0 ? desvios.length : place;
    /** Each answer is kept at once, so that whoever leaves loses nothing. */
    const keep = (key: string, answer: string | undefined): void => {
      if (answer === undefined || saysNothing(answer)) return;
      const isThere = valueAt(current().actividad.data, ['desvios', item]) !== undefined;
      if (due.mes === undefined) save({ kind: 'set', path: [...base, 'desvio', key], value: answer });
      else if (isThere) save({ kind: 'set', path: [...base, 'desvios', item, key], value: answer });
      else save({ kind: 'add', path: [...base, 'desvios'], value: { mes: due.mes, [key]: answer } });
    };
    keep('causa', await ask('Causa, por su número', { choices }));
    keep('detalle', await ask('Qué ocurrió, en palabras que un vecino entienda'));
  }
  if (due.measure) await askMeasure(ask, { save, current });
}

type AskOptional = (
  text: string,
  more?: Partial<Parameters<typeof askFor>[0]>,
) => Promise<string | undefined>;

async function askMeasure(
  ask: AskOptional,
  { save, current }: Pick<MotiveDoor, 'save' | 'current'>,
): Promise<void> {
  const texto = await ask('Medida: qué se hará para corregirlo');
  if (texto === undefined || saysNothing(texto)) return;
  const { actividad, result } = current();
  const list = [...actividad.origin.path, 'medidas'];
  const item = [...list, actividad.data.medidas?.length ?? 0];
  const own = actividad.unidad;
  const estado = shapeAt('poi', [...item, 'estado']).enum?.[0];
  const value = {
    texto,
    ...(own === undefined ? {} : { unidad: own }),
    ...(typeof estado === 'string' ? { estado } : {}),
  };
  if (!save({ kind: 'add', path: list, value })) return;
  const choices = result.model.unidades.map(({ id, data }): Choice => ({ id, name: data.nombre }));
  const otherwise = own === undefined ? {} : { otherwise: own };
  const unidad = choices.length < 2 ? own : await ask('A cargo de', { choices, ...otherwise });
  if (unidad !== undefined && unidad !== own) save({ kind: 'set', path: [...item, 'unidad'], value: unidad });
  const read = inField('poi', [...item, 'plazo']);
  const plazo = await ask(`Hasta cuándo, como ${actividad.poi.anio ?? 2027}-08-31`, { read });
  if (plazo !== undefined) save({ kind: 'set', path: [...item, 'plazo'], value: plazo });
}

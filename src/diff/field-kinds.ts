import { MESES } from '../model/model.ts';
import { CODIGOS } from '../model/progress/parts-of-money.ts';
import { isMap } from '../schema/value-at.ts';
import { likeness } from '../text/nearest.ts';
import type { Atom } from './atoms.ts';
import type { Thing } from './things.ts';

/** Whether more of it is better, as its `sentido` says; undefined where nobody says. */
export function moreIsMore(sentido: unknown): boolean | undefined {
  if (sentido === 'ascendente' || sentido === 'minimo_permisible') return true;
  return sentido === 'descendente' || sentido === 'maximo_permisible' ? false : undefined;
}

/** Two names as like as this are one name that was mended. */
const MENDED_NAME = 0.6;

const STAGES: ReadonlySet<string> = new Set([
  'certificado',
  'comprometido',
  'compromiso_mensual',
  'devengado',
  'girado',
  'devengado_mensual',
  'recaudado',
  'saldo',
  'servicio',
]);
/** What is done, of a product, a task and an indicator. */
const DONE: ReadonlySet<string> = new Set(['entregado', 'avance', 'fin_real', 'ejecutado', 'logrado']);

/** Whether a field of an activity says what was done or spent. */
export function isInformed(field: string): boolean {
  return DONE.has(field) || STAGES.has(field);
}

const REDEFINES: ReadonlySet<string> = new Set([
  'unidad_medida',
  'tipo',
  'sentido',
  'agregacion',
  'acumulacion',
  'metodo_calculo',
  'numerador',
  'denominador',
  'frecuencia',
  'escala',
  'nombre',
]);
const WORDS: ReadonlySet<string> = new Set(['enunciado', 'meta_registrada', 'organizacion_politica']);
const DATES: ReadonlySet<string> = new Set(['inicio', 'fin', 'plazo']);

/** The kind of change that a field of a thing is, by its place, and by which way it went where that matters. */
export function fieldKind(thing: Thing, atom: Atom): string {
  const [first = '', second = ''] = atom.steps;
  const last = atom.steps.at(-1) ?? '';
  switch (thing.kind) {
    case 'plan':
      if (first === 'periodo') return 'periodo-del-plan-cambiado';
      if (first === 'modificaciones') return normKind(atom);
      return WORDS.has(last) ? 'texto-registrado-cambiado' : 'otro-dato';
    case 'objetivo':
    case 'linea':
    case 'unidad':
      return ofNamed(atom, first);
    case 'indicador':
      return ofIndicador(atom, first, last);
    case 'poi':
      return ofPoi(atom, first, second);
    case 'actividad':
      return ofActividad(thing, atom);
    case 'resultado':
      return 'resultado-corregido';
    case 'audiencia':
    case 'demanda':
    case 'compromiso':
      if (last === 'plazo') return dateKind(atom);
      if (last === 'texto' && atom.before !== undefined)
        return thing.kind === 'compromiso' ? 'compromiso-cambiado' : 'demanda-cambiada';
      return last === 'estado' ? 'estado-cambiado' : 'otro-dato';
    case 'presupuesto':
      return amountKind(atom, last);
    default:
      return 'otro-dato';
  }
}

function ofNamed(atom: Atom, first: string): string {
  if (first === 'nombre') return nameKind(atom);
  if (first === 'peso') return 'peso-cambiado';
  if (first === 'responsable') return 'responsable-cambiado';
  return WORDS.has(first) ? 'texto-registrado-cambiado' : 'otro-dato';
}

function ofIndicador(atom: Atom, first: string, last: string): string {
  if (first === 'linea_base') return last === 'fuente' ? 'fuente-cambiada' : 'linea-base-cambiada';
  if (first === 'sin_linea_base') return 'linea-base-cambiada';
  if (first === 'nombre') return nameKind(atom);
  if (first === 'relevancia') return 'peso-cambiado';
  if (first === 'fuente' || first === 'limitaciones') return 'fuente-cambiada';
  if (WORDS.has(first)) return 'texto-registrado-cambiado';
  return REDEFINES.has(first) ? 'indicador-redefinido' : 'otro-dato';
}

function ofPoi(atom: Atom, first: string, second: string): string {
  if (first === 'fecha_corte' || first === 'fecha_entrega') return 'corte-cambiado';
  if (first === 'estado') return 'estado-cambiado';
  if (first === 'gasto') return second === 'techo' ? 'techo-cambiado' : 'aprobacion-cambiada';
  if (first === 'evaluacion') {
    if (atom.steps.at(-1) === 'plazo') return dateKind(atom);
    if (atom.steps.at(-1) === 'estado') return 'estado-cambiado';
    return atom.after === undefined ? 'evaluacion-retirada' : 'otro-dato';
  }
  return 'otro-dato';
}

function ofActividad(thing: Thing, atom: Atom): string {
  const [first = '', second = ''] = atom.steps;
  const last = atom.steps.at(-1) ?? '';
  const isItem = atom.steps.length === 2;
  switch (first) {
    case 'nombre':
      return nameKind(atom);
    case 'estado':
      if (['cancelada', 'suspendida'].includes(String(atom.after))) return 'actividad-cancelada';
      return atom.before === 'cancelada' ? 'actividad-reanudada' : 'estado-cambiado';
    case 'cancelacion':
      return cancellationKind(atom);
    case 'activa':
      return atom.after === false ? 'actividad-cancelada' : 'estado-cambiado';
    case 'presupuesto':
      return second === 'modificaciones' ? normKind(atom) : amountKind(atom, last);
    case 'inversion':
      return DATES.has(last) ? dateKind(atom) : 'otro-dato';
    case 'indicador':
      return ofIndicadorPoi(thing, atom, second);
    case 'productos':
      if (isItem) return itemKind(atom, 'producto-retirado');
      if (DONE.has(last)) return doneKind(atom);
      return last === 'meta' ? targetKind(true, atom) : 'otro-dato';
    case 'cronograma':
      if (isItem) return itemKind(atom, 'tarea-retirada');
      if (DATES.has(last)) return dateKind(atom);
      return DONE.has(last) ? doneKind(atom) : 'otro-dato';
    case 'medidas':
      if (isItem) return itemKind(atom, 'medida-retirada');
      if (last === 'plazo') return dateKind(atom);
      return last === 'estado' ? 'estado-cambiado' : 'otro-dato';
    case 'evidencias':
      return isItem ? itemKind(atom, 'evidencia-retirada') : 'otro-dato';
    default:
      return 'otro-dato';
  }
}

function ofIndicadorPoi(thing: Thing, atom: Atom, second: string): string {
  const { indicador } = thing.fields as { indicador?: { sentido?: unknown } }; // the fields of an activity
  const more = moreIsMore(indicador?.sentido ?? 'ascendente') ?? true;
  if (['meta', 'meta_anual', 'meta_original', 'programado_original'].includes(second))
    return second.endsWith('_original') ? 'meta-operativa-cambiada' : targetKind(more, atom);
  if (second === 'programado') return 'programado-cambiado';
  if (DONE.has(second)) return doneKind(atom);
  return REDEFINES.has(second) || second === '' ? 'indicador-redefinido' : 'otro-dato';
}

function nameKind({ before, after }: Atom): string {
  if (typeof before !== 'string' || typeof after !== 'string') return 'nombre-cambiado';
  return likeness(before, after) >= MENDED_NAME ? 'nombre-cambiado' : 'nombre-sustituido';
}

function itemKind({ after }: Atom, gone: string): string {
  return after === undefined ? gone : 'parte-agregada';
}

function normKind({ before, steps }: Atom): string {
  return before === undefined && steps.length <= 3 ? 'norma-agregada' : 'norma-retirada';
}

/** The norm of a cancellation, alone or with the whole of it. */
function cancellationKind(atom: Atom): string {
  const citesNorm = (one: unknown): boolean => isMap(one) && one['norma'] !== undefined;
  const isOfNorm = atom.steps.at(-1) === 'norma' || citesNorm(atom.before) || citesNorm(atom.after);
  return isOfNorm ? normKind(atom) : 'otro-dato';
}

function dateKind({ before, after }: Atom): string {
  if (before === undefined) return 'plazo-adelantado';
  const isLater = typeof after !== 'string' || typeof before !== 'string' || after > before;
  return isLater ? 'plazo-postergado' : 'plazo-adelantado';
}

/** What is done grows as it is reported; what goes down, goes away or was another before was corrected. */
function doneKind({ before, after }: Atom): string {
  if (before === undefined) return 'avance-informado';
  if (isMap(before)) {
    const now = isMap(after) ? after : {};
    return MESES.every((mes) => before[mes] === undefined || before[mes] === now[mes])
      ? 'avance-informado'
      : 'ejecutado-corregido';
  }
  const grows = typeof before === 'number' && typeof after === 'number' && after > before;
  return grows ? 'avance-informado' : 'ejecutado-corregido';
}

/** By what a budget, or a row of it, is told from others. */
const CODES: ReadonlySet<string> = new Set([...CODIGOS, 'categoria']);

function amountKind(atom: Atom, last: string): string {
  const { before, after, steps } = atom;
  if (last === 'pia') return 'pia-cambiado';
  if (last === 'pim') return 'pim-cambiado';
  if (STAGES.has(last)) {
    const kind = doneKind(atom);
    return kind === 'avance-informado' ? 'etapa-actualizada' : 'etapa-corregida';
  }
  if (last === 'programado') return 'programado-cambiado';
  if (last === 'fecha_corte') return 'corte-cambiado';
  const isWhole =
    steps.length <= 1 ||
    last === 'sin_costo' ||
    CODES.has(last) ||
    before === undefined ||
    after === undefined;
  return isWhole && steps[0] === 'presupuesto' ? 'presupuesto-redefinido' : 'otro-dato';
}

function targetKind(more: boolean, { before, after }: Atom): string {
  if (typeof before !== 'number' || typeof after !== 'number') return 'meta-operativa-cambiada';
  return more === after < before ? 'meta-operativa-reducida' : 'meta-operativa-elevada';
}

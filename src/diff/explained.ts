import { MESES } from '../model/model.ts';
import { isMap } from '../schema/value-at.ts';
import type { Draft } from './draft.ts';
import { isInformed } from './field-kinds.ts';
import { normPlaceOfKind, type NormPlace } from './kinds.ts';
import type { Thing } from './things.ts';

/** Where a norm is cited that can explain a change of a thing, as it is, or was where it is gone; undefined for nowhere. */
export function normPlaceOf(draft: Draft, thing: Thing): NormPlace | undefined {
  const place = normPlaceOfKind(draft.kind);
  if (place === 'plan') return thing.schema === 'plan' ? place : undefined;
  // What was informed goes with what is taken away, and so does a PIA.
  if (place === undefined || thing.kind !== 'actividad') return undefined;
  if (holdsInformed(draft.before) || holdsPia(draft.before)) return undefined;
  // That of a row which is new is told by its sum.
  if (draft.field === 'presupuesto' && holdsPia(draft.after)) return undefined;
  return place === 'presupuesto' || fallsAway(draft, thing) ? place : undefined;
}

function holdsInformed(value: unknown): boolean {
  return (
    isMap(value) &&
    Object.entries(value).some(
      ([field, inner]) => (isInformed(field) && inner !== null) || holdsInformed(inner),
    )
  );
}

/** Whether a budget or a row of one says a PIA, which no norm that comes after it has made; one of 0 is none. */
function holdsPia(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(holdsPia);
  if (!isMap(value)) return false;
  const { pia, detalle } = value;
  return (typeof pia === 'number' && pia !== 0) || holdsPia(detalle);
}

/** Whether a change of an activity comes of its being cancelled: what was due from that month on goes down or away. */
function fallsAway({ field = '', before, after }: Draft, { fields, scope }: Thing): boolean {
  const { estado, cancelacion } = fields as { estado?: unknown; cancelacion?: unknown }; // of an activity
  // Left out of the count is not cancelled, and what was first planned stays what it was.
  if (estado !== 'cancelada' || field === 'activa' || field.endsWith('_original')) return false;
  if (field === 'estado') return true;
  const [was, is] = [monthsIn(before), monthsIn(after)];
  if (was === undefined) return isLess(before, after);
  const fecha = isMap(cancelacion) ? cancelacion['fecha'] : undefined;
  const [year] = scope.split('-');
  const isLeft = (i: number): boolean =>
    typeof fecha === 'string' && fecha.slice(0, 7) <= `${year}-${String(i + 1).padStart(2, '0')}`;
  return MESES.every((mes, i) => was[mes] === is?.[mes] || (isLeft(i) && isLess(was[mes], is?.[mes])));
}

function monthsIn(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return isMap(value) && MESES.some((mes) => mes in value) ? value : undefined;
}

function isLess(before: unknown, after: unknown): boolean {
  return after === undefined || (typeof before === 'number' && typeof after === 'number' && after < before);
}

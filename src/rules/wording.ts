import type { Actividad } from '../model/model.ts';
import { nearest } from '../text/nearest.ts';
import { didYouMean, enumerate, quote } from '../text/spanish.ts';

const SHOWN = 5;

/** «La actividad «GIM-014»»: by its id, else by its name, else alone. */
export function laActividad(actividad: Actividad): string {
  return `La ${named(actividad)}`;
}

/** «de la actividad «GIM-014»» */
export function deLaActividad(actividad: Actividad): string {
  return `de la ${named(actividad)}`;
}

function named({ id, data }: Actividad): string {
  const name = id === '' ? (data.nombre ?? '') : id;
  return name === '' ? 'actividad' : `actividad ${quote(name)}`;
}

/**
 * What a help says where an id names nothing: the valid ids nearest to what was written, else the first few in
 * their order. `which` says which they are, with their article: «los objetivos del plan». Empty when there is no valid id.
 */
export function suggestion(written: string, valid: readonly string[], which: string): string {
  const near = nearest(written, valid);
  if (near.length > 0) return didYouMean(near);
  const ids = [...new Set(valid)];
  if (ids.length === 0) return '';
  const rest = ids.length - SHOWN;
  const words = [...ids.slice(0, SHOWN).map(quote), ...(rest > 0 ? [`${rest} más`] : [])];
  return `Valen ${which}: ${enumerate(words)}.`;
}

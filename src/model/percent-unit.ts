import { fold } from '../text/nearest.ts';

/** Whether a unit of measure counts in percent: «porcentaje», «%», «porcentaje de hogares». */
export function isInPercent(unit: string | undefined): boolean {
  return /^(porcentajes?|por ?ciento)\b|^%/.test(fold(unit ?? '').trim());
}

import { count } from '../text/spanish.ts';

/** «3 cambios no se muestran, por «cambios» de la configuración.»; none where all are shown. */
export function hiddenChangesText(hidden: number): readonly string[] {
  if (hidden === 0) return [];
  return [
    `${count(hidden, 'cambio no se muestra', 'cambios no se muestran')}, por «cambios» de la configuración.`,
  ];
}

/** What of the files of a region is in none of its figures, which its terminal and its report say. */
import { addLowered, loweredText } from '../diagnostics/lowered.ts';
import { count, enumerate, firstNamed } from '../text/spanish.ts';
import { visible } from '../text/visible.ts';
import { countMunicipalities } from './count-municipalities.ts';
import { integer } from './format.ts';
import type { Standing } from './region.ts';

/** «En estas cifras no está lo de 1 archivo sin leer»; empty where all is in them. */
export function missingText(all: readonly Standing[]): readonly string[] {
  const parts = [
    ...notReadText(all.reduce((sum, { sinLeer }) => sum + sinLeer, 0)),
    ...excludedText(all.reduce((sum, { excluidos }) => sum + excluidos, 0)),
  ];
  return parts.length === 0 ? [] : [`En estas cifras no está lo de ${enumerate(parts)}`];
}

/** «2 archivos sin leer»; empty where there is none. */
export function notReadText(files: number): readonly string[] {
  return files === 0 ? [] : [count(files, 'archivo sin leer', 'archivos sin leer')];
}

/** «1 documento fuera por configuración»; empty where there is none. */
export function excludedText(documents: number): readonly string[] {
  return documents === 0
    ? []
    : [count(documents, 'documento fuera por configuración', 'documentos fuera por configuración')];
}

/** «2 actividades sin presupuesto, de 1 municipalidad»: what some let pass; empty where none does. */
function letPassText(all: readonly Standing[]): string {
  const some = all.filter(({ dejados }) => dejados.length > 0);
  const passed = loweredText(addLowered(some.flatMap(({ dejados }) => dejados)));
  return passed === '' ? '' : `${passed}, de ${countMunicipalities(some.length)}`;
}

/** «Se dejó pasar: 2 actividades sin presupuesto, de 1 municipalidad»; empty where nothing was. */
export function letPass(all: readonly Standing[]): readonly string[] {
  const passed = letPassText(all);
  return passed === '' ? [] : [`Se dejó pasar: ${passed}`];
}

/** «se dejó pasar: 2 actividades sin presupuesto», of one; empty where nothing was. */
export function letPassOf({ dejados }: Standing): readonly string[] {
  return dejados.length === 0 ? [] : [`se dejó pasar: ${loweredText(dejados)}`];
}

/** What of a folder was not read and is of none of its municipalities; nothing where there is no such thing: for a cover. */
export function apartFact(
  files: readonly string[],
): readonly { readonly term: string; readonly text: string }[] {
  if (files.length === 0) return [];
  const named = enumerate(firstNamed(files.map(visible), MOST_APART, integer));
  return [{ term: 'Aparte, sin leer', text: named }];
}

const MOST_APART = 3;

/** What of the files of some municipalities is in no figure of a report, and what they let pass, each with how many do: for its cover. */
export function missingFacts(
  all: readonly Standing[],
): readonly { readonly term: string; readonly text: string }[] {
  const fact = (
    term: string,
    [one, many]: readonly [string, string],
    of: (standing: Standing) => number,
  ): readonly { readonly term: string; readonly text: string }[] => {
    const some = all.filter((standing) => of(standing) > 0);
    const total = some.reduce((sum, standing) => sum + of(standing), 0);
    return total === 0
      ? []
      : [
          {
            term,
            text: `${count(total, one, many)}, de ${countMunicipalities(some.length)}`,
          },
        ];
  };
  const passed = letPassText(all);
  return [
    ...fact('Sin leer', ['archivo', 'archivos'], ({ sinLeer }) => sinLeer),
    ...fact('Fuera por configuración', ['documento', 'documentos'], ({ excluidos }) => excluidos),
    ...(passed === '' ? [] : [{ term: 'Se dejó pasar', text: passed }]),
  ];
}

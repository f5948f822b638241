/** What figures say to who does not see them: all that is drawn, or where it stands. */
import type { Reader } from './pdf-heard.ts';
import { decodeText } from './pdf-reader.ts';
import { walk } from './pdf-tree.ts';
import type { Node } from './pdf-tree.ts';

const NAMES_A_PLACE = /\b(el (?:cuadro|anexo)|la sección) (A?\d+)\b/gu;
/** What axes say of themselves: parts of a hundred, quarters, years, months. */
const AXIS = /^(?:0|25|50|75|100|T[1-4]|(?:19|20)?\d\d)(?: ?%)?$/u;
/** The digits of a code, as SOC-2, are no figure. */
const FIGURES = /(?<![\p{L}\p{N}-])\d[\d.,]*/gu;

function figuresIn(words: string): readonly string[] {
  return (words.match(FIGURES) ?? []).map((figure) => figure.replace(/[.,]$/u, ''));
}

/** The band of a calendar over what is late: whoever listens is told each, also where the others stand in a table. */
const LATE = 'Con tareas atrasadas';
const IDENTIFIER = /^[\p{Lu}\d-]+-\d+\b/u;

/** What a figure names as the place of its data, by what it is called: «el cuadro 4», «el anexo A1». */
function namedPlaces({ text }: Reader, root: Node): ReadonlyMap<string, Node> {
  const places = new Map<string, Node>();
  for (const node of walk(root)) {
    if (node.parent === null) continue;
    const [words = ''] = text(node).split(/[.\s]+(?=\p{L}|$)/u);
    if (node.type === 'Caption') places.set(`el ${words.toLowerCase()}`, node.parent);
    if (node.type === 'H2')
      for (const kind of ['el anexo', 'la sección']) places.set(`${kind} ${words}`, node.parent);
  }
  return places;
}

/**
 * A figure says all that is drawn in it, or where its data stand: there is such a place, and they do. Of a calendar it
 * says itself what is late.
 */
export function checkFigures(reader: Reader, root: Node): string[] {
  const { own, text } = reader;
  const places = namedPlaces(reader, root);
  /** What is said by the part before, where a figure is in several. */
  let said = '';
  let isLate = false;
  return walk(root)
    .filter(({ type }) => type === 'Figure')
    .flatMap((node): string[] => {
      const alternative = decodeText(node.dict.get('Alt'));
      if (!alternative.startsWith('Continúa')) [said, isLate] = [alternative, false];
      const runs = own(node).map((run) => run.text.trim());
      const late = runs.filter((words) => {
        if (/^(?:Dimensión|Sin objetivo)/u.test(words)) isLate = false;
        if (words.startsWith(LATE)) isLate = true;
        const [id] = IDENTIFIER.exec(words) ?? [];
        return isLate && id !== undefined && !said.includes(id);
      });
      const faults = late.map((words) => `a Figure draws ${words} as late and does not say it`);
      const [, kind = '', number = ''] = [...said.matchAll(NAMES_A_PLACE)].at(-1) ?? [];
      const place = places.get(`${kind} ${number}`);
      if (kind !== '' && place === undefined)
        return [...faults, `a Figure names ${kind} ${number}, which does not exist`];
      const told = new Set(figuresIn(place === undefined ? said : `${said} ${text(place)}`));
      const missing = runs
        .filter((words) => !AXIS.test(words) && !words.startsWith('corte '))
        .flatMap(figuresIn)
        .find((figure) => !told.has(figure));
      if (missing === undefined) return faults;
      return [
        ...faults,
        place === undefined
          ? `a Figure draws ${missing} and does not say it: «${said.slice(0, 60)}»`
          : `a Figure draws ${missing}, which ${kind} ${number} does not have`,
      ];
    });
}

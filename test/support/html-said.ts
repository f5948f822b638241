import { elementsIn, readHtml, textIn, type Element } from './html-reader.ts';
import { numbersOf, seen } from './rendered.ts';

/** Elements that hold one thing that is told: a sentence, a cell, a term, the name of a drawing. */
const TOLD = new Set(['p', 'li', 'td', 'th', 'dt', 'dd', 'h2', 'h3', 'h4', 'caption', 'figcaption']);

const LEFT_OUT = new Set(['nav', 'form', 'fieldset', 'footer']);

/** What only a page says: where it has its own folds, and what stands at its foot. */
const OF_THE_PAGE =
  /^(?:Dónde están los datos de este gráfico|Las cuentas y las líneas de cada actividad están en su ficha)/;

/**
 * What a page and the Markdown of the same report tell otherwise: what the page tells in figures and the Markdown does
 * not, and numbers that the Markdown has and the page nowhere. What only a page has, it has by design: the list of
 * sections, the choices, the months and the places of an activity that unfolds, and the data of a drawing, whose numbers
 * the Markdown has in other words.
 */
export function toldOtherwise(html: string, markdown: string): readonly string[] {
  const { root } = readHtml(html);
  const lettered = lettersOf(seen(markdown).replaceAll('<br>', ' '));
  const numbers = numbersOf(seen(markdown));
  // The sums of an activity stand in its sheet, with the files by name.
  const [body = ''] = seen(markdown).split(/^## A\d+ Origen de las cifras$/m);
  const onPage = numbersOf(textIn(root, ['style']));
  return [
    ...told(root).flatMap((element) => {
      // A code that is heard with its name is seen alone.
      const words = textIn(seenIn(element), ['svg']).replaceAll(/\s+/g, ' ').trim();
      const isTold = !/\d/.test(words) || OF_THE_PAGE.test(words) || lettered.includes(lettersOf(words));
      return isTold ? [] : [`only the page tells «${words}»`];
    }),
    ...elementsIn(root)
      .filter((element) => isOf(element, 'datos-del-grafico'))
      .flatMap((element) => [...numbersOf(textIn(element)).keys()])
      .filter((number) => !numbers.has(number))
      .map((number) => `only the data of a drawing have ${number}`),
    ...[...numbersOf(body).keys()]
      .filter((number) => !onPage.has(number))
      .map((number) => `the page has no ${number}`),
  ];
}

/** The things that are told below an element, each once: of one in another, the inner. */
function told(element: Element): readonly Element[] {
  if (LEFT_OUT.has(element.name)) return [];
  if (isOf(element, 'datos-del-grafico')) return [];
  const children = element.name === 'details' ? beforeFold(element) : element.children;
  const inner = children.flatMap((child) => (typeof child === 'string' ? [] : told(child)));
  return inner.length === 0 && TOLD.has(element.name) ? [element] : inner;
}

/** Of an activity that unfolds, what its sheet says: the tables and facts of the page alone stand after it. */
function beforeFold({ children }: Element): Element['children'] {
  const elements = children.filter((child) => typeof child !== 'string');
  const table = elements.findIndex(({ name }) => name === 'div' || name === 'table');
  const facts = elements.filter(({ name }) => name === 'dl');
  return table === -1 ? facts.slice(0, 1) : elements.slice(0, table);
}

function seenIn(element: Element): Element {
  const children = element.children.filter((child) => typeof child === 'string' || !isOf(child, 'oido'));
  return { ...element, children };
}

function isOf({ attributes }: Element, name: string): boolean {
  return (attributes.get('class') ?? '').split(' ').includes(name);
}

/** Letters and digits alone, and the signs that change what they say: how they are set is each format's own. */
function lettersOf(text: string): string {
  return text.replaceAll(/[^\p{L}\d%−+.,]+/gu, '').replaceAll(/[.,](?!\d)/g, '');
}

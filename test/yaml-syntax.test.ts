import { expect, test } from 'vitest';
import { readYaml } from '../src/yaml/read.ts';
import { marked, placeOf } from './support/yaml-marked.ts';

/** A mistake in a text, with ‹ › around its place; words of the message; words of the help. */
const mistakes: readonly (readonly [title: string, text: string, says: string, helps: string])[] = [
  [
    'a colon in a text',
    'titulo: ‹Programa: Agua segura› # x\n',
    'contiene «: »',
    'titulo: "Programa: Agua segura"',
  ],
  ['a percentage first', 'meta: ‹%75›\n', '«%75» empieza con «%»', 'meta: "%75"'],
  ['an at sign first', 'unidad: ‹@gerencia›\n', 'empieza con «@»', '"@gerencia"'],
  ['a back quote first', 'a: ‹`x`›\n', 'empieza con «`»', '"`x`"'],
  ['a tab for indentation', 'a:\n‹\t›b: 1\n', 'tabulador', 'espacios'],
  ['double quotes that never close', 'a: ‹"uno›\nb: 2\nc: 3\n', 'no se cierran', 'otra "'],
  ['single quotes that never close', "a: 'uno'\nb: ‹'dos›\nc: 3\n", "(') que se abren en «'dos»", "otra '"],
  ['a bracket that never closes', 'a: ‹[1, 2›\nb: 3\n', '«[», que se abre en «[1, 2», no se cierra', '«]»'],
  ['a brace that never closes', 'a: 1\nb: ‹{c: 1, d: 2›\ne: 3\n', '«}»', 'b: {c: 1, d: 2}'],
  [
    'a brace that is not opened',
    'x:\n  ‹- texto: Obra, unidad: GDL, plazo: 2019-08-15}›\n',
    'Falta «{»',
    '- {texto: Obra, unidad: GDL',
  ],
  [
    'two lines that became one',
    'a: ‹Asistencia técnica    estado: suspendida›\n',
    'contiene «: »',
    'cada uno en su línea',
  ],
  ['a comma too many', 'a: {b: 1, ‹,› c: 2}\n', 'Sobra una coma', 'Quítela'],
  ['a bracket too many', 'a: [1, 2]‹]›\n', 'Sobra «]»', 'Quítelo'],
  [
    'a sibling with less indentation',
    'a:\n  b: 1\n ‹c: 2›\n',
    'no está a la altura de sus hermanas',
    'sangría',
  ],
  [
    'a first child that is one space too far in',
    'z:\n  y: 1\na:\n   ‹b: 1›\n  c: 2\nd: 3\n',
    'empieza con 3 espacios, y ellas con 2',
    'deje 2 espacios',
  ],
  ['a sibling with more indentation', 'a: 1\n  ‹b: 2›\n', 'empieza con 2 espacios', 'sin espacios delante'],
  [
    'a key of a list item at another column',
    '- a: 1\n ‹b: 2›\n',
    'no está a la altura de sus hermanas: empieza con 1 espacio, y ellas con 2',
    'deje 2 espacios',
  ],
  [
    'no space after a colon',
    '‹nombre:Agua›\nb: 2\n',
    'Falta un espacio después de los dos puntos',
    '«nombre: Agua»',
  ],
  ['a line that is no entry', 'a: 1\n‹solo texto›\nb: 2\n', 'no tiene la forma «clave: valor»', 'sangría'],
  [
    'text after the closing quotes',
    "a: 'it'‹s'›\n",
    'después de las comillas que cierran',
    'comillas dobles',
  ],
  ['a backslash between double quotes', 'a: "C:‹\\›Users"\n', '«\\U»', 'comillas simples'],
  ['a list on the line of its key', 'a: ‹- b›\n', 'no puede empezar en la línea de su clave', 'propia línea'],
  ['a list after a value', 'a: x\n‹- b›\n', 'no sigue a una clave vacía', 'termina en «:»'],
  ['a key among list items', '- a\n‹b: 1›\n', 'es una lista', 'sangría'],
  ['text on the line of a bar', 'a: |‹x›\n  b\n', 'no puede haber texto', 'línea siguiente'],
  ['a comment glued to its value', 'a: "b"‹#c›\n', 'Falta un espacio antes de «#c»', 'comentario'],
];

test.each(mistakes)('%s is one mistake', (_, text, says, helps) => {
  const { text: clean, places } = marked(text);
  const { document, diagnostics } = readYaml({ path: 'a.yaml', text: clean });
  expect(diagnostics.map(({ code }) => code)).toEqual(['yaml/sintaxis']);
  expect(diagnostics.map((d) => placeOf(d.location.span))).toEqual(places);
  expect(diagnostics[0]?.message).toContain(says);
  expect(diagnostics[0]?.help).toContain(helps);
  expect(document).toBeUndefined();
});

test.each(mistakes)('%s is the same mistake with the line ends of Windows', (_, text) => {
  const { text: clean, places } = marked(text);
  const { diagnostics } = readYaml({ path: 'a.yaml', text: clean.replaceAll('\n', '\r\n') });
  expect(diagnostics.map((d) => placeOf(d.location.span))).toEqual(places);
});

test('no message is in English', () => {
  const messages = mistakes.flatMap(([, text]) =>
    readYaml({ path: 'a.yaml', text: marked(text).text }).diagnostics.map(({ message }) => message),
  );
  expect(
    messages.filter((message) => /\b(the|must|not|unexpected|missing|map|block|flow)\b/i.test(message)),
  ).toEqual([]);
});

test.each([
  'nombre: Asistencia técnica    estado: suspendida\n',
  'nombre: Conexión tipo: producto\n',
  'unidad_medida: sistema acumulacion: ultimo\n',
  'unidad_medida: sistemaacumulacion: ultimo\n',
  'nombre: Vacunación activa: false\n',
  'unidad_medida: conexión programado:\n',
  'x:\n  - {texto: Contratar cuadrilla, prioridad alta, unidad: GDL}\n',
  'x:\n  - {texto: Contratar cuadrilla, estado pendiente, unidad: GDL}\n',
])('what may be other data of the same thing is put between quotes by nobody unasked: %j', (text) => {
  const fixes = readYaml({ path: '', text }).diagnostics.flatMap((one) => one.fixes ?? []);
  expect([fixes.length > 0, fixes.filter(({ safe }) => safe)]).toEqual([true, []]);
});

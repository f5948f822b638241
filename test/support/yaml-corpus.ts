import { readdirSync, readFileSync } from 'node:fs';

const examples = new URL('../../examples/', import.meta.url);

/** Every YAML file of the examples that ship with the product. */
export const shipped: readonly { readonly path: string; readonly text: string }[] = readdirSync(examples, {
  recursive: true,
  encoding: 'utf8',
})
  .filter((path) => path.endsWith('.yaml'))
  .map((path) => path.replaceAll('\\', '/'))
  .sort()
  .map((path) => ({ path, text: readFileSync(new URL(path, examples), 'utf8') }));

/** Ways of writing that the examples do not show, each of which some reader has got wrong. */
export const written: readonly string[] = [
  'a: texto\n  que sigue\n\n  y más # nota\nb: "x\n  y \\"z\\" \\u00e9"\nc: \'it\'\'s\n\n  aquí\'\n',
  '- a\n- b: 1\n  c: 2\n- - x\n  - y: z\n-\n-   d: 1\n    e: 2\n-\n  f: 1\n',
  'a: >-\n  x\n  y\n\n  z\nb: |\n  uno\n    dos\n\n  tres # no es nota\nc: >\n    uno\n    dos\n\n\n# nota\nd: |-\n  fin',
  'a: {b: 1, c: [x, "y"], d: {}, e: }\nb: {\n  x: 1, # nota\n  y: 2,\n}\nc: [\n  a b,\n  [c, {d: e}],\n]\n',
  'a:\n- 1\n- 2\nb:\n  - 1\nc: # nota\n  d: 1\n# otra\n\ne:\nf: ~\n',
  '---\n# nota\na: 1\n...\n',
  '"a b": 1\n\'c\': 2\n2019: x\n2019-S1: y\nindicador/sin: z\na.b-c_d: {2022: 1, 2019: 2}\n',
  'a:\n  texto largo\n  que sigue\nb:\n  "entre comillas"\nc:\n  {d: 1}\ne:\n  [1, 2]\n',
  'a: 2019-02-01\nb: -5\nc: 1.50\nd: http://x.pe/#y\ne: 850000.00\nf: 0\ng: -0\nh: 0.5\ni: 1.\nj: .5\nk: 1e3\nl: 12:30\nm: -x\n',
  'a: true\nb: Null\nc: nulo\nd: FALSE\ne: No\nf: ""\ng: \'\'\nh: []\ni: {}\n',
  'a: A\u0301cora y “otros” — 75 %\nb: "S/\u00A0100 de más"\nc: [Ñuñoa, "güe"]\n😀: 1\n',
];

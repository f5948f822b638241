import { expect, it } from 'vitest';
import { ran } from './support/rendered.ts';
import { SMALL } from './support/small-project.ts';

const doubling = Array.from(
  { length: 40 },
  (_, i) => `{{#*inline "p${i}"}}{{> p${i + 1}}}{{> p${i + 1}}}{{/inline}}\n`,
).join('');
const nested = `${'{{#each @root.filas}}'.repeat(40)}x${'{{/each}}'.repeat(40)}`;

it.each([
  [
    'that call two others each',
    'informe-tecnica.md.hbs',
    `${doubling}{{#*inline "p40"}}x{{/inline}}{{> p0}}`,
  ],
  ['that call themselves', 'informe-tecnica.md.hbs', '{{#*inline "p"}}{{> p}}{{/inline}}{{> p}}'],
  ['that repeat within repetitions', 'bloques/cuadro.md.hbs', nested],
])('templates %s end in a sentence', async (_name, file, template) => {
  const files = {
    ...SMALL,
    'plan.config.yaml': 'plantillas: plantillas\n',
    [`plantillas/${file}`]: template,
  };
  const { code, err, out } = await ran(files, ['report', '-f', 'md']);
  expect(err).toBe(
    `La plantilla ${file}, línea 1: llama a otras plantillas o repite partes sin fin. Corríjala, o quítela para usar la del programa.\n`,
  );
  expect([code, out]).toEqual([2, '']);
});

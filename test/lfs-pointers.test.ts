import { expect, test } from 'vitest';
import { memoryHost } from './support/memory-host.ts';
import { ranOn } from './support/rendered.ts';
import { SMALL } from './support/small-project.ts';

const POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${'4d'.repeat(32)}\nsize 12345\n`;
const IS = 'solo la referencia que deja Git LFS en lugar del contenido, que no se ha descargado';
const CONFIG = 'plantillas: plantillas\ninforme: {escudo: escudo.svg}\n';

test.each([
  ['a document', ['validate'], { 'poi/2019-S1.yaml': POINTER }],
  [
    'the plan, with the line ends of Windows',
    ['validate'],
    { 'plan.yaml': POINTER.replaceAll('\n', '\r\n') },
  ],
  ['the crest', ['validate'], { 'plan.config.yaml': CONFIG, 'escudo.svg': POINTER }],
  ['the crest', ['report', '-f', 'md'], { 'plan.config.yaml': CONFIG, 'escudo.svg': POINTER }],
  [
    'a template',
    ['validate'],
    { 'plan.config.yaml': 'plantillas: plantillas\n', 'plantillas/bloques/parrafo.md.hbs': POINTER },
  ],
  [
    'a template',
    ['report', '-f', 'md'],
    { 'plan.config.yaml': 'plantillas: plantillas\n', 'plantillas/bloques/parrafo.md.hbs': POINTER },
  ],
  ['a workbook', ['import', 'POI.xlsx'], { 'POI.xlsx': POINTER }],
])('%s that Git LFS has not fetched is said to be so: plan %j', async (_what, argv, files) => {
  const { code, out, err } = await ranOn(memoryHost({ files: { ...SMALL, ...files } }), argv);
  expect(code).toBeGreaterThan(0);
  expect((out + err).replaceAll(/\s+/g, ' ')).toContain(IS);
  expect(out + err).toContain('git lfs pull');
});

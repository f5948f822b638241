import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hasLookAlikes, readProject, targetsOf } from '../src/check/workspace.ts';
import { nodeHost } from '../src/node-host.ts';
import { laid, ranThere, type RanThere } from './support/on-disk.ts';
import { SMALL } from './support/small-project.ts';

const POI = SMALL['poi/2019-S1.yaml'] ?? '';

let folder: string;

/** Two municipalities side by side. */
beforeEach(() => {
  folder = laid(
    Object.fromEntries(
      Object.entries(SMALL).flatMap(([path, text]) => [
        [`d1/${path}`, text],
        [`d2/${path}`, text.replaceAll('210101', '210103').replaceAll('puno-2019-2022', 'otra')],
      ]),
    ),
  );
});

afterEach(() => rmSync(folder, { recursive: true }));

const COMMANDS: readonly (readonly [name: string, argv: readonly string[]])[] = [
  ['status', ['status']],
  ['status as data', ['status', '-f', 'json']],
  ['the report', ['report', '-f', 'md', '-o', 'informes']],
  ['tables of CSV', ['compile', '-f', 'datapackage', '-o', 'dp']],
  ['tables of Parquet', ['compile', '-f', 'parquet', '-o', 'pq']],
];

/** What hides a document, and the sentence of `plan validate` that says so. */
const HIDDEN: readonly (readonly [name: string, hide: () => void, said: string])[] = [
  [
    'the end of its name',
    () => writeFileSync(at('d1/poi/2019-S2.yaml.txt'), POI.replaceAll('2019-S1', '2019-S2')),
    'No se leyó: d1/poi/2019-S2.yaml.txt.',
  ],
  [
    'a cloud',
    () => writeFileSync(at('d1/poi/.2019-S2.yaml.icloud'), 'x'),
    'No se leyó: d1/poi/.2019-S2.yaml.icloud.',
  ],
  [
    'a link that leads to nothing',
    () => symlinkSync('../nada.yaml', at('d1/poi/2019-S2.yaml')),
    'No se leyó: d1/poi/2019-S2.yaml.',
  ],
  [
    'its configuration',
    () => {
      writeFileSync(at('d1/poi/extra.yaml'), POI);
      writeFileSync(at('d1/plan.config.yaml'), 'excluir: ["poi/extra.yaml"]\n');
    },
    'La configuración deja fuera 1 documento: d1/poi/extra.yaml.',
  ],
];

function at(path: string): string {
  return join(folder, path);
}

function ran(...argv: readonly string[]): Promise<RanThere> {
  return ranThere(folder, argv);
}

describe('what is not read of a municipality among several', () => {
  it.each(
    HIDDEN.flatMap(([by, hide, said]) => COMMANDS.map(([name, argv]) => ({ by, hide, said, name, argv }))),
  )('since it is hidden by $by, is said by $name as by a check', async ({ hide, said, argv }) => {
    const before = await ran(...argv);
    expect(before.err).not.toMatch(/No se leyó|deja fuera/);
    hide();
    expect((await ran('validate')).out).toContain(said);
    // The tables of Parquet of what has not changed are not made again.
    for (const again of [await ran(...argv), await ran(...argv)]) {
      expect(again.err).toContain(said);
      expect(again.err.split(said)).toHaveLength(2);
      expect(again.code).toBe(before.code);
    }
  });

  it.each(HIDDEN.filter(([by]) => by !== 'its configuration'))(
    'is looked for only where there may be something, as where it is hidden by %s',
    (_by, hide) => {
      writeFileSync(at('d1/plan.config.yaml'), 'semaforo: {verde: 90, amarillo: 70}\nbase: base.yaml\n');
      writeFileSync(at('d1/base.yaml'), 'hallazgos: []\n');
      const mayHave = (): readonly boolean[] =>
        targetsOf(nodeHost(), [folder]).map((target) => hasLookAlikes(readProject(nodeHost(), target)));
      expect(mayHave()).toEqual([false, false]);
      hide();
      expect(mayHave()).toEqual([true, false]);
    },
  );

  it('is said in what is written and shown, beside the figures that lack it', async () => {
    mkdirSync(at('d1/poi/2019-S1'));
    const [head = '', first = '', ...others] = POI.split(/(?=^ {2}- id: )/m);
    writeFileSync(at('d1/poi/2019-S1/uno.yaml'), head + first);
    writeFileSync(at('d1/poi/2019-S1/resto.yaml'), head + others.join(''));
    rmSync(at('d1/poi/2019-S1.yaml'));
    const whole = await ran('status');
    expect(whole.out).not.toContain('sin leer');
    renameSync(at('d1/poi/2019-S1/uno.yaml'), at('../uno-de-plan.yaml'));
    rmSync(at('../uno-de-plan.yaml'));
    symlinkSync('../../../nada.yaml', at('d1/poi/2019-S1/uno.yaml'));
    const status = await ran('status', '--period', '2019-S1');
    const shown = status.out.replaceAll(/\s+/g, ' ');
    expect(shown).toContain('En estas cifras no está lo de 1 archivo sin leer.');
    expect(status.err).toContain(
      'No se puede leer d1/poi/2019-S1/uno.yaml: lo suyo no está en estas cifras. Para saber por qué: plan validate',
    );
  });

  it('is no POI that a municipality is said not to have', async () => {
    rmSync(at('d1/poi'), { recursive: true });
    mkdirSync(at('d1/poi'));
    symlinkSync('../nada.yaml', at('d1/poi/2019-S1.yaml'));
    const { out } = await ran('status');
    expect(out).toContain('no se sabe');
    expect(out).not.toContain('sin POI');
  });
});

import { describe, expect, it } from 'vitest';
import { zlibSync } from 'fflate';
import { inflatedStreams } from '../src/painters/pdf/kit/attachments.ts';
import { sealed, unsealedIdentifier } from '../src/painters/pdf/kit/seal.ts';
import { checkTexts, foundIn } from './support/marked.ts';
import { ran, type Ran } from './support/rendered.ts';
import { SMALL } from './support/small-project.ts';

const PLAN = SMALL['plan.yaml'] ?? '';
const POI = SMALL['poi/2019-S1.yaml'] ?? '';

function changed(path: string, from: string, to: string): Readonly<Record<string, string>> {
  const text = SMALL[path] ?? '';
  if (!text.includes(from)) throw new Error(`${path} does not say ${from}`);
  return { ...SMALL, [path]: text.replace(from, to) };
}

/** What a project draws that the small one does not, `file:line code`. */
function added(files: Readonly<Record<string, string>>): readonly string[] {
  const before = foundIn(checkTexts(SMALL));
  return foundIn(checkTexts(files)).filter((found) => !before.includes(found));
}

describe('where a project ends', () => {
  it('the search for the plan above stops at the root of a repository', async () => {
    const files = {
      'plan.yaml': PLAN,
      'repositorio/.git/HEAD': 'ref: x',
      'repositorio/poi/2019-S1.yaml': POI,
    };
    const inside = await ran(files, ['validate', 'repositorio', '-f', 'json']);
    expect(inside.out).toContain('"proyecto/sin-plan"');
    const { 'repositorio/.git/HEAD': _, ...without } = files;
    const open = await ran(without, ['validate', 'repositorio', '-f', 'json']);
    expect(open.out).not.toContain('"proyecto/sin-plan"');
  });

  it('a plan in a folder that is left out is no project of its own', async () => {
    const broken = PLAN.replace('SOC-1', 'SOC 1');
    const files = { ...SMALL, 'viejo/plan.yaml': broken, 'plan.config.yaml': 'excluir: ["viejo/**"]\n' };
    const { out } = await ran(files, ['validate', '-f', 'json']);
    expect(out).not.toContain('"file": "viejo/');
    const { 'plan.config.yaml': _, ...all } = files;
    expect((await ran(all, ['validate', '-f', 'json'])).out).toContain('viejo/plan.yaml');
  });
});

it.each(['PK\u0003\u0004\u0014\0\u0006\0[Content_Types].xml word/document.xml', '\0'.repeat(4096)])(
  'a configuration that is no text is one finding, and all else is looked at',
  async (text) => {
    const files = {
      ...changed('poi/2019-S1.yaml', 'objetivo: SOC-1\n', 'objetivo: SOC-9\n'),
      'plan.config.yaml': text,
    };
    const { code, out } = await ran(files, ['validate', '-f', 'json']);
    const { findings } = JSON.parse(out) as {
      readonly findings: readonly { readonly code: string; readonly file: string }[];
    }; // what paintJson gives
    expect(code).toBe(2);
    expect(findings.filter(({ file }) => file === 'plan.config.yaml').map((one) => one.code)).toEqual([
      'yaml/codificacion',
    ]);
    expect(findings.map((one) => one.code)).toContain('poi/objetivo-inexistente');
  },
);

it('a finding has corrections, or says nothing of any', () => {
  const files = changed(
    'poi/2019-S1.yaml',
    '    objetivo: SOC-1\n',
    '    objetivo: SOC-9\n    unidda: GIM\n',
  );
  const { diagnostics } = checkTexts({ ...files, 'plan.config.yaml': 'reglas: {poi/nadie: off}\n' });
  expect(diagnostics.length).toBeGreaterThan(3);
  for (const { fixes = ['one'] } of diagnostics) expect(fixes.length).toBeGreaterThan(0);
});

describe('a comment that suppresses', () => {
  const wrong = 'objetivo: SOC-9';

  it.each([
    ['right above', '    # plan-ignorar poi/objetivo-inexistente: se verá\n'],
    ['with a blank line between', '    # plan-ignorar poi/objetivo-inexistente: se verá\n\n'],
    ['with another comment between', '    # plan-ignorar poi/objetivo-inexistente: se verá\n    # nota\n'],
    ['with both between', '    # plan-ignorar poi/objetivo-inexistente: se verá\n  \n    # nota\n\n'],
  ])('reaches the next line that is neither blank nor a comment: %s', (_name, comment) => {
    const files = changed('poi/2019-S1.yaml', '    objetivo: SOC-1\n', `${comment}    ${wrong}\n`);
    const result = checkTexts(files);
    expect(result.suppressed.map(({ diagnostic }) => diagnostic.code)).toContain('poi/objetivo-inexistente');
    expect(result.diagnostics.map(({ code }) => code)).not.toContain('poi/objetivo-inexistente');
  });

  it('does not reach beyond that line', () => {
    const comment = '    # plan-ignorar poi/objetivo-inexistente: se verá\n    tipo: inversion\n';
    const files = changed(
      'poi/2019-S1.yaml',
      '    tipo: inversion\n    objetivo: SOC-1\n',
      `${comment}    ${wrong}\n`,
    );
    expect(checkTexts(files).diagnostics.map(({ code }) => code)).toContain('poi/objetivo-inexistente');
  });
});

describe('what a refused value hides', () => {
  it('a code of the plan that cannot be read leaves it untold whether an activity cites it', () => {
    const files = changed(
      'plan.yaml',
      'codigo: "1.1", nombre: Saneamiento',
      'codigo: [1, 1], nombre: Saneamiento',
    );
    expect(added(files).map((found) => found.split(' ')[1])).toEqual(['esquema/tipo-incorrecto']);
  });

  it('a period of the plan that cannot be read leaves it untold whether a POI is of it', () => {
    const files = changed(
      'plan.yaml',
      'periodo: {inicio: 2019, fin: 2022}',
      'periodo: {inicio: 2020, fin: dos}',
    );
    expect(added(files).map((found) => found.split(' ')[1])).not.toContain('poi/periodo-fuera-del-plan');
  });
});

describe('numbers', () => {
  it.each([
    ['123456789012345', []],
    ['1234567890123456', ['yaml/numero-con-formato']],
    ['12345678901234.5', []],
  ])('a meta of %s', (number, expected) => {
    const files = changed('poi/2019-S1.yaml', 'meta_anual: 100\n', `meta_anual: ${number}\n`);
    const codes = added(files).map((found) => found.split(' ')[1]);
    expect(codes.filter((code) => code?.startsWith('yaml/'))).toEqual(expected);
  });
});

describe('what goes where', () => {
  it('annotations are not printed beside a format that a program reads', async () => {
    const env = { GITHUB_ACTIONS: 'true' };
    const files = changed('poi/2019-S1.yaml', 'objetivo: SOC-1', 'objetivo: SOC-9');
    const { out } = await ran(files, ['validate', '-f', 'json'], { env });
    expect(() => JSON.parse(out) as unknown).not.toThrow();
    const toFile = await ran(files, ['validate', '-f', 'json:h.json'], { env });
    expect(toFile.out).toMatch(/^::error /m);
  });

  it.each([
    ['the first', ['a', 'b']],
    ['the last', ['b', 'a']],
  ])(
    'of several reports the worst exit code holds, when %s cannot be made',
    async (_name, [broken = '', whole = '']) => {
      const wrong = changed('poi/2019-S1.yaml', 'objetivo: SOC-1', 'objetivo: SOC-9');
      const files = Object.fromEntries([
        ...Object.entries(wrong).map(([path, text]) => [`${broken}/${path}`, text]),
        ...Object.entries(SMALL).map(([path, text]) => [
          `${whole}/${path}`,
          text.replaceAll('puno-2019-2022', 'otro-2019-2022'),
        ]),
      ]);
      const { code, out } = await ran(files, ['report', '-f', 'md', '--edition', 'tecnica']);
      expect(out).toContain('otro-2019-2022');
      expect(code).toBe(1);
    },
  );
});

describe('verify', () => {
  const NAME = 'puno-2019-2022-2019-S1-tecnica.pdf';

  /** A PDF that says to be made by another version of the program, of these very documents. */
  async function ofVersion(version: string): Promise<Uint8Array> {
    const made = (await ran(SMALL, ['report', '-f', 'pdf'])).bytes('.pdf');
    const texts = [...inflatedStreams(made)].map((stream) => Buffer.from(stream).toString('utf8'));
    const list = texts.find((text) => text.startsWith('{') && text.includes('"huella"')) ?? '';
    const other = list.replace(/"plan": "[^"]+"/, `"plan": "${version}"`);
    if (other === list) throw new Error('the list of inputs names no version');
    const stream = [
      Buffer.from('%PDF-1.7\nstream\n'),
      zlibSync(Buffer.from(other)),
      Buffer.from('\nendstream\n'),
    ];
    return Buffer.concat([...stream, Buffer.from(unsealedIdentifier('ab'.repeat(16)))]);
  }

  function verified(pdf: Uint8Array): Promise<Ran> {
    return ran({ ...SMALL }, ['verify', NAME], { files: { [NAME]: pdf } });
  }

  it('says that a report was made by another version of the program, which may draw otherwise', async () => {
    const { code, err } = await verified(sealed(await ofVersion('0.0.9')));
    expect(err).toContain('se hizo con plan 0.0.9');
    expect(code).toBe(2);
  });

  it('but not of one that was touched since', async () => {
    const touched = sealed(await ofVersion('0.0.9'));
    touched[6] = (touched[6] ?? 0) ^ 1;
    const { code, out } = await verified(touched);
    expect(out).toContain('PDF alterado: ');
    expect(code).toBe(1);
  });
});

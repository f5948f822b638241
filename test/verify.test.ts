import { zlibSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { inflatedStreams } from '../src/painters/pdf/kit/attachments.ts';
import { memoryHost } from './support/memory-host.ts';
import { ran, ranOn, type Ran } from './support/rendered.ts';
import { SMALL } from './support/small-project.ts';

const PDF = 'puno-2019-2022-2019-S1-tecnica.pdf';
const COMMIT = 'a'.repeat(40);
let made: Uint8Array;

beforeAll(async () => {
  made = (await ran(SMALL, ['report', '-f', 'pdf'], { commit: COMMIT })).bytes('.pdf');
});

/** Asks whether a PDF is the report of a project, elsewhere and at another commit. */
function verified(files: Readonly<Record<string, string | Uint8Array>>, pdf: Uint8Array): Promise<Ran> {
  const world = memoryHost({ files: { ...files, [PDF]: pdf }, commit: 'b'.repeat(40) });
  return ranOn(world, ['verify', PDF]);
}

function changed(from: string, to: string): Readonly<Record<string, string>> {
  const poi = SMALL['poi/2019-S1.yaml'] ?? '';
  if (!poi.includes(from)) throw new Error(`the POI does not say ${from}`);
  return { ...SMALL, 'poi/2019-S1.yaml': poi.replace(from, to) };
}

function withFlippedByte(pdf: Uint8Array, at: number): Uint8Array {
  const copy = Uint8Array.from(pdf);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

describe('a document that is there and cannot be read', () => {
  it.each(['poi/2019-S1.yaml', 'plan.yaml'])('is not said to be gone: %s', async (path) => {
    const world = memoryHost({ files: { ...SMALL, [path]: null, [PDF]: made } });
    const { code, out, err } = await ranOn(world, ['verify', PDF]);
    expect([code, out]).toEqual([3, '']);
    expect(err).toContain(`No se pudo leer ${path}: no hay permiso para abrirlo.`);
    expect(err).toContain(`No se pudo comprobar «${PDF}»`);
  });

  it('is not said to be gone where the configuration leaves it out', async () => {
    const { code, out } = await verified({ ...SMALL, 'plan.config.yaml': 'excluir: [poi/**]\n' }, made);
    expect(code).toBe(1);
    expect(out).toContain('  poi/2019-S1.yaml: la configuración lo deja fuera\n');
  });

  it('says nothing of a report that was not made from it', async () => {
    const files = { ...SMALL, 'poi/2019-S2.yaml': null, [PDF]: made };
    const { code, out } = await ranOn(memoryHost({ files }), ['verify', PDF]);
    expect([code, out]).toEqual([1, expect.stringContaining('No coincide')]);
  });
});

describe('a report of the documents as they are', () => {
  it('is the same, at another commit too', async () => {
    const { code, out } = await verified(SMALL, made);
    expect(out).toContain(`Igual: ${PDF} es exactamente el informe de estos documentos (5 archivos, huella `);
    expect(code).toBe(0);
  });

  it('of several plans is not called altered: it cannot be made again', async () => {
    const region = Object.fromEntries(
      ['a', 'b'].flatMap((folder) =>
        Object.entries(SMALL).map(([path, text]) => [`${folder}/${path}`, text]),
      ),
    );
    const host = memoryHost({ files: region });
    const { bytes } = await ranOn(host, ['report', '.', '-f', 'pdf']);
    const answer = await verified({}, bytes('.pdf'));
    expect(answer.code).toBe(2);
    expect(answer.err).toContain('no trae la lista de los archivos de un plan. Si es un informe de varias');
    const altered = await verified({}, withFlippedByte(bytes('.pdf'), 2000));
    expect(altered.code).toBe(1);
    expect(altered.out).toContain('PDF alterado');
  });

  it.each([
    ['with the line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['with decomposed accents', (text: string) => text.normalize('NFD')],
  ])('is the same when they are checked out %s', async (_name, rewritten) => {
    const files = Object.fromEntries(Object.entries(SMALL).map(([path, text]) => [path, rewritten(text)]));
    const { code, out } = await verified(files, made);
    expect(out).toContain('Igual: ');
    expect(code).toBe(0);
  });

  it('is the same when the names of its files are checked out with decomposed accents', async () => {
    const named = (form: 'NFC' | 'NFD'): Readonly<Record<string, string>> => {
      const { 'poi/2019-S1.yaml': poi = '', ...rest } = SMALL;
      return { ...rest, ['poi/ingeniería-2019-S1.yaml'.normalize(form)]: poi };
    };
    const own = (await ran(named('NFC'), ['report', '-f', 'pdf'])).bytes('.pdf');
    const { code, out } = await verified(named('NFD'), own);
    expect(out).toContain('Igual: ');
    expect(code).toBe(0);
  });

  it.each([
    ['of a unit', ['--unit', 'GIM']],
    ['for the citizens', ['--edition', 'ciudadana']],
    ['a sheet to hang', ['--edition', 'mural']],
    ['judged by a day', ['--al', '2019-12-01']],
  ])('is the same when it is %s', async (_name, flags) => {
    const own = (await ran(SMALL, ['report', '-f', 'pdf', ...flags], { commit: COMMIT })).bytes('.pdf');
    const { code, out } = await verified(SMALL, own);
    expect(out).toContain('Igual: ');
    expect(code).toBe(0);
  });

  it('does not match, and is not called altered, when a copy or an evidence came beside the documents', async () => {
    for (const [path, text] of [
      ['poi/2019-S1.yaml.bak', SMALL['poi/2019-S1.yaml'] ?? ''],
      ['Plan.config.yaml', 'brecha: 1\n'],
    ] as const) {
      const own = (await ran(SMALL, ['report', '-f', 'pdf'], { commit: COMMIT })).bytes('.pdf');
      const { code, out } = await verified({ ...SMALL, [path]: text }, own);
      expect([code, out]).toEqual([1, expect.stringContaining('No coincide: los documentos son los mismos')]);
      expect(out).not.toContain('alterado');
    }
  });

  it('is the same when it has no annexes', async () => {
    const own = (await ran(SMALL, ['report', '-f', 'pdf', '--no-annexes'])).bytes('.pdf');
    expect(own.length).toBeLessThan(made.length);
    expect((await verified(SMALL, own)).out).toContain('Igual: ');
  });

  it('is the same when it is a draft', async () => {
    const files = changed('devengado: 510000.00', 'devengado: 710000.00');
    const own = (await ran(files, ['report', '-f', 'pdf', '--draft'])).bytes('.pdf');
    expect((await verified(files, own)).out).toContain('Igual: ');
  });
});

describe('documents that are not those of the report', () => {
  it('are named, changed, new or gone, with the commit they had', async () => {
    const { 'audiencias/2019-05.yaml': gone, ...rest } = changed(
      'devengado: 510000.00',
      'devengado: 500000.00',
    );
    const { code, out } = await verified({ ...rest, 'audiencias/2019-06.yaml': gone ?? '' }, made);
    expect(out).toBe(
      [
        `Archivos cambiados: 3 archivos no son los mismos con que se hizo ${PDF}.`,
        '  audiencias/2019-05.yaml: ya no está',
        '  audiencias/2019-06.yaml: nuevo',
        '  poi/2019-S1.yaml: cambiado',
        'El informe dice que se hizo con el commit aaaaaaaaaaaa. No se pudo comprobar: esta carpeta no está en un repositorio git. Compruébelo en el repositorio completo.',
        '',
      ].join('\n'),
    );
    expect(code).toBe(1);
  });

  it('are changed by a comment too: the lines that the annex gives move', async () => {
    const { code, out } = await verified(changed('tipo: poi', '# nota\ntipo: poi'), made);
    expect(out).toContain('  poi/2019-S1.yaml: cambiado\n');
    expect(code).toBe(1);
  });
});

describe('a PDF that was touched', () => {
  it.each([
    ['in the middle', (pdf: Uint8Array) => withFlippedByte(pdf, pdf.length >> 1)],
    ['in its first page', (pdf: Uint8Array) => withFlippedByte(pdf, 4000)],
    ['in its last byte', (pdf: Uint8Array) => withFlippedByte(pdf, pdf.length - 1)],
    ['by a byte more', (pdf: Uint8Array) => Uint8Array.from([...pdf, 10])],
    ['by cutting it', (pdf: Uint8Array) => pdf.slice(0, pdf.length >> 1)],
  ])('%s is told apart', async (_name, touched) => {
    const { code, out } = await verified(SMALL, touched(made));
    expect(out).toMatch(/^PDF alterado: /);
    expect(code).toBe(1);
  });

  it('so that it would take gigabytes to unfold is told apart, without unfolding it', async () => {
    // 32 MB of zeros in 32 KB, forty times.
    const bomb = zlibSync(new Uint8Array(32 * 1024 * 1024), { level: 9 });
    const streams = Array.from({ length: 40 }, () => [
      Buffer.from('stream\n'),
      bomb,
      Buffer.from('\nendstream\n'),
    ]);
    const { code, out } = await verified(
      SMALL,
      Buffer.concat([Buffer.from('%PDF-1.7\n'), ...streams.flat()]),
    );
    expect(out).toContain('no trae la lista de archivos');
    expect(code).toBe(1);
  });

  /** A PDF that holds no more than the list of files of a report, with another `desde` in it. */
  function withFormer(desde: unknown): Uint8Array {
    const texts = [...inflatedStreams(made)].map((stream) => Buffer.from(stream).toString('utf8'));
    const list: unknown = JSON.parse(texts.find((text) => text.includes('"huella"')) ?? '');
    const text = JSON.stringify({ ...Object(list), desde });
    return Buffer.concat([
      Buffer.from('%PDF-1.7\nstream\n'),
      zlibSync(Buffer.from(text)),
      Buffer.from('\nendstream\n'),
    ]);
  }

  it.each([
    ['nothing', undefined, false],
    ['null', null, true],
    ['an option of git', '--upload-pack=touch x', true],
    ['a name', 'HEAD', true],
  ])(
    'so that the report before it is %s has no list of files to trust: %j, %j',
    async (_name, desde, lost) => {
      const { code, out } = await verified(SMALL, withFormer(desde));
      expect(out.includes('no trae la lista de archivos')).toBe(lost);
      expect(code).toBe(1);
    },
  );

  it('so that it carries nothing is told apart', async () => {
    const { code, out } = await verified(SMALL, Buffer.from('%PDF-1.7\n%%EOF\n'));
    expect(out).toContain('PDF alterado: ');
    expect(out).toContain('no trae la lista de archivos');
    expect(code).toBe(1);
  });
});

describe('what cannot be verified', () => {
  it('is wrong use when it is no PDF', async () => {
    const { code, out, err } = await verified(SMALL, Buffer.from('Hola'));
    expect(err).toBe(
      `«${PDF}» no es un PDF. Diga el informe que quiere comprobar: plan verify informes/informe.pdf\n`,
    );
    expect([code, out]).toEqual([2, '']);
  });

  it('is wrong use when it is not there, as any missing path', async () => {
    const { code, err } = await ran(SMALL, ['verify', 'otro.pdf']);
    expect(err).toBe(
      'No existe «otro.pdf». Diga el informe que quiere comprobar: plan verify informes/informe.pdf\n',
    );
    expect(code).toBe(2);
  });
});

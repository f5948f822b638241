import { describe, expect, it } from 'vitest';
import { main } from '../src/cli.ts';
import { memoryHost } from './support/memory-host.ts';
import { pdfText } from './support/pdf-text.ts';
import { REGISTERED, REGISTERED_WITHOUT_INDICATORS } from './support/registered-plans.ts';

const PLANS = [
  {
    name: 'with its indicators in words',
    files: REGISTERED,
    id: 'registrado-2027-2030',
    words: [
      'Llegar a 90% al 2031.',
      '>150 productores en ferias regionales al 2030.',
      '2 audiencias por año.',
    ],
    measurable: '0 de 11',
  },
  {
    name: 'with «No se especifica.» for its indicators',
    files: REGISTERED_WITHOUT_INDICATORS,
    id: 'sin-indicadores-2027-2030',
    words: ['Instalar los huertos en los sectores priorizados.', 'Ejecutar la inseminación artificial.'],
    measurable: '0 de 6',
  },
];

describe.each(PLANS)('a plan as it was registered, $name', ({ files, id, words, measurable }) => {
  it('has no errors, and at most twelve findings are shown', async () => {
    const host = memoryHost({ files });
    const code = await main(['validate', '--no-color'], host);
    const shown = host.printed.out.split('\n').filter((line) => / {2}(?:error|aviso|nota) {2}/.test(line));
    expect([code, shown.filter((line) => line.includes('  error  '))]).toEqual([0, []]);
    expect(shown.length).toBeLessThanOrEqual(12);
  });

  it.each(['tecnica', 'ciudadana'])(
    'has an edición %s with all its words',
    { timeout: 30_000 },
    async (edition) => {
      const host = memoryHost({ files });
      expect(await main(['report', '--edition', edition], host)).toBe(0);
      const written = [...host.files].filter(([path]) => path.startsWith('/w/informes/'));
      const name = `/w/informes/${id}-plan-${edition}`;
      expect(written.map(([path]) => path).toSorted()).toEqual([`${name}.md`, `${name}.pdf`]);
      const markdown = Buffer.from(host.files.get(`${name}.md`) ?? '').toString('utf8');
      const pdf = await pdfText(host.files.get(`${name}.pdf`) ?? new Uint8Array());
      const texts = [markdown.replaceAll('\\', '').replaceAll('&gt;', '>'), pdf].map((text) =>
        text.replace(/\s+/g, ' '),
      );
      for (const text of texts) {
        expect(text).not.toContain('No se especifica');
        // The citizen edition tells some and says how many more the technical one has.
        const told = edition === 'tecnica' ? words : words.slice(0, 1);
        expect(told.filter((each) => !text.includes(each))).toEqual([]);
      }
      if (edition === 'tecnica') expect(texts.filter((text) => !text.includes(measurable))).toEqual([]);
    },
  );

  it('compiles into objectives without any figure', async () => {
    const host = memoryHost({ files });
    expect(await main(['compile'], host)).toBe(0);
    const { periodo, avance } = JSON.parse(host.printed.out) as Record<string, unknown>; // what the command prints
    expect({ periodo, avance }).toMatchObject({
      periodo: null,
      avance: {
        fisico: { valor: null },
        financiero: { pim: null, valor: null },
        resultados: { valor: null },
      },
    });
  });
});

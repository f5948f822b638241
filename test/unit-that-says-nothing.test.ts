import { describe, expect, it } from 'vitest';
import { textsIn } from './support/folders.ts';
import { ran } from './support/rendered.ts';

/** The example with one POI for both units, delivered, in which GAF says so much of what it had to do. */
function sharedPoi(said: string): Readonly<Record<string, string>> {
  const files = textsIn('examples/minimo');
  const [head = '', own = ''] = (files['poi/2019-S1.yaml'] ?? '')
    .replace('unidad: GDL\n', '')
    .replaceAll(/(- id: GDL-.*\n)/g, '$1    unidad: GDL\n')
    .replace(/resultados:[^]*/, '')
    .split(/(?= {2}- id: GAF-001)/);
  const silent = own
    .replace(/ {6}ejecutado: .*/, said)
    .replace(/ {4}evidencias:\n {6}.*\n/, '')
    .replaceAll(/,? *(?:avance|fin_real): [\d-]+/g, '');
  return { ...files, 'poi/2019-S1.yaml': `${head}${silent}` };
}

const NOTHING = 'unidad que no informó nada en el POI que se entregó: GAF';

async function told(
  said: string,
): Promise<{ delivery: string | undefined; status: string; entrega: unknown }> {
  const files = sharedPoi(said);
  const report = await ran(files, ['report', '-f', 'md']);
  const status = (await ran(files, ['status'])).out.replaceAll(/\s+/g, ' ');
  const compiled = JSON.parse((await ran(files, ['compile'])).out) as {
    readonly planes?: readonly unknown[];
    readonly unidades: readonly { readonly id: string; readonly entrega: string | null }[];
  };
  return {
    delivery: /\*\*GAF\*\* .*\| *(\S[^|]*?) *\|\n/.exec(report.markdown())?.[1],
    status,
    entrega: compiled.unidades.find(({ id }) => id === 'GAF')?.entrega,
  };
}

describe('the POI of several units that was delivered is', () => {
  it('no delivery of one that says nothing in it', async () => {
    const { delivery, status, entrega } = await told('');
    expect(delivery).toBe('no informó nada');
    expect(status).toContain(`1 ${NOTHING}`);
    expect(status).not.toContain('sin fecha de entrega');
    expect(entrega).toBeNull();
  });

  it('that of one of which nothing was due yet', async () => {
    const files = sharedPoi('');
    const poi = (files['poi/2019-S1.yaml'] ?? '').replace(
      /( {6}meta: 60\n {6}programado: )\{[^}]*\}/,
      '$1{jun: 60}',
    );
    expect(poi).toContain('{jun: 60}');
    const early = {
      ...files,
      'poi/2019-S1.yaml': poi.replace('fecha_corte: 2019-06-30', 'fecha_corte: 2019-05-31'),
    };
    expect((await ran(early, ['status'])).out.replaceAll(/\s+/g, ' ')).not.toContain('no informó nada');
    const late = { ...files, 'poi/2019-S1.yaml': poi };
    expect((await ran(late, ['status'])).out.replaceAll(/\s+/g, ' ')).toContain(NOTHING);
  });

  it.each([
    ['that says a month in which nothing was done', '      ejecutado: {ene: 0}'],
    ['that says what was done in all', '      logrado: 0'],
  ])('that of one %s', async (_, said) => {
    const { delivery, status, entrega } = await told(said);
    expect(delivery).toBe('5-7-2019<br>5 días después');
    expect(status).not.toContain('no informó nada');
    expect(entrega).toBe('2019-07-05');
  });

  it.each([
    [
      'that cancelled it',
      '    estado: cancelada\n    cancelacion: {fecha: 2019-05-10, norma: R.G.M. 120-2019}',
    ],
    ['that left it', '    estado: suspendida'],
  ])('that of one %s', async (_, state) => {
    const { status } = await told(`\n${state}`);
    expect(status).not.toContain('no informó nada');
  });
});

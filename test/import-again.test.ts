import { describe, expect, it } from 'vitest';
import { main } from '../src/cli.ts';
import { ceplanPoi } from './support/ceplan-poi.ts';
import { memoryHost } from './support/memory-host.ts';
import { ceplanHtml, ceplanRows, withCell, type Rows } from './support/sheet-files/ceplan.ts';

// A second export says what goes back to the ordinary, which a document need not say: that is no silence.

const POI = ceplanPoi(3, { count: 1, months: 12 });
const PLAN = POI.files['plan.yaml'] ?? '';
const BASE: Rows = ['F(RE)', 'F(CS)', 'F(SE)'].reduce<Rows>(
  (rows, block) => withBlock(rows, block, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], 78),
  withCell(
    ceplanRows({ ...POI, activities: POI.activities.map((one) => ({ ...one, activa: true })) }),
    1,
    'Activo AO',
    'SI',
  ),
);

function withBlock(rows: Rows, block: string, months: readonly number[], total: number): Rows {
  return [...months, total].reduce<Rows>(
    (all, value, i) =>
      withCell(all, 1, `${block} ${i === 12 ? 'Total' : String(i + 1).padStart(2, '0')}`, value.toFixed(2)),
    rows,
  );
}

function levels(rows: Rows, total: string): Rows {
  return ['F(RE)', 'F(CS)', 'F(SE)'].reduce((all, block) => withCell(all, 1, `${block} Total`, total), rows);
}

/** The POI after each of some exports, written with --replace, and what the last said without it. */
async function through(
  exports: readonly Rows[],
  edited: (poi: string) => string = (poi) => poi,
): Promise<{ kept: { code: number; out: string }; poi: string; out: string }> {
  const host = memoryHost({ files: { 'plan.yaml': PLAN } });
  const textOf = (): string => Buffer.from(host.files.get('/w/poi/2025.yaml') ?? []).toString('utf8');
  let kept = { code: 0, out: '' };
  let out = '';
  for (const [i, rows] of exports.entries()) {
    host.save('/w/POI.xls', ceplanHtml(rows));
    const said = host.printed.out.length;
    const code = await main(['import', 'POI.xls', '--write', '--every-place'], host);
    kept = { code, out: host.printed.out.slice(said) };
    const before = host.printed.out.length;
    await main(['import', 'POI.xls', '--write', '--replace'], host);
    out = host.printed.out.slice(before);
    if (i === 0) host.save('/w/poi/2025.yaml', edited(textOf()));
  }
  return { kept, poi: textOf(), out };
}

describe('what goes back to the ordinary', () => {
  it.each([
    [
      'an activity that is switched on again',
      withCell(BASE, 1, 'Activo AO', 'NO'),
      'activa: false',
      /activa: dice no, y el archivo sí/,
    ],
    [
      'months that add up again',
      levels(BASE, '12.00'),
      'acumulacion: ultimo',
      /acumulacion: dice «ultimo», y el archivo «suma»/,
    ],
    [
      'a product that is no project any more',
      withCell(BASE, 1, 'Producto ID', '2401234'),
      'tipo: inversion',
      /tipo: dice «inversion», y el archivo «actividad»/,
    ],
    [
      'a programme that is the first one again',
      withBlock(BASE, 'F(CS)', [2, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], 79),
      'programado_original: {ene: 2',
      /programado original de enero: dice 2, y el archivo 1 /,
    ],
  ])('%s is other than what stands', async (_, first, stands, told) => {
    const before = await through([first]);
    expect(before.poi).toContain(stands);
    const { kept, poi } = await through([first, BASE]);
    expect([kept.code, kept.out]).toEqual([1, expect.stringMatching(told)]);
    expect(kept.out).not.toContain('Todo está ya');
    expect(poi).not.toContain(stands);
    expect((await through([first, BASE, BASE])).out).toContain('Todo está ya');
  });

  it('is written in no document that says nothing of it', async () => {
    const { poi, out } = await through([BASE, BASE]);
    expect(poi).not.toMatch(/activa|acumulacion|tipo: (?!poi)|programado_original/);
    expect(out).toContain('Todo está ya');
  });

  it('is told of each half by its own document', async () => {
    const host = memoryHost({ files: { 'plan.yaml': PLAN } });
    const off = withCell(BASE, 1, 'Activo AO', 'NO');
    host.save('/w/POI.xls', ceplanHtml(off));
    await main(['import', 'POI.xls', '--period', '2025-S1', '--write'], host);
    await main(['import', 'POI.xls', '--period', '2025-S2', '--write'], host);
    const halves = (): readonly string[] =>
      ['S1', 'S2'].map((half) =>
        Buffer.from(host.files.get(`/w/poi/2025-${half}.yaml`) ?? []).toString('utf8'),
      );
    expect(halves().join('')).toContain('activa: false');
    host.save('/w/POI.xls', ceplanHtml(BASE));
    await main(['import', 'POI.xls', '--write', '--replace'], host);
    expect(halves().join('')).not.toContain('activa: false');
  });

  it('is not said by months one of which is all of them', async () => {
    const one = ['F(RE)', 'F(CS)', 'F(SE)'].reduce<Rows>(
      (rows, block) => withBlock(rows, block, [0, 0, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0], 7),
      BASE,
    );
    const { kept } = await through([one, one], (poi) =>
      poi.replace('unidad_medida:', 'acumulacion: ultimo\n      unidad_medida:'),
    );
    expect([kept.code, kept.out]).toEqual([0, expect.stringContaining('Todo está ya')]);
  });

  it('is no word against a mean, which the planning system cannot say', async () => {
    const { kept } = await through([BASE, BASE], (poi) =>
      poi.replace('unidad_medida:', 'acumulacion: promedio\n      unidad_medida:'),
    );
    expect([kept.code, kept.out]).toEqual([0, expect.stringContaining('Todo está ya')]);
  });
});

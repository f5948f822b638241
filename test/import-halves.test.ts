import { describe, expect, it } from 'vitest';
import { main } from '../src/cli.ts';
import { memoryHost } from './support/memory-host.ts';
import { ONE_OBJECTIVE } from './support/one-objective.ts';
import { spendingCsv } from './support/sheet-files/spending.ts';

const half = (periodo: string, dated: string, presupuesto: string, months: string): string => `tipo: poi
version: 1
plan: ejemplo-2023-2026
periodo: ${periodo}
${dated}
actividades:
  - id: A-1
    nombre: Pista
    objetivo: SOC-1
    presupuesto: {${presupuesto}, meta_siaf: "1"}
    indicador: {nombre: Pista, unidad_medida: km, programado: {${months}}}
`;
const FIRST = 'poi/2025-S1.yaml';
const SECOND = 'poi/2025-S2.yaml';
const CLOSED = half('2025-S1', 'estado: cerrado\nfecha_corte: 2025-06-30', 'pia: 120, pim: 120', 'ene: 1');
const OPEN = half('2025-S2', 'estado: en_ejecucion\nfecha_corte: 2025-08-31', 'pia: 120, pim: 120', 'jul: 1');
/** The accounts to September, with a budget that grew in August. */
const SEPTEMBER = spendingCsv([{ pia: '120', pim: '300', months: [10, 10, 10, 10, 10, 10, 10, 10, 10] }]);

async function imported(
  files: Readonly<Record<string, string>>,
  ...argv: readonly string[]
): Promise<{ code: number; first: string; second: string; out: string }> {
  const host = memoryHost({ files: { 'plan.yaml': ONE_OBJECTIVE, 'gasto.csv': SEPTEMBER, ...files } });
  const code = await main(['import', 'gasto.csv', ...argv], host);
  const text = (file: string): string => Buffer.from(host.files.get(`/w/${file}`) ?? []).toString('utf8');
  return { code, first: text(FIRST), second: text(SECOND), out: host.printed.out };
}

describe('the budget of a file that reaches the second half', () => {
  it('goes to the second half alone, and the first, which was over before, is not asked about it', async () => {
    const files = { [FIRST]: CLOSED, [SECOND]: OPEN };
    const { out } = await imported(files);
    expect(out).not.toMatch(/2025-S1\.yaml.*PIM/);
    const { first, second } = await imported(files, '--write', '--replace');
    expect(first).toContain('pim: 120,');
    expect(second).toContain('pim: 300,');
  });

  it('replaces one that the first half says too, as the budget may go back to what it was', async () => {
    const { second } = await imported(
      { [FIRST]: CLOSED.replace('pim: 120', 'pim: 300'), [SECOND]: OPEN },
      '--write',
      '--replace',
    );
    expect(second).toContain('pim: 300,');
  });

  it.each([
    ['says none', CLOSED.replace('pim: 120, ', ''), 'meta_siaf'],
    ['says another', CLOSED, 'pim: 120,'],
  ])('is told and not written where only the first half stands, which %s', async (_, before, kept) => {
    const { first, out } = await imported({ [FIRST]: before }, '--write', '--replace');
    expect(first).toContain(kept);
    expect(first).not.toContain('300');
    expect(out).toContain('A-1: meses y PIM del semestre segundo, en el que no está: S/ 30 en 1 fila');
  });

  it('of a file of the first half leaves that of the second', async () => {
    const { second } = await imported(
      {
        [FIRST]: CLOSED,
        [SECOND]: OPEN.replace('pim: 120', 'pim: 300'),
        'gasto.csv': spendingCsv([{ pia: '120', pim: '120', months: [10, 10] }]),
      },
      '--write',
      '--replace',
    );
    expect(second).toContain('pim: 300,');
  });
});

describe('one half that is asked for', () => {
  it.each([
    ['2025-S1', 'segundo', 'S/ 30', FIRST, SECOND],
    ['2025-S2', 'primero', 'S/ 60', SECOND, FIRST],
  ])(
    '%s is all that an import touches, and what is of the other is told',
    async (period, other, sum, own, left) => {
      const files: Readonly<Record<string, string>> = { [FIRST]: CLOSED, [SECOND]: OPEN };
      const { out, first, second } = await imported(files, '--period', period, '--write', '--replace');
      const after: Readonly<Record<string, string>> = { [FIRST]: first, [SECOND]: second };
      expect(after[left]).toBe(files[left]);
      expect(after[own]).not.toBe(files[own]);
      expect(out).toMatch(
        new RegExp(`A-1: meses (?:y PIM )?del semestre ${other}, que no se pidió: ${sum} en 1 fila`),
      );
    },
  );
});

import { expect, it } from 'vitest';
import { main } from '../src/cli.ts';
import { memoryHost } from './support/memory-host.ts';
import { ONE_OBJECTIVE } from './support/one-objective.ts';
import { ACTIVITY_TITLES, ceplanHtml } from './support/sheet-files/ceplan.ts';

const file = (cells: Readonly<Record<string, string>>): string => {
  const all: Readonly<Record<string, string>> = {
    POI: '2025',
    'Actividad Operativa ID': 'A-1',
    'Actividad Operativa': 'Pista',
    'Unidad de Medida': 'km',
    ...cells,
  };
  return ceplanHtml([ACTIVITY_TITLES, ACTIVITY_TITLES.map((title) => all[title] ?? '')]);
};

const poi = (before: string): string => `tipo: poi
version: 1
plan: ejemplo-2023-2026
periodo: 2025
estado: aprobado
actividades:
  - id: A-1
    nombre: Pista
${before}    indicador: {nombre: Pista, unidad_medida: km}
`;

async function again(
  document: string,
  cells: Readonly<Record<string, string>>,
  ...options: readonly string[]
): Promise<{ out: string; text: string }> {
  const host = memoryHost({
    files: { 'plan.yaml': ONE_OBJECTIVE, 'poi/2025.yaml': document, 'POI.xls': file(cells) },
  });
  await main(['import', 'POI.xls', '--write', ...options], host);
  return {
    out: host.printed.out,
    text: Buffer.from(host.files.get('/w/poi/2025.yaml') ?? []).toString('utf8'),
  };
}

it('that an activity is in other districts denies all that its document lists', async () => {
  const document = poi('    distritos: ["210501", "210503"]\n');
  const cells = { 'Dep. UBIGEO': '21', 'Prov. UBIGEO': '05', 'Dis. UBIGEO': '03' };
  const { out, text } = await again(document, cells);
  expect(out).toContain('distritos: dice «210501» y «210503», y el archivo «210503»');
  expect(text).toContain('distritos: ["210501", "210503"]');
  const replaced = await again(document, cells, '--replace');
  expect(replaced.text).toContain('distritos: ["210503"]');
  expect((await again(replaced.text, cells)).out).toContain('no hay nada que cambiar');
  // One more is no denial.
  expect((await again(poi('    distritos: []\n'), cells)).text).toContain('distritos: ["210503"]');
});

import process from 'node:process';
import { strFromU8, unzipSync } from 'fflate';
import { main } from '../../../src/cli.ts';
import { ceplanPoi } from '../ceplan-poi.ts';
import { memoryHost } from '../memory-host.ts';
import { seeded, type Random } from '../random.ts';
import { ceplanHtml, ceplanRows } from './ceplan.ts';
import { odsOf, odsRow, xlsbOf } from './ods.ts';
import { xlsOf } from './xls.ts';
import { xlsxOf, xlsxRow, zipOf } from './xlsx.ts';

const poi = ceplanPoi(2, { count: 3, months: 5 });
const PLAN = poi.files['plan.yaml'] ?? '';
const rows = ceplanRows(poi);
const JSON_PLAN = JSON.stringify({
  'ERM.2026000001': {
    dimensiones: [
      {
        nombre: 'Social',
        items: [{ problema: 'a', objetivo: 'b', meta: 'Reducir a 10% al 2031', indicador: 'Tasa (%)' }],
      },
    ],
  },
});

/** Texts and binary files that are no archives: as they should be, before anything is done to them. */
const SHEETS: readonly Uint8Array[] = [
  Buffer.from(ceplanHtml(rows)),
  Buffer.from(rows.map((row) => row.map((cell) => `"${cell}"`).join(';')).join('\r\n')),
  Buffer.from('Año,Municipalidad,PIA,PIM,Devengado\n2024,210503-301642: MD,"1,000","2,000",500\n'),
  Buffer.from(
    '"ANO_EJE","SEC_EJEC","SEC_FUNC","MONTO_PIM","MONTO_DEVENGADO_ENERO"\n"2025","301642","1","10","5"\n',
  ),
  Buffer.from(JSON_PLAN),
  xlsOf(rows.map((row) => row.slice(0, 250))),
];

const ARCHIVES: readonly Uint8Array[] = [
  xlsxOf([
    {
      name: 'DATA',
      rows: rows.map((row, i) => xlsxRow(i + 1, row)).join(''),
      after: '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>',
    },
  ]),
  odsOf(rows.map((row) => odsRow(row.map((cell) => cell.replaceAll(/[<&]/g, '')))).join('')),
  xlsbOf(rows),
];

/** What mistakes and malice are made of, in texts. */
const PIECES = [
  '<',
  '>',
  '"',
  "'",
  '&#',
  '&lol;',
  '<td',
  '</table>',
  '<table>',
  'rowspan="99999"',
  'colspan=16384',
  '\0',
  '\uFEFF',
  '\r',
  '\n',
  ',',
  ';',
  '1e999',
  '-',
  '#REF!',
  '=1+1',
  '99999999999999999999',
  '{',
  '[',
  'null',
  'r="XFD1048576"',
  '<!--',
  ']]>',
  '<c r="ZZZZ1"/>',
  'number-rows-repeated="1048576"',
  '\u202E',
  'NaN',
];

/** A file with some of its bytes taken away, doubled, turned, or with pieces put in; the same for the same seed. */
export function fuzzedSheet(seed: number): Uint8Array {
  const random = seeded(seed);
  return mutated(random.pick(SHEETS) ?? new Uint8Array(), random);
}

/** An archive, or what is in it, with the same done to it. */
export function fuzzedArchive(seed: number): Uint8Array {
  const random = seeded(seed);
  const archive = random.pick(ARCHIVES) ?? new Uint8Array();
  if (random.below(3) === 0) return mutated(archive, random);
  const parts = unzipSync(archive);
  const names = Object.keys(parts);
  const name = random.pick(names) ?? '';
  const part = parts[name] ?? new Uint8Array();
  return zipOf({
    ...parts,
    [name]: /\.(?:xml|rels)$/.test(name) ? strFromU8(mutated(part, random)) : mutated(part, random),
  });
}

function mutated(bytes: Uint8Array, random: Random): Uint8Array {
  let content = Buffer.from(bytes);
  for (let times = 1 + random.below(6); times > 0; times--) {
    const at = random.below(content.length + 1);
    const until = Math.min(content.length, at + random.below(200));
    const piece = Buffer.from(random.pick(PIECES) ?? '');
    switch (random.below(5)) {
      case 0:
        content = Buffer.concat([content.subarray(0, at), content.subarray(until)]);
        break;
      case 1:
        content = Buffer.concat([content.subarray(0, until), content.subarray(at)]);
        break;
      case 2:
        content = Buffer.concat([content.subarray(0, at), piece, content.subarray(at)]);
        break;
      case 3:
        content = Buffer.concat([
          content.subarray(0, at),
          ...Array.from({ length: random.below(300) }, () => piece),
          content.subarray(until),
        ]);
        break;
      default:
        for (let i = 0; i < 4; i++) content[random.below(Math.max(1, content.length))] = random.below(256);
    }
  }
  return content;
}

/** How an import of a file went: its exit code, the milliseconds that the processor took, and the memory after it, in MB. */
export async function importOf(
  content: Uint8Array,
): Promise<{ readonly code: number; readonly ms: number; readonly megabytes: number; readonly err: string }> {
  const host = memoryHost({ files: { 'plan.yaml': PLAN, 'POI.xls': content } });
  const began = process.cpuUsage();
  const code = await main(['import', 'POI.xls', '--write', '--period', '2025'], host);
  const { user, system } = process.cpuUsage(began);
  return {
    code,
    ms: (user + system) / 1000,
    megabytes: process.memoryUsage().rss / 1024 / 1024,
    err: host.printed.err,
  };
}

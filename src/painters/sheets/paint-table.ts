import { writeXlsx, type CellStyle, type CellValue } from 'hucre';
import type { TableCell } from '../../exchange/ceplan/cells.ts';
import type { CeplanTable } from '../../exchange/ceplan/export.ts';
import { FONT, isExact, propertiesOf, writtenText, zippedAgain } from './xlsx-bytes.ts';

/** The name that Excel's users find in files of CEPLAN that were saved again, and that programs look for. */
const SHEET = 'DATA';

/** A table as the bytes of an xlsx file of one sheet, its titles in the first row; the same bytes for the same table. */
export async function paintTable({ titles, rows }: CeplanTable, title: string): Promise<Uint8Array> {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: SHEET,
        rows: [titles.map(writtenText), ...rows.map((row) => row.map(written))],
        cells: new Map(titles.map((text, i) => [`0,${i}`, { value: writtenText(text), style: HEADER }])),
        columns: titles.map((text) => ({ width: Math.max(9, text.length + 2) })),
        freezePane: { rows: 1, columns: 0 },
      },
    ],
    defaultFont: FONT,
    properties: propertiesOf(title),
  });
  return zippedAgain(bytes);
}

/** Codes stay texts, so that no zero is lost; numbers that Excel would round stay texts too. */
function written(cell: TableCell | undefined): CellValue {
  if (cell === undefined) return null;
  return cell.kind === 'number' && isExact(cell.text) ? Number(cell.text) : writtenText(cell.text);
}

const HEADER: CellStyle = { font: { ...FONT, bold: true } };

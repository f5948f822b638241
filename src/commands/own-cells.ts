import { readSheets } from '../sheets/read.ts';
import { textOf, type Sheet } from '../sheets/sheet.ts';
import { cellName } from '../text/cell-name.ts';
import { leftOver } from '../text/left-over.ts';

/**
 * The cells of a book, as «DATA, B5», that say what no cell of the same column says in the book that would take its
 * place, and the cells with a note that this has not: what somebody typed. Rows may stand in another order.
 */
export async function ownCells(standing: Uint8Array, content: Uint8Array): Promise<readonly string[]> {
  const [there, fresh] = [await sheetsOf(standing), await sheetsOf(content)];
  return there.flatMap((sheet) => {
    const other = fresh.find(({ name }) => name === sheet.name);
    return leftOver(placesOf(sheet), other === undefined ? [] : placesOf(other), keyOf).map(
      ({ row, column }) => `${sheet.name === undefined ? '' : `${sheet.name}, `}${cellName(row, column)}`,
    );
  });
}

async function sheetsOf(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const read = await readSheets(bytes);
  return 'sheets' in read ? read.sheets : [];
}

interface Said {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

function placesOf({ rows, comments = [] }: Sheet): readonly Said[] {
  return [
    ...rows.flatMap((cells, i) =>
      cells.flatMap((cell, j) => {
        const text = textOf(cell);
        return text === '' ? [] : { row: i + 1, column: j + 1, text };
      }),
    ),
    ...comments.map(({ row, column, text }) => ({ row, column, text: `# ${text}` })),
  ];
}

function keyOf({ column, text }: Said): string {
  return `${column} ${text}`;
}

import { expect, test } from 'vitest';
import { projectFiles } from './support/example-files.ts';
import { listened } from './support/pdf-listened.ts';
import { readPdf } from './support/pdf-reader.ts';
import { ran } from './support/rendered.ts';

/** So many of what is heard from a line that begins so. */
function heard(lines: readonly string[], from: string, count: number): readonly string[] {
  const start = lines.findIndex((line) => line.startsWith(from));
  return lines.slice(start, start + count);
}

test('who listens is told the summary, a drawing and a table as they are written down', async () => {
  const done = await ran(projectFiles('puno'), ['report', '-p', '2019-S2', '-f', 'pdf', '--no-annexes']);
  const lines = listened(readPdf(done.bytes('.pdf')));
  const parts = [
    heard(lines, 'título 2: 1 Resumen', 18),
    lines.filter((line) => line.startsWith('gráfico: Presupuesto')),
    heard(lines, 'tabla de 20 filas: Cuadro 3', 10),
  ];
  await expect(`${parts.map((part) => part.join('\n')).join('\n\n')}\n`).toMatchFileSnapshot(
    './golden/heard.txt',
  );
});

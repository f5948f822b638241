import { expect, it } from 'vitest';
import { projectFiles } from './support/example-files.ts';
import { ran } from './support/rendered.ts';

it('of targets that each year adds to the others, neighbours read the whole beside the last', async () => {
  const argv = ['report', '-p', '2024-S2', '-e', 'ciudadana', '-f', 'md'];
  const done = await ran(projectFiles('distrito'), argv);
  expect(done.text('.md')).toMatch(/audiencias públicas por año\..*\| 2<br>en 2026; en total, 8 \|/);
});

import { expect, it } from 'vitest';
import { inputTypes } from './support/input-types.ts';

it('the input types are those of the schemas', async () => {
  await expect(await inputTypes()).toMatchFileSnapshot('../src/model/input.generated.ts');
});

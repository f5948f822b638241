import { expect, it } from 'vitest';
import { fieldNames } from '../src/schema/field.ts';
import { inputTypes } from './support/input-types.ts';

it('the input types are those of the schemas', async () => {
  await expect(await inputTypes()).toMatchFileSnapshot('../src/model/input.generated.ts');
});

it('the names of fields that a text without quotes may hold are those of the schemas', async () => {
  const lines = [
    '// Made from schemas/*.schema.json by `npm run test:update`; a test demands that it is current.',
    'export const FIELD_NAMES: readonly string[] = [',
    ...fieldNames().map((name) => `  '${name}',`),
    '];',
    '',
  ];
  await expect(lines.join('\n')).toMatchFileSnapshot('../src/yaml/field-names.generated.ts');
});

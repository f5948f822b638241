import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';

/**
 * The schema of SARIF 2.1.0 as OASIS wrote it and schemastore.org publishes it (2.1.0-rtm.5), copied from the npm
 * package @microsoft/jest-sarif 1.0.0-beta.0 (MIT). It is draft-04; the only keywords that ajv reads otherwise are
 * the two that name it.
 */
export function sarifValidator(): ValidateFunction {
  const text = readFileSync(new URL('sarif-2.1.0-rtm.5.schema.json', import.meta.url), 'utf8');
  const { $schema: _, id: __, ...schema } = JSON.parse(text) as Record<string, unknown>; // the file is an object
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  ajv.addFormat('uri', /^[a-z][a-z0-9+.-]*:[A-Za-z0-9\-._~:/?#@!$&'()*+,;=%[\]]+$/i);
  ajv.addFormat('uri-reference', /^(?:[A-Za-z0-9\-._~:/?#@!$&'()*+,;=]|%[0-9A-F]{2})*$/);
  ajv.addFormat('date-time', true);
  return ajv.compile(schema);
}

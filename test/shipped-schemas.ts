import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';

/** The keywords of a schema that the tests look at. */
export interface Schema {
  readonly $id?: string;
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly format?: string;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly examples?: readonly unknown[];
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

export const names = ['plan', 'unidades', 'poi', 'audiencia', 'presupuesto', 'config', 'base'] as const;
export type Name = (typeof names)[number];

/** The shipped schema of that name, read from its file; a missing file throws. */
export function schemaOf(name: Name): Schema {
  const text = readFileSync(new URL(`../schemas/${name}.schema.json`, import.meta.url), 'utf8');
  return JSON.parse(text) as Schema; // the tests themselves check its shape
}

function isDate(value: string): boolean {
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** ajv in strict mode with all errors, the real calendar and `soles`: at most two decimals. */
export function strictAjv(): Ajv {
  return new Ajv({
    strict: true,
    allowUnionTypes: true,
    allErrors: true,
    formats: {
      date: { type: 'string', validate: isDate },
      // Which departments there are; provinces and districts begin with 01.
      ubigeo: {
        type: 'string',
        validate: (text: string) => /^(?:0[1-9]|1\d|2[0-5])(?!00)\d\d(?!00)\d\d$/.test(text),
      },
      soles: { type: 'number', validate: (value: number) => /^-?\d+(\.\d{1,2})?$/.test(String(value)) },
    },
  });
}

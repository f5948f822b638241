import { readFileSync } from 'node:fs';
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { format } from 'prettier';

const DOCUMENTS: readonly (readonly [schema: string, type: string])[] = [
  ['plan', 'PlanDocument'],
  ['unidades', 'UnidadesDocument'],
  ['poi', 'PoiDocument'],
  ['audiencia', 'AudienciaDocument'],
  ['presupuesto', 'PresupuestoDocument'],
  ['config', 'ConfigDocument'],
  ['base', 'BaseDocument'],
];

/** The TypeScript types of what authors write, made from the schemas. */
export async function inputTypes(): Promise<string> {
  const parts = [
    '// Made from schemas/*.schema.json by `npm run test:update`; a test demands that it is current.',
    '// Every field is optional: a document with findings is still linked, without the values that the schema refused.',
    '',
  ];
  for (const [schema, type] of DOCUMENTS) {
    const text = readFileSync(new URL(`../../schemas/${schema}.schema.json`, import.meta.url), 'utf8');
    const shape = optional(JSON.parse(text)) as JSONSchema; // a schema of ours, read as data
    const types = await compile(inlined(shape), type, {
      bannerComment: '',
      additionalProperties: false,
      declareExternallyReferenced: true,
      style: { singleQuote: true, printWidth: 110 },
      strictIndexSignatures: true,
      enableConstEnums: false,
      maxItems: -1,
      unreachableDefinitions: false,
    });
    parts.push(types.replaceAll(/^export type [A-Za-z0-9]+ =/gm, (line) => line));
  }
  parts.push(await configDefaults());
  return parts.join('\n');
}

/** What holds where the configuration says nothing, as a constant: each `default` of its schema, by its field. */
async function configDefaults(): Promise<string> {
  const text = readFileSync(new URL('../../schemas/config.schema.json', import.meta.url), 'utf8');
  const defaults = JSON.stringify(defaultsIn(JSON.parse(text)));
  const code = `/** What holds where the configuration says nothing. */\nexport const CONFIG_DEFAULTS = ${defaults} as const;`;
  return format(code, { parser: 'typescript', singleQuote: true, printWidth: 110 });
}

/** undefined where neither the field nor one inside it has a default. */
function defaultsIn({ default: own, properties = {} }: JSONSchema): unknown {
  if (own !== undefined) return own;
  const entries = Object.entries(properties).flatMap(([name, field]) => {
    const inner = defaultsIn(field);
    return inner === undefined ? [] : [[name, inner]];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** The schema without `required`, titles and ids: titles would become type names. */
function optional(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(optional);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(
    ([key, inner]) =>
      !(key === 'required' && Array.isArray(inner)) &&
      !(key === 'title' && typeof inner === 'string') &&
      !(key === 'examples' && Array.isArray(inner)) &&
      !['$id', '$schema', 'minItems', 'maxItems'].includes(key),
  );
  return Object.fromEntries(entries.map(([key, inner]) => [key, optional(inner)]));
}

/** The schema with each local `$ref` replaced by what it points to, so that no two documents declare one name. */
function inlined(schema: JSONSchema): JSONSchema {
  const definitions = (schema.definitions ?? {}) as Record<string, unknown>; // draft-07 keeps them here
  const replace = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(replace);
    if (typeof value !== 'object' || value === null) return value;
    const { $ref, ...rest } = value as { $ref?: unknown }; // any schema may hold a reference
    const name = typeof $ref === 'string' ? /^#\/definitions\/(.+)$/.exec($ref)?.[1] : undefined;
    const target = name === undefined ? {} : (replace(definitions[name]) as object); // a definition is a schema
    const own = Object.fromEntries(Object.entries(rest).map(([key, inner]) => [key, replace(inner)]));
    return { ...target, ...own };
  };
  const { definitions: _, ...root } = schema;
  return replace(root) as JSONSchema; // the same schema, unfolded
}

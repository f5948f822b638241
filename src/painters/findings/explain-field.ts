import { Chalk } from 'chalk';
import type { FieldPage } from '../../schema/field.ts';
import { wrapped } from '../terminal/columns.ts';
import { capitalized } from '../../text/spanish.ts';
import { sentence } from './wording.ts';

/** Columns of the running text. */
const WIDTH = 80;

/** The page of a field for a terminal: what it is, what is written in it, an example and the keys that go in it. */
export function explainField(page: FieldPage, { color }: { readonly color: boolean }): string {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const { path, title, description, type, values, example, required, fields } = page;
  const key = path.split('.').at(-1) ?? path;
  const wide = Math.max(0, ...fields.map(({ name }) => name.length));
  const sections = [
    [
      `${chalk.bold(path)}  ${chalk.dim(required ? 'campo obligatorio' : 'campo optativo')}`,
      ...wrapped(sentence(title), WIDTH),
      ...(description === '' ? [] : wrapped(description, WIDTH)),
    ],
    [chalk.bold('Qué se escribe'), `  ${sentence(capitalized(type))}`],
    values.length === 0 ? [] : [chalk.bold('Valores'), ...values.map((value) => `  ${value}`)],
    example === undefined ? [] : [chalk.bold('Ejemplo'), `  ${key}: ${example}`],
    fields.length === 0
      ? []
      : [
          chalk.bold('Claves'),
          ...fields.map(
            (field) =>
              `  ${field.name.padEnd(wide)}  ${field.title}${field.required ? ' (obligatoria)' : ''}`,
          ),
          `Para ver una: plan explain ${path}.${fields[0]?.name ?? ''}`,
        ],
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** The fields that share a name, where a name alone does not say which is meant. */
export function explainFields(name: string, paths: readonly string[]): string {
  return `Hay ${paths.length} campos con el nombre «${name}»:\n${paths.map((path) => `  ${path}\n`).join('')}\nPara ver uno: plan explain ${paths[0] ?? name}\n`;
}

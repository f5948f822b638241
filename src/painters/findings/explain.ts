import { Chalk, type ChalkInstance } from 'chalk';
import type { Severity } from '../../diagnostics/diagnostic.ts';
import { compareText } from '../../diagnostics/order.ts';
import { severityWord } from '../../diagnostics/severity-words.ts';
import { isFixed } from '../../rules/catalogue.ts';
import type { Example } from '../../rules/example.ts';
import type { Citation } from '../../rules/rule.ts';
import type { RuleSummary } from './outcome.ts';
import { sentence } from './wording.ts';

/** What the lists of rules show of one. */
export type RuleEntry = Pick<RuleSummary, 'id' | 'severity' | 'title'>;

/** What the page of a code shows: a rule, or a code of the reading of files with its two fragments. */
export interface RulePage extends RuleEntry {
  readonly rationale: string;
  readonly source?: Citation;
  /** The field in which its answer is said. */
  readonly saidIn?: string;
  readonly bad?: () => readonly Example[];
  readonly good?: () => readonly Example[];
  readonly wrong?: string;
  readonly right?: string;
}

/** Columns of the running text. */
const WIDTH = 80;

/**
 * The page of a rule for a terminal: what it finds, why it matters, where it comes from, a wrong and a right
 * example, and what to do where it does not apply. In the wrong examples an arrow marks the lines found.
 */
export function explainRule(page: RulePage, { color }: { readonly color: boolean }): string {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const sections = [
    [
      `${chalk.bold(page.id)}  ${tint(page.severity, chalk)(severityWord(page.severity))}`,
      ...wrapped(sentence(page.title)),
    ],
    section('Por qué', wrapped(page.rationale, '  '), chalk),
    section('Norma o fuente', citation(page.source), chalk),
    ...examples('Incorrecto', page.bad?.(), page.wrong, chalk),
    ...examples('Correcto', page.good?.(), page.right, chalk),
    section('Si no corresponde a su caso', exceptions(page), chalk),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** Every code in its group, with its severity and title, for a terminal. */
export function explainCatalogue(
  rules: readonly RuleEntry[],
  { color }: { readonly color: boolean } = { color: false },
): string {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const ordered = [...rules].sort((a, b) => compareText(a.id, b.id));
  const wide = Math.max(0, ...ordered.map(({ id }) => id.length));
  const groups = [...new Set(ordered.map(({ id }) => groupOf(id)))].map((group) => [
    chalk.bold(group),
    ...ordered
      .filter(({ id }) => groupOf(id) === group)
      .map(({ id, severity, title }) => {
        const word = tint(severity, chalk)(severityWord(severity).padEnd(5));
        return `  ${id.padEnd(wide)}  ${word}  ${title}`;
      }),
  ]);
  const close = 'Para ver una regla con sus ejemplos: plan explain <regla>';
  return `${[...groups.map((lines) => lines.join('\n')), close].join('\n\n')}\n`;
}

/** Every code as a table of GitHub Markdown with even columns, as prettier writes it; no final newline. */
export function rulesTable(rules: readonly RuleEntry[]): string {
  const head = ['Regla', 'Gravedad', 'Qué encuentra'];
  const body = [...rules]
    .sort((a, b) => compareText(a.id, b.id))
    .map(({ id, severity, title }) => [`\`${id}\``, severityWord(severity), markdownTitle(title)]);
  const widths = head.map((_, i) => Math.max(...[head, ...body].map((cells) => width(cells[i] ?? ''))));
  const row = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - width(cell))).join(' | ')} |`;
  const rule = `| ${widths.map((columns) => '-'.repeat(columns)).join(' | ')} |`;
  return [row(head), rule, ...body.map(row)].join('\n');
}

function groupOf(id: string): string {
  return id.split('/')[0] ?? id;
}

function width(text: string): number {
  return Array.from(text.normalize('NFC')).length;
}

/** Our own titles hold fragments of YAML; only these characters would start markup in a sentence of theirs. */
function markdownTitle(title: string): string {
  return title.replaceAll(/[\\`*<|[\]]/g, '\\$&');
}

function tint(severity: Severity, chalk: ChalkInstance): ChalkInstance {
  if (severity === 'error') return chalk.red;
  return severity === 'warning' ? chalk.yellow : chalk.cyan;
}

function section(heading: string, lines: readonly string[], chalk: ChalkInstance): readonly string[] {
  return lines.length === 0 ? [] : [chalk.bold(heading), ...lines];
}

function citation(source: Citation | undefined): readonly string[] {
  if (source === undefined) return [];
  const { document, clause, url } = source;
  const text = clause === undefined ? document : `${document}, ${clause}`;
  return [...wrapped(sentence(text), '  '), ...(url === undefined ? [] : [`  ${url}`])];
}

function examples(
  heading: string,
  listed: readonly Example[] | undefined,
  fragment: string | undefined,
  chalk: ChalkInstance,
): readonly (readonly string[])[] {
  if (fragment !== undefined) return [section(heading, code(fragment, chalk), chalk)];
  return (listed ?? []).map(({ name, yaml }) => section(`${heading}: ${name}`, code(yaml, chalk), chalk));
}

/** The YAML four columns in; the marks of what is found become arrows, still comments of YAML. */
function code(yaml: string, chalk: ChalkInstance): readonly string[] {
  const lines = yaml.trimEnd().split('\n');
  const margin = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)));
  return lines.map((line) => {
    const [text = '', mark] = line.slice(margin).split(/# ! (?=\S)/);
    return `    ${text}${mark === undefined ? '' : chalk.red(`# ← ${mark}`)}`.trimEnd();
  });
}

function exceptions({ id, saidIn }: RulePage): readonly string[] {
  if (isFixed(id)) return [];
  // A finding about a comment that sets findings aside is answered by mending that comment.
  const aboutComments = id.startsWith('proyecto/supresion-');
  return [
    ...(saidIn === undefined ? (aboutComments ? [] : commentThatIgnores(id)) : fieldThatSays(saidIn)),
    '  Para todo el proyecto, en plan.config.yaml (error, aviso, nota u off):',
    `    reglas: {${id}: off}`,
  ];
}

function fieldThatSays(field: string): readonly string[] {
  const name = field.slice(field.lastIndexOf('.') + 1);
  return [
    ...wrapped(`El dato tiene su campo, «${name}»: escríbalo ahí, y sale en los informes.`, '  '),
    `    plan explain ${field}`,
  ];
}

function commentThatIgnores(id: string): readonly string[] {
  return [
    '  Para un solo lugar, escriba en la línea de encima, con su motivo:',
    `    # plan-ignorar ${id}: <motivo>`,
  ];
}

/** The text in lines of at most the page's width, broken at spaces. */
function wrapped(text: string, indent = ''): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && width(last) + 1 + width(word) <= WIDTH)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(indent + word);
  }
  return lines;
}

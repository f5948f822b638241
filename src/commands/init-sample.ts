import type { Host } from '../host/host.ts';
import { shapeAt } from '../schema/shape.ts';
import { sha256 } from '../text/sha256.ts';
import { slug } from '../text/slug.ts';
import { asScalar } from '../yaml/quoted.ts';
import type { InitAnswers } from './init-answers.ts';

/** A file of a new project: where it goes, and what it holds. */
export interface SampleFile {
  /** Relative to the project's folder, with `/`. */
  readonly target: string;
  readonly content: string;
}

/** What the author fills in: where each file goes, and the shipped text in which the answers are put. */
const WRITTEN: readonly (readonly [target: string, asset: string])[] = [
  ['plan.yaml', 'plan.yaml'],
  ['unidades.yaml', 'unidades.yaml'],
  ['plan.config.yaml', 'plan.config.yaml'],
  ['poi/{{inicio}}-S1.yaml', 'poi/semestre.yaml'],
  ['audiencias/{{inicio}}-05.yaml', 'audiencias/audiencia.yaml'],
  ['LEAME.md', 'LEAME.md'],
];

/** The same for whoever begins without the sample: the plan has no objectives yet, and nothing else is there. */
const WRITTEN_BLANK: typeof WRITTEN = [
  ['plan.yaml', 'plan-en-blanco.yaml'],
  ...WRITTEN.filter(([target]) => ['unidades.yaml', 'plan.config.yaml', 'LEAME.md'].includes(target)),
];

/** What the program gives and keeps up to date: the same in every project. */
const GIVEN: readonly (readonly [target: string, asset: string])[] = [
  ['.gitignore', 'templates/inicio/gitignore'],
  ['.pre-commit-config.yaml', 'templates/inicio/pre-commit.yaml'],
  ['.github/workflows/plan.yml', 'templates/inicio/workflow.yaml'],
  ['.github/actions/plan/action.yml', 'templates/inicio/action.yaml'],
  ['plan.gitlab-ci.yml', 'templates/inicio/gitlab.yaml'],
  ['Containerfile', 'templates/inicio/Containerfile'],
  ['Makefile', 'templates/inicio/Makefile'],
  ['.vscode/extensions.json', 'templates/inicio/vscode/extensions.json'],
  ['.vscode/settings.json', 'templates/inicio/vscode/settings.json'],
  ['.vscode/tasks.json', 'templates/inicio/vscode/tasks.json'],
  ...['plan', 'unidades', 'poi', 'audiencia', 'presupuesto', 'config', 'base'].map(
    (name) => [`esquemas/${name}.schema.json`, `schemas/${name}.schema.json`] as const,
  ),
];

/** The files of a project that its author writes, with the answers in them, the plan first. */
export function writtenFiles(answers: InitAnswers, host: Host): readonly SampleFile[] {
  const values = valuesOf(answers);
  return (answers.blank ? WRITTEN_BLANK : WRITTEN).map(([target, asset]) => ({
    target: filled(target, values),
    content: filled(textOf(host, `templates/inicio/${asset}`), values),
  }));
}

/** The files of a project that are the program's, as this version gives them. */
export function givenFiles(host: Host): readonly SampleFile[] {
  return GIVEN.map(([target, asset]) => ({ target, content: textOf(host, asset) }));
}

/** Where a project keeps what the program gave it, so that a later version can tell what somebody changed. */
export const GIVEN_LIST = 'esquemas/archivos.sha256';

/** The digest of each file and its path, one a line, as `sha256sum` writes and checks them. */
export function givenList(files: readonly SampleFile[]): string {
  return files.map(({ target, content }) => `${sha256(content)}  ${target}\n`).join('');
}

function textOf(host: Host, asset: string): string {
  return new TextDecoder().decode(host.readAsset(asset)).replaceAll('\r\n', '\n');
}

type Values = Readonly<Record<string, string>>;

/** `{{name}}` becomes its value; `{{metas 70 76}}` a target for each year of the plan, in braces. */
function filled(text: string, values: Values): string {
  return text.replaceAll(/\{\{(\w+)((?: \d+)*)\}\}/g, (_, name: string, targets: string) =>
    name === 'metas' ? targetsOf(targets.trim().split(' '), values) : (values[name] ?? ''),
  );
}

function targetsOf(targets: readonly string[], { inicio = '', fin = '' }: Values): string {
  const years = Number(fin) - Number(inicio) + 1;
  return `{${targets
    .slice(0, years)
    .map((target, i) => `${Number(inicio) + i}: ${target}`)
    .join(', ')}}`;
}

function valuesOf({ entidad, nivel, ubigeo, inicio, fin, unidades }: InitAnswers): Values {
  const place = slug(
    entidad.replace(/^municipalidad\s+(?:provincial|distrital|de(?:l)? centro poblado)?\s*(?:del?\s+)?/i, ''),
  );
  const [admin = { id: 'GAF', nombre: '' }, ...others] = unidades;
  // The sample has three activities to share out among those who do not approve the spending.
  const doing = others.length === 0 ? [admin] : others;
  const owner = (i: number): string => doing[i % doing.length]?.id ?? admin.id;
  const owners = [owner(0), owner(1), owner(2), admin.id];
  const ids = owners.map((unit, i) => {
    const before = owners.slice(0, i).filter((other) => other === unit).length;
    return `${unit}-${String(before + 1).padStart(3, '0')}`;
  });
  return {
    plan: `${place === '' ? 'mi-municipalidad' : place}-${inicio}-${fin}`,
    entidad: asScalar(entidad),
    entidad_texto: entidad.replaceAll(/[\\`*_<>[\]|#]/g, '\\$&'),
    nivel,
    // A line of its own, and none where nobody knows it: a comment in its place would stay beside it later.
    ubigeo: ubigeo === undefined ? '' : `\n  ubigeo: "${ubigeo}" # código del INEI, entre comillas`,
    inicio: String(inicio),
    fin: String(fin),
    anterior: String(inicio - 1),
    anterior_2: String(inicio - 2),
    unidad_admin: asScalar(admin.id),
    unidad_a: asScalar(owner(0)),
    unidad_b: asScalar(owner(1)),
    unidad_c: asScalar(owner(2)),
    actividad_a: asScalar(ids[0] ?? ''),
    actividad_b: asScalar(ids[1] ?? ''),
    actividad_c: asScalar(ids[2] ?? ''),
    actividad_d: asScalar(ids[3] ?? ''),
    unidades: unidades.map(unitLine).join('\n'),
    causas: causes(),
  };
}

function unitLine({ id, nombre }: InitAnswers['unidades'][number], i: number): string {
  const organo = i === 0 ? 'apoyo' : 'linea';
  const about = i === 0 ? ' # alta_direccion, control, asesoramiento, apoyo, linea o desconcentrado' : '';
  return `  - {id: ${asScalar(id)}, nombre: ${asScalar(nombre)}, organo: ${organo}}${about}`;
}

/** The causes that a deviation may have, from the schema that says them. */
function causes(): string {
  const { enum: values = [] } = shapeAt('poi', ['actividades', 0, 'desvio', 'causa']);
  return values.map((value) => `\`${String(value)}\``).join(' · ');
}

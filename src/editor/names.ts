import { idsIn, type Named } from '../edit/rename.ts';
import type { Path } from '../text/path.ts';
import { childAt, itemsAt, valueAt } from '../schema/value-at.ts';
import type { YamlDocument } from '../yaml/document.ts';
import type { EditedProject } from './workspace.ts';

/** What has a name that other places cite: besides ids, the codes of the plan's lines and the tasks of an activity. */
export type NamedKind = Named | 'linea' | 'tarea';

/** A name where it stands in a project. */
export interface Name {
  readonly kind: NamedKind;
  readonly id: string;
  /** What the name is unique in, beside its project; empty for most. */
  readonly scope: string;
  /** Relative to the folder of the project. */
  readonly file: string;
  readonly path: Path;
  /** It is the place of what has the name; the others cite it. */
  readonly isOwn: boolean;
}

/** A name as its document alone tells it. */
interface LocalName extends Omit<Name, 'file' | 'scope'> {
  /** A dimension, an activity of the document, or the objective whose dimension it is. */
  readonly scope?: string;
  readonly objetivo?: string;
}

/** Every name of a project where it stands, in the order of the documents. */
export function namesIn(project: EditedProject): readonly Name[] {
  const names = ofProject.get(project) ?? allNames(project);
  ofProject.set(project, names);
  return names;
}

const ofProject = new WeakMap<EditedProject, readonly Name[]>();

function allNames({ lastGood }: EditedProject): readonly Name[] {
  const locals = [...lastGood].map(([file, document]) => ({ file, names: localNames(document) }));
  const dimensionOf = new Map<string, string>();
  for (const { names } of locals)
    for (const { kind, id, isOwn, path } of names)
      if (kind === 'objetivo' && isOwn && !dimensionOf.has(id)) dimensionOf.set(id, String(path[1]));
  // Most keystrokes leave the objectives, and all documents but one, as they were.
  const dimensions = JSON.stringify([...dimensionOf]);
  return locals.flatMap(({ file, names }) => {
    const before = placed.get(names);
    if (before?.file === file && before.dimensions === dimensions) return before.names;
    const now = names.map((name) => inProject(name, file, dimensionOf));
    placed.set(names, { file, dimensions, names: now });
    return now;
  });
}

/** The names of a document in the project that it was last asked about for. */
const placed = new WeakMap<
  readonly LocalName[],
  { readonly file: string; readonly dimensions: string; readonly names: readonly Name[] }
>();

function inProject(
  { objetivo, scope = '', ...name }: LocalName,
  file: string,
  dimensionOf: ReadonlyMap<string, string>,
): Name {
  if (objetivo !== undefined) return { ...name, file, scope: dimensionOf.get(objetivo) ?? '' };
  return { ...name, file, scope: name.kind === 'tarea' ? `${file} ${scope}` : scope };
}

const known = new WeakMap<YamlDocument, readonly LocalName[]>();

function localNames(document: YamlDocument): readonly LocalName[] {
  const names = known.get(document) ?? [
    ...idsIn(document.value).map(({ named: kind, ...name }) => ({ ...name, kind })),
    ...planLines(document.value),
    ...activityNames(document.value),
  ];
  known.set(document, names);
  return names;
}

/** The programmes, projects and activities of a plan, by their codes, which are unique in their dimension. */
function planLines(plan: unknown): readonly LocalName[] {
  if (childAt(plan, 'tipo') !== 'plan') return [];
  return ['social', 'economica', 'ambiental', 'institucional'].flatMap((dimension) =>
    itemsAt(plan, 'dimensiones', dimension, 'objetivos').flatMap((objetivo, i) =>
      itemsAt(objetivo, 'programas').flatMap((programa, j) => {
        const at = ['dimensiones', dimension, 'objetivos', i, 'programas', j] as const;
        const inner = ['proyectos', 'actividades'].flatMap((list) =>
          itemsAt(programa, list).map((_, k): Path => [...at, list, k, 'codigo']),
        );
        return [[...at, 'codigo'], ...inner].flatMap((path) =>
          named(plan, path, { kind: 'linea', isOwn: true, scope: dimension }),
        );
      }),
    ),
  );
}

/** The lines that activities of a POI cite, and their tasks. */
function activityNames(poi: unknown): readonly LocalName[] {
  if (childAt(poi, 'tipo') !== 'poi') return [];
  return itemsAt(poi, 'actividades').flatMap((actividad, i) => {
    const objetivo = childAt(actividad, 'objetivo');
    const at = ['actividades', i] as const;
    return [
      ...named(poi, [...at, 'proyecto'], {
        kind: 'linea',
        isOwn: false,
        objetivo: typeof objetivo === 'string' ? objetivo : '',
      }),
      ...itemsAt(actividad, 'cronograma').flatMap((tarea, j) => [
        ...named(poi, [...at, 'cronograma', j, 'id'], { kind: 'tarea', isOwn: true, scope: String(i) }),
        ...itemsAt(tarea, 'depende_de').flatMap((_, k) =>
          named(poi, [...at, 'cronograma', j, 'depende_de', k], {
            kind: 'tarea',
            isOwn: false,
            scope: String(i),
          }),
        ),
      ]),
    ];
  });
}

function named(document: unknown, path: Path, rest: Omit<LocalName, 'id' | 'path'>): readonly LocalName[] {
  const id = valueAt(document, path);
  return typeof id === 'string' ? [{ ...rest, id, path }] : [];
}

/** Whether two names mean one thing. */
export function isSameThing(a: Name, b: Name): boolean {
  return a.kind === b.kind && a.id === b.id && a.scope === b.scope;
}

import { otherNameOf } from '../check/look-alikes.ts';
import type { Placed } from '../exchange/place.ts';
import type { Host } from '../host/host.ts';
import type { Model, Plan } from '../model/model.ts';
import { givenFiles, GIVEN_LIST, givenList, writtenFiles, type SampleFile } from './init-sample.ts';
import { answersOf, type InitAnswers } from './init-answers.ts';

/** What a new project has beside its documents and that says nothing of the municipality. */
const WRITTEN_TOO: ReadonlySet<string> = new Set(['plan.config.yaml', 'LEAME.md']);

/**
 * What `plan init` would give to the project that an import makes: schemas, settings, workflows, and the page that says
 * how to go on; nothing of its sample. What stands in the folder already stays, under another name too. None where no plan was imported.
 */
export function filesOfNewProject(root: string, after: Model, host: Host): readonly SampleFile[] {
  if (after.plan === undefined) return [];
  const unread = after.surroundings.unread.map(({ file }) => file);
  const isFree = ({ target }: SampleFile): boolean =>
    host.kindOf(`${root}/${target}`) === undefined && otherNameOf(target, unread) === undefined;
  const written = writtenFiles(answersIn(after.plan, after), host).filter(({ target }) =>
    WRITTEN_TOO.has(target),
  );
  const given = givenFiles(host).filter(isFree);
  return [...written, ...given, { target: GIVEN_LIST, content: givenList(given) }].filter(isFree);
}

/** What the imported plan answers of what `plan init` asks; the units of its sample where it names none. */
function answersIn(plan: Plan, { unidades }: Model): InitAnswers {
  const sample = answersOf({
    entity: undefined,
    level: undefined,
    ubigeo: undefined,
    years: undefined,
    unit: [],
    blank: false,
  });
  const { entidad, periodo } = plan.data;
  return {
    entidad: entidad?.nombre ?? sample.entidad,
    nivel: entidad?.nivel ?? sample.nivel,
    ubigeo: entidad?.ubigeo,
    inicio: periodo?.inicio ?? sample.inicio,
    fin: periodo?.fin ?? sample.fin,
    unidades:
      unidades.length === 0
        ? sample.unidades
        : unidades.slice(0, 2).map(({ id, data }) => ({ id, nombre: data.nombre ?? id })),
    blank: false,
  };
}

/** The folder of a project in which its schemas stand. */
const SCHEMAS = 'esquemas';

/**
 * The new documents of an import with the line by which editors find their schema, as `plan init` writes it, where the
 * project has its schemas or gets them now.
 */
export function withModelines(
  placed: Placed,
  root: string,
  fresh: readonly SampleFile[],
  host: Host,
): Placed {
  const hasSchema = (name: string): boolean =>
    fresh.some(({ target }) => target === name) || host.kindOf(`${root}/${name}`) === 'file';
  return {
    ...placed,
    documents: placed.documents.map((document) => {
      const { file, isNew, text } = document;
      const schema = `${SCHEMAS}/${/^tipo: (\w+)/m.exec(text)?.[1] ?? ''}.schema.json`;
      if (!isNew || !hasSchema(schema)) return document;
      const up = '../'.repeat(file.split('/').length - 1);
      return { ...document, text: `# yaml-language-server: $schema=${up}${schema}\n${text}` };
    }),
  };
}

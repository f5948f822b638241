import { isDeepStrictEqual } from 'node:util';
import { parse, stringify } from 'yaml';
import { linkProject } from '../../src/check/linked.ts';
import { sideOf, type ProjectState } from '../../src/commands/diff-sides.ts';
import { changesBetween } from '../../src/commands/diff.ts';
import type { Comparison } from '../../src/diff/change.ts';
import type { Random } from './random.ts';

/** A project as plain data: a document by its path. */
export type Documents = Record<string, Data>;
/** Whatever a document holds: the mutator reaches into documents that it knows. */
// eslint-disable-next-line typescript/no-explicit-any -- documents are walked by the names of their fields
export type Data = any;

/** What a mutation did, as `diff` must name it. */
export interface Expected {
  readonly kind: string;
  readonly level: 'error' | 'warning' | 'info';
  /** Both values as the documents have them; undefined for what is not there. */
  readonly before: unknown;
  readonly after: unknown;
  /** Changes that come with it, by kind. */
  readonly beside?: readonly string[];
}

/** Changes a project; undefined where the random place does not lend itself. */
export type Mutation = (documents: Documents, random: Random) => Expected | undefined;

/** The documents as texts, and back. */
export function textsOf(documents: Documents): Record<string, string> {
  return Object.fromEntries(Object.entries(documents).map(([path, data]) => [path, stringify(data)]));
}

export function documentsOf(texts: Readonly<Record<string, string>>): Documents {
  return Object.fromEntries(
    Object.entries(texts)
      .filter(([path]) => path.endsWith('.yaml'))
      .map(([path, text]) => [path, parse(text)]),
  );
}

type Texts = Readonly<Record<string, string>>;

/** What changed between two projects. */
export function compared(before: Texts, after: Texts): Comparison {
  return changesBetween(stateOf(before), stateOf(after));
}

type ComparedState = Omit<ProjectState, 'root'>;

const states = new WeakMap<Texts, ComparedState>();

function stateOf(texts: Texts): ComparedState {
  const known = states.get(texts) ?? readState(texts);
  states.set(texts, known);
  return known;
}

function readState(texts: Texts): ComparedState {
  const files = Object.entries(texts).map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
  const linked = linkProject(files);
  return { linked, side: sideOf(linked) };
}

const plan = (documents: Documents): Data => documents['plan.yaml'];

function objetivos(documents: Documents): Data[] {
  return Object.values(plan(documents).dimensiones).flatMap(
    (dimension: Data) => dimension.objetivos as Data[],
  );
}

function indicadores(documents: Documents): Data[] {
  return objetivos(documents).flatMap((objetivo) => (objetivo.indicadores ?? []) as Data[]);
}

function pois(documents: Documents): Data[] {
  return Object.values(documents).filter((document: Data) => document.tipo === 'poi');
}

function actividades(documents: Documents): Data[] {
  return pois(documents).flatMap((poi) => (poi.actividades ?? []) as Data[]);
}

function audiencias(documents: Documents): Data[] {
  return Object.values(documents).filter((document: Data) => document.tipo === 'audiencia');
}

type Kind = Expected['kind'];
type Level = Expected['level'];

/** A mutation of one field of a random thing that has it, to what `change` makes of it. */
function field(
  things: (documents: Documents) => readonly Data[],
  path: string,
  change: (value: Data, thing: Data, random: Random) => Data,
  kind: Kind | ((thing: Data) => Kind | undefined),
  level: Level,
): Mutation {
  return (documents, random) => {
    const steps = path.split('.');
    const last = steps.pop() ?? '';
    const holderOf = (thing: Data): Data => steps.reduce((here: Data, step) => here?.[step], thing);
    const able = things(documents).filter((thing) => holderOf(thing)?.[last] !== undefined);
    const thing = random.pick(able);
    const name = typeof kind === 'string' ? kind : kind(thing);
    if (thing === undefined || name === undefined) return undefined;
    const holder = holderOf(thing);
    const before: unknown = structuredClone(holder[last]);
    const after: unknown = change(structuredClone(holder[last]), thing, random);
    if (isDeepStrictEqual(before, after)) return undefined;
    if (after === undefined) delete holder[last];
    else holder[last] = after;
    return { kind: name, level, before, after };
  };
}

/** A mutation that takes one item out of a list of a random thing. */
function dropped(
  things: (documents: Documents) => readonly Data[],
  list: string,
  kind: Kind,
  level: Level,
  valueOf: (item: Data) => unknown = (item) => item,
): Mutation {
  return (documents, random) => {
    const able = things(documents).filter((thing) => (thing[list] ?? []).length > 0);
    const thing = random.pick(able);
    if (thing === undefined) return undefined;
    const items = thing[list] as Data[];
    const [item] = items.splice(random.below(items.length), 1);
    return { kind, level, before: valueOf(item), after: undefined };
  };
}

const rises = ({ sentido }: Data): boolean => sentido === 'ascendente' || sentido === 'minimo_permisible';

/** A mutation of one target of a random indicator with several. */
function target(
  kind: Kind,
  level: Level,
  change: (metas: Data, year: string, indicador: Data) => Pick<Expected, 'before' | 'after'> | undefined,
): Mutation {
  return (documents, random) => {
    const indicador = random.pick(
      indicadores(documents).filter(
        ({ metas }) =>
          Object.values((metas ?? {}) as object).every((value) => typeof value === 'number') &&
          Object.keys((metas ?? {}) as object).length > 2,
      ),
    );
    if (indicador === undefined) return undefined;
    const years = Object.keys(indicador.metas as object);
    const changed = change(indicador.metas, random.pick(years) ?? '', indicador);
    return changed && { kind, level, ...changed };
  };
}

const easier = (value: number, indicador: Data): number => (rises(indicador) ? value - 1 : value + 1);
const harder = (value: number, indicador: Data): number => (rises(indicador) ? value + 1 : value - 1);

const nameOf = (item: Data): unknown => item.nombre ?? item.texto ?? item.id;
const later = (date: string): string => `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;

function moved(from: (documents: Documents) => readonly Data[], list: string, kind: Kind): Mutation {
  return (documents, random) => {
    const holders = from(documents);
    const source = random.pick(holders.filter((holder) => (holder[list] ?? []).length > 0));
    const goal = random.pick(holders.filter((holder) => holder !== source));
    if (source === undefined || goal === undefined) return undefined;
    const [item] = (source[list] as Data[]).splice(0, 1);
    goal[list] = [...((goal[list] ?? []) as Data[]), item];
    return { kind, level: 'warning', before: source.id, after: goal.id };
  };
}

/** What a mutation of Puno made wrong in what is told of it; empty where it is named once, with level and both values. */
export function misnamed(texts: Texts, name: string, random: Random): readonly string[] {
  const documents = documentsOf(texts);
  const expected = MUTATIONS[name]?.(documents, random);
  if (expected === undefined) return [`${name}: nothing to mutate`];
  const { changes } = compared(texts, textsOf(documents));
  const { beside = [], kind, level, before, after } = expected;
  const found = changes.find((change) => change.kind === kind);
  const kinds = changes.map((change) => change.kind).toSorted();
  return [
    ...(isDeepStrictEqual(kinds, [kind, ...beside].toSorted()) ? [] : [`${name}: ${kinds.join(', ')}`]),
    ...(found?.level === level ? [] : [`${name}: ${String(found?.level)}`]),
    ...(before === undefined || isDeepStrictEqual(found?.before, before)
      ? []
      : [`${name}: it was ${String(found?.before)}`]),
    ...(after === undefined || isDeepStrictEqual(found?.after, after)
      ? []
      : [`${name}: it is ${String(found?.after)}`]),
  ];
}

/** Every kind of change of meaning that the mutator makes, with a name that says it. */
export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'a target lowered': target('meta-reducida', 'error', (metas, year, indicador) => {
    const before = metas[year] as number;
    metas[year] = easier(before, indicador);
    return { before, after: metas[year] };
  }),
  'a target raised': target('meta-elevada', 'info', (metas, year, indicador) => {
    const before = metas[year] as number;
    metas[year] = harder(before, indicador);
    return { before, after: metas[year] };
  }),
  'the last target put off': target('meta-postergada', 'error', (metas) => {
    const last = Object.keys(metas as object).at(-1) ?? '';
    const value: unknown = metas[last];
    delete metas[last];
    metas['2031'] = value;
    return { before: value, after: value };
  }),
  'a target taken away': target('meta-retirada', 'error', (metas, year) => {
    const before: unknown = metas[year];
    delete metas[year];
    return { before, after: undefined };
  }),
  'a target more': target('meta-agregada', 'info', (metas, _, indicador) => {
    const last = Number(metas[Object.keys(metas as object).at(-1) ?? '']);
    metas['2031'] = harder(last, indicador);
    return { before: undefined, after: metas['2031'] };
  }),
  'a later target that asks for less': target('meta-reducida', 'error', (metas, _, indicador) => {
    const last = Number(metas[Object.keys(metas as object).at(-1) ?? '']);
    metas['2031'] = easier(last, indicador);
    return { before: last, after: metas['2031'] };
  }),
  'a target lowered by a norm': (documents, random) => {
    const lowered = MUTATIONS['a target lowered']?.(documents, random);
    const changed = indicadores(documents);
    plan(documents).modificaciones = [
      {
        fecha: '2020-03-01',
        norma: 'A.C. 012-2020-MPP',
        motivo: 'Menos canon',
        afecta: changed.map(({ id }) => id as unknown),
      },
    ];
    return lowered && { ...lowered, level: 'warning', beside: ['norma-agregada'] };
  },
  'an indicator dropped': dropped(objetivos, 'indicadores', 'indicador-retirado', 'error', nameOf),
  'an indicator of another objective': moved(objetivos, 'indicadores', 'movido-de-objetivo'),
  'an indicator with another id': (documents, random) => {
    const indicador = random.pick(indicadores(documents));
    const before = String(indicador.id);
    const after = `${before}9`;
    indicador.id = after;
    for (const poi of pois(documents)) {
      for (const resultado of (poi.resultados ?? []) as Data[])
        if (resultado.indicador === before) resultado.indicador = after;
      for (const actividad of (poi.actividades ?? []) as Data[])
        if (actividad.indicador_plan === before) actividad.indicador_plan = after;
    }
    return { kind: 'codigo-cambiado', level: 'warning', before, after };
  },
  'an indicator with another baseline': field(
    // Targets that are written against it move with it, and are told too.
    (documents) =>
      indicadores(documents).filter(({ metas, metas_semestrales: halves }) =>
        Object.values({ ...metas, ...halves }).every((one) => typeof one !== 'string'),
      ),
    'linea_base.valor',
    (value: number) => value + 1,
    'linea-base-cambiada',
    'warning',
  ),
  'a baseline of another year': field(
    indicadores,
    'linea_base.anio',
    (value: number) => value - 1,
    'linea-base-cambiada',
    'warning',
  ),
  'a baseline of another source': field(
    indicadores,
    'linea_base.fuente',
    () => 'Otro registro',
    'fuente-cambiada',
    'info',
  ),
  'an indicator in another unit': field(
    indicadores,
    'unidad_medida',
    () => 'otra cosa',
    'indicador-redefinido',
    'warning',
  ),
  'an indicator of another type': field(
    indicadores,
    'tipo',
    (value: string) => (value === 'impacto' ? 'operativo' : 'impacto'),
    'indicador-redefinido',
    'warning',
  ),
  'an indicator that is another thing': field(
    indicadores,
    'nombre',
    () => 'Zzzz qqqq wwww',
    'nombre-sustituido',
    'warning',
  ),
  'the name of an indicator mended': field(
    indicadores,
    'nombre',
    (value: string) => `${value} x`,
    'nombre-cambiado',
    'info',
  ),
  'other registered words': field(
    indicadores,
    'enunciado',
    () => 'Otras palabras',
    'texto-registrado-cambiado',
    'warning',
  ),
  'an objective dropped': (documents, random) => {
    const dimension = random.pick(
      Object.values(plan(documents).dimensiones).filter((one: Data) => one.objetivos.length > 1),
    ) as Data;
    const [gone] = dimension.objetivos.splice(0, 1) as Data[];
    // What pointed to it still does: that is for the rules to say.
    return { kind: 'objetivo-retirado', level: 'error', before: gone.nombre, after: undefined };
  },
  'an objective of another dimension': (documents) => {
    const { social, economica } = plan(documents).dimensiones;
    economica.objetivos.push(social.objetivos.shift());
    return { kind: 'movido-de-dimension', level: 'warning', before: 'social', after: 'economica' };
  },
  'an objective of another owner': field(
    objetivos,
    'responsable',
    (value: string) => (value === 'GAF' ? 'GM' : 'GAF'),
    'responsable-cambiado',
    'info',
  ),
  'a new objective': (documents) => {
    plan(documents).dimensiones.social.objetivos.push({
      id: 'SOC-99',
      nombre: 'Un objetivo nuevo',
      indicadores: [{ id: 'SOC-99.1', nombre: 'Uno nuevo' }],
    });
    return { kind: 'objetivo-agregado', level: 'info', before: undefined, after: 'Un objetivo nuevo' };
  },
  'other years of the plan': field(
    (documents) => [plan(documents)],
    'periodo.fin',
    (value: number) => value - 1,
    'periodo-del-plan-cambiado',
    'warning',
  ),
  'a PIM changed': field(
    actividades,
    'presupuesto.pim',
    (value: number) => value + 1000,
    'pim-cambiado',
    'warning',
  ),
  'a PIA changed': field(
    actividades,
    'presupuesto.pia',
    (value: number) => value + 1000,
    'pia-cambiado',
    'warning',
  ),
  'a stage that went down': field(
    actividades,
    'presupuesto.devengado',
    (value: number) => value - 100.5,
    'etapa-corregida',
    'warning',
  ),
  'a stage that was reported': field(
    actividades,
    'presupuesto.girado',
    (value: number) => value + 100.5,
    'etapa-actualizada',
    'info',
  ),
  'an activity dropped': dropped(pois, 'actividades', 'actividad-retirada', 'warning', nameOf),
  'an activity of another objective': field(
    actividades,
    'objetivo',
    (value: string) => (value === 'SOC-1' ? 'SOC-2' : 'SOC-1'),
    'movido-de-objetivo',
    'warning',
  ),
  'an activity of another unit': (documents, random) => {
    const poi = random.pick(pois(documents).filter((one) => one.unidad !== undefined));
    const actividad = random.pick((poi?.actividades ?? []) as Data[]);
    if (actividad === undefined) return undefined;
    const before = (actividad.unidad ?? poi.unidad) as unknown;
    actividad.unidad = before === 'GAF' ? 'GM' : 'GAF';
    return { kind: 'movido-de-unidad', level: 'warning', before, after: actividad.unidad as unknown };
  },
  'an activity cancelled': field(actividades, 'estado', () => 'cancelada', 'actividad-cancelada', 'warning'),
  'a cancelled activity taken up again': field(
    (documents) => actividades(documents).filter(({ estado }) => estado === 'cancelada'),
    'estado',
    () => 'en_ejecucion',
    'actividad-reanudada',
    'warning',
  ),
  'the norm of a cancellation dropped': field(
    actividades,
    'cancelacion.norma',
    () => undefined,
    'norma-retirada',
    'warning',
  ),
  'an activity with another id, said': (documents, random) => {
    const actividad = random.pick(actividades(documents));
    const before = String(actividad.id);
    Object.assign(actividad, { id: `${before}X`, sucede_a: before, nombre: 'Zzzz qqqq' });
    return {
      kind: 'codigo-cambiado',
      level: 'warning',
      before,
      after: `${before}X`,
      beside: ['nombre-sustituido'],
    };
  },
  'an activity with another id, unsaid': (documents, random) => {
    const actividad = random.pick(actividades(documents));
    const before = String(actividad.id);
    actividad.id = `${before}X`;
    return { kind: 'codigo-cambiado', level: 'warning', before, after: `${before}X` };
  },
  'the target of an activity lowered': field(
    (documents) => actividades(documents).filter(({ indicador }) => indicador?.sentido !== 'descendente'),
    'indicador.meta',
    (value: number) => value - 1,
    'meta-operativa-reducida',
    'warning',
  ),
  'the target of an activity raised': field(
    (documents) => actividades(documents).filter(({ indicador }) => indicador?.sentido !== 'descendente'),
    'indicador.meta_anual',
    (value: number) => value + 1,
    'meta-operativa-elevada',
    'info',
  ),
  'an executed month corrected': months(
    'indicador',
    'ejecutado',
    (map, mes) => Number(map[mes]) + 1,
    'ejecutado-corregido',
    'warning',
  ),
  'an executed month taken away': months(
    'indicador',
    'ejecutado',
    () => undefined,
    'ejecutado-corregido',
    'warning',
  ),
  'a programmed month changed': months(
    'indicador',
    'programado',
    (map, mes) => Number(map[mes]) + 1,
    'programado-cambiado',
    'warning',
  ),
  'a task put off': field(tasks, 'fin', later, 'plazo-postergado', 'warning'),
  'the progress of a task told': field(
    (documents) => tasks(documents).filter(({ avance }) => avance < 100),
    'avance',
    (value: number) => value + 1,
    'avance-informado',
    'info',
  ),
  'a task dropped': dropped(actividades, 'cronograma', 'tarea-retirada', 'warning'),
  'a product dropped': dropped(actividades, 'productos', 'producto-retirado', 'warning'),
  'the evidence withdrawn': dropped(actividades, 'evidencias', 'evidencia-retirada', 'warning'),
  'a measure put off': field(measures, 'plazo', later, 'plazo-postergado', 'warning'),
  'a result corrected': field(
    results,
    'valor',
    (value: number) => value + 1,
    'resultado-corregido',
    'warning',
  ),
  'a result of another source': field(results, 'fuente', () => 'Otra', 'resultado-corregido', 'warning'),
  'a cut-off of another day': field(
    pois,
    'fecha_corte',
    (value: string) => `${value.slice(0, 8)}15`,
    'corte-cambiado',
    'info',
  ),
  'another ceiling': field(pois, 'gasto.techo', (value: number) => value + 1, 'techo-cambiado', 'warning'),
  'a period taken away': (documents) => {
    for (const [path, document] of Object.entries(documents))
      if (document.periodo === '2019-S2') delete documents[path];
    return { kind: 'periodo-retirado', level: 'error', before: undefined, after: undefined };
  },
  'a commitment put off': field(commitments, 'plazo', later, 'plazo-postergado', 'warning'),
  'a commitment kept': field(
    commitments,
    'estado',
    (value: string) => (value === 'cumplida' ? 'en_curso' : 'cumplida'),
    'estado-cambiado',
    'info',
  ),
  'a commitment reworded': field(
    commitments,
    'texto',
    (value: string) => `${value}, en parte`,
    'compromiso-cambiado',
    'warning',
  ),
  'a demand reworded': field(
    (documents) => audiencias(documents).flatMap((one) => (one.demandas ?? []) as Data[]),
    'texto',
    (value: string) => `${value}, en parte`,
    'demanda-cambiada',
    'warning',
  ),
  'a commitment dropped': dropped(audiencias, 'compromisos', 'compromiso-retirado', 'warning', nameOf),
  'a demand dropped': dropped(audiencias, 'demandas', 'demanda-retirada', 'warning', nameOf),
  'a hearing dropped': (documents) => {
    const [path = '', gone] = Object.entries(documents).find(([, one]) => one.tipo === 'audiencia') ?? [];
    delete documents[path];
    return {
      kind: 'documento-retirado',
      level: 'warning',
      before: gone.id as unknown,
      after: undefined,
    };
  },
  'a unit dropped': dropped(
    (documents) => [documents['unidades.yaml']],
    'unidades',
    'unidad-retirada',
    'warning',
    nameOf,
  ),
  'the PIM of the institution': field(
    (documents) => Object.values(documents).filter((one: Data) => one.tipo === 'presupuesto'),
    'gasto.pim',
    (value: number) => value + 1,
    'pim-cambiado',
    'warning',
  ),
  'a rule relaxed': (documents) => {
    documents['plan.config.yaml'].reglas = { 'poi/objetivo-inexistente': 'nota' };
    return { kind: 'regla-relajada', level: 'warning', before: undefined, after: 'nota' };
  },
  'a rule strengthened': (documents) => {
    documents['plan.config.yaml'].reglas = { 'indicador/sin-linea-base': 'error' };
    return { kind: 'regla-reforzada', level: 'info', before: undefined, after: 'error' };
  },
  'easier colours': field(
    (documents) => [documents['plan.config.yaml']],
    'semaforo.verde',
    (value: number) => value - 5,
    'configuracion-relajada',
    'warning',
  ),
  'figures computed otherwise': field(
    (documents) => [documents['plan.config.yaml']],
    'avance.tipo',
    () => 'II',
    'calculo-cambiado',
    'warning',
  ),
  'a file left out': (documents) => {
    documents['plan.config.yaml'].excluir = ['borradores/**'];
    return { kind: 'configuracion-relajada', level: 'warning', before: undefined, after: ['borradores/**'] };
  },
};

function tasks(documents: Documents): Data[] {
  return actividades(documents).flatMap(({ cronograma }) => (cronograma ?? []) as Data[]);
}

function measures(documents: Documents): Data[] {
  return actividades(documents).flatMap(({ medidas }) => (medidas ?? []) as Data[]);
}

function results(documents: Documents): Data[] {
  return pois(documents).flatMap(({ resultados }) => (resultados ?? []) as Data[]);
}

function commitments(documents: Documents): Data[] {
  return audiencias(documents).flatMap(({ compromisos }) => (compromisos ?? []) as Data[]);
}

/** A mutation of one month of a map of months. */
function months(
  part: string,
  of: string,
  change: (map: Data, mes: string) => Data,
  kind: Kind,
  level: Level,
): Mutation {
  return (documents, random) => {
    const able = actividades(documents).filter((one) => Object.keys(one[part]?.[of] ?? {}).length > 1);
    const map = random.pick(able)?.[part]?.[of];
    if (map === undefined) return undefined;
    const mes =
      random.pick(Object.keys(map as object).filter((key) => map[key] !== null && map[key] !== undefined)) ??
      '';
    const before: unknown = map[mes];
    const after: unknown = change(map, mes);
    if (after === undefined) delete map[mes];
    else map[mes] = after;
    return {
      kind,
      level,
      before: { [mes]: before },
      after: after === undefined ? undefined : { [mes]: after },
    };
  };
}

/** The same project as somebody else would write it: other order, other indentation, comments, line ends, files. */
export function rewritten(texts: Readonly<Record<string, string>>, random: Random): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).map(([path, text]) => {
      if (!path.endsWith('.yaml')) return [path, text];
      const data = shuffledData(parse(text), random, '');
      let written = stringify(data, {
        indent: random.pick([2, 4, 6]) ?? 2,
        lineWidth: random.pick([0, 60, 100]) ?? 0,
        defaultStringType: random.pick(['PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE'] as const) ?? 'PLAIN',
        defaultKeyType: 'PLAIN',
        collectionStyle: random.pick(['any', 'block'] as const) ?? 'any',
      });
      if (random.below(2) === 0) written = written.replaceAll(/^(\S)/gm, '# Un comentario\n$1');
      if (random.below(2) === 0) written = written.replaceAll('\n', '\r\n');
      if (random.below(3) === 0) written = `\uFEFF${written}`;
      const renamed =
        path.startsWith('poi/') && random.below(3) === 0
          ? path.replace(/([^/]+)\.yaml$/, 'otro-$1.yaml')
          : path;
      return [renamed, written];
    }),
  );
}

/** With the keys of every map and the items of every list in another order, but for lists whose order says something. */
function shuffledData(value: Data, random: Random, key: string): Data {
  if (Array.isArray(value)) {
    const items = value.map((item: Data) => shuffledData(item, random, ''));
    return key === 'escala' ? items : random.shuffled(items);
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    random
      .shuffled(Object.entries(value as object))
      .map(([name, inner]) => [name, shuffledData(inner, random, name)]),
  );
}

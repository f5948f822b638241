import { expect, it, test } from 'vitest';
import { main } from '../src/cli.ts';
import type { DocumentKind } from '../src/schema/kind.ts';
import { shapeAt, type Shape } from '../src/schema/shape.ts';
import { exampleOf } from '../src/schema/subject.ts';
import { valueAt } from '../src/schema/value-at.ts';
import { MESES } from '../src/text/months.ts';
import type { Path } from '../src/text/path.ts';
import { readYaml } from '../src/yaml/read.ts';
import { memoryHost } from './support/memory-host.ts';
import { SMALL } from './support/small-project.ts';

const BUDGET = 'tipo: presupuesto\nversion: 1\nanio: 2019\ngasto: {pia: 100, pim: 100}\n';
const FILES = { ...SMALL, 'presupuesto/2019.yaml': BUDGET };

/** Each thing that can be named, and where it stands. */
const OWNERS: readonly (readonly [id: string, kind: DocumentKind, file: string, path: Path])[] = [
  ['GIM-016', 'poi', 'poi/2019-S1.yaml', ['actividades', 2]],
  ['2019-S1', 'poi', 'poi/2019-S1.yaml', []],
  ['plan.yaml', 'plan', 'plan.yaml', []],
  ['SOC-1', 'plan', 'plan.yaml', ['dimensiones', 'social', 'objetivos', 0]],
  ['INS-1.1', 'plan', 'plan.yaml', ['dimensiones', 'institucional', 'objetivos', 0, 'indicadores', 0]],
  ['GMAS', 'unidades', 'unidades.yaml', ['unidades', 1]],
  ['audiencias/2019-05.yaml', 'audiencia', 'audiencias/2019-05.yaml', []],
  ['presupuesto/2019.yaml', 'presupuesto', 'presupuesto/2019.yaml', []],
];

/** What is known of the project that a field may cite, and forms that no schema gives an example of. */
const KNOWN: Readonly<Record<string, string>> = {
  id: 'NUEVO-9',
  objetivo: 'SOC-1',
  tambien: 'ECO-1',
  indicador_plan: 'SOC-1.1',
  indicador: 'INS-1.1',
  proyecto: '1.1',
  codigo: '9.9',
  unidad: 'GIM',
  responsable: 'GIM',
  ubigeo: '210103',
  periodo: '2019-S1',
  fecha_corte: '2019-06-30',
  techo: '99000000',
  inicio: '2019',
  fin: '2021',
};

interface Field {
  readonly steps: readonly string[];
  readonly shape: Shape;
}

/** The scalar fields below a path, each with the steps that name it; what has an id of its own is an owner itself. */
function fieldsOf(kind: DocumentKind, path: Path, steps: readonly string[] = []): readonly Field[] {
  const shape = shapeAt(kind, path);
  if (shape.items) return fieldsOf(kind, [...path, 0], [...steps, 'nuevo']);
  const keys = [
    ...Object.keys(shape.properties ?? {}),
    ...Object.keys(shape.patternProperties ?? {}).map((one) =>
      one.includes('S[12]') ? '2019-S1' : one.includes('6') ? '210101' : '2019',
    ),
  ];
  if (keys.length === 0) return [{ steps, shape }];
  const left = new Set<string>(path.length === 0 ? ['tipo', 'version', 'actividades', 'dimensiones'] : []);
  if (kind === 'poi') for (const mes of MESES.slice(6)) left.add(mes);
  return keys
    .filter((key) => !left.has(key) && !(key === 'id' && steps.length === 0))
    .flatMap((key) => fieldsOf(kind, [...path, key], [...steps, key]));
}

function validText(name: string, shape: Shape): string {
  const types = new Set([shape.type ?? []].flat());
  const known = KNOWN[name];
  if (known !== undefined && !(shape.format === 'date' && known.length === 4)) return known;
  if (shape.enum) return String(shape.enum.at(-1));
  if (shape.format === 'date') return '2019-03-15';
  if (types.has('number') || types.has('integer')) return String(Math.max(shape.minimum ?? 0, 3));
  if (types.has('boolean')) return 'sí';
  return exampleOf(shape)?.replaceAll('"', '') ?? 'Texto de prueba';
}

interface Tried {
  readonly code: number;
  readonly err: string;
  readonly value: unknown;
}

/** Fields of one thing set in one command. */
async function tried([id, , file, path]: (typeof OWNERS)[number], fields: readonly Field[]): Promise<Tried> {
  const host = memoryHost({ files: FILES });
  const words = fields.map(({ steps, shape }) => `${steps.join('.')}=${validText(nameOf(steps), shape)}`);
  const code = await main(['set', id, ...words], host);
  const text = Buffer.from(host.files.get(`/w/${file}`) ?? '').toString('utf8');
  const value = valueAt(readYaml({ path: '', text }).document?.value, path);
  return { code, err: host.printed.err, value };
}

function nameOf(steps: readonly string[]): string {
  return steps.findLast((step) => step !== 'nuevo') ?? '';
}

/** What stands where the steps of a field lead, the new item of a list being its last. */
function readAt(value: unknown, [step, ...rest]: readonly string[]): unknown {
  if (step === undefined) return value;
  if (step === 'nuevo') return Array.isArray(value) ? readAt(value.at(-1), rest) : undefined;
  return readAt(valueAt(value, [step]), rest);
}

/** The fields that the groups on the way to one must have beside it. */
function besides({ steps }: Field, all: readonly Field[], kind: DocumentKind, path: Path): readonly Field[] {
  return steps.flatMap((_, i) => {
    const above = steps.slice(0, i);
    const { required = [] } = shapeAt(kind, [...path, ...above.map((step) => (step === 'nuevo' ? 0 : step))]);
    return above.length === 0 || above.join() === steps.join()
      ? []
      : required.flatMap(
          (name) =>
            all.find(
              (one) => one.steps.join() === [...above, name].join() && one.steps.join() !== steps.join(),
            ) ?? [],
        );
  });
}

it.each(OWNERS)('sets every scalar field of %s, of what is new too, and it reads back', async (...owner) => {
  const [, kind, , path] = owner;
  const all = fieldsOf(kind, path);
  const parentOf = ({ steps }: Field): string => steps.slice(0, -1).join('.');
  const refused: string[] = [];
  for (const parent of new Set(all.map(parentOf))) {
    const fields = all.filter((field) => parentOf(field) === parent);
    const needed = fields
      .flatMap((field) => besides(field, all, kind, path))
      .filter((one) => !fields.includes(one));
    const whole = await tried(owner, [...new Set([...needed, ...fields])]);
    for (const field of fields) {
      const one = whole.code === 0 ? whole : await tried(owner, [...besides(field, all, kind, path), field]);
      if (one.code !== 0)
        refused.push(`${field.steps.join('.')} ${one.code} ${/  (\w+\/[\w-]+)\n/.exec(one.err)?.[1]}`);
      else
        expect(String(readAt(one.value, field.steps)), field.steps.join('.')).toBe(
          asRead(validText(nameOf(field.steps), field.shape)),
        );
    }
  }
  expect(refused.filter((one) => !EXPECTED.has(one))).toEqual([]);
});

function asRead(text: string): string {
  return text === 'sí' ? 'true' : text;
}

/** What a rule, not the door, has against one of these values alone. */
const EXPECTED: ReadonlySet<string> = new Set([
  'lugares.nuevo 1 poi/lugar-inexistente',
  ...MESES.slice(0, 6).map((mes) => `indicador.programado.${mes} 1 avance/meta-no-cuadra`),
  'demandas.nuevo 1 poi/demanda-inexistente',
  'peso 1 plan/pesos-no-suman',
  'ejes.nuevo 1 plan/eje-inexistente',
  'pdc.nuevo 1 plan/pdc-inexistente',
  'indicadores.nuevo.metas.2019 1 esquema/campo-requerido',
  'indicadores.nuevo.escala.nuevo 1 esquema/lista-vacia',
  'escala.nuevo 1 esquema/lista-vacia',
  'depende_de 1 unidades/superior-inexistente',
]);

const POI = 'poi/2019-S1.yaml';

test.each<readonly [words: readonly string[], file: string, shows: string]>([
  [
    [
      'GIM-016',
      'medidas.nueva.plazo=31/08/2019',
      'medidas.nueva.texto=Otra cuadrilla',
      'medidas.nueva.unidad=GIM',
    ],
    POI,
    '    medidas:\n      - {texto: Otra cuadrilla, unidad: GIM, plazo: 2019-08-31}\n',
  ],
  [['GIM-014', 'medidas.nueva=Turno de noche'], POI, 'estado: pendiente}, {texto: Turno de noche}]'],
  [['GIM-014', 'medidas.2.texto=Turno de noche'], POI, 'estado: pendiente}, {texto: Turno de noche}]'],
  [
    ['GIM-014', 'medidas.nueva.texto=Uno', 'medidas.nueva.unidad=GIM', 'medidas.nueva.texto=Dos'],
    POI,
    '{texto: Uno, unidad: GIM}, {texto: Dos}]',
  ],
  [['GIM-014', 'medidas.1.estado=cumplida'], POI, 'plazo: 2019-08-15, estado: cumplida}'],
  [['GIM-014', 'desvio.causa=-'], POI, '    desvio: {detalle: El trazo atravesaba lotes ocupados}\n'],
  [['GIM-014', 'medidas.1=-'], POI, 'medidas: []'],
  [['GIM-014', 'cronograma.T2=-'], POI, 'fin: 2019-05-31, avance: 90}\n    desvio'],
  [['GIM-014', 'distritos.210101=-'], POI, 'distritos: []'],
  [
    ['GIM-016', 'desvios.marzo.detalle=Faltó movilidad', 'desvios.marzo.causa=personal'],
    POI,
    '{mes: mar, causa: personal, detalle: Faltó movilidad}',
  ],
  [['GIM-014', 'Desvío.detalle=Lluvias'], POI, 'detalle: Lluvias}'],
  [['2019-S1', 'resultados.SOC-1.1.valor=75', 'resultados.INS-1.1.valor=70'], POI, 'x'],
  [
    ['AP-2019-05', 'compromisos.nuevo=Terminar los pozos', 'compromisos.nuevo.plazo=2019-12-01'],
    'audiencias/2019-05.yaml',
    'texto: Terminar los pozos, plazo: 2019-12-01}',
  ],
  [
    ['GIM-014', 'ejecutado=0 8 10 12 10 9'],
    POI,
    'ejecutado: {ene: 0, feb: 8, mar: 10, abr: 12, may: 10, jun: 9}',
  ],
  [['GIM-016', 'ejecutado=0 8 10'], POI, 'ejecutado: {ene: 0, feb: 8, mar: 10}'],
  [
    ['GIM-014', 'programado=- 10 10 15 15 12', 'meta=62'],
    POI,
    '      programado: {feb: 10, mar: 10, abr: 15, may: 15, jun: 12}\n',
  ],
  [['GIM-014', 'presupuesto.programado=0 80,000 80,000 120,000 120,000 80,000.50'], POI, 'jun: 80000.50}'],
  [['SOC-1.1', 'metas=80 88 95 100'], 'plan.yaml', 'metas: {2019: 80, 2020: 88, 2021: 95, 2022: 100}'],
  [['SOC-1', 'programas.1.0.proyectos.1.1.nombre=Agua'], 'plan.yaml', '{codigo: "1.1", nombre: Agua}'],
])('plan set %j makes it so', async (words, file, shows) => {
  const host = memoryHost({ files: FILES });
  expect([await main(['set', ...words], host), host.printed.err]).toEqual([0, '']);
  expect(Buffer.from(host.files.get(`/w/${file}`) ?? '').toString('utf8')).toContain(shows);
});

it('takes a whole activity away where somebody agrees, and refuses where it is cited', async () => {
  const host = memoryHost({ files: FILES, answers: ['n'] });
  expect(await main(['set', 'GIM-016', '-'], host)).toBe(0);
  expect(host.printed.out).toContain('¿Quitar «GIM-016», con todo lo que dice?');
  expect(host.printed.out).toContain('No se escribió nada');
  const done = memoryHost({ files: FILES });
  expect(await main(['set', 'GIM-016', '-'], done)).toBe(0);
  const text = Buffer.from(done.files.get(`/w/${POI}`) ?? '').toString('utf8');
  expect(text).not.toContain('GIM-016');
  expect(text).toContain('GIM-015');
  const cited = memoryHost({ files: FILES });
  expect(await main(['set', 'GIM-014', '-'], cited)).toBe(1);
  expect(cited.printed.err).toContain('audiencia/actividad-inexistente');
  expect(await main(['set', 'plan.yaml', '-'], cited)).toBe(2);
});

it('adds from a table as from the command line', async () => {
  const rows = [
    'id;campo;valor',
    'GIM-016;medidas.nueva.texto;Uno',
    'GIM-016;medidas.nueva.plazo;2019-09-01',
    'GIM-016;medidas.nueva.texto;Dos',
  ];
  const host = memoryHost({ files: { ...FILES, 'cambios.csv': `${rows.join('\n')}\n` } });
  expect(await main(['set', '--file', 'cambios.csv'], host)).toBe(0);
  expect(Buffer.from(host.files.get(`/w/${POI}`) ?? '').toString('utf8')).toContain(
    '    medidas:\n      - {texto: Uno, plazo: 2019-09-01}\n      - {texto: Dos}\n',
  );
});

test.each([
  ['GIM-014', 'medidas=Segunda cuadrilla'],
  ['GIM-016', 'medidas.texto=Segunda cuadrilla'],
  ['GIM-014', 'medidas.9.texto=Segunda cuadrilla'],
  ['GIM-014', 'evidencias=acta'],
  ['GIM-014', 'productos.nombre=Manual'],
  ['GIM-016', 'evaluacion.dificultades=Lluvias'],
  ['2019-S1', 'evaluacion.dificultades.texto=Lluvias'],
  ['GIM-016', 'desvio=personal'],
  ['GIM-016', 'desvio=Se fue el ingeniero'],
  ['GIM-016', 'presupuesto=100'],
  ['GIM-016', 'fecha_entrega=2019-07-06'],
  ['GIM-014', 'devengao=520000'],
  ['GIM-014', 'cronograma.T1.avance.total=95'],
  ['SOC-1', 'indicadores.nombre=Cobertura'],
])('refuses plan set %s "%s" with a line that works', async (id, word) => {
  const host = memoryHost({ files: FILES });
  expect(await main(['set', id, word], host)).toBe(2);
  const lines = [...host.printed.err.matchAll(/plan set ((?:"[^"]*"|[^\s";])+) ((?:"[^"]*"|[^\s";])+)/g)];
  expect(lines.length).toBeGreaterThan(0);
  for (const [, name = '', field = ''] of lines) {
    const again = memoryHost({ files: FILES });
    const code = await main(['set', name.replaceAll('"', ''), field.replaceAll('"', '')], again);
    expect([code, again.printed.err]).toEqual([0, '']);
  }
});

it('says what something new must have, in the words of the same command', async () => {
  const host = memoryHost({ files: FILES });
  expect(await main(['set', 'GIM-014', 'cronograma.nueva.tarea=Pruebas'], host)).toBe(1);
  expect(host.printed.err).toContain(
    'Agregue en la misma orden: cronograma.nueva.fin=2019-05-31 cronograma.nueva.inicio=2019-02-01',
  );
});

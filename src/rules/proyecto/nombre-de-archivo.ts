import type { Model, Poi, Unidad } from '../../model/model.ts';
import { slug } from '../../text/slug.ts';
import { rememberedOf } from '../../model/progress/remember.ts';
import { isPlaced } from '../../model/questions/placed.ts';
import { quote } from '../../text/spanish.ts';
import { BASE, project, semester } from '../example.ts';
import type { Finding, Rule } from '../rule.ts';
import { BUENA_PRACTICA } from '../sources.ts';
import { groupedBy, groupedByEach } from '../../text/grouped-by.ts';

function hearing(id: string): string {
  return `
tipo: audiencia
version: 1
id: ${id}
fecha: 2019-09-20
convocatoria: {norma: D.A. 012-2019, fecha: 2019-08-30}
periodo_informado: 2019-S1
`;
}

export const nombreDeArchivo: Rule = {
  id: 'proyecto/nombre-de-archivo',
  severity: 'warning',
  title: 'El nombre del archivo dice otra cosa que su contenido, o es el de otro archivo',
  rationale:
    'Quien busca el POI de un semestre o de una gerencia lo busca por el nombre del archivo. Si no coincide suele ser una copia del periodo anterior a medio actualizar. De dos nombres que solo se distinguen por las mayúsculas, a Windows y a macOS llega uno.',
  source: { document: BUENA_PRACTICA },
  good: () => [
    project('El nombre y el contenido coinciden', {
      'audiencias/2019-09.yaml': hearing('AP-2019-09'),
    }),
  ],
  bad: () => [
    {
      ...project('Un archivo de 2019-S2 con el POI de 2019-S1', {
        'poi/2019-S1/base.yaml': '',
        'poi/2019-S2.yaml': semester('2019-S1').replace(
          'periodo: 2019-S1',
          'periodo: 2019-S1 # ! proyecto/nombre-de-archivo',
        ),
      }),
      yaml: `# poi/2019-S2.yaml
tipo: poi
version: 1
plan: plan-ejemplo
periodo: 2019-S1 # ! proyecto/nombre-de-archivo
`,
    },
    project('Un archivo de la GAF con el POI de otra unidad', {
      'poi/2019-S1/gaf.yaml': `
tipo: poi
version: 1
plan: plan-ejemplo
periodo: 2019-S1
unidad: GIM # ! proyecto/nombre-de-archivo
estado: formulado
`,
    }),
    project('Dos archivos que en Windows son uno', {
      'audiencias/2019-09-AP.yaml': hearing('AP-2019-09'),
      'audiencias/2019-09-ap.yaml': hearing('AP-2019-09-B').replace(
        'tipo: audiencia',
        'tipo: audiencia # ! proyecto/nombre-de-archivo',
      ),
    }),
    project('Dos listas de unidades que en Windows son una', {
      'Unidades.yaml':
        'tipo: unidades\nversion: 1\nunidades:\n  - {id: OCI, nombre: Oficina de Control} # ! poi/unidad-sin-actividades\n',
      'unidades.yaml': (BASE['unidades.yaml'] ?? '').replace(
        'tipo: unidades',
        'tipo: unidades # ! proyecto/nombre-de-archivo',
      ),
    }),
    project('Una carpeta de 2020 con un POI de 2019', {
      'poi/2020/gaf.yaml': `
tipo: poi
version: 1
plan: plan-ejemplo
periodo: 2019-S1 # ! proyecto/nombre-de-archivo
estado: formulado
`,
    }),
    project('Una audiencia de setiembre en el archivo de mayo', {
      'audiencias/2019-05.yaml': `
tipo: audiencia
version: 1
id: AP-2019-09
fecha: 2019-09-20 # ! proyecto/nombre-de-archivo
convocatoria: {norma: D.A. 012-2019, fecha: 2019-08-30}
periodo_informado: 2019-S1
`,
    }),
  ],
  *check(model) {
    yield* sameButForCase(model);
    for (const poi of model.pois) {
      if (isPlaced(poi, model)) yield* otherPeriod(poi);
      yield* otherUnit(poi, model);
    }
    for (const { origin, data } of model.audiencias) {
      const [, month] = /(?<!\d)((?:19|20)\d{2}-(?:0[1-9]|1[0-2]))(?!\d)/.exec(origin.file) ?? [];
      if (month === undefined || data.fecha === undefined || data.fecha.startsWith(month)) continue;
      yield {
        at: origin,
        field: 'fecha',
        message: `El archivo se llama como una audiencia de ${month}, y su fecha es ${data.fecha}`,
        help: 'Corrija la fecha o cambie el nombre del archivo.',
      };
    }
  },
};

/** A disk that does not tell capitals from small letters keeps one of two such documents, and nobody says which. */
function* sameButForCase(model: Model): Generator<Finding> {
  const { pois, audiencias, presupuestos, documentosDeUnidades } = model;
  const origins = [
    ...[...pois, ...audiencias, ...presupuestos].map(({ origin }) => origin),
    ...documentosDeUnidades,
  ];
  for (const [, [first, ...others]] of groupedBy(origins, ({ file }) => file.toLowerCase()))
    for (const at of others)
      yield {
        at,
        field: 'tipo',
        message: `${quote(at.file)} se llama como ${quote(first.file)}, salvo por las mayúsculas: en Windows y en macOS son un solo archivo, y de los dos llega uno`,
        help: 'Cámbiele el nombre a uno de los dos. Si dicen lo mismo, deje uno.',
      };
}

function* otherPeriod({ origin, periodo, anio, semestre }: Poi): Generator<Finding> {
  const halves =
    semestre === undefined
      ? []
      : [...origin.file.matchAll(HALF)].map(([, year, numero]) => `${year}-S${numero}`);
  const years = [...origin.file.matchAll(YEAR)].map(([, year]) => year);
  const named =
    halves.find((half) => half !== periodo) ??
    years.find((year) => year !== undefined && Number(year) !== anio);
  if (named === undefined) return;
  yield {
    at: origin,
    field: 'periodo',
    message: `El archivo o su carpeta se llama como si fuera de ${named}, y su periodo es ${periodo}`,
    help: 'Corrija «periodo» o cambie el nombre del archivo o de la carpeta.',
  };
}

/** A half anywhere in the path of a document: «2019-S1», «2019s1». */
const HALF = /(?<!\d)((?:19|20)\d{2})[-_ /]?s([12])(?![\da-z])/gi;

/** A year that is the whole name of a document or of its folder. */
const YEAR = /(?<=^|\/)((?:19|20)\d{2})(?=\/|\.ya?ml$)/gi;

function* otherUnit({ origin, data }: Poi, model: Model): Generator<Finding> {
  if (data.unidad === undefined || !model.unidades.some(({ id }) => id === data.unidad)) return;
  const name = slug(origin.file.replace(/^.*\//, '').replace(/\.ya?ml$/i, ''));
  const named = name === '' ? [] : (unitsByName(model).get(name) ?? []);
  if (named.length === 0 || named.some(({ id }) => id === data.unidad)) return;
  yield {
    at: origin,
    field: 'unidad',
    message: `El archivo se llama como la unidad ${quote(named[0]?.id ?? '')}, y su contenido es de la unidad ${quote(data.unidad)}`,
    help: 'Corrija «unidad» o cambie el nombre del archivo.',
  };
}

/** The units by what a file of theirs may be called: their id or their name. */
const unitsByName: (model: Model) => ReadonlyMap<string, readonly Unidad[]> = rememberedOf(({ unidades }) =>
  groupedByEach(unidades, ({ id, data }) => [slug(id), slug(data.nombre ?? '')]),
);

import { documentText } from '../edit/value-text.ts';
import { fragment, numberAsWritten } from '../edit/value.ts';
import { UsageFault } from '../host/exit-code.ts';
import { DIMENSIONES } from '../model/model.ts';
import { isOnlyPlanned, periodoOf, semestresOf } from '../model/progress/period.ts';
import { shapeAt } from '../schema/shape.ts';
import { nextNumbered } from '../text/series.ts';
import { fileOf, freeId, inField, objectivesOf, yaml } from './new-answers.ts';
import type { Ask } from './new-asked.ts';
import { askFor, type Choice } from './questions.ts';

/** A unit of the organisation. */
export const newUnit: Ask = async ({ result: { model, documents } }, options, person) => {
  const ids = model.unidades.map(({ id }) => id);
  const id =
    (await askFor(
      {
        option: '--id',
        given: options.id,
        text: 'Sigla de la unidad, como GIM',
        read: freeId(ids, shapeAt('unidades', ['unidades', 0, 'id']).pattern),
      },
      person,
    )) ?? '';
  const nombre =
    (await askFor({ option: '--name', given: options.name, text: 'Nombre de la unidad' }, person)) ?? '';
  const above = await askFor(
    {
      option: '--unit',
      given: options.unit,
      text: 'De qué unidad depende',
      optional: true,
      choices: model.unidades.map((one): Choice => ({ id: one.id, name: one.data.nombre })),
    },
    person,
  );
  const value = { id, nombre, ...(above === undefined ? {} : { depende_de: above }) };
  const file = fileOf(documents, 'unidades');
  const words = [`La unidad ${id} ya se puede citar en el plan y en los POI.`];
  if (file === undefined)
    return {
      edits: [],
      files: [
        { file: 'unidades.yaml', text: documentText({ tipo: 'unidades', version: 1, unidades: [value] }) },
      ],
      words,
    };
  return {
    edits: [{ file, kind: 'unidades', edits: [{ kind: 'add', path: ['unidades'], value }] }],
    files: [],
    words,
  };
};

/** An objective of a dimension, with its parts commented. */
export const newObjective: Ask = async ({ result: { model, documents } }, options, person) => {
  const file = fileOf(documents, 'plan');
  if (file === undefined)
    throw new UsageFault('No hay un plan.yaml que se pueda leer. Vea qué tiene: plan validate');
  const dimension =
    (await askFor(
      {
        option: '--dimension',
        given: options.dimension,
        text: 'Dimensión',
        choices: DIMENSIONES.map((id): Choice => ({ id })),
      },
      person,
    )) ?? '';
  const ids = objectivesOf(model).map(({ id }) => id);
  const prefix = `${dimension.slice(0, 3).toUpperCase()}-`;
  const id =
    (await askFor(
      {
        option: '--id',
        given: options.id,
        text: 'Identificador',
        otherwise: nextNumbered(ids, prefix, 1),
        read: freeId(ids, shapeAt('plan', ['dimensiones', 'social', 'objetivos', 0, 'id']).pattern),
      },
      person,
    )) ?? '';
  const nombre =
    (await askFor({ option: '--name', given: options.name, text: 'Nombre del objetivo' }, person)) ?? '';
  const text = [
    `id: ${yaml(id)}`,
    `nombre: ${yaml(nombre)}`,
    '# problema: Qué se quiere resolver',
    '# responsable: La sigla de una unidad',
    '# indicadores: cada uno con id, nombre, unidad_medida, sentido, linea_base y metas por año',
  ].join('\n');
  return {
    edits: [
      {
        file,
        kind: 'plan',
        edits: [{ kind: 'add', path: ['dimensiones', dimension, 'objetivos'], value: fragment(text) }],
      },
    ],
    files: [],
    words: [
      `El objetivo ${id} está en el plan. Le falta su indicador: vea plan explain plan/objetivo-sin-indicador`,
    ],
  };
};

/** A public hearing. */
export const newHearing: Ask = async ({ result: { model } }, options, person) => {
  const fecha =
    (await askFor(
      {
        option: '--date',
        given: options.date,
        text: 'Fecha de la audiencia',
        read: inField('audiencia', ['fecha']),
      },
      person,
    )) ?? '';
  const lugar = (await askFor({ option: '--place', given: options.place, text: 'Lugar' }, person)) ?? '';
  const semestres = new Set(semestresOf(model).map(periodoOf));
  const told = model.pois
    .filter((poi) => !isOnlyPlanned(poi))
    .map(({ data }) => String(data.periodo))
    .filter((period) => semestres.has(period))
    .toSorted()
    .at(-1);
  const informed = await askFor(
    {
      option: '--period',
      given: options.period,
      text: 'Semestre del que se informa',
      optional: told === undefined,
      ...(told === undefined ? {} : { otherwise: told }),
      read: inField('audiencia', ['periodo_informado']),
    },
    person,
  );
  const month = fecha.slice(0, 7);
  const head = documentText({
    tipo: 'audiencia',
    version: 1,
    id: options.id ?? `AP-${month}`,
    fecha,
    lugar,
    ...(informed === undefined ? {} : { periodo_informado: informed }),
  });
  const rest = [
    '# convocatoria: {norma: D.A. 012-2019-MPP, fecha: AAAA-MM-DD}',
    '# demandas: [{id: D-1, texto: Lo que se pidió, mecanismo: audiencia, estado: pendiente}]',
    '# compromisos: [{id: C-1, texto: A lo que se comprometió, unidad: GM, plazo: AAAA-MM-DD, estado: pendiente}]',
    '# participantes: {inscritos: 0, oradores: 0, asistentes: 0}',
    '',
  ].join('\n');
  return {
    edits: [],
    files: [{ file: `audiencias/${month}.yaml`, text: head + rest }],
    words: ['Complete lo que está detrás de # después de la audiencia.'],
  };
};

/** The money of the whole institution in a year. */
export const newInstitution: Ask = async ({ result: { model } }, options, person) => {
  const years = model.pois.flatMap(({ anio }) => anio ?? []);
  const latest = years.length === 0 ? undefined : String(Math.max(...years));
  const anio =
    (await askFor(
      {
        option: '--year',
        given: options.year,
        text: 'Año',
        ...(latest === undefined ? {} : { otherwise: latest }),
        read: inField('presupuesto', ['anio']),
      },
      person,
    )) ?? '';
  const amount = inField('presupuesto', ['gasto', 'pia']);
  const pia =
    (await askFor(
      { option: '--pia', given: options.pia, text: 'PIA de toda la municipalidad, en soles', read: amount },
      person,
    )) ?? '';
  const pim = await askFor(
    { option: '--pim', given: options.pim, text: 'PIM, si cambió', optional: true, read: amount },
    person,
  );
  const head = documentText({
    tipo: 'presupuesto',
    version: 1,
    anio: Number(anio),
    gasto: { pia: numberAsWritten(pia), ...(pim === undefined ? {} : { pim: numberAsWritten(pim) }) },
  });
  const rest = [
    '  # certificado, comprometido, devengado y girado, con su fecha_corte y su fuente:',
    '# fecha_corte: AAAA-MM-DD',
    '# fuente: MEF, Consulta Amigable',
    '',
  ].join('\n');
  return {
    edits: [],
    files: [{ file: `presupuesto/${anio}.yaml`, text: head + rest }],
    words: ['El informe dirá qué parte del dinero de la municipalidad cubren las actividades del POI.'],
  };
};

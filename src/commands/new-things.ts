import { documentText } from '../edit/value-text.ts';
import { numberAsWritten } from '../edit/value.ts';
import { shapeAt } from '../schema/shape.ts';
import { fileOf, freeId, inField } from './new-answers.ts';
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

/** The money of the whole institution in a year. */
export const newInstitution: Ask = async ({ result: { model } }, options, person) => {
  const years = model.pois.flatMap(({ anio }) => anio ?? []);
  const latest = years.length === 0 ? undefined : String(Math.max(...years));
  const anio =
    (await askFor(
      {
        option: '--year',
        given: options.year,
        text: 'Año, como 2027',
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
  const text = documentText({
    tipo: 'presupuesto',
    version: 1,
    anio: Number(anio),
    gasto: { pia: numberAsWritten(pia), ...(pim === undefined ? {} : { pim: numberAsWritten(pim) }) },
  });
  return {
    edits: [],
    files: [{ file: `presupuesto/${anio}.yaml`, text }],
    words: [
      'El informe dirá qué parte del dinero de la municipalidad cubren las actividades del POI.',
      `Lo gastado se agrega cuando se sepa: plan set presupuesto/${anio}.yaml gasto.devengado=1200000 fecha_corte=${anio}-06-30 "fuente=MEF, Consulta Amigable"`,
    ],
  };
};

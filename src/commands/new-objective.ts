import { numberAsWritten, type Value } from '../edit/value.ts';
import { UsageFault } from '../host/exit-code.ts';
import type { Person } from '../host/host.ts';
import { DIMENSIONES, type Model } from '../model/model.ts';
import { aniosOf } from '../model/questions/targets.ts';
import { shapeAt } from '../schema/shape.ts';
import { nextNumbered } from '../text/series.ts';
import { fileOf, freeId, inField, objectivesOf } from './new-answers.ts';
import type { Ask, NewOptions } from './new-asked.ts';
import { refuseWithout } from './new-options.ts';
import { askFor, type Asked, type Choice } from './questions.ts';
import { typedRow } from './typed-row.ts';

type Questions = (
  asked: Omit<Asked, 'given'> & { readonly key: keyof NewOptions },
) => Promise<string | undefined>;

const OBJECTIVE = ['dimensiones', 'social', 'objetivos', 0] as const;
const INDICATOR = [...OBJECTIVE, 'indicadores', 0] as const;

/** An objective of a dimension with its first indicator and programme, as far as they are known. */
export const newObjective: Ask = async ({ result: { model, documents } }, options, person) => {
  const file = fileOf(documents, 'plan');
  if (file === undefined)
    throw new UsageFault('No hay un plan.yaml que se pueda leer. Vea qué tiene: plan validate');
  const ask: Questions = ({ key, ...asked }) => askFor({ ...asked, given: textOf(options[key]) }, person);
  const dimension =
    (await ask({
      key: 'dimension',
      option: '--dimension',
      text: 'Dimensión',
      choices: DIMENSIONES.map((id): Choice => ({ id })),
    })) ?? '';
  const ids = objectivesOf(model).map(({ id }) => id);
  const id =
    (await ask({
      key: 'id',
      option: '--id',
      text: 'Identificador',
      otherwise: nextNumbered(ids, `${dimension.slice(0, 3).toUpperCase()}-`, 1),
      read: freeId(ids, shapeAt('plan', [...OBJECTIVE, 'id']).pattern),
    })) ?? '';
  const nombre = (await ask({ key: 'name', option: '--name', text: 'Nombre del objetivo' })) ?? '';
  const problema = await ask({
    key: 'problem',
    option: '--problem',
    text: 'Problema que quiere resolver',
    optional: true,
  });
  const responsable = await ask({
    key: 'unit',
    option: '--unit',
    text: 'Unidad responsable',
    optional: true,
    choices: model.unidades.map((one): Choice => ({ id: one.id, name: one.data.nombre })),
  });
  const indicador = await indicatorOf(`${id}.1`, model, ask, { options, person });
  const programa = await ask({
    key: 'program',
    option: '--program',
    text: 'Programa con el que se logrará',
    optional: true,
  });
  const value: Value = {
    id,
    nombre,
    ...(problema === undefined ? {} : { problema }),
    ...(responsable === undefined ? {} : { responsable }),
    ...(indicador === undefined ? {} : { indicadores: [indicador] }),
    ...(programa === undefined
      ? {}
      : { programas: [{ codigo: nextProgramme(model, dimension), nombre: programa }] }),
  };
  const missing = [
    ...(indicador === undefined
      ? [`plan set ${id} "indicadores.nuevo.id=${id}.1" "indicadores.nuevo.nombre=…"`]
      : []),
    ...(programa === undefined ? [`plan set ${id} "programas.nuevo.nombre=…"`] : []),
  ];
  return {
    edits: [
      { file, kind: 'plan', edits: [{ kind: 'add', path: ['dimensiones', dimension, 'objetivos'], value }] },
    ],
    files: [],
    words: [
      `El objetivo ${id} está en el plan.`,
      ...(missing.length === 0 ? [] : [`Para completarlo: ${missing.join(' ; ')}`]),
    ],
  };
};

/** `3.0` after `1.0` and `2.1`: the code of a programme that none of its dimension has, since activities cite it by that. */
function nextProgramme({ plan }: Model, dimension: string): string {
  const objetivos = plan?.dimensiones.find(({ id }) => id === dimension)?.objetivos ?? [];
  const codes = objetivos.flatMap(({ data: { programas } }) => programas ?? []).map(({ codigo }) => codigo);
  return `${nextNumbered(
    codes.map((codigo) => codigo?.split('.')[0] ?? ''),
    '',
    1,
  )}.0`;
}

/** The first indicator of an objective; undefined where nobody names one. */
async function indicatorOf(
  id: string,
  { plan }: Model,
  ask: Questions,
  { options, person }: { readonly options: NewOptions; readonly person: Person | undefined },
): Promise<Value | undefined> {
  const nombre = await ask({
    key: 'indicator',
    option: '--indicator',
    text: 'Con qué se mide (el indicador), como Hogares con agua de la red',
    optional: true,
  });
  if (nombre === undefined) {
    refuseWithout(
      'indicator',
      ['measure', 'sense', 'baseYear', 'baseValue', 'baseSource', 'targets'],
      options,
    );
    return undefined;
  }
  const unidad =
    (await ask({ key: 'measure', option: '--measure', text: 'Unidad de medida, como porcentaje' })) ?? '';
  const sentido = await ask({
    key: 'sense',
    option: '--sense',
    text: 'Hacia dónde debe ir',
    otherwise: 'ascendente',
    choices: [
      { id: 'ascendente', name: 'debe subir' },
      { id: 'descendente', name: 'debe bajar' },
    ],
  });
  const anio = await ask({
    key: 'baseYear',
    option: '--base-year',
    text: 'Año de la línea de base, el último dato que se tiene',
    optional: true,
    read: inField('plan', [...INDICATOR, 'linea_base', 'anio']),
  });
  const isKnown = anio !== undefined;
  if (!isKnown) refuseWithout('baseYear', ['baseValue', 'baseSource'], options);
  const valor = isKnown
    ? await ask({
        key: 'baseValue',
        option: '--base-value',
        text: `Valor en ${anio}`,
        read: inField('plan', [...INDICATOR, 'linea_base', 'valor']),
      })
    : undefined;
  const fuente = isKnown
    ? await ask({ key: 'baseSource', option: '--base-source', text: 'Fuente de ese dato', optional: true })
    : undefined;
  const years = plan === undefined ? [] : aniosOf(plan).map(String);
  const row = (text: string): Value =>
    typedRow(text, {
      field: 'metas',
      keys: years,
      mayEnd: false,
      shapeOf: (key) => shapeAt('plan', [...INDICATOR, 'metas', key]),
      measure: { unit: unidad, standing: [] },
    });
  const metas =
    years.length === 0
      ? undefined
      : await ask({
          key: 'targets',
          option: '--targets',
          text: `Metas ${years.length === 1 ? `de ${years[0]}` : `de cada año, de ${years[0]} a ${years.at(-1)}, como ${years.map((_, i) => 40 + 20 * i).join(' ')}`}`,
          optional: person === undefined,
          read: (answer) => {
            row(answer);
            return answer;
          },
        });
  return {
    id,
    nombre,
    unidad_medida: unidad,
    tipo: 'resultado',
    ...(sentido === undefined ? {} : { sentido }),
    ...(anio === undefined || valor === undefined
      ? {}
      : {
          linea_base: {
            anio: numberAsWritten(anio),
            valor: numberAsWritten(valor),
            ...(fuente === undefined ? {} : { fuente }),
          },
        }),
    ...(metas === undefined ? {} : { metas: row(metas) }),
  };
}

function textOf(option: NewOptions[keyof NewOptions]): string | undefined {
  return typeof option === 'string' ? option : undefined;
}

import type { Origin, Plan } from '../../model/model.ts';
import { repeated } from '../../model/questions/repeated.ts';
import { changedPlan } from '../example.ts';
import { renumbered } from '../correction.ts';
import type { Finding, Rule } from '../rule.ts';
import { seriesAmong } from '../../text/series.ts';

interface Named {
  readonly origin: Origin;
  readonly field: 'id' | 'codigo' | 'ubigeo';
  readonly key: string;
  /** Who has it, with its article: «el objetivo «Agua segura»». */
  readonly bearer: string;
}

export const idDuplicado: Rule = {
  id: 'plan/id-duplicado',
  severity: 'error',
  title: 'Dos elementos del plan llevan el mismo identificador o código',
  rationale:
    'Los POI citan objetivos, indicadores y códigos del plan. Si uno se repite, no se sabe a cuál se le atribuyen el gasto y el avance.',
  source: {
    document: 'Plan de Gobierno de la Provincia de Puno 2019-2022',
    clause: 'sección 5: el POI impacta en la evaluación conforme a la estructura lógica del plan',
  },
  good: () => [
    changedPlan(
      'El código 1.1 puede estar en dos dimensiones distintas',
      'proyectos: [{codigo: "1.1", nombre: Proyecto Turismo sostenible}]',
      'proyectos: [{codigo: "1.1", nombre: Circuito turístico de las islas}]',
    ),
  ],
  bad: () => [
    changedPlan(
      'Dos indicadores con el mismo identificador',
      '        programas:\n          - codigo: "1.0"\n            nombre: Programa Agua segura',
      `          - id: SOC-1.1 # ! plan/id-duplicado
            nombre: Escuelas con agua potable
            unidad_medida: escuela
            tipo: resultado
            sentido: ascendente
            linea_base: {anio: 2017, valor: 10, fuente: UGEL}
            metas: {2019: 12, 2020: 14, 2021: 16, 2022: 20}
        programas:
          - codigo: "1.0"
            nombre: Programa Agua segura`,
    ),
    changedPlan(
      'Dos proyectos de una dimensión con el mismo código',
      'proyectos: [{codigo: "1.1", nombre: Proyecto Agua segura}]',
      `proyectos:
              - {codigo: "1.1", nombre: Proyecto Agua segura}
              - {codigo: "1.1", nombre: Plantas de tratamiento} # ! plan/id-duplicado`,
    ),
    changedPlan(
      'Un objetivo lleva el identificador de otro: los POI que citan el suyo no se marcan',
      '- id: ECO-1\n',
      '- id: SOC-1 # ! plan/id-duplicado\n',
    ),
    changedPlan(
      'Dos ejes con el mismo identificador',
      'dimensiones:',
      `ejes:
  - {id: EJE-1, nombre: Derechos fundamentales}
  - {id: EJE-1, nombre: Oportunidades y acceso a los servicios} # ! plan/id-duplicado
dimensiones:`,
    ),
    changedPlan(
      'Dos lugares con el mismo identificador',
      '[{ubigeo: "210102", nombre: Ácora}]}',
      `[{ubigeo: "210102", nombre: Ácora}], lugares: [
  {id: CP-03, nombre: Llavini, tipo: barrio, distrito: "210101"},
  {id: CP-03, nombre: Alto Puno, tipo: barrio, distrito: "210101"}]} # ! plan/id-duplicado`,
    ),
  ],
  *check({ planes }) {
    for (const plan of planes) {
      for (const scope of scopesOf(plan)) {
        const next = seriesAmong(scope.map(({ key }) => key));
        for (const { item, first } of repeated(scope, ({ key }) => key)) yield findingFor(item, first, next);
      }
    }
  },
};

/** What must differ from what: ids in the plan; codes in their dimension; those of the PDC, of the PEI and places among themselves. */
function scopesOf(plan: Plan): readonly (readonly Named[])[] {
  const { file } = plan.origin;
  const ejes = (plan.data.ejes ?? []).map(({ id, nombre }, i) =>
    named({ file, path: ['ejes', i] }, id, ['el eje', nombre]),
  );
  const pdc = (plan.data.marco?.pdc ?? []).map(({ id, nombre }, i) =>
    named({ file, path: ['marco', 'pdc', i] }, id, ['el objetivo del PDC', nombre]),
  );
  const pei = (plan.data.marco?.pei ?? []).map(({ id, nombre }, i) =>
    named({ file, path: ['marco', 'pei', i] }, id, ['el código del PEI', nombre]),
  );
  const lugares = plan.lugares.map(({ origin, id, data }) => named(origin, id, ['el lugar', data.nombre]));
  const distritos = (plan.data.entidad?.distritos ?? []).map(({ ubigeo, nombre }, i): Named => ({
    origin: { file, path: ['entidad', 'distritos', i] },
    field: 'ubigeo',
    key: ubigeo ?? '',
    bearer: bearerOf('el distrito', nombre ?? ''),
  }));
  const objetivos = plan.objetivos.flatMap((objetivo) => [
    named(objetivo.origin, objetivo.id, ['el objetivo', objetivo.data.nombre]),
    ...objetivo.indicadores.map(({ origin, id, data }) => named(origin, id, ['el indicador', data.nombre])),
  ]);
  const codigos = plan.dimensiones.map((dimension) =>
    dimension.objetivos.flatMap((objetivo) =>
      objetivo.lineas.map(({ origin, codigo, clase, nombre }): Named => {
        const noun = clase === 'actividad' ? 'la actividad' : `el ${clase}`;
        return { origin, field: 'codigo', key: codigo, bearer: bearerOf(noun, nombre) };
      }),
    ),
  );
  return [[...ejes, ...objetivos], pdc, pei, lugares, distritos, ...codigos];
}

function named(
  origin: Origin,
  id: string | undefined,
  [noun, nombre]: readonly [noun: string, nombre: string | undefined],
): Named {
  return { origin, field: 'id', key: id ?? '', bearer: bearerOf(noun, nombre ?? '') };
}

function bearerOf(noun: string, nombre: string): string {
  return nombre === '' ? noun : `${noun} «${nombre}»`;
}

function findingFor(item: Named, first: Named, next: (id: string) => string): Finding {
  const what = item.field === 'id' ? 'identificador' : item.field === 'codigo' ? 'código' : 'ubigeo';
  const where = item.field === 'codigo' ? ', de la misma dimensión' : '';
  return {
    at: item.origin,
    field: item.field,
    message: `El ${what} «${item.key}» ya lo lleva ${first.bearer}${where}`,
    // The INEI gives an ubigeo, nobody makes one up.
    ...(item.field === 'ubigeo'
      ? { help: 'Corrija el ubigeo de uno de los dos con el del INEI.' }
      : renumbered(
          { at: item.origin, field: item.field },
          item.key,
          next,
          (free) => `Dé otro ${what} a uno de los dos, como ${free}, y corrija los POI que lo citan.`,
        )),
    related: [
      { at: first.origin, field: first.field, message: `«${first.key}» aparece aquí por primera vez` },
    ],
  };
}

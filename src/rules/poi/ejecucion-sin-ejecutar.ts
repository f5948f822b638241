import type { Actividad, Origin, Poi } from '../../model/model.ts';
import { hasBegun } from '../../model/progress/task.ts';
import { isOnlyPlanned } from '../../model/progress/period.ts';
import { ETAPAS } from '../../model/money.ts';
import { count, quote } from '../../text/spanish.ts';
import { poi } from '../example.ts';
import { writing } from '../correction.ts';
import type { Rule } from '../rule.ts';
import { GUIA_SEGUIMIENTO } from '../sources.ts';
import { laActividad } from '../wording.ts';

const planned = (state: string, done: string): string => `
tipo: poi
version: 1
plan: plan-ejemplo
periodo: 2019-S1
unidad: GIM
estado: ${state}
gasto: {aprobado_por: GAF, norma: R.G.M. 045-2019, fecha: 2019-01-15}
actividades:
  - id: GIM-014
    nombre: Instalación de conexiones domiciliarias
    objetivo: SOC-1
    presupuesto: {pim: 50000.00}
    indicador:
      nombre: Conexiones instaladas
      unidad_medida: conexión
      programado: {ene: 10, feb: 10, mar: 10, abr: 10, may: 10, jun: 10}${done}
    productos: [{nombre: Conexiones instaladas}]
    cronograma: [{id: T1, tarea: Instalación, inicio: 2019-02-01, fin: 2019-11-30, avance: 0}]
`;

export const ejecucionSinEjecutar: Rule = {
  id: 'poi/ejecucion-sin-ejecutar',
  severity: 'error',
  title: 'Un POI formulado o aprobado informa lo ejecutado',
  rationale:
    'De un POI que todavía no se ejecuta no se exige ningún mes, y lo que dice haber hecho o gastado no entra en ninguna cifra. O el estado está atrasado, o las cifras son de otro POI.',
  source: { document: GUIA_SEGUIMIENTO },
  good: () => [poi('Aprobado: dice lo que se hará', planned('aprobado', ''))],
  bad: () => [
    poi(
      'Formulado, con lo ejecutado en dos meses',
      planned('formulado # ! poi/ejecucion-sin-ejecutar', '\n      ejecutado: {ene: 10, feb: 8}'),
    ),
  ],
  *check({ pois }) {
    for (const document of pois) {
      if (!isOnlyPlanned(document)) continue;
      const executed = executedIn(document);
      const [first] = executed;
      if (first === undefined) continue;
      const others = executed.length - 1;
      const ofOne = (words: string): string => `El POI está ${document.data.estado} y ${words}`;
      yield {
        at: document.origin,
        field: 'estado',
        message: `${ofOne(first.words)}${others === 0 ? '' : `; hay ${count(others, 'actividad más', 'actividades más')} así`}`,
        help: HELP,
        corrections:
          document.data.fecha_corte === undefined
            ? []
            : [writing({ at: document.origin, field: 'estado' }, 'en_ejecucion')],
        related: executed.slice(0, SHOWN).map(({ at, field, words }) => ({ at, field, message: words })),
        each: executed.map(({ at, field, words }) => ({ at, field, message: ofOne(words), help: HELP })),
      };
    }
  },
};

const SHOWN = 3;
const HELP =
  'Si ya se ejecuta, escriba «estado: en_ejecucion» con su «fecha_corte»; si no, quite lo ejecutado. Mientras tanto no se cuenta.';

interface Executed {
  readonly at: Origin;
  readonly field: string;
  readonly words: string;
}

function executedIn({ actividades }: Poi): readonly Executed[] {
  return actividades.flatMap((actividad) => {
    const field = executedField(actividad);
    if (field === undefined) return [];
    return [
      {
        at: actividad.origin,
        field,
        words: `${laActividad(actividad).replace(/^L/, 'l')} informa ${quote(field)}`,
      },
    ];
  });
}

/** The first field of an activity that says that something was done or spent; a 0 says nothing of the kind. */
function executedField({ data }: Actividad): string | undefined {
  const { indicador, presupuesto, productos = [], cronograma = [] } = data;
  if (isAnyAbove(indicador?.ejecutado)) return 'indicador.ejecutado';
  if (isAbove(indicador?.logrado)) return 'indicador.logrado';
  const etapa = ETAPAS.find((name) => isAbove(presupuesto?.[name]));
  if (etapa !== undefined) return `presupuesto.${etapa}`;
  if (isAnyAbove(presupuesto?.devengado_mensual)) return 'presupuesto.devengado_mensual';
  if (presupuesto?.detalle?.some((fila) => ETAPAS.some((name) => isAbove(fila[name]))) === true)
    return 'presupuesto.detalle';
  if (productos.some(({ entregado }) => isAbove(entregado))) return 'productos';
  return cronograma.some((tarea) => hasBegun(tarea, undefined)) ? 'cronograma' : undefined;
}

function isAnyAbove(months: Readonly<Record<string, number | null | undefined>> | undefined): boolean {
  return Object.values(months ?? {}).some((value) => value !== null && value !== undefined && value !== 0);
}

function isAbove(value: number | undefined): boolean {
  return value !== undefined && value > 0;
}

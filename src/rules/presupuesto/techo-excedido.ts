import type { Model, Poi } from '../../model/model.ts';
import { documentOfCeiling } from '../../model/questions/budget.ts';
import { ceilingOf, fieldOfAmount } from '../../model/budget.ts';
import { cents, MONTO_WORDS, solesText } from '../../model/money.ts';
import { poi } from '../example.ts';
import type { RelatedValue, Rule } from '../rule.ts';
import { PLAN_DE_PUNO } from '../sources.ts';
import { laActividad } from '../wording.ts';

const RESTO = `
    indicador: {nombre: Conexiones instaladas, unidad_medida: conexión, meta: 60}
    productos: [{nombre: Conexiones instaladas}]
    cronograma: [{id: T1, tarea: Instalación, inicio: 2019-02-01, fin: 2019-11-30}]`;

const CABECERA = `
tipo: poi
version: 1
plan: plan-ejemplo
periodo: 2019-S1
unidad: GIM
estado: formulado`;

export const techoExcedido: Rule = {
  id: 'presupuesto/techo-excedido',
  severity: 'error',
  title: 'Las actividades de un POI suman más que su techo presupuestal',
  rationale:
    'El techo es lo que la Gerencia de Administración y Finanzas aprobó gastar. Un POI que suma más no se puede financiar completo.',
  source: {
    document: PLAN_DE_PUNO,
    clause: 'sección 5, I. El gasto: aprobado por la Gerencia de Administración y Finanzas',
  },
  good: () => [
    poi(
      'El PIM, o el PIA donde no hay PIM, suma lo mismo que el techo',
      `${CABECERA}
gasto: {techo: 80000.00}
actividades:
  - id: GIM-014
    nombre: Instalación de conexiones domiciliarias
    objetivo: SOC-1
    presupuesto: {pim: 50000.00}${RESTO}
  - id: GIM-015
    nombre: Visitas de supervisión a las obras
    objetivo: SOC-1
    presupuesto: {pia: 30000.00}${RESTO}
`,
    ),
  ],
  bad: () => [
    poi(
      'Dos actividades suman S/ 5,000.00 más que el techo',
      `${CABECERA}
gasto:
  techo: 75000.00 # ! presupuesto/techo-excedido
actividades:
  - id: GIM-014
    nombre: Instalación de conexiones domiciliarias
    objetivo: SOC-1
    presupuesto: {pim: 50000.00}${RESTO}
  - id: GIM-015
    nombre: Visitas de supervisión a las obras
    objetivo: SOC-1
    presupuesto: {pia: 30000.00}${RESTO}
`,
    ),
  ],
  *check(model) {
    for (const document of model.pois) {
      const techo = cents(document.data.gasto?.techo);
      if (techo === undefined) continue;
      const addends = addendsOf(document, model);
      const total = addends.reduce((sum, { amount }) => sum + amount, 0n);
      if (total <= techo) continue;
      yield {
        at: document.origin,
        field: 'gasto.techo',
        message: `${summing(addends.length)} S/ ${solesText(total)}, S/ ${solesText(total - techo)} más que el techo del POI, S/ ${solesText(techo)}`,
        help: 'Corrija el techo o reduzca el PIM de las actividades; abajo está cada sumando.',
        related: addends.map(({ related }) => related),
      };
    }
  },
};

function summing(activities: number): string {
  return activities === 1 ? 'Su única actividad con presupuesto suma' : `Las ${activities} actividades suman`;
}

interface Addend {
  readonly amount: bigint;
  readonly related: RelatedValue;
}

/** What each activity of a document adds: its PIM or, without one, its PIA, of S1 where S2 states none; once per id. */
function addendsOf({ actividades }: Poi, model: Model): readonly Addend[] {
  const known = new Set<string>();
  return actividades.flatMap((actividad) => {
    const { id, data } = actividad;
    if (data.activa === false || (id !== '' && known.has(id))) return [];
    known.add(id);
    const source = documentOfCeiling(actividad, model);
    const ceiling = ceilingOf(source?.data.presupuesto);
    if (source === undefined || ceiling === undefined || ceiling.amount === 0n) return [];
    const { amount, field } = ceiling;
    const message = `${laActividad(actividad)}: ${MONTO_WORDS[field]} S/ ${solesText(amount)}`;
    return {
      amount,
      related: { at: source.origin, field: fieldOfAmount(source.data.presupuesto, field), message },
    };
  });
}

import { statedAmount } from '../../model/budget.ts';
import { ETAPAS, MONTO_WORDS, solesText } from '../../model/money.ts';
import { isOnlyPlanned } from '../../model/progress/period.ts';
import { twoHalves } from '../../model/questions/year.ts';
import { enumerate } from '../../text/spanish.ts';
import { year } from '../example.ts';
import type { Rule } from '../rule.ts';
import { GLOSARIO_MEF } from '../sources.ts';
import { laActividad } from '../wording.ts';

export const etapaPerdida: Rule = {
  id: 'presupuesto/etapa-perdida',
  severity: 'warning',
  title: 'Una etapa del gasto informada en el primer semestre falta en el segundo',
  rationale:
    'Las etapas se acumulan desde el 1 de enero. Si el segundo semestre no las dice, el informe del año usa las de junio, con su fecha, y el gasto de julio a diciembre no se cuenta.',
  source: { document: GLOSARIO_MEF, clause: 'certificación, compromiso, devengado y girado' },
  good: () => [
    year(
      'Las mismas etapas en los dos semestres',
      `
  - id: GIM-014
    presupuesto: {pim: 50000.00, devengado: 25000.00}
`,
      `
  - id: GIM-014
    presupuesto: {pim: 50000.00, devengado: 49000.00}
`,
    ),
  ],
  bad: () => [
    year(
      'El segundo semestre no dice lo devengado',
      `
  - id: GIM-014
    presupuesto: {pim: 50000.00, devengado: 45000.00, girado: 45000.00}
    indicador: {nombre: Conexiones instaladas, unidad_medida: conexión, meta: 60, meta_anual: 120, logrado: 60}
    desvio: {causa: personal}
`.replace('devengado: 45000.00, girado: 45000.00', 'devengado: 25000.00, girado: 25000.00'),
      `
  - id: GIM-014
    presupuesto: # ! presupuesto/etapa-perdida
      pim: 50000.00
`,
    ),
  ],
  *check(model) {
    for (const { s1, s2 } of twoHalves(model)) {
      if (isOnlyPlanned(s1.poi) || isOnlyPlanned(s2.poi) || s2.data.activa === false) continue;
      const lost = ETAPAS.flatMap((etapa) => {
        const before = statedAmount(s1.data.presupuesto, etapa);
        const isTold =
          statedAmount(s2.data.presupuesto, etapa) !== undefined ||
          (etapa === 'devengado' && s2.data.presupuesto?.devengado_mensual !== undefined);
        return before === undefined || isTold ? [] : [{ etapa, amount: before.amount }];
      });
      if (lost.length === 0) continue;
      const words = lost.map(({ etapa, amount }) => `${MONTO_WORDS[etapa]} S/ ${solesText(amount)}`);
      yield {
        at: s2.origin,
        field: 'presupuesto',
        message: `${laActividad(s2)} informó en ${s1.poi.periodo} ${enumerate(words)} y en ${s2.poi.periodo} no lo dice`,
        help: `Copie del SIAF ${lost.length === 1 ? 'el monto acumulado' : 'los montos acumulados'} desde el 1 de enero; mientras falte, el informe usa el de ${s1.poi.periodo} con su fecha.`,
        related: [{ at: s1.origin, field: 'presupuesto', message: `Lo que se informó en ${s1.poi.periodo}` }],
      };
    }
  },
};

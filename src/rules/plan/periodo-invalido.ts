import { isNoMandate, isPeriodInDoubt } from '../../model/questions/targets.ts';
import { BASE, beside, changedPlan } from '../example.ts';
import type { Rule } from '../rule.ts';

const CINCO_METAS = (BASE['plan.yaml'] ?? '')
  .replaceAll('{2019: 120', '{2018: 110, 2019: 120')
  .replace('inicio: 2019, fin: 2022}', 'inicio: 2018, fin: 2022} # ! plan/periodo-invalido');

export const periodoInvalido: Rule = {
  id: 'plan/periodo-invalido',
  severity: 'error',
  title: 'El periodo del plan no es un mandato: termina antes de empezar o no dura cuatro años',
  rationale:
    'Las metas, los semestres y el tiempo transcurrido del mandato se cuentan dentro del periodo. Si está al revés nada se puede ubicar; si no son cuatro años, suele ser un año mal escrito: es un aviso, salvo que las metas de ningún indicador sean de esos años.',
  source: { document: 'Ley 27972, Ley Orgánica de Municipalidades' },
  good: () => [
    changedPlan(
      'Un mandato de cuatro años',
      'periodo: {inicio: 2019, fin: 2022}',
      'periodo: {inicio: 2019, fin: 2022}',
    ),
  ],
  bad: () => [
    changedPlan(
      'Los años están al revés',
      'periodo: {inicio: 2019, fin: 2022}',
      'periodo: {inicio: 2022, fin: 2019} # ! plan/periodo-invalido',
    ),
    changedPlan(
      'El primer año está mal escrito: las metas empiezan después, y no se repite en cada indicador',
      'periodo: {inicio: 2019, fin: 2022}',
      'periodo: {inicio: 2018, fin: 2022} # ! plan/periodo-invalido',
    ),
    beside(
      changedPlan(
        'Un mandato de cinco años',
        'periodo: {inicio: 2019, fin: 2022}',
        'periodo: {inicio: 2018, fin: 2022} # ! plan/periodo-invalido',
      ),
      { 'plan.yaml': CINCO_METAS },
    ),
  ],
  *check({ planes }) {
    for (const plan of planes) {
      const { origin, periodo } = plan;
      if (periodo === undefined) continue;
      const { inicio, fin } = periodo;
      if (fin < inicio) {
        yield {
          at: origin,
          field: 'periodo.fin',
          message: `El periodo del plan termina en ${fin}, antes de empezar, en ${inicio}`,
          help: 'Escriba en «inicio» el primer año del mandato y en «fin» el último.',
        };
      } else if (isNoMandate(periodo)) {
        const years = fin - inicio + 1;
        const contradicted = isPeriodInDoubt(plan);
        yield {
          at: origin,
          field: 'periodo.fin',
          ...(contradicted ? {} : { severity: 'warning' }),
          message: `El periodo del plan, de ${inicio} a ${fin}, dura ${years === 1 ? 'un año' : `${years} años`} y no cuatro${contradicted ? ', y las metas de sus indicadores no son de esos años' : ''}`,
          help: 'Revise los dos años: el mandato incluye el primero y el último (2019 a 2022).',
        };
      }
    }
  },
};

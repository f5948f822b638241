import { isChainBroken, solesText, stagesOf, type Etapa } from '../../model/money.ts';
import type { Actividad, Model, Origin } from '../../model/model.ts';
import { isRefused } from '../../model/questions/refused.ts';
import { activities } from '../example.ts';
import type { Finding, Rule } from '../rule.ts';
import { GLOSARIO_MEF } from '../sources.ts';

const NAMES: Readonly<Record<Etapa | 'pia', string>> = {
  pia: 'PIA (no hay PIM)',
  pim: 'PIM',
  certificado: 'certificado',
  comprometido: 'comprometido',
  devengado: 'devengado',
  girado: 'girado',
};

export const cadenaRota: Rule = {
  id: 'presupuesto/cadena-rota',
  severity: 'error',
  title: 'Una etapa del gasto supera a la anterior',
  rationale:
    'No se gira lo que no se devengó, ni se devenga lo que no se comprometió, ni se certifica más que el PIM. Un monto mayor que el de la etapa anterior es un error de digitación o de fecha.',
  source: {
    document: GLOSARIO_MEF,
    clause: 'certificación, compromiso, devengado y girado',
  },
  good: () => [
    activities(
      'Cada etapa es igual o menor que la anterior; las que faltan no cuentan',
      `
  - id: GIM-014
    presupuesto: {pia: 50000.00, pim: 50000.00, certificado: 30000.00, devengado: 25000.00, girado: 25000.00}
`,
    ),
  ],
  bad: () => [
    activities(
      'Se devengó más de lo comprometido',
      `
  - id: GIM-014
    presupuesto:
      pia: 50000.00
      pim: 50000.00
      certificado: 30000.00
      comprometido: 25000.00
      devengado: 28000.00 # ! presupuesto/cadena-rota
      girado: 25000.00
`,
    ),
    activities(
      'Un dígito de más en el devengado: de su distancia al avance físico no se avisa aparte',
      `
  - id: GIM-014
    presupuesto:
      pia: 50000.00
      pim: 50000.00
      certificado: 30000.00
      comprometido: 25000.00
      devengado: 250000.00 # ! presupuesto/cadena-rota
      girado: 25000.00
`,
    ),
    activities(
      'Sin PIM, el PIA es el límite',
      `
  - id: GIM-014
    presupuesto:
      pia: 50000.00
      certificado: 50000.01 # ! presupuesto/cadena-rota
      devengado: 25000.00
`,
    ),
  ],
  ofActivity(actividad, model) {
    return isChainBroken(actividad.data.presupuesto) ? brokenLinks(actividad, model) : undefined;
  },
};

function* brokenLinks({ origin, data }: Actividad, model: Model): Generator<Finding> {
  const at: Origin = { file: origin.file, path: [...origin.path, 'presupuesto'] };
  // The PIA takes the place of a PIM that is absent, not of one that could not be read.
  const stages = stagesOf(data.presupuesto).filter(
    ({ field }) => field !== 'pia' || !isRefused(model, at, 'pim'),
  );
  for (const [i, stage] of stages.entries()) {
    const before = stages[i - 1];
    if (before === undefined || stage.amount <= before.amount) continue;
    yield {
      at,
      field: stage.field,
      message: `El ${NAMES[stage.field]}, S/ ${solesText(stage.amount)}, supera en S/ ${solesText(stage.amount - before.amount)} al ${NAMES[before.field]}, S/ ${solesText(before.amount)}`,
      help: 'Revise ambos montos en el SIAF a la fecha de corte: el girado no supera al devengado, este al comprometido, este al certificado ni este al PIM.',
      related: [
        {
          at,
          field: before.field,
          message: `El ${NAMES[before.field]} es S/ ${solesText(before.amount)}`,
        },
        ...(before.field === 'pia' ? [{ at, field: 'pim', message: 'Sin «pim», vale el «pia»' }] : []),
      ],
    };
  }
}

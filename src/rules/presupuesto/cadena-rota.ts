import { chainOf, fieldOfAmount, isChainBroken, statedAmounts } from '../../model/budget.ts';
import { MONTO_WORDS, solesText, type Monto } from '../../model/money.ts';
import type { Actividad, Model } from '../../model/model.ts';
import { isRefused } from '../../model/questions/refused.ts';
import { activities } from '../example.ts';
import type { Finding, Rule } from '../rule.ts';
import { GLOSARIO_MEF } from '../sources.ts';

export const cadenaRota: Rule = {
  id: 'presupuesto/cadena-rota',
  severity: 'warning',
  title: 'Una etapa del gasto supera a la anterior',
  rationale:
    'No se gira lo que no se devengó, ni se devenga lo que no se comprometió, ni se certifica más que el PIM. Un monto mayor que el de la etapa anterior suele ser un error de digitación o de fecha, aunque alguna cifra oficial también lo trae.',
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
    return isChainBroken(statedAmounts(actividad.data.presupuesto))
      ? brokenLinks(actividad, model)
      : undefined;
  },
};

function* brokenLinks({ origin, data: { presupuesto } }: Actividad, model: Model): Generator<Finding> {
  // The PIA takes the place of a PIM that is absent, not of one that could not be read.
  const chain = chainOf(statedAmounts(presupuesto)).filter(
    ({ field }) => field !== 'pia' || !isRefused(model, origin, 'presupuesto', 'pim'),
  );
  const place = (monto: Monto): Pick<Finding, 'at' | 'field'> => ({
    at: origin,
    field: fieldOfAmount(presupuesto, monto),
  });
  for (const [i, { field, amount }] of chain.entries()) {
    const before = chain[i - 1];
    if (before === undefined || amount <= before.amount) continue;
    yield {
      ...place(field),
      message: `El ${nameOf(field)}, S/ ${solesText(amount)}, supera en S/ ${solesText(amount - before.amount)} al ${nameOf(before.field)}, S/ ${solesText(before.amount)}`,
      help: 'Revise ambos montos en el SIAF a la fecha de corte: el girado no supera al devengado, este al comprometido, este al certificado ni este al PIM. Si así figura en el SIAF, déjelo.',
      related: [
        {
          ...place(before.field),
          message: `El ${nameOf(before.field)} es S/ ${solesText(before.amount)}`,
        },
        ...(before.field === 'pia' ? [{ ...place('pim'), message: 'Sin «pim», vale el «pia»' }] : []),
      ],
    };
  }
}

function nameOf(monto: Monto): string {
  return monto === 'pia' ? 'PIA (no hay PIM)' : MONTO_WORDS[monto];
}

import {
  amountsIn,
  chainOf,
  fieldOfAmount,
  isChainBroken,
  partialAmounts,
  statedAmounts,
} from '../../model/budget.ts';
import { MONTO_WORDS, MONTOS, solesText, type Amounts, type Monto } from '../../model/money.ts';
import type { Actividad, Model, PresupuestoData } from '../../model/model.ts';
import { at } from '../../model/progress/figure.ts';
import { monthsTold } from '../../model/progress/devengado-months.ts';
import { breakdownsOf, institutionAmounts } from '../../model/questions/institution.ts';
import { isRefused } from '../../model/questions/refused.ts';
import { quote } from '../../text/spanish.ts';
import { exchanging } from '../correction.ts';
import { activities, project } from '../example.ts';
import type { Finding, Rule } from '../rule.ts';
import { GLOSARIO_MEF } from '../sources.ts';
import { deLaActividad } from '../wording.ts';

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
    activities(
      'En una fila del detalle, lo devengado supera al compromiso mensual',
      `
  - id: GIM-014
    presupuesto:
      detalle:
        - {rubro: "18", generica: "2.6", pim: 30000.00, devengado: 15000.00}
        - rubro: "07"
          pim: 20000.00
          comprometido: 12000.00
          compromiso_mensual: 9000.00
          devengado: 10000.00 # ! presupuesto/cadena-rota
`,
    ),
    activities(
      'Los meses devengados suman más que lo comprometido',
      `
  - id: GIM-014
    presupuesto:
      pim: 50000.00
      comprometido: 24000.00
      devengado_mensual: {ene: 5000, feb: 5000, mar: 5000, abr: 5000, may: 5000, jun: 0} # ! presupuesto/cadena-rota
`,
    ),
    project('En el presupuesto de la institución', {
      'presupuesto/2019.yaml': `
tipo: presupuesto
version: 1
anio: 2019
fecha_corte: 2019-12-31
gasto:
  pim: 1000000
  devengado: 900000
  girado: 900001 # ! presupuesto/cadena-rota
`,
    }),
  ],
  ofActivity(actividad, model) {
    const { presupuesto } = actividad.data;
    if (presupuesto === undefined) return undefined;
    const isBroken =
      isChainBroken(amountsOfDocument(actividad), partialAmounts(presupuesto)) ||
      presupuesto.detalle?.some((fila) => isChainBroken(amountsIn(fila)));
    return isBroken === true ? brokenLinks(actividad, presupuesto, model) : undefined;
  },
  *check({ presupuestos }) {
    for (const presupuesto of presupuestos) {
      const { origin } = presupuesto;
      yield* brokenIn('de la institución', institutionAmounts(presupuesto), (monto) => ({
        at: at(origin, 'gasto'),
        field: monto,
      }));
      for (const { filas } of breakdownsOf(presupuesto)) {
        for (const fila of filas) {
          yield* brokenIn(`de ${quote(fila.codigo)} en la institución`, fila.amounts, (monto) => ({
            at: fila.origin,
            field: monto,
          }));
        }
      }
    }
  },
};

function* brokenLinks(actividad: Actividad, presupuesto: PresupuestoData, model: Model): Generator<Finding> {
  const { origin } = actividad;
  // The PIA takes the place of a PIM that is absent, not of one that could not be read.
  const knowsPim = !isRefused(model, origin, 'presupuesto', 'pim');
  const rows = (presupuesto.detalle ?? []).flatMap((fila, i) => [
    ...brokenIn(`${deLaActividad(actividad)}, en su fila ${i + 1}`, amountsIn(fila), (monto) => ({
      at: at(origin, 'presupuesto', 'detalle', i),
      field: monto,
    })),
  ]);
  yield* rows;
  // What breaks in a row breaks in the sum of the rows too.
  if (rows.length > 0) return;
  const amounts = amountsOfDocument(actividad);
  const isByMonths = statedAmounts(presupuesto).devengado === undefined;
  yield* brokenIn(
    deLaActividad(actividad),
    amounts,
    (monto) => ({
      at: origin,
      field: monto === 'devengado' && isByMonths ? BY_MONTHS : fieldOfAmount(presupuesto, monto),
    }),
    { knowsPim, partial: partialAmounts(presupuesto) },
  );
}

/** Where a devengado stands that is the sum of its months. */
const BY_MONTHS = 'presupuesto.devengado_mensual';

/** What a document states; a devengado that it gives by months alone, from January on, is their sum. */
function amountsOfDocument(actividad: Actividad): Amounts {
  const amounts = statedAmounts(actividad.data.presupuesto);
  if (amounts.devengado !== undefined || !actividad.poi.meses.includes('ene')) return amounts;
  const devengado = monthsTold(actividad)?.amount;
  return devengado === undefined ? amounts : { ...amounts, devengado };
}

type PlaceOf = (monto: Monto) => Pick<Finding, 'at' | 'field'>;

/** Which amounts limit the next: not a PIM that could not be read, nor what only some rows state. */
interface ChainLimits {
  readonly knowsPim?: boolean;
  readonly partial?: readonly Monto[];
}

function* brokenIn(
  whose: string,
  amounts: Amounts,
  place: PlaceOf,
  { knowsPim = true, partial = [] }: ChainLimits = {},
): Generator<Finding> {
  const chain = chainOf(amounts).filter(({ field }) => field !== 'pia' || knowsPim);
  for (const [i, { field, amount }] of chain.entries()) {
    const before = chain.slice(0, i).findLast((link) => !partial.includes(link.field));
    if (before === undefined || amount <= before.amount) continue;
    const exchanged = exchanges(amounts, [before.field, field], (monto) => place(monto).field !== BY_MONTHS);
    yield {
      ...place(field),
      message: `El ${nameOf(field)} ${whose}, S/ ${solesText(amount)}, supera en S/ ${solesText(amount - before.amount)} al ${nameOf(before.field)}, S/ ${solesText(before.amount)}`,
      help: `Revise ambos montos en el SIAF a la fecha de corte: el girado no supera al devengado, este al compromiso, este al certificado ni este al PIM. Si así figura en el SIAF, déjelo.${exchangeWords(exchanged, amounts)}`,
      corrections: exchanged.map(([one, other]) =>
        exchanging(exchangeTitle([one, other], amounts), place(one), place(other)),
      ),
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

type Pair = readonly [Monto, Monto];

/** The pairs of amounts that, each in the place of the other, leave no break: that of the break first, and at most three. */
function exchanges(amounts: Amounts, broken: Pair, isOneAmount: (monto: Monto) => boolean): readonly Pair[] {
  const stated = MONTOS.filter((monto) => amounts[monto] !== undefined);
  const pairs = stated.flatMap((one, i) => stated.slice(i + 1).map((other): Pair => [one, other]));
  return [broken, ...pairs.filter(([one, other]) => one !== broken[0] || other !== broken[1])]
    .filter((pair) => pair.every(isOneAmount) && !isChainBroken(withExchanged(amounts, pair)))
    .slice(0, 3);
}

function withExchanged(amounts: Amounts, [one, other]: Pair): Amounts {
  return { ...amounts, [one]: amounts[other], [other]: amounts[one] };
}

function exchangeTitle([one, other]: Pair, amounts: Amounts): string {
  return `Cambiar de lugar ${[one, other].map((monto) => `el ${nameOf(monto)}, S/ ${solesText(amounts[monto] ?? 0n)}`).join(', y ')}`;
}

function exchangeWords([likeliest]: readonly Pair[], amounts: Amounts): string {
  if (likeliest === undefined) return '';
  const [one, other] = likeliest;
  return ` Si están cambiados de lugar, el ${MONTO_WORDS[one]} es S/ ${solesText(amounts[other] ?? 0n)} y el ${MONTO_WORDS[other]}, S/ ${solesText(amounts[one] ?? 0n)}.`;
}

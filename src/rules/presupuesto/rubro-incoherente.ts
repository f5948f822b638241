import {
  classifierCodes,
  classifierName,
  EJES_DE_GASTO,
  RUBROS,
  type EjeDeGasto,
} from '../../model/classifiers.ts';
import type { Actividad, Origin } from '../../model/model.ts';
import { at } from '../../model/progress/figure.ts';
import { breakdownsOf } from '../../model/questions/institution.ts';
import { enumerate, quote } from '../../text/spanish.ts';
import { activities, project } from '../example.ts';
import { writing } from '../correction.ts';
import type { Finding, Rule } from '../rule.ts';
import { laActividad } from '../wording.ts';

export const rubroIncoherente: Rule = {
  id: 'presupuesto/rubro-incoherente',
  severity: 'warning',
  title: 'Un rubro no es de su fuente de financiamiento, o un código no está en el clasificador',
  rationale:
    'Cada rubro pertenece a una sola fuente. Con el par equivocado, el informe reparte el gasto entre fuentes que no lo pagaron. Un código desconocido se acepta y se cuenta aparte: puede ser nuevo, o un error de digitación.',
  source: {
    document: 'Clasificador de fuentes de financiamiento y rubros, Ministerio de Economía y Finanzas',
  },
  good: () => [
    activities(
      'Canon (18) es de recursos determinados (5)',
      `
  - id: GIM-014
    presupuesto: {pim: 50000.00, devengado: 25000.00, rubro: "18", fuente: "5"}
`,
    ),
  ],
  bad: () => [
    activities(
      'FONCOMUN (07) anotado como recursos ordinarios (1), y un rubro que no está en el clasificador',
      `
  - id: GIM-014
    presupuesto:
      pim: 50000.00
      devengado: 25000.00
      rubro: "07" # ! presupuesto/rubro-incoherente
      fuente: "1"
  - id: GIM-015
    nombre: Visitas de supervisión a las obras
    presupuesto:
      pim: 50000.00
      devengado: 25000.00
      rubro: "17" # ! presupuesto/rubro-incoherente
`,
    ),
    activities(
      'Lo mismo en las filas del detalle; un código que se repite se dice una vez',
      `
  - id: GIM-014
    presupuesto:
      devengado: 25000.00
      detalle:
        - {rubro: "18", generica: "5-26", pim: 30000.00} # ! presupuesto/rubro-incoherente
        - {rubro: "18", generica: "5-26", pim: 20000.00}
`,
    ),
    project('Y en el presupuesto de la institución', {
      'presupuesto/2019.yaml': `
tipo: presupuesto
version: 1
anio: 2019
fecha_corte: 2019-12-31
gasto: {pim: 1000000, devengado: 900000}
por_generica:
  - generica: "2.9" # ! presupuesto/rubro-incoherente
    pim: 1000000
`,
    }),
  ],
  ofActivity(actividad) {
    const { presupuesto } = actividad.data;
    if (presupuesto === undefined) return undefined;
    return isAtFault(presupuesto) || presupuesto.detalle?.some(isAtFault) === true
      ? wrongCodes(actividad)
      : undefined;
  },
  *check({ presupuestos }) {
    for (const presupuesto of presupuestos) {
      for (const { field, filas } of breakdownsOf(presupuesto)) {
        const eje = field === 'por_rubro' ? 'rubro' : 'generica';
        for (const { origin, codigo } of filas) {
          if (codigo === '' || classifierName(eje, codigo) !== undefined) continue;
          yield unknownCode(origin, eje, codigo, 'El presupuesto de la institución');
        }
      }
    }
  },
};

type Codes = Readonly<Partial<Record<EjeDeGasto, string>>>;

function* wrongCodes(actividad: Actividad): Generator<Finding> {
  const { presupuesto } = actividad.data;
  const where = at(actividad.origin, 'presupuesto');
  const known = new Set<string>();
  const all: readonly (readonly [Origin, Codes])[] = [
    [where, presupuesto ?? {}],
    ...(presupuesto?.detalle ?? []).map((fila, i): readonly [Origin, Codes] => [
      at(where, 'detalle', i),
      fila,
    ]),
  ];
  for (const [origin, codes] of all) {
    for (const eje of EJES_DE_GASTO) {
      const codigo = unknownOf(eje, codes);
      if (codigo === undefined) continue;
      if (!known.has(`${eje} ${codigo}`)) yield unknownCode(origin, eje, codigo, laActividad(actividad));
      known.add(`${eje} ${codigo}`);
    }
    const cited = wrongPairOf(codes);
    if (cited === undefined) continue;
    const pair = `${cited.rubro} ${cited.fuente}`;
    if (!known.has(pair)) yield wrongPair(origin, cited, actividad);
    known.add(pair);
  }
}

function isAtFault(codes: Codes): boolean {
  return wrongPairOf(codes) !== undefined || EJES_DE_GASTO.some((eje) => unknownOf(eje, codes) !== undefined);
}

/** The code of one kind, where no classifier has it. */
function unknownOf(eje: EjeDeGasto, codes: Codes): string | undefined {
  const codigo = codes[eje];
  return codigo === undefined || classifierName(eje, codigo) !== undefined ? undefined : codigo;
}

/** A rubro with a source that is not its own. */
interface WrongPair {
  readonly rubro: string;
  readonly fuente: string;
  /** The source that the rubro belongs to. */
  readonly own: string;
}

function wrongPairOf({ rubro, fuente }: Codes): WrongPair | undefined {
  if (rubro === undefined || fuente === undefined) return undefined;
  const own = RUBROS.get(rubro)?.fuente;
  return own === undefined || fuente === own ? undefined : { rubro, fuente, own };
}

const NAMES: Readonly<Record<EjeDeGasto, { readonly one: string; readonly all: string }>> = {
  rubro: { one: 'el rubro', all: 'Los rubros' },
  fuente: { one: 'la fuente de financiamiento', all: 'Las fuentes' },
  generica: { one: 'la genérica de gasto', all: 'Las genéricas' },
};

function unknownCode(origin: Origin, eje: EjeDeGasto, codigo: string, who: string): Finding {
  const codes = classifierCodes(eje).map((code) => `"${code}"`);
  return {
    at: origin,
    field: eje,
    message: `${who} cita ${NAMES[eje].one} ${quote(codigo)}, que no está en el clasificador`,
    help: `${NAMES[eje].all} que se conocen son ${enumerate(codes)}. Cópielo del SIAF; si así figura, déjelo.`,
  };
}

function wrongPair(origin: Origin, { rubro, fuente, own }: WrongPair, actividad: Actividad): Finding {
  return {
    at: origin,
    field: 'rubro',
    message: `${laActividad(actividad)} cita el rubro ${quote(rubro)}, de la fuente ${quote(own)}, con la fuente ${quote(fuente)}`,
    help: `Escriba «fuente: "${own}"» o corrija el rubro con el del SIAF.`,
    corrections: [writing({ at: origin, field: 'fuente' }, `"${own}"`)],
    related: [{ at: origin, field: 'fuente', message: `La fuente es ${quote(fuente)}` }],
  };
}

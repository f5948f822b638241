import { compare, exact, HUNDRED, subtract, sum, type Fraction, magnitude } from '../../model/fraction.ts';
import type { Dimension, Objetivo } from '../../model/model.ts';
import { quantityText } from '../../model/progress/quantity.ts';
import { enumerate, quote } from '../../text/spanish.ts';
import { activities, beside, changedPlan } from '../example.ts';
import type { Finding, Rule } from '../rule.ts';
import { GUIA_SEGUIMIENTO } from '../sources.ts';

/** Thirds do not sum 100 exactly: half a hundredth for each of two is no mistake. */
const TOLERANCE: Fraction = { n: 1, d: 100 };

const SOC_2 = `        nombre: Vida sana
        problema: Servicios de salud distantes
        indicadores:
          - id: SOC-2.1
            nombre: Familias visitadas
            unidad_medida: familia
            tipo: resultado
            sentido: ascendente
            linea_base: {anio: 2017, valor: 100, fuente: Registro municipal}
            metas: {2019: 120, 2020: 140, 2021: 160, 2022: 180}
        programas: [{codigo: "2.0", nombre: Programa Vida sana}]
`;

const POI_DE_SOC_2 = activities('', '  - id: GIM-020\n    objetivo: SOC-2\n', ['proyecto']).files;

export const pesosNoSuman: Rule = {
  id: 'plan/pesos-no-suman',
  severity: 'error',
  title: 'Los pesos de los objetivos de una dimensión no suman 100',
  rationale:
    'El avance de la dimensión es el promedio de sus objetivos según su peso. Si los pesos no suman 100, o alguno falta, ese promedio no significa nada.',
  source: { document: GUIA_SEGUIMIENTO },
  good: () => [
    changedPlan(
      'El único objetivo de la dimensión pesa 100',
      `      - id: SOC-1
`,
      `      - id: SOC-1
        peso: 100
`,
    ),
  ],
  bad: () => [
    changedPlan(
      'El peso no llega a 100',
      `      - id: SOC-1
`,
      `      - id: SOC-1
        peso: 90 # ! plan/pesos-no-suman
`,
    ),
    beside(
      changedPlan(
        'Un objetivo lleva peso y el otro no',
        `      - id: SOC-1
`,
        `      - id: SOC-2 # ! plan/pesos-no-suman
${SOC_2}      - id: SOC-1
        peso: 100
`,
      ),
      { 'poi/2019-S1/ejemplo.yaml': POI_DE_SOC_2['poi/2019-S1/ejemplo.yaml'] ?? '' },
    ),
  ],
  *check({ planes }) {
    for (const dimension of planes.flatMap((plan) => plan.dimensiones)) {
      const finding = findingFor(dimension);
      if (finding !== undefined) yield finding;
    }
  },
};

function findingFor({ id, objetivos }: Dimension): Finding | undefined {
  const weighted = objetivos.filter(({ data }) => data.peso !== undefined);
  const [first, ...rest] = weighted;
  if (first === undefined) return undefined;
  const [without, ...others] = objetivos.filter(({ data }) => data.peso === undefined);
  if (without !== undefined) {
    const names = enumerate([without, ...others].map(nameOf));
    return {
      at: without.origin,
      field: 'peso',
      message: `En la dimensión ${id} unos objetivos llevan peso y otros no: falta en ${names}`,
      help: 'Dé un peso a cada objetivo de la dimensión, de modo que sumen 100, o quítelo de todos.',
      related: weighted.map((objetivo) => related(objetivo)),
    };
  }
  const total = sum(weighted.map(({ data }) => exact(data.peso ?? 0)));
  const off = subtract(total, HUNDRED);
  if (compare(magnitude(off), TOLERANCE) <= 0) return undefined;
  return {
    at: first.origin,
    field: 'peso',
    message: `Los pesos de los objetivos de la dimensión ${id} suman ${quantityText(total)} y no 100`,
    help: 'Reparta 100 entre los objetivos de la dimensión.',
    related: rest.map((objetivo) => related(objetivo)),
  };
}

function related(objetivo: Objetivo): { message: string; at: Objetivo['origin']; field: string } {
  return {
    at: objetivo.origin,
    field: 'peso',
    message: `${nameOf(objetivo)} pesa ${objetivo.data.peso}`,
  };
}

function nameOf({ id, data }: Objetivo): string {
  return quote(id === '' ? (data.nombre ?? '') : id);
}

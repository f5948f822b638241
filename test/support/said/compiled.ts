import { exactly, word, type Meaning, type Said } from './meaning.ts';

interface Money {
  readonly valor: number | null;
  readonly comparado: { readonly devengado: number; readonly pim: number } | null;
  readonly con_dato: number;
  readonly total: number;
  readonly [stage: string]: unknown;
}

interface Progress {
  readonly fisico: {
    readonly valor: number | null;
    readonly estado: string;
    readonly con_dato: number;
    readonly total: number;
  };
  readonly financiero: Money;
  readonly resultados: {
    readonly valor: number | null;
    readonly estado: string;
    readonly con_dato: number;
    readonly total: number;
    readonly tipo_i: number | null;
    readonly tipo_ii: number | null;
    readonly tipo_i_con_dato: number;
    readonly tipo_ii_con_dato: number;
  };
}

/** What `plan compile` prints, as far as other outputs speak of it. */
export interface Compiled {
  readonly avance: Progress;
  readonly mandato: {
    readonly valor: number | null;
    readonly tiempo: number | null;
    readonly con_dato: number;
    readonly total: number;
  };
  readonly dimensiones: readonly { readonly id: string; readonly avance: Progress }[];
  readonly objetivos: readonly { readonly id: string; readonly avance: Progress }[];
  readonly unidades: readonly {
    readonly id: string;
    readonly avance: Progress;
    readonly actividades: readonly string[];
  }[];
  readonly distritos: readonly {
    readonly nombre: string;
    readonly avance: Progress;
    readonly actividades: readonly string[];
  }[];
  readonly indicadores: readonly Readonly<Record<string, number | string | boolean | null>>[];
  readonly actividades: readonly {
    readonly id: string;
    readonly brecha: number | null;
    readonly fisico: Readonly<Record<string, number | string | null>>;
    readonly financiero: Readonly<Record<string, number | boolean | null>>;
  }[];
  readonly inversiones: readonly {
    readonly nombre: string;
    readonly costo_total: number | null;
    readonly devengado_acumulado: number | null;
    readonly valor: number | null;
  }[];
  readonly presupuesto: {
    readonly gasto: Readonly<Record<string, number | null>>;
    readonly parte: Readonly<Record<string, number | null>>;
  } | null;
}

/** The figures of the compiled plan, printed by `compile` or written to its tables. */
export function saidByCompiled(source: string, plan: Compiled): readonly Said[] {
  const said: Said[] = [];
  const says = (subject: string, value: number | string | boolean | null | undefined): void => {
    if (value === undefined) return;
    const isNumber = typeof value === 'number' || value === null;
    said.push({
      source,
      subject,
      text: String(value),
      meaning: isNumber ? percentOrExact(subject, value) : word(String(value)),
    });
  };
  const group = (name: string, { fisico, financiero, resultados }: Progress, results = true): void => {
    says(`${name}done`, fisico.valor);
    says(`${name}done.word`, fisico.estado);
    says(`${name}done.n`, fisico.con_dato);
    says(`${name}done.N`, fisico.total);
    says(`${name}spent`, financiero.valor);
    says(`${name}spent.devengado`, financiero.comparado?.devengado ?? null);
    says(`${name}spent.pim`, financiero.comparado?.pim ?? null);
    says(`${name}spent.n`, financiero.con_dato);
    says(`${name}spent.N`, financiero.total);
    for (const stage of STAGES) says(`${name}sum.${stage}`, financiero[stage] as number | null);
    says(`${name}close`, financiero['proyeccion'] as number | null);
    if (!results) return;
    says(`${name}results`, resultados.valor);
    says(`${name}results.word`, resultados.estado);
    says(`${name}results.n`, resultados.con_dato);
    says(`${name}results.N`, resultados.total);
    says(`${name}results.I`, resultados.tipo_i);
    says(`${name}results.II`, resultados.tipo_ii);
    says(`${name}results.I.n`, resultados.tipo_i_con_dato);
    says(`${name}results.II.n`, resultados.tipo_ii_con_dato);
  };
  group('', plan.avance);
  says('way', plan.mandato.valor);
  says('way.n', plan.mandato.con_dato);
  says('way.N', plan.mandato.total);
  says('time', plan.mandato.tiempo);
  for (const { id, avance } of plan.dimensiones) group(`${id}.`, avance);
  for (const { id, avance } of plan.objetivos) group(`${id}.`, avance);
  for (const { id, avance, actividades } of plan.unidades)
    if (actividades.length > 0) group(`${id}.`, avance, false);
  for (const { nombre, avance, actividades } of plan.distritos)
    if (actividades.length > 0) group(`${nombre}.`, avance, false);
  for (const indicator of plan.indicadores) {
    const id = String(indicator['id']);
    says(`${id}.base`, indicator['linea_base']);
    says(`${id}.now`, indicator['obtenido']);
    says(`${id}.due`, indicator['esperado']);
    says(`${id}.target`, indicator['meta']);
    says(`${id}.word`, indicator['estado']);
    says(`${id}.I`, indicator['tipo_i_bruto']);
    says(`${id}.II`, indicator['tipo_ii']);
    says(`${id}.way`, indicator['meta_final']);
  }
  for (const { id, fisico, financiero } of plan.actividades) {
    says(`${id}.raw`, fisico['bruto']);
    says(`${id}.word`, fisico['estado']);
    says(`${id}.done`, fisico['ejecutado']);
    says(`${id}.due`, fisico['programado']);
    says(`${id}.year`, fisico['anual']);
    for (const stage of STAGES) says(`${id}.${stage}`, financiero[stage]);
  }
  for (const { nombre, costo_total, devengado_acumulado, valor } of plan.inversiones) {
    says(`${nombre}.cost`, costo_total);
    says(`${nombre}.sofar`, devengado_acumulado);
    says(`${nombre}.share`, valor);
  }
  says('institution.pim', plan.presupuesto?.gasto['pim'] ?? null);
  says('institution.devengado', plan.presupuesto?.gasto['devengado'] ?? null);
  says('share.pim', plan.presupuesto?.parte['pim'] ?? null);
  says('share.devengado', plan.presupuesto?.parte['devengado'] ?? null);
  const states = plan.actividades.map(({ fisico }) => String(fisico['gris'] ?? fisico['estado']));
  const count = (...names: readonly string[]): number => states.filter((one) => names.includes(one)).length;
  says('states.verde', count('verde'));
  says('states.amarillo', count('amarillo'));
  says('states.rojo', count('rojo'));
  says('states.canceladas', count('cancelada'));
  says('states.unknown', count('sin_dato', 'informado_en_parte', 'no_figura'));
  says('states.gris', states.length - count('verde', 'amarillo', 'rojo'));
  says('activities', states.length);
  says('failed', count('rojo', 'cancelada'));
  says('works', plan.inversiones.length);
  says('works.costed', plan.inversiones.filter(({ costo_total: cost }) => cost !== null).length);
  says('objectives', plan.objetivos.length);
  return said;
}

const STAGES = ['pia', 'pim', 'certificado', 'comprometido', 'devengado', 'girado'];

const SHARES = /(?:^|\.)(?:done|spent|results|I|II|way|time|raw|year|share|share\.pim|share\.devengado)$/;

/** A percentage is rounded to its hundredths; a count, an amount and a quantity are as they are. */
function percentOrExact(subject: string, value: number | null): Meaning {
  if (value === null || !SHARES.test(subject) || /^A-\d+\.done$/.test(subject)) return exactly(value);
  return { kind: 'between', low: value - 0.005, high: value + 0.005 };
}

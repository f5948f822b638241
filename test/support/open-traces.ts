import { main } from '../../src/cli.ts';
import type { CompiledAvance, CompiledModel } from '../../src/model/compiled-shape.ts';
import { memoryHost } from './memory-host.ts';
import { roundedTo } from './ratio.ts';
import { readTrace } from './trace.ts';

/** A figure that is printed beside its trace. */
interface Traced {
  readonly where: string;
  readonly trace: string;
  readonly figure: number | null;
  /** Whether the trace gives the figure itself, or the share of which it is the percentage. */
  readonly kind: 'figure' | 'share';
}

/** The traces of what `plan compile` prints of a project, in each of some periods, that do not give the figure beside them. */
export async function openTraces(
  files: Readonly<Record<string, string | Uint8Array>>,
  periods: readonly string[],
): Promise<{ readonly open: readonly string[]; readonly read: number }> {
  const open: string[] = [];
  let read = 0;
  for (const period of periods) {
    const host = memoryHost({ files });
    const code = await main(['compile', '--draft', '--period', period], host);
    // A document with an early cut-off says nothing of the second half.
    if (code === 2) continue;
    const model = JSON.parse(host.printed.out) as CompiledModel; // what the command prints
    const traced = tracedOf(model);
    read += traced.filter(({ figure }) => figure !== null).length;
    open.push(...traced.flatMap((one) => faultOf(one) ?? []));
  }
  return { open, read };
}

function faultOf({ where, trace, figure, kind }: Traced): string | undefined {
  const told = `${where} ${figure}: ${trace}`;
  const { value, wrong } = readTrace(trace);
  if (wrong.length > 0) return `${told} (${wrong.join(', ')})`;
  const [, said] = WORDS.find(([words]) => words.test(trace)) ?? [];
  if (said !== undefined) return figure !== null && said.includes(figure) ? undefined : told;
  if (value === undefined || figure === null)
    return value === undefined && figure === null ? undefined : told;
  const decimals = kind === 'share' ? 2 : Math.max(2, decimalsOf(figure));
  const given = kind === 'share' ? { n: value.n * 100n, d: value.d } : value;
  const printed = BigInt(Math.round(figure * 10 ** decimals));
  return roundedTo(decimals, given) === printed ? undefined : told;
}

function decimalsOf(figure: number): number {
  return String(figure).split('.')[1]?.length ?? 0;
}

/** Traces that say a figure in words, without arithmetic, and what that figure can be. */
const WORDS: readonly (readonly [RegExp, readonly number[]])[] = [
  [/ cumple con /, [100]],
  [/ frente a mantener /, [0, 100]],
  [/^0 frente a un máximo de /, [100]],
];

function tracedOf(model: CompiledModel): readonly Traced[] {
  const groups = [
    ...model.dimensiones.map(({ id, avance }) => [`dimensión ${id}`, avance] as const),
    ...model.objetivos.map(({ id, avance }) => [`objetivo ${id}`, avance] as const),
    ...model.unidades.map(({ id, avance }) => [`unidad ${id}`, avance] as const),
    ...model.lineas.map(({ codigo, objetivo, avance }) => [`línea ${objetivo} ${codigo}`, avance] as const),
    ...model.lugares.map(({ id, avance }) => [`lugar ${id}`, avance] as const),
    ...model.distritos.map(({ ubigeo, avance }) => [`distrito ${ubigeo}`, avance] as const),
  ];
  return [
    ...model.actividades.flatMap(tracesOfActivity),
    ...model.indicadores.flatMap(tracesOfIndicator),
    ...tracesOfAvance('plan', model.avance),
    ...groups.flatMap(([where, avance]) => tracesOfAvance(where, avance)),
    ...model.inversiones.map(({ nombre, traza, valor }): Traced => {
      return { where: `obra ${nombre}`, trace: traza, figure: valor, kind: 'share' };
    }),
    { where: 'mandato', trace: model.mandato.trazas.valor, figure: model.mandato.valor, kind: 'figure' },
    { where: 'tiempo', trace: model.mandato.trazas.tiempo, figure: model.mandato.tiempo, kind: 'share' },
  ];
}

function tracesOfActivity({
  id,
  trazas,
  ...figures
}: CompiledModel['actividades'][number]): readonly Traced[] {
  const { fisico, financiero, brecha, proyeccion } = figures;
  return [
    { where: `${id} físico`, trace: trazas.fisico, figure: fisico.bruto, kind: 'share' },
    { where: `${id} anual`, trace: trazas.anual, figure: fisico.anual, kind: 'share' },
    { where: `${id} financiero`, trace: trazas.financiero, figure: financiero.valor, kind: 'share' },
    {
      where: `${id} a la fecha`,
      trace: trazas.valor_periodo,
      figure: financiero.valor_periodo,
      kind: 'share',
    },
    { where: `${id} brecha`, trace: trazas.brecha, figure: brecha, kind: 'figure' },
    { where: `${id} proyección`, trace: trazas.proyeccion, figure: proyeccion.cantidad, kind: 'figure' },
    { where: `${id} cierre`, trace: trazas.proyeccion_gasto, figure: financiero.proyeccion, kind: 'figure' },
  ];
}

function tracesOfIndicator({
  id,
  trazas,
  ...figures
}: CompiledModel['indicadores'][number]): readonly Traced[] {
  return [
    { where: `${id} esperado`, trace: trazas.esperado, figure: figures.esperado, kind: 'figure' },
    { where: `${id} tipo I`, trace: trazas.tipo_i, figure: figures.tipo_i_bruto, kind: 'share' },
    { where: `${id} tipo II`, trace: trazas.tipo_ii, figure: figures.tipo_ii, kind: 'share' },
    { where: `${id} meta final`, trace: trazas.meta_final, figure: figures.meta_final, kind: 'share' },
    { where: `${id} mandato`, trace: trazas.mandato, figure: figures.mandato, kind: 'share' },
    { where: `${id} valor`, trace: trazas.valor, figure: figures.valor, kind: 'figure' },
    { where: `${id} peso`, trace: trazas.peso, figure: figures.peso, kind: 'figure' },
  ];
}

function tracesOfAvance(
  where: string,
  { fisico, financiero, resultados }: CompiledAvance,
): readonly Traced[] {
  return [
    { where: `${where} físico`, trace: fisico.traza, figure: fisico.valor, kind: 'figure' },
    { where: `${where} financiero`, trace: financiero.traza, figure: financiero.valor, kind: 'share' },
    { where: `${where} resultados`, trace: resultados.traza, figure: resultados.valor, kind: 'figure' },
  ];
}

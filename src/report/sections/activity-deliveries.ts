/** Whom an activity reached, its tasks, its products and its evidence as texts, for its sheet. */
import type { ActivityProgress } from '../../model/progress/activity.ts';
import type { ActividadData, Poi } from '../../model/model.ts';
import { plain } from '../../model/progress/joining.ts';
import { productsOf, type Product } from '../../model/questions/products.ts';
import { tareasOfYear, type Tarea } from '../../model/questions/schedule.ts';
import { fold } from '../../text/nearest.ts';
import { groupedBy } from '../../text/grouped-by.ts';
import { enumerate } from '../../text/spanish.ts';
import { listed } from '../blocks.ts';
import { fractionOf, integer, quantityOf, SIN_DATO } from '../format.ts';
import type { Text } from '../report.ts';
import { datedBefore, isOfFirstHalf } from '../reported.ts';
import { dayText, type View } from '../view.ts';

/** «T1 Zanjas, 1-2 a 31-5, 90 %; T2 …, después de T1»; empty without tasks. */
export function tasksText(view: View, activity: ActivityProgress): Text {
  return listed(tareasOfYear(activity).map((tarea) => taskText(view, activity, tarea)));
}

function taskText(view: View, activity: ActivityProgress, { id, data, actividad }: Tarea): string {
  const { tarea, inicio, fin, avance, fin_real: finished, depende_de: after = [] } = data;
  const name = `${id} ${tarea ?? 'Tarea sin nombre'}${data.hito === true ? ' (hito)' : ''}`.trim();
  const done =
    finished === undefined || finished === null
      ? [`${avance === undefined ? SIN_DATO : `${avance} %`}${datedBefore(view, activity, actividad)}`]
      : [
          ...(avance === undefined || avance === 100 ? [] : [`${avance} %`]),
          `terminó el ${dayText(view, finished)}`,
        ];
  return [
    `${name}, ${dayText(view, inicio)} a ${dayText(view, fin)}`,
    ...done,
    ...(after.length === 0 ? [] : [`después de ${enumerate(after)}`]),
  ].join(', ');
}

/**
 * What an activity delivers, of each half of its year, besides what its indicator counts, which is told with it; a product
 * named as the indicator takes its unit, its meta and its delivery from it. Empty without any other.
 */
export function productsText(activity: ActivityProgress): Text {
  const told = productsOf(activity).filter(({ isOfIndicator }) => !isOfIndicator);
  const byName = groupedBy(told, ({ nombre = 'Producto sin nombre' }) => plain(nombre));
  return listed(
    [...byName.values()].map((some) => {
      const { nombre = 'Producto sin nombre' } = some[0];
      return `${nombre}: ${enumerate(some.map((product) => deliveredText(activity, product, some.length > 1)))}`;
    }),
  );
}

/** «1 de 3 manuales», and of which half where the year has two and it is of the first, or both tell of it. */
function deliveredText(
  activity: ActivityProgress,
  { meta, entregado, unidad, document }: Product,
  isAmong: boolean,
): string {
  const delivered =
    meta === undefined && entregado !== undefined
      ? quantityOf(entregado, unidad)
      : fractionOf(entregado, meta, unidad);
  if (isOfFirstHalf(activity, document)) return `${delivered} en el primer semestre`;
  return isAmong && activity.documents.length > 1 ? `${delivered} en el segundo` : delivered;
}

/**
 * Titles of the evidence, each leading to its address; a file of the project is named. Two of one title say of which
 * period they are: two links of the same words must not lead to two places. Empty without any.
 */
export function evidenceText({
  documents,
}: {
  readonly documents: readonly {
    readonly data: Pick<ActividadData, 'evidencias'>;
    readonly poi: { readonly data: Pick<Poi['data'], 'periodo'> };
  }[];
}): Text {
  const all = documents.flatMap(({ data, poi }) =>
    (data.evidencias ?? []).map(({ archivo, url, tipo, titulo }) => {
      const periodo = String(poi.data.periodo ?? '');
      return { archivo, url, own: evidenceTitle(titulo, tipo), periodo };
    }),
  );
  const sameTitle = groupedBy(all, ({ own }) => own);
  const isAmbiguous = new Map([...sameTitle].map(([own, some]) => [own, leadsTo(some) > 1] as const));
  const crowded = new Map([...sameTitle].map(([own, some]) => [own, crowdedPeriods(some)] as const));
  return listed(
    all.map(({ archivo, url, own, periodo }): Text => {
      const among = crowded.get(own)?.has(periodo) === true ? (url ?? periodo) : periodo;
      const place = archivo ?? (isAmbiguous.get(own) === true ? among : undefined);
      const title = `${own}${place === undefined ? '' : ` (${place})`}`;
      const linked = url !== undefined && /^https?:\/\//i.test(url);
      return [linked ? { text: title, href: url } : { text: title }];
    }),
  );
}

/** To how many places some pieces of evidence lead; nowhere is one of them. */
function leadsTo(some: readonly { readonly url: string | undefined }[]): number {
  return new Set(some.map(({ url }) => url)).size;
}

/** The periods that are not enough to tell pieces of evidence of one title apart: several of them lead to several places. */
function crowdedPeriods(
  some: readonly { readonly url: string | undefined; readonly periodo: string }[],
): ReadonlySet<string> {
  const byPeriod = groupedBy(some, ({ periodo }) => periodo);
  return new Set([...byPeriod].flatMap(([periodo, own]) => (leadsTo(own) > 1 ? [periodo] : [])));
}

/** «Padrón firmado (lista)»: its kind too, where the title does not say it. */
function evidenceTitle(titulo: string | undefined, tipo: string | undefined): string {
  if (titulo === undefined) return tipo ?? 'evidencia';
  return tipo === undefined || fold(titulo).includes(fold(tipo)) ? titulo : `${titulo} (${tipo})`;
}

/** «1,200 beneficiarios: 640 mujeres y 560 hombres», «beneficiarios: 9 hombres», as far as it is told; else nothing. */
export function beneficiariesText({ latest }: ActivityProgress): readonly string[] {
  const { total, mujeres, hombres } = latest.data.beneficiarios ?? {};
  const parts = [
    ...(mujeres === undefined ? [] : [`${integer(mujeres)} ${mujeres === 1 ? 'mujer' : 'mujeres'}`]),
    ...(hombres === undefined ? [] : [`${integer(hombres)} ${hombres === 1 ? 'hombre' : 'hombres'}`]),
  ];
  const all =
    total === undefined
      ? 'beneficiarios'
      : `${integer(total)} ${total === 1 ? 'beneficiario' : 'beneficiarios'}`;
  if (parts.length === 0) return total === undefined ? [] : [all];
  return [`${all}: ${enumerate(parts)}`];
}

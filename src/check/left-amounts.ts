/** What accumulates to the cut-off of its document and is not told again where that goes on. */
import type { Actividad, Model, Poi } from '../model/model.ts';
import { ETAPAS, MONTO_WORDS } from '../model/money.ts';
import { enumerate, firstNamed } from '../text/spanish.ts';

/** Activities that are named one by one. */
const MOST_NAMED = 6;

/** What a document says of its own day, by the activities that say it. */
interface OfDay {
  /** «el devengado y el girado» */
  readonly what: string;
  /** «GDE-1 y GDE-3» */
  readonly whose: string;
  readonly isOne: boolean;
}

/**
 * That the amounts of a document are of its cut-off as it stands, one sentence, for where it is to pass to a later day;
 * nothing where it has neither a day nor amounts.
 */
export function amountsOfDayNotes(poi: Poi, later: string): readonly string[] {
  const { fecha_corte: corte } = poi.data;
  const ofDay = toldOf(poi.actividades.map((actividad) => ({ actividad, said: saidOf(actividad) })));
  if (corte === undefined || corte >= later || ofDay === undefined) return [];
  return [
    `Del ${corte} ${ofDay.isOne ? 'es' : 'son'} ${ofDay.what} de ${ofDay.whose}: lo que no se actualice se dirá en los informes como si fuera del ${later}`,
  ];
}

/**
 * The amounts that stayed as they were in the documents whose cut-off passed from one state of a project to a later day in
 * another, one sentence for each document. The activities are to be the same, in their order.
 */
export function leftAmountsNotes(before: Model, after: Model): readonly string[] {
  return after.pois.flatMap((poi) => {
    const former = before.pois.find(({ origin }) => origin.file === poi.origin.file);
    const [from, to] = [former?.data.fecha_corte, poi.data.fecha_corte];
    if (former === undefined || from === undefined || to === undefined || from >= to) return [];
    const ofDay = toldOf(
      poi.actividades.map((actividad, i) => {
        const standing = saidOf(former.actividades[i]);
        const same = [...saidOf(actividad)].filter(([what, value]) => standing.get(what) === value);
        return { actividad, said: new Map(same) };
      }),
    );
    if (ofDay === undefined) return [];
    const { what, whose, isOne } = ofDay;
    const [stayed, them] = isOne ? ['quedó como estaba', 'lo'] : ['quedaron como estaban', 'los'];
    return [
      `La fecha de corte de ${poi.origin.file} pasó del ${from} al ${to}, y ${stayed} ${what} de ${whose}: los informes ${them} dirán del ${to}. Si a esa fecha ${isOne ? 'es otro, actualícelo' : 'son otros, actualícelos'}`,
    ];
  });
}

function toldOf(
  all: readonly { readonly actividad: Actividad; readonly said: ReadonlyMap<string, string> }[],
): OfDay | undefined {
  const telling = all.filter(({ said }) => said.size > 0);
  if (telling.length === 0) return undefined;
  const words = WORDS.filter((one) => telling.some(({ said }) => said.has(one)));
  const whose = telling.map(({ actividad }) => actividad.id);
  return {
    what: enumerate(words),
    whose: enumerate(firstNamed(whose, MOST_NAMED)),
    isOne: words.length === 1,
  };
}

const LOGRADO = 'lo logrado';

const stageWord = (etapa: (typeof ETAPAS)[number]): string => `el ${MONTO_WORDS[etapa]}`;

const WORDS = [LOGRADO, ...ETAPAS.map(stageWord)];

/** What an activity says of the day of its document, as it is written: nothing of one that has ended or was left out. */
function saidOf(actividad: Actividad | undefined): ReadonlyMap<string, string> {
  const { activa, estado, presupuesto, indicador } = actividad?.data ?? {};
  if (activa === false || estado === 'cancelada' || estado === 'concluida') return new Map();
  const rows = [presupuesto, ...(presupuesto?.detalle ?? [])];
  const said = [
    [LOGRADO, [indicador?.logrado]] as const,
    ...ETAPAS.map((etapa) => [stageWord(etapa), rows.map((one) => one?.[etapa])] as const),
  ];
  return new Map(
    said
      .filter(([, values]) => values.some((value) => typeof value === 'number'))
      .map(([what, values]) => [what, JSON.stringify(values)]),
  );
}

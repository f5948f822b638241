import type { Model, Poi, Semestre } from '../../model/model.ts';
import { earlier } from '../../model/progress/calendar.ts';
import {
  compareSemestres,
  cutOffOf,
  cutOffOfPoi,
  daysOf,
  isOnlyPlanned,
  lastSemestreOf,
  periodoOf,
  poisOf,
} from '../../model/progress/period.ts';
import { isPlaced } from '../../model/questions/placed.ts';
import { enumerate, quote } from '../../text/spanish.ts';
import { poi } from '../example.ts';
import type { Rule } from '../rule.ts';
import { LEY_AUDIENCIAS } from '../sources.ts';

const toDay = (day: string): string => `
tipo: poi
version: 1
plan: plan-ejemplo
periodo: 2019-S1
unidad: GAF
estado: cerrado
fecha_corte: ${day}
gasto: {aprobado_por: GAF, norma: R.G.M. 045-2019, fecha: 2019-01-15}
`;

export const cortesDistintos: Rule = {
  id: 'poi/cortes-distintos',
  severity: 'warning',
  title: 'Un POI corta sus datos antes que los demás de su semestre',
  rationale:
    'El informe lleva una sola fecha de corte, la última. Lo que una unidad informa hasta antes se mide hasta su fecha y se imprime con ella: nadie debe creer que son datos del mismo día.',
  source: {
    document: LEY_AUDIENCIAS,
    clause: 'artículo 119-A: audiencias en mayo y setiembre sobre lo ejecutado',
  },
  good: () => [poi('Todos los POI del semestre cortan el mismo día', toDay('2019-06-30'))],
  bad: () => [
    poi('Los datos de una unidad llegan solo a marzo', toDay('2019-03-31 # ! poi/cortes-distintos')),
  ],
  *check(model) {
    const others = new Map<string, Poi | undefined>();
    for (const document of model.pois) {
      const semestre = lastOwed(document, model);
      if (semestre === undefined || isOnlyPlanned(document) || !isPlaced(document, model)) continue;
      const corte = within(document, semestre);
      const latest = cutOffOf(model, semestre);
      if (corte === undefined || latest === undefined || corte >= latest) continue;
      const periodo = periodoOf(semestre);
      if (!others.has(periodo))
        others.set(
          periodo,
          model.pois.find((one) => reaches(one, model, { semestre, latest })),
        );
      const other = others.get(periodo);
      yield {
        at: document.origin,
        field: 'fecha_corte',
        message: `Los datos de ${ofWhom(document)} llegan al ${corte}, y los de ${periodo}, al ${latest}`,
        help: 'Complete los datos hasta la fecha de los demás y corrija «fecha_corte». Si no los hay, déjelo así: el informe dirá hasta qué día llegan.',
        related:
          other === undefined
            ? []
            : [{ at: other.origin, field: 'fecha_corte', message: `Este POI llega al ${latest}` }],
      };
    }
  },
};

/** The semester that a document is to tell of: of one of a whole year, the last of it that any document tells of. */
function lastOwed(document: Poi, model: Model): Semestre | undefined {
  const { anio, semestre } = document;
  if (semestre !== undefined || anio === undefined) return semestre;
  const second: Semestre = { anio, numero: 2 };
  return poisOf(model, second).length > 0 ? second : lastSemestreOf(document);
}

function within(document: Poi, semestre: Semestre): string | undefined {
  const corte = cutOffOfPoi(document);
  return corte === undefined ? undefined : earlier(corte, daysOf(semestre).last);
}

function reaches(
  document: Poi,
  model: Model,
  { semestre, latest }: { readonly semestre: Semestre; readonly latest: string },
): boolean {
  const last = lastSemestreOf(document);
  if (last === undefined || compareSemestres(last, semestre) < 0 || isOnlyPlanned(document)) return false;
  return isPlaced(document, model) && within(document, semestre) === latest;
}

/** «GAF», or the units of its activities when its header names none. */
function ofWhom({ data, actividades, origin }: Poi): string {
  if (data.unidad !== undefined) return data.unidad;
  const unidades = [...new Set(actividades.flatMap(({ unidad }) => unidad ?? []))];
  if (unidades.length === 0) return quote(origin.file);
  const more = unidades.length - SHOWN;
  return enumerate([...unidades.slice(0, SHOWN), ...(more > 0 ? [`${more} unidades más`] : [])]);
}

const SHOWN = 3;

import type { Actividad } from '../../model/model.ts';
import { begunAndLeftOut } from '../../model/progress/progress.ts';
import { semestresOf } from '../../model/progress/period.ts';
import { spentIn } from '../../model/questions/spent.ts';
import { activities, year } from '../example.ts';
import type { Finding, Rule } from '../rule.ts';
import { GUIA_SEGUIMIENTO } from '../sources.ts';
import { laActividad } from '../wording.ts';

export const inactivaEmpezada: Rule = {
  id: 'poi/inactiva-empezada',
  severity: 'warning',
  saidIn: 'poi.actividades.activa',
  title: 'Una actividad que se dejó fuera ya había empezado',
  rationale:
    'Lo que dice «activa: false» no entra en ninguna cifra: es para lo que se formuló y no se empezó. De lo que empezó, el informe del año ya no contaría lo que no se hizo.',
  source: { document: GUIA_SEGUIMIENTO },
  good: () => [
    year(
      'Se canceló en el segundo semestre, con su norma',
      '  - id: GIM-014\n',
      `
  - id: GIM-014
    estado: cancelada
    cancelacion: {fecha: 2019-12-10, norma: R.G.M. 210-2019}
    desvio: {causa: presupuesto_insuficiente}
`,
    ),
    activities(
      'Se formuló y no se empezó',
      `
  - id: GIM-014
  - id: GIM-015
    nombre: Visitas de supervisión a las obras
    activa: false
    presupuesto: {pim: 50000.00}
    indicador: {nombre: Visitas, unidad_medida: visita, meta: 6}
`,
    ),
  ],
  bad: () => [
    year(
      'En marcha en el primer semestre, fuera en el segundo',
      '  - id: GIM-014\n  - id: GIM-015\n    nombre: Visitas de supervisión a las obras\n',
      `
  - id: GIM-014
  - id: GIM-015
    nombre: Visitas de supervisión a las obras
    activa: false # ! poi/inactiva-empezada
    presupuesto: {pim: 50000.00}
    indicador: {nombre: Conexiones instaladas, unidad_medida: conexión, meta: 60}
`,
    ),
  ],
  *check(model) {
    const told = new Set<Actividad>();
    for (const scope of semestresOf(model)) {
      for (const { entrada, cuando } of begunAndLeftOut(model, scope)) {
        if (cuando === 'antes') {
          const [first, second] = entrada.documents;
          if (first === undefined || second === undefined || told.has(second)) continue;
          told.add(second);
          yield takenUp(first, second);
          continue;
        }
        const out = entrada.documents.findLast(({ data }) => data.activa === false);
        // What it spent itself is told by poi/inactiva-con-gasto, which asks for the same.
        if (out === undefined || told.has(out) || spentIn(out) !== undefined) continue;
        told.add(out);
        yield leftOut(out, cuando === 'despues' ? entrada.documents[0] : undefined);
      }
    }
  },
};

/** `before` is its document of the first semester, where it was carried out in that. */
function leftOut(out: Actividad, before: Actividad | undefined): Finding {
  return {
    at: out.origin,
    field: 'activa',
    message:
      before === undefined
        ? `${laActividad(out)} se deja fuera («activa: false») y dice lo que se hizo, que no entra en ninguna cifra`
        : `${laActividad(out)} está en el POI de ${before.poi.periodo} y aquí se deja fuera («activa: false»): lo que hizo y lo que dejó de hacer no entran en ninguna cifra del año`,
    help: 'Si se dejó de hacer, márquela como cancelada, con su norma, en vez de dejarla fuera; si terminó, como concluida: así se cuenta.',
    ...(before === undefined
      ? {}
      : { related: [{ at: before.origin, message: `En ${before.poi.periodo} se contaba` }] }),
  };
}

/** Left out in the first semester, done in the second: what the earlier document says holds until a later one says otherwise. */
function takenUp(first: Actividad, second: Actividad): Finding {
  return {
    at: second.origin,
    field: 'activa',
    message: `${laActividad(second)} se dejó fuera en el POI de ${first.poi.periodo} («activa: false»), y aquí dice lo que se hizo: mientras no diga que está activa, no entra en ninguna cifra del año`,
    help: 'Si se retomó, ponga aquí «activa: true»: así se cuenta.',
    related: [{ at: first.origin, field: 'activa', message: `En ${first.poi.periodo} se dejó fuera` }],
  };
}

import type { Unidad } from '../../model/model.ts';
import { circleText, circles } from '../../model/questions/circles.ts';
import { quote } from '../../text/spanish.ts';
import { project } from '../example.ts';
import type { Rule } from '../rule.ts';
import { BUENA_PRACTICA } from '../sources.ts';

export const ciclo: Rule = {
  id: 'unidades/ciclo',
  severity: 'error',
  title: 'Unas unidades dependen unas de otras en círculo',
  rationale:
    'En un organigrama se sube de unidad en unidad hasta la alta dirección. En un círculo no hay a quién llegar ni quién responda por todas.',
  source: { document: BUENA_PRACTICA, clause: 'Reglamento de Organización y Funciones (ROF)' },
  good: () => [
    project('Las unidades dependen de la Gerencia Municipal', {
      'unidades.yaml': `
tipo: unidades
version: 1
unidades:
  - {id: GM, nombre: Gerencia Municipal, organo: alta_direccion}
  - {id: GAF, nombre: Gerencia de Administración y Finanzas, organo: apoyo, depende_de: GM}
  - {id: GIM, nombre: Gerencia de Ingeniería Municipal, organo: linea, depende_de: GM}
`,
    }),
  ],
  bad: () => [
    project('La Gerencia Municipal depende de una unidad que depende de ella', {
      'unidades.yaml': `
tipo: unidades
version: 1
unidades:
  - id: GM
    nombre: Gerencia Municipal
    organo: alta_direccion
    depende_de: GIM # ! unidades/ciclo
  - {id: GAF, nombre: Gerencia de Administración y Finanzas, organo: apoyo, depende_de: GM}
  - {id: GIM, nombre: Gerencia de Ingeniería Municipal, organo: linea, depende_de: GM}
`,
    }),
    project('Una unidad depende de sí misma', {
      'unidades.yaml': `
tipo: unidades
version: 1
unidades:
  - {id: GM, nombre: Gerencia Municipal, organo: alta_direccion}
  - {id: GAF, nombre: Gerencia de Administración y Finanzas, organo: apoyo, depende_de: GM}
  - id: GIM
    nombre: Gerencia de Ingeniería Municipal
    organo: linea
    depende_de: GIM # ! unidades/ciclo
`,
    }),
  ],
  *check({ unidades }) {
    // Of units with one id the first counts: the others have their own finding.
    const byId = new Map(unidades.toReversed().map((unidad) => [unidad.id, unidad] as const));
    const ids = [...new Set(unidades.map(({ id }) => id))].filter((id) => id !== '');
    for (const circle of circles(ids, (id) => superiorsOf(byId.get(id)))) {
      const members = circle.flatMap((id) => byId.get(id) ?? []);
      const [first, ...others] = members;
      if (first === undefined) continue;
      yield {
        at: first.origin,
        field: 'depende_de',
        message:
          circle.length === 1
            ? `La unidad ${quote(first.id)} depende de sí misma`
            : `Las unidades dependen en círculo: ${circleText(circle)}`,
        help: 'Corrija «depende_de» según el ROF: la unidad que no depende de ninguna otra no lo lleva.',
        related: others.map(({ origin, id, data }) => ({
          at: origin,
          field: 'depende_de',
          message: `${quote(id)} depende de ${quote(data.depende_de ?? '')}`,
        })),
      };
    }
  },
};

function superiorsOf(unidad: Unidad | undefined): readonly string[] {
  return unidad?.data.depende_de === undefined ? [] : [unidad.data.depende_de];
}

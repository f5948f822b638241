import { knownUnidades } from '../../model/questions/poi.ts';
import { quote } from '../../text/spanish.ts';
import { project } from '../example.ts';
import type { Rule } from '../rule.ts';
import { BUENA_PRACTICA } from '../sources.ts';
import { nameOf, suggestion } from '../wording.ts';

export const superiorInexistente: Rule = {
  id: 'unidades/superior-inexistente',
  severity: 'error',
  title: 'Una unidad depende de otra que no existe',
  rationale:
    'El organigrama del informe se arma con «depende_de». Si la unidad superior no está en la lista, la unidad queda suelta y su avance no llega a la gerencia que responde por ella.',
  source: { document: BUENA_PRACTICA, clause: 'Reglamento de Organización y Funciones (ROF)' },
  good: () => [
    project('La unidad superior está en la lista', {
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
    project('La unidad superior está mal escrita', {
      'unidades.yaml': `
tipo: unidades
version: 1
unidades:
  - {id: GM, nombre: Gerencia Municipal, organo: alta_direccion}
  - {id: GAF, nombre: Gerencia de Administración y Finanzas, organo: apoyo, depende_de: GM}
  - id: GIM
    nombre: Gerencia de Ingeniería Municipal
    organo: linea
    depende_de: GMM # ! unidades/superior-inexistente
`,
    }),
  ],
  *check(model) {
    const known = knownUnidades(model);
    if (known === undefined) return;
    const units = model.unidades.map(nameOf);
    for (const { origin, id, data } of model.unidades) {
      if (data.depende_de === undefined || known.has(data.depende_de)) continue;
      yield {
        at: origin,
        field: 'depende_de',
        message: `La unidad ${quote(id)} depende de ${quote(data.depende_de)}, que no está entre las unidades`,
        help: suggestion(
          { written: data.depende_de, except: id },
          units,
          'las unidades de la lista',
          'Corrija «depende_de» o agregue la unidad que falta.',
        ),
      };
    }
  },
};

import { knownUnidades } from '../../model/questions/poi.ts';
import { quote } from '../../text/spanish.ts';
import { project } from '../example.ts';
import type { Rule } from '../rule.ts';
import { BUENA_PRACTICA } from '../sources.ts';
import { nameOf, suggestion } from '../wording.ts';

export const unidadInexistente: Rule = {
  id: 'audiencia/unidad-inexistente',
  severity: 'error',
  title: 'Un compromiso cita una unidad orgánica que no existe',
  rationale: 'Un compromiso a cargo de una unidad que no está en el ROF no tiene quién lo cumpla.',
  source: { document: BUENA_PRACTICA },
  good: () => [
    project('La unidad está en la lista', {
      'audiencias/2019-09.yaml': `
tipo: audiencia
version: 1
id: AP-2019-09
fecha: 2019-09-20
lugar: Teatro Municipal
convocatoria: {norma: D.A. 012-2019, fecha: 2019-08-30}
periodo_informado: 2019-S1
compromisos:
  - {id: C-2019-01, texto: Revisar el expediente, unidad: GIM, plazo: 2019-12-31, estado: pendiente}
`,
    }),
  ],
  bad: () => [
    project('La unidad no está en la lista', {
      'audiencias/2019-09.yaml': `
tipo: audiencia
version: 1
id: AP-2019-09
fecha: 2019-09-20
lugar: Teatro Municipal
convocatoria: {norma: D.A. 012-2019, fecha: 2019-08-30}
periodo_informado: 2019-S1
compromisos:
  - {id: C-2019-01, texto: Revisar el expediente, unidad: GIN, plazo: 2019-12-31, estado: pendiente} # ! audiencia/unidad-inexistente
`,
    }),
  ],
  *check(model) {
    const known = knownUnidades(model);
    if (known === undefined) return;
    const units = model.unidades.map(nameOf);
    for (const { origin, id, data } of model.audiencias.flatMap(({ compromisos }) => compromisos)) {
      if (data.unidad === undefined || known.has(data.unidad)) continue;
      yield {
        at: origin,
        field: 'unidad',
        message: `El compromiso ${quote(id)} cita la unidad ${quote(data.unidad)}, que no está en la lista de unidades orgánicas`,
        help: suggestion(
          data.unidad,
          units,
          'las unidades de la lista',
          'Escriba el identificador de una unidad de la lista o agréguela a ella.',
        ),
      };
    }
  },
};

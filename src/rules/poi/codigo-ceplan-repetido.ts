import { repeated } from '../../model/questions/repeated.ts';
import { quote } from '../../text/spanish.ts';
import { activities } from '../example.ts';
import type { Rule } from '../rule.ts';
import { GUIA_PLANEAMIENTO } from '../sources.ts';
import { laActividad } from '../wording.ts';

export const codigoCeplanRepetido: Rule = {
  id: 'poi/codigo-ceplan-repetido',
  severity: 'warning',
  title: 'Dos actividades del semestre llevan el mismo código CEPLAN',
  rationale:
    'El aplicativo CEPLAN V.01 da un código a cada actividad operativa. Repetido, suele ser una fila copiada a medias, con la meta y el gasto de otra.',
  source: { document: GUIA_PLANEAMIENTO, clause: 'registro de las actividades operativas en el aplicativo' },
  good: () => [
    activities(
      'Cada actividad con su código',
      `
  - id: GIM-014
    codigo_ceplan: AOI00000500001
  - id: GIM-015
    nombre: Visitas de supervisión a las obras
    codigo_ceplan: AOI00000500002
`,
    ),
  ],
  bad: () => [
    activities(
      'Un código copiado de otra actividad',
      `
  - id: GIM-014
    codigo_ceplan: AOI00000500001
  - id: GIM-015
    nombre: Visitas de supervisión a las obras
    codigo_ceplan: AOI00000500001 # ! poi/codigo-ceplan-repetido
`,
    ),
  ],
  *check({ actividades }) {
    const coded = actividades.filter(({ data }) => data.codigo_ceplan !== undefined);
    for (const { item, first } of repeated(
      coded,
      ({ data, poi }) => `${poi.periodo} ${data.codigo_ceplan}`,
    )) {
      // The same activity twice is poi/id-duplicado.
      if (item.id === first.id) continue;
      const codigo = quote(item.data.codigo_ceplan ?? '');
      yield {
        at: item.origin,
        field: 'codigo_ceplan',
        message: `${laActividad(item)} lleva el código ${codigo}, que ya es de ${quote(first.id)}`,
        help: 'Copie de nuevo el código de cada una desde el aplicativo CEPLAN V.01.',
        related: [
          { at: first.origin, field: 'codigo_ceplan', message: `${codigo} aparece aquí por primera vez` },
        ],
      };
    }
  },
};

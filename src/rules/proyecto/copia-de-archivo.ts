import { quote } from '../../text/spanish.ts';
import { BASE, project } from '../example.ts';
import type { Rule } from '../rule.ts';
import { BUENA_PRACTICA } from '../sources.ts';

const UNITS = BASE['unidades.yaml'] ?? '';
const COPY = UNITS.replace('tipo: unidades', 'tipo: unidades # ! proyecto/copia-de-archivo');

function hearing(id: string, fecha: string): string {
  return `
tipo: audiencia
version: 1
id: ${id}
fecha: ${fecha}
convocatoria: {norma: D.A. 012-2019, fecha: 2019-08-30}
periodo_informado: 2019-S1
`;
}

export const copiaDeArchivo: Rule = {
  id: 'proyecto/copia-de-archivo',
  severity: 'error',
  title: 'Un archivo parece la copia de otro que está a su lado',
  rationale:
    'Una copia de respaldo, o la que deja OneDrive cuando dos personas guardan a la vez, dice todo por segunda vez: los montos y las actividades se contarían dos veces. El programa no la toma en cuenta.',
  source: { document: BUENA_PRACTICA },
  good: () => [
    project('Dos archivos de nombres parecidos que no repiten nada', {
      'audiencias/2019-09.yaml': hearing('AP-2019-09', '2019-09-20'),
      'audiencias/2019-09 (2).yaml': hearing('AP-2019-09-B', '2019-09-27'),
    }),
  ],
  bad: () => [
    {
      ...project('Una copia hecha en el Explorador de Windows', { 'unidades - copia.yaml': COPY }),
      yaml: `# unidades - copia.yaml\n${COPY.split('\n', 3).join('\n')}\n`,
    },
    {
      ...project('La copia en conflicto que deja OneDrive', { 'unidades-LAPTOP-7.yaml': COPY }),
      yaml: `# unidades-LAPTOP-7.yaml\n${COPY.split('\n', 3).join('\n')}\n`,
    },
  ],
  *check({ surroundings }) {
    for (const { file, original } of surroundings.copies) {
      yield {
        at: { file, path: [] },
        field: 'tipo',
        message: `${quote(file)} parece una copia de ${quote(original)}, que trata de lo mismo: no se toma en cuenta`,
        help: 'Pase al original lo que solo esté en la copia, y saque la copia de la carpeta. Si no es una copia, cámbiele el nombre.',
        related: [{ at: { file: original, path: [] }, field: 'tipo', message: 'El original está aquí' }],
      };
    }
  },
};

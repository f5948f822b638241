import { activities } from '../example.ts';
import type { Rule } from '../rule.ts';
import { BUENA_PRACTICA } from '../sources.ts';

export const supresionInutil: Rule = {
  id: 'proyecto/supresion-inutil',
  severity: 'warning',
  title: 'Un comentario ignora un hallazgo que no existe',
  rationale:
    'Un comentario que sobra, o que nombra mal la regla, hace creer que algo está pendiente y mañana podría ocultar un error nuevo.',
  source: { document: BUENA_PRACTICA },
  bad: () => [
    activities(
      'La actividad ya tiene sus productos',
      `
  # plan-ignorar poi/sin-productos: se definen después # ! proyecto/supresion-inutil
  - id: GIM-014
    nombre: Instalación de conexiones domiciliarias
`,
    ),
    activities(
      'El nombre de la regla está mal escrito',
      `
  # plan-ignorar poi/sin-producto: se definen después # ! proyecto/supresion-inutil
  - id: GIM-014 # ! poi/sin-productos
    nombre: Instalación de conexiones domiciliarias
`,
      ['productos'],
    ),
  ],
  good: () => [
    activities(
      'El comentario ignora un hallazgo de la línea que sigue',
      `
  # plan-ignorar poi/sin-productos: se definen al aprobar el expediente técnico
  - id: GIM-014
    nombre: Instalación de conexiones domiciliarias
`,
      ['productos'],
    ),
  ],
  // It is about comments, which are no part of the documents' data: check/ finds it once all else is found.
  *check() {},
};

import { project } from '../example.ts';
import type { Rule } from '../rule.ts';
import { BUENA_PRACTICA } from '../sources.ts';

export const reglaDesconocida: Rule = {
  id: 'proyecto/regla-desconocida',
  severity: 'error',
  title: 'La configuración nombra una regla que no existe',
  rationale:
    'Con el nombre mal escrito la regla seguiría con su severidad de siempre, y el equipo creería que la cambió.',
  source: { document: BUENA_PRACTICA },
  bad: () => [
    project('Un nombre que no es de ninguna regla', {
      'plan.config.yaml': `
reglas:
  poi/sin-producto: aviso # ! proyecto/regla-desconocida
`,
    }),
    project('Lo que no se puede leer es siempre un error', {
      'plan.config.yaml': `
reglas:
  yaml/clave-duplicada: off # ! proyecto/regla-desconocida
`,
    }),
  ],
  good: () => [
    project('El nombre es el que muestra cada hallazgo', {
      'plan.config.yaml': `
reglas:
  poi/sin-productos: aviso
`,
    }),
  ],
  // It is about the configuration, which is read before any rule runs: check/ finds it then.
  *check() {},
};

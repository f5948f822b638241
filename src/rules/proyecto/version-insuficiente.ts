import { project } from '../example.ts';
import type { Rule } from '../rule.ts';
import { BUENA_PRACTICA } from '../sources.ts';

export const versionInsuficiente: Rule = {
  id: 'proyecto/version-insuficiente',
  severity: 'error',
  title: 'El proyecto requiere una versión más nueva del programa',
  rationale:
    'Una versión anterior puede no conocer una regla o calcular de otro modo. Dos personas con versiones distintas verían cifras distintas.',
  source: { document: BUENA_PRACTICA },
  good: () => [
    project('Una versión que este programa cumple', { 'plan.config.yaml': 'requiere: ">=0.1"\n' }),
  ],
  bad: () => [
    project('Una versión que todavía no existe', {
      'plan.config.yaml': 'requiere: ">=999.0" # ! proyecto/version-insuficiente\n',
    }),
  ],
  // It is about the program, of which the model knows nothing: check/ finds it when it reads the configuration.
  *check() {},
};

import { project } from '../example.ts';
import type { Rule } from '../rule.ts';
import { BUENA_PRACTICA } from '../sources.ts';

export const configuracionRepetida: Rule = {
  id: 'proyecto/configuracion-repetida',
  severity: 'error',
  title: 'El proyecto tiene dos configuraciones',
  rationale:
    'La configuración puede llamarse plan.config.yaml o plan.config.yml. Con las dos no se sabe cuál vale, y quien cambia una cree que cambió la otra.',
  source: { document: BUENA_PRACTICA },
  good: () => [project('Una sola, con cualquiera de los dos nombres', { 'plan.config.yml': 'brecha: 25\n' })],
  bad: () => [
    project('Una con cada nombre', {
      'plan.config.yaml': 'brecha: 25\n',
      'plan.config.yml': 'brecha: 20 # ! proyecto/configuracion-repetida\n',
    }),
  ],
  // It is about the configuration, of which only one is read: check/ finds it when it looks for it.
  *check() {},
};

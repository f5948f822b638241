import { activities } from '../example.ts';
import type { Rule } from '../rule.ts';
import { BUENA_PRACTICA } from '../sources.ts';

export const supresionSinMotivo: Rule = {
  id: 'proyecto/supresion-sin-motivo',
  severity: 'warning',
  title: 'Un comentario que ignora un hallazgo no dice por qué',
  rationale:
    'Lo que se ignora sale con su motivo en el informe técnico. Sin motivo, quien lo lee no puede juzgar si estuvo bien dejarlo pasar.',
  source: { document: BUENA_PRACTICA },
  bad: () => [
    activities(
      'Sin motivo, el hallazgo se sigue mostrando',
      `
  # plan-ignorar poi/sin-productos # ! proyecto/supresion-sin-motivo
  - id: GIM-014 # ! poi/sin-productos
    nombre: Instalación de conexiones domiciliarias
`,
      ['productos'],
    ),
  ],
  good: () => [
    activities(
      'El motivo va después de dos puntos',
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

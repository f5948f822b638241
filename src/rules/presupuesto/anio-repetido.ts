import { project } from '../example.ts';
import type { Rule } from '../rule.ts';
import { BUENA_PRACTICA } from '../sources.ts';

const documento = (fuente: string): string => `
tipo: presupuesto
version: 1
anio: 2019
fecha_corte: 2019-12-31
fuente: ${fuente}
gasto: {pim: 1000000, devengado: 900000}
`;

export const anioRepetido: Rule = {
  id: 'presupuesto/anio-repetido',
  severity: 'error',
  title: 'Dos documentos dan el presupuesto de la institución del mismo año',
  rationale:
    'El informe dice qué parte del dinero de la municipalidad cubren las actividades. Con dos presupuestos de un año no se sabe contra cuál medirla.',
  source: { document: BUENA_PRACTICA },
  good: () => [project('Uno por año', { 'presupuesto/2019.yaml': documento('MEF, Consulta Amigable') })],
  bad: () => [
    project('Dos de 2019', {
      'presupuesto/2019-enero.yaml': documento('MEF, Consulta Amigable, 10 de enero'),
      'presupuesto/2019-marzo.yaml': documento('MEF, Consulta Amigable, 5 de marzo').replace(
        'anio: 2019',
        'anio: 2019 # ! presupuesto/anio-repetido',
      ),
    }),
  ],
  *check({ presupuestos }) {
    const first = new Map<number, (typeof presupuestos)[number]>();
    for (const presupuesto of presupuestos) {
      const { anio, origin } = presupuesto;
      if (anio === undefined) continue;
      const known = first.get(anio);
      if (known === undefined) {
        first.set(anio, presupuesto);
        continue;
      }
      yield {
        at: origin,
        field: 'anio',
        message: `El presupuesto de la institución de ${anio} ya está en ${known.origin.file}`,
        help: 'Deje un solo documento por año: el de la fecha de corte más reciente.',
        related: [{ at: known.origin, field: 'anio', message: `También es de ${anio}` }],
      };
    }
  },
};

import { isPositive } from '../../model/fraction.ts';
import { quantityText } from '../../model/progress/quantity.ts';
import { evidenceOf } from '../../model/questions/evidence.ts';
import { activities } from '../example.ts';
import type { Rule } from '../rule.ts';
import { GUIA_SEGUIMIENTO } from '../sources.ts';
import { laActividad } from '../wording.ts';
import { isReporting } from '../../model/progress/period.ts';

export const sinEvidencia: Rule = {
  id: 'avance/sin-evidencia',
  severity: 'info',
  saidIn: 'poi.actividades.evidencias',
  title: 'Una actividad informa avance sin ninguna evidencia',
  rationale:
    'Un acta, un informe o una fotografía permiten comprobar la cifra en la audiencia y ante el órgano de control.',
  source: { document: GUIA_SEGUIMIENTO },
  good: () => [
    activities(
      'El avance con su acta',
      `
  - id: GIM-014
    evidencias: [{tipo: acta, titulo: Acta de entrega, url: "https://www.ejemplo.gob.pe/acta.pdf"}]
`,
    ),
  ],
  bad: () => [
    activities(
      'Sesenta conexiones y ningún documento',
      `
  - id: GIM-014 # ! avance/sin-evidencia
    nombre: Instalación de conexiones domiciliarias
`,
      ['evidencias'],
    ),
  ],
  ofProgress({ latest, fisico }, model) {
    const done = fisico.ejecutado.value;
    if (!isReporting(latest.poi) || done === undefined || !isPositive(done)) return undefined;
    if (evidenceOf(latest.data, model).length > 0) return undefined;
    return {
      at: latest.origin,
      field: 'evidencias',
      message: `${laActividad(latest)} informa ${quantityText(done)} de avance y ninguna evidencia`,
      help: 'Agregue «evidencias» con el título del documento y su «archivo» o su «url», sin datos personales.',
    };
  },
};

import { planLinks } from '../../model/questions/poi.ts';
import { quote } from '../../text/spanish.ts';
import { activities } from '../example.ts';
import type { Rule } from '../rule.ts';
import { laActividad } from '../wording.ts';

export const inversionSinCui: Rule = {
  id: 'presupuesto/inversion-sin-cui',
  severity: 'warning',
  saidIn: 'poi.actividades.cui',
  title: 'Una inversión no lleva su Código Único de Inversiones',
  rationale:
    'El CUI une la obra con Invierte.pe y con Consulta Amigable, y sus años entre sí. Sin él, nadie puede comprobar el monto.',
  source: { document: 'Invierte.pe, Sistema Nacional de Programación Multianual y Gestión de Inversiones' },
  good: () => [
    activities(
      'Una inversión con su CUI',
      `
  - id: GIM-014
    tipo: inversion
    cui: "2401234"
`,
    ),
  ],
  bad: () => [
    activities(
      'Una inversión sin CUI',
      `
  - id: GIM-014 # ! presupuesto/inversion-sin-cui
    tipo: inversion
`,
    ),
  ],
  ofActivity(actividad, model) {
    const { tipo, cui, objetivo, proyecto } = actividad.data;
    if (tipo !== 'inversion' || cui !== undefined) return undefined;
    const lineas = planLinks(model)?.plan.lineas ?? [];
    const linea = lineas.find((item) => item.objetivo === objetivo && item.codigo === proyecto);
    const known =
      linea?.cui === undefined
        ? 'Está en Invierte.pe; todavía sin código, escriba «tipo: actividad» hasta tenerlo.'
        : `En el plan, el proyecto ${quote(linea.codigo)} tiene el ${quote(linea.cui)}.`;
    return {
      at: actividad.origin,
      field: 'cui',
      message: `${laActividad(actividad)} es una inversión y no tiene CUI`,
      help: `Agregue «cui» con sus siete cifras, entre comillas. ${known}`,
    };
  },
};

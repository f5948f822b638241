import type { Actividad, Plan } from '../../model/model.ts';
import { byPei, objectivesOfPei, parentOfPei, peiCodesOf } from '../../model/pei.ts';
import { planLinks } from '../../model/questions/poi.ts';
import { objetivoOf } from '../../model/questions/year.ts';
import { nearest } from '../../text/nearest.ts';
import { didYouMean, quote } from '../../text/spanish.ts';
import { activities, beside, changedPlan, type Example } from '../example.ts';
import { citing } from '../pei-objectives.ts';
import type { Finding, RelatedValue, Rule } from '../rule.ts';
import { PLAN_DE_PUNO } from '../sources.ts';
import { laActividad } from '../wording.ts';

const onlyPei = (): Example =>
  activities(
    'Dos actividades con un código del PEI que ningún objetivo del plan cita: un solo hallazgo',
    `
  - id: GIM-014
    pei: AEI.02.01 # ! poi/sin-objetivo
  - id: GIM-015
    nombre: Visitas de supervisión a las obras
    pei: AEI.02.01
`,
    ['objetivo', 'proyecto'],
  );

export const sinObjetivo: Rule = {
  id: 'poi/sin-objetivo',
  severity: 'error',
  saidIn: 'poi.actividades.objetivo',
  title: 'Una actividad del POI no indica el objetivo del plan al que contribuye',
  rationale:
    'El POI existe para cumplir el plan. Sin objetivo, lo que la actividad gasta y logra no llega a ninguna promesa y no aparece en el informe por objetivos. Donde las actividades solo traen su código del PEI, basta que un objetivo del plan lo cite.',
  source: {
    document: PLAN_DE_PUNO,
    clause: 'sección 5: articular los proyectos y actividades del año con el Plan de Gobierno Municipal',
  },
  good: () => [
    activities(
      'La actividad indica su objetivo',
      `
  - id: GIM-014
    objetivo: SOC-1
`,
    ),
    beside(
      changedPlan(
        'Un solo objetivo del plan cita el código del PEI de la actividad',
        '      - id: SOC-1\n',
        '      - id: SOC-1\n        pei: [OEI.02]\n',
      ),
      { 'poi/2019-S1/ejemplo.yaml': onlyPei().files['poi/2019-S1/ejemplo.yaml'] ?? '' },
    ),
  ],
  bad: () => [
    activities(
      'Una actividad sin objetivo',
      `
  - id: GIM-014 # ! poi/sin-objetivo
    nombre: Instalación de conexiones domiciliarias
`,
      ['objetivo', 'proyecto'],
    ),
    onlyPei(),
    {
      name: 'Un código que citan dos objetivos',
      yaml: `# plan.yaml
      - id: SOC-1
        pei: [OEI.02]
      - id: ECO-1
        pei: [OEI.02]
`,
      files: {
        ...onlyPei().files,
        'plan.yaml': (onlyPei().files['plan.yaml'] ?? '').replaceAll(
          /( {6}- id: (?:SOC|ECO)-1\n)/g,
          '$1        pei: [OEI.02]\n',
        ),
      },
    },
  ],
  ofActivity(actividad, model) {
    const { data } = actividad;
    if (data.pei !== undefined || data.activa === false) return undefined;
    if (objetivoOf(actividad, model) !== undefined) return undefined;
    return {
      at: actividad.origin,
      field: 'objetivo',
      message: `${laActividad(actividad)} no indica a qué objetivo del plan contribuye`,
      help: 'Agregue «objetivo» con el identificador de un solo objetivo del plan.',
    };
  },
  *check(model) {
    const links = planLinks(model);
    if (links === undefined) return;
    const lost = links.actividades.filter(
      (actividad) => actividad.data.activa !== false && objetivoOf(actividad, model) === undefined,
    );
    for (const [code, actividades] of byPei(lost)) yield findingFor(code, actividades, links.plan);
  },
};

function findingFor(code: string, actividades: readonly [Actividad, ...Actividad[]], plan: Plan): Finding {
  const [first, ...others] = actividades;
  const objetivos = objectivesOfPei(plan, code);
  const { names, related } = citing(objetivos, code);
  const leads =
    objetivos.length === 0
      ? 'no lleva a ningún objetivo del plan'
      : `lleva a ${objetivos.length} objetivos del plan, ${names}`;
  const help = objetivos.length === 0 ? lineToAdd(code, plan) : lineToChoose(code, objetivos.length);
  const finding = ({ origin }: Actividad, left: string): Finding => ({
    at: origin,
    field: 'pei',
    message: `El código ${quote(code)} del PEI ${leads}, y ${left}`,
    help,
  });
  const ofOne = (actividad: Actividad): Finding =>
    finding(actividad, `no indica otro ${laActividad(actividad).replace(/^L/, 'l')}`);
  return {
    ...(others.length === 0
      ? ofOne(first)
      : finding(first, `${actividades.length} actividades no indican otro`)),
    each: actividades.map(ofOne),
    related: [
      ...related,
      ...others.map((actividad): RelatedValue => ({
        at: actividad.origin,
        field: 'pei',
        message: `${laActividad(actividad)} también`,
      })),
    ],
  };
}

function lineToAdd(code: string, plan: Plan): string {
  const known = peiCodesOf(plan);
  const typo = known.has(code) ? '' : didYouMean(nearest(code, known));
  const parent = parentOfPei(code);
  const whole = parent === undefined ? '' : `; con «pei: [${parent}]» valen todas las acciones de ${parent}`;
  return `${typo} Agregue en plan.yaml, al objetivo al que responde, la línea «pei: [${code}]»${whole}. Si ya tiene «pei», sume el código a su lista.`.trim();
}

function lineToChoose(code: string, several: number): string {
  return `Agregue en plan.yaml la línea «pei: [${code}]» a uno solo de los ${several}, o quite el código de los demás; o escriba «objetivo» en cada actividad.`;
}

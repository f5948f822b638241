import type { Actividad, Linea, Model, Plan } from '../../model/model.ts';
import { planLinks } from '../../model/questions/poi.ts';
import { isRefused } from '../../model/questions/refused.ts';
import { quote } from '../../text/spanish.ts';
import { beside, changedPlan, project, semester } from '../example.ts';
import { gathered } from '../gathered.ts';
import type { Finding, Rule } from '../rule.ts';
import { PLAN_DE_PUNO } from '../sources.ts';

export const proyectoSinProgramar: Rule = {
  id: 'plan/proyecto-sin-programar',
  severity: 'warning',
  title: 'Un proyecto del plan no está en ningún POI',
  rationale:
    'Los POI articulan los proyectos del año con el plan. Un proyecto que, pasado un año completo, ninguna actividad nombra es una promesa que nadie ha empezado.',
  source: {
    document: PLAN_DE_PUNO,
    clause: 'sección 5: los POI articulan los proyectos y actividades de un año con el plan',
  },
  good: () => [
    project('Una actividad del POI nombra el proyecto', { 'poi/2019-S2/base.yaml': semester('2019-S2') }),
  ],
  bad: () => [
    beside(
      changedPlan(
        'Un proyecto que ningún POI del año nombra',
        'proyectos: [{codigo: "1.1", nombre: Proyecto Agua segura}]',
        `proyectos:
              - {codigo: "1.1", nombre: Proyecto Agua segura}
              - {codigo: "1.2", nombre: Planta de tratamiento} # ! plan/proyecto-sin-programar`,
      ),
      { 'poi/2019-S2/base.yaml': semester('2019-S2') },
    ),
  ],
  *check(model) {
    const links = planLinks(model);
    if (links === undefined || !model.checkable.poi || !hasWholeYear(model)) return;
    const { plan, actividades } = links;
    // Where no activity names a code, the municipality links to objectives only: that is no omission of a project.
    if (actividades.every(({ data }) => data.proyecto === undefined)) return;
    const named = namedBy(plan, actividades);
    const objetivos = new Set(actividades.map(({ objetivo }) => objetivo));
    for (const { objetivo } of actividades.filter((actividad) => isUntold(model, plan, actividad))) {
      objetivos.delete(objetivo);
    }
    const missing = plan.lineas.filter(
      (linea) =>
        linea.clase === 'proyecto' &&
        // Without a code or a CUI no activity can name it.
        (linea.codigo !== '' || linea.cui !== undefined) &&
        // An objective without activities has its own finding.
        objetivos.has(linea.objetivo) &&
        !named(linea),
    );
    yield* gathered(missing.map(findingFor), (count) => ({
      message: `Hay ${count} proyectos del plan que no están en ningún POI`,
      help: 'Programe una actividad para cada uno, o agregue su código en «proyecto» de la actividad que ya lo ejecuta.',
    }));
  },
};

function findingFor({ origin, codigo, cui, objetivo, nombre }: Linea): Finding {
  const own = codigo === '' ? `cui: "${cui}"` : `proyecto: "${codigo}"`;
  return {
    at: origin,
    field: codigo === '' ? 'nombre' : 'codigo',
    message: `El proyecto ${codigo === '' ? '' : `${quote(codigo)} `}del objetivo ${quote(objetivo)}, ${quote(nombre)}, no está en ningún POI`,
    help: `Programe una actividad con «objetivo: ${objetivo}» y «${own}», o agréguelo a la actividad que ya lo ejecuta.`,
  };
}

/** Whether an activity names a project that cannot be told: its code is of none, or was refused. */
function isUntold(model: Model, { lineas, objetivos }: Plan, { origin, data, objetivo }: Actividad): boolean {
  if (isRefused(model, origin, 'proyecto')) return true;
  const dimension = objetivos.find(({ id }) => id === objetivo)?.dimension;
  if (data.proyecto === undefined || dimension === undefined) return false;
  return !lineas.some((linea) => linea.codigo === data.proyecto && linea.dimension === dimension);
}

/** Before a year is complete a project may simply be for later. */
function hasWholeYear({ pois }: Model): boolean {
  const firsts = new Set(pois.flatMap(({ semestre }) => (semestre?.numero === 1 ? semestre.anio : [])));
  return pois.some(({ anio, semestre }) =>
    semestre === undefined ? anio !== undefined : semestre.numero === 2 && firsts.has(semestre.anio),
  );
}

/** Whether some activity names a line: by its code under an objective of its dimension, or by its CUI. */
function namedBy({ objetivos }: Plan, actividades: readonly Actividad[]): (linea: Linea) => boolean {
  const dimensionOf = new Map(objetivos.map(({ id, dimension }) => [id, dimension] as const));
  const codes = new Set<string>();
  const cuis = new Set<string>();
  for (const { data, objetivo } of actividades) {
    if (data.cui !== undefined) cuis.add(data.cui);
    if (data.proyecto === undefined) continue;
    // Of an activity whose objective is unknown any dimension may be meant.
    const dimension = objetivo === undefined ? undefined : dimensionOf.get(objetivo);
    codes.add(dimension === undefined ? data.proyecto : `${dimension} ${data.proyecto}`);
  }
  return ({ dimension, codigo, cui }) =>
    codes.has(`${dimension} ${codigo}`) || codes.has(codigo) || (cui !== undefined && cuis.has(cui));
}

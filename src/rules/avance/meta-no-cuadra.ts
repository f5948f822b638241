import { exact } from '../../model/fraction.ts';
import type { Actividad, Model } from '../../model/model.ts';
import { acumulacionOf } from '../../model/progress/accumulation.ts';
import { acumulacionAfter, changesBetween } from '../../model/progress/joining.ts';
import { isDescending } from '../../model/progress/parts.ts';
import { quantityText } from '../../model/progress/quantity.ts';
import { joinedProgramme, wholeProgramme } from '../../model/progress/series.ts';
import { dottedFieldsOf, withoutDot } from '../../model/questions/dotted.ts';
import { isTargetOf, programmeAgainstTarget } from '../../model/questions/target-of-months.ts';
import { twoHalves, type TwoHalves } from '../../model/questions/year.ts';
import { inWords } from '../../text/in-words.ts';
import { activities, year } from '../example.ts';
import type { Finding, Rule } from '../rule.ts';
import { GUIA_SEGUIMIENTO } from '../sources.ts';
import { deLaActividad } from '../wording.ts';

export const metaNoCuadra: Rule = {
  id: 'avance/meta-no-cuadra',
  severity: 'error',
  title: 'La meta de una actividad no es lo que dan sus meses programados',
  rationale:
    'El avance se calcula con los meses y se anuncia con la meta. Si no coinciden, el informe tendría dos verdades.',
  source: { document: GUIA_SEGUIMIENTO },
  good: () => [
    activities(
      'La meta es la suma de los meses o, si la acumulación es «ultimo», el último',
      `
  - id: GIM-014
  - id: GIM-015
    nombre: Cobertura de recojo de residuos
    presupuesto: {sin_costo: La ejecuta el personal de planta}
    indicador:
      nombre: Conexiones instaladas
      unidad_medida: porcentaje
      acumulacion: ultimo
      meta: 80
      programado: {mar: 75, jun: 80}
      ejecutado: {mar: 75, jun: 80}
`,
    ),
  ],
  bad: () => [
    activities(
      'Los meses suman 50 y la meta es 60',
      `
  - id: GIM-014
    indicador:
      nombre: Conexiones instaladas
      unidad_medida: conexión
      meta: 60 # ! avance/meta-no-cuadra
      programado: {feb: 10, mar: 10, abr: 10, may: 10, jun: 10}
      ejecutado: {feb: 10, mar: 10, abr: 10, may: 10, jun: 10}
`,
    ),
    year(
      'La meta anual no es la de los dos semestres',
      '  - id: GIM-014\n',
      `
  - id: GIM-014
    indicador:
      nombre: Conexiones instaladas
      unidad_medida: conexión
      meta: 40
      meta_anual: 120 # ! avance/meta-no-cuadra
      logrado: 60
`,
    ),
  ],
  ofActivity(actividad, model) {
    return [ofDocument(actividad, model), ofYearInOne(actividad)].filter((finding) => finding !== undefined);
  },
  *check(model) {
    for (const halves of twoHalves(model)) yield* ofYear(halves);
  },
};

function ofDocument(actividad: Actividad, model: Model): Finding | undefined {
  const meta = actividad.data.indicador?.meta;
  const programme = programmeAgainstTarget(actividad, model);
  if (meta === undefined || programme?.value === undefined) return undefined;
  const dotted = dottedFieldsOf(model, actividad.origin).find(({ field }) => field === 'indicador.meta');
  const meant = dotted && withoutDot(dotted.written);
  return {
    at: actividad.origin,
    field: 'indicador.meta',
    message: `La meta ${deLaActividad(actividad)} es ${quantityText(exact(meta))} y sus meses dan ${programme.trace.words()}`,
    help: meant === undefined ? HELP : `Si la meta es ${inWords(meant)}, escriba ${meant}. ${HELP}`,
    related: [
      {
        at: actividad.origin,
        field: 'indicador.programado',
        message: `Los meses dan ${quantityText(programme.value)}`,
      },
    ],
  };
}

/** The two semesters of a year against its target; where S2 measures otherwise they are not joined. */
function* ofYear({ s1, s2 }: TwoHalves): Generator<Finding> {
  const stating = [s2, s1].find(({ data }) => data.indicador?.meta_anual !== undefined);
  const meta = stating?.data.indicador?.meta_anual;
  if (stating === undefined || meta === undefined || changesBetween(s1, s2).length > 0) return;
  if ([s1, s2].some(({ data }) => data.activa === false)) return;
  const acumulacion = acumulacionAfter(s1, s2);
  if ([s1, s2].some((half) => wholeProgramme(half, acumulacion).value === undefined)) return;
  const programme = joinedProgramme([s1, s2], {
    acumulacion,
    descending: isDescending(s2) || isDescending(s1),
  });
  if (programme.value === undefined || isTargetOf(programme.value, exact(meta), acumulacion)) return;
  yield {
    at: stating.origin,
    field: 'indicador.meta_anual',
    message: `La meta anual ${deLaActividad(stating)} es ${quantityText(exact(meta))} y sus dos semestres dan ${programme.trace.words()}`,
    help: `Corrija «meta_anual» o lo programado en ${s1.poi.periodo} y ${s2.poi.periodo}.`,
    related: [s1, s2].map((half) => ({
      at: half.origin,
      field: half.data.indicador?.programado === undefined ? 'indicador.meta' : 'indicador.programado',
      message: `En ${half.poi.periodo} se programa ${quantityText(wholeProgramme(half, acumulacion).value ?? exact(0))}`,
    })),
  };
}

/** A document of a whole year states both: its meta and meta_anual are one. */
function ofYearInOne(actividad: Actividad): Finding | undefined {
  const { meta_anual: yearly } = actividad.data.indicador ?? {};
  if (yearly === undefined || actividad.poi.anio === undefined || actividad.poi.semestre !== undefined) {
    return undefined;
  }
  const acumulacion = acumulacionOf(actividad);
  const programme = joinedProgramme([actividad], { acumulacion, descending: isDescending(actividad) });
  if (programme.value === undefined || isTargetOf(programme.value, exact(yearly), acumulacion))
    return undefined;
  return {
    at: actividad.origin,
    field: 'indicador.meta_anual',
    message: `La meta anual ${deLaActividad(actividad)} es ${quantityText(exact(yearly))} y su POI, que es de todo el año, programa ${programme.trace.words()}`,
    help: 'En un POI de todo el año «meta» y «meta_anual» son lo mismo: corrija la equivocada o quite «meta_anual».',
  };
}

const HELP =
  'Corrija la meta o los meses de «programado». Si los meses no se suman, indique «acumulacion»: ultimo, promedio o maximo.';

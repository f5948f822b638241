import { compare, exact, round, type Fraction } from '../../model/fraction.ts';
import type { Actividad } from '../../model/model.ts';
import { quantityText } from '../../model/progress/quantity.ts';
import { mesesOf } from '../../model/progress/period.ts';
import { acumulacionOf, semesterProgramme, yearProgramme } from '../../model/progress/series.ts';
import { twoHalves, type TwoHalves } from '../../model/questions/year.ts';
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
  ofActivity: ofSemester,
  *check(model) {
    for (const halves of twoHalves(model)) yield* ofYear(halves);
  },
};

function ofSemester(actividad: Actividad): Finding | undefined {
  const meta = actividad.data.indicador?.meta;
  if (meta === undefined || isWholeSum(actividad, meta)) return undefined;
  const programme = semesterProgramme(actividad);
  if (programme.value === undefined) return undefined;
  if (agree(programme.value, exact(meta), actividad)) return undefined;
  return {
    at: actividad.origin,
    field: 'indicador.meta',
    message: `La meta ${deLaActividad(actividad)} es ${quantityText(exact(meta))} y sus meses dan ${programme.trace.words()}`,
    help: HELP,
    related: [
      {
        at: actividad.origin,
        field: 'indicador.programado',
        message: `Los meses dan ${quantityText(programme.value)}`,
      },
    ],
  };
}

/** Whether the months of a sum are whole numbers that make the meta, as nearly all are. */
function isWholeSum(actividad: Actividad, meta: number): boolean {
  const months = actividad.data.indicador?.programado;
  const { semestre } = actividad.poi;
  if (months === undefined || semestre === undefined || acumulacionOf(actividad) !== 'suma') return false;
  let total = 0;
  for (const mes of mesesOf(semestre)) {
    const value = months[mes] ?? 0;
    total = Number.isSafeInteger(value) ? total + value : NaN;
  }
  return total === meta && total > 0;
}

function* ofYear({ s1, s2 }: TwoHalves): Generator<Finding> {
  const meta = s2.data.indicador?.meta_anual;
  const programme = yearProgramme([s1, s2]);
  if (meta === undefined || s1.data.indicador === undefined || programme.value === undefined) return;
  if (agree(programme.value, exact(meta), s2)) return;
  yield {
    at: s2.origin,
    field: 'indicador.meta_anual',
    message: `La meta anual ${deLaActividad(s2)} es ${quantityText(exact(meta))} y sus dos semestres dan ${programme.trace.words()}`,
    help: `Corrija «meta_anual» o lo programado en ${s1.poi.periodo} y ${s2.poi.periodo}.`,
    related: [s1, s2].map((half) => ({
      at: half.origin,
      field: half.data.indicador?.programado === undefined ? 'indicador.meta' : 'indicador.programado',
      message: `En ${half.poi.periodo} se programa ${quantityText(semesterProgramme(half).value ?? exact(0))}`,
    })),
  };
}

const HELP =
  'Corrija la meta o los meses de «programado». Si los meses no se suman, indique «acumulacion»: ultimo, promedio o maximo.';

/** A mean seldom ends: it agrees when it prints alike. */
function agree(programme: Fraction, meta: Fraction, actividad: Actividad): boolean {
  if (acumulacionOf(actividad) !== 'promedio') return compare(programme, meta) === 0;
  return compare(round(programme, 2), round(meta, 2)) === 0;
}

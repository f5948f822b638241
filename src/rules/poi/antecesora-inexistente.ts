import type { Model } from '../../model/model.ts';
import { rememberedOf } from '../../model/progress/remember.ts';
import { isInDoubtfulPoi, isPlaced } from '../../model/questions/placed.ts';
import { periodsOfId, takesOver, yearsOfId } from '../../model/questions/succession.ts';
import { quote } from '../../text/spanish.ts';
import { project, semester } from '../example.ts';
import type { Rule } from '../rule.ts';
import { BUENA_PRACTICA } from '../sources.ts';
import { laActividad, suggestion } from '../wording.ts';

const succeeding = (line: string): Readonly<Record<string, string>> => ({
  'poi/2019-S2/base.yaml': semester('2019-S2'),
  'poi/2020-S1/base.yaml': semester('2020-S1').replace(
    '  - id: BASE-SOC\n',
    `  - id: SOC-2020\n    sucede_a: ${line}\n`,
  ),
});

export const antecesoraInexistente: Rule = {
  id: 'poi/antecesora-inexistente',
  severity: 'warning',
  title: 'Una actividad dice continuar otra que no está en los POI de un año anterior',
  rationale:
    'Con «sucede_a» se sigue una misma labor de año en año aunque cambie su código. Si el código no está, la anterior parece abandonada y la nueva parece empezar de cero.',
  source: { document: BUENA_PRACTICA },
  good: () => [project('La actividad anterior está en el POI de 2019', succeeding('BASE-SOC'))],
  bad: () => [
    project('Ningún POI de otro año la tiene', succeeding('BASE-SOCIAL # ! poi/antecesora-inexistente')),
  ],
  ofActivity(actividad, model) {
    const { sucede_a: before } = actividad.data;
    const { anio } = actividad.poi;
    if (before === undefined || anio === undefined || !model.checkable.poi) return undefined;
    if (!isPlaced(actividad.poi, model) || isInDoubtfulPoi(before, model)) return undefined;
    const years = yearsOfId(model, before);
    const sameYear = years.includes(anio);
    // Where ids are given anew each year, one of this year may be that of another of an earlier one.
    const isRenamed = takesOver(actividad, before, model);
    if (years.some((year) => year < anio) && !isRenamed) return undefined;
    // The one before may be of a year that is not in the project.
    if (!sameYear && !model.pois.some((poi) => poi.anio !== undefined && poi.anio < anio)) return undefined;
    return {
      at: actividad.origin,
      field: 'sucede_a',
      message: `${laActividad(actividad)} dice que continúa ${quote(before)}, que ${sameYear ? `es de este mismo año, ${anio}` : 'no está en los POI de un año anterior'}`,
      help: isRenamed
        ? 'Si es la misma labor, use un solo identificador en los dos semestres; si no, quite «sucede_a».'
        : suggestion(
            before,
            idsBefore(model).get(anio) ?? [],
            'las de los años anteriores',
            'Escriba en «sucede_a» el identificador de una actividad de otro año, o quítelo.',
          ),
    };
  },
};

/** With more years than these none is listed: a mandate has four, and each list is as long as all that was planned. */
const MOST_YEARS = 20;

/** For each year that a POI is of, the ids of the activities of earlier ones. */
const idsBefore: (model: Model) => ReadonlyMap<number, readonly string[]> = rememberedOf((model) => {
  const years = [...new Set(model.pois.flatMap(({ anio }) => anio ?? []))];
  if (years.length > MOST_YEARS) return new Map();
  const all = [...periodsOfId(model).keys()].map((id) => ({ id, first: Math.min(...yearsOfId(model, id)) }));
  return new Map(
    years.map((anio) => [anio, all.flatMap(({ id, first }) => (first < anio ? [id] : []))] as const),
  );
});

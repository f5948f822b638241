import type { Model, Origin } from '../../model/model.ts';
import { acumulacionOf } from '../../model/progress/accumulation.ts';
import { isCountedWhole } from '../../model/questions/counted-whole.ts';
import { dottedFieldsOf, withoutDot, type DottedField } from '../../model/questions/dotted.ts';
import { programmeAgainstTarget } from '../../model/questions/target-of-months.ts';
import { inWords } from '../../text/in-words.ts';
import { quote } from '../../text/spanish.ts';
import { activities, changedPlan } from '../example.ts';
import { writing } from '../correction.ts';
import type { Finding, Rule } from '../rule.ts';
import { BUENA_PRACTICA } from '../sources.ts';
import { firstAndCount } from '../gathered.ts';
import { deLaActividad } from '../wording.ts';

export const milesConPunto: Rule = {
  id: 'avance/miles-con-punto',
  severity: 'warning',
  title: 'Una cantidad de algo que se cuenta entero lleva tres cifras después de un punto',
  rationale:
    'En el Perú «1.200 personas» son mil doscientas; en YAML el punto separa los decimales, y se leen 1.2. Con una meta mil veces menor el avance no dice nada.',
  source: { document: BUENA_PRACTICA },
  good: () => [
    activities(
      'Sin punto, o en una unidad que sí se parte',
      `
  - id: GIM-014
    beneficiarios: {total: 1200}
    indicador: {nombre: Red instalada, unidad_medida: kilómetro, meta: 2.125, meta_anual: 4.250, logrado: 2.125}
`,
    ),
  ],
  bad: () => [
    activities(
      'Mil doscientas conexiones, que se leen como 1.2',
      `
  - id: GIM-014
    indicador:
      nombre: Conexiones instaladas
      unidad_medida: conexión
      meta: 1.200 # ! avance/miles-con-punto
      meta_anual: 2.400
      logrado: 1.200
`,
    ),
    activities(
      'Dos mil beneficiarios, que se leen como 2',
      `
  - id: GIM-014
    beneficiarios:
      total: 2.000 # ! avance/miles-con-punto
`,
    ),
    changedPlan(
      'La población de un distrito',
      'nombre: Ácora}]}',
      'nombre: Ácora, poblacion: 28.000}]} # ! avance/miles-con-punto',
    ),
  ],
  *check(model) {
    if (model.dotted.size === 0) return;
    for (const { origin } of model.planes)
      for (const found of dottedFieldsOf(model, origin))
        if (found.field.endsWith('.poblacion')) yield* asked(origin, [found], '');
    for (const { origin } of model.audiencias)
      yield* asked(origin, of(model, origin, /^participantes\./), 'de la audiencia');
    for (const actividad of model.actividades) {
      const { origin, data } = actividad;
      const unidad = data.indicador?.unidad_medida ?? '';
      const whole = isCountedWhole(unidad) && acumulacionOf(actividad) !== 'promedio';
      const fields = whole ? /^(?:indicador|beneficiarios)\./ : /^beneficiarios\./;
      const quantities = of(model, origin, fields);
      // A meta that is not what its months give is an error, which asks the same of it.
      const isRefuted =
        quantities.some(({ field }) => field === 'indicador.meta') &&
        programmeAgainstTarget(actividad, model) !== undefined;
      yield* asked(
        origin,
        isRefuted ? quantities.filter(({ field }) => field !== 'indicador.meta') : quantities,
        deLaActividad(actividad),
      );
      for (const [i, { unidad_medida }] of (data.productos ?? []).entries()) {
        const at = { file: origin.file, path: [...origin.path, 'productos', i] };
        if (isCountedWhole(unidad_medida ?? unidad))
          yield* asked(at, of(model, at, /./), deLaActividad(actividad));
      }
    }
  },
};

function of(model: Model, origin: Origin, fields: RegExp): readonly DottedField[] {
  return dottedFieldsOf(model, origin).filter(({ field }) => fields.test(field));
}

/** One question for all the quantities of one thing. */
function* asked(at: Origin, all: readonly DottedField[], owner: string): Generator<Finding> {
  const each = all.flatMap(({ field, written }) => {
    const meant = withoutDot(written);
    if (meant === undefined) return [];
    const read = String(Number(written));
    return [
      {
        at,
        field,
        message: `${quote(field.replace(/^indicador\./, ''))}${owner === '' ? '' : ` ${owner}`} dice ${written}, que se lee como ${read}`,
        help: `Si son ${inWords(meant)}, escriba ${meant}; si son ${/^\d+$/.test(read) ? inWords(read) : read}, escriba ${read}.`,
        corrections: [meant, read].map((text) => writing({ at, field }, text)),
      },
    ];
  });
  const found = firstAndCount(each);
  if (found) yield found;
}

import { ACTIVITY_STATE_WORDS, CAUSE_WORDS } from '../../model/listed-words.ts';
import type { Model } from '../../model/model.ts';
import { keptFor, rememberedOf } from '../../model/progress/remember.ts';
import { MESES, MONTH_NAMES } from '../../text/months.ts';
import { fold } from '../../text/nearest.ts';
import { capitalized } from '../../text/spanish.ts';

/** A value of the documents, and how a cell shows it. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

export type ListName = FixedList | ProjectList;

/** What the plan lists: its codes with their names. */
type ProjectList = 'objetivos' | 'indicadores' | 'unidades';

/** What the schema lists. */
type FixedList =
  | 'tipo'
  | 'estado'
  | 'prioridad'
  | 'sentido'
  | 'acumulacion'
  | 'causas'
  | 'estado_medida'
  | 'meses'
  | 'si_no'
  | 'evaluacion'
  | 'impacto'
  | 'probabilidad';

/** Between a code and its name in a cell. */
const JOINT = ' · ';

const FIXED: Readonly<Record<FixedList, readonly Choice[]>> = {
  tipo: same('actividad', 'inversion'),
  estado: worded(ACTIVITY_STATE_WORDS),
  prioridad: [
    { value: 'muy_alta', label: 'Muy alta' },
    { value: 'alta', label: 'Alta' },
    { value: 'media', label: 'Media' },
    { value: 'baja', label: 'Baja' },
  ],
  sentido: same('ascendente', 'descendente'),
  acumulacion: [
    { value: 'suma', label: 'Suma' },
    { value: 'ultimo', label: 'Último' },
    { value: 'promedio', label: 'Promedio' },
    { value: 'maximo', label: 'Máximo' },
  ],
  causas: worded(CAUSE_WORDS),
  estado_medida: [
    { value: 'pendiente', label: 'Pendiente' },
    { value: 'en_curso', label: 'En curso' },
    { value: 'cumplida', label: 'Cumplida' },
  ],
  meses: MESES.map((mes, i) => ({ value: mes as string, label: capitalized(MONTH_NAMES[i] ?? mes) })),
  si_no: [
    { value: 'true', label: 'Sí' },
    { value: 'false', label: 'No' },
  ],
  evaluacion: same('logro', 'dificultad', 'amenaza', 'ventaja', 'medida'),
  impacto: same('alto', 'medio', 'bajo'),
  probabilidad: same('alta', 'media', 'baja'),
};

function same(...values: readonly string[]): readonly Choice[] {
  return values.map((value) => ({ value, label: value === 'inversion' ? 'Inversión' : capitalized(value) }));
}

function worded(words: Readonly<Record<string, string>>): readonly Choice[] {
  return Object.entries(words).map(([value, word]) => ({ value, label: capitalized(word) }));
}

/** What a list offers in a project. */
export function choicesOf(list: ListName, model: Model): readonly Choice[] {
  switch (list) {
    case 'objetivos':
    case 'indicadores':
    case 'unidades':
      return ofProject(model)[list];
    default:
      return FIXED[list];
  }
}

const ofProject = rememberedOf(({ plan, unidades }) => ({
  objetivos: (plan?.objetivos ?? []).map(({ id, data }) => coded(id, data.nombre)),
  indicadores: (plan?.indicadores ?? []).map(({ id, data }) => coded(id, data.nombre)),
  unidades: unidades.map(({ id, data }) => coded(id, data.nombre)),
}));

/** Every list of the workbook. */
export const LIST_NAMES: readonly ListName[] = [
  'objetivos',
  'indicadores',
  'unidades',
  ...(Object.keys(FIXED) as readonly FixedList[]), // its own keys
];

function coded(id: string, nombre: string | undefined): Choice {
  return { value: id, label: nombre === undefined ? id : `${id}${JOINT}${nombre}` };
}

/** A value as its cell shows it; one that is not on the list stays as it is. */
export function labelOf(value: string, choices: readonly Choice[]): string {
  return labelsByValue(choices).get(value) ?? value;
}

/** The label of each value, of the first choice that has it. */
const labelsByValue = keptFor(
  (choices: readonly Choice[]) =>
    new Map(choices.map(({ value, label }) => [value, label] as const).toReversed()),
);

/**
 * The value that a cell means: its label or the value itself, case and accents aside; of a code with its name, either.
 * What is on no list comes back as it is written, and `isKnown` is false.
 */
export function chosen(
  text: string,
  choices: readonly Choice[],
): { readonly value: string; readonly isKnown: boolean } {
  const wanted = fold(text);
  const { whole, values, names } = placesIn(choices);
  const found = whole.get(wanted);
  if (found !== undefined) return { value: choices[found]?.value ?? '', isKnown: true };
  const code = text.split(JOINT)[0]?.trim() ?? text;
  const first = Math.min(values.get(fold(code)) ?? Infinity, names.get(wanted) ?? Infinity);
  const byCode = choices[first];
  return byCode ? { value: byCode.value, isKnown: true } : { value: code, isKnown: false };
}

/** Where the choices of a list stand, the first of those that say the same: by either text, by value, and by name. */
const placesIn = keptFor((choices: readonly Choice[]) => {
  const whole = new Map<string, number>();
  const values = new Map<string, number>();
  const names = new Map<string, number>();
  const add = (map: Map<string, number>, text: string, i: number): void => {
    if (!map.has(fold(text))) map.set(fold(text), i);
  };
  for (const [i, { value, label }] of choices.entries()) {
    add(whole, label, i);
    add(whole, value, i);
    add(values, value, i);
    add(names, label.slice(value.length + JOINT.length), i);
  }
  return { whole, values, names };
});

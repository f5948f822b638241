import { MESES } from '../../src/text/months.ts';
import { DIMENSIONS, planText, poiText, unitsText } from './ceplan-poi-text.ts';
import { seeded, type Random } from './random.ts';

/**
 * A POI of a whole year of the shape that the planning system of the State exports, one activity by row and months by
 * month, with what such files hold and a written plan does not: nothing of products, tasks, measures, certificates or
 * commitments; an owner by the code of its cost centre; an objective only through its institutional action; activities
 * that were left out, that do three times what they programmed, that spend what they did not, months left blank.
 * Quantities and soles are whole hundredths, exact.
 */
export interface CeplanPoi {
  readonly files: Readonly<Record<string, string>>;
  readonly anio: number;
  /** How many months of the year the file reports. */
  readonly months: number;
  readonly activities: readonly CeplanActivity[];
  readonly objectives: readonly { readonly id: string; readonly pei: readonly string[] }[];
}

export interface CeplanActivity {
  readonly id: string;
  readonly trap: Trap;
  readonly pei: string;
  readonly unidad: string;
  readonly acumulacion: 'suma' | 'ultimo' | 'maximo';
  readonly activa: boolean;
  /** Twelve; none where the activity was left out. */
  readonly programado: readonly bigint[] | undefined;
  /** Twelve; a month that says nothing is undefined. */
  readonly ejecutado: readonly (bigint | undefined)[];
  readonly pim: bigint | undefined;
  readonly gasto: readonly bigint[] | undefined;
  readonly devengado: readonly (bigint | undefined)[];
}

/** One by activity, in turn, so that twenty activities have each at least once. */
const TRAPS = [
  'as programmed',
  'three times what was programmed',
  'a month left blank',
  'hardly a month reported',
  'only December',
  'nothing programmed after June',
  'nothing programmed before July',
  'a running maximum',
  'a level',
  'left out',
  'nothing programmed at all',
  'spends what was not programmed',
  'gives money back',
  'programmed without money',
  'far behind',
  'says nothing of money',
] as const;
type Trap = (typeof TRAPS)[number];

export interface CeplanShape {
  readonly count: number;
  /** 12 for a year that was carried out to its end; 5 for a file as it is in June. */
  readonly months: number;
}

const ANIO = 2025;

export function ceplanPoi(seed: number, { count, months }: CeplanShape): CeplanPoi {
  const random = seeded(seed);
  const objectives = DIMENSIONS.flatMap(({ prefix }, dimension) =>
    [1, 2].map((n) => {
      const oei = String(dimension * 2 + n).padStart(2, '0');
      return { id: `${prefix}-${n}`, pei: [1, 2, 3].map((action) => `AEI.${oei}.0${action}`) };
    }),
  );
  const actions = objectives.flatMap(({ pei }) => pei);
  const units = Array.from({ length: 6 }, (_, i) => `0${(i % 5) + 3}.0${i + 1}`);
  const activities = Array.from({ length: count }, (_, i) => activity(random, i, months, actions, units));
  return {
    anio: ANIO,
    months,
    activities,
    objectives,
    files: {
      'plan.yaml': planText(objectives),
      'unidades.yaml': unitsText(units),
      [`poi/${ANIO}.yaml`]: poiText(activities, { anio: ANIO, months }, random),
    },
  };
}

function activity(
  random: Random,
  i: number,
  months: number,
  actions: readonly string[],
  units: readonly string[],
): CeplanActivity {
  const trap = TRAPS[i % TRAPS.length] ?? 'as programmed';
  const base = {
    id: `AOI000${String(90_000_001 + i)}`,
    trap,
    pei: actions[i % actions.length] ?? '',
    unidad: random.pick(units) ?? '',
    activa: trap !== 'left out',
    acumulacion: trap === 'a running maximum' ? 'maximo' : trap === 'a level' ? 'ultimo' : 'suma',
  } as const;
  if (trap === 'left out') {
    const nothing = MESES.map(() => undefined);
    return {
      ...base,
      programado: undefined,
      ejecutado: nothing,
      pim: undefined,
      gasto: undefined,
      devengado: nothing,
    };
  }
  const programado = programmeOf(random, trap);
  const ejecutado = programado.map((planned, month) =>
    month >= months || isBlank(trap, month) ? undefined : doneOf(random, trap, planned, month),
  );
  return { ...base, programado, ejecutado, ...moneyOf(random, trap, months) };
}

function programmeOf(random: Random, trap: Trap): bigint[] {
  const monthly = whole(1 + random.below(400));
  return MESES.map((_, month) => {
    switch (trap) {
      case 'only December':
        return month === 11 ? whole(1) : 0n;
      case 'nothing programmed at all':
        return 0n;
      case 'nothing programmed after June':
        return month < 6 ? monthly : 0n;
      case 'nothing programmed before July':
        return month < 6 ? 0n : monthly;
      case 'a running maximum':
      case 'a level':
        return monthly + whole(month * 7);
      default:
        return monthly + whole(random.below(3));
    }
  });
}

function isBlank(trap: Trap, month: number): boolean {
  return (trap === 'a month left blank' && month === 2) || (trap === 'hardly a month reported' && month > 0);
}

function doneOf(random: Random, trap: Trap, planned: bigint, month: number): bigint {
  switch (trap) {
    case 'as programmed':
      return planned;
    case 'three times what was programmed':
      return planned * 3n + whole(random.below(9));
    case 'only December':
      return 0n;
    case 'a running maximum':
      return part(planned, month % 4 === 3 ? 50 : 90);
    case 'far behind':
      return part(planned, 20 + random.below(30));
    default:
      // Some of what nobody programmed is done too.
      return planned === 0n ? whole(random.below(3)) : part(planned, 85 + random.below(30));
  }
}

function moneyOf(
  random: Random,
  trap: Trap,
  months: number,
): Pick<CeplanActivity, 'pim' | 'gasto' | 'devengado'> {
  if (trap === 'says nothing of money') {
    // The rows of the export always have the programme; what was spent, not always.
    return { pim: undefined, gasto: MESES.map(() => 0n), devengado: MESES.map(() => undefined) };
  }
  const monthly = BigInt(100_000 + random.below(9_000_000));
  const unfunded = trap === 'spends what was not programmed' || trap === 'programmed without money';
  const gasto = MESES.map(() => (unfunded ? 0n : monthly + BigInt(random.below(5000))));
  const devengado = gasto.map((planned, month) => {
    if (month >= months) return undefined;
    if (trap === 'programmed without money') return 0n;
    if (trap === 'spends what was not programmed') return monthly + BigInt(month);
    if (trap === 'gives money back' && month === 3) return -120_050n;
    return (planned * BigInt(trap === 'far behind' ? 40 : 60 + random.below(40))) / 100n;
  });
  return { pim: gasto.reduce((sum, value) => sum + value, 0n), gasto, devengado };
}

/** So many hundredths of a quantity, in whole things. */
function part(quantity: bigint, hundredths: number): bigint {
  return ((quantity * BigInt(hundredths)) / 10_000n) * 100n;
}

function whole(value: number): bigint {
  return BigInt(value) * 100n;
}

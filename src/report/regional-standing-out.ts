/** What stands out in a region: of whom there are no figures, who is furthest behind, and what is overdue. */
import { count } from '../text/spanish.ts';
import { slug } from '../text/slug.ts';
import { callout, heading, list, note, paragraph, strong, text } from './blocks.ts';
import { integer, ofTotal, SIN_DATO } from './format.ts';
import { inBrackets } from './money-notes.ts';
import { mayHaveMore, nameOf, type Standing } from './region.ts';
import {
  municipalityName,
  ofMost,
  otherRules,
  notComparedText,
  otherPeriod,
  regionFigure,
  regionMoney,
  twoDecimals,
  type OfMost,
} from './region-words.ts';
import type { Block, Text } from './report.ts';

/** How many are named of those that stand out in one way. */
const SHOWN = 5;

type Figures = NonNullable<Standing['figures']>;

/** One thing by which municipalities stand out. */
interface Ranking {
  readonly title: string;
  /** null where it has no datum. */
  readonly of: (figures: Figures) => number | null;
  readonly said: (value: number, figures: Figures) => string;
  /** Those with least of it first, none left out; or else those that have some, those with most first. */
  readonly least?: boolean;
  /** Whether it is a part of what was due: only those of one time, and of one set of rules, are compared. */
  readonly isShare?: boolean;
}

const RANKINGS: readonly Ranking[] = [
  {
    title: 'Lo más atrasado',
    of: ({ fisico }) => fisico.valor,
    said: (value, { fisico, rojas }) =>
      [
        `${value.toFixed(2)} % de lo programado, según ${ofTotal(fisico.con_dato, fisico.total)} actividades`,
        ...fisico.notas,
        `${count(rojas, 'va', 'van')} en rojo`,
      ].join('; '),
    least: true,
    isShare: true,
  },
  {
    title: 'Obras paradas',
    of: ({ paradas }) => paradas,
    said: (value) => count(value, 'obra suspendida', 'obras suspendidas'),
  },
  {
    title: 'Compromisos vencidos',
    of: ({ vencidos }) => vencidos,
    said: (value, { compromisos }) =>
      `${ofTotal(value, compromisos)} compromisos de audiencia pasaron su plazo sin cumplirse`,
  },
  {
    title: 'Mucho gasto y poco avance',
    of: ({ gasto, fisico }) =>
      gasto.valor === null || fisico.valor === null ? null : gasto.valor - fisico.valor,
    said: (value, { gasto, fisico }) =>
      `gastó ${regionMoney(gasto)}${inBrackets(gasto.notas)} y avanzó ${fisico.valor?.toFixed(2) ?? SIN_DATO} % de lo programado${inBrackets(fisico.notas)}: ${twoDecimals(value)} puntos más de gasto`,
    isShare: true,
  },
];

/** The section of what stands out, with the first municipalities of each ranking. */
export function standingOut(all: readonly Standing[]): readonly Block[] {
  const told = all.filter(({ figures: own }) => own !== undefined);
  const most = ofMost(all);
  const blocks = [
    ...RANKINGS.flatMap((ranking) => rankingBlocks(ranking, told, most)),
    ...uncountedPromises(told),
  ];
  const omitted = all.filter(({ figures: own }) => own === undefined);
  return [
    { ...heading(1, 'destaca', 'Lo que destaca'), compact: true },
    ...(omitted.length === 0
      ? []
      : [
          callout(
            'warning',
            `De ${integer(omitted.length)} de ${integer(all.length)} no se da ninguna cifra`,
            ...omitted.slice(0, 2 * SHOWN).map((one) => text(sayWhy(one))),
            ...(omitted.length > 2 * SHOWN
              ? [text(`Y ${integer(omitted.length - 2 * SHOWN)} más, en el cuadro anterior.`)]
              : []),
          ),
        ]),
    ...(blocks.length === 0 ? [paragraph('No hay cifras de las que algo destaque.')] : blocks),
  ];
}

function sayWhy(one: Standing): string {
  const { name, standing } = regionFigure(one, one);
  return `${name}: ${one.hasNoPoi && !mayHaveMore(one) ? 'no tiene POI del semestre' : standing}.`;
}

/** Whose commitments are not counted, since their hearing is dated after the cut-off. */
function uncountedPromises(told: readonly Standing[]): readonly Block[] {
  const some = told.flatMap((one) => {
    const n = one.figures?.compromisos_posteriores ?? 0;
    return n === 0 ? [] : `${municipalityName(one)}, ${integer(n)}`;
  });
  if (some.length === 0) return [];
  const left = some.length - 2 * SHOWN;
  return [
    note(
      `No se cuentan los compromisos de las audiencias de semestres anteriores que están fechadas después del corte: ${[...some.slice(0, 2 * SHOWN), ...(left > 0 ? [`y ${integer(left)} municipalidades más`] : [])].join('; ')}.`,
    ),
  ];
}

/** The first municipalities of a ranking, of how many of all that have figures or, of a share, that can be compared. */
function rankingBlocks(
  { title, of, said, least = false, isShare = false }: Ranking,
  told: readonly Standing[],
  { periodo, reglas }: OfMost,
): readonly Block[] {
  const ofTime = isShare ? told.filter((one) => one.periodo === periodo) : told;
  const some = isShare ? ofTime.filter((one) => otherRules(one, reglas) === undefined) : told;
  const ranked = some
    .flatMap((one) => {
      const value = one.figures === undefined ? null : of(one.figures);
      return one.figures === undefined || value === null ? [] : [{ one, value, own: one.figures }];
    })
    .filter(({ value }) => least || value > 0)
    .toSorted(
      (a, b) => (least ? a.value - b.value : b.value - a.value) || (nameOf(a.one) < nameOf(b.one) ? -1 : 1),
    );
  if (ranked.length === 0) return [];
  const shown = ranked.slice(0, SHOWN);
  return [
    heading(2, `destaca-${slug(title)}`, title),
    note(
      `${ofTotal(shown.length, ranked.length)} ${least ? 'con dato, desde la que menos tiene' : 'que tienen alguno, desde la que más'}${notComparedText(told.length - ofTime.length, ofTime.length - some.length)}.`,
    ),
    list(
      shown.map(({ one, value, own }): Text =>
        text(
          strong(`${municipalityName(one)}: `),
          `${said(value, own)}${inBrackets(isShare ? [] : otherPeriod(one, periodo))}.`,
        ),
      ),
    ),
  ];
}

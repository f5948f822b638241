/** The short edition about a region: who delivered, three figures of each municipality, and what stands out. */
import { semestreOf } from '../model/progress/period.ts';
import { capitalized, count } from '../text/spanish.ts';
import { abbreviationsOf } from './abbreviations.ts';
import { cell, groupRow, heading, left, note, paragraph, right, row, table, totalRow } from './blocks.ts';
import { compactSoles } from './compact-soles.ts';
import { amount, integer, ofSome, ofTotal, SIN_DATO } from './format.ts';
import { numbered } from './numbering.ts';
import { MISSING_IS_ZERO } from './own-rules.ts';
import {
  centsOfSoles,
  hasDelivered,
  isPunctual,
  lacksPoi,
  provincesOf,
  PUNCTUAL,
  spentByAll,
  type Province,
  type Standing,
  type StandingFigure,
} from './region.ts';
import {
  cutOffDays,
  cutOffsText,
  notAddedText,
  coloursOfMost,
  ofMost,
  ofOneTime,
  notWholeText,
  shareOfSpent,
  tooFewText,
  periodOfMost,
  regionFigure,
  regionMoney,
  regionStateWords,
  rulesNote,
  scopeOfRegion,
  type OfMost,
} from './region-words.ts';
import { countMunicipalities } from './count-municipalities.ts';
import { apartFact, missingFacts } from './region-missing.ts';
import { standingOut } from './regional-standing-out.ts';
import type { Block, Cell, Report, Row } from './report.ts';
import type { StateWords } from './state-words.ts';

/** What a report of a region is made of. */
export interface RegionInput {
  /** Its name, as the folder says it. */
  readonly name: string;
  readonly standings: readonly Standing[];
  /** What stands beside them, is of none of them and was not read: there may be another. From the folder. */
  readonly apart: readonly string[];
  /** The figures of documents with errors are told too. */
  readonly draft: boolean;
  readonly inputHash: string;
  readonly version: string;
}

/** The regional edition. Never fails: what is missing is said. */
export function regionalReport({
  name,
  standings: all,
  apart,
  draft,
  inputHash,
  version,
}: RegionInput): Report {
  const scope = capitalized(scopeOfRegion(all));
  const cut = cutOffsText(all);
  const drafts = all.filter(({ errors, figures }) => errors > 0 && figures !== undefined).length;
  const provinces = provincesOf(all);
  return {
    edition: 'tecnica',
    title: `${name}: informe regional`,
    subject: `${name}: ${countMunicipalities(all.length)}, ${scopeOfRegion(all)}, ${cut}`,
    author: name,
    cover: {
      entidad: name,
      kicker: 'Informe regional',
      title: countMunicipalities(all.length),
      subtitle: scope,
      facts: [
        { term: 'Fecha de corte', text: cutOffDays(all) ?? 'no indicada' },
        { term: 'Provincias', text: integer(provinces.filter(({ code }) => code !== undefined).length) },
        ...missingFacts(all),
        ...apartFact(apart),
        { term: 'Hecho con', text: `plan ${version}`, small: true },
        { term: 'Versión de los datos', text: inputHash.slice(0, 16), small: true },
      ],
      figures: coverFigures(all),
    },
    running: { header: name, footer: `${scope} · ${cut}` },
    ...(draft && drafts > 0
      ? {
          draft: {
            text: `Borrador: ${count(drafts, 'municipalidad tiene', 'municipalidades tienen')} errores sin corregir. Sus cifras dicen «sin verificar».`,
          },
        }
      : {}),
    contents: 0,
    blocks: numbered([...delivery(all, provinces), ...threeFigures(all, provinces), ...standingOut(all)]),
    abbreviations: abbreviationsOf({ unidades: [] }),
    date: all.reduce((last, { corte }) => (corte !== undefined && corte > last ? corte : last), '1970-01-01'),
    inputHash,
    attachments: [],
  };
}

function coverFigures(all: readonly Standing[]): NonNullable<Report['cover']['figures']> {
  const delivered = all.filter(hasDelivered).length;
  const { same, others } = ofOneTime(all);
  const { counts, besides } = coloursOfMost(all);
  const { verde, amarillo, rojo, gris } = counts;
  const spent = spentByAll(same);
  const { devengado, pim, conDato } = spent;
  const of = integer(all.length);
  return [
    {
      value: ofTotal(delivered, all.length),
      name: 'dicen cuándo entregaron su POI',
      note: `${integer(all.filter(isPunctual).length)} hasta ${PUNCTUAL} días después del corte`,
    },
    {
      value: ofTotal(verde, all.length),
      name: 'van en verde en lo físico',
      note: `${integer(amarillo)} en amarillo, ${integer(rojo)} en rojo, ${integer(gris)} sin color${besides}`,
    },
    {
      value: shareOfSpent(spent) ?? SIN_DATO,
      name: 'del PIM de los POI se gastó',
      note: `${conDato === 0 ? `ninguna de ${of} lo dice` : `${compactSoles(devengado, [devengado, pim])} de ${compactSoles(pim, [devengado, pim])}, según ${integer(conDato)} de ${of}${tooFewText(spent)}${notWholeText(spent)}`}${notAddedText(others)}`,
    },
  ];
}

function delivery(all: readonly Standing[], provinces: readonly Province[]): readonly Block[] {
  const counts = (some: readonly Standing[]): readonly string[] =>
    [
      some.length,
      some.filter(hasDelivered).length,
      some.filter(isPunctual).length,
      some.filter(lacksPoi).length,
      some.filter(({ errors, isUnread, hasPlan }) => errors > 0 || isUnread || !hasPlan).length,
    ].map(integer);
  return [
    { ...heading(1, 'entrega', 'Quién entregó'), compact: true },
    paragraph(
      `De cada municipalidad se mira si todos los documentos de su POI${ofSemester(all)} dicen cuándo se entregaron, y si fue hasta ${PUNCTUAL} días después de su fecha de corte.`,
    ),
    table(
      'Entrega por provincia',
      [
        left('Provincia', 36),
        right('Municipalidades', 16),
        right('Dicen cuándo', 14),
        right('A tiempo', 12),
        right('Sin POI', 10),
        right('Con errores', 12),
      ],
      [
        ...provinces.map(({ title, municipalities }) => row(title, ...counts(municipalities))),
        ...(provinces.length > 1 ? [totalRow('Todas', ...counts(all))] : []),
      ],
    ),
  ];
}

/** « del segundo semestre», in a report of a year too: when those of the first were delivered is told in its own. */
function ofSemester(all: readonly Standing[]): string {
  const numero = semestreOf(periodOfMost(all) ?? '')?.numero;
  return numero === undefined ? '' : ` del ${numero === 1 ? 'primer' : 'segundo'} semestre`;
}

function threeFigures(all: readonly Standing[], provinces: readonly Province[]): readonly Block[] {
  const most = ofMost(all);
  const words = regionStateWords(all);
  const columns = [
    left('Municipalidad', 30),
    left('Resultados', 20),
    left('Avance físico', 20),
    right('Devengado (S/)', 16),
    right('Dev./PIM', 10),
    left('Entrega', 14),
  ];
  const rows = provinces.flatMap(({ title, municipalities }): readonly Row[] => [
    groupRow(title, columns.length),
    ...municipalities.map((one) => figuresRow(one, most, words)),
  ]);
  return [
    { ...heading(1, 'municipalidades', 'Municipalidad por municipalidad'), compact: true },
    paragraph(
      'En cada provincia van primero las que no tienen dato y las que van peor en lo físico. Debajo de cada cifra, de cuántos indicadores o actividades habla.',
    ),
    table('Tres cifras de cada municipalidad', columns, rows),
    note(
      [
        'El gasto es el de las actividades que dicen su devengado y su PIM.',
        all.some(({ reglas }) => reglas.includes(MISSING_IS_ZERO))
          ? 'Lo que no tiene dato no es cero, salvo donde se dice.'
          : 'Lo que no tiene dato no es cero.',
        ...rulesNote(all),
      ].join(' '),
    ),
  ];
}

function figuresRow(one: Standing, most: OfMost, words: StateWords['label']): Row {
  const { name, standing, delivery: delivered } = regionFigure(one, most);
  const gasto = one.figures?.gasto;
  return row(
    cell(name, { note: standing }),
    figureCell(one.figures?.resultados, words, resultsBeside(one)),
    figureCell(one.figures?.fisico, words, one.figures?.fisico.notas),
    typeof gasto?.devengado === 'number'
      ? cell(amount(centsOfSoles(gasto.devengado)), {
          note: [ofSome(gasto.con_dato, gasto.total) ?? [], gasto.notas].flat().join('; '),
        })
      : SIN_DATO,
    regionMoney(gasto),
    delivered,
  );
}

/** What a mean of results would hide: the other type, what steps back, and how far the way is. */
function resultsBeside({ figures }: Standing): readonly string[] {
  return figures === undefined
    ? []
    : [...figures.resultados.notas, figures.resultados.camino].filter((part) => part !== '');
}

function figureCell(
  figure: StandingFigure | undefined,
  words: StateWords['label'],
  beside: readonly string[] = [],
): Cell {
  if (figure === undefined || figure.valor === null)
    return cell(SIN_DATO, { estado: 'gris', note: beside.join(' · ') });
  const { valor, estado, con_dato: known, total } = figure;
  const word = estado === 'gris' ? 'cobertura insuficiente' : words[estado];
  return cell(`${valor.toFixed(2)} %`, {
    estado,
    note: [word, `${ofTotal(known, total)} con dato`, ...beside].join(' · '),
  });
}

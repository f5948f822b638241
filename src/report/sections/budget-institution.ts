/** The money of the whole institution, and how much of it the activities of the POI are. */
import { classifierName } from '../../model/classifiers.ts';
import type { Fraction } from '../../model/fraction.ts';
import type { PresupuestoDocument } from '../../model/input.generated.ts';
import { cents, MONTO_WORDS, MONTOS, type Cents, type Monto } from '../../model/money.ts';
import { addedMoney, wholeBudget } from '../../model/progress/group-money.ts';
import type { Figure } from '../../model/progress/figure.ts';
import type { InstitutionProgress } from '../../model/progress/institution.ts';
import { capitalized, enumerate } from '../../text/spanish.ts';
import { cell, heading, left, paragraph, right, row, strong, table } from '../blocks.ts';
import { amountOfColumn, longDate, ofEveryHundred, ofSome, percent, SIN_DATO, soles } from '../format.ts';
import { atLeast, earlierStageNote, inBrackets, sumNotes } from '../money-notes.ts';
import type { Block, Inline, Row } from '../report.ts';
import { yearIsOver, type View } from '../view.ts';
import { bandedStages, shownMontos } from './stages-table.ts';

/**
 * Which part of the municipality's money this report is about, in one sentence: the same in every edition. Where no
 * document gives the budget of the institution, that it is not known.
 */
export function coveredShare(
  view: View,
  money: (value: Cents | undefined, beside: readonly (Cents | undefined)[]) => string = soles,
): readonly (string | Inline)[] {
  const { institucion, periodo, avance } = view.progress;
  if (institucion === undefined) {
    return [
      `No se sabe qué parte del dinero de la municipalidad es de estas actividades: falta su presupuesto de ${periodo.anio}.`,
    ];
  }
  const { partePim, parteDevengado, montos } = institucion;
  if (partePim.value === undefined) {
    return [
      `No se sabe qué parte del presupuesto de la municipalidad es de estas actividades: ${partePim.trace.words()}.`,
    ];
  }
  const { financiero } = avance;
  const shareText = (monto: 'pim' | 'devengado', share: Fraction): string =>
    `${atLeast(financiero, monto)}${ofEveryHundred(share)}`;
  const sumsText = (monto: 'pim' | 'devengado'): string => {
    const [own, all] = [financiero[monto], montos[monto]];
    // Both sums of a share have one unit.
    return inBrackets([`${money(own, [all])} de ${money(all, [own])}`, ...sumNotes(financiero, monto)]);
  };
  const spent =
    parteDevengado.value === undefined
      ? ` Qué parte de su gasto, no se sabe: ${datesInWords(parteDevengado.trace.words())}.`
      : `, y de cada S/ 100 que gastó, ${shareText('devengado', parteDevengado.value)}${sumsText('devengado')}.`;
  return [
    'De cada S/ 100 del presupuesto de la municipalidad, ',
    strong(`${shareText('pim', partePim.value)} ${yearIsOver(view) ? 'fueron' : 'son'} de estas actividades`),
    sumsText('pim'),
    parteDevengado.value === undefined ? '.' : '',
    spent,
  ];
}

/** A date within a reason, as the reports write dates. */
function datesInWords(words: string): string {
  return words.replaceAll(/\d{4}-\d{2}-\d{2}/g, longDate);
}

/** The institution by itself: its stages, what they are made of, its income, its debt and its earlier years. */
export function institution(view: View): readonly Block[] {
  const { institucion } = view.progress;
  // The share that a sentence tells is enough in the report of a unit.
  if (institucion === undefined || view.unidad !== undefined) return [];
  const { data } = institucion.presupuesto;
  return [
    heading(2, 'presupuesto-institucion', 'El presupuesto de toda la municipalidad'),
    paragraph(sourceSentence(institucion)),
    mainTable(view, institucion),
    ...brokenDown(view, institucion),
    ...otherMoney(data),
    ...earlierYears(data),
  ];
}

/** The money of the institution along every axis that its source gives, in one table. */
function brokenDown(view: View, institucion: InstitutionProgress): readonly Block[] {
  const { desgloses, montos } = institucion;
  if (desgloses.length === 0) return [];
  const bands = desgloses.map(({ field, filas }) => {
    const eje = field === 'por_rubro' ? 'rubro' : 'generica';
    return {
      title: eje === 'rubro' ? 'Por rubro' : 'Por genérica de gasto',
      parts: filas.map(({ codigo, amounts }) => ({
        name: cell(codigo, { note: classifierName(eje, codigo) }),
        money: addedMoney([wholeBudget(amounts)], view.model.config),
        touched: false,
      })),
    };
  });
  const told = desgloses.flatMap(({ filas }) => filas);
  return [
    bandedStages(
      {
        caption: `La municipalidad ${enumerate(bands.map(({ title }) => title.toLowerCase()))}, en soles`,
        first: 'Parte',
      },
      bands,
      { name: cell('Total'), money: addedMoney([wholeBudget(montos)], view.model.config), touched: false },
      MONTOS.filter((monto) => told.some(({ amounts }) => amounts[monto] !== undefined)),
    ),
  ];
}

function sourceSentence({ corte, presupuesto }: InstitutionProgress): string {
  const source = presupuesto.data.fuente;
  const from = source === undefined ? 'La fuente no se dice' : `Fuente: ${source}`;
  const until =
    corte === undefined
      ? 'no dice hasta qué día llegan los montos'
      : `los montos llegan al ${longDate(corte)}`;
  return `${from}; ${until}.`;
}

function mainTable({ progress }: View, institucion: InstitutionProgress): Block {
  const { montos, partePim, parteDevengado } = institucion;
  const money = progress.avance.financiero;
  const partOf = (monto: 'pim' | 'devengado', { value }: Figure): readonly string[] =>
    value === undefined ? [] : [`${atLeast(money, monto)}${percent(value)} de la municipalidad`];
  const notesOf = (monto: Monto): string => {
    const some = ofSome(money.n[monto], money.total);
    return [
      ...(some === undefined ? [] : [some]),
      ...(monto === 'pim' ? partOf(monto, partePim) : []),
      ...(monto === 'devengado' ? partOf(monto, parteDevengado) : []),
      ...(monto === 'pia' || monto === 'pim' ? [] : earlierStageNote(progress.actividades, monto)),
    ].join('; ');
  };
  const shown = shownMontos(montos);
  const all = amountOfColumn(shown.map((monto) => montos[monto]));
  const own = amountOfColumn(shown.map((monto) => money[monto]));
  return table(
    'La municipalidad y las actividades del POI, en soles',
    [left('Monto', 1.4), right('Municipalidad', 1.3), right('Actividades del POI', 1.5)],
    shown.map((monto): Row =>
      row(
        capitalized(MONTO_WORDS[monto]),
        all(montos[monto]),
        cell(own(money[monto]), { note: notesOf(monto) }),
      ),
    ),
  );
}

/** Income and debt, where the source gives them. */
function otherMoney({ ingresos, deuda }: PresupuestoDocument): readonly Block[] {
  const rows = [
    ['Ingresos de apertura', ingresos?.pia],
    ['Ingresos modificados', ingresos?.pim],
    ['Ingresos recaudados', ingresos?.recaudado],
    ['Saldo de la deuda', deuda?.saldo],
    ['Pagado en el año por la deuda', deuda?.servicio],
  ] as const;
  const shown = rows.filter(([, given]) => given !== undefined);
  if (shown.length === 0) return [];
  const format = amountOfColumn(shown.map(([, given]) => cents(given)));
  return [
    table(
      'Ingresos y deuda de la municipalidad, en soles',
      [left('Concepto', 3), right('Monto', 1.3)],
      shown.map(([name, given]) => row(name, format(cents(given)))),
    ),
  ];
}

function earlierYears({ anteriores = [] }: PresupuestoDocument): readonly Block[] {
  if (anteriores.length === 0) return [];
  const modified = amountOfColumn(anteriores.map(({ pim }) => cents(pim)));
  const spent = amountOfColumn(anteriores.map(({ devengado }) => cents(devengado)));
  return [
    table(
      'La municipalidad en los años anteriores, en soles',
      [left('Año', 1), right('PIM', 1.3), right('Devengado', 1.3)],
      anteriores.map(({ anio, pim, devengado }) =>
        row(anio === undefined ? SIN_DATO : String(anio), modified(cents(pim)), spent(cents(devengado))),
      ),
    ),
  ];
}

import { hiddenChangesText } from '../../diagnostics/hidden-changes.ts';
import { excludedText } from '../../diagnostics/excluded.ts';
import { GRAVITY } from '../../diagnostics/order.ts';
import { countOf, severityWord } from '../../diagnostics/severity-words.ts';
import { count, enumerate, firstNamed } from '../../text/spanish.ts';
import { heading, left, paragraph, row, table } from '../blocks.ts';
import type { Block } from '../report.ts';
import type { FormerReport } from '../input.ts';
import type { View } from '../view.ts';

/** Rows of the table: a report is read by people, and the whole list is that of `plan diff`. */
const MOST_ROWS = 40;

/** Documents that could not be read are named up to so many. */
const MOST_UNREAD = 10;

/** Kinds of change of what is promised and of what it is measured by: they are told also where they ask for no less. */
const PROMISED = /^(?:meta|linea-base|plazo|periodo-del-plan|indicador|objetivo|calculo)-/;

/**
 * What changed in the documents since a former report: what asks for less and what makes figures hard to compare, one by
 * one; the work of every day is counted. Nothing where no former report was named.
 */
export function changesSince({ input, unidad }: View): readonly Block[] {
  const { former } = input;
  // They are of the whole plan.
  if (former === undefined || unidad !== undefined) return [];
  const { changes } = former;
  const title = heading(1, 'cambios', 'Cambios desde el informe anterior');
  const since = `Desde el informe anterior (commit ${former.commit.slice(0, 12)})`;
  if (former.isAbsent)
    return [title, paragraph(`${since} no se sabe qué cambió: ese commit no tiene este plan.`)];
  const untold = untoldBlocks(former);
  // Of what nobody could read or is not shown it is not said that it is as it was.
  const allTold = untold.length === 0;
  if (changes.length === 0)
    return allTold
      ? [title, paragraph(`${since} no cambió nada de lo que los documentos dicen.`)]
      : [title, ...untold, paragraph(`${since}, en lo demás, no hay cambios.`)];
  // What a norm explains is no work of every day: it is less grave for it.
  const told = changes.filter(
    ({ kind, level, norm }) => level !== 'info' || norm !== undefined || PROMISED.test(kind),
  );
  const listed = GRAVITY.flatMap((level) => told.filter((change) => change.level === level));
  const others = changes.length - listed.length;
  const counts = GRAVITY.map(
    (level) => [level, listed.filter((change) => change.level === level).length] as const,
  )
    .filter(([, n]) => n > 0)
    .map(([level, n]) => countOf(n, level));
  const shown = listed.slice(0, MOST_ROWS);
  const hidden = listed.length - shown.length;
  return [
    title,
    ...untold,
    paragraph(
      listed.length === 0
        ? allTold
          ? `${since} no cambió ninguna meta, línea de base ni plazo.`
          : `${since}, en lo demás, solo cambió lo que no se lista.`
        : `${since} hay ${enumerate(counts)}. Un error es una meta o una promesa que ahora exige menos y que ninguna norma citada explica; un aviso, lo que cambia aquello con que se compara${listed.at(-1)?.level === 'info' ? '; una nota, otro cambio de lo prometido o que una norma explica' : ''}.`,
    ),
    ...(shown.length === 0
      ? []
      : [
          table(
            'Cambios desde el informe anterior, los más graves primero',
            [left('Clase', 0.7), left('Qué cambió', 5)],
            shown.map(({ level, message }) => row(severityWord(level), `${message}.`)),
          ),
        ]),
    ...(hidden > 0 ? [paragraph(`Y ${count(hidden, 'cambio más', 'cambios más')} de esas clases.`)] : []),
    ...(others > 0
      ? [
          paragraph(
            `Además, ${count(others, 'cambio', 'cambios')} del trabajo de cada día (avances informados, etapas del gasto, estados, agregados), que no se listan.`,
          ),
        ]
      : []),
  ];
}

/** What could not be compared, the documents by name, then how much; and what is not shown. */
function untoldBlocks({ commit, hidden, unread, unreadFiles, leftOut }: FormerReport): readonly Block[] {
  const places = unreadFiles.map(({ side, file, why, inPart, isDoubtful = false }) => {
    const where =
      side === 'before' ? `en el commit ${commit.slice(0, 12)}` : 'en los documentos de este informe';
    return `${isDoubtful ? 'No se sabe si cuenta' : 'No se pudo leer'} ${inPart ? 'entero ' : ''}${file} ${where}${why === '' ? '' : ` (${why})`}: no se sabe qué cambió en lo suyo.`;
  });
  const shown = places.slice(0, MOST_UNREAD);
  const rest = places.length - shown.length;
  return [
    ...shown,
    ...(rest > 0
      ? [`Tampoco se ${rest === 1 ? 'pudo' : 'pudieron'} leer ${count(rest, 'archivo más', 'archivos más')}.`]
      : []),
    ...(unread > 0
      ? [
          `${count(unread, 'dato no se pudo', 'datos no se pudieron')} comparar, porque uno de los dos informes no lo tiene legible.`,
        ]
      : []),
    ...hiddenChangesText(hidden),
    // What is left out today is told on the cover.
    ...leftOut.filter(({ side }) => side === 'before').flatMap((one) => leftOutTexts(commit, one)),
  ].map((sentence) => paragraph(sentence));
}

function leftOutTexts(
  commit: string,
  { lookAlikes, excluded }: FormerReport['leftOut'][number],
): readonly string[] {
  const where = `En el commit ${commit.slice(0, 12)}`;
  return [
    ...(lookAlikes.length === 0
      ? []
      : [`${where} no se leyó ${enumerate(firstNamed(lookAlikes, MOST_UNREAD))}: lo suyo no se compara.`]),
    ...(excluded.length === 0
      ? []
      : [
          `${where} la configuración dejó fuera ${excludedText(excluded, MOST_UNREAD)}. Lo suyo no se compara.`,
        ]),
  ];
}

import { countOf, severityWord } from '../../diagnostics/severity-words.ts';
import { count, enumerate, quote } from '../../text/spanish.ts';
import { heading, left, paragraph, row, table } from '../blocks.ts';
import type { Block } from '../report.ts';
import type { View } from '../view.ts';

/** Rows of the table: a report is read by people, and the whole list is that of `plan diff`. */
const MOST_ROWS = 40;

const LISTED = ['error', 'warning'] as const;

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
  const unread = [
    ...unreadText(former.unreadThen, 'como estaba en ese commit'),
    ...unreadText(former.unreadNow, 'como está ahora'),
  ];
  if (changes.length === 0 && unread.length === 0)
    return [title, paragraph(`${since} no cambió nada de lo que los documentos dicen.`)];
  const listed = LISTED.flatMap((level) => changes.filter((change) => change.level === level));
  const others = changes.length - listed.length;
  const counts = LISTED.map(
    (level) => [level, listed.filter((change) => change.level === level).length] as const,
  )
    .filter(([, n]) => n > 0)
    .map(([level, n]) => countOf(n, level));
  const shown = listed.slice(0, MOST_ROWS);
  const hidden = listed.length - shown.length;
  return [
    title,
    ...unread.map((text) => paragraph(`${since} no se sabe todo lo que cambió: ${text}`)),
    ...(listed.length === 0 && unread.length > 0
      ? []
      : [
          paragraph(
            listed.length === 0
              ? `${since} no cambió ninguna meta, línea de base ni plazo.`
              : `${since} hay ${enumerate(counts)}. Un error es una meta o una promesa que ahora exige menos y que ninguna norma citada explica; un aviso, lo que cambia aquello con que se compara.`,
          ),
        ]),
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
    ...(former.unread > 0
      ? [
          paragraph(
            `${count(former.unread, 'valor no se pudo', 'valores no se pudieron')} comparar, porque uno de los dos informes no lo tiene legible.`,
          ),
        ]
      : []),
  ];
}

function unreadText(files: readonly string[], when: string): readonly string[] {
  if (files.length === 0) return [];
  return [
    `${enumerate(files.map(quote))} no se ${files.length === 1 ? 'puede' : 'pueden'} leer ${when}, y no se ${files.length === 1 ? 'comparó' : 'compararon'}.`,
  ];
}

import { heading, left, list, row, strong, table, text } from '../blocks.ts';
import type { Block } from '../report.ts';
import { advantages, threats } from '../said.ts';
import type { View } from '../view.ts';
import { IMPACT_WORDS, LIKELIHOOD_WORDS } from '../words.ts';

/** What may stop the plan, the gravest first, and what it can count on. */
export function threatsAndAdvantages(view: View): readonly Block[] {
  const feared = threats(view);
  const counted = advantages(view);
  return [
    heading(1, 'amenazas-ventajas', 'Amenazas y ventajas'),
    ...(feared.length === 0
      ? []
      : [
          table(
            'Amenazas, por su impacto y su probabilidad',
            [left('Amenaza', 4), left('Impacto', 0.9), left('Probabilidad', 1), left('Unidad', 0.8)],
            feared.map(({ texto, impacto, probabilidad, unidad }) =>
              row(
                texto,
                impacto === undefined ? 'no indicado' : IMPACT_WORDS[impacto],
                probabilidad === undefined ? 'no indicada' : LIKELIHOOD_WORDS[probabilidad],
                unidad ?? '—',
              ),
            ),
          ),
        ]),
    ...(counted.length === 0
      ? []
      : [
          heading(2, 'ventajas', 'Ventajas'),
          list(
            counted.map(({ texto, unidad, impacto, probabilidad }) => {
              const about = [
                ...(unidad === undefined ? [] : [strong(unidad)]),
                ...(impacto === undefined ? [] : [`impacto ${IMPACT_WORDS[impacto]}`]),
                ...(probabilidad === undefined ? [] : [`probabilidad ${LIKELIHOOD_WORDS[probabilidad]}`]),
              ].flatMap((words, i) => (i === 0 ? [words] : [', ', words]));
              return text(texto, ...(about.length === 0 ? [] : [' (', ...about, ')']));
            }),
          ),
        ]),
  ];
}

import { exact } from '../../model/fraction.ts';
import type { Progress } from '../../model/progress/progress.ts';
import { cell, heading, left, note, paragraph, right, row, table } from '../blocks.ts';
import { groupCell, moneyCell } from '../cells.ts';
import { integer, quantityOf } from '../format.ts';
import type { Block, Row } from '../report.ts';
import type { View } from '../view.ts';

/** What was done in each district, and what was measured in it. */
export function districts(view: View): readonly Block[] {
  const title = heading(1, 'distritos', 'Avance por distrito');
  const active = view.progress.distritos.filter(({ actividades }) => actividades.length > 0);
  const measured = measuredByDistrict(view);
  if (active.length === 0 && measured.length === 0) {
    return [title, paragraph('Ninguna actividad ni resultado dice en qué distrito está.')];
  }
  const idle = view.progress.distritos.filter(({ actividades }) => actividades.length === 0);
  return [
    title,
    ...(active.length === 0
      ? []
      : [
          table(
            'Actividades por distrito',
            [
              left('Distrito', 1.6),
              right('Actividades', 0.8),
              right('Beneficiarios', 1),
              left('Avance físico', 1.4),
              left('Devengado / PIM', 1.6),
            ],
            active.map((group) => districtRow(view, group)),
          ),
          note(
            'Una actividad de varios distritos cuenta entera en cada uno; por eso los montos y los beneficiarios no se suman entre distritos.',
          ),
        ]),
    ...(idle.length === 0
      ? []
      : [
          note(
            `Sin actividades en el periodo: ${idle.map(({ distrito }) => distrito.nombre ?? distrito.ubigeo).join(', ')}.`,
          ),
        ]),
    ...(measured.length === 0
      ? []
      : [
          table(
            'Resultados medidos por distrito',
            [left('Indicador', 2.6), left('Distrito', 1.4), right('Valor', 1)],
            measured,
          ),
        ]),
  ];
}

function districtRow(
  { touched }: View,
  { distrito, avance, actividades }: Progress['distritos'][number],
): Row {
  const isTouched = touched.group(actividades);
  const given = actividades.flatMap(({ latest }) => latest.data.beneficiarios?.total ?? []);
  return row(
    cell(distrito.nombre ?? distrito.ubigeo),
    integer(actividades.length),
    given.length === 0 ? 'sin dato' : integer(given.reduce((total, n) => total + n, 0)),
    groupCell(avance.fisico, 'sin actividades', isTouched),
    moneyCell(avance.financiero, isTouched),
  );
}

function measuredByDistrict({ progress, districtName }: View): readonly Row[] {
  return progress.indicadores.flatMap(({ indicador, resultado }) =>
    Object.entries(resultado?.data.por_distrito ?? {}).flatMap(([ubigeo, value]) =>
      value === undefined
        ? []
        : [
            row(
              cell(indicador.id, { note: indicador.data.nombre }),
              districtName(ubigeo),
              quantityOf(exact(value), indicador.data.unidad_medida),
            ),
          ],
    ),
  );
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TrajectoriesChart, TrajectoryPoint } from '../src/report/chart.ts';
import type { Figure } from '../src/report/report.ts';
import { calendarOf } from '../src/painters/charts/calendar.ts';
import { drawChart } from '../src/painters/charts/draw-chart.ts';
import type { Item } from '../src/painters/charts/scene.ts';
import { labelWidth, oneLine, wrapLabel } from '../src/painters/charts/metrics.ts';
import { drawingHeight, labelsOutside, partStarts, sceneOf } from '../src/painters/charts/strips.ts';
import { TONES } from '../src/painters/palette.ts';
import { drawFigure } from '../src/painters/svg.ts';
import { HOSTILE, LONG } from './support/hostile-reports.ts';
import { BARS, DUMBBELLS, FUNNEL, GANTT, STATES_BAR, UNIT_BARS } from './support/sample-report.ts';

const FIGURES: readonly Figure[] = [BARS, UNIT_BARS, FUNNEL, GANTT, DUMBBELLS, STATES_BAR];
const HARD = [...HOSTILE.blocks, ...LONG.blocks].filter((block) => block.kind === 'figure');

function drawn(figure: Figure, width: number): ReturnType<typeof drawChart> {
  return drawChart(figure.chart, { width, label: 9, least: 7 });
}

describe('no label of a chart leaves it', () => {
  test.each([...FIGURES, ...HARD].map((figure, index) => [`${index} ${figure.id}`, figure] as const))(
    '%s',
    (_, figure) => {
      for (const width of [300, 483, 730])
        expect(labelsOutside(sceneOf(drawn(figure, width)).items, width)).toEqual([]);
    },
  );
});

describe('an SVG', () => {
  test.each([...FIGURES, ...HARD].map((figure, index) => [`${index} ${figure.id}`, figure] as const))(
    '%s says what it is, and is well formed',
    (_, figure) => {
      for (const svg of drawFigure(figure)) {
        expect(svg).toContain('role="img"');
        expect(svg).toMatch(/<title id="titulo">[^<]*<\/title>/u);
        expect(svg).toMatch(/<desc id="descripcion">[^<]*<\/desc>/u);
        expect(svg).not.toMatch(/NaN|undefined|Infinity|<script|&(?!amp;|lt;|gt;|quot;)/u);
        const open: string[] = [];
        for (const [, close, name, self] of svg.matchAll(/<(\/?)(\w+)[^>]*?(\/?)>/gu)) {
          if (close === '/') expect(open.pop()).toBe(name);
          else if (self !== '/') open.push(name ?? '');
        }
        expect(open).toEqual([]);
      }
    },
  );

  test('of a tall schedule is several, and each has the years again', () => {
    const { chart } = GANTT;
    if (chart.kind !== 'gantt') throw new Error('GANTT is a schedule');
    const rows = Array.from({ length: 6 }, () => chart.rows).flat();
    const parts = drawFigure({ ...GANTT, chart: { ...chart, rows } });
    expect(parts.length).toBeGreaterThan(1);
    for (const [index, part] of parts.entries()) {
      expect(part).toContain('>2021</text>');
      expect(part).toContain(`(parte ${index + 1} de ${parts.length})`);
    }
  });

  test('of a part that begins inside a group names the group again, and has room for it', () => {
    const drawing = drawn(GANTT, 483);
    const inside = drawing.rows.findIndex(({ opens }) => opens === true) + 2;
    const textsOf = (items: readonly Item[]): readonly string[] =>
      items.flatMap((item) =>
        item.kind === 'group' ? textsOf(item.items) : item.kind === 'text' ? [item.text] : [],
      );
    const scene = sceneOf(drawing, inside);
    expect(textsOf(scene.items).filter((text) => text.endsWith('(continúa)'))).toEqual([
      'Dimensión social (continúa)',
    ]);
    expect(scene.height).toBe(drawingHeight(drawing, inside, drawing.rows.length));
    expect(textsOf(sceneOf(drawing).items).join()).not.toContain('(continúa)');
  });

  test('fills no bar of too little data with the colour of a dimension: one of them is green', () => {
    const row = { label: 'Ambiental', tono: 'ambiental', value: 100, valueText: '100 %' } as const;
    const painted = (estado: 'verde' | 'gris'): string =>
      drawFigure({
        ...BARS,
        chart: { kind: 'bars', legend: { value: 'Hecho' }, rows: [{ ...row, estado }] },
      }).join('');
    expect(painted('verde')).toContain(TONES.ambiental.solid);
    expect(painted('gris')).not.toContain(TONES.ambiental.solid);
  });

  test('is the same every time', () => {
    expect(drawFigure(GANTT)).toEqual(drawFigure(GANTT));
  });
});

test('a drawing cut in parts keeps all its rows and parts no band from its rows', () => {
  const drawing = drawn(GANTT, 483);
  const starts = partStarts(drawing, 150);
  expect(starts.length).toBeGreaterThan(2);
  starts.forEach((from, index) => {
    const to = starts[index + 1] ?? drawing.rows.length;
    expect(to).toBeGreaterThan(from);
    expect(drawingHeight(drawing, from, to)).toBeLessThanOrEqual(150);
    expect(drawing.rows[to - 1]?.opens).not.toBe(true);
  });
});

test('labels wrap without losing a letter', () => {
  const text = 'Recuperación integral de la bahía interior Electroencefalografistas';
  for (const width of [30, 60, 120]) {
    const lines = wrapLabel(text, 'regular', 9, width);
    expect(lines.join('').replace(/ /gu, '')).toBe(text.replace(/ /gu, ''));
    expect(Math.max(...lines.map((line) => labelWidth(line, 'regular', 9)))).toBeLessThanOrEqual(width);
  }
});

test('a label of one line is whole where it fits, and else ends in an ellipsis after a whole word', () => {
  const text = 'GIM-014 Ampliación de redes de agua en los barrios altos';
  expect(oneLine(text, 'regular', 9, 500)).toBe(text);
  for (const width of [60, 120, 180]) {
    const line = oneLine(text, 'regular', 9, width);
    expect(labelWidth(line, 'regular', 9)).toBeLessThanOrEqual(width);
    expect(text).toContain(`${line.slice(0, -1)} `);
    expect(line.endsWith('…')).toBe(true);
  }
});

describe('the calendar of a schedule', () => {
  test.each([
    ['2019-01-01', '2019-12-31', 12, '2019', 'ene', 'dic'],
    ['2019-07-01', '2020-02-15', 8, '2019 2020', 'jul', 'feb'],
    ['2019-01-01', '2022-12-31', 16, '2019 2020 2021 2022', 'T1', 'T4'],
  ])('from %s to %s has %i columns', (from, to, count, years, first, last) => {
    const calendar = calendarOf(from, to, { months: 12, quarters: 16 });
    expect(calendar.divisions.length).toBe(count);
    expect(calendar.years.map((year) => year.label).join(' ')).toBe(years);
    expect(calendar.divisions[0]?.label).toBe(first);
    expect(calendar.divisions.at(-1)?.label).toBe(last);
  });

  test('has only years when quarters have no room', () => {
    expect(calendarOf('2019-01-01', '2030-12-31', { months: 12, quarters: 16 }).divisions).toEqual([]);
  });
});

describe('in a small trajectory', () => {
  /** A line, its points from left to right in one plot: shares of its width and of its height. */
  const POINTS = fc
    .array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })), {
      minLength: 2,
      maxLength: 5,
    })
    .map((points) => points.toSorted(([a], [b]) => a - b));

  /** What is drawn of one trajectory by itself. */
  function drawnAlone(panel: TrajectoriesChart['panels'][number]): readonly Item[] {
    const legend = { base: 'línea de base', measured: 'lo medido', targets: 'metas del plan' };
    const chart = { kind: 'trajectories', legend, panels: [panel] } as const;
    const [row] = drawChart(chart, { width: 483, label: 9, least: 7 }).rows;
    return row?.items.flatMap((item) => (item.kind === 'group' ? item.items : [])) ?? [];
  }

  test('no line is drawn through the words of a point', () => {
    fc.assert(
      fc.property(POINTS, POINTS, (measured, targets) => {
        const point = ([at, height]: readonly [number, number]): TrajectoryPoint => ({
          at,
          height,
          text: '452,800',
        });
        const [base = [0, 0] as const] = measured;
        const panel = {
          id: 'ECO-1',
          name: 'Arribos',
          tono: 'economica',
          estado: 'verde',
          stateText: 'en meta',
          base: point(base),
          measured: measured.slice(1).map(point),
          targets: targets.filter(([at]) => at > base[0]).map(point),
          years: [],
        } as const;
        const items = drawnAlone(panel);
        const words = items.flatMap((item) =>
          item.kind === 'text' && item.text === '452,800' ? [item] : [],
        );
        // The first path is the axis with its marks; the others join points.
        const lines = items.filter((item) => item.kind === 'path').slice(1);
        for (const { x, y, size, face, text, anchor } of words) {
          expect(anchor).toBe('start');
          const [left, right] = [x, x + labelWidth(text, face, size)];
          for (const { steps } of lines)
            for (const [index, [, endX = 0, endY = 0]] of steps.slice(1).entries()) {
              const [, startX = 0, startY = 0] = steps[index] ?? [];
              for (let share = 0; share <= 1; share += 0.01) {
                const [atX, atY] = [startX + (endX - startX) * share, startY + (endY - startY) * share];
                const isInside = atX > left && atX < right && atY > y - size * 0.68 && atY < y;
                expect([isInside, text]).toEqual([false, text]);
              }
            }
        }
      }),
      { seed: 1129, numRuns: 150 },
    );
  });

  test.each([
    ['of the start above a fall', { base: 0.3, measured: [0, 0.44], targets: [0.45, 1] }],
    ['of what is far under the targets', { base: undefined, measured: [0], targets: [1, 1] }],
    ['of what is far over the targets', { base: undefined, measured: [1], targets: [0, 0] }],
  ])('the word %s stands beside its own point', (_, { base, measured, targets }) => {
    const point = (at: number, height: number, text: string): TrajectoryPoint => ({ at, height, text });
    const panel = {
      id: 'ECO-1',
      name: 'Arribos de turistas',
      tono: 'economica',
      estado: 'verde',
      stateText: 'en meta',
      ...(base === undefined ? {} : { base: point(0, base, '380,000') }),
      measured: measured.map((height, i) => point(0.125 * (i + 1), height, '452,800')),
      targets: targets.map((height, i) => point(i === 0 ? 0 : 1, height, '760,000')),
      years: [],
    } as const;
    const items = drawnAlone(panel);
    const circles = items.flatMap((item) => (item.kind === 'circle' ? [item] : []));
    const words = items.flatMap((item) =>
      item.kind === 'text' && /^(?:380|452),/.test(item.text) ? [item] : [],
    );
    expect(words).toHaveLength(base === undefined ? 1 : 2);
    for (const { text, x, y, face, size } of words) {
      const own = text === '380,000' ? circles[0] : circles.at(-1);
      const away = (spot: typeof own): number => Math.abs(y - size * 0.335 - (spot?.y ?? Number.NaN));
      expect(away(own), text).toBeLessThan(16);
      const beside = circles.filter((one) => one.x > x && one.x < x + labelWidth(text, face, size));
      for (const other of beside) expect(away(other), text).toBeGreaterThanOrEqual(away(own));
    }
    // Beside one another, not over one another.
    const [one, other] = words;
    if (one && other) expect(one.x + labelWidth(one.text, one.face, one.size)).toBeLessThan(other.x);
  });

  test.each([
    [0.8, 1],
    [1, 0.8],
    [0.5, 0.5],
    [0.02, 0],
  ])('what was measured at %d and the last target at %d stand apart in the last year', (measured, target) => {
    const panel = {
      id: 'SOC-1',
      name: 'Hogares con agua',
      tono: 'social',
      estado: 'verde',
      stateText: 'en meta',
      base: { at: 0, height: 0.3, text: '58 %' },
      measured: [{ at: 1, height: measured, text: '76 %' }],
      targets: [{ at: 1, height: target, text: '80 %' }],
      years: [],
    } as const;
    const items = drawnAlone(panel);
    const heightOf = (text: string): number =>
      items.flatMap((item) => (item.kind === 'text' && item.text === text ? [item.y] : []))[0] ?? Number.NaN;
    const [one, other] = [heightOf('76 %'), heightOf('80 %')];
    expect(Math.abs(one - other)).toBeGreaterThan(7);
    expect(one > other).toBe(measured <= target);
  });
});

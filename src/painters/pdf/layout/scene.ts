/** Paints the shapes of a scene on the page; whoever calls has a mark open. */
import { stateIcon } from '../../charts/icons.ts';
import type { Ink, Item, Label, PathStep, Rectangle } from '../../charts/scene.ts';
import { colorOperands, decimal } from '../kit/operators.ts';
import type { Kit } from '../kit/kit.ts';
import type { Shape } from '../type/typeface.ts';
import { drawable } from '../type/drawable.ts';
import { styleOf } from '../type/runs.ts';
import type { Style } from '../kit/style.ts';

/** What shapes are painted with. */
export interface Painting {
  readonly kit: Kit;
  readonly shape: Shape;
}

/** Length of the handles of a quarter of a circle of radius 1 drawn as a cubic curve. */
const QUARTER = 0.5523;

function inkOperators(ink: Ink): string {
  const dash = ink.dash === undefined ? '' : `[${ink.dash.map(decimal).join(' ')}] 0 d `;
  return (
    (ink.fill === undefined ? '' : `${colorOperands(ink.fill)} rg `) +
    (ink.stroke === undefined
      ? ''
      : `${colorOperands(ink.stroke)} RG ${decimal(ink.lineWidth ?? 1)} w ${dash}`)
  );
}

function finish(ink: Ink): string {
  const operator = ink.fill === undefined ? 'S' : ink.stroke === undefined ? 'f' : 'B';
  return ink.dash === undefined ? operator : `${operator} [] 0 d`;
}

function pathOf(steps: readonly PathStep[], dx: number, dy: number): string {
  return steps
    .map((step) => {
      if (step[0] === 'Z') return 'h';
      const numbers = step
        .slice(1)
        .map((value, index) => decimal(Number(value) + (index % 2 === 0 ? dx : dy)));
      return `${numbers.join(' ')} ${step[0] === 'M' ? 'm' : step[0] === 'L' ? 'l' : 'c'}`;
    })
    .join(' ');
}

/** The outline of a circle, clockwise from its rightmost point. */
function circleSteps(x: number, y: number, radius: number): readonly PathStep[] {
  const handle = radius * QUARTER;
  return [
    ['M', x + radius, y],
    ['C', x + radius, y + handle, x + handle, y + radius, x, y + radius],
    ['C', x - handle, y + radius, x - radius, y + handle, x - radius, y],
    ['C', x - radius, y - handle, x - handle, y - radius, x, y - radius],
    ['C', x + handle, y - radius, x + radius, y - handle, x + radius, y],
    ['Z'],
  ];
}

function roundedSteps(item: Rectangle): readonly PathStep[] {
  const { x, y, width, height } = item;
  const radius = Math.min(item.radius ?? 0, width / 2, height / 2);
  const near = radius * (1 - QUARTER);
  const right = x + width;
  const bottom = y + height;
  return [
    ['M', x + radius, y],
    ['L', right - radius, y],
    ['C', right - near, y, right, y + near, right, y + radius],
    ['L', right, bottom - radius],
    ['C', right, bottom - near, right - near, bottom, right - radius, bottom],
    ['L', x + radius, bottom],
    ['C', x + near, bottom, x, bottom - near, x, bottom - radius],
    ['L', x, y + radius],
    ['C', x, y + near, x + near, y, x + radius, y],
    ['Z'],
  ];
}

/** A text in one line: what the page shows, and its width in points. */
export function shapeLine(
  shape: Shape,
  text: string,
  { face, size }: Style,
): { show: string; width: number } {
  let show = '';
  let width = 0;
  const words = drawable(text).split(/( +|\u00A0+)/u);
  for (const word of words) {
    const shaped = shape(face, /^[ \u00A0]+$/u.test(word) ? ' ' : word);
    if (word === '') continue;
    show += shaped.show;
    width += (shaped.width * size) / 1000;
  }
  return { show, width };
}

function paintLabel({ kit, shape }: Painting, item: Label, dx: number, dy: number): void {
  if (item.text === '') return;
  const style = styleOf(item.face, item.size, item.fill);
  const { show, width } = shapeLine(shape, item.text, style);
  const shift = item.anchor === 'start' ? 0 : item.anchor === 'end' ? width : width / 2;
  kit.text(item.x + dx - shift, item.y + dy, style, show);
}

/** Paints items shifted by `dx`, `dy` points. */
export function paintItems(painting: Painting, items: readonly Item[], dx: number = 0, dy: number = 0): void {
  const { kit } = painting;
  for (const item of items) {
    switch (item.kind) {
      case 'group':
        paintItems(painting, item.items, dx + item.x, dy + item.y);
        break;
      case 'icon':
        paintItems(painting, stateIcon(item.estado, item.x, item.y, item.radius), dx, dy);
        break;
      case 'text':
        paintLabel(painting, item, dx, dy);
        break;
      case 'rect': {
        const box = [item.x + dx, item.y + dy, item.width, item.height].map(decimal).join(' ');
        const outline = (item.radius ?? 0) > 0 ? pathOf(roundedSteps(item), dx, dy) : `${box} re`;
        kit.draw(`${inkOperators(item)}${outline} ${finish(item)}`);
        break;
      }
      case 'line':
        kit.draw(
          `${inkOperators(item)}${decimal(item.x1 + dx)} ${decimal(item.y1 + dy)} m ` +
            `${decimal(item.x2 + dx)} ${decimal(item.y2 + dy)} l ${finish(item)}`,
        );
        break;
      case 'path':
        kit.draw(`${inkOperators(item)}${pathOf(item.steps, dx, dy)} ${finish(item)}`);
        break;
      case 'circle':
        kit.draw(
          `${inkOperators(item)}${pathOf(circleSteps(item.x, item.y, item.radius), dx, dy)} ${finish(item)}`,
        );
        break;
    }
  }
}

/** The blocks of a report turned into chapters of measured boxes. */
import type { Block, Heading, Report } from '../../report/report.ts';
import type { Box } from './layout/box.ts';
import type { Ruler } from './layout/brush.ts';
import { cardBoxes } from './cards.ts';
import { contentsBoxes } from './contents.ts';
import { bandBox } from './cover.ts';
import { figureBox } from './figure.ts';
import type { Chapter } from './layout/flow.ts';
import { headingBox } from './heading.ts';
import { sheetBoxes } from './sheets.ts';
import { sideBySideBoxes } from './side-by-side.ts';
import { statusGridBoxes } from './status-grid.ts';
import { layTable } from './table-layout.ts';
import { tableBox } from './table.ts';
import { calloutBox, factBoxes, listBoxes, paragraphBox } from './text-blocks.ts';
import { columnHeight, columnWidth, denseTheme } from './layout/theme.ts';

const CONTENTS: Heading = { kind: 'heading', level: 1, id: 'indice-del-informe', text: 'Índice' };

function isHeading(block: Block): block is Heading {
  return block.kind === 'heading';
}

/** Where blocks are set: in how many points of width and height, and how deep in the tree their headings stand. */
interface Place {
  readonly width: number;
  readonly room: number;
  readonly rank: number;
}

function boxesOf(ruler: Ruler, block: Exclude<Block, Heading>, { width, room, rank }: Place): readonly Box[] {
  switch (block.kind) {
    case 'paragraph': {
      const box = paragraphBox(ruler, block, width);
      return box === null ? [] : [box];
    }
    case 'list':
      return listBoxes(ruler, block, width);
    case 'facts':
      return factBoxes(ruler, block, width);
    case 'callout':
      return [calloutBox(ruler, block, width)];
    case 'cards':
      return cardBoxes(ruler, block, width);
    case 'statusGrid':
      return statusGridBoxes(ruler, block, width);
    case 'table':
      return [tableBox(layTable(ruler, block, width, room))];
    case 'figure':
      return [figureBox(ruler, block, width, room)];
    case 'columns':
      return sideBySideBoxes(ruler, block, rank, width);
    case 'sheets':
      return sheetBoxes(ruler, block, rank, width);
  }
}

interface OpenChapter {
  landscape: boolean;
  readonly follows: boolean;
  title: string;
  boxes: Box[];
}

/**
 * Whether a paragraph introduces what follows it: a table, a figure or sheets, or the list that its colon announces; a note
 * may stand between.
 */
function isIntroduction(blocks: readonly Block[], index: number): boolean {
  const [block, next] = [blocks[index], blocks[index + 1]];
  if (block?.kind !== 'paragraph' || next === undefined) return false;
  if (next.kind === 'paragraph') return next.role === 'note' && isIntroduction(blocks, index + 1);
  if (next.kind === 'list') return block.text.at(-1)?.text.trimEnd().endsWith(':') === true;
  return next.kind === 'table' || next.kind === 'figure' || next.kind === 'sheets';
}

/** Chapters in reading order, the table of contents first. */
export function composeChapters(
  ruler: Ruler,
  report: Report,
  told: (share: number) => void = () => {},
): readonly Chapter[] {
  const chapters: OpenChapter[] = [];
  /** The levels of the headings that are open, from the outermost. */
  const levels: number[] = [];
  let rank = 0;
  const open = (landscape: boolean, title: string, follows = false): OpenChapter => {
    const chapter = { landscape, title, follows, boxes: [] };
    chapters.push(chapter);
    return chapter;
  };
  const citizen = report.edition !== 'tecnica';
  let current = open(false, citizen ? report.cover.title : report.title);
  if (citizen) current.boxes.push(bandBox(ruler, report, columnWidth(ruler.theme, false)));
  const headings = report.blocks.filter(isHeading);
  if (report.contents > 0 && headings.length > 0) {
    if (current.boxes.length > 0) current = open(false, report.title);
    current.title = CONTENTS.text;
    current.boxes.push(headingBox(ruler, CONTENTS, 1, columnWidth(ruler.theme, false)));
    current.boxes.push(...contentsBoxes(ruler, headings, report.contents, columnWidth(ruler.theme, false)));
    current = open(false, report.title);
  }
  const dense: Ruler = { ...ruler, theme: denseTheme(ruler.theme) };
  let setting = ruler;
  for (const [index, block] of report.blocks.entries()) {
    told(index / report.blocks.length);
    if (block.kind === 'heading') {
      // A title of the tree may be at most one level below the one before it (ISO 14289-1, 7.4.2), and titles of one
      // level under the same title are siblings, also where a level between them is left out.
      while ((levels.at(-1) ?? 0) >= block.level) levels.pop();
      rank = levels.push(block.level);
      const turned = block.landscape === true;
      const opens = block.level === 1 && (block.compact !== true || turned !== current.landscape);
      if (opens && current.boxes.length > 0) current = open(turned, block.text, true);
      if (block.level === 1) {
        if (current.boxes.length === 0) current.landscape = turned;
        if (current.boxes.length === 0 || opens) current.title = block.text;
        setting = block.dense === true ? dense : ruler;
      }
      const box = headingBox(setting, block, rank, columnWidth(ruler.theme, current.landscape));
      // The citizen edition is handed out on loose sheets: each names the report.
      current.boxes.push(citizen ? { ...box, opens: current.title } : box);
      continue;
    }
    const { landscape } = current;
    const place = {
      width: columnWidth(ruler.theme, landscape),
      room: columnHeight(ruler.theme, landscape),
      rank,
    };
    const boxes = boxesOf(setting, block, place);
    const introduces = isIntroduction(report.blocks, index);
    current.boxes.push(...(introduces ? boxes.map((box) => ({ ...box, keepWithNext: true })) : boxes));
  }
  if (citizen && (report.cover.facts.length > 0 || report.cover.note !== undefined)) {
    const { facts, note } = report.cover;
    const said = facts.flatMap(({ term, text }) => [
      { text: `${term}: `, strong: true },
      { text: `${text}. ` },
    ]);
    const blocks: readonly Exclude<Block, Heading>[] = [
      { kind: 'paragraph', role: 'note', text: [...said, { text: note ?? '' }] },
    ];
    for (const block of blocks)
      current.boxes.push(
        ...boxesOf(ruler, block, {
          width: columnWidth(ruler.theme, current.landscape),
          room: columnHeight(ruler.theme, false),
          rank,
        }),
      );
  }
  return chapters.filter((chapter) => chapter.boxes.length > 0);
}

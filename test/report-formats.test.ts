import { beforeAll, describe, expect, it } from 'vitest';
import { technicalReport } from '../src/report/technical.ts';
import { projectFiles } from './support/example-files.ts';
import { elementsIn, readHtml, textIn } from './support/html-reader.ts';
import { toldOtherwise } from './support/html-said.ts';
import { checkPdf, treeText } from './support/pdf-checker.ts';
import { readPdf, type Pdf } from './support/pdf-reader.ts';
import { numbersMissing, numbersOf, pageTexts, ran, seen } from './support/rendered.ts';
import { stressProject } from './support/stress-project.ts';
import { inputOf, type Files } from './support/report-inputs.ts';

const PUNO = projectFiles('puno');
const LONG_NAMES = stressProject(2019, 20);

/** Numbers that only a drawing needs: the ticks of its axes, and the years and days of a calendar. */
const OF_AXES = new Set(['0', '25', '50', '75', '100']);

const REPORTS: readonly { name: string; files: Files; period: string; edition: string }[] = [
  { name: 'the example', files: PUNO, period: '2019-S1', edition: 'tecnica' },
  { name: 'the example', files: PUNO, period: '2019-S1', edition: 'ciudadana' },
  { name: 'the example', files: PUNO, period: '2019-S2', edition: 'tecnica' },
  { name: 'the example', files: PUNO, period: '2019-S2', edition: 'ciudadana' },
  { name: 'a project of long names', files: LONG_NAMES, period: '2019-S1', edition: 'tecnica' },
  { name: 'a project of long names', files: LONG_NAMES, period: '2019-S1', edition: 'ciudadana' },
];

describe.each(REPORTS)('the report of $name, $period $edition,', ({ files, period, edition }) => {
  let markdown = '';
  let pages: readonly string[] = [];
  let pdf: Pdf;
  let words = '';
  let onPage = '';
  let html = '';

  beforeAll(async () => {
    const done = await ran(files, ['report', '-p', period, '-e', edition, '-f', 'md,pdf,html'], {
      commit: 'c'.repeat(40),
    });
    expect(done.err).toBe('');
    markdown = done.markdown();
    pdf = readPdf(done.bytes('.pdf'));
    pages = pageTexts(pdf);
    words = treeText(pdf, ['TOC']);
    html = done.text('.html');
    const main = elementsIn(readHtml(html).root).filter(({ name }) => name === 'main');
    // Of a drawing, what is heard: its words are looked at elsewhere.
    onPage = main.map((element) => textIn(element, ['text', 'title'])).join(' ');
  }, 120_000);

  it('prints every number as often in the PDF as in the Markdown', () => {
    // The cover says figures of the summary once more; the Markdown has no cover.
    const { figures = [] } = edition === 'tecnica' ? technicalReport(inputOf(files, period)).cover : {};
    const onCover = figures.map(({ value, note }) => `${value} ${note}`).join(' ');
    expect(numbersMissing(onCover, seen(markdown))).toEqual([]);
    expect(numbersMissing(words, `${seen(markdown)} ${onCover}`)).toEqual([]);
    expect(numbersMissing(seen(markdown), words)).toEqual([]);
  });

  it('has every number of the Markdown on its page, as often', () => {
    // A page tells the sums and the lines of an activity in its sheet, with the files by name.
    const [body = ''] = seen(markdown).split(/^## A\d+ Origen de las cifras$/m);
    const [, ...sections] = body.split(/^## /m);
    expect(numbersMissing(sections.join(' '), onPage)).toEqual([]);
  });

  it('tells nothing in figures on its page that the Markdown does not tell, and whichever is changed is missed', () => {
    expect(toldOtherwise(html, markdown)).toEqual([]);
    const changed = html.replace(
      /(<td>(?:<strong>)?\d*)(\d)(?=\d?\.\d\d %)/,
      (_, before: string, digit: string) => {
        return `${before}${(Number(digit) + 3) % 10}`;
      },
    );
    if (edition === 'tecnica') expect(toldOtherwise(changed, markdown)).toHaveLength(1);
  });

  it('draws no number that the Markdown does not have', () => {
    const drawn = pages
      .filter((text) => !text.includes(' Índice Página '))
      .map((text) => text.replace(/Página \d+ de \d+/, ''))
      .join(' ');
    const known = numbersOf(markdown);
    expect(
      [...numbersOf(drawn).keys()].filter((number) => !known.has(number) && !OF_AXES.has(number)),
    ).toEqual([]);
  });

  it('is a PDF with nothing to correct', () => {
    expect(checkPdf(pdf)).toEqual([]);
  });

  it('has a page for nearly nothing only at the end', () => {
    const lengths = pages.map((text) => text.length);
    expect(lengths.slice(2, -1).filter((length) => length < 250)).toEqual([]);
  });
});

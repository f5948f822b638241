import { expect, test } from 'vitest';
import { technicalReport } from '../../src/report/technical.ts';
import { inputOf } from '../support/report-inputs.ts';
import { faultsIn, outputsOf, saidBy } from '../support/report-contradictions.ts';
import { toldOtherwise } from '../support/html-said.ts';
import { randomMunicipality } from '../support/random-municipality.ts';
import { treeText } from '../support/pdf-checker.ts';
import { pagesOf, readPdf } from '../support/pdf-reader.ts';
import { numbersMissing, pageTexts, ran, seen } from '../support/rendered.ts';

const first = Number(process.env['SEED'] ?? 1);
const rounds = Number(process.env['CAMPAIGN'] ?? 50);

/** The least that a last page may hold, in words: a few lines alone are no page. */
const LEAST_PAGE = 40;

test(
  `no two figures of all outputs of ${rounds} municipalities made by chance deny one another`,
  { timeout: 7_200_000 },
  async () => {
    const found: string[] = [];
    let total = 0;
    for (let seed = first; seed < first + rounds; seed++) {
      const municipality = randomMunicipality(seed);
      const outputs = await outputsOf(municipality);
      total += saidBy(municipality, outputs).said.length;
      const faults = [
        ...faultsIn(municipality, outputs),
        ...(await printed(municipality.files, municipality.period, 'tecnica')),
        ...(await printed(municipality.files, municipality.period, 'ciudadana')),
      ];
      found.push(...faults.map((fault) => `${seed}: ${fault}`));
    }
    process.stdout.write(
      `${rounds} municipalities from seed ${first}: ${total} figures read, ${found.length} contradictions\n`,
    );
    expect(found.slice(0, 40)).toEqual([]);
  },
);

/** What the PDF or the page of an edition says otherwise than its Markdown, and a summary for citizens that is too long or ends badly. */
async function printed(
  files: Readonly<Record<string, string>>,
  period: string,
  edition: string,
): Promise<readonly string[]> {
  const done = await ran(files, ['report', '-p', period, '-e', edition, '-f', 'md,pdf,html']);
  const pdf = readPdf(done.bytes('.pdf'));
  const words = treeText(pdf, ['TOC']);
  const markdown = seen(done.markdown());
  const pages = pagesOf(pdf).length;
  const last = (pageTexts(pdf).at(-1) ?? '').split(' ').length;
  // The cover says figures of the summary once more; the Markdown has no cover.
  const { figures = [] } = edition === 'tecnica' ? technicalReport(inputOf(files, period)).cover : {};
  const onCover = figures.map(({ value, note }) => `${value} ${note}`).join(' ');
  return [
    ...numbersMissing(words, `${markdown} ${onCover}`).map(
      (number) => `${edition}: the PDF has ${number} more than the Markdown`,
    ),
    ...numbersMissing(markdown, words).map(
      (number) => `${edition}: the Markdown has ${number} more than the PDF`,
    ),
    ...toldOtherwise(done.text('.html'), done.markdown()).map((fault) => `${edition}: ${fault}`),
    ...(edition === 'ciudadana' && pages > 4 ? [`the summary for citizens has ${pages} pages`] : []),
    ...(edition === 'ciudadana' && last < LEAST_PAGE ? [`its last page has ${last} words`] : []),
  ];
}

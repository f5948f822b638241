import type { CheckedProject } from '../check/workspace.ts';
import { sharesOf } from '../exchange/workbook/share.ts';
import type { Host } from '../host/host.ts';
import type { Semestre } from '../model/model.ts';
import type { Publication } from '../page/desk.ts';
import type { Download } from '../page/download.ts';
import { EDITIONS, type ReportFormat } from '../report/editions.ts';
import type { Edition } from '../report/report.ts';
import { bookFiles } from './export.ts';
import { paintedReport } from './report-painted.ts';
import { refuseFaults, refuseUnread } from './unread.ts';

/** Of what a page may offer for a semester, or for a plan without POI; each is made when it is asked for. */
export function publications(
  project: CheckedProject,
  period: Semestre | undefined,
  al: string | undefined,
  host: Host,
): readonly Publication[] {
  const { model } = project.result;
  if (!model.plan) return [];
  // How far things are no plan alone can say.
  const editions = EDITIONS.filter(
    ({ name }) => period !== undefined || name === 'tecnica' || name === 'ciudadana',
  );
  const reports = editions.flatMap(({ name, formats }) =>
    FORMATS.filter((format) => formats.includes(format)).map((format): Publication => ({
      key: `${name}.${format}`,
      group: name,
      text: FORMAT_WORDS[format],
      make: async () => reportDownload(project, { edition: name, format, period, al }, host),
    })),
  );
  const shares = period === undefined ? [] : sharesOf(model, period);
  const books = shares.map((share): Publication => ({
    key: `${share.unidad.id}.xlsx`,
    group: 'libros',
    text: `${share.unidad.id}, ${share.unidad.data.nombre}`,
    make: async () => {
      refuseUnread(project, BOOK_NEEDS, { nothing: 'No se hizo el libro' }, project.root);
      const [book] = await bookFiles(model, [share]);
      return { name: book?.name ?? '', bytes: book?.content ?? '' };
    },
  }));
  return [...reports, ...books];
}

/** As `plan report` refuses, a draft too. */
export const NO_REPORT = { nothing: 'No se hizo el informe' } as const;

/** What a book would lack, or hold too much of, without anybody seeing it. */
const BOOK_NEEDS = ['plan', 'unidades', 'poi', 'config'] as const;

/** Most want what is printed. */
const FORMATS: readonly ReportFormat[] = ['pdf', 'html', 'md'];

const FORMAT_WORDS: Readonly<Record<ReportFormat, string>> = {
  pdf: 'PDF, para imprimir',
  html: 'página web, en un archivo',
  md: 'texto (Markdown)',
};

/** One file: what is shown beside a Markdown comes with it. */
async function reportDownload(
  project: CheckedProject,
  {
    format,
    ...asked
  }: {
    readonly edition: Edition;
    readonly format: ReportFormat;
    readonly period: Semestre | undefined;
    readonly al: string | undefined;
  },
  host: Host,
): Promise<Download> {
  refuseFaults(project, NO_REPORT);
  const wish = { ...asked, formats: [format], unit: undefined, annexes: true };
  const { name, files } = await paintedReport(project, wish, { former: undefined }, host);
  const [first, ...others] = files;
  if (others.length === 0) return { name: first?.name ?? name, bytes: first?.content ?? '' };
  const { zipped } = await import('../painters/zip.ts');
  return { name: `${name}.zip`, bytes: zipped(new Map(files.map((file) => [file.name, file.content]))) };
}

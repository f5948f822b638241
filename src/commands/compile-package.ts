import type { CheckedProject } from '../check/workspace.ts';
import { countBySeverity } from '../diagnostics/order.ts';
import type { Host } from '../host/host.ts';
import { compiledModel } from '../model/compiled.ts';
import type { Semestre } from '../model/model.ts';
import { packageName, paintDataPackage } from '../painters/datapackage/paint-datapackage.ts';
import { absolute, shownPath } from '../text/path.ts';
import { visible } from '../text/visible.ts';
import { progressIn } from './compiled-text.ts';
import { refuseForeignTables, refuseOtherPackage } from './foreign-tables.ts';
import { refuseOutwardLinks } from './outward-links.ts';
import { refuseOwnInputs } from './own-inputs.ts';
import { inputsOf } from './report-inputs.ts';
import { toldLines } from './told-lines.ts';

/** Writes the tables of a project, with what describes them, into a folder, and tells their names. */
export function writePackage(
  project: CheckedProject,
  period: Semestre | undefined,
  output: string,
  host: Host,
): void {
  const { model, diagnostics } = project.result;
  const errors = countBySeverity(diagnostics).error;
  const { lineOf, end } = toldLines(project, host);
  const progress = progressIn(model, period);
  const folder = absolute(host.cwd, output);
  const compiled = compiledModel(model, progress, lineOf);
  const files = paintDataPackage({
    model,
    progress,
    compiled,
    place: (origin) => ({ archivo: origin.file, linea: lineOf(origin) }),
    diagnostics,
    folder: '.',
    situacion: errors > 0 ? 'borrador' : 'tomada',
    sources: inputsOf(project).digests,
    errors,
  });
  end();
  refuseOutwardLinks(
    files.map(({ name }) => name),
    { output, isTyped: true },
    [project.root],
    host,
  );
  refuseOwnInputs(
    files.map(({ name }) => `${output}/${name}`),
    [project],
    host,
  );
  const tables = files.filter(({ name }) => name.endsWith('.csv'));
  refuseForeignTables(
    tables.map(({ name, text }) => ({ name, header: text.slice(0, text.indexOf('\r\n')) })),
    { output, folder },
    host,
  );
  refuseOtherPackage(
    { name: packageName({ model, compiled }), ubigeo: model.plan?.data.entidad?.ubigeo },
    folder,
    host,
  );
  host.writeSet(
    files.map(({ name, text }) => ({
      path: `${folder}/${name}`,
      content: text,
      head: name === 'datapackage.json',
    })),
  );
  for (const { name } of files) host.stdout.write(`${visible(shownPath(host.cwd, `${folder}/${name}`))}\n`);
}

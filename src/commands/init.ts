import { absolute, relative } from '../text/path.ts';
import { ExitCode, UsageFault } from '../host/exit-code.ts';
import type { Host } from '../host/host.ts';
import { enumerate, quote } from '../text/spanish.ts';
import { visible } from '../text/visible.ts';

/** What a new project is made of: where each file goes, and the shipped file it comes from. */
const FILES: readonly (readonly [target: string, asset: string])[] = [
  ['plan.yaml', 'templates/inicio/plan.yaml'],
  ['unidades.yaml', 'templates/inicio/unidades.yaml'],
  ['plan.config.yaml', 'templates/inicio/plan.config.yaml'],
  ['poi/2027-S1.yaml', 'templates/inicio/poi/2027-S1.yaml'],
  ['LEAME.md', 'templates/inicio/LEAME.md'],
  ['.gitignore', 'templates/inicio/gitignore'],
  ['.pre-commit-config.yaml', 'templates/inicio/pre-commit.yaml'],
  ['.github/workflows/plan.yml', 'templates/inicio/workflow.yaml'],
  ['.github/actions/plan/action.yml', 'templates/inicio/action.yaml'],
  ['plan.gitlab-ci.yml', 'templates/inicio/gitlab.yaml'],
  ['Containerfile', 'templates/inicio/Containerfile'],
  ['Makefile', 'templates/inicio/Makefile'],
  ['esquemas/plan.schema.json', 'schemas/plan.schema.json'],
  ['esquemas/unidades.schema.json', 'schemas/unidades.schema.json'],
  ['esquemas/poi.schema.json', 'schemas/poi.schema.json'],
  ['esquemas/audiencia.schema.json', 'schemas/audiencia.schema.json'],
  ['esquemas/presupuesto.schema.json', 'schemas/presupuesto.schema.json'],
  ['esquemas/config.schema.json', 'schemas/config.schema.json'],
  ['esquemas/base.schema.json', 'schemas/base.schema.json'],
];

/**
 * Writes a small project that validates clean. Nothing is ever overwritten: when one of its files is already there,
 * nothing at all is written. Throws UsageFault then.
 */
export function init(folder: string, host: Host): ExitCode {
  const root = absolute(host.cwd, folder);
  if (host.kindOf(root) === 'file') {
    throw new UsageFault(
      `${quote(folder)} es un archivo. Diga el nombre de una carpeta nueva: plan init mi-plan`,
    );
  }
  // A run that was stopped half way may be repeated: what it wrote is there as it would be written again.
  const present = FILES.filter(([target, asset]) =>
    isAnother(`${root}/${target}`, host.readAsset(asset), host),
  ).map(([target]) => target);
  if (present.length > 0) {
    const named =
      present.length > 4 ? `${present.slice(0, 4).join(', ')} y otros archivos` : enumerate(present);
    throw new UsageFault(
      `En ${quote(folder)} ya ${present.length === 1 ? 'existe' : 'existen'} ${named}, y «plan init» no reemplaza archivos. Diga otra carpeta: plan init mi-plan`,
    );
  }
  if (FILES.every(([target]) => host.kindOf(`${root}/${target}`) === 'file')) {
    throw new UsageFault(
      `En ${quote(folder)} ya está el proyecto de muestra, sin cambios. Diga otra carpeta: plan init mi-plan`,
    );
  }
  for (const [target, asset] of FILES) host.writeFile(`${root}/${target}`, host.readAsset(asset));
  const shown = visible(relative(host.cwd, root));
  host.stdout.write(
    `Se creó un proyecto de muestra en ${shown === '' ? 'esta carpeta' : shown}:\n` +
      FILES.map(([target]) => `  ${target}\n`).join('') +
      `\nQué sigue:\n${shown === '' ? '' : `  cd ${shown.includes(' ') ? `"${shown}"` : shown}\n`}  plan validate\n  plan report\n`,
  );
  return ExitCode.ok;
}

/** Whether something else than these bytes stands at a path. */
function isAnother(path: string, bytes: Uint8Array, host: Host): boolean {
  const kind = host.kindOf(path);
  return kind === 'folder' || (kind === 'file' && Buffer.compare(host.readFile(path), bytes) !== 0);
}

import { planIn } from '../check/discover.ts';
import { leadsOutside } from '../check/inside.ts';
import { isHiddenYaml, mayBeMisnamed, misnamed } from '../check/look-alikes.ts';
import { absolute, shownPath } from '../text/path.ts';
import { ExitCode, UsageFault } from '../host/exit-code.ts';
import type { Host } from '../host/host.ts';
import { enumerate, quote } from '../text/spanish.ts';
import { visible } from '../text/visible.ts';
import { namesOfGiven, thoseOptions } from './given-options.ts';
import { answersOf, askAnswers, type InitAnswers, type InitOptions } from './init-answers.ts';
import { GIVEN_LIST, givenFiles, givenList, writtenFiles, type SampleFile } from './init-sample.ts';
import { updateProject } from './init-update.ts';
import type { CommandDefinition } from './command.ts';

/** What `plan init` was asked, as written on the command line. */
export interface InitRequest extends InitOptions {
  /** Whether whoever sits at the terminal may be asked for what no option says. */
  readonly questions: boolean;
  /** Whether an older project is to be brought up to date, and no new one made. */
  readonly update: boolean;
}

export const definition: CommandDefinition<InitRequest> = {
  arguments: [['[carpeta]', 'dónde crearlo']],
  options: [
    ['--entity <nombre>', 'el nombre de la municipalidad'],
    ['--level <nivel>', 'provincial, distrital, centro_poblado u otra'],
    ['--ubigeo <código>', 'el ubigeo del INEI, seis cifras'],
    ['--years <AAAA-AAAA>', 'el primer y el último año del plan'],
    ['--unit <sigla=nombre>', 'una unidad orgánica, primero la que aprueba el gasto; se puede repetir', []],
    ['--blank', 'sin el ejemplo: un plan sin objetivos, que se agregan con plan new objetivo'],
    ['--no-questions', 'no pregunta nada: lo que no se dice queda como en la muestra'],
    ['--update', 'pone al día los esquemas y ajustes de un proyecto que ya existe'],
  ],
  examples: [
    'plan init mi-plan',
    'plan init mi-plan --entity "Municipalidad Distrital de Ácora" --years 2027-2030 --unit "GAF=Gerencia de Administración"',
    'plan init --update',
  ],
  run: ({ words: [folder = '.'], options }, host) =>
    options.update ? update(folder, options, host) : init(folder, options, host),
};

/**
 * Writes a small project that validates clean, with the answers of whoever sits at the terminal, or with those of the
 * options. Nothing is ever overwritten: when one of its files is already there, nothing at all is written. Throws
 * UsageFault then.
 */
async function init(folder: string, request: InitRequest, host: Host): Promise<ExitCode> {
  const root = absolute(host.cwd, folder);
  if (host.kindOf(root) === 'file') {
    throw new UsageFault(
      `${quote(folder)} es un archivo. Diga el nombre de una carpeta nueva: plan init mi-plan`,
    );
  }
  const given = givenFiles(host);
  refuseOthers(folder, root, [{ target: 'plan.yaml', content: '' }], host);
  refuseOtherPlan(folder, root, host);
  const person = request.questions && optionsOfNew(request).length === 0 ? host.person() : undefined;
  const answers = person === undefined ? answersOf(request) : await askAnswers(person);
  if (answers === undefined) {
    host.stderr.write('\nSe interrumpió: no se escribió ningún archivo.\n');
    return ExitCode.usage;
  }
  const list = { target: GIVEN_LIST, content: givenList(given) };
  const files = [...writtenFiles(answers, host), ...given, list];
  refuseOthers(folder, root, files, host);
  host.writeSet(
    files.map(({ target, content }) => ({
      path: `${root}/${target}`,
      content,
      // Without it there is no project, and the next run may begin anew.
      head: target === 'plan.yaml',
    })),
  );
  host.stdout.write(whatNext(visible(shownPath(host.cwd, root)), files, answers));
  return ExitCode.ok;
}

/** Brings an older project up to date. Throws UsageFault where an option says something of a new one. */
function update(folder: string, request: InitRequest, host: Host): ExitCode {
  const idle = optionsOfNew(request);
  if (idle.length > 0)
    throw new UsageFault(
      `${enumerate(idle)} ${idle.length === 1 ? 'es' : 'son'} de un proyecto nuevo, y --update no toca los documentos. Quite ${thoseOptions(idle)}, y cambie lo que haga falta en plan.yaml y unidades.yaml.`,
    );
  return updateProject(folder, host);
}

/** The options given that say something of a new project. */
function optionsOfNew({ entity, level, ubigeo, years, unit, blank }: InitRequest): readonly string[] {
  return namesOfGiven({
    '--entity': entity !== undefined,
    '--level': level !== undefined,
    '--ubigeo': ubigeo !== undefined,
    '--years': years !== undefined,
    '--unit': unit.length > 0,
    '--blank': blank,
  });
}

/** A run that was stopped half way may be repeated: what it wrote is there as it would be written again. */
function refuseOthers(folder: string, root: string, files: readonly SampleFile[], host: Host): void {
  const outside = files.find(({ target }) => leadsOutside(host, root, target));
  if (outside !== undefined)
    throw new UsageFault(
      `${quote(outside.target)} no se puede crear en ${quote(folder)}: lo que está en su lugar es un enlace hacia fuera de la carpeta o a nada. Bórrelo, o diga otra carpeta: plan init mi-plan`,
    );
  const present = files.filter(({ target, content }) => isAnother(`${root}/${target}`, content, host));
  if (present.length === 0) return;
  const names = present.map(({ target }) => target);
  const named = names.length > 4 ? `${names.slice(0, 4).join(', ')} y otros archivos` : enumerate(names);
  throw new UsageFault(
    `En ${quote(folder)} ya ${names.length === 1 ? 'existe' : 'existen'} ${named}, y «plan init» no reemplaza archivos. Diga otra carpeta: plan init mi-plan; o, si es su proyecto y quiere ponerlo al día: plan init --update`,
  );
}

/** A folder that has a plan under another name, by which it is read (`plan.yml`) or is not (`plan.yaml.txt`), is no place for one more. */
function refuseOtherPlan(folder: string, root: string, host: Host): void {
  if (host.kindOf(root) !== 'folder') return;
  const plan = planIn(host, root);
  if (plan !== undefined)
    throw new UsageFault(
      `En ${quote(folder)} ya está el plan, ${quote(plan)}, y «plan init» no hace otro a su lado. Diga otra carpeta: plan init mi-plan; o, si es su proyecto y quiere ponerlo al día: plan init --update`,
    );
  const unread = host
    .listFolder(root)
    .find(
      ({ name, kind }) =>
        kind === 'file' &&
        (mayBeMisnamed(name) || isHiddenYaml(name)) &&
        misnamed({ path: name, bytes: host.readFile(`${root}/${name}`) })?.tipo === 'plan',
    )?.name;
  if (unread === undefined) return;
  throw new UsageFault(
    `En ${quote(folder)} ya está ${quote(unread)}, que parece el plan y por su nombre no se lee, y «plan init» no hace otro a su lado. Si lo es, llámelo ${quote('plan.yaml')}; si no, diga otra carpeta: plan init mi-plan`,
  );
}

/** Whether something else than this text stands at a path. */
function isAnother(path: string, content: string, host: Host): boolean {
  const kind = host.kindOf(path);
  return (
    kind === 'folder' || (kind === 'file' && Buffer.compare(host.readFile(path), Buffer.from(content)) !== 0)
  );
}

function whatNext(shown: string, files: readonly SampleFile[], { blank, inicio }: InitAnswers): string {
  const folder = shown === '' ? 'esta carpeta' : shown;
  const enter = shown === '' ? '' : `  cd ${shown.includes(' ') ? `"${shown}"` : shown}\n`;
  const list = files.map(({ target }) => `  ${target}\n`).join('');
  if (blank)
    return (
      `Se creó un proyecto en blanco en ${folder}:\n${list}` +
      `\nQué sigue:\n${enter}  plan new objetivo\n  plan new actividad\n  plan set --mes ene\n  plan validate\n  plan report\n\nCada orden pregunta lo que necesita. La primera actividad crea poi/${inicio}-S1.yaml; LEAME.md trae una completa.\n`
    );
  return (
    `Se creó un proyecto de muestra en ${folder}:\n${list}` +
    `\nQué sigue:\n${enter}  plan validate\n  plan report\n\nCambie los textos y las cifras de muestra por los suyos; LEAME.md dice cómo, en una página.\n`
  );
}

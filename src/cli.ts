import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { ExitCode, UsageFault } from './host/exit-code.ts';
import { FileFault, OutputFault, type Host } from './host/host.ts';
import { commandError, HELP_TITLES, spanishUsage } from './commands/help.ts';
import type { InitRequest } from './commands/init.ts';
import type { CompileOptions } from './commands/compile.ts';
import type { CommandWords } from './commands/completion.ts';
import type { DiffOptions } from './commands/diff.ts';
import { dayOf } from './commands/day.ts';
import type { FixCommandOptions } from './commands/fix.ts';
import type { ImportOptions } from './commands/import.ts';
import type { NewOptions } from './commands/new-asked.ts';
import type { SetOptions } from './commands/set.ts';
import type { ExportOptions } from './commands/export.ts';
import type { ReportOptions } from './commands/report.ts';
import type { StatusOptions } from './commands/status.ts';
import { bothNames, inEnglish } from './commands/option-names.ts';
import { refuseDoubtfulPaths } from './commands/doubtful-paths.ts';
import { withoutRunnerCommands } from './commands/runner-commands.ts';
import { severityWord } from './diagnostics/severity-words.ts';
import { kinds } from './diff/kinds.ts';
import { VERSION } from './host/version.ts';
import { enumerate, quote } from './text/spanish.ts';
import { visible } from './text/visible.ts';
import type { ValidateOptions } from './commands/validate.ts';
import { FORMATS } from './painters/findings/formats.ts';

/** Runs the program on its arguments (without node and script) and gives its exit code. Never throws. */
export async function main(argv: readonly string[], world: Host): Promise<ExitCode> {
  const host = withoutRunnerCommands(world);
  let code: ExitCode = ExitCode.ok;
  const program = commands(host, (result) => {
    code = result;
  });
  if (argv.length === 0) {
    host.stderr.write(program.helpInformation());
    return ExitCode.usage;
  }
  try {
    refuseDoubtfulPaths(argv, host);
    await program.parseAsync([...inEnglish(argv)], { from: 'user' });
    return code;
  } catch (error) {
    return failed(error, argv, host);
  }
}

type Finish = (code: ExitCode) => void;

function commands(host: Host, finish: Finish): Command {
  const program = new Command('plan');
  program
    .description('Compila y valida un plan de gobierno municipal y sus POI, y los convierte en informes.')
    .version(VERSION, '-V, --version', 'muestra la versión')
    .option('--color', 'usa colores aunque la salida no sea una pantalla')
    .option('--no-color', 'no usa colores')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => host.stdout.write(text),
      writeErr: () => {},
      getOutHelpWidth: () => host.stdout.width ?? 100,
    });
  program
    .helpOption('-h, --help', 'muestra esta ayuda')
    .helpCommand('help [comando]', 'muestra la ayuda de un comando')
    .configureHelp({
      styleTitle: (title) => HELP_TITLES[title] ?? title,
      styleUsage: spanishUsage,
      subcommandTerm: (command) => [command.name(), ...command.aliases()].join(', '),
      optionTerm: (option) => bothNames(option.flags),
      optionDescription: (option) => option.description,
      argumentDescription: (argument) => argument.description,
    });
  const color = (): boolean | undefined => {
    const asked = program.opts<{ color?: boolean }>().color;
    return argvAsks(program) ? asked : undefined;
  };

  program
    .command('validate')
    .alias('validar')
    .description('revisa los documentos del plan y dice qué corregir')
    .argument('[ruta...]', 'carpetas o archivos que revisar', [])
    .option(
      '-f, --format <formato[:archivo]>',
      `${enumerate(Object.keys(FORMATS), 'o')}; se puede repetir`,
      collect,
      [],
    )
    .option('--every-place', 'muestra cada lugar, también lo que se repite en muchos', false)
    .option('-q, --quiet', 'muestra solo los errores; lo demás se cuenta', false)
    .option('--max-warnings <n>', 'falla si hay más avisos que estos')
    .option('--strict', 'los avisos también cuentan como fallas', false)
    .option(
      '--rule <regla=severidad>',
      'cambia la severidad de una regla o de un grupo: error, aviso, nota u off; se puede repetir',
      collect,
      [],
    )
    .option('--config <archivo>', 'la configuración que vale en vez de la de cada proyecto')
    .option('--baseline <archivo>', 'no cuenta los hallazgos que ese archivo acepta')
    .option('--write-baseline', 'acepta lo que hay hoy: lo escribe en la base', false)
    .option('--since <commit>', 'muestra solo lo que no estaba en ese commit')
    .option('--as-of <AAAA-MM-DD>', 'el día con el que se juzgan los plazos')
    .option('--stdin-path <archivo>', 'revisa lo que llega por la entrada estándar como si fuera ese archivo')
    .option('--fix', 'corrige primero lo que solo se puede leer de una manera, como plan fix', false)
    .option('--watch', 'vuelve a revisar cada vez que se guarda un archivo', false)
    .option('--no-cache', 'no usa resultados guardados de revisiones anteriores')
    .addOption(new Option('--parser <lector>').choices(['auto', 'yaml']).default('auto').hideHelp())
    .addHelpText(
      'after',
      example('plan validate', 'plan validate examples/puno --strict', 'plan validate --format json'),
    )
    .action(async (paths: string[], options: Flags<ValidateOptions> & { readonly fix: boolean }) => {
      if (options.fix) {
        const { fix } = await import('./commands/fix.ts');
        fix(
          paths,
          { ...PLAIN_FIX, al: dayOf(options.asOf), color: color() },
          { ...host, stdout: host.stderr },
        );
      }
      const { validate } = await import('./commands/validate.ts');
      finish(await validate(paths, { ...options, al: options.asOf, color: color() }, host));
    });

  program
    .command('new')
    .alias('nuevo')
    .description('agrega un semestre, una actividad, una unidad, un objetivo, una audiencia o un presupuesto')
    .argument('<qué>', 'semestre, actividad, unidad, objetivo, audiencia o presupuesto')
    .option('-p, --period <AAAA-S1>', 'el periodo; si no se dice, el que sigue al último')
    .option('--year <AAAA>', 'el año')
    .option('--id <identificador>', 'el identificador; si no se dice, el que sigue')
    .option('--name <nombre>', 'el nombre')
    .option('-u, --unit <unidad>', 'la unidad responsable, o la unidad superior')
    .option('--objective <objetivo>', 'el objetivo del plan')
    .option('--indicator <nombre>', 'lo que cuenta el indicador')
    .option('--measure <unidad>', 'la unidad de medida')
    .option('--target <cantidad>', 'la meta')
    .option('--pia <soles>', 'el presupuesto inicial')
    .option('--pim <soles>', 'el presupuesto modificado')
    .option('--dimension <dimensión>', 'la dimensión de un objetivo')
    .option('--date <AAAA-MM-DD>', 'la fecha de una audiencia')
    .option('--place <lugar>', 'el lugar de una audiencia')
    .option('--project <carpeta>', 'la carpeta del plan', '.')
    .option('--dry-run', 'muestra lo que haría y no escribe nada', false)
    .option('--as-of <AAAA-MM-DD>', 'el día con el que se juzgan los plazos')
    .addHelpText(
      'after',
      example(
        'plan new semestre',
        'plan new actividad',
        'plan new unidad --id GDS --name "Gerencia de Desarrollo Social"',
      ),
    )
    .action(async (what: string, options: Flags<NewOptions>) => {
      const { newThing } = await import('./commands/new.ts');
      finish(await newThing(what, { ...options, al: dayOf(options.asOf), color: color() }, host));
    });

  program
    .command('set')
    .alias('poner')
    .description('cambia datos: uno, varios, los de una tabla, o un mes preguntando actividad por actividad')
    .argument('[id y campo=valor...]', 'la actividad y lo que cambia, como GIM-014 ejecutado.jul=12', [])
    .option('--file <tabla.csv>', 'una tabla con las columnas id, campo y valor')
    .option('--month <mes>', 'pregunta los datos de un mes, actividad por actividad')
    .option('-u, --unit <unidad>', 'con --month, solo las actividades de una unidad')
    .option('-p, --period <AAAA-S1>', 'el POI en el que se cambia')
    .option('--project <carpeta>', 'la carpeta del plan', '.')
    .option('--dry-run', 'muestra lo que haría y no escribe nada', false)
    .option('--as-of <AAAA-MM-DD>', 'el día con el que se juzgan los plazos')
    .addHelpText(
      'after',
      example(
        'plan set GIM-014 ejecutado.jul=12 devengado=610000',
        'plan set GIM-014 desvio.causa=personal',
        'plan set --month jul --unit GIM',
        'plan set --file cambios.csv',
      ),
    )
    .action(async (words: string[], options: Flags<SetOptions>) => {
      const { set } = await import('./commands/set.ts');
      finish(await set(words, { ...options, al: dayOf(options.asOf), color: color() }, host));
    });

  program
    .command('fix')
    .alias('arreglar')
    .description('corrige lo que solo se puede leer de una manera, y dice qué más hay')
    .argument('[ruta...]', 'carpetas o archivos que corregir', [])
    .option('--dry-run', 'muestra lo que haría y no escribe nada', false)
    .option('--check', 'no escribe nada, y falla si algo se puede corregir', false)
    .option('--unsafe', 'aplica también lo que pide elegir, con la lectura más probable', false)
    .option('--only <regla>', 'solo los hallazgos de una regla o de un grupo; se puede repetir', collect, [])
    .option('--as-of <AAAA-MM-DD>', 'el día con el que se juzgan los plazos')
    .addHelpText(
      'after',
      example('plan fix --dry-run', 'plan fix', 'plan fix --unsafe --only poi/objetivo-inexistente'),
    )
    .action(async (paths: string[], options: Flags<FixCommandOptions>) => {
      const { fix } = await import('./commands/fix.ts');
      finish(fix(paths, { ...options, al: dayOf(options.asOf), color: color() }, host));
    });

  program
    .command('report')
    .alias('informe')
    .description('escribe el informe de un semestre en Markdown y PDF')
    .argument('[ruta]', 'la carpeta del plan', '.')
    .option('-p, --period <AAAA-S1>', 'el semestre; si no se dice, el último en ejecución o cerrado')
    .option('--all', 'un informe por cada semestre', false)
    .option('-f, --format <formatos>', 'md, pdf, o los dos: md,pdf; se puede repetir', collect, [])
    .option(
      '-e, --edition <edición>',
      'tecnica, ciudadana, mural (una hoja A3, pdf) o guion (para la radio, md)',
      'tecnica',
    )
    .option('-u, --unit <unidad>', 'solo las actividades de una unidad')
    .option('--no-annexes', 'sin los anexos, que en la edición técnica son más de la mitad')
    .option('-o, --output <carpeta>', 'dónde escribir', 'informes')
    .option('--since <commit>', 'el del informe anterior: la edición técnica dice qué cambió desde él')
    .option('--draft', 'lo escribe aunque haya errores, marcado BORRADOR', false)
    .option('--as-of <AAAA-MM-DD>', 'el día con el que se juzgan los plazos')
    .addHelpText(
      'after',
      example('plan report', 'plan report examples/puno --period 2019-S1 --edition ciudadana'),
    )
    .action(async (path: string, options: Flags<ReportOptions> & { readonly format: readonly string[] }) => {
      const { report } = await import('./commands/report.ts');
      const format = options.format.length === 0 ? 'md,pdf' : options.format.join(',');
      finish(await report(path, { ...options, format, al: dayOf(options.asOf), color: color() }, host));
    });

  program
    .command('compile')
    .alias('compilar')
    .description('da el plan con todas sus cifras, en JSON o en tablas CSV')
    .argument('[ruta]', 'la carpeta del plan', '.')
    .option('-p, --period <AAAA-S1>', 'el semestre; si no se dice, el último en ejecución o cerrado')
    .option('-f, --format <formato>', 'json, o datapackage: tablas CSV con su descripción', 'json')
    .option('-o, --output <ruta>', 'lo escribe en un archivo; las tablas, en una carpeta')
    .option('--draft', 'lo imprime aunque haya errores', false)
    .option('--as-of <AAAA-MM-DD>', 'el día con el que se juzgan los plazos')
    .addHelpText(
      'after',
      example(
        'plan compile --period 2019-S1 --output plan.json',
        'plan compile --format datapackage --output datos',
      ),
    )
    .action(async (path: string, options: Flags<CompileOptions>) => {
      const { compile } = await import('./commands/compile.ts');
      finish(compile(path, { ...options, al: dayOf(options.asOf), color: color() }, host));
    });

  program
    .command('diff')
    .alias('comparar')
    .description('dice qué cambió en el plan entre dos commits, carpetas o archivos')
    .argument('<antes>', 'un commit, una carpeta o un archivo; git:NOMBRE es siempre un commit')
    .argument('[después]', 'otro; si no se dice, lo que hay en esta carpeta')
    .option(
      '-f, --format <formato[:archivo]>',
      'pretty, markdown (para un comentario) o json; se puede repetir',
      collect,
      [],
    )
    .option('--fail-on <nivel>', 'falla desde ese nivel: error, aviso, nota o nunca', 'error')
    .option('--every-place', 'muestra cada cambio, también lo que se repite mucho', false)
    .addHelpText(
      'after',
      `${example('plan diff main', 'plan diff HEAD~5 HEAD --format markdown', 'plan diff copia-de-enero . --fail-on nunca')}\n${kindsHelp()}`,
    )
    .action(async (before: string, after: string | undefined, options: Omit<DiffOptions, 'color'>) => {
      const { diff } = await import('./commands/diff.ts');
      finish(diff(before, after, { ...options, color: color() }, host));
    });

  program
    .command('export')
    .alias('exportar')
    .description('lleva los POI a libros de Excel, uno por unidad, para que los llenen')
    .argument('[ruta]', 'la carpeta del plan', '.')
    .option('-f, --format <formato>', 'xlsx', 'xlsx')
    .option('-p, --period <AAAA-S1>', 'el semestre; si no se dice, el último en ejecución o cerrado')
    .option('-u, --unit <código>', 'solo el libro de esta unidad')
    .option('-o, --output <carpeta>', 'la carpeta donde se escriben', 'libros')
    .addHelpText('after', example('plan export', 'plan export --unit GIM --output para-enviar'))
    .action(async (path: string, options: Flags<ExportOptions>) => {
      const { exportFiles } = await import('./commands/export.ts');
      finish(await exportFiles(path, options, host));
    });

  program
    .command('status')
    .alias('estado')
    .description('muestra de un vistazo cómo va el plan')
    .argument('[ruta]', 'la carpeta del plan', '.')
    .option('-p, --period <AAAA-S1>', 'el semestre; si no se dice, el último en ejecución o cerrado')
    .option('-f, --format <formato>', 'pretty, o json: las mismas cifras como datos', 'pretty')
    .option('--as-of <AAAA-MM-DD>', 'el día con el que se juzgan los plazos')
    .addHelpText('after', example('plan status', 'plan status examples/puno --period 2019-S1'))
    .action(async (path: string, options: Flags<StatusOptions>) => {
      const { status } = await import('./commands/status.ts');
      finish(status(path, { ...options, al: dayOf(options.asOf), color: color() }, host));
    });

  program
    .command('explain')
    .alias('explicar')
    .description('explica una regla o un campo, con ejemplos; sin nombre, muestra las reglas')
    .argument(
      '[nombre]',
      'una regla, como sale en cada hallazgo; un grupo de reglas, o un campo de los documentos',
    )
    .option('-f, --format <formato>', 'pretty o json', 'pretty')
    .addHelpText(
      'after',
      example(
        'plan explain',
        'plan explain poi/sin-objetivo',
        'plan explain presupuesto',
        'plan explain poi.actividades.indicador.acumulacion',
      ),
    )
    .action(async (name: string | undefined, { format }: { readonly format: string }) => {
      const { explain } = await import('./commands/explain.ts');
      finish(explain(name, { color: color(), format }, host));
    });

  program
    .command('verify')
    .alias('verificar')
    .description('dice si un PDF es el informe de los documentos como están ahora')
    .argument('<informe>', 'el PDF')
    .argument('[ruta]', 'la carpeta del plan', '.')
    .addHelpText('after', example('plan verify informes/puno-2019-2022-2019-S1-tecnica.pdf examples/puno'))
    .action(async (file: string, path: string) => {
      const { verify } = await import('./commands/verify.ts');
      finish(await verify(file, path, host));
    });

  program
    .command('import')
    .alias('importar')
    .description('trae lo que ya tiene: libros de Excel de plan export, CEPLAN, el MEF y planes del JNE')
    .argument('<archivo...>', 'los archivos, de cualquier formato de los que se leen')
    .option('--write', 'escribe los cambios; sin esto solo los muestra', false)
    .option('--replace', 'reemplaza también lo que ya dice otra cosa', false)
    .option('-p, --period <año>', 'el año, o el semestre, que se importa; de un plan, sus años: 2027-2030')
    .option('-u, --unit <unidad>', 'solo lo que hace una unidad y las que dependen de ella')
    .option('--plan <id>', 'en qué plan, si hay varios; o cuál del archivo, por su código del JNE')
    .option('--entity <nombre>', 'la municipalidad, para un plan que no dice de cuál es')
    .option('--ubigeo <dígitos>', 'los seis dígitos de la municipalidad')
    .option(
      '--cumulative <si|no>',
      'si cada mes es el total hasta ese mes, cuando el archivo no lo demuestra',
    )
    .option('--pim <fn>', 'fn: toma como PIM el total programado en soles de CEPLAN')
    .option('--with-motives', 'escribe también los motivos de cada mes, que pueden nombrar a personas', false)
    .option('--review', 'escribe cada libro de nuevo, con lo hallado en sus celdas, para devolverlo', false)
    .option('--every-place', 'muestra cada cambio y cada lugar', false)
    .option('-f, --format <formato[:archivo]>', 'el formato de los hallazgos, como en validate', collect, [])
    .addHelpText(
      'after',
      example(
        'plan import POI_2026.xls',
        'plan import POI_2026.xls consulta-amigable.xlsx --write',
        'plan import plan-jne.json --entity "Municipalidad Distrital de Pilcuyo" --ubigeo 210503 --write',
      ),
    )
    .action(async (paths: string[], options: Omit<ImportOptions, 'color'>) => {
      const { importFiles } = await import('./commands/import.ts');
      finish(await importFiles(paths, { ...options, color: color() }, host));
    });

  program
    .command('init')
    .alias('iniciar')
    .description('crea un proyecto que se valida sin errores: pregunta los datos')
    .argument('[carpeta]', 'dónde crearlo', '.')
    .option('--entity <nombre>', 'el nombre de la municipalidad')
    .option('--level <nivel>', 'provincial, distrital, centro_poblado u otra')
    .option('--ubigeo <código>', 'el ubigeo del INEI, seis cifras')
    .option('--years <AAAA-AAAA>', 'el primer y el último año del plan')
    .option(
      '--unit <sigla=nombre>',
      'una unidad orgánica, primero la que aprueba el gasto; se puede repetir',
      collect,
      [],
    )
    .option('--no-questions', 'no pregunta nada: lo que no se dice queda como en la muestra')
    .option('--update', 'pone al día los esquemas y ajustes de un proyecto que ya existe', false)
    .addHelpText(
      'after',
      example(
        'plan init mi-plan',
        'plan init mi-plan --entity "Municipalidad Distrital de Ácora" --years 2027-2030 --unit "GAF=Gerencia de Administración"',
        'plan init --update',
      ),
    )
    .action(async (folder: string, { update, ...request }: InitRequest & { readonly update: boolean }) => {
      if (update) {
        const { updateProject } = await import('./commands/init-update.ts');
        finish(updateProject(folder, host));
        return;
      }
      const { init } = await import('./commands/init.ts');
      finish(await init(folder, request, host));
    });

  program
    .command('completion')
    .alias('completar')
    .description('imprime lo que su consola necesita para completar las palabras de plan')
    .argument('<consola>', 'bash, zsh, fish o powershell')
    .addHelpText('after', example('plan completion bash', 'plan completion powershell'))
    .action(async (shell: string) => {
      const { completion } = await import('./commands/completion.ts');
      const { catalogue } = await import('./rules/catalogue.ts');
      const codes = catalogue.map(({ id }) => id);
      finish(completion(shell, wordsIn(program, codes), host));
    });

  return program;
}

/** The words of all commands, as a shell completes them. */
function wordsIn(program: Command, codes: readonly string[]): readonly CommandWords[] {
  return program.commands.map((command) => ({
    names: [command.name(), ...command.aliases()],
    description: command.description(),
    options: command.options
      .filter(({ hidden }) => !hidden)
      .flatMap(({ long, description }) =>
        bothNames(long ?? '')
          .split(', ')
          .filter((name) => name !== '')
          .map((name) => [name, description] as const),
      ),
    words: command.name() === 'explain' ? codes : command.name() === 'completion' ? SHELLS : [],
  }));
}

const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;

/** What a command is asked, as the words of its line are read. */
type Flags<T> = Omit<T, 'color' | 'al'> & { readonly asOf: string | undefined };

/** What `validate --fix` corrects: what has one reading, of all rules. */
const PLAIN_FIX = { dryRun: false, check: false, unsafe: false, only: [] } as const;

function collect(value: string, previous: readonly string[]): readonly string[] {
  return [...previous, value];
}

/** The kinds of change, by the level that each has where the configuration gives it no other. */
function kindsHelp(): string {
  const lines = (['error', 'warning', 'info'] as const).map((level) => {
    const own = kinds.filter((kind) => kind.level === level).map(({ id }) => id);
    return `  ${severityWord(level)}: ${own.join(', ')}`;
  });
  return `Tipos de cambio; «cambios» en plan.config.yaml les da otro nivel:\n${lines.join('\n')}\n`;
}

function argvAsks(program: Command): boolean {
  return program.getOptionValueSource('color') === 'cli';
}

function example(...lines: readonly string[]): string {
  return `\nEjemplos:\n${lines.map((line) => `  $ ${line}`).join('\n')}\n`;
}

/** Where everything that was thrown ends: wrong use, unreadable files, and our own mistakes. */
function failed(error: unknown, argv: readonly string[], host: Host): ExitCode {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return ExitCode.ok;
    host.stderr.write(commandError(error));
    return ExitCode.usage;
  }
  if (error instanceof InvalidArgumentError || error instanceof UsageFault) {
    host.stderr.write(`${error.message}\n`);
    return ExitCode.usage;
  }
  if (error instanceof OutputFault) {
    host.stderr.write(`${error.message}\n`);
    return ExitCode.failure;
  }
  if (error instanceof FileFault) {
    host.stderr.write(`No se pudo abrir ${visible(error.path)}: ${error.message}.\n`);
    return ExitCode.failure;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const debug = host.env['PLAN_DEBUG'] !== undefined;
  host.stderr.write(
    `El programa tuvo un error interno (plan ${VERSION}). Sus archivos no se han tocado.\n` +
      `Avise a quien le da soporte, con esta línea: ${debug ? detail : visible(detail.split('\n')[0] ?? '')}\n` +
      (debug
        ? ''
        : `Para ver el detalle, repita ${quote(`plan ${argv.join(' ')}`)} con la variable PLAN_DEBUG=1.\n`),
  );
  return ExitCode.failure;
}

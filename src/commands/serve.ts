import { ExitCode, UsageFault } from '../host/exit-code.ts';
import type { Host } from '../host/host.ts';
import { ENTRANCE } from '../page/door.ts';
import { pageOf } from '../page/page.ts';
import { quote } from '../text/spanish.ts';
import { AS_OF, type CommandDefinition } from './command.ts';
import { deskAt } from './serve-desk.ts';

/** What `plan serve` was asked, as written on the command line. */
export interface ServeOptions {
  readonly port: string;
  /** Whether to open the browser. */
  readonly open: boolean;
  readonly al: string | undefined;
}

export const definition: CommandDefinition<ServeOptions> = {
  arguments: [['[ruta]', 'la carpeta del plan']],
  options: [
    ['--port <número>', 'el puerto; si no se dice, uno libre', '0'],
    ['--no-open', 'no abre el navegador; solo escribe la dirección'],
    AS_OF,
  ],
  examples: ['plan serve', 'plan abrir examples/puno --port 8019 --no-open'],
  notes:
    'La página solo responde en este equipo y solo a quien abre la dirección que se escribe. Ctrl+C la cierra.\n',
  run: ({ words: [path = '.'], options }, host) => serve(path, options, host),
};

/** Answers requests at an address of this machine until whoever sits here ends it, or the folder can no longer be watched. */
async function serve(path: string, options: ServeOptions, host: Host): Promise<ExitCode> {
  const port = portOf(options.port);
  const desk = deskAt(path, options, host);
  // A project that cannot be shown is told before an address is.
  desk.look();
  const secrets = { printed: host.secret(), handed: host.secret(), cookie: host.secret() };
  // The port is known once there is one: nobody has the keys before.
  let page: ReturnType<typeof pageOf> | undefined;
  const ownPage = (): ReturnType<typeof pageOf> => (page ??= pageOf(desk, { port: server.port, ...secrets }));
  const server = await host.listen(port, {
    largestBody: (request) => ownPage().largestBody(request),
    answer: async (request) => ownPage().answer(request),
  });
  const here = `http://127.0.0.1:${server.port}${ENTRANCE}?clave=`;
  const opened = options.open && host.openAddress(`${here}${secrets.handed}`);
  host.stdout.write(
    `${opened ? 'El plan se abrió en el navegador. Si no lo ve, abra' : 'Para ver el plan, abra en el navegador'} esta dirección,\nque solo sirve en este equipo:\n\n  ${here}${secrets.printed}\n\nPara cerrar la página: Ctrl+C.\n`,
  );
  let code: ExitCode = ExitCode.ok;
  const ended = new Promise<void>((resolve) => {
    desk.begin((words) => {
      host.stderr.write(words);
      code = ExitCode.failure;
      resolve();
    });
  });
  await Promise.race([host.interrupted(), ended]);
  desk.end();
  await server.close();
  host.stdout.write('La página se cerró.\n');
  return code;
}

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new UsageFault(`--port dice ${quote(text)}, y va un número de 1 a 65535, como --port 8019.`);
}

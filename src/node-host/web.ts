/** Requests of this machine, its browser, and the wish to end. What they need is loaded when it is asked for. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import process from 'node:process';
import { UsageFault } from '../host/exit-code.ts';
import type { WebAnswer, WebRequest, WebServer, WebService } from '../host/web.ts';

/** The one address that only programs of this machine reach. */
const HERE = '127.0.0.1';

/** Milliseconds after which a request that does not come whole is given up. */
const SLOWEST_REQUEST = 30_000;

/** Answers requests at a port of this machine, until it is closed. Throws UsageFault where it cannot be had. */
export async function listen(port: number, service: WebService): Promise<WebServer> {
  const { createServer } = process.getBuiltinModule('node:http');
  const server = createServer({ requestTimeout: SLOWEST_REQUEST }, (incoming, response) => {
    void respond(incoming, response, service);
  });
  await new Promise<void>((resolve, reject) => {
    // Also once it listens: what the system refuses then ends nothing, and the next request may come through.
    server.on('error', (error: NodeJS.ErrnoException) => reject(new UsageFault(whyNot(port, error.code))));
    server.listen(port, HERE, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: async () => {
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      server.closeAllConnections();
      await closed;
    },
  };
}

function whyNot(port: number, code: string | undefined): string {
  if (code === 'EADDRINUSE')
    return `El puerto ${port} ya lo usa otro programa. Diga otro con --port, o quítelo y se busca uno libre.`;
  if (code === 'EACCES')
    return `El sistema no deja usar el puerto ${port}. Diga uno mayor que 1023, o quite --port y se busca uno libre.`;
  return `No se pudo abrir la página en ${HERE}: ${code ?? 'sin motivo conocido'}.`;
}

async function respond(
  incoming: IncomingMessage,
  response: ServerResponse,
  service: WebService,
): Promise<void> {
  try {
    const head = headOf(incoming);
    const body = await bodyOf(incoming, service.largestBody(head));
    const answer = await service.answer({ ...head, body });
    send(answer, incoming, response, body === undefined);
  } catch {
    // The other side went away half way through: there is nobody to tell.
    response.destroy();
  }
}

function headOf(incoming: IncomingMessage): Omit<WebRequest, 'body'> {
  const headers = Object.fromEntries(
    Object.entries(incoming.headersDistinct).map(([name, values]) => [
      name,
      name === 'host' && values?.length !== 1 ? undefined : values?.join(', '),
    ]),
  );
  return { method: incoming.method ?? '', target: incoming.url ?? '', headers };
}

/** undefined as soon as there is more than may come. */
async function bodyOf(incoming: IncomingMessage, largest: number): Promise<Uint8Array | undefined> {
  if (Number(incoming.headers['content-length'] ?? 0) > largest) return undefined;
  const pieces: Uint8Array[] = [];
  let size = 0;
  return new Promise((resolve, reject) => {
    incoming.on('data', (piece: Uint8Array) => {
      size += piece.length;
      if (size > largest) {
        incoming.pause();
        resolve(undefined);
      } else pieces.push(piece);
    });
    incoming.once('end', () => resolve(Buffer.concat(pieces)));
    incoming.once('error', reject);
    incoming.once('close', () => reject(new Error('gone')));
  });
}

function send(
  answer: WebAnswer,
  incoming: IncomingMessage,
  response: ServerResponse,
  cutShort: boolean,
): void {
  // What is left of a body that is too large is not waited for.
  response.writeHead(answer.status, cutShort ? { ...answer.headers, connection: 'close' } : answer.headers);
  const { body } = answer;
  if (typeof body !== 'function' || incoming.method === 'HEAD') {
    response.end(typeof body === 'function' || incoming.method === 'HEAD' ? '' : body);
    return;
  }
  response.flushHeaders();
  const gone = body((message) => response.write(`data: ${message}\n\n`));
  response.once('close', gone);
}

/** Opens an address with what the system opens addresses with; false where there is no screen for it. */
export function openAddress(address: string): boolean {
  const opener = openerOf();
  if (opener === undefined) return false;
  const { spawn } = process.getBuiltinModule('node:child_process');
  const [program, ...words] = opener;
  const child = spawn(program, [...words, address], { detached: true, stdio: 'ignore', windowsHide: true });
  // Where it is not there after all, the address on the screen is enough.
  child.once('error', () => {});
  child.unref();
  return true;
}

function openerOf(): readonly [string, ...string[]] | undefined {
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  if (process.platform === 'darwin') return ['open'];
  const { DISPLAY: x, WAYLAND_DISPLAY: wayland } = process.env;
  return (x ?? '') === '' && (wayland ?? '') === '' ? undefined : ['xdg-open'];
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Ends with the first signal that asks the program to end; a second one ends it as always. */
export async function interrupted(): Promise<void> {
  await new Promise<void>((resolve) => {
    const ended = (): void => {
      for (const signal of SIGNALS) process.off(signal, ended);
      resolve();
    };
    for (const signal of SIGNALS) process.on(signal, ended);
  });
}

/** 256 bits of chance, in hex. */
export function secret(): string {
  return process.getBuiltinModule('node:crypto').randomBytes(32).toString('hex');
}

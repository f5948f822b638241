import { main } from '../../src/cli.ts';
import type { ExitCode } from '../../src/host/exit-code.ts';
import type { WebAnswer, WebRequest } from '../../src/host/web.ts';
import { memoryHost, type MemoryHost, type MemoryWorld } from './memory-host.ts';

/** A page that is open over files in memory, and whoever looks at it. */
export interface OpenPage {
  readonly host: MemoryHost;
  /** Sends a request as the browser that was let in does, but for what is said otherwise; null leaves a header out. */
  send(request?: Partial<Omit<WebRequest, 'headers'>> & { headers?: Headers }): Promise<WebAnswer>;
  /** The text of a page that answers 200, with one space for several. */
  text(target: string): Promise<string>;
  /** Sends a form as a page of ours does. */
  post(target: string, fields: Readonly<Record<string, string>>): Promise<WebAnswer>;
  /** Sends files as the form of a page of ours does, and gives where that leads. */
  upload(
    files: Readonly<Record<string, Uint8Array | string>>,
    fields?: Readonly<Record<string, string>>,
  ): Promise<WebAnswer>;
  /** Closes it as Ctrl+C does. */
  end(): Promise<ExitCode>;
}

type Headers = Readonly<Record<string, string | null>>;

const HERE = '127.0.0.1:4321';

/** Opens a page with `plan serve`, and lets the browser in by the address that was printed. */
export async function openPage(world: MemoryWorld, ...argv: readonly string[]): Promise<OpenPage> {
  const host = memoryHost(world);
  const ended = main(['serve', '--no-open', ...argv], host);
  const service = await Promise.race([host.service(), ended]);
  if (typeof service === 'number') throw new Error(`plan serve: ${host.printed.err}`);
  const answer = async (request: WebRequest): Promise<WebAnswer> => service.answer(request);
  const key = /\?clave=(\S+)/.exec(host.printed.out)?.[1] ?? '';
  const entered = await answer({
    method: 'GET',
    target: `/entrar?clave=${key}`,
    headers: { host: HERE },
    body: new Uint8Array(),
  });
  const cookie = entered.headers['set-cookie']?.split(';')[0] ?? '';
  const send: OpenPage['send'] = async ({ headers = {}, ...request } = {}) => {
    const all: Headers = {
      host: HERE,
      cookie,
      'sec-fetch-site': 'same-origin',
      ...(request.method === 'POST'
        ? { origin: `http://${HERE}`, 'content-type': 'application/x-www-form-urlencoded' }
        : {}),
      ...headers,
    };
    const given = Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
    return answer({
      method: 'GET',
      target: '/',
      body: new Uint8Array(),
      ...request,
      headers: Object.fromEntries(given) as Record<string, string>, // pairs of two texts
    });
  };
  return {
    host,
    send,
    text: async (target) => {
      const { status, body } = await send({ target });
      if (status !== 200) throw new Error(`${target}: ${status} ${String(body)}`);
      return String(body).replaceAll(/\s+/g, ' ');
    },
    post: (target, fields) =>
      send({
        method: 'POST',
        target,
        body: new TextEncoder().encode(new URLSearchParams(fields).toString()),
      }),
    upload: (files, fields = {}) =>
      send({
        method: 'POST',
        target: '/importar',
        headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
        body: multipart(files, fields),
      }),
    end: async () => {
      host.interrupt();
      return ended;
    },
  };
}

/**
 * The values of the fields of the forms of a page as a browser sends them when nobody touches them, by their names; of a
 * name that comes twice, the last.
 */
export function fieldsOf(page: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...page.matchAll(/<(?:input|textarea|select)\b[^>]*\bname="([^"]*)"[^>]*>/g)].map((tag) => {
      const [opening, name = ''] = tag;
      return [plain(name), sentOf(opening, page.slice(tag.index + opening.length))];
    }),
  );
}

function sentOf(opening: string, after: string): string {
  const valueOf = (tag: string): string => plain(/\bvalue="([^"]*)"/.exec(tag)?.[1] ?? '');
  if (opening.startsWith('<textarea')) return asSent(plain(/^\s?([^<]*)/.exec(after)?.[1] ?? ''));
  if (opening.startsWith('<select')) {
    const options = after.slice(0, after.indexOf('</select>')).match(/<option\b[^>]*>/g) ?? [];
    return valueOf(options.find((one) => one.includes(' selected')) ?? options[0] ?? '');
  }
  // A line has no ends of lines in it, and what is hidden has.
  return / type="text"/.test(opening) ? valueOf(opening).replaceAll(/[\r\n]/g, '') : asSent(valueOf(opening));
}

function asSent(text: string): string {
  return text.replaceAll(/\r?\n/g, '\r\n');
}

function plain(text: string): string {
  const names: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
  return text.replaceAll(
    /&(?:#(\d+)|(\w+));/g,
    (whole, code: string | undefined, name: string | undefined) =>
      code === undefined ? (names[name ?? ''] ?? whole) : String.fromCodePoint(Number(code)),
  );
}

/** As Chromium writes it. */
export const BOUNDARY = '----WebKitFormBoundary7MA4YWxkTrZu0gW';

function multipart(
  files: Readonly<Record<string, Uint8Array | string>>,
  fields: Readonly<Record<string, string>>,
): Uint8Array {
  const parts = [
    ...Object.entries(files).flatMap(([name, bytes]) => [
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="archivo"; filename="${name.replaceAll('"', '%22')}"\r\nContent-Type: application/octet-stream\r\n\r\n`,
      bytes,
      '\r\n',
    ]),
    ...Object.entries(fields).map(
      ([name, value]) =>
        `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    ),
    `--${BOUNDARY}--\r\n`,
  ];
  return Buffer.concat(parts.map((part) => Buffer.from(part)));
}

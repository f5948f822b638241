/** Who may come in: the browser of the person who started the program, and no other page that is open in it. */
import type { WebRequest } from '../host/web.ts';
import { sha256 } from '../text/sha256.ts';

/** What opens the page. All but the port are secrets, each another one. */
export interface Keys {
  readonly port: number;
  /** In the address that is printed. */
  readonly printed: string;
  /** In the address that is handed to the browser, where other people of this machine may see it: it opens once. */
  readonly handed: string;
  /** In the cookie. */
  readonly cookie: string;
}

export type Entry =
  | { readonly kind: 'inside' }
  /** It shows a key, and gets the cookie. */
  | { readonly kind: 'entering' }
  | { readonly kind: 'refused'; readonly status: 403 | 405; readonly why: string };

/** The path of the first address; its key stands after `?clave=`. */
export const ENTRANCE = '/entrar';

/** What may be asked: nothing else has a meaning here. */
export const METHODS = ['GET', 'HEAD', 'POST'] as const;

/** Judges requests, one after the other: a key that opens once is spent. */
export function doorOf(keys: Keys): (request: Omit<WebRequest, 'body'>) => Entry {
  const own = `127.0.0.1:${keys.port}`;
  let unspent: string | undefined = keys.handed;
  return (request) => {
    const { method, headers, target } = request;
    if (headers['host'] !== own) return refused(`Esta página solo responde en http://${own}.`);
    if (!METHODS.some((one) => one === method))
      return { kind: 'refused', status: 405, why: 'Esta página no entiende ese pedido.' };
    const [path, query] = target.split('?', 2);
    if (path === ENTRANCE && method === 'GET') {
      const key = new URLSearchParams(query).get('clave') ?? '';
      const once = unspent !== undefined && isSame(key, unspent);
      if (once) unspent = undefined;
      if (once || isSame(key, keys.printed)) return { kind: 'entering' };
    }
    const why = strangerIn(request, own);
    if (why !== undefined) return refused(why);
    return isSame(cookieIn(headers['cookie'] ?? '', cookieName(keys)), keys.cookie)
      ? { kind: 'inside' }
      : refused(
          'Abra la página con la dirección que «plan serve» escribió al empezar: lleva una clave, y sin ella no se muestra nada.',
        );
  };
}

/** What gives the browser its key: no script can read it, and no page of others can have it sent along. */
export function cookieOf(keys: Keys): string {
  return `${cookieName(keys)}=${keys.cookie}; Path=/; HttpOnly; SameSite=Strict`;
}

/** Cookies do not know of ports: each page has one of its own name. */
function cookieName({ port }: Keys): string {
  return `plan-${port}`;
}

/** Why a request is not one of our own page: every browser of the last years says where it comes from. */
function strangerIn({ method, headers }: Omit<WebRequest, 'body'>, own: string): string | undefined {
  const from = headers['sec-fetch-site'];
  const isOurs = from === undefined || from === 'same-origin' || (from === 'none' && method !== 'POST');
  if (!isOurs) return 'Otra página pidió esto. Abra usted la dirección que «plan serve» escribió al empezar.';
  const { origin } = headers;
  if (origin === undefined ? method === 'POST' : origin !== `http://${own}`)
    return 'Otra página quiso guardar aquí, y no se guardó nada.';
  return undefined;
}

function cookieIn(header: string, name: string): string {
  const found = header.split(';').map((one) => one.trim().split('=', 2));
  return found.find(([own]) => own === name)?.[1] ?? '';
}

/** By their digests, so that the time it takes tells nothing of how much is right. */
function isSame(given: string, secret: string): boolean {
  return sha256(given) === sha256(secret);
}

function refused(why: string): Entry {
  return { kind: 'refused', status: 403, why };
}

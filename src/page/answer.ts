import type { WebAnswer } from '../host/web.ts';
import type { Markup } from './markup.ts';

/**
 * What every answer says: nothing but what comes from this page is loaded or run, no other page frames it or learns its
 * addresses, and nothing of it is kept. The origin is told to ourselves: without a referrer browsers send `null`.
 */
const GUARDS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

export function answerOf(
  status: number,
  type: string,
  body: WebAnswer['body'],
  headers: Readonly<Record<string, string>> = {},
): WebAnswer {
  return { status, headers: { ...GUARDS, 'content-type': type, ...headers }, body };
}

export function pageAnswer(
  status: number,
  { markup }: Markup,
  headers?: Readonly<Record<string, string>>,
): WebAnswer {
  return answerOf(status, 'text/html; charset=utf-8', markup, headers);
}

/** The browser goes there, and a reload does not send anything again. */
export function redirect(to: string, headers: Readonly<Record<string, string>> = {}): WebAnswer {
  return answerOf(303, 'text/plain; charset=utf-8', '', { location: to, ...headers });
}

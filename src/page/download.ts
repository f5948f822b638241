import type { WebAnswer } from '../host/web.ts';
import { answerOf } from './answer.ts';

/** A file for the browser to keep. */
export interface Download {
  readonly name: string;
  readonly bytes: Uint8Array | string;
}

const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  zip: 'application/zip',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * Gives a file under its name: to browsers of today with its accents (RFC 6266, 8187), to others without. It is never
 * shown in the page, whatever it holds.
 */
export function downloadAnswer({ name, bytes }: Download): WebAnswer {
  const kind = name.split('.').at(-1) ?? '';
  const plain = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\w .()-]/g, '_');
  const whole = encodeURIComponent(name.replaceAll(/\p{Cs}/gu, '')).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return answerOf(200, TYPES[kind] ?? 'application/octet-stream', bytes, {
    'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${whole}`,
  });
}

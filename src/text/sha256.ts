/**
 * The SHA-256 of some bytes, or of a text as UTF-8, in hex. The part of Node that knows how is only brought in when it
 * is asked: that takes a twentieth of a short run, and most runs need no digest.
 */
export function sha256(...parts: readonly (Uint8Array | string)[]): string {
  const hash = process.getBuiltinModule('node:crypto').createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

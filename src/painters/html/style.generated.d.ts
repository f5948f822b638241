/** Made by bin/build.js from style/: the rules of a page without what only people read, and their digest in base64. */
export const style: { readonly text: string; readonly sha256: string };

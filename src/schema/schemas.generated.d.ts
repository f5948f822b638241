import type { DocumentKind } from './kind.ts';

/** Made by bin/build.js from schemas/: each as the text of its JSON. */
export const schemas: Readonly<Record<DocumentKind, string>>;

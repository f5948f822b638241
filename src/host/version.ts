import { readAssetText } from './assets.ts';

declare const PLAN_VERSION: string | undefined;
declare const PLAN_BUILD: string | undefined;

/** The version of the program: written into the bundle when it is built, read from package.json otherwise. */
export const VERSION: string =
  typeof PLAN_VERSION === 'string'
    ? PLAN_VERSION
    : (JSON.parse(readAssetText('package.json')) as { version: string }).version; // our own file

/** Tells this build of the program from any other: a digest of all that it is made of. */
export const BUILD: string = typeof PLAN_BUILD === 'string' ? PLAN_BUILD : VERSION;

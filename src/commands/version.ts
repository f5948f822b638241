import { readAssetText } from '../host/assets.ts';

declare const PLAN_VERSION: string | undefined;

/** The version of the program: written into the bundle when it is built, read from package.json otherwise. */
export const VERSION: string =
  typeof PLAN_VERSION === 'string'
    ? PLAN_VERSION
    : (JSON.parse(readAssetText('package.json')) as { version: string }).version; // our own file

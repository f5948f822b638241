declare const PLAN_BUILD: string | undefined;

/** The version of the program. A test holds it against package.json. */
export const VERSION = '0.1.0';

/** Tells this build of the program from any other: a digest of all sources, written into the bundle. */
export const BUILD: string = typeof PLAN_BUILD === 'string' ? PLAN_BUILD : VERSION;

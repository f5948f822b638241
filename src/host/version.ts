declare const PLAN_BUILD: string | undefined;

/** The version of the program. A test holds it against package.json. */
export const VERSION = '1.0.0';

/** Tells this build of the program from any other: a digest of all sources, written into the bundle. */
export const BUILD: string = typeof PLAN_BUILD === 'string' ? PLAN_BUILD : VERSION;

/** The version of the documents that this program reads: what each says at its head. */
export const FORMAT_VERSION = 1;

/** The public door of the package. */
export { main } from './cli.ts';
export { nodeHost } from './node-host.ts';
export { check, type CheckOptions, type CheckResult } from './check/check.ts';
export type { InputFile } from './check/input-file.ts';
export type { Host } from './host/host.ts';
export type { Diagnostic } from './diagnostics/diagnostic.ts';

/** What bin/plan.js starts. */
export { main } from './cli.ts';
export { nodeHost } from './node-host.ts';

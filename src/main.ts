/** What bin/plan.js and bin/worker.js start. */
export { main } from './cli.ts';
export { perform } from './commands/tasks.ts';
export { nodeHost } from './node-host.ts';

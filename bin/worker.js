'use strict';
// One of several threads that do the tasks of a run beside each other: see src/node-host/workers.ts.
const path = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { parentPort } = require('node:worker_threads');
const { requireCompiled } = require('./compiled.js');

/**
 * How the engine is to work where several threads share a memory. An old generation that is cleared when it has grown by
 * half takes 13 MB less in each, and projects of 50 KB are compiled as fast. The engine sets the growth of the young
 * generation back, for all threads, whenever one begins: see bin/plan.js for why it stays small.
 */
const FLAGS = ['--heap-growing-percent=50', '--semi-space-growth-factor=1'];
if (Number(process.versions.node.split('.')[0]) <= 25) for (const flag of FLAGS) setFlagsFromString(flag);

const { exports: program, keep } = requireCompiled(path.join(__dirname, '../dist'), 'main.cjs#0', 'worker');
const host = program.nodeHost();
/** After so many tasks what they all use has been compiled: it is kept for the next run. */
const WARM = 8;
let done = 0;

parentPort.on('message', ({ id, name, ask }) => {
  program.perform({ name, ask }, host).then((outcome) => {
    // Not a window: there is no origin to name.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    parentPort.postMessage({ id, outcome });
    if (++done === WARM) keep();
  });
});

'use strict';
// One of several threads that do the tasks of a run beside each other: see src/node-host/workers.ts.
const path = require('node:path');
const { parentPort } = require('node:worker_threads');
const { requireCompiled } = require('./compiled.js');

const { exports: program, keep } = requireCompiled(path.join(__dirname, '../dist/plan.cjs'), 'worker');
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

#!/usr/bin/env node
'use strict';
// Starts the program. An old Node is met first: it knows neither the names below nor the words of the program.
require('./node-version.js').refuseOldNode();
const path = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { requireCompiled } = require('./compiled.js');

/**
 * How the engine is to work. A young generation that stays small stays in the processor's cache, and an old one that is
 * cleared more often takes less memory: a workspace of 380 files takes 4.2 s and 114 MB when it may grow by 30 %, 3.1 s
 * and 150 MB by 100 %, 3.1 s and 355 MB as the engine would have it. A short run never gets back what optimising costs:
 * it is put off, which Node 20 and later ones call by other names. Measured on examples/puno, in ms of the processor:
 * validating it takes 299 without these flags and 176 with them, its PDF 2,110 and 1,406. An engine complains to the
 * reader of flags that it does not know. Compiled code is not thrown away, since the first run of a command keeps its
 * own for all others: after one over 380 files, puno took 300 without that and 210 with it. A young generation this
 * small is cleared by one thread: by several, puno takes 227 ms where one takes 205, and 380 files 3.4 s instead of 3.1.
 * What speaks with an editor or serves a page runs for hours, and is left as it is: the page of a report of puno, after a
 * change, takes 180 ms with these flags and 140 without.
 */
const FLAGS = [
  '--semi-space-growth-factor=1',
  '--heap-growing-percent=100',
  '--no-flush-bytecode',
  '--no-parallel-scavenge',
];
const LATE_OPTIMISING = {
  20: ['--interrupt-budget=1000000'],
  later: [
    '--invocation-count-for-maglev=4000',
    '--invocation-count-for-turbofan=30000',
    '--invocation-count-for-osr=8000',
  ],
};
const major = Number(process.versions.node.split('.')[0]);
const [word = ''] = process.argv.slice(2);
const LASTING = ['lsp', 'editor', 'serve', 'abrir'];
if (major <= 25 && !LASTING.includes(word))
  for (const flag of [...FLAGS, ...LATE_OPTIMISING[major === 20 ? 20 : 'later']]) setFlagsFromString(flag);

const { exports: program, keep } = requireCompiled(
  path.join(__dirname, '../dist'),
  'main.cjs#0',
  /^[a-z]+$/.test(word) ? word : 'options',
);
program.main(process.argv.slice(2), program.nodeHost()).then((code) => {
  process.exitCode = code;
  // A word that is no command would be kept under its own name.
  if (code !== 2) keep();
});

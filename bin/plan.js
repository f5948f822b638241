#!/usr/bin/env node
'use strict';
const { main, nodeHost } = require('../dist/plan.cjs');

main(process.argv.slice(2), nodeHost()).then((code) => {
  process.exitCode = code;
});

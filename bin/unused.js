'use strict';
// What stands for a module that nothing of ours asks for anything: see bin/build.js.
module.exports = {};

'use strict';
const { readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { createRequire, wrap } = require('node:module');
const path = require('node:path');
const { Script } = require('node:vm');
const { crc32 } = require('node:zlib');

// Node 20 has it, and 22 from 22.3 on; 21 and what came between have not.
process.getBuiltinModule ??= require;

/**
 * Runs a file as a module of CommonJS, with the compiled code that an earlier run left beside it. Compiling is half of a
 * short run: measured in ms of the processor, `validate` of examples/minimo takes 137 without kept code and 70 with it,
 * that of examples/puno 269 and 176. `name` tells apart runs that use different functions, since only what a run has
 * used is compiled. Gives what the module exports, and `keep`, which keeps the code for the next run where the folder can
 * be written.
 *
 * The engine would run whatever code it is given. So the file begins with the checksums of the source and of the code:
 * one that is of another source, or damaged, is not used, and is replaced.
 */
function requireCompiled(filename, name) {
  const source = readFileSync(filename);
  const cacheFile = `${filename}.${name}.${process.version}-${process.arch}.cache`;
  const cachedData = codeIn(cacheFile, source);
  const script = new Script(wrap(source.toString()), { filename, cachedData });
  const module = { exports: {} };
  script.runInThisContext()(
    module.exports,
    createRequire(filename),
    module,
    filename,
    path.dirname(filename),
  );
  // What needs not be kept holds on to nothing: source and code are as large as what a small project takes.
  const isKept = cachedData !== undefined && script.cachedDataRejected !== true;
  const keep = isKept ? () => {} : () => write(cacheFile, source, script.createCachedData());
  return { exports: module.exports, keep };
}

function codeIn(cacheFile, source) {
  try {
    const bytes = readFileSync(cacheFile);
    const code = bytes.subarray(8);
    return bytes.readUInt32LE(0) === crc32(source) && bytes.readUInt32LE(4) === crc32(code)
      ? code
      : undefined;
  } catch {
    return undefined;
  }
}

/** Writes whole or not at all, since other runs may read at the same time. */
function write(cacheFile, source, code) {
  // Containers may share the folder and the numbers of their processes.
  const temporary = `${cacheFile}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  try {
    const checksums = Buffer.alloc(8);
    checksums.writeUInt32LE(crc32(source), 0);
    checksums.writeUInt32LE(crc32(code), 4);
    writeFileSync(temporary, Buffer.concat([checksums, code]), { flag: 'wx' });
    renameSync(temporary, cacheFile);
  } catch {
    rmSync(temporary, { force: true });
  }
}

module.exports = { requireCompiled };

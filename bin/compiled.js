'use strict';
const {
  closeSync,
  fstatSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} = require('node:fs');
const { createRequire } = require('node:module');
const path = require('node:path');
const { getHeapCodeStatistics } = require('node:v8');
const { Script } = require('node:vm');
const { crc32 } = require('node:zlib');

// Node 20 has it, and 22 from 22.3 on; 21 and what came between have not.
process.getBuiltinModule ??= require;

/**
 * Runs a module of the program, as bin/link-parts.js puts them into the files of a folder, with the compiled code that an
 * earlier run left beside each file. Compiling is half of a short run: measured in ms of the processor, `validate` of
 * examples/minimo takes 137 without kept code and 70 with it, that of examples/puno 269 and 176. `name` tells apart runs
 * that use different functions, since only what a run has used is compiled. Gives what the module exports, and `keep`,
 * which keeps the code for the next run where the folder can be written.
 *
 * The engine would run whatever code it is given. So what is kept begins with the checksums of the source and of the code:
 * code that is of another source, or damaged, is not used, and is replaced.
 */
function requireCompiled(folder, id, name) {
  const others = createRequire(path.join(folder, 'program.cjs'));
  const files = new Map();
  const modules = new Map();
  const requireFrom = (wanted) => (wanted.startsWith('./') ? load(wanted.slice(2)) : others(wanted));
  const load = (place) => {
    const known = modules.get(place);
    if (known) return known.exports;
    const [file, number] = place.split('#');
    const filename = path.join(folder, file);
    if (!files.has(file))
      files.set(file, compiled(filename, `${filename}.${name}.${process.version}-${process.arch}.cache`));
    const module = { exports: {} };
    modules.set(place, module);
    files.get(file).functions[number](requireFrom, module, filename);
    return module.exports;
  };
  const exports = load(id);
  return {
    exports,
    keep() {
      const { user, system } = process.cpuUsage();
      const isShort = user + system < SHORT;
      if (isShort && [...files.values()].every(({ isKept }) => isKept)) return;
      const { bytecode_and_metadata_size: size } = getHeapCodeStatistics();
      for (const { keep } of files.values()) keep(size);
    },
  };
}

/**
 * A run of less than this, in microseconds of the processor, with all its code kept has compiled little more: to look how
 * much would take 1.3 of 65 ms.
 */
const SHORT = 100_000;

/**
 * The functions of a file, whether their code was kept, and what keeps it. Source and code are as large as what a small
 * project takes: nothing may hold on to them once this returns, or the engine clears its whole memory on their account
 * (16 of 205 ms of `validate examples/puno`).
 */
function compiled(filename, cacheFile) {
  const sizes = [filename, cacheFile].map((file) => statSync(file, { throwIfNoEntry: false })?.size ?? 0);
  const room = Buffer.allocUnsafeSlow(Math.max(...sizes));
  const source = bytesOf(filename, room);
  // Node 22.0 and 22.1 have none: nothing is kept there.
  const checksum = crc32?.(source);
  // The build writes ASCII only.
  const text = source.latin1Slice();
  const known = codeIn(cacheFile, checksum, room);
  const script = new Script(text, { filename, cachedData: known?.code });
  const size = script.cachedDataRejected ? undefined : known?.size;
  return {
    functions: script.runInThisContext(),
    isKept: size !== undefined,
    keep: keeping(script, cacheFile, checksum, size),
  };
}

/**
 * The bytes of a file, read into `room` where they have room there: memory that is taken anew for the code takes longer
 * than to read it (of validating examples/puno, 340 of 6,600 pages).
 */
function bytesOf(filename, room) {
  const file = openSync(filename);
  try {
    const { size } = fstatSync(file);
    const bytes = size <= room.length ? room.subarray(0, size) : Buffer.allocUnsafeSlow(size);
    let end = 0;
    for (let read = -1; read !== 0 && end < size; end += read) read = readSync(file, bytes, end, size - end);
    return bytes.subarray(0, end);
  } finally {
    closeSync(file);
  }
}

/**
 * Keeps the code where there is none, and again after a run that had to compile much that was not kept, of which `size`
 * says how many bytes all of it took: puno after minimo takes 222 ms with the code of minimo and 185 with its own.
 */
function keeping(script, cacheFile, checksum, before) {
  return (size) => {
    if (before === undefined || size > 1.05 * before)
      write(cacheFile, checksum, size, script.createCachedData());
  };
}

/** The code kept for a source, and the bytes that all code took in the run it is of; undefined where it cannot be used. */
function codeIn(cacheFile, checksum, room) {
  try {
    const bytes = bytesOf(cacheFile, room);
    const whole = bytes.readUInt32LE(0) === checksum && bytes.readUInt32LE(4) === crc32(bytes.subarray(8));
    return whole ? { size: bytes.readDoubleLE(8), code: bytes.subarray(HEADER) } : undefined;
  } catch {
    return undefined;
  }
}

/** Two checksums, of the source and of what follows, and how much code there was: the engine wants code at a round place. */
const HEADER = 16;

/** Writes whole or not at all, since other runs may read at the same time. */
function write(cacheFile, checksum, size, code) {
  // Containers may share the folder and the numbers of their processes.
  const temporary = `${cacheFile}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  try {
    const header = Buffer.alloc(HEADER);
    header.writeUInt32LE(checksum, 0);
    header.writeDoubleLE(size, 8);
    header.writeUInt32LE(crc32(code, crc32(header.subarray(8))), 4);
    writeFileSync(temporary, Buffer.concat([header, code]), { flag: 'wx' });
    renameSync(temporary, cacheFile);
  } catch {
    rmSync(temporary, { force: true });
  }
}

module.exports = { requireCompiled };

'use strict';
const path = require('node:path');
const { init, parse } = require('es-module-lexer');

/**
 * Puts the modules into which esbuild parts the program together in few files: a run that reads and starts each of them
 * alone takes a tenth of a millisecond more for each. A file is one expression, an array of functions, one for each
 * module, which takes what it requires others with, an empty module for what it exports, and the path of the file.
 * bin/compiled.js runs them, and knows a module by the name of its file and its place in it: `main.cjs#0`.
 *
 * Takes what esbuild built with `splitting`, and the sources that most runs begin with. Each source that a module begins
 * with, these first and then those that need the fewest others, has a file of its name, which holds that module first and
 * then all that it imports and no file before holds. Gives the texts by the names of the files.
 *
 * A module takes what others export once, when it begins. That is right because they may not go in a circle, and since
 * nothing that a module exports is assigned again (oxlint: import/no-mutable-exports).
 */
async function linkParts({ outputFiles, metafile }, first) {
  await init;
  const textOf = new Map(outputFiles.map(({ path: file, text }) => [path.basename(file), text]));
  const places = placesOf(metafile, first);
  const files = new Map();
  for (const [module, place] of places) {
    const [file] = place.split('#');
    const code = linked(textOf.get(module), (id) => `./${places.get(path.basename(id))}`);
    files.set(file, [
      ...(files.get(file) ?? []),
      `function(require,module,filename){"use strict";\n${code}\n}`,
    ]);
  }
  return new Map(Array.from(files, ([file, functions]) => [file, `[${functions.join(',\n')}]\n`]));
}

/** For each module, in the order of the files, the file that it goes into and its place there. */
function placesOf(metafile, first) {
  const built = new Map(
    Object.entries(metafile.outputs).map(([file, output]) => [path.basename(file), output]),
  );
  const begun = new Map(Array.from(built, ([module, { entryPoint }]) => [entryPoint, module]));
  begun.delete(undefined);
  const places = new Map();
  const size = (source) => needed(begun.get(source), built).size;
  for (const source of new Set([...first, ...[...begun.keys()].sort((a, b) => size(a) - size(b))])) {
    const file = `${path.basename(source, '.ts')}.cjs`;
    if ([...places.values()].includes(`${file}#0`)) throw new Error(`two parts begin with a ${source}`);
    const taken = [...needed(begun.get(source), built)].filter((module) => !places.has(module));
    for (const [i, module] of taken.entries()) places.set(module, `${file}#${i}`);
  }
  return places;
}

/** A module and all that it imports at once. Those that go in a circle are an error. */
function needed(module, built, within = [], seen = new Set()) {
  if (within.includes(module)) throw new Error(`modules go in a circle: ${[...within, module].join(', ')}`);
  if (seen.has(module) || !built.has(module)) return seen;
  seen.add(module);
  for (const { path: file, kind } of built.get(module).imports)
    if (kind === 'import-statement') needed(path.basename(file), built, [...within, module], seen);
  return seen;
}

/** What the build calls `import.meta.url`. */
const ADDRESS = 'importMetaUrl';

/** The code of a module that imports and exports, as that of a function which requires and leaves its exports in `module`. */
function linked(text, idOf) {
  const [imports, exported] = parse(text);
  let code = '';
  let at = 0;
  for (const { n: id, ss: from, se: to, d: dynamic } of imports) {
    const required = `require(${JSON.stringify(id.startsWith('./') ? idOf(id) : id)})`;
    code += text.slice(at, from);
    code +=
      dynamic === -1 ? bound(text.slice(from, to), required) : `Promise.resolve().then(()=>${required})`;
    at = to;
  }
  code += exported.length === 0 ? text.slice(at) : withExports(text.slice(at), exported);
  return code.includes(ADDRESS)
    ? `const ${ADDRESS}=require("node:url").pathToFileURL(filename).href;${code}`
    : code;
}

const IMPORT = /^import\s*(?:([\w$]+)\s*,?\s*)?(?:\*\s*as\s*([\w$]+)|\{([^}]*)\})?\s*(?:from)?\s*["']/;

/** What an import statement binds, as declared constants. */
function bound(statement, required) {
  const [, whole, all, names] = IMPORT.exec(statement) ?? fail(statement);
  // What is imported by default is of Node alone, of which that is all there is.
  if (names !== undefined && whole !== undefined)
    return `const ${whole}=${required},{${named(names)}}=${whole}`;
  if (names !== undefined) return `const{${named(names)}}=${required}`;
  return (whole ?? all) ? `const ${whole ?? all}=${required}` : required;
}

function named(names) {
  return names.replaceAll(/\s+as\s+/g, ':');
}

const EXPORT = /export\s*\{([^{}]*)\};?\s*$/;

function withExports(text, exported) {
  const statement = EXPORT.exec(text) ?? fail(text.slice(-100));
  const pairs = statement[1].split(',').map((pair) => pair.trim().split(/\s+as\s+/));
  if (pairs.length !== exported.length) fail(statement[0]);
  const fields = pairs.map(([name, known = name]) => `${known}:${name}`);
  return `${text.slice(0, statement.index)}module.exports={${fields.join(',')}};`;
}

function fail(text) {
  throw new Error(`esbuild wrote what is not understood here: ${text}`);
}

module.exports = { ADDRESS, linkParts };

// Makes the validators that ajv compiles three fifths of their size, since loading them is a fifth of a short run.
'use strict';

/**
 * The code of the validators with what nobody reads left out: of each error only where it is, which keyword found it
 * and the name of a field stay, and one function adds them all. Throws when the code is not written as this version
 * of ajv writes it.
 */
function leanValidators(code) {
  const before = { errors: count(code, 'vErrors.push('), calls: count(code, ',rootData})') };
  const made = { errors: 0, calls: 0 };
  const lean = code
    .replaceAll(ERROR, (_, name, path, keyword, params) => {
      made.errors++;
      const [, field] = /^(?:missingProperty|additionalProperty): ?(.+)$/.exec(params) ?? [];
      return `vErrors = failed(${[`vErrors, ${path ?? 'instancePath'}, "${keyword}"`, ...(field ? [field] : [])].join(', ')});`;
    })
    .replaceAll(CALL, (_, path) => {
      made.calls++;
      return `, ${path})`;
    })
    .replaceAll('{instancePath="", parentData, parentDataProperty, rootData=data}={}', 'instancePath = ""');
  if (made.errors !== before.errors || made.calls !== before.calls || lean.includes('rootData'))
    throw new Error('the validators are no longer written as bin/lean-validators.js expects');
  return `${FAILED}\n${lean}`;
}

const ERROR =
  /const (err\d+) = \{instancePath(?::([^{}]*?))?,schemaPath:"[^"]*",keyword:"(\w+)",params:\{((?:[^{}"]|"(?:[^"\\]|\\.)*")*)\}\};\nif\(vErrors === null\)\{\nvErrors = \[\1\];\n\}\nelse \{\nvErrors\.push\(\1\);\n\}/g;

const CALL = /, \{instancePath:([^{}]*?),parentData:[^{}]*?,rootData\}\)/g;

const FAILED = `function failed(errors, instancePath, keyword, name) {
  const error = { instancePath, keyword, name };
  if (errors === null) return [error];
  errors.push(error);
  return errors;
}`;

function count(text, part) {
  return text.split(part).length - 1;
}

module.exports = { leanValidators };

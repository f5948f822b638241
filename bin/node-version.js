'use strict';
// Written so that the oldest Node in use understands it too.

/** The oldest Node with which the program works: `engines` of package.json says the same. */
const OLDEST = [20, 19];

/** Ends with a sentence where Node is too old, which else would stop at words of the program that it does not know. */
function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  process.stderr.write(
    `Este programa necesita Node.js ${OLDEST.join('.')} o más nuevo, y aquí está el ${process.versions.node}. Instale el actual desde https://nodejs.org y pruebe otra vez.\n`,
  );
  process.exit(3);
}

module.exports = { refuseOldNode };

// Writes what the licences of other people's code and typefaces ask of whoever hands them on: their names and texts.
'use strict';
const { readFileSync, readdirSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { TYPEFACE_FILES } = require('./prepare-typefaces.js');

const root = path.join(__dirname, '..');
const RULE = '-'.repeat(100);

/** The folders of packages that some of the files, given from the root of the project, belong to; each once, in order. */
function packageFolders(files) {
  const folders = files.flatMap((file) => {
    const found = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file.replaceAll('\\', '/'));
    return found === null ? [] : [found[0]];
  });
  return [...new Set(folders)].sort((a, b) => (a < b ? -1 : 1));
}

/** What a package says of itself and of its licence. One that says nothing must not be handed on: it is an error. */
function noticeOf(folder) {
  const at = path.join(root, folder);
  const { name, version, license, author } = JSON.parse(readFileSync(path.join(at, 'package.json'), 'utf8'));
  const files = readdirSync(at).filter((file) => /^(licen[cs]e|notice|copying)/i.test(file));
  const texts = files.sort().map((file) => readFileSync(path.join(at, file), 'utf8').trim());
  if (texts.length === 0 && typeof license !== 'string') throw new Error(`${name} has no licence`);
  const by = typeof author === 'string' ? author : author?.name;
  const said = [
    ...(typeof license === 'string' ? [`Licencia: ${license}`] : []),
    ...(by === undefined ? [] : [`Autor: ${by}`]),
  ];
  return [[`${name} ${version}`, ...said].join('\n'), ...texts].join('\n\n');
}

/**
 * Writes the notices of a program that was built of some files, given from the root of the project, and of the
 * typefaces and the colour profile that its reports carry.
 */
function writeNotices(folder, files) {
  const typefaces = Object.values(TYPEFACE_FILES).map((file) => `node_modules/${file}`);
  const notices = packageFolders([...files, ...typefaces]).map(noticeOf);
  const head = [
    'Este programa lleva dentro código, letras y datos de otras personas. Aquí están sus nombres y sus licencias.',
    'Los informes en PDF se componen con partes de Source Sans 3 y Source Serif 4, que aquí se llaman PlanSans y PlanSerif.',
    'El perfil de color sRGB IEC61966-2.1 es de Hewlett-Packard Company y se entrega como lo trae pdfkit.',
  ].join('\n');
  writeFileSync(
    path.join(folder, 'THIRD_PARTY_NOTICES.txt'),
    `${[head, ...notices].join(`\n\n${RULE}\n`)}\n`,
  );
}

module.exports = { writeNotices };

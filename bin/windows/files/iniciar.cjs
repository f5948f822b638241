// What the window of the menu says first: the plans of this folder, or a question that makes one. Ends with 10 where the
// window is to enter the plan of the folder «mi-plan», which a program cannot do for the window that it is started from.
'use strict';
const { spawnSync } = require('node:child_process');
const { existsSync, readdirSync } = require('node:fs');
const path = require('node:path');
const { createInterface } = require('node:readline');

const NEW = 'mi-plan';
const ENTER = 10;

/** The folders right here that hold a plan, by their names. */
function plansHere() {
  try {
    return readdirSync('.', { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && existsSync(path.join(entry.name, 'plan.yaml')))
      .map(({ name }) => name)
      .sort();
  } catch {
    return [];
  }
}

/** The line that whoever sits here types; undefined where none comes. */
function asked(question) {
  // What moves the cursor of a terminal is of no use to one line.
  const line = createInterface({ input: process.stdin, output: process.stdout, terminal: false });
  return new Promise((resolve) => {
    line.once('close', () => resolve(undefined));
    line.question(question, (answer) => {
      resolve(answer);
      line.close();
    });
  });
}

function tell(lines) {
  process.stdout.write(`${lines.join('\n')}\n`);
}

const COMMANDS = [
  '',
  '  plan abrir       muestra el plan en el navegador',
  '  plan validate    lo revisa',
  '  plan report      escribe sus informes',
  '  plan help        muestra todo lo que se puede pedir',
  '',
];

async function main() {
  tell(['plan @VERSION@', '']);
  if (existsSync('plan.yaml')) return tell(['Esta carpeta es la de un plan:', ...COMMANDS]);
  const plans = plansHere();
  if (plans.length === 1 && plans[0] === NEW) {
    tell([`Ya está en la carpeta ${NEW}. Escriba:`, ...COMMANDS]);
    process.exitCode = ENTER;
    return;
  }
  if (plans.length > 0) {
    const names = plans.map((name) => `  cd "${name}"`);
    return tell([
      'En esta carpeta hay planes. Entre en uno, y después pida lo que quiera:',
      '',
      ...names,
      ...COMMANDS,
    ]);
  }
  const answer = existsSync(NEW)
    ? 'no'
    : await asked(`Aquí todavía no hay un plan.\n¿Crear uno, en la carpeta ${NEW}? (Enter: sí; n: no) `);
  if (answer !== undefined && /^\s*(?:s[ií]?)?\s*$/i.test(answer)) {
    tell(['']);
    const { status } = spawnSync(process.execPath, [path.join(__dirname, 'app/bin/plan.js'), 'init', NEW], {
      stdio: 'inherit',
    });
    if (status === 0) {
      tell(['', `Ya está en la carpeta ${NEW}. Escriba:`, ...COMMANDS]);
      process.exitCode = ENTER;
      return;
    }
  }
  tell([
    '',
    `Para crear un plan: plan init ${NEW}`,
    'Si ya tiene uno en otra carpeta, entre en ella con «cd» y su nombre. Después:',
    ...COMMANDS,
  ]);
}

void main();

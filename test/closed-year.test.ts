import { describe, expect, it } from 'vitest';
import { main } from '../src/cli.ts';
import { citizenReport } from '../src/report/citizen.ts';
import { technicalReport } from '../src/report/technical.ts';
import { projectFiles } from './support/example-files.ts';
import { memoryHost } from './support/memory-host.ts';
import { randomMunicipality } from './support/random-municipality.ts';
import { allTexts, inputOf, type Files } from './support/report-inputs.ts';

const PUNO: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(projectFiles('puno')).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]),
);
/** The same year told to a day before its end. */
const OPEN: Files = Object.fromEntries(
  Object.entries(PUNO).map(([path, text]) => [
    path,
    text.replace(/^fecha_corte: 2019-12-31$/m, 'fecha_corte: 2019-12-30'),
  ]),
);
const EDITIONS = [
  ['technical', technicalReport],
  ['citizen', citizenReport],
] as const;

/** What only a year that still runs can say; the last alternatives are what the authors of Puno write themselves. */
const RUNNING =
  /en riesgo(?! climático)|crític|cerrar[áí]|que se pueden? proyectar|Proyección|al 31-12|se habrán|llegarían|todavía(?! no hay POI del I semestre de 2020)/i;
const OVER = /cerca de la meta|lejos de la meta|cerró|cerraron/;

describe.each(EDITIONS)('the %s edition', (_, edition) => {
  it('speaks of a year that is over in the past, and of nothing at risk', () => {
    const own = new Set(allTextsOf(PUNO));
    const texts = allTexts(edition(inputOf(PUNO, '2019-S2'))).filter((text) => !own.has(text));
    expect(texts.filter((text) => RUNNING.test(text))).toEqual([]);
    expect(texts.join('\n')).toMatch(/cerca de la meta/);
    expect(texts.join('\n')).toMatch(/lejos de la meta/);
  });

  it('keeps the words of a running year until its last day', () => {
    const texts = allTexts(edition(inputOf(OPEN, '2019-S2')));
    // What the units wrote of the access to a village is no word of ours.
    const own = texts.filter((text) => !/la nevada de mayo/i.test(text));
    expect(own.filter((text) => OVER.test(text))).toEqual([]);
    expect(texts.join('\n')).toMatch(/en riesgo/);
  });
});

it('the edition of a unit speaks of its own objectives and works, and of the plan where it is of all of it', () => {
  const texts = allTexts(citizenReport(inputOf(PUNO, '2019-S2', 'GIM'))).join('\n');
  expect(texts).toContain('Esta unidad trabaja por 5 objetivos del plan');
  expect(texts).toContain('Lo alcanzado, de lo esperado, de todo el plan');
  expect(texts).toContain('¿Cómo quedaron las obras?');
});

it('uses the same words at the terminal, and the ids of always in the data', async () => {
  const status = await run('status', '--period', '2019-S2');
  expect(status).toContain('cerca de la meta');
  expect(status).not.toMatch(/en riesgo(?! climático)|crítico/);
  expect(await run('status', '--period', '2019-S1')).toMatch(/en riesgo/);
  const states = new Set(
    [...(await run('compile', '--period', '2019-S2')).matchAll(/"estado": ?"(\w+)"/g)].map(([, id]) => id),
  );
  expect([...states].filter((id) => ['verde', 'amarillo', 'rojo', 'gris'].includes(id ?? ''))).toHaveLength(
    4,
  );
});

/** What the documents say themselves. */
function allTextsOf(files: typeof PUNO): readonly string[] {
  return Object.values(files).flatMap((text) =>
    text.split('\n').map((line) => line.replace(/^[ -]*(\w+: )?/, '')),
  );
}

async function run(...argv: readonly string[]): Promise<string> {
  const host = memoryHost({ files: PUNO });
  await main([...argv], host);
  return host.printed.out;
}

it('of a measure whose day has passed, and of a commitment, the citizen edition says that it was due', () => {
  const { files, period } = randomMunicipality(62);
  const texts = allTexts(citizenReport(inputOf(files, period))).join(' ');
  expect(texts).toContain(
    'Debía hacerse: traer lo que falta, hasta el 20 de diciembre de 2024 (Gerencia GIM; plazo vencido).',
  );
  expect(texts).toContain('compromiso C-1 (venció el 15 de marzo de 2024).');
});

it('the present of a technical report is the past of a year that is over', () => {
  const [closed, open] = [PUNO, OPEN].map((files) =>
    allTexts(technicalReport(inputOf(files, '2019-S2'))).join(' '),
  );
  for (const [past, present] of [
    ['El POI tuvo 66 actividades', 'El POI tiene 66 actividades'],
    ['S/ 31 fueron de estas actividades', 'S/ 31 son de estas actividades'],
    ['El PIM superó al PIA', 'El PIM supera al PIA'],
    ['la brecha pasó de 20 puntos', 'la brecha pasa de 20 puntos'],
    ['13 unidades tuvieron actividades', '13 unidades tienen actividades'],
  ] as const) {
    expect([closed?.includes(past), closed?.includes(present)]).toEqual([true, false]);
    expect([open?.includes(past), open?.includes(present)]).toEqual([false, true]);
  }
});

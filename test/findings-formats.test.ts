import { describe, expect, test } from 'vitest';
import { paintGithub } from '../src/painters/findings/github.ts';
import { paintGitlab } from '../src/painters/findings/gitlab.ts';
import { paintJson } from '../src/painters/findings/json.ts';
import { ALL, finding, FOUND, HOSTILE, many, outcome, POI, UNSEEN } from './support/outcomes.ts';

describe('JSON', () => {
  test('has the counts, every finding with its place and path, and the other places', () => {
    expect(paintJson(ALL)).toMatchInlineSnapshot(`
      "{
        "version": 1,
        "files": 2,
        "errors": 1,
        "warnings": 1,
        "infos": 1,
        "suppressed": 1,
        "lowered": [],
        "excluded": [],
        "accepted": 0,
        "gone": 0,
        "findings": [
          {
            "code": "poi/objetivo-inexistente",
            "severity": "error",
            "message": "La actividad «GIM-014» cita el objetivo «SOC-9», que no está en el plan",
            "help": "¿Quiso decir «SOC-1»?",
            "file": "poi/2019-S1.yaml",
            "start": {
              "line": 5,
              "column": 15
            },
            "end": {
              "line": 5,
              "column": 20
            },
            "path": "/actividades/0/objetivo",
            "related": [
              {
                "message": "El plan empieza aquí",
                "file": "plan.yaml",
                "start": {
                  "line": 3,
                  "column": 5
                },
                "end": {
                  "line": 3,
                  "column": 9
                }
              }
            ]
          },
          {
            "code": "plan/sin-vision",
            "severity": "warning",
            "message": "Sin visión",
            "file": "plan.yaml",
            "start": {
              "line": 4,
              "column": 1
            },
            "end": {
              "line": 4,
              "column": 7
            },
            "path": "",
            "related": []
          },
          {
            "code": "presupuesto/brecha",
            "severity": "info",
            "message": "Brecha de 30 puntos",
            "file": "poi/2019-S1.yaml",
            "start": {
              "line": 5,
              "column": 15
            },
            "end": {
              "line": 5,
              "column": 20
            },
            "path": "/actividades/0/objetivo",
            "related": []
          }
        ]
      }
      "
    `);
  });

  test.each(HOSTILE)('gives back as it was a text with %s', (_, text) => {
    const painted = paintJson(outcome([finding({ message: text, file: text, path: [text] })]));
    const { findings } = JSON.parse(painted) as { findings: readonly object[] }; // painted just now
    expect(findings[0]).toMatchObject({ message: text, file: text });
    expect(painted).not.toMatch(UNSEEN);
  });
});

describe('GitHub annotations', () => {
  test('are one command a line, with the place and the rule', () => {
    expect(paintGithub(ALL)).toMatchInlineSnapshot(`
      "::error file=poi/2019-S1.yaml,line=5,endLine=5,col=15,endColumn=20,title=poi/objetivo-inexistente::La actividad «GIM-014» cita el objetivo «SOC-9», que no está en el plan. ¿Quiso decir «SOC-1»? Vea también: El plan empieza aquí (plan.yaml:3).
      ::warning file=plan.yaml,line=4,endLine=4,col=1,endColumn=7,title=plan/sin-vision::Sin visión.
      ::notice file=poi/2019-S1.yaml,line=5,endLine=5,col=15,endColumn=20,title=presupuesto/brecha::Brecha de 30 puntos.
      "
    `);
  });

  test('are nothing when nothing was found', () => {
    expect(paintGithub(outcome([]))).toBe('');
  });

  test.each([
    ['100 %0A', 'x', '::error file=x,', '::100 %250A.'],
    ['x', 'a,b:c%.yaml', '::error file=a%2Cb%3Ac%25.yaml,', '::x.'],
    ['a\n::error::b\r\n', 'a\nb', '::error file=a%0Ab,', '::a‹U+000A›::error::b‹U+000D›‹U+000A›.'],
    ['\u001b[31m\u202e', 'x', '::error file=x,', '::‹U+001B›[31m‹U+202E›.'],
  ])('escape the message %j and the file %j', (message, file, start, end) => {
    const [line = '', ...rest] = paintGithub(outcome([finding({ message, file })])).split('\n');
    expect(rest).toEqual(['']);
    expect(line.startsWith(start) && line.endsWith(end)).toBe(true);
  });

  test.each(HOSTILE)('stay one command of at most 4096 characters with %s', (_, text) => {
    const painted = paintGithub(outcome([finding({ message: text, help: text, code: text })]));
    const [, message = ''] = /^::error [^\n]*?,title=[^:,\n]*::([^\n]*)\n$/.exec(painted) ?? [];
    expect(message).not.toBe('');
    expect(message.length).toBeLessThanOrEqual(4096);
    expect(message).not.toMatch(/%(?!25)|\p{Cs}/u);
  });

  test.each([
    ['%', '%25', 1365],
    ['📈', '📈', 2047],
  ])('are cut before a character %j that would not fit whole', (character, written, fit) => {
    const painted = paintGithub(outcome([finding({ message: character.repeat(5000) })]));
    expect(painted.endsWith(`::${written.repeat(fit)}…\n`)).toBe(true);
  });

  test('are ten of a level at most, and the rest are counted', () => {
    const lines = paintGithub(outcome([...many(12), ...FOUND]))
      .trimEnd()
      .split('\n');
    const kinds = lines.map((line) => line.replace(/ .*/, ''));
    expect(kinds).toEqual([...Array<string>(10).fill('::error'), 'y', '::warning', '::notice']);
    expect(lines[10]).toBe('y 3 errores más, sin anotación');
  });
});

interface Quality {
  readonly description: string;
  readonly fingerprint: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

/** The report's entries. */
function quality(...given: Parameters<typeof outcome>): readonly Quality[] {
  return JSON.parse(paintGitlab(outcome(...given))) as readonly Quality[]; // painted just now
}

describe('GitLab Code Quality', () => {
  test('is a list with the severities that GitLab knows', () => {
    expect(paintGitlab(ALL)).toMatchInlineSnapshot(`
      "[
        {
          "description": "poi/objetivo-inexistente: La actividad «GIM-014» cita el objetivo «SOC-9», que no está en el plan. ¿Quiso decir «SOC-1»? Vea también: El plan empieza aquí (plan.yaml:3).",
          "check_name": "poi/objetivo-inexistente",
          "fingerprint": "791a82472c1e07984d7d6753d39d2ac22d654996570f4780304cede5901cf467",
          "severity": "major",
          "location": {
            "path": "poi/2019-S1.yaml",
            "lines": {
              "begin": 5
            }
          }
        },
        {
          "description": "plan/sin-vision: Sin visión.",
          "check_name": "plan/sin-vision",
          "fingerprint": "aa3300e39c20dcbe436e45e7b8a5209825c326069b0b93bdd209b792cfbdaab9",
          "severity": "minor",
          "location": {
            "path": "plan.yaml",
            "lines": {
              "begin": 4
            }
          }
        },
        {
          "description": "presupuesto/brecha: Brecha de 30 puntos.",
          "check_name": "presupuesto/brecha",
          "fingerprint": "75320e3c8c987670a280aea9ed502ea61d2ef8d4abf310c3f4205e30ec763fd5",
          "severity": "info",
          "location": {
            "path": "poi/2019-S1.yaml",
            "lines": {
              "begin": 5
            }
          }
        }
      ]
      "
    `);
  });

  test('is an empty list, without a byte order mark, when nothing was found', () => {
    expect(paintGitlab(outcome([]))).toBe('[]\n');
  });

  test('keeps its fingerprints when lines are added above and items before', () => {
    const text = `# nueva\n${POI.text.replace('actividades:', 'actividades:\n  - id: GIM-001')}`;
    const moved = finding({ source: { ...POI, text }, path: ['actividades', 1, 'objetivo'] });
    const [before] = quality([finding()]);
    const [after] = quality([moved]);
    expect(after?.fingerprint).toBe(before?.fingerprint);
    expect(after?.location.lines.begin).not.toBe(before?.location.lines.begin);
  });

  test('tells apart findings that differ in rule, file, key, message or only in being several', () => {
    const all = quality([
      finding(),
      finding(),
      finding({ code: 'a/b' }),
      finding({ file: 'b' }),
      finding({ path: ['actividades', 0, 'proyecto'] }),
      finding({ message: 'Otro' }),
    ]);
    expect(new Set(all.map(({ fingerprint }) => fingerprint)).size).toBe(all.length);
  });

  test.each(HOSTILE)('has one line of visible text for %s', (_, text) => {
    const [entry] = quality([finding({ message: text, help: text })]);
    expect(entry?.description).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Cs}]/u);
  });
});

import { describe, expect, test } from 'vitest';
import { paintSarif } from '../src/painters/findings/sarif.ts';
import { finding, HOSTILE, outcome, PLAN } from './support/outcomes.ts';
import { sarifValidator } from './support/sarif-schema.ts';

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface Place {
  readonly id?: number;
  readonly message?: { readonly text: string };
  readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: Region };
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly Place[];
  readonly relatedLocations?: readonly Place[];
  readonly partialFingerprints?: Readonly<Record<string, string>>;
  readonly suppressions?: readonly object[];
}

interface Log {
  readonly runs: readonly {
    readonly columnKind: string;
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly Result[];
  }[];
}

const validate = sarifValidator();

/** The results of a log that the official schema accepts. */
function resultsOf(text: string): readonly Result[] {
  const log: unknown = JSON.parse(text);
  expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
  return (log as Log).runs[0]?.results ?? []; // the schema has just accepted it
}

const declared = {
  message: 'Los objetivos se declaran aquí',
  location: finding({ source: PLAN, at: 'id' }).location,
};

describe('SARIF', () => {
  test('a clean run has an empty list of results and every rule', () => {
    const text = paintSarif(outcome([]));
    expect(resultsOf(text)).toEqual([]);
    expect(text).toMatchInlineSnapshot(`
      "{
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
          {
            "tool": {
              "driver": {
                "name": "plan",
                "semanticVersion": "1.0.0",
                "language": "es",
                "rules": [
                  {
                    "id": "plan/sin-vision",
                    "shortDescription": {
                      "text": "Sin visión."
                    },
                    "fullDescription": {
                      "text": "Sin visión."
                    },
                    "help": {
                      "text": "Sin visión.\\n\\nEscriba la visión\\n\\nPágina de la regla: plan explain plan/sin-vision",
                      "markdown": "Sin visión.\\n\\nEscriba la visión\\n\\nPágina de la regla: \`plan explain plan/sin-vision\`"
                    },
                    "defaultConfiguration": {
                      "level": "warning"
                    },
                    "properties": {
                      "tags": [
                        "plan"
                      ],
                      "precision": "high",
                      "problem.severity": "warning"
                    }
                  },
                  {
                    "id": "poi/objetivo-inexistente",
                    "shortDescription": {
                      "text": "Una actividad cita un objetivo que no está en el plan."
                    },
                    "fullDescription": {
                      "text": "El informe perdería su gasto."
                    },
                    "help": {
                      "text": "Una actividad cita un objetivo que no está en el plan.\\n\\nEl informe perdería su gasto.\\n\\nPágina de la regla: plan explain poi/objetivo-inexistente",
                      "markdown": "Una actividad cita un objetivo que no está en el plan.\\n\\nEl informe perdería su gasto.\\n\\nPágina de la regla: \`plan explain poi/objetivo-inexistente\`"
                    },
                    "defaultConfiguration": {
                      "level": "error"
                    },
                    "properties": {
                      "tags": [
                        "poi"
                      ],
                      "precision": "high",
                      "problem.severity": "error"
                    }
                  },
                  {
                    "id": "presupuesto/brecha",
                    "shortDescription": {
                      "text": "Brecha."
                    },
                    "fullDescription": {
                      "text": "Avisa a tiempo."
                    },
                    "help": {
                      "text": "Brecha.\\n\\nAvisa a tiempo.\\n\\nPágina de la regla: plan explain presupuesto/brecha",
                      "markdown": "Brecha.\\n\\nAvisa a tiempo.\\n\\nPágina de la regla: \`plan explain presupuesto/brecha\`"
                    },
                    "defaultConfiguration": {
                      "level": "note"
                    },
                    "properties": {
                      "tags": [
                        "presupuesto"
                      ],
                      "precision": "high",
                      "problem.severity": "recommendation"
                    }
                  }
                ]
              }
            },
            "language": "es",
            "columnKind": "utf16CodeUnits",
            "results": []
          }
        ]
      }
      "
    `);
  });

  test('a finding has its rule, its place, its fingerprint and links to the other places', () => {
    const help = '¿Quiso decir «SOC-1»?';
    const [result] = resultsOf(paintSarif(outcome([finding({ help, related: [declared] })])));
    expect(result).toMatchInlineSnapshot(`
      {
        "level": "error",
        "locations": [
          {
            "physicalLocation": {
              "artifactLocation": {
                "uri": "poi/2019-S1.yaml",
              },
              "region": {
                "endColumn": 20,
                "endLine": 5,
                "startColumn": 15,
                "startLine": 5,
              },
            },
          },
        ],
        "message": {
          "text": "La actividad «GIM-014» cita el objetivo «SOC-9», que no está en el plan. ¿Quiso decir «SOC-1»? Vea también: [Los objetivos se declaran aquí](1).",
        },
        "partialFingerprints": {
          "primaryLocationLineHash": "3078dee46f495b24:1",
        },
        "relatedLocations": [
          {
            "id": 1,
            "message": {
              "text": "Los objetivos se declaran aquí",
            },
            "physicalLocation": {
              "artifactLocation": {
                "uri": "plan.yaml",
              },
              "region": {
                "endColumn": 3,
                "endLine": 3,
                "startColumn": 1,
                "startLine": 3,
              },
            },
          },
        ],
        "ruleId": "poi/objetivo-inexistente",
        "ruleIndex": 1,
      }
    `);
  });

  test.each(HOSTILE)('the official schema accepts a log whose texts and files hold %s', (_, text) => {
    const related = [{ message: text, location: { ...finding().location, file: `${text}.yaml` } }];
    const hostile = finding({ message: text, help: text, file: `poi/${text}.yaml`, related });
    const [result] = resultsOf(paintSarif(outcome([hostile], [{ diagnostic: hostile, reason: text }])));
    expect(JSON.stringify(result)).not.toMatch(/\\u001b|\\ud83d|[\u202a-\u202e]/);
  });

  test.each([
    ['poi/2019 S1.yaml', 'poi/2019%20S1.yaml'],
    ['poi/niñez #1 50%.yaml', 'poi/ni%C3%B1ez%20%231%2050%25.yaml'],
    ['a:b/c?.yaml', 'a%3Ab/c%3F.yaml'],
    ['/otro/plan.yaml', 'file:///otro/plan.yaml'],
    ['C:/Mis planes/plan.yaml', 'file:///C:/Mis%20planes/plan.yaml'],
  ])('the file %j becomes the reference %j', (file, uri) => {
    const [result] = resultsOf(paintSarif(outcome([finding({ file })])));
    expect(result?.locations[0]?.physicalLocation.artifactLocation.uri).toBe(uri);
  });

  test('the official schema refuses a log whose lines start at zero', () => {
    const log: unknown = JSON.parse(
      paintSarif(outcome([finding()])).replace(/"startLine": \d+/, '"startLine": 0'),
    );
    expect(validate(log)).toBe(false);
  });

  test('what an author wrote never reads as a link', () => {
    const message = 'El objetivo «[SOC](1)» no existe';
    const [result] = resultsOf(paintSarif(outcome([finding({ message, related: [declared] })])));
    expect(result?.message.text).toBe(
      'El objetivo «\\[SOC\\](1)» no existe. Vea también: [Los objetivos se declaran aquí](1).',
    );
  });

  test('a finding over several lines is cut at the end of its first line', () => {
    const at = 'id: GIM-014\r\n    objetivo: SOC-9';
    const [result] = resultsOf(paintSarif(outcome([finding({ at })])));
    const { start } = finding({ at: 'id: GIM-014' }).location.span;
    expect(result?.locations[0]?.physicalLocation.region).toEqual({
      startLine: start.line,
      startColumn: start.column,
      endLine: start.line,
      endColumn: start.column + 'id: GIM-014'.length,
    });
  });

  test('an empty place and the place of a finding without a file are one column wide', () => {
    const results = resultsOf(paintSarif(outcome([finding({ at: '' }), finding({ file: '' })])));
    const region = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 };
    expect(results.map(({ locations }) => locations[0]?.physicalLocation)).toEqual([
      { artifactLocation: { uri: 'poi/2019-S1.yaml' }, region },
      { artifactLocation: { uri: 'plan.yaml' }, region },
    ]);
  });

  test('a suppressed finding stands last, with the reason', () => {
    const results = resultsOf(
      paintSarif(outcome([finding()], [{ diagnostic: finding(), reason: 'En trámite' }])),
    );
    expect(results.map(({ suppressions }) => suppressions)).toEqual([
      undefined,
      [{ kind: 'inSource', justification: 'En trámite' }],
    ]);
  });

  test('past 25 000 results the gravest are kept', () => {
    const notes = Array.from({ length: 25_000 }, () => finding({ severity: 'info' }));
    const log = JSON.parse(paintSarif(outcome([...notes, finding()]))) as Log; // painted just now
    const results = log.runs[0]?.results ?? [];
    expect([results.length, results[0]?.level]).toEqual([25_000, 'error']);
  });
});

import { readFileSync } from 'node:fs';
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { paintJunit } from '../src/painters/findings/junit.ts';
import { finding, HOSTILE, outcome, PLAN } from './support/outcomes.ts';

const schema = readFileSync(new URL('support/junit.xsd', import.meta.url), 'utf8');

const validator = XsdValidator.fromDoc(XmlDocument.fromString(schema));

/** What the schema says against a text; nothing when it is valid. Throws for a text that is no XML. */
function errorsIn(xml: string): readonly string[] {
  const document = XmlDocument.fromString(xml);
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error;
    return error.details.map(({ message }) => message);
  } finally {
    document.dispose();
  }
}

const CASES = outcome(
  [
    finding({ help: 'Escriba un objetivo del plan.' }),
    finding({ code: 'presupuesto/brecha', severity: 'info', message: 'Brecha de 30 puntos' }),
    finding({ code: 'presupuesto/brecha', severity: 'warning', message: 'Brecha de 40 puntos' }),
  ],
  [{ diagnostic: finding({ code: 'plan/sin-vision', source: PLAN, at: 'titulo' }), reason: 'En trámite' }],
);

describe('JUnit', () => {
  test('fails on errors, skips what is ignored, passes the rest and says what it passed over', () => {
    expect(paintJunit(CASES)).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="plan validate" tests="6" failures="1" errors="0" skipped="1" time="0">
        <testsuite name="plan.yaml" tests="3" failures="0" errors="0" skipped="1" time="0" file="plan.yaml">
          <testcase name="plan" classname="plan.yaml" time="0" file="plan.yaml" line="4">
            <skipped message="Ignorado: En trámite"/>
            <system-out>1 ignorado:
      Ignorado (En trámite): plan.yaml:4:1: error plan/sin-vision: La actividad «GIM-014» cita el objetivo «SOC-9», que no está en el plan.
      </system-out>
          </testcase>
          <testcase name="poi" classname="plan.yaml" time="0" file="plan.yaml"/>
          <testcase name="presupuesto" classname="plan.yaml" time="0" file="plan.yaml"/>
        </testsuite>
        <testsuite name="poi/2019-S1.yaml" tests="3" failures="1" errors="0" skipped="0" time="0" file="poi/2019-S1.yaml">
          <testcase name="plan" classname="poi/2019-S1.yaml" time="0" file="poi/2019-S1.yaml"/>
          <testcase name="poi" classname="poi/2019-S1.yaml" time="0" file="poi/2019-S1.yaml" line="5">
            <failure message="La actividad «GIM-014» cita el objetivo «SOC-9», que no está en el plan" type="error">poi/2019-S1.yaml:5:15: error poi/objetivo-inexistente: La actividad «GIM-014» cita el objetivo «SOC-9», que no está en el plan. Escriba un objetivo del plan.
      </failure>
          </testcase>
          <testcase name="presupuesto" classname="poi/2019-S1.yaml" time="0" file="poi/2019-S1.yaml" line="5">
            <system-out>1 aviso y 1 nota:
      poi/2019-S1.yaml:5:15: nota presupuesto/brecha: Brecha de 30 puntos.
      poi/2019-S1.yaml:5:15: aviso presupuesto/brecha: Brecha de 40 puntos.
      </system-out>
          </testcase>
        </testsuite>
      </testsuites>
      "
    `);
  });

  test('a clean run passes every group of rules of every file', () => {
    const xml = paintJunit(outcome([]));
    expect(errorsIn(xml)).toEqual([]);
    expect(xml).toContain(
      '<testsuites name="plan validate" tests="6" failures="0" errors="0" skipped="0" time="0">',
    );
  });

  test('the schema refuses a case with two verdicts', () => {
    const twice = paintJunit(CASES).replace('</failure>', '</failure><skipped/>');
    expect(errorsIn(twice)).not.toEqual([]);
  });

  test('the schema accepts hostile texts, codes, files and reasons', () => {
    const hostile = HOSTILE.flatMap(([, text], i) => [
      finding({ code: `${text}/x`, message: text, help: text, file: `${i}${text}.yaml` }),
      finding({ message: text, severity: 'warning', help: text }),
    ]);
    const suppressed = HOSTILE.map(([, reason]) => ({
      diagnostic: finding({ code: 'plan/sin-vision' }),
      reason,
    }));
    expect(errorsIn(paintJunit(outcome(hostile, suppressed)))).toEqual([]);
  });

  test.each([
    ['fin ]]> <b a="x">&</b>', 'fin ]]&gt; &lt;b a=&quot;x&quot;&gt;&amp;&lt;/b&gt;'],
    ['\u001b[31m\u0000\uffff\ud83d', '‹U+001B›[31m‹U+0000›‹U+FFFF›‹U+D83D›'],
    ['a\tb\nc', 'a&#9;b‹U+000A›c'],
    ["d'e", 'd&apos;e'],
  ])('writes the message %j as %j', (message, written) => {
    expect(paintJunit(outcome([finding({ message })]))).toContain(
      `<failure message="${written}" type="error">`,
    );
  });

  test('its counts add up', () => {
    const xml = paintJunit(CASES);
    const suites = [
      ...xml.matchAll(/<testsuite .*? tests="(\d+)" failures="(\d+)" errors="(\d+)" skipped="(\d+)"/g),
    ];
    const sums = [1, 2, 3, 4].map((i) => suites.reduce((sum, suite) => sum + Number(suite[i]), 0));
    const counted = ['<testcase ', '<failure ', '<error ', '<skipped '].map(
      (tag) => xml.split(tag).length - 1,
    );
    expect(sums).toEqual(counted);
    expect(xml).toContain(
      `tests="${sums[0]}" failures="${sums[1]}" errors="${sums[2]}" skipped="${sums[3]}" time="0">\n  <testsuite `,
    );
  });
});

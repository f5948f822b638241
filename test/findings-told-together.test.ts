/** A finding that one rule tells of many places at once is said, set aside, levelled and asked for place by place. */
import { describe, expect, it } from 'vitest';
import { openEditor } from './support/editor-client.ts';
import { textsIn } from './support/folders.ts';
import { ran } from './support/rendered.ts';
import type { Files } from './support/report-inputs.ts';

const SMALL = textsIn('examples/minimo');
const POI = 'poi/2019-S1.yaml';
const NO_BASELINE = 'indicador/sin-linea-base';
const NO_OBJECTIVE = 'poi/objetivo-inexistente';

function text(file: string): string {
  return SMALL[file] ?? '';
}

/** The plan without the baselines of its indicators, where comments set aside those of some. */
function withoutBaselines(commented: readonly string[]): Files {
  const plan = commented.reduce(
    (yaml, id) =>
      yaml.replace(
        `          - id: ${id}\n`,
        `          # plan-ignorar ${NO_BASELINE}: motivo de ${id}\n          - id: ${id}\n`,
      ),
    text('plan.yaml').replaceAll(/^ +linea_base:.*\n/gm, ''),
  );
  return { ...SMALL, 'plan.yaml': plan };
}

/** Two units, each with its POI, and an activity in each that cites an objective which is not in the plan. */
function twoUnits(config = ''): Files {
  const poi = text(POI).replaceAll(/objetivo: (?:INS|ECO)-1$/gm, 'objetivo: ECO-11');
  const cut = poi.indexOf('  - id: GAF-001');
  const results = poi.indexOf('\nresultados:');
  const head = poi.slice(0, poi.indexOf('actividades:')).replace('unidad: GDL', 'unidad: GAF');
  const { [POI]: _, ...rest } = SMALL;
  return {
    ...rest,
    'poi/2019-S1/gdl.yaml': poi.slice(0, cut) + poi.slice(results),
    'poi/2019-S1/gaf.yaml': `${head}actividades:\n${poi.slice(cut, results)}`,
    ...(config === '' ? {} : { 'plan.config.yaml': config }),
  };
}

/** What `validate` says of a code, a line each, and how it ended. */
async function concise(
  files: Files,
  code: string,
  paths: readonly string[] = [],
): Promise<readonly string[]> {
  const { out, code: exit } = await ran(files, ['validate', ...paths, '--format', 'concise']);
  return [...out.split('\n').filter((line) => line.endsWith(`[${code}]`)), `exit ${exit}`];
}

describe('a comment', () => {
  it('sets aside only the place below it of those that are told together, and the rest is still an error', async () => {
    const poi = text(POI)
      .replaceAll(/objetivo: (?:ECO|AMB)-1$/gm, 'objetivo: ECO-11')
      .replace('    objetivo: ECO-11', `    # plan-ignorar ${NO_OBJECTIVE}: el concejo lo verá\n$&`);
    const files = { ...SMALL, [POI]: poi };
    const [only, exit] = await concise(files, NO_OBJECTIVE);
    expect(only).toContain('error: La actividad «GDL-003» cita el objetivo «ECO-11»');
    expect(exit).toBe('exit 1');
    expect((await ran(files, ['report', '--format', 'md'])).code).toBe(1);
  });

  it('on each of three lets the fourth be told the day that it lacks its baseline, and none is useless', async () => {
    const files = withoutBaselines(['SOC-1.1', 'ECO-1.1', 'AMB-1.1']);
    const { out } = await ran(files, ['validate']);
    expect(out).toContain('El indicador «INS-1.1» no tiene línea de base');
    expect(out).not.toContain('supresion-inutil');
    expect(out).toContain('1 aviso. Además, 3 hallazgos ignorados con motivo');
  });

  it('gives each its own reason in the annex', async () => {
    const done = await ran(withoutBaselines(['SOC-1.1', 'ECO-1.1', 'AMB-1.1']), ['report', '--format', 'md']);
    for (const id of ['SOC-1.1', 'ECO-1.1', 'AMB-1.1'])
      expect(done.markdown()).toMatch(new RegExp(`«${id}».*motivo de ${id}`));
  });

  it('leaves what is many still told together, with its own count', async () => {
    const plan = text('plan.yaml').replace(
      /( +- id: INS-1\.1\n(?: {12}.*\n)+)/,
      '$1' +
        ['2', '3']
          .map((n) => `          - id: INS-1.${n}\n            nombre: Otro indicador ${n}\n`)
          .join(''),
    );
    const files = { ...SMALL, 'plan.yaml': plan.replaceAll(/^ +linea_base:.*\n/gm, '') };
    const before = await concise(files, NO_BASELINE);
    expect(before).toHaveLength(2);
    expect(before[0]).toContain('Hay 6 indicadores sin línea de base: «SOC-1.1»');
    const commented = files['plan.yaml']?.replace(
      '          - id: SOC-1.1\n',
      `          # plan-ignorar ${NO_BASELINE}: viene en 2020\n$&`,
    );
    const [told] = await concise({ ...files, 'plan.yaml': commented ?? '' }, NO_BASELINE);
    expect(told).toContain('Hay 5 indicadores sin línea de base: «ECO-1.1»');
  });

  it('that stands at another line than its finding is told which', async () => {
    const plan = text('plan.yaml')
      .replace(/^ +linea_base:.*\n/m, '')
      .replace('            nombre: ', `            # plan-ignorar ${NO_BASELINE}: viene en 2020\n$&`);
    const { out } = await ran({ ...SMALL, 'plan.yaml': plan }, ['validate']);
    const line = plan.split('\n').findIndex((one) => one.includes('- id: SOC-1.1')) + 1;
    expect(out).toContain(`si es por el hallazgo que está en la línea ${line}, póngalo justo encima`);
  });

  it('at the head of a document sets aside what is told there of all of it', async () => {
    const poi = text(POI).replace('estado: cerrado', 'estado: formulado');
    const rule = 'poi/ejecucion-sin-ejecutar';
    expect((await concise({ ...SMALL, [POI]: poi }, rule))[0]).toContain('actividades más así');
    const commented = poi.replace('estado: formulado', `# plan-ignorar ${rule}: se cierra en julio\n$&`);
    expect(await concise({ ...SMALL, [POI]: commented }, rule)).toEqual(['exit 0']);
  });
});

describe('of a finding told together in two files', () => {
  it('each file asked for says its own, with its line, also of an earlier run', async () => {
    const whole = await concise(twoUnits(), NO_OBJECTIVE);
    expect(whole).toHaveLength(2);
    const first = await ran(twoUnits(), ['validate']);
    for (const file of ['poi/2019-S1/gdl.yaml', 'poi/2019-S1/gaf.yaml']) {
      const asked = await ran(twoUnits(), ['validate', file], {
        files: Object.fromEntries(first.host.files),
      });
      expect(asked.code).toBe(1);
      expect(asked.out).toContain(`${file}:`);
      expect(asked.out).toMatch(/\| +objetivo: ECO-11/);
    }
  });

  it.each([
    ['the first', 'gaf', 'gdl'],
    ['the second', 'gdl', 'gaf'],
  ])('that %s is off leaves the error of the other, and the report refused', async (_, off, on) => {
    const files = twoUnits(`reglas_por_archivo: {"poi/2019-S1/${off}.yaml": {${NO_OBJECTIVE}: off}}\n`);
    const found = await concise(files, NO_OBJECTIVE);
    expect(found).toHaveLength(2);
    expect(found[0]).toContain(`poi/2019-S1/${on}.yaml`);
    expect(found[0]).toContain('error: La actividad');
    expect((await ran(files, ['report', '--format', 'md'])).code).toBe(1);
  });

  it('a severity of one file is that of its part alone', async () => {
    const files = twoUnits(`reglas_por_archivo: {"poi/2019-S1/gaf.yaml": {${NO_OBJECTIVE}: nota}}\n`);
    const found = await concise(files, NO_OBJECTIVE);
    expect(found.map((line) => line.replace(/^(\S+?yaml):\d+:\d+: (\w+):.*$/, '$1 $2'))).toEqual([
      'poi/2019-S1/gaf.yaml nota',
      'poi/2019-S1/gdl.yaml error',
      'exit 1',
    ]);
  });

  it('the editor shows it in both', async () => {
    const editor = await openEditor({ files: twoUnits() });
    const shown = Object.entries(await editor.settled()).flatMap(([file, found]) =>
      found.some(({ code }) => code === NO_OBJECTIVE) ? [file] : [],
    );
    expect(shown.toSorted()).toEqual(['poi/2019-S1/gaf.yaml', 'poi/2019-S1/gdl.yaml']);
    await editor.end();
  });

  it.each([
    ['gaf', 'gdl'],
    ['gdl', 'gaf'],
  ])('`--write-baseline` of %s accepts its own, and keeps what was accepted of %s', async (one, other) => {
    const [path, elsewhere] = [`poi/2019-S1/${one}.yaml`, `poi/2019-S1/${other}.yaml`];
    const kept = `version: 1\nhallazgos: [{regla: ${NO_OBJECTIVE}, documento: ${elsewhere}, valores: [otro]}, {regla: avance/sin-evidencia, documento: ${path}, valores: [ido]}]\n`;
    const files = { ...twoUnits('base: plan.base.yaml\n'), 'plan.base.yaml': kept };
    const done = await ran(files, ['validate', path, '--write-baseline']);
    const base = Buffer.from(done.bytes('plan.base.yaml')).toString('utf8');
    expect([done.code, done.err]).toEqual([0, '']);
    expect(base).toMatch(new RegExp(`documento: "${path}", .*"ECO-11"`));
    expect(base).not.toMatch(new RegExp(`documento: "${elsewhere}", .*"ECO-11"`));
    expect([base.includes('["otro"]'), base.includes('["ido"]')]).toEqual([true, false]);
    const after = await concise({ ...files, 'plan.base.yaml': base }, NO_OBJECTIVE);
    expect(after).toEqual([expect.stringContaining(elsewhere), 'exit 1']);
  });

  it('`--write-baseline` of one says what it cannot keep of the other', async () => {
    const broken = 'version: 1\nhallazgos: [{regla: poi/sin-unidad}]\n';
    const files = { ...twoUnits(), 'b.yaml': broken };
    const argv = ['validate', 'poi/2019-S1/gaf.yaml', '--write-baseline', '--baseline', 'b.yaml'];
    const { code, err } = await ran(files, argv);
    expect([code, err]).toEqual([2, expect.stringContaining('se perdería lo que acepta de otros archivos')]);
  });

  it('`fix` of the second corrects what stands there', async () => {
    const done = await ran(twoUnits(), ['fix', 'poi/2019-S1/gdl.yaml', '--unsafe', '--only', NO_OBJECTIVE]);
    expect(Buffer.from(done.bytes('gdl.yaml')).toString('utf8')).not.toContain('ECO-11');
    expect(Buffer.from(done.bytes('gaf.yaml')).toString('utf8')).toContain('ECO-11');
  });
});

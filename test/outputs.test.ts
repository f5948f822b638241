import { describe, expect, it } from 'vitest';
import { ran } from './support/rendered.ts';
import { SMALL } from './support/small-project.ts';

describe('formats and outputs of the commands', () => {
  it('report takes several formats, in one word or in several options', async () => {
    const names = async (...argv: readonly string[]): Promise<string> =>
      (await ran(SMALL, ['report', ...argv])).out;
    const both = await names('--format', 'md,pdf');
    expect(both.split('\n').filter(Boolean)).toHaveLength(2);
    expect(await names('--format', 'md', '--format', 'pdf')).toBe(both);
    expect(await names()).toBe(both);
    expect((await names('--format', 'md')).split('\n').filter(Boolean)).toHaveLength(1);
  }, 60_000);

  it.each([
    ['a report', ['report', '--output', '-'], 'Un informe son varios archivos'],
    [
      'a data package',
      ['compile', '--format', 'datapackage', '--output', '-'],
      'Un paquete de datos son varios archivos',
    ],
  ])('%s does not go to the screen', async (_, argv, words) => {
    const { code, err } = await ran(SMALL, argv);
    expect([code, err.includes(words)]).toEqual([2, true]);
  });

  it('the compiled plan and a file of findings named - do', async () => {
    const printed = await ran(SMALL, ['compile']);
    expect((await ran(SMALL, ['compile', '--output', '-'])).out).toBe(printed.out);
    const found = await ran(SMALL, ['validate', '--format', 'json']);
    expect((await ran(SMALL, ['validate', '--format', 'json:-'])).out).toBe(found.out);
  });

  it('status gives as data the figures of compile', async () => {
    const compiled = JSON.parse((await ran(SMALL, ['compile'])).out) as Record<string, unknown>; // our own
    const { code, out } = await ran(SMALL, ['estado', '--formato', 'json']);
    expect(code).toBe(0);
    const { version, planes } = JSON.parse(out) as { version: number; planes: Record<string, unknown>[] }; // our own
    expect([version, planes.length]).toEqual([1, 1]);
    for (const key of ['plan', 'periodo', 'avance', 'dimensiones', 'objetivos', 'unidades', 'distritos'])
      expect(planes[0]?.[key]).toEqual(compiled[key]);
    expect(planes[0]).toMatchObject({ carpeta: '.', errores: 0 });
    expect((await ran(SMALL, ['status', '--format', 'xml'])).code).toBe(2);
  });

  it.each([
    ['validate', ['validate', '--format', 'json:salida.txt', '--format', 'sarif:./salida.txt']],
    ['diff', ['diff', '.', '.', '--format', 'json:salida.txt', '--format', 'markdown:../w/salida.txt']],
  ])('two formats of %s do not go to one file under two of its names', async (_, argv) => {
    const { code, err, host } = await ran(SMALL, argv);
    expect([code, err]).toEqual([2, expect.stringContaining('Dos formatos no caben en el mismo archivo')]);
    expect([...host.files.keys()].filter((path) => path.endsWith('salida.txt'))).toEqual([]);
  });

  it.each([
    ['validate', ['validate', '--format', 'json:/dev/stdout', '--format', 'sarif']],
    ['validate', ['validate', '--format', 'json:-', '--format', 'sarif:/dev/../dev/stdout']],
    ['diff', ['diff', '.', '.', '--format', 'json', '--format', 'markdown:/dev/stdout']],
  ])('two formats of %s do not go to the screen under two of its names: %j', async (_, argv) => {
    const { code, out, err } = await ran(SMALL, argv);
    expect([code, out, err]).toEqual([
      2,
      '',
      expect.stringContaining('Solo un formato puede salir por la pantalla'),
    ]);
  });

  it('annotations of a runner do not spoil what goes to the screen by its other name', async () => {
    const argv = ['validate', '--format', 'json:/dev/stdout'];
    const { out } = await ran(SMALL, argv, { env: { GITHUB_ACTIONS: 'true' } });
    expect(JSON.parse(out)).toBeTypeOf('object');
  });

  it.each([
    ['compile --output', ['compile', '--output', 'libros/GDL.xlsx']],
    ['validate --format', ['validate', '--format', 'json:libros/GDL.xlsx']],
    ['diff --format', ['diff', '.', '.', '--format', 'json:libros/GDL.xlsx']],
  ])('a workbook that stands there is not replaced by what %s writes', async (_, argv) => {
    const book = 'PK\u0003\u0004\u0014\u0000\u0000\u0000xl/workbook.xml';
    const { code, err, host } = await ran({ ...SMALL, 'libros/GDL.xlsx': book }, argv);
    expect([code, err]).toEqual([
      2,
      expect.stringContaining('«libros/GDL.xlsx» no es un texto, como el resultado que tomaría su lugar'),
    ]);
    expect(Buffer.from(host.files.get('/w/libros/GDL.xlsx') ?? []).toString()).toBe(book);
  });

  it.each([
    [['--format', 'json:hallazgos.json'], '--format. Quite esa opción'],
    [['--since', 'antes'], '--since. Quite esa opción'],
    [['--strict', '--max-warnings', '3'], '--max-warnings y --strict. Quite esas opciones'],
    [['--quiet', '--every-place'], '--quiet y --every-place. Quite esas opciones'],
  ])(
    'nothing is promised that the list of accepted findings leaves out of account: %j',
    async (more, words) => {
      const { code, err, host } = await ran(SMALL, ['validate', '--write-baseline', ...more]);
      expect([code, err]).toEqual([
        2,
        `--write-baseline acepta todos los hallazgos de hoy y no los muestra: no va con ${words}.\n`,
      ]);
      expect([...host.files.keys()].filter((path) => path.includes('base'))).toEqual([]);
    },
  );

  it('a path beside --stdin-path is not left out of account', async () => {
    const argv = ['validate', 'poi', '--stdin-path', 'poi/2019-S1.yaml'];
    const { code, err } = await ran(SMALL, argv, { stdin: SMALL['poi/2019-S1.yaml'] ?? '' });
    expect([code, err]).toEqual([
      2,
      'Con --stdin-path se revisa solo «poi/2019-S1.yaml», y «poi» quedaría sin revisar. Pídalo en otra orden.\n',
    ]);
  });

  it('options that are of other files than a workbook of ours are not left out of account', async () => {
    const { host, out } = await ran(SMALL, ['export', '--unit', 'GIM']);
    const files = Object.fromEntries(
      [...host.files].map(([path, bytes]) => [path.replace('/w/', ''), bytes]),
    );
    const argv = ['import', out.trim(), '--pim', 'fn', '--ubigeo', '210503'];
    const { code, err } = await ran(files, argv);
    expect([code, err]).toEqual([
      2,
      'No se importó nada: --ubigeo y --pim no cambian cómo se lee «libros/puno-2019-2022-2019-S1-GIM.xlsx». Quite esas opciones.\n',
    ]);
  });

  it('a result of before is replaced, whatever its name and encoding', async () => {
    for (const before of ['', '{}', '\u00ff\u00fe{}']) {
      const files = { ...SMALL, 'plan.xlsx': Buffer.from(before, 'latin1') };
      const { code, host } = await ran(files, ['compile', '--output', 'plan.xlsx']);
      expect(code).toBe(0);
      expect(Buffer.from(host.files.get('/w/plan.xlsx') ?? []).toString()).toContain('"actividades"');
    }
  });
});

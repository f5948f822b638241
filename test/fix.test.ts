import { expect, it, test } from 'vitest';
import { main } from '../src/cli.ts';
import { MISTAKES } from './support/slips-of-the-hand.ts';
import { memoryHost, type MemoryHost } from './support/memory-host.ts';
import { ran } from './support/rendered.ts';
import { SMALL } from './support/small-project.ts';

const POI = 'poi/2019-S1.yaml';

function hostWith(files: Readonly<Record<string, string | Uint8Array>>): MemoryHost {
  return memoryHost({ files });
}

function textIn(host: MemoryHost, path: string): string {
  return Buffer.from(host.files.get(`/w/${path}`) ?? '').toString('utf8');
}

/** The small project with one mistake: what is wrong, and what it should be. */
function broken(
  file: string,
  right: string,
  wrong: string | Uint8Array,
): Record<string, string | Uint8Array> {
  const text = SMALL[file] ?? '';
  if (typeof wrong !== 'string') return { ...SMALL, [file]: wrong };
  if (!text.includes(right)) throw new Error(`${file} has no ${right}`);
  return { ...SMALL, [file]: text.replace(right, () => wrong) };
}

test.each(MISTAKES.filter(({ safe }) => safe))(
  'plan fix mends what has one reading, touches nothing else and has nothing left to do: $wrong',
  async ({ file, right, wrong, result }) => {
    const host = hostWith(broken(file, right, wrong));
    expect(await main(['fix'], host)).toBe(0);
    expect(textIn(host, file)).toBe((SMALL[file] ?? '').replace(right, () => result ?? right));
    for (const [path, text] of Object.entries(SMALL))
      if (path !== file) expect(textIn(host, path)).toBe(text);
    const before = new Map(host.files);
    await main(['fix'], host);
    expect([...host.files].filter(([path, bytes]) => before.get(path) !== bytes)).toEqual([]);
  },
);

test.each(MISTAKES.filter(({ safe }) => !safe))(
  'plan fix leaves to a person what has more readings, and --unsafe takes the likeliest: $wrong',
  async ({ file, right, wrong, result }) => {
    const files = broken(file, right, wrong);
    const host = hostWith(files);
    await main(['fix'], host);
    expect(textIn(host, file)).toBe(files[file]);
    expect(host.printed.out).toContain('plan fix --unsafe --only');
    await main(['fix', '--unsafe'], host);
    expect(textIn(host, file)).toBe((SMALL[file] ?? '').replace(right, () => result ?? right));
  },
);

test.each(MISTAKES)(
  'the help of a finding says what its correction writes: $wrong',
  async ({ file, right, wrong }) => {
    const { out } = await ran(broken(file, right, wrong), ['validate', '--format', 'json']);
    const { findings } = JSON.parse(out) as {
      readonly findings: readonly {
        readonly help: string;
        readonly fixes?: readonly {
          readonly title: string;
          readonly edits: readonly { readonly text: string }[];
        }[];
      }[];
    }; // what paintJson gives
    const fixed = findings.filter(({ fixes = [] }) => fixes.length > 0);
    expect(fixed.length).toBeGreaterThan(0);
    for (const { help, fixes = [] } of fixed) {
      const [text = ''] = (fixes[0]?.edits ?? []).map((edit) => edit.text.trim());
      const words = text.length > 60 || text === '' || text === '-' ? [] : [text];
      // Amounts are said with their commas.
      const said = `${help} ${help.replaceAll(/(?<=\d),(?=\d{3})/g, '')}`;
      expect(words.filter((word) => !said.includes(word.replaceAll(/^["']|["']$/g, '')))).toEqual([]);
    }
  },
);

const CODE_WITHOUT_MARKS = broken(
  POI,
  'nombre: Ampliación de redes de agua',
  'nombre: “Ampliación de redes de agua”',
);

it('shows what it would do with --dry-run and --check, and writes nothing', async () => {
  for (const [option, code] of [
    ['--dry-run', 0],
    ['--check', 1],
  ] as const) {
    const host = hostWith(CODE_WITHOUT_MARKS);
    expect(await main(['fix', option], host)).toBe(code);
    expect(textIn(host, POI)).toBe(CODE_WITHOUT_MARKS[POI]);
    expect(host.printed.out).toContain('+     nombre: "Ampliación de redes de agua"');
    expect(host.printed.out).toContain('No se escribió nada');
  }
  expect(await main(['fix', '--check'], hostWith(SMALL))).toBe(0);
});

it('never touches a file with the mark of a conflict, and mends the others', async () => {
  const host = hostWith({
    ...CODE_WITHOUT_MARKS,
    'unidades.yaml': `${SMALL['unidades.yaml'] ?? ''}\n<<<<<<< HEAD\n- id:X\n=======\n>>>>>>> otra\n`,
  });
  await main(['fix', '--unsafe'], host);
  expect(textIn(host, 'unidades.yaml')).toContain('- id:X');
  expect(textIn(host, POI)).toContain('nombre: "Ampliación de redes de agua"');
});

it.each([['fix'], ['fix', '--check'], ['set', 'SOC-1', 'estrategico=sí']])(
  'says what is not read: %s',
  async (...argv) => {
    const host = hostWith({ ...SMALL, 'poi/2019-S2.yaml.txt': 'tipo: poi\n' });
    await main(argv, host);
    expect(host.printed.err).toContain('No se leyó: poi/2019-S2.yaml.txt.');
  },
);

it('mends only what is asked for with --only, and refuses a rule that is none', async () => {
  const host = hostWith(CODE_WITHOUT_MARKS);
  await main(['fix', '--only', 'poi'], host);
  expect(textIn(host, POI)).toBe(CODE_WITHOUT_MARKS[POI]);
  expect(host.printed.out).not.toContain('elegir a una persona');
  expect(host.printed.out).toMatch(/Aparte, plan fix sin --only corrige \d+ hallazgos? de otras? reglas?\./);
  expect(await main(['fix', '--only', 'yaml/comillas-tipografica'], host)).toBe(2);
  expect(host.printed.err).toContain('yaml/comillas-tipograficas');
  await main(['arreglar', '--solo', 'yaml'], host);
  expect(textIn(host, POI)).toContain('nombre: "Ampliación de redes de agua"');
});

it('leaves a file that somebody saved meanwhile, and says so', async () => {
  const host = hostWith(CODE_WITHOUT_MARKS);
  const code = await main(['fix'], {
    ...host,
    // Saved by another hand once the changes are on the screen.
    replaceSet: (folder, files) => {
      host.save(`/w/${POI}`, 'tipo: poi # nuevo\n');
      host.replaceSet(folder, files);
    },
  });
  expect(code).toBe(3);
  expect(host.printed.err).toContain('cambió mientras tanto');
  expect(textIn(host, POI)).toBe('tipo: poi # nuevo\n');
});

it('validate --fix corrects first, and then says what is left', async () => {
  const host = hostWith(CODE_WITHOUT_MARKS);
  expect(await main(['validate', '--fix', '--format', 'json'], host)).toBe(0);
  expect(textIn(host, POI)).toContain('nombre: "Ampliación de redes de agua"');
  expect(host.printed.err).toContain('Se corrigió 1 hallazgo en 1 archivo');
  expect(JSON.parse(host.printed.out)).toMatchObject({ errors: 0 });
});

it.each([
  ['a commit that there is not', ['--since', 'nunca'], 'No hay ninguna carpeta, archivo ni commit «nunca»'],
  ['a rule that there is not', ['--rule', 'poi/nada=off'], 'poi/nada'],
  ['a configuration that there is not', ['--config', 'nada.yaml'], 'ahí no hay ningún archivo'],
  ['a format that there is not', ['--format', 'xml'], 'No hay un formato «xml»'],
  ['another text of the file', ['--stdin-path', POI], '--fix corrige el archivo guardado'],
  ['what cannot go with it', ['--write-baseline', '--watch'], 'no va con --watch'],
])('validate --fix with %s writes nothing', async (_, more, words) => {
  const host = memoryHost({ files: CODE_WITHOUT_MARKS, commits: { antes: {} } });
  expect(await main(['validate', '--fix', ...more], host)).toBe(2);
  expect(host.printed.err).toContain(words);
  expect(textIn(host, POI)).toBe(CODE_WITHOUT_MARKS[POI]);
});

it('carries corrections in JSON and SARIF, and names them in annotations of GitHub', async () => {
  const json = JSON.parse((await ran(CODE_WITHOUT_MARKS, ['validate', '--format', 'json'])).out) as {
    readonly findings: readonly { readonly fixes?: unknown }[];
  }; // what paintJson gives
  expect(json.findings.map(({ fixes }) => fixes)).toContainEqual([
    {
      title: 'Escribir "Ampliación de redes de agua"',
      safe: true,
      edits: [
        expect.objectContaining({ file: POI, text: '"Ampliación de redes de agua"' }) as unknown, // a matcher
      ],
    },
  ]);
  const sarif = (await ran(CODE_WITHOUT_MARKS, ['validate', '--format', 'sarif'])).out;
  expect(sarif).toContain('"insertedContent"');
  expect(sarif).toContain('"deletedRegion"');
  const github = (await ran(CODE_WITHOUT_MARKS, ['validate', '--format', 'github'])).out;
  expect(github).toContain('Se corrige con «plan fix»: escribir "Ampliación de redes de agua"');
});

it('tells what a plan.yaml is that is none, and mends its misspelt tipo', async () => {
  const word = Buffer.concat([
    Buffer.from('PK\u0003\u0004word/document.xml', 'latin1'),
    Buffer.alloc(400, 7),
  ]);
  for (const files of [{ ...SMALL, 'plan.yaml': word }, { 'plan.yaml': word }]) {
    const { out } = await ran(files, ['validate']);
    expect(out).toContain('plan.yaml:1:1  error  yaml/codificacion');
    expect(out).toContain('es un documento de Word (.docx)');
    expect(out).not.toContain('1 plan');
    expect(out).not.toContain('proyecto/sin-plan');
  }
  const misspelt = await ran(broken('plan.yaml', 'tipo: plan', 'Tipo: Plan'), ['validate']);
  expect(misspelt.out).toContain('«Tipo» no es «tipo»: las claves van en minúsculas');
});

it('says of what a fault of the text hides that it was not checked', async () => {
  const { out } = await ran(broken(POI, 'estado: cerrado', 'estado: "cerrado'), ['validate']);
  expect(out).toContain('Lo demás de este archivo no se revisa mientras tanto');
  expect(out).toContain(`No se pudo revisar: ${POI}.`);
  expect(out).not.toContain('POI sin periodo');
});

it('says what came to light in a file that could not be read before', async () => {
  const host = hostWith({
    ...SMALL,
    [POI]: (SMALL[POI] ?? '')
      .replace('  - id: GIM-015', '  -id: GIM-015')
      .replace('girado: 498000.00', 'girado: 598000.00'),
  });
  expect(await main(['fix'], host)).toBe(0);
  expect(host.printed.out).toContain('Con este cambio aparece');
  expect(host.printed.out).toContain(`${POI}:`);
  expect(host.printed.out).toContain('Para verlo todo: plan validate');
});

it.each(['TIPO: "Poi"', "Tipo: 'poi'", 'Tipo: POI', '  tipo: poi'])(
  'makes a document of a file that says %s, wherever it stands',
  async (said) => {
    const obras = 'obras/mayo.yaml';
    const text = (SMALL[POI] ?? '').replace('\ntipo: poi', said);
    const { [POI]: _, ...others } = SMALL;
    const host = hostWith({ ...others, [obras]: text });
    await main(['fix'], host);
    expect(textIn(host, obras)).toBe((SMALL[POI] ?? '').replace('\ntipo: poi', 'tipo: poi'));
  },
);

it('asks a person for a tipo that is no word', async () => {
  const host = hostWith(broken(POI, 'tipo: poi', 'Tipo: [poi]'));
  await main(['validate'], host);
  expect(host.printed.out).toContain('«Tipo» no es «tipo»: las claves van en minúsculas');
});

it.each([
  ['a line of Windows-1252 in a file of UTF-8', [0xf3, 0x93, 0xed, 0xa0, 0x20, 0xc3], 'ó“í\u00A0 Ã'],
  ['one at its end, cut', [0xf1, 0xe2, 0x82], 'ñâ‚'],
])('reads as Windows-1252 only what is no UTF-8: %s', async (_, bytes, said) => {
  const text = SMALL[POI] ?? '';
  const host = hostWith({
    ...SMALL,
    [POI]: Buffer.concat([Buffer.from(`${text}# ñ😀 `), Buffer.from(bytes)]),
  });
  await main(['fix'], host);
  expect(textIn(host, POI)).toContain('\uFFFD');
  await main(['fix', '--unsafe', '--only', 'yaml/codificacion'], host);
  expect(textIn(host, POI)).toBe(`${text}# ñ😀 ${said}`);
});

it('leaves the mark at the beginning of a file, by which Excel and Notepad know it again', async () => {
  const host = hostWith({ ...CODE_WITHOUT_MARKS, [POI]: `\uFEFF${String(CODE_WITHOUT_MARKS[POI])}` });
  await main(['fix'], host);
  expect(textIn(host, POI)).toBe(`\uFEFF${String(CODE_WITHOUT_MARKS[POI]).replace(/[“”]/g, '"')}`);
});

it('spells the rule of a comment that ignores it as it is called', async () => {
  const comment = '# plan-ignorar poi/objetivo-inexistente: se verá\n';
  const files = broken(POI, '    objetivo: SOC-1\n', `    ${comment}    objetivo: SOC-9\n`);
  const host = hostWith({
    ...files,
    [POI]: String(files[POI]).replace('poi/objetivo-inexistente', 'poi/objetivo-inexistent'),
  });
  await main(['fix', '--unsafe', '--only', 'proyecto/supresion-inutil'], host);
  expect(textIn(host, POI)).toBe(files[POI]);
});

it('counts what it corrected, and names ten of those that ask for a choice', async () => {
  const words = 'Se corrigieron 2 hallazgos en 1 archivo.';
  const two = (SMALL[POI] ?? '')
    .replace('nombre: Ampliación de redes de agua', 'nombre: “Ampliación de redes de agua”')
    .replace('nombre: Mantenimiento de pozos', 'nombre: “Mantenimiento de pozos”');
  expect((await ran({ ...SMALL, [POI]: two }, ['fix'])).out).toContain(words);
  const misspelt = Array.from(
    { length: 11 },
    (_, i) => `  - {id: GIM-1${i + 10}, nombre: Zanjas ${i}, objetivo: SOC-1${i}, unidad: GIM}\n`,
  ).join('');
  const of = (count: number): Readonly<Record<string, string>> => ({
    ...SMALL,
    [POI]: (SMALL[POI] ?? '').replace(
      'resultados:\n',
      `${misspelt.split('\n').slice(0, count).join('\n')}\nresultados:\n`,
    ),
  });
  expect((await ran(of(10), ['fix'])).out).not.toMatch(/^ {2}y \d+ más$/m);
  expect((await ran(of(11), ['fix'])).out).toMatch(/Quedan 11 correcciones[^]*\n {2}y 1 más\n/);
});

it('asks to be repeated, and nobody to choose, where faults come to light one after another', async () => {
  const head = (SMALL[POI] ?? '').split(/^actividades:/m)[0] ?? '';
  const indented = Array.from({ length: 30 }, (_, i) => `  - id: GIM-1${i + 10}\n   nombre: Zanja ${i}\n`);
  const { out } = await ran({ ...SMALL, [POI]: `${head}actividades:\n${indented.join('')}` }, ['fix']);
  expect(out).toContain('Se corrigieron 25 hallazgos en 1 archivo.\nHay más que corregir');
  expect(out).not.toContain('elegir a una persona');
});

import { describe, expect, it } from 'vitest';
import type {
  CodeLens,
  CompletionItem,
  DocumentSymbol,
  FoldingRange,
  Hover,
  Location,
  Range,
  SymbolInformation,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { openEditor, type MemoryEditor } from './support/editor-client.ts';
import { projectFiles } from './support/example-files.ts';

const MINIMO = projectFiles('minimo');
const PUNO = projectFiles('puno');
const POI = 'poi/2019-S1.yaml';
const SNIPPETS = { textDocument: { completion: { completionItem: { snippetSupport: true } } } };

const text = (file: string, files = MINIMO): string => Buffer.from(files[file] ?? []).toString('utf8');

/** The offset that `‸` marks in a piece of a text, which stands there once or first. */
function marked(whole: string, piece: string): number {
  const at = whole.indexOf(piece.replace('‸', ''));
  if (at < 0 || !piece.includes('‸')) throw new Error(`no place is marked by ${piece}`);
  return at + piece.indexOf('‸');
}

async function opened(file: string, content?: string, files = MINIMO): Promise<MemoryEditor> {
  const editor = await openEditor({ files }, { capabilities: SNIPPETS });
  await editor.open(file, content);
  return editor;
}

async function askedAt<T>(
  editor: MemoryEditor,
  method: string,
  file: string,
  piece: string,
  more?: object,
): Promise<T> {
  return editor.at<T>(`textDocument/${method}`, file, marked(editor.textOf(file), piece), more);
}

/** `file:line:text`, from 1: a place and what stands there. */
function placesOf(editor: MemoryEditor, locations: readonly Location[]): readonly string[] {
  return locations.map(({ uri, range: { start, end } }) => {
    const file = decodeURIComponent(uri).replace('file:///w/', '');
    const bytes = editor.host.files.get(`/w/${file}`);
    const line =
      Buffer.from(bytes ?? [])
        .toString('utf8')
        .split('\n')[start.line] ?? '';
    return `${file}:${start.line + 1}:${line.slice(start.character, end.character)}`;
  });
}

/** The lines of an outline: `first-last name`, each below what it stands in. */
function outlined(symbols: readonly DocumentSymbol[], depth = 0): readonly string[] {
  return symbols.flatMap(({ range, name, children = [] }) => [
    `${'  '.repeat(depth)}${range.start.line + 1}-${range.end.line + 1} ${name}`,
    ...outlined(children, depth + 1),
  ]);
}

describe('hover', () => {
  it.each([
    ['a key', 'acumula‸cion: suma'],
    ['a key of a month', '{ene: 0, fe‸b: 5'],
    ['a value that is one of few', 'tipo: produc‸to'],
    ['an objective that is cited', 'objetivo: SO‸C-1'],
    ['an indicator of the plan that is cited', 'indicador_plan: SOC-1‸.1'],
    ['a line of the plan', 'proyecto: "1.‸0"'],
    ['a unit', 'aprobado_por: G‸AF'],
    ['an activity', '- id: GDL‸-001'],
    ['a task', 'depende_de: [T‸1]'],
    ['the plan', 'plan: ejemplo‸-2019'],
  ])('says what it is, with its figures: %s', async (_, piece) => {
    const editor = await opened(POI);
    const found = await askedAt<Hover>(editor, 'hover', POI, piece);
    expect(found.contents).toMatchSnapshot();
    await editor.end();
  });

  it('says nothing of comments, of blank lines and of what the schema does not know', async () => {
    const editor = await opened(POI, `${text(POI)}\n\n`);
    for (const piece of ['# Cifras ilus‸trativas', '\n‸\n  - id: GDL-002'])
      expect(await askedAt(editor, 'hover', POI, piece)).toBeNull();
    await editor.end();
  });

  it('shows the words of authors as they are', async () => {
    const editor = await opened(
      POI,
      text(POI).replace('Compra de tubería', '"**no** <b>es</b> [negrita](http://x.y)"'),
    );
    const found = await askedAt<Hover>(editor, 'hover', POI, 'depende_de: [T‸1]');
    expect(found.contents).toMatchObject({
      value: expect.stringContaining(String.raw`\*\*no\*\* \<b\>es\</b\> \[negrita\](http\://x.y)`) as string,
    });
    await editor.end();
  });
});

describe('completion', () => {
  const HEAD = `tipo: poi
version: 1
plan: puno-2019-2022
periodo: 2019-S1
unidad: GIM
estado: en_ejecucion
`;
  const ACTIVITY = `${HEAD}actividades:
  - id: GIM-014
    nombre: Algo
    objetivo: SOC-1
`;
  const NEW = 'poi/2019-S1/nuevo.yaml';

  /** What is proposed at the mark, and the text once the first proposal with some label is taken. */
  async function proposed(
    before: string,
    piece: string,
    label?: string,
  ): Promise<{ labels: readonly string[]; text: string }> {
    const editor = await opened(NEW, before + piece.replace('‸', ''), PUNO);
    const found = await editor.at<CompletionItem[]>(
      'textDocument/completion',
      NEW,
      before.length + piece.indexOf('‸'),
    );
    const taken = found.find((one) => one.label === (label ?? one.label));
    const edit = taken?.textEdit as { range: Range; newText: string } | undefined; // no proposal has two ranges
    const line = piece.slice(0, piece.indexOf('‸')).split('\n').at(-1) ?? '';
    const indented = edit?.newText.replaceAll('\n', `\n${/^ */.exec(line)?.[0] ?? ''}`);
    const after = edit
      ? editor.changed({ changes: { [editor.uri(NEW)]: [{ ...edit, newText: indented ?? '' }] } })
      : {};
    await editor.end();
    return { labels: found.map((one) => one.label), text: (after[NEW] ?? '').slice(before.length) };
  }

  it.each([
    [
      'its first keys',
      HEAD,
      '‸\n',
      ['fecha_corte', 'fecha_entrega', 'gasto', 'actividades', 'resultados', 'evaluacion'],
    ],
    [
      'values of a list',
      ACTIVITY,
      '    estado: ‸ # nota\n',
      ['no_iniciada', 'en_ejecucion', 'concluida', 'suspendida', 'cancelada'],
    ],
    ['yes and no', ACTIVITY, '    activa: ‸\n', ['true', 'false']],
    ['codes of its objective', ACTIVITY, '    proyecto: ‸\n', ['1.0', '1.1', '1.2']],
    ['codes, in quotes already', ACTIVITY, '    proyecto: "1‸"\n', ['1.0', '1.1', '1.2']],
    ['indicators of its objective', ACTIVITY, '    indicador_plan: ‸\n', ['SOC-1.1']],
    ['the plan', 'tipo: poi\nversion: 1\n', 'plan: ‸\n', ['puno-2019-2022']],
    [
      'months still missing',
      ACTIVITY,
      '    indicador:\n      programado: {ene: 0, ‸, may: 4}\n',
      ['feb … jun', 'feb', 'mar', 'abr', 'jun'],
    ],
    [
      'months still missing, one a line',
      ACTIVITY,
      '    indicador:\n      programado:\n        ene: 0\n        ‸\n        may: 1\n',
      ['feb … jun', 'feb', 'mar', 'abr', 'jun'],
    ],
    ['a measure', ACTIVITY, '    medidas: [{texto: x, estado: ‸}]\n', ['pendiente', 'en_curso', 'cumplida']],
    [
      'other tasks of the activity',
      ACTIVITY,
      '    cronograma:\n      - {id: T1, tarea: x}\n      - {id: T2, depende_de: [‸]}\n',
      ['T1'],
    ],
    ['nothing in a comment', ACTIVITY, '    # com‸\n', []],
    ['nothing after a value', ACTIVITY, '    estado: concluida\n      ‸\n', []],
    ['nothing in a text of several lines', ACTIVITY, '    desvio:\n      detalle: >-\n        uno ‸\n', []],
    ['nothing for free text', ACTIVITY, '    cui: ‸\n', []],
  ])('proposes %s', async (_, before, piece, labels) => {
    expect((await proposed(before, piece)).labels).toEqual(labels);
  });

  it.each([
    ['districts', '    distritos: [‸]\n', '210102'],
    ['objectives', '    tambien: [SOC-2, ‸]\n', 'SOC-4'],
    ['units', '    medidas:\n      - texto: x\n        unidad: ‸\n', 'GAF'],
    ['demands', '    demandas: [‸]\n', 'D-2019-01'],
    ['activities', '    sucede_a: ‸\n', 'GAF-002'],
  ])('proposes the %s of other files', async (_, piece, label) => {
    expect((await proposed(ACTIVITY, piece)).labels).toContain(label);
  });

  it.each([
    ['a key that is half written', ACTIVITY, '    pro‸\n', 'proyecto'],
    ['a key with others in it', ACTIVITY, '    ‸\n', 'presupuesto'],
    ['a key with its choices', ACTIVITY, '    ‸\n', 'prioridad'],
    ['a key between braces', ACTIVITY, '    medidas: [{‸}]\n', 'plazo'],
    ['a list of things', ACTIVITY, '    ‸\n', 'medidas'],
    ['a whole activity', `${HEAD}actividades:\n`, '  - ‸\n', 'Actividad del POI …'],
    ['a whole activity, its dash too', `${HEAD}actividades:\n`, '  ‸\n', 'Actividad del POI …'],
    ['a whole task', ACTIVITY, '    cronograma:\n      - ‸\n', 'Tarea …'],
    ['the months that are missing', ACTIVITY, '    indicador:\n      programado: {ene: 0, ‸}\n', 'feb … jun'],
    ['a code in the place of another', ACTIVITY, '    proyecto: "1‸.2"\n', '1.0'],
  ])('writes %s', async (_, before, piece, label) => {
    const { text: written } = await proposed(before, piece, label);
    expect(`\n${written}`).toMatchSnapshot();
  });

  it('proposes in a file that says nothing yet what it may be', async () => {
    const editor = await opened('nuevo.yaml', '\n', { ...PUNO, 'nuevo.yaml': Buffer.from('') });
    const found = await editor.at<CompletionItem[]>('textDocument/completion', 'nuevo.yaml', 0);
    expect(found.map(({ label }) => label)).toEqual(['tipo']);
    await editor.end();
  });

  it('gives an editor that knows no snippets plain text', async () => {
    const editor = await openEditor({ files: PUNO });
    await editor.open(NEW, `${ACTIVITY}    \n`);
    const found = await editor.at<CompletionItem[]>('textDocument/completion', NEW, ACTIVITY.length + 4);
    const texts = found.map(({ textEdit }) => textEdit?.newText ?? '');
    expect(texts.filter((one) => /\$|\|/.test(one))).toEqual([]);
    expect(texts).toContain('prioridad: muy_alta');
    await editor.end();
  });
});

describe('names', () => {
  it.each([
    ['an objective', POI, 'objetivo: SO‸C-1', ['plan.yaml:16:SOC-1']],
    ['from its key', POI, 'obje‸tivo: SOC-1', ['plan.yaml:16:SOC-1']],
    ['a unit', POI, 'aprobado_por: GA‸F', ['unidades.yaml:5:GAF']],
    ['a line of the plan', POI, 'proyecto: "1‸.0"', ['plan.yaml:29:"1.0"']],
    ['a task', POI, 'depende_de: [‸T1]', ['poi/2019-S1.yaml:39:T1']],
    ['the place itself', 'plan.yaml', 'id: ‸SOC-1.1', ['plan.yaml:21:SOC-1.1']],
    ['nothing', POI, 'meta: ‸50', []],
  ])('lead to where they are given: %s', async (_, file, piece, places) => {
    const editor = await opened(file);
    expect(placesOf(editor, await askedAt(editor, 'definition', file, piece))).toEqual(places);
    await editor.end();
  });

  it('are found wherever they are cited', async () => {
    const editor = await opened('unidades.yaml');
    const find = async (includeDeclaration: boolean): Promise<readonly string[]> =>
      placesOf(
        editor,
        await askedAt(editor, 'references', 'unidades.yaml', 'id: GD‸L', { context: { includeDeclaration } }),
      );
    expect(await find(true)).toMatchInlineSnapshot(`
      [
        "plan.yaml:19:GDL",
        "plan.yaml:35:GDL",
        "plan.yaml:51:GDL",
        "poi/2019-S1.yaml:7:GDL",
        "unidades.yaml:9:GDL",
      ]
    `);
    expect(await find(false)).not.toContain('unidades.yaml:9:GDL');
    expect((await askedAt<unknown[]>(editor, 'documentHighlight', 'unidades.yaml', 'id: GD‸L')).length).toBe(
      1,
    );
    await editor.end();
  });

  it('are changed everywhere at once, and nothing else is', async () => {
    const editor = await opened(POI, text(POI).replace('objetivo: SOC-1', 'objetivo: SOC-1 # el agua'));
    expect(await askedAt(editor, 'prepareRename', POI, 'objetivo: SO‸C-1')).toEqual({
      start: { line: 14, character: 14 },
      end: { line: 14, character: 19 },
    });
    const edit = await askedAt<WorkspaceEdit>(editor, 'rename', POI, 'objetivo: SO‸C-1', { newName: 'AGUA' });
    expect(editor.changed(edit)).toEqual({
      'plan.yaml': text('plan.yaml').replace('id: SOC-1\n', 'id: AGUA\n'),
      [POI]: editor.textOf(POI).replace('objetivo: SOC-1', 'objetivo: AGUA'),
    });
    await editor.end();
  });

  it.each([
    ['a line of the plan', 'proyecto: "1.‸0"', '2.5', 'proyecto: "2.5"'],
    ['a task', 'depende_de: [T‸1]', 'TUB', 'depende_de: [TUB]'],
  ])('keep to what they belong to: %s', async (_, piece, newName, written) => {
    const editor = await opened(POI);
    const edit = await askedAt<WorkspaceEdit>(editor, 'rename', POI, piece, { newName });
    const after = editor.changed(edit)[POI] ?? '';
    // Another activity, of another dimension, has one of the same name.
    expect(after.split(written).length - 1).toBe(1);
    expect(after).toContain(piece.replace('‸', '').replace('depende_de: [T1]', 'id: T1'));
    await editor.end();
  });

  it.each([
    ['that is taken', 'ECO-1', '«ECO-1» ya está en uso'],
    ['with a blank', 'Agua segura', 'no sirve de identificador'],
    ['that is empty', '', 'no sirve de identificador'],
  ])('do not take a name %s', async (_, newName, words) => {
    const editor = await opened(POI);
    await expect(askedAt(editor, 'rename', POI, 'objetivo: SO‸C-1', { newName })).rejects.toThrow(words);
    await editor.end();
  });

  it('are not changed while a file that may cite them cannot be read', async () => {
    const editor = await opened(POI, `${text(POI)}\n  mal: [`);
    await editor.open('plan.yaml');
    await expect(askedAt(editor, 'rename', 'plan.yaml', 'id: SO‸C-1', { newName: 'AGUA' })).rejects.toThrow(
      'Ahora no se puede leer poi/2019-S1.yaml (yaml/sintaxis',
    );
    await editor.end();
  });

  it('are found by their words', async () => {
    const editor = await opened(POI);
    const found = await editor.connection.sendRequest<SymbolInformation[]>('workspace/symbol', {
      query: 'AGUA',
    });
    expect(found.map(({ name }) => name)).toMatchInlineSnapshot(`
      [
        "SOC-1 Agua segura en todos los hogares",
        "SOC-1.1 Porcentaje de hogares con agua de la red pública",
        "1.0 Agua para todos",
        "GDL-001 Instalación de conexiones de agua en el barrio San José",
      ]
    `);
    await editor.end();
  });
});

describe('the shape of a document', () => {
  it.each(Object.keys(MINIMO).filter((file) => file.endsWith('.yaml')))(
    'is its outline: %s',
    async (file) => {
      const editor = await opened(file);
      const outline = await editor.ask<DocumentSymbol[]>('textDocument/documentSymbol', file);
      expect(outlined(outline).join('\n')).toMatchSnapshot();
      await editor.end();
    },
  );

  it('stays as it last was while a text cannot be read, within the lines that there are', async () => {
    const editor = await opened(POI);
    const before = await editor.ask<DocumentSymbol[]>('textDocument/documentSymbol', POI);
    const whole = editor.textOf(POI);
    const cut = marked(whole, 'objetivo: ECO‸-1');
    await editor.type(POI, cut, whole.length, '\n    tambien: [');
    const lines = editor.textOf(POI).split('\n').length;
    const now = await editor.ask<DocumentSymbol[]>('textDocument/documentSymbol', POI);
    const names = (symbols: readonly DocumentSymbol[]): readonly string[] =>
      outlined(symbols).map((line) => line.replace(/\d+-\d+/, ''));
    expect(names(now)).toEqual(names(before));
    expect(Math.max(...now.map(({ range }) => range.end.line))).toBeLessThan(lines);
    await editor.end();
  });

  it('is folded where it stands on several lines', async () => {
    const editor = await opened(POI);
    const folds = await editor.ask<FoldingRange[]>('textDocument/foldingRange', POI);
    const lines = editor.textOf(POI).split('\n');
    expect(
      folds
        .slice(0, 14)
        .map(({ startLine, endLine }) => `${lines[startLine]?.trim()} … ${lines[endLine]?.trim()}`),
    ).toMatchSnapshot();
    await editor.end();
  });

  it('has how far each activity is above it', async () => {
    const editor = await opened(POI);
    const told = async (): Promise<readonly string[]> =>
      (await editor.ask<CodeLens[]>('textDocument/codeLens', POI)).map(
        ({ range, command }) => `${range.start.line + 1}: ${command?.title}`,
      );
    expect(await told()).toMatchInlineSnapshot(`
      [
        "13: 98.00 % · en meta · en ejecución",
        "54: 100.00 % · en meta · en ejecución",
        "80: 100.00 % · en meta · en ejecución",
        "110: 101.67 % · en meta · en ejecución",
      ]
    `);
    const at = marked(editor.textOf(POI), 'ejecutado: {ene: 0, feb: 6, mar: ‸9');
    await editor.type(POI, at, at + 1, '1');
    expect((await told())[0]).toBe('13: 82.00 % · en riesgo · en ejecución');
    await editor.end();
  });

  it('has it no less while a text cannot be read, above the lines that it stood above', async () => {
    const editor = await opened(POI);
    const told = async (): Promise<readonly string[]> => {
      const lines = editor.textOf(POI).split('\n');
      const lenses = await editor.ask<CodeLens[]>('textDocument/codeLens', POI);
      return lenses.map(({ range, command }) => `${lines[range.start.line]}: ${command?.title}`);
    };
    const before = await told();
    const at = marked(editor.textOf(POI), '‸actividades:');
    await editor.type(POI, at, at, 'gasto: [\n\n');
    expect(await told()).toEqual(before);
    expect(before).toHaveLength(4);
    await editor.end();
  });

  it('asks to look again at how far each activity is where another file says so, and only there', async () => {
    const editor = await openEditor(
      { files: { ...MINIMO, 'plan.config.yaml': 'semaforo: {verde: 95}\n' } },
      { capabilities: { workspace: { workspaceFolders: true, codeLens: { refreshSupport: true } } } },
    );
    let asked = 0;
    editor.connection.onRequest('workspace/codeLens/refresh', () => {
      asked++;
      return null;
    });
    await editor.open(POI);
    await editor.open('plan.config.yaml');
    const first = async (): Promise<string | undefined> =>
      (await editor.ask<CodeLens[]>('textDocument/codeLens', POI))[0]?.command?.title;
    expect(await first()).toBe('98.00 % · en meta · en ejecución');
    const at = editor.textOf('plan.config.yaml').indexOf('95');
    await editor.type('plan.config.yaml', at, at + 2, '99');
    await editor.settled();
    expect(asked).toBe(1);
    expect(await first()).toBe('98.00 % · en riesgo · en ejecución');
    // A comment changes none, and of what is typed in the file itself the editor asks by itself.
    await editor.type('plan.config.yaml', 0, 0, '# nada\n');
    await editor.settled();
    const done = marked(editor.textOf(POI), 'ejecutado: {ene: 0, feb: 6, mar: ‸9');
    await editor.type(POI, done, done + 1, '1');
    await editor.settled();
    expect(asked).toBe(1);
    await editor.end();
  });
});

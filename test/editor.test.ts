import { describe, expect, it } from 'vitest';
import type { CodeAction, CodeLens, Range } from 'vscode-languageserver';
import { main } from '../src/cli.ts';
import { addressOf, pathOf } from '../src/editor/addresses.ts';
import { openEditor, type MemoryEditor } from './support/editor-client.ts';
import { projectFiles } from './support/example-files.ts';
import { memoryHost } from './support/memory-host.ts';

const MINIMO = projectFiles('minimo');
const POI = 'poi/2019-S1.yaml';
const WHOLE: Range = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };

function textOf(file: string): string {
  return Buffer.from(MINIMO[file] ?? []).toString('utf8');
}

/** Puts other words in the place of some, as whoever types over them does. */
async function typeOver(editor: MemoryEditor, file: string, old: string, fresh: string): Promise<void> {
  const at = editor.textOf(file).indexOf(old);
  if (at < 0) throw new Error(`${file} has no «${old}»`);
  await editor.type(file, at, at + old.length, fresh);
}

async function actionsIn(
  editor: MemoryEditor,
  file: string,
  only?: readonly string[],
): Promise<readonly CodeAction[]> {
  return editor.ask('textDocument/codeAction', file, { range: WHOLE, context: { diagnostics: [], only } });
}

/** `file:line:column code`, from 1, of every finding that is shown. */
async function shownBy(editor: MemoryEditor): Promise<readonly string[]> {
  return Object.entries(await editor.settled()).flatMap(([file, found]) =>
    found.map(
      ({ range: { start }, code }) => `${file}:${start.line + 1}:${start.character + 1} ${String(code)}`,
    ),
  );
}

describe('findings', () => {
  it('are those of the whole project as it is on the screen, and go with their cause', async () => {
    const editor = await openEditor({ files: MINIMO });
    expect(await shownBy(editor)).toEqual([]);
    await editor.open('plan.yaml');
    await typeOver(editor, 'plan.yaml', 'id: SOC-1\n', 'id: SOC-7\n');
    // Nothing is saved, and what cites it stands in a file that is not open.
    expect(await shownBy(editor)).toContain('poi/2019-S1.yaml:15:15 poi/objetivo-inexistente');
    await editor.close('plan.yaml');
    expect(await shownBy(editor)).toEqual([]);
    await editor.end();
    expect(await editor.code).toBe(0);
  });

  it('say what is wrong and what to do, with the page of their rule and the places that explain them', async () => {
    const editor = await openEditor({ files: MINIMO });
    await editor.open(POI);
    await typeOver(editor, POI, 'certificado: ', 'certificado: 9');
    const [found] = (await editor.settled())[POI] ?? [];
    expect(found).toMatchInlineSnapshot(`
      {
        "code": "presupuesto/cadena-rota",
        "codeDescription": {
          "href": "file:///programa/dist/reglas/presupuesto/cadena-rota.txt",
        },
        "message": "El certificado de la actividad «GDL-001», S/ 9,120,000.00, supera en S/ 8,940,000.00 al PIM, S/ 180,000.00.
      Revise ambos montos en el SIAF a la fecha de corte: el girado no supera al devengado, este al compromiso, este al certificado ni este al PIM. Si así figura en el SIAF, déjelo. Si están cambiados de lugar, el PIM es S/ 9,120,000.00 y el certificado, S/ 180,000.00.",
        "range": {
          "end": {
            "character": 29,
            "line": 20,
          },
          "start": {
            "character": 19,
            "line": 20,
          },
        },
        "relatedInformation": [
          {
            "location": {
              "range": {
                "end": {
                  "character": 20,
                  "line": 19,
                },
                "start": {
                  "character": 11,
                  "line": 19,
                },
              },
              "uri": "file:///w/poi/2019-S1.yaml",
            },
            "message": "El PIM es S/ 180,000.00",
          },
        ],
        "severity": 2,
        "source": "plan",
      }
    `);
    await editor.end();
  });

  it.each([
    ['', '\n'],
    ['a byte order mark', '\n'],
    ['', '\r\n'],
    ['', '\r'],
  ])('stand where the editor counts: %s, lines that end in %j', async (mark, eol) => {
    const text = textOf(POI).replace(/^( *)objetivo: SOC-1/m, '$&\n$1tambien: ["🏛", "SOC-2🏛", SOC-9]');
    const editor = await openEditor({ files: MINIMO });
    await editor.open(POI, `${mark === '' ? '' : '\uFEFF'}${text.replaceAll('\n', eol)}`);
    const found = (await editor.settled())[POI] ?? [];
    const lines = editor.textOf(POI).split(eol);
    const texts = found.map(({ range: { start, end } }) =>
      lines[start.line]?.slice(start.character, end.character),
    );
    expect([...new Set(texts)]).toEqual(['"🏛"', '"SOC-2🏛"', 'SOC-9']);
    await editor.end();
  });

  it('say which file cannot be read and why, and that figures are without it, until it can', async () => {
    const editor = await openEditor({
      files: { ...MINIMO, 'unidades.yaml': null, 'poi/2019-S2.yaml': null },
    });
    await editor.open(POI);
    const told = async (): Promise<readonly string[]> =>
      Object.entries(await editor.settled()).flatMap(([file, found]) =>
        found.map(
          ({ range, message }) =>
            `${file}:${range.start.line} ${typeof message === 'string' ? message : message.value}`,
        ),
      );
    const lens = async (): Promise<string> =>
      (await editor.ask<CodeLens[]>('textDocument/codeLens', POI))[0]?.command?.title ?? '';
    expect(await told()).toEqual([
      'poi/2019-S2.yaml:0 No se pudo leer 2019-S2.yaml: no hay permiso para abrirlo.',
      'unidades.yaml:0 No se pudo leer unidades.yaml: no hay permiso para abrirlo.',
    ]);
    expect(await lens()).toMatch(/ · sin lo que no se pudo leer$/);
    const at = editor.textOf(POI).indexOf('SOC-1');
    const { contents } = await editor.at<{ contents: { value: string } }>('textDocument/hover', POI, at);
    expect(contents.value).toContain(
      'No se pueden leer poi/2019-S2.yaml y unidades.yaml: lo suyo no está en estas cifras',
    );
    await editor.open('poi/2019-S2.yaml', 'version: 1\ntipo: poi\nperiodo: 2019-S2\n');
    await editor.open('unidades.yaml', textOf('unidades.yaml'));
    expect((await told()).filter((one) => one.includes('No se pudo leer'))).toEqual([]);
    expect(await lens()).not.toContain('sin lo que');
    await editor.end();
  });

  it('of a first line with a byte order mark begin after it', async () => {
    const editor = await openEditor({ files: MINIMO });
    await editor.open(
      POI,
      textOf(POI)
        .replace(/^[^]*?(?=^tipo:)/m, '\uFEFF')
        .replace('tipo: poi', 'tipo: pio'),
    );
    const [found] = (await editor.settled())[POI] ?? [];
    expect(found?.range).toEqual({ start: { line: 0, character: 7 }, end: { line: 0, character: 10 } });
    const [fix] = await actionsIn(editor, POI);
    expect(editor.changed(fix?.edit ?? {})[POI]).toMatch(/^\uFEFFtipo: poi\n/);
    await editor.end();
  });
});

describe('corrections', () => {
  it('are offered with their finding, and only one that has one reading is preferred', async () => {
    const editor = await openEditor({ files: MINIMO });
    await editor.open(POI);
    await typeOver(editor, POI, 'objetivo: SOC-1', 'obgetivo: SOC-1');
    const actions = await actionsIn(editor, POI);
    expect(actions.map(({ title, kind, isPreferred }) => [title, kind, isPreferred])).toEqual([
      ['Escribir objetivo', 'quickfix', false],
    ]);
    expect(actions[0]?.diagnostics?.map(({ code }) => code)).toEqual(['esquema/campo-desconocido']);
    expect(editor.changed(actions[0]?.edit ?? {})).toEqual({ [POI]: textOf(POI) });
    expect(await actionsIn(editor, POI, ['source.fixAll'])).toEqual([]);
    await editor.end();
  });

  it.each(['\n', '\r\n'])('of one reading are all made at once where they are asked for: %j', async (eol) => {
    const text = textOf(POI)
      .replace('estado: en_ejecucion', 'estado: En_Ejecucion')
      .replace('fecha_corte: 2019-06-30', 'fecha_corte: 30/06/2019')
      .replaceAll('\n', eol);
    const editor = await openEditor({ files: MINIMO });
    await editor.open(POI, text);
    expect((await shownBy(editor)).length).toBeGreaterThan(0);
    const [all, ...others] = await actionsIn(editor, POI, ['source.fixAll']);
    expect([all?.kind, others]).toEqual(['source.fixAll.plan', []]);
    expect(editor.changed(all?.edit ?? {})).toEqual({ [POI]: textOf(POI).replaceAll('\n', eol) });
    await editor.end();
  });
});

describe('what is open', () => {
  const inFolder = (folder: string, files = MINIMO): Readonly<Record<string, Uint8Array>> =>
    Object.fromEntries(Object.entries(files).map(([path, bytes]) => [`/w/${folder}/${path}`, bytes]));

  it('may be several folders, one of them later, each with its project', async () => {
    const editor = await openEditor(
      { files: { ...inFolder('uno'), ...inFolder('dos') } },
      { folders: ['/w/uno'] },
    );
    await editor.open('/w/dos/poi/2019-S1.yaml', textOf(POI).replace('SOC-1', 'SOC-9'));
    // Its project is known by the file alone.
    expect(await shownBy(editor)).toEqual(['/w/dos/poi/2019-S1.yaml:15:15 poi/objetivo-inexistente']);
    await editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: {
        added: [{ uri: editor.uri('/w/dos'), name: 'dos' }],
        removed: [{ uri: editor.uri('/w/uno'), name: 'uno' }],
      },
    });
    expect(await shownBy(editor)).toEqual(['/w/dos/poi/2019-S1.yaml:15:15 poi/objetivo-inexistente']);
    await editor.end();
  });

  it('may be a project inside another: each is checked by itself', async () => {
    const inner = inFolder('distrito', {
      ...MINIMO,
      'plan.yaml': Buffer.from(textOf('plan.yaml').replace(/^id: .*/m, 'id: otro-plan')),
    });
    const editor = await openEditor({ files: { ...MINIMO, ...inner } });
    await editor.open('distrito/plan.yaml');
    expect(await shownBy(editor)).toEqual(['distrito/poi/2019-S1.yaml:5:7 poi/plan-inexistente']);
    await editor.end();
  });

  it('is looked at again when a file comes, changes or goes outside of the editor', async () => {
    const editor = await openEditor({ files: MINIMO });
    await editor.open('plan.yaml');
    expect(await shownBy(editor)).toEqual([]);
    editor.host.save(`/w/${POI}`, textOf(POI).replace('SOC-1', 'SOC-9'));
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(await shownBy(editor)).toEqual([`${POI}:15:15 poi/objetivo-inexistente`]);
    editor.host.files.delete('/w/unidades.yaml');
    editor.host.save(`/w/${POI}`, textOf(POI));
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(await shownBy(editor)).toEqual([`${POI}:7:9 proyecto/sin-unidades`]);
    await editor.end();
  });

  it('may be a file that belongs to no project, and text that is no file', async () => {
    const editor = await openEditor({ files: { ...MINIMO, 'notas.yaml': 'hola: 1\n' } });
    await editor.open('notas.yaml');
    await editor.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: 'untitled:Untitled-1', languageId: 'yaml', version: 1, text: 'tipo: poi\n' },
    });
    expect(await shownBy(editor)).toEqual([]);
    expect(await actionsIn(editor, 'notas.yaml')).toEqual([]);
    await editor.end();
  });
});

describe('the program', () => {
  it('tells a person at a terminal that it is not for them', async () => {
    const host = memoryHost({ files: MINIMO, terminal: { width: 80 } });
    expect(await main(['lsp'], host)).toBe(2);
    expect(host.printed.err).toContain('«plan lsp» lo arranca un editor, y aquí no hay ninguno.');
  });

  it.each([
    ['file:///w/plan.yaml', '/w/plan.yaml', 'file:///w/plan.yaml'],
    [
      'file:///w/A%C3%B1o%202019/pl%C3%A1n%23.yaml',
      '/w/Año 2019/plán#.yaml',
      'file:///w/A%C3%B1o%202019/pl%C3%A1n%23.yaml',
    ],
    ['file:///c%3A/Planes/plan.yaml', 'C:/Planes/plan.yaml', 'file:///C%3A/Planes/plan.yaml'],
    ['file:///D:/Planes/plan.yaml', 'D:/Planes/plan.yaml', 'file:///D%3A/Planes/plan.yaml'],
    ['file://servidor/planes/plan.yaml', '//servidor/planes/plan.yaml', 'file://servidor/planes/plan.yaml'],
    ['untitled:Untitled-1', undefined, undefined],
    ['file:///w/mal%E0%A4%A', undefined, undefined],
  ])('knows the path of an address: %s', (address, path, back) => {
    expect(pathOf(address)).toBe(path);
    expect(path === undefined ? undefined : addressOf(path)).toBe(back);
  });

  it('ends when the editor goes away without a word, and says that it did', async () => {
    const editor = await openEditor({ files: MINIMO });
    await editor.connection.sendNotification('exit');
    expect(await editor.code).toBe(3);
  });

  it('answers that it does not know a question, and that one was called off', async () => {
    const editor = await openEditor({ files: MINIMO });
    await editor.open(POI);
    await expect(editor.connection.sendRequest('plan/nada')).rejects.toThrow(/Unhandled method/);
    const params = { textDocument: { uri: editor.uri(POI) }, position: { line: 14, character: 15 } };
    editor.say(
      { id: 'uno', method: 'textDocument/hover', params },
      { method: '$/cancelRequest', params: { id: 'uno' } },
    );
    expect(await shownBy(editor)).toEqual([]);
    // What was called off before its turn.
    expect(editor.said()).toMatch(/"id":"uno","error":\{"code":-32800/);
    await editor.end();
  });

  it('answers nothing any more once it was told that the editor goes', async () => {
    const editor = await openEditor({ files: MINIMO });
    await editor.open(POI, textOf(POI).replace('SOC-1', 'SOC-9'));
    await editor.connection.sendRequest('shutdown');
    expect(await shownBy(editor)).toEqual([]);
    await editor.connection.sendNotification('exit');
    expect(await editor.code).toBe(0);
  });
});

import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';

// What the page of editors tells to put into Neovim, put into Neovim; skipped where it is not there.
const ROOT = fileURLToPath(new URL('../', import.meta.url));
const page = readFileSync(join(ROOT, '.github/EDITORES.md'), 'utf8');
const work = mkdtempSync(join(tmpdir(), 'plan-neovim-'));
const isThere = spawnSync('nvim', ['--version']).status === 0;

afterAll(() => rmSync(work, { recursive: true }));

/** The text of the block of code that follows a mark of the page. */
function blockOf(mark: string): string {
  return new RegExp(`<!-- ${mark} -->\\n\\n\`\`\`\\w+\\n([^]*?)\`\`\``).exec(page)?.[1] ?? '';
}

it.skipIf(!isThere)(
  'Neovim shows the findings, explains, jumps, completes and renames with what the page says',
  () => {
    cpSync(join(ROOT, 'examples/minimo'), join(work, 'minimo'), { recursive: true });
    const poi = join(work, 'minimo/poi/2019-S1.yaml');
    writeFileSync(poi, readFileSync(poi, 'utf8').replace('objetivo: ECO-1', 'objetivo: ECO-9'));
    const plan = join(work, 'plan');
    writeFileSync(plan, `#!/bin/sh\nexec "${process.execPath}" "${ROOT}bin/plan.js" "$@"\n`);
    chmodSync(plan, 0o755);
    writeFileSync(join(work, 'init.lua'), `${blockOf('neovim')}\n`);
    writeFileSync(
      join(work, 'prueba.lua'),
      `
local function espera(lo_que_falta) vim.wait(20000, lo_que_falta, 20) end
vim.cmd('edit ' .. vim.env.POI)
espera(function() return #vim.diagnostic.get(0) > 0 end)
local dicho = {}
for _, uno in ipairs(vim.diagnostic.get(0)) do
  table.insert(dicho, string.format('%d:%d %s', uno.lnum + 1, uno.col + 1, uno.message))
end
local function pide(metodo, fila, columna, mas)
  vim.api.nvim_win_set_cursor(0, { fila, columna })
  local datos = vim.tbl_extend('force', vim.lsp.util.make_position_params(0, 'utf-16'), mas or {})
  local respuestas = vim.lsp.buf_request_sync(0, 'textDocument/' .. metodo, datos, 20000)
  for _, una in pairs(respuestas) do return una.result end
end
local ayuda = pide('hover', 15, 15).contents.value
vim.api.nvim_win_set_cursor(0, { 15, 15 })
vim.lsp.buf.definition()
espera(function() return vim.fn.expand('%:t') == 'plan.yaml' end)
local salto = vim.fn.expand('%:t') .. ':' .. vim.api.nvim_win_get_cursor(0)[1]
vim.cmd('edit ' .. vim.env.POI)
local completa = {}
for _, una in ipairs(pide('completion', 15, 14)) do table.insert(completa, una.label) end
vim.api.nvim_win_set_cursor(0, { 15, 15 })
vim.lsp.buf.rename('AGUA')
espera(function() return vim.api.nvim_buf_get_lines(0, 14, 15, true)[1]:find('AGUA') ~= nil end)
local cambiado = vim.api.nvim_buf_get_lines(0, 14, 15, true)[1]
local en_el_plan = vim.api.nvim_buf_get_lines(vim.fn.bufnr('plan.yaml'), 15, 16, true)[1]
espera(function() return #vim.diagnostic.get(0) == 1 end)
local quedan = #vim.diagnostic.get(0)
local archivo = io.open(vim.env.NOTA, 'w')
archivo:write(vim.fn.json_encode({ dicho = dicho, ayuda = ayuda, salto = salto, completa = completa, cambiado = cambiado, en_el_plan = en_el_plan, quedan = quedan }))
archivo:close()
vim.cmd('qall!')
`,
    );
    const nota = join(work, 'nota.json');
    const { status, stderr } = spawnSync(
      'nvim',
      ['--headless', '-u', join(work, 'init.lua'), '-c', `luafile ${join(work, 'prueba.lua')}`],
      {
        env: {
          ...process.env,
          PATH: `${work}${delimiter}${process.env['PATH'] ?? ''}`,
          HOME: work,
          POI: poi,
          NOTA: nota,
        },
        encoding: 'utf8',
        timeout: 60_000,
      },
    );
    expect([status, stderr]).toEqual([0, expect.not.stringContaining('Error')]);
    const told = JSON.parse(readFileSync(nota, 'utf8')) as Record<string, unknown>; // written by the script above
    expect(told).toMatchObject({
      dicho: [expect.stringMatching(/^56:15 La actividad «GDL-002» cita el objetivo «ECO-9»/)],
      ayuda: expect.stringContaining('**SOC-1** Agua segura en todos los hogares.') as string,
      salto: 'plan.yaml:16',
      completa: ['SOC-1', 'ECO-1', 'AMB-1', 'INS-1'],
      cambiado: '    objetivo: AGUA',
      en_el_plan: '      - id: AGUA',
      // One program for both files: the plan need not be saved for the POI to be right.
      quedan: 1,
    });
  },
);

// Debian has no Helix: what the page says is at least TOML of one server and one language.
it('Helix is told one server for YAML', () => {
  expect(blockOf('helix').match(/^\[.*\]$/gm)).toEqual(['[language-server.plan]', '[[language]]']);
  expect(blockOf('helix')).toContain('command = "plan"\nargs = ["lsp"]');
});

import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** What the parser of GitHub has to say against a file: of an action, or of a workflow. */
export interface ActionsParser {
  readonly ofAction: (text: string) => readonly string[];
  readonly ofWorkflow: (text: string) => readonly string[];
}

interface Parsed {
  readonly context: { readonly errors: { getErrors(): readonly { readonly message: string }[] } };
}

type Parse = (file: { readonly name: string; readonly content: string }, trace: object) => Parsed;

const ENTRY = `export { parseAction } from '@actions/workflow-parser/actions/action-parser';
export { parseWorkflow, NoOperationTraceWriter } from '@actions/workflow-parser';`;

/** The parser of GitHub's own tools for editors. It is bundled first: Node 20 reads no JSON where it imports some. */
export async function actionsParser(): Promise<ActionsParser> {
  const folder = mkdtempSync(join(tmpdir(), 'plan-actions-'));
  const outfile = join(folder, 'parser.cjs');
  const resolveDir = fileURLToPath(new URL('.', import.meta.url));
  await build({
    stdin: { contents: ENTRY, resolveDir },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    outfile,
  });
  const loaded = createRequire(import.meta.url)(outfile) as {
    parseAction: Parse;
    parseWorkflow: Parse;
    NoOperationTraceWriter: new () => object;
  }; // as the entry exports them
  rmSync(folder, { recursive: true });
  const said =
    (parse: Parse) =>
    (content: string): readonly string[] =>
      parse({ name: 'archivo.yml', content }, new loaded.NoOperationTraceWriter())
        .context.errors.getErrors()
        .map(({ message }) => message);
  return { ofAction: said(loaded.parseAction), ofWorkflow: said(loaded.parseWorkflow) };
}

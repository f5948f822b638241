import { editorOn } from '../editor/editor.ts';
import { ExitCode, UsageFault } from '../host/exit-code.ts';
import type { Host, Watcher } from '../host/host.ts';
import type { CommandDefinition } from './command.ts';
import { anyTemplate } from './template-judge.ts';
import { watchAll } from './watch.ts';

export const definition: CommandDefinition<object> = {
  options: [['--stdio', 'habla por la entrada y la salida estándar, que es lo único que sabe']],
  examples: ['plan lsp'],
  notes:
    'Lo arranca el editor, no una persona: habla con él por el protocolo LSP hasta que el editor se cierra.\n',
  run: (_, host) => lsp(host),
};

/** Answers an editor until it goes away; a failure where it went without saying so. Throws UsageFault at a terminal. */
async function lsp(host: Host): Promise<ExitCode> {
  if (host.stdout.isTerminal)
    throw new UsageFault(
      '«plan lsp» lo arranca un editor, y aquí no hay ninguno. Para ver qué corregir: plan validate. Para ponerlo en VS Code, Neovim o Helix, vea «En el editor» en la documentación de plan.',
    );
  const { speak } = await import('../editor/protocol.ts');
  const judgeTemplate = await anyTemplate();
  const editor = editorOn({ disk: host, judgeTemplate, assetAddress: host.assetAddress });
  const watchers: Watcher[] = [];
  const watch = (folder: string, changed: () => void): void => {
    // Where it cannot be watched, what is saved here is looked at all the same.
    watchers.push(watchAll([folder], { changed, ended: () => {} }, host));
  };
  const saidGoodbye = await speak(host.conversation(), editor, watch);
  for (const watcher of watchers) watcher.close();
  return saidGoodbye ? ExitCode.ok : ExitCode.failure;
}

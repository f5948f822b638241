import type { Host, OutputStream } from '../host/host.ts';

/**
 * A host whose streams cannot tell the runner of GitHub Actions what to do: it obeys every line that begins with `::`,
 * and `##[` wherever it stands, also in the text of a document or in the name of a file. Annotations of ours go out by
 * `command`. Elsewhere the host as it is.
 */
export function withoutRunnerCommands(host: Host): Host {
  if (host.env['GITHUB_ACTIONS'] !== 'true') return host;
  return { ...host, stdout: broken(host.stdout), stderr: broken(host.stderr) };
}

function broken(stream: OutputStream): OutputStream {
  let atMargin = true;
  return {
    write: (content) => {
      const text = typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
      if (text === '') return;
      stream.write(withoutCommands(text, atMargin));
      atMargin = /(^|\n)\s*$/.test(text.slice(-200));
    },
    command: (text) => {
      stream.write(text.replaceAll('##[', '# #['));
      atMargin = true;
    },
    get isTerminal() {
      return stream.isTerminal;
    },
    get width() {
      return stream.width;
    },
    get isUnread() {
      return stream.isUnread;
    },
  };
}

/** A space between the two signs is enough, and a reader still sees what was written. */
function withoutCommands(text: string, atMargin: boolean): string {
  const apart = text.replaceAll('##[', '# #[').replaceAll(/(\n[^\S\n]*):(?=:)/g, '$1: ');
  return atMargin ? apart.replace(/^(\s*):(?=:)/, '$1: ') : apart;
}

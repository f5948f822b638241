import { main } from '../../src/cli.ts';
import { textsIn } from './folders.ts';
import { memoryHost } from './memory-host.ts';

/**
 * Plays a scenario in memory, with the sources or another build of them, and gives its transcript. A scenario is a text of lines:
 *
 *     base: examples/minimo                        the project it starts from
 *     change: poi/2019-S1.yaml | SOC-1 | SOC-9     the first place of a text replaced by another
 *     file: notas.txt | Hola                       a file beside it; `\n` is a line break
 *     remove: unidades.yaml
 *     unreadable: unidades.yaml
 *     stdin: poi/2019-S1.yaml                      what comes in: the file as it then stands
 *     env: NO_COLOR=1
 *     $ plan validate                              a command; there may be several
 */
export async function played(scenario: string, program: typeof main = main): Promise<string> {
  const files: Record<string, string | null> = {};
  const env: Record<string, string> = {};
  let stdin = '';
  const transcript: string[] = [];
  for (const line of scenario.split('\n').filter((text) => text.trim() !== '')) {
    const [, word = '', rest = ''] = /^(\S+)\s+(.*)$/.exec(line) ?? [];
    const [first = '', from = '', to = ''] = rest.split(' | ').map((part) => part.replaceAll('\\n', '\n'));
    if (word === 'base:') Object.assign(files, textsIn(first));
    else if (word === 'change:') files[first] = replacedOnce(files[first], from, to);
    else if (word === 'file:') files[first] = from;
    else if (word === 'remove:') delete files[first];
    else if (word === 'unreadable:') files[first] = null;
    else if (word === 'stdin:') stdin = files[first] ?? '';
    else if (word === 'env:') env[first.split('=')[0] ?? ''] = first.slice(first.indexOf('=') + 1);
    else if (word === '$') transcript.push(await typed(program, rest, { files, env, stdin }));
    else throw new Error(`a scenario has no line «${word}»`);
  }
  return transcript.join('\n');
}

interface Typed {
  readonly files: Readonly<Record<string, string | null>>;
  readonly env: Readonly<Record<string, string>>;
  readonly stdin: string;
}

/** What a command prints and writes when it is typed among these files. */
async function typed(program: typeof main, command: string, { files, env, stdin }: Typed): Promise<string> {
  const host = memoryHost({ files, env, stdin });
  const [, ...argv] = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
  const code = await program(argv, host);
  const written = [...host.files].flatMap(([path, bytes]) =>
    Object.hasOwn(files, path.replace('/w/', ''))
      ? []
      : [`--- ${path.replace('/w/', '')}\n${Buffer.from(bytes).toString('utf8')}`],
  );
  const { out, err } = host.printed;
  const shown = [out, err === '' ? '' : `--- stderr\n${err}`, ...written].filter((part) => part !== '');
  return `$ ${command}\n${shown.join('')}exit ${code}\n`;
}

function replacedOnce(text: string | null | undefined, from: string, to: string): string {
  if (typeof text !== 'string' || !text.includes(from)) throw new Error(`there is no «${from}» to change`);
  return text.replace(from, () => to);
}

import { rmSync } from 'node:fs';
import { laid } from './on-disk.ts';
import { badEnd, shell, type Ended } from './processes.ts';
import { SMALL } from './small-project.ts';

const FULL =
  'No se pudo escribir el resultado: no queda espacio en el disco. Si la orden cambia archivos, mire si ya los cambió antes de repetirla.\n';

/** Ways in which what a command prints cannot go where it should, and what it must say of it. */
const STREAMS: readonly (readonly [
  name: string,
  line: (command: string) => string,
  fault: (ended: Ended) => string | undefined,
])[] = [
  [
    'a full disk',
    (command) => `${command} > /dev/full`,
    ({ code, err }) => (code === 3 && err.endsWith(FULL) ? undefined : `ended with ${code}, saying ${err}`),
  ],
  [
    'a reader that goes away at once',
    (command) => `${command} | true`,
    ({ err }) => (/EPIPE|No se pudo escribir/.test(err) ? `said ${err}` : undefined),
  ],
  [
    'a reader that goes away after a letter',
    (command) => `${command} | head -c 1`,
    ({ err }) => (/EPIPE|No se pudo escribir/.test(err) ? `said ${err}` : undefined),
  ],
  ['no standard output', (command) => `${command} >&-`, () => undefined],
  ['no standard error', (command) => `${command} 2>&-`, () => undefined],
  ['no streams at all', (command) => `${command} <&- >&- 2>&-`, () => undefined],
  ['complaints onto a full disk', (command) => `${command} 2> /dev/full`, () => undefined],
  ['a slow reader', (command) => `${command} | (sleep 0.3; cat) > /dev/null`, () => undefined],
  ['no working folder', (command) => `mkdir ido && cd ido && rmdir ../ido && ${command}`, () => undefined],
];

/** Commands that print something. */
const COMMANDS = [
  'plan validate',
  'plan validate -f json',
  'plan compile',
  'plan status',
  'plan explain',
  'plan --help',
  'plan report -f md',
];

/** Runs commands with streams that fail, every `stride`-th of all; gives how many, and what was wrong with their ends. */
export function failingStreams(stride = 1): { readonly times: number; readonly faults: readonly string[] } {
  const cases = COMMANDS.flatMap((command) => STREAMS.map((stream) => ({ command, stream }))).filter(
    (_, i) => i % stride === 0,
  );
  const faults = cases.flatMap(({ command, stream: [name, line, fault] }) => {
    const folder = laid(SMALL);
    const ended = shell(line(command), { cwd: folder });
    rmSync(folder, { recursive: true });
    const wrong = badEnd(ended) ?? fault(ended);
    return wrong === undefined ? [] : [`${command}, ${name}: ${wrong}`];
  });
  return { times: cases.length, faults };
}

import { main } from '../../src/cli.ts';
import { recordsOf } from './csv.ts';
import { memoryHost } from './memory-host.ts';
import { pdfText } from './pdf-text.ts';
import type { Municipality } from './random-municipality.ts';
import { saidByCitizen } from './said/citizen.ts';
import { saidByCompiled, type Compiled } from './said/compiled.ts';
import { contradictions, type Said } from './said/meaning.ts';
import { saidByHearings, saidByMural, saidByStatus, saidByTables } from './said/others.ts';
import { saidByScript } from './said/script.ts';
import { saidByTechnical } from './said/technical.ts';

/** Every output of a project that tells figures, as text. */
export interface Outputs {
  readonly tecnica: string;
  readonly ciudadana: string;
  readonly guion: string;
  readonly mural: string;
  readonly compiled: string;
  readonly status: string;
  readonly statusJson: string;
  readonly tables: ReadonlyMap<string, readonly Readonly<Record<string, string>>[]>;
}

/** Makes every output of a municipality of one period. */
export async function outputsOf({ files, period }: Municipality): Promise<Outputs> {
  const run = async (
    ...argv: readonly string[]
  ): Promise<{ readonly out: string; readonly host: ReturnType<typeof memoryHost> }> => {
    const host = memoryHost({ files });
    await main([...argv, '-p', period], host);
    if (host.printed.err !== '') throw new Error(`${argv.join(' ')}: ${host.printed.err}`);
    return { out: host.printed.out, host };
  };
  const report = async (edition: string, format: string): Promise<readonly Uint8Array[]> => {
    const { host } = await run('report', '-e', edition, '-f', format);
    return [...host.files].filter(([path]) => path.endsWith(`.${format}`)).map(([, bytes]) => bytes);
  };
  const markdown = async (edition: string): Promise<string> =>
    (await report(edition, 'md')).map((bytes) => Buffer.from(bytes).toString('utf8')).join('\n');
  const [mural] = await report('mural', 'pdf');
  const open = await run('compile', '-f', 'datapackage', '-o', 'datos');
  const tables = [...open.host.files].flatMap(([path, bytes]) => {
    const name = /datos\/(\w+)\.csv$/.exec(path)?.[1];
    return name === undefined ? [] : [[name, records(Buffer.from(bytes).toString('utf8'))] as const];
  });
  return {
    tecnica: await markdown('tecnica'),
    ciudadana: await markdown('ciudadana'),
    guion: await markdown('guion'),
    mural: await pdfText(mural ?? new Uint8Array()),
    compiled: (await run('compile')).out,
    status: (await run('status', '--no-color')).out,
    statusJson: (await run('status', '--format', 'json')).out,
    tables: new Map(tables),
  };
}

function records(csv: string): readonly Readonly<Record<string, string>>[] {
  const [head = [], ...rows] = recordsOf(csv.replace(/^\uFEFF/, ''));
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])));
}

/** Its result for what it read last: of the outputs that are read again and again, one has one figure more or less. */
function kept<A extends readonly unknown[], R>(read: (...texts: A) => R): (...texts: A) => R {
  let last: { readonly texts: A; readonly result: R } | undefined;
  return (...texts) => {
    if (last === undefined || texts.some((text, i) => text !== last?.texts[i]))
      last = { texts, result: read(...texts) };
    return last.result;
  };
}

const citizen = kept(saidByCitizen);
const script = kept(saidByScript);
const mural = kept(saidByMural);
const compiled = kept((text: string) => saidByCompiled('compile', JSON.parse(text) as Compiled)); // its schema
const technical = kept(saidByTechnical);
const status = kept(saidByStatus);
const tablesOf = kept(saidByTables);
const hearings = kept(saidByHearings);

/** All that the outputs of a municipality say, and the numbers that nobody can say of what they are. */
export function saidBy(
  { files }: Municipality,
  outputs: Outputs,
): { readonly said: readonly Said[]; readonly unread: readonly string[] } {
  const texts = [citizen(outputs.ciudadana), script(outputs.guion), mural(outputs.mural)];
  return {
    said: [
      ...compiled(outputs.compiled),
      ...texts.flatMap((read) => read.said),
      ...technical(outputs.tecnica),
      ...status(outputs.status, outputs.statusJson),
      ...tablesOf(outputs.tables),
      ...hearings(files),
    ],
    unread: texts.flatMap((read) => read.unread),
  };
}

/** What contradicts itself in the outputs of a municipality, and what nobody could check. */
export function faultsIn(municipality: Municipality, outputs: Outputs): readonly string[] {
  const { said, unread } = saidBy(municipality, outputs);
  return [...contradictions(said), ...unread];
}

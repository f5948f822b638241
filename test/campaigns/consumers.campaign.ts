import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { expect, it } from 'vitest';
import { main } from '../../src/cli.ts';
import { textsIn } from '../support/folders.ts';
import { memoryHost } from '../support/memory-host.ts';
import { HOSTILE } from '../support/outcomes.ts';
import { seeded } from '../support/random.ts';
import { sarifValidator } from '../support/sarif-schema.ts';

// Other people's readers of the formats of findings, over projects with hostile names of files, ids and texts, by hand:
//   npm run campaign -- consumers
const HOUR = 3_600_000;
const MINIMO = textsIn('examples/minimo');
const TEXTS = HOSTILE.map(([, text]) =>
  text
    .slice(0, 200)
    .replaceAll('\u0000', '')
    .replaceAll(/\p{Cs}/gu, ''),
);

/** The example with hostile texts in the names of its files, in its ids and in what it cites. */
function project(seed: number): Record<string, string> {
  const random = seeded(seed);
  const text = (): string => random.pick(TEXTS) ?? '';
  const name = text()
    .replaceAll(/[/\\\n\r]/g, '_')
    .slice(0, 60);
  return {
    ...MINIMO,
    'poi/2019-S1.yaml': (MINIMO['poi/2019-S1.yaml'] ?? '')
      .replace('objetivo: SOC-1', () => `objetivo: ${JSON.stringify(text())}`)
      .replace('id: GDL-002', () => `id: ${JSON.stringify(text())}`),
    [`poi/${name}.yaml`]: `tipo: poi\nversion: 1\nperiodo: ${JSON.stringify(text())}\n`,
  };
}

async function painted(seed: number, format: string): Promise<string> {
  const host = memoryHost({ files: project(seed) });
  await main(['validate', '--format', format], host);
  return host.printed.out;
}

const SEEDS = Array.from({ length: 60 }, (_, i) => i + 1);

it(
  'JUnit is read by libxml with the schema, and by Python, which count the same',
  async () => {
    const schema = readFileSync(new URL('../support/junit.xsd', import.meta.url), 'utf8');
    const validator = XsdValidator.fromDoc(XmlDocument.fromString(schema));
    for (const seed of SEEDS) {
      const xml = await painted(seed, 'junit');
      const document = XmlDocument.fromString(xml);
      validator.validate(document);
      const cases = document.find('//testcase').length;
      document.dispose();
      const read =
        'import sys, xml.etree.ElementTree as e; print(len(e.fromstring(sys.stdin.buffer.read()).findall(".//testcase")))';
      expect(spawnSync('python3', ['-c', read], { input: xml, encoding: 'utf8' }).stdout.trim()).toBe(
        String(cases),
      );
    }
  },
  HOUR,
);

it(
  'SARIF is as its schema says, and its addresses are relative references',
  async () => {
    const isValid = sarifValidator();
    for (const seed of SEEDS)
      expect(isValid(JSON.parse(await painted(seed, 'sarif'))), String(seed)).toBe(true);
  },
  HOUR,
);

it(
  'the report of GitLab has what it asks for, and no two fingerprints are one',
  async () => {
    for (const seed of SEEDS) {
      const found = JSON.parse(await painted(seed, 'gitlab')) as {
        description: string;
        fingerprint: string;
        severity: string;
        location: { path: string; lines: { begin: number } };
      }[]; // held by what follows
      expect(found.length).toBeGreaterThan(0);
      for (const { description, severity, location } of found) {
        expect(['info', 'minor', 'major', 'critical', 'blocker']).toContain(severity);
        expect(description).not.toMatch(/[\r\n]/);
        expect(location.path).not.toMatch(/^\.?\//);
        expect(location.lines.begin).toBeGreaterThan(0);
      }
      expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(found.length);
    }
  },
  HOUR,
);

/** A command as the runner of GitHub reads it: its properties and its message, unescaped. */
function commandIn(
  line: string,
): { readonly file: string | undefined; readonly message: string } | undefined {
  const [, , properties = '', message = ''] = /^::(error|warning|notice) (.*?)::(.*)$/s.exec(line) ?? [];
  if (message === '') return undefined;
  const plain = (text: string): string =>
    text
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%0A', '\n')
      .replaceAll('%0D', '\r')
      .replaceAll('%25', '%');
  const file = properties.split(',').find((part) => part.startsWith('file='));
  return { file: file === undefined ? undefined : plain(file.slice(5)), message: plain(message) };
}

it(
  'every line of the annotations is one command of ours or plain text, and names a file of the project',
  async () => {
    for (const seed of SEEDS) {
      const files = new Set(Object.keys(project(seed)));
      for (const line of (await painted(seed, 'github'))
        .split('\n')
        .filter((text) => text.startsWith('::'))) {
        const command = commandIn(line);
        expect(command, line).toBeDefined();
        // What cannot be seen in the name of a file is written out.
        if (command?.file !== undefined && !command.file.includes('‹U+'))
          expect(files).toContain(command.file);
      }
    }
  },
  HOUR,
);

it(
  'a line of concise is one finding',
  async () => {
    for (const seed of SEEDS)
      for (const line of (await painted(seed, 'concise')).split('\n').filter(Boolean))
        expect(line).toMatch(/:\d+:\d+: (error|aviso|nota): .* \[[a-z]+\/[a-z-]+\]$/);
  },
  HOUR,
);

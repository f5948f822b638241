import { statSync } from 'node:fs';
import { relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { defineConfig } from 'vitest/config';
import { chosenSites } from './chosen.ts';
import { digestOf, linesIn } from './log.ts';
import { withFaults } from './sites.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const sites = chosenSites(process.env);
const tried = new Set(
  linesIn(process.env['MUTANTS_LOG'] ?? '').flatMap((line) =>
    'done' in line ? [`${line.done} ${line.digest}`] : [],
  ),
);
const slow = process.env['AWAKE'] !== undefined;

const FIRST = [
  /\/(progress|rules|advice|fraction|status|money)/,
  /\/(cli|compile|workspace|boundaries)\./,
  /./,
];

/** Those that say most in least time first: a fault that is found is tried no more. */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => FIRST.findIndex((name) => name.test(moduleId));
    const size = ({ moduleId }: TestSpecification): number => statSync(moduleId).size;
    return Promise.resolve(files.filter(isOpen).toSorted((a, b) => rank(a) - rank(b) || size(a) - size(b)));
  }
}

/** Whether a test file was not yet tried as it now stands. */
function isOpen({ moduleId }: TestSpecification): boolean {
  return slow || !tried.has(`${relative(ROOT, moduleId)} ${digestOf(moduleId)}`);
}

/** The suite over sources in which the chosen faults sleep. */
export default defineConfig({
  root: ROOT,
  plugins: [
    {
      name: 'mutants',
      enforce: 'pre',
      transform(code, id) {
        const file = relative(ROOT, id.split('?')[0] ?? id).replaceAll('\\', '/');
        const here = sites.filter((site) => site.file === file);
        return here.length === 0 ? undefined : { code: withFaults(code, here), map: null };
      },
    },
  ],
  test: {
    dir: 'test',
    // These start processes of the built program or a browser, hold what is not tried, or run long over what others hold.
    exclude: [
      'campaigns/**',
      'engine.*',
      'start.*',
      'streams.*',
      'architecture.*',
      'input-types.*',
      'pdf-*',
      'pictures.*',
      'yaml-*',
      'pathological.*',
      'metamorphic.*',
      '*fuzz*',
      'kills.*',
      'package.*',
      'watch.*',
      'report-hostile.*',
      'report-length.*',
      'report-contradictions.*',
      '*-browser.*',
      'harsh-world.*',
      'forged-pdfs.*',
      'windows-*',
      'workers.*',
      'crowds.*',
    ].map((name) => `**/${name}`),
    setupFiles: [fileURLToPath(new URL('./asleep.ts', import.meta.url))],
    runner: fileURLToPath(new URL('./runner.ts', import.meta.url)),
    sequence: { sequencer: QuickFirst },
    reporters: [],
    pool: 'forks',
    maxWorkers: 1,
    update: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
    teardownTimeout: 2_000,
    bail: slow ? 1 : 0,
  },
});

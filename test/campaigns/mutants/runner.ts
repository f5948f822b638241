import { digestOf, linesIn, note } from './log.ts';
import process from 'node:process';
import { TestRunner, type RunnerTestCase as Test, type RunnerTestFile as File } from 'vitest';

/** What the sleeping faults and the runner tell each other. */
export interface Faults {
  /** The key of the fault that is awake; empty for none. */
  awake: string;
  /** How often that fault was asked for. */
  times: number;
  /** The faults that were asked for asleep. */
  reached: Set<string>;
}

const LOG = process.env['MUTANTS_LOG'] ?? '';
/** Longer tests are left to the run of a fault by itself, and so is what a file has no time for. */
const LONG_TEST_MS = 1_500;
const LONG_FILE_MS = 120_000;

/**
 * Runs each test as it is, then once more with each fault awake that it reaches and that no test has noticed. So a
 * program is loaded once for all faults. What a test file computed while it was loaded cannot be computed again: faults
 * that it reached then are noted, to be tried in a process of their own.
 */
export default class extends TestRunner {
  private readonly killed = new Set<string>();
  private readonly early = new Set<string>();
  private readonly again = new Set<string>();
  private readonly all = new Set<string>();
  private began = 0;
  private isSpoilt = false;

  override onCollectStart(file: File): void {
    super.onCollectStart(file);
    this.began = processorMs();
    for (const line of linesIn(LOG)) if ('killed' in line) this.killed.add(line.killed);
  }

  async runTask(test: Test): Promise<void> {
    const run = TestRunner.getTestFn(test);
    const faults = (globalThis as unknown as { readonly __faults: Faults }).__faults; // asleep.ts has put it there
    if (process.env['AWAKE'] !== undefined) return run();
    for (const key of faults.reached) this.early.add(key);
    faults.reached.clear();
    const start = processorMs();
    await run();
    const lasted = processorMs() - start;
    const reached = [...faults.reached];
    for (const key of reached) this.all.add(key);
    const open = reached.filter((key) => !this.killed.has(key) && isAskedBy(test, key));
    if (open.length === 0) return;
    if (
      this.isSpoilt ||
      lasted > LONG_TEST_MS ||
      processorMs() - this.began > LONG_FILE_MS ||
      !(await this.passes(test, run))
    ) {
      for (const key of open) this.again.add(key);
      return;
    }
    for (const key of open) {
      if (this.early.has(key) || this.isSpoilt) this.again.add(key);
      else await this.attempt(key, test, run);
    }
    faults.reached.clear();
  }

  private async attempt(key: string, test: Test, run: () => void | PromiseLike<void>): Promise<void> {
    const faults = (globalThis as unknown as { readonly __faults: Faults }).__faults; // as above
    note(LOG, { trying: key, file: test.file.filepath, pid: process.pid });
    Object.assign(faults, { awake: key, times: 0 });
    const passes = await this.passes(test, run);
    const wasMet = faults.times > 0;
    faults.awake = '';
    if (!wasMet) this.again.add(key);
    if (passes) return;
    this.killed.add(key);
    note(LOG, { killed: key, by: `${test.file.name} ${test.name}` });
    // What a fault left behind may make other tests fail, which would then seem to notice others.
    if (!(await this.passes(test, run))) this.isSpoilt = true;
  }

  private async passes(test: Test, run: () => void | PromiseLike<void>): Promise<boolean> {
    this.onBeforeTryTask(test);
    try {
      await run();
      return true;
    } catch {
      return false;
    }
  }

  override async onAfterRunSuite(suite: Parameters<TestRunner['onAfterRunSuite']>[0]): Promise<void> {
    if ('filepath' in suite && LOG !== '' && process.env['AWAKE'] === undefined) {
      const faults = (globalThis as unknown as { readonly __faults: Faults }).__faults; // as above
      for (const key of [...this.early, ...faults.reached]) {
        this.all.add(key);
        this.again.add(key);
      }
      const again = [...this.again].filter((key) => !this.killed.has(key));
      note(LOG, {
        done: suite.file.name,
        digest: digestOf(suite.file.filepath),
        reached: [...this.all],
        again,
      });
    }
    await super.onAfterRunSuite(suite);
  }
}

/**
 * Whether a test may be expected to notice a fault that it reaches. Every check runs every rule, so nearly every test
 * reaches every rule: of the examples only those of the rule itself are asked, and of reports none.
 */
function isAskedBy(test: Test, key: string): boolean {
  const [, rule] = /^src\/rules\/([a-z-]+\/[a-z-]+)\.ts/.exec(key) ?? [];
  if (rule === undefined) return true;
  if (test.file.name.endsWith('/rules.test.ts')) return test.name.includes(rule);
  return !/\/(report|progress|compile|datapackage|status|verify|traces|closed-year)/.test(test.file.name);
}

/** Of the processor, since the clock says how busy the machine is. */
function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

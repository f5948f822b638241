import process from 'node:process';
import type { Person } from '../host/host.ts';

/** Whoever sits at the terminal; undefined where a script, a pipe or another program is at either end. */
export function personAtTerminal(): Person | undefined {
  return process.stdin.isTTY && process.stdout.isTTY ? { ask } : undefined;
}

/** Brought in when somebody is asked: most runs ask nothing. */
async function ask(question: string): Promise<string | undefined> {
  const { createInterface } = await import('node:readline');
  const line = createInterface({ input: process.stdin, output: process.stdout });
  return new Promise((resolve) => {
    // Ctrl-C and the end of the input both say that no answer will come.
    line.once('SIGINT', () => line.close());
    line.once('close', () => resolve(undefined));
    line.question(question, (answer) => {
      resolve(answer);
      line.close();
    });
  });
}

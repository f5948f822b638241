/** Runs before each test file: the function that the faults in the sources ask whether they are awake. */
import process from 'node:process';
import type { Faults } from './runner.ts';

const faults: Faults = { awake: process.env['AWAKE'] ?? '', times: 0, reached: new Set() };
/** A fault that makes a loop endless is told by how often it is asked for. */
const ENDLESS = 50_000_000;

Object.assign(globalThis, {
  __faults: faults,
  __mutant(key: string): boolean {
    if (key !== faults.awake) {
      faults.reached.add(key);
      return false;
    }
    faults.times += 1;
    if (faults.times > ENDLESS) throw new Error('endless');
    return true;
  },
});

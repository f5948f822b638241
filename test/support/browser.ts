import { existsSync } from 'node:fs';
import process from 'node:process';
import { chromium, type Browser } from 'playwright-core';

/** The Chromium of this machine; undefined where there is none, and tests that need it say that they were skipped. */
export const CHROMIUM: string | undefined = [
  process.env['CHROMIUM'],
  // Without windows to draw it takes a third less of the processor.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path !== undefined && existsSync(path));

/** Opens it, for whoever closes it again. Without its sandbox, which asks for rights that a container does not give. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox'] });
}

import { defineConfig } from 'vitest/config';

/** Long runs that are no part of `npm test`: `npx vitest run --config test/campaigns/vitest.config.ts`. */
export default defineConfig({ test: { include: ['test/campaigns/*.campaign.ts'] } });

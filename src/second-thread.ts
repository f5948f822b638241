/** What runs in a second thread of `validate`: the part that the host starts of its own, see `Host.startThread`. */
import { parentPort, workerData } from 'node:worker_threads';
import { findingsCache } from './check/cache.ts';
import { answerAll, type SharedJob } from './check/judge.ts';
import { BUILD } from './commands/version.ts';
import { nodeHost } from './node-host.ts';

const job = workerData as SharedJob; // our own main thread sends nothing else
const host = nodeHost();
const cache = job.useCache ? findingsCache(host, job.options, BUILD) : undefined;
void import('./check/check-project.ts').then((engine) => {
  answerAll(job, engine, cache, host, (answer) => parentPort?.postMessage(answer, []));
});

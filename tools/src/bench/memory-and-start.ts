import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { projectRoot } from '@rainstorm/harness/processes';
import { Stage } from '@rainstorm/harness/stage';
import { median, memoryOf, printRow, summarize } from './figures.js';
import { NO_LETTERS } from './letter.js';
import { productSide, startProcesses } from './product-side.js';
import type { Ground, RunningSide } from './side.js';
import { printTarget } from './targets.js';

const SAMPLE_MS = 50;

interface Memory {
  readonly rss: number;
  readonly pss: number;
}
const sumOf = (processes: RunningSide['processes']): Memory => {
  const each = processes.map(({ pid }) => memoryOf(pid));
  return { rss: each.reduce((sum, { rss }) => sum + rss, 0), pss: each.reduce((sum, { pss }) => sum + pss, 0) };
};
const rounded = ({ rss, pss }: Memory) => ({ rss: Math.round(rss), pss: Math.round(pss) });

const cityStage = async ({ serverUrl, sink }: Ground): Promise<Stage> =>
  Stage.prepare({
    city: 'zhengzhou',
    cityDirectory: join(projectRoot, 'config', 'zhengzhou'),
    serverUrl,
    environment: { TICK_MS: '250', SMTP_URL: sink.url, LOG_LEVEL: 'warn' },
  });

/** What the processes of an installation hold when nothing happens, with the city's own configuration. */
const idleMemory = async (ground: Ground, workers: number, idleMs: number): Promise<Memory> => {
  const stage = await cityStage(ground);
  try {
    const processes = await startProcesses(stage, workers);
    await pause(idleMs);
    return sumOf(processes);
  } finally {
    await stage.close();
  }
};

/** The most that the processes hold together while a bulletin goes to `n` mailboxes, sampled. */
const busyMemory = async (ground: Ground, workers: number, n: number): Promise<Memory> => {
  const running = await productSide('postgres', workers).start(ground, { recipients: n, offices: 1 }, NO_LETTERS);
  let rss = 0;
  let pss = 0;
  const sampling = setInterval(() => {
    const now = sumOf(running.processes);
    rss = Math.max(rss, now.rss);
    pss = Math.max(pss, now.pss);
  }, SAMPLE_MS);
  try {
    const publish = await running.prepare();
    await ground.sink.reset();
    const last = ground.sink.waitForMails(n, 180_000);
    await publish();
    await last;
    return { rss, pss };
  } finally {
    clearInterval(sampling);
    await running.stop();
  }
};

/** Memory of one process with all roles, and of an API, a scheduler and two workers together. */
export const measureMemory = async (ground: Ground, n: number, idleMs: number): Promise<void> => {
  for (const { workers, what, most } of [
    { workers: 0, what: 'one process with all roles', most: 150 },
    { workers: 2, what: 'API, scheduler and two workers', most: 350 },
  ]) {
    const idle = await idleMemory(ground, workers, idleMs);
    printRow({
      bench: 'memory',
      processes: what,
      idleMiB: rounded(idle),
      contacts: n,
      publishingMiB: rounded(await busyMemory(ground, workers, n)),
      note: 'idle: with the city’s own configuration; publishing: the most of all samples, with a city of so many contacts; RSS counts what processes share in each',
    });
    printTarget({ what: `memory of ${what}, idle, MiB (PSS)`, value: idle.pss, most });
    printTarget({ what: `memory of ${what}, idle, MiB (RSS)`, value: idle.rss, most });
  }
};

/** Seconds from the start of one process with all roles until it is ready. Its database is there and migrated. */
export const measureStart = async (ground: Ground, runs: number): Promise<void> => {
  const seconds: number[] = [];
  const stage = await cityStage(ground);
  try {
    for (let run = 0; run < runs; run += 1) {
      const begun = performance.now();
      const app = await stage.instance.startDispatcher('all');
      seconds.push((performance.now() - begun) / 1_000);
      await app.stop();
    }
  } finally {
    await stage.close();
  }
  printRow({ bench: 'start', processes: 'one process with all roles', runs, readyS: summarize(seconds, 2), note: 'asked every 40 ms' });
  printTarget({ what: 'start until ready, s, median', value: median(seconds), most: 2 });
};

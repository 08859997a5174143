import { setTimeout as pause } from 'node:timers/promises';
import type { BulletinJson } from '@rainstorm/harness/api-json';
import { freePort } from '@rainstorm/harness/free-port';
import type { AppProcess } from '@rainstorm/harness/processes';
import { Stage } from '@rainstorm/harness/stage';
import { cityOfContacts } from './bench-city.js';
import { CountingSink } from './counting-sink.js';
import { cpuOf, peakMemoryOf } from './figures.js';

export interface BenchEnvironment {
  readonly serverUrl: string;
  readonly redisUrl: string | undefined;
  /** Number of worker processes. 0: one process with all roles. */
  readonly workers: number;
}

/** Starts an API, a scheduler and the workers, or one process with all roles. Resolves once the API has heard from each. */
export const startProcesses = async (stage: Stage, workers: number): Promise<readonly AppProcess[]> => {
  if (workers === 0) return [await stage.instance.startDispatcher()];
  const names = Array.from({ length: workers }, (_, index) => `worker-${index + 1}`);
  const others = [
    stage.instance.launchDispatcher('scheduler', 'scheduler'),
    ...names.map((name) => stage.instance.launchDispatcher('worker', name)),
  ];
  const all = [await stage.instance.startDispatcher('api'), ...others];
  const desk = stage.desk('lin.yubao');
  while ((await desk.get<{ items: readonly unknown[] }>('/processes')).items.length < all.length) await pause(50);
  return all;
};

export interface FanOut {
  /** Milliseconds from the request to its answer, for each publication. */
  readonly committed: readonly number[];
  /** Milliseconds from the request to the last mail. */
  readonly lastMail: readonly number[];
  /** By process, MiB. */
  readonly peakMemory: Readonly<Record<string, number>>;
  /** Processor time of all processes for each publication, milliseconds. */
  readonly cpu: readonly number[];
}

/** Keeps below the limit of ten publications per second (their identifiers allow no more). */
const PAUSE_MS = 150;

/** Runs that are not counted, so that the code is compiled. */
const WARM_UP_RUNS = 10;

/** Publishes signals to `n` contacts, one after the other, after some uncounted runs. */
export const measureFanOut = async (ground: BenchEnvironment, n: number, times: number): Promise<FanOut> => {
  const city = cityOfContacts(n);
  const sink = await CountingSink.start(await freePort());
  const stage = await Stage.prepare({
    city: 'zhengzhou',
    ...city,
    ...ground,
    environment: { TICK_MS: '250', SMTP_URL: sink.url, LOG_LEVEL: 'warn' },
  });
  const committed: number[] = [];
  const lastMail: number[] = [];
  const cpu: number[] = [];
  try {
    const processes = await startProcesses(stage, ground.workers);
    const cpuOfAll = (): number => processes.reduce((sum, { pid }) => sum + cpuOf(pid), 0);
    const desk = stage.desk('lin.yubao');
    const before = n <= 100 ? WARM_UP_RUNS : 1;
    for (let time = 1; time <= before + times; time += 1) {
      const signed = await signSignal(stage);
      const last = sink.waitForMails(n * time, 180_000);
      const used = cpuOfAll();
      const begun = performance.now();
      await desk.post(`/bulletins/${signed.id}/publish`, {}, { 'idempotency-key': `bench-${signed.id}` });
      const answered = performance.now();
      const came = await last;
      if (time > before) {
        committed.push(answered - begun);
        lastMail.push(came - begun);
        cpu.push(cpuOfAll() - used);
      }
      await pause(PAUSE_MS);
    }
    return { committed, lastMail, peakMemory: Object.fromEntries(processes.map(({ name, pid }) => [name, peakMemoryOf(pid)])), cpu };
  } finally {
    await stage.close();
    await sink.stop();
    city.remove();
  }
};

export const signSignal = async (stage: Stage): Promise<BulletinJson> => {
  const desk = stage.desk('lin.yubao');
  const draft = await desk.post<BulletinJson>('/signals', {
    hazard: 'rainstorm',
    productCode: 'rain-signal',
    areas: [{ areaCode: '410105', colour: 'red' }],
    colour: 'red',
    headline: '郑州市气象台发布暴雨红色预警信号',
    description: '预计未来3小时内降水量将达100毫米以上。'.repeat(10),
    instruction: '1. 停止户外作业。'.repeat(5),
    expires: new Date(Date.now() + 6 * 3_600_000),
  });
  return desk.post<BulletinJson>(`/bulletins/${draft.id}/sign`, { emergency: true });
};

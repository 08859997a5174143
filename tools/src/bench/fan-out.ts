import { setTimeout as pause } from 'node:timers/promises';
import type { BulletinJson } from '@rainstorm/harness/api-json';
import { freePort } from '@rainstorm/harness/free-port';
import type { AppProcess } from '@rainstorm/harness/processes';
import { Stage } from '@rainstorm/harness/stage';
import { cityOfContacts } from './bench-city.js';
import { CountingSink } from './counting-sink.js';
import { cpuOf, peakMemoryOf } from './figures.js';

export interface Ground {
  readonly serverUrl: string;
  readonly redisUrl: string | undefined;
  /** Processes of their own; 0: one process with all roles. */
  readonly workers: number;
}

/** An API, a scheduler and the workers, or one process that is all of them; each has been heard of when this ends. */
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
  /** From the call to the answer that says it is committed, milliseconds, of each publication. */
  readonly committed: readonly number[];
  /** From the call to the last mail. */
  readonly lastMail: readonly number[];
  /** By process, MiB. */
  readonly peakMemory: Readonly<Record<string, number>>;
  /** Of the processes together, for each publication, milliseconds: what else the machine does counts for nothing. */
  readonly cpu: readonly number[];
}

/** Not more than ten publications fall into one second (their identifiers count that far). */
const BETWEEN_MS = 150;

/** Not counted: a process that runs has compiled what it does every day. */
const WARMING_UP = 10;

/** Signals to everybody, one after the other, after some that warm up: ten to a few contacts, one to thousands. */
export const fanOut = async (ground: Ground, n: number, times: number): Promise<FanOut> => {
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
    const before = n <= 100 ? WARMING_UP : 1;
    for (let time = 1; time <= before + times; time += 1) {
      const signed = await signSignal(stage);
      const last = sink.untilMails(n * time, 180_000);
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
      await pause(BETWEEN_MS);
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

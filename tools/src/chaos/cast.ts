import { setTimeout as pause } from 'node:timers/promises';
import { Instance } from '@rainstorm/harness/instance';
import { freePort } from '@rainstorm/harness/free-port';
import { Person } from '@rainstorm/harness/person';
import { untilReady, type AppProcess } from '@rainstorm/harness/processes';
import { DEMO_PASSWORD } from '@rainstorm/harness/seed-people';
import { WEBHOOK_SECRET } from './chaos-city.js';
import type { Ground } from './ground.js';
import { until } from './moments.js';
import type { Outages } from './outages.js';

export type Part = 'api' | 'scheduler' | 'worker' | 'console';

const parts = {
  api: ['api'],
  scheduler: ['scheduler-1', 'scheduler-2'],
  worker: ['worker-1', 'worker-2', 'worker-3'],
  console: ['console-1', 'console-2'],
} as const satisfies Record<Part, readonly string[]>;
const partOf = (name: string): Part => name.split('-')[0] as Part;

/** Timeout of each request of a simulated person, which is then repeated. */
const PATIENCE_MS = 12_000;
const AGAIN_AFTER_MS = 1_000;
/** Eight processes that start at the same time on a busy machine are slow. */
const ENTRANCE_MS = 300_000;
const SERVING_WITHIN_MS = 45_000;

const CLOCK_OFF = new URL('./clock-off-process.js', import.meta.url).href;

export interface OwnEnd {
  readonly name: string;
  readonly how: number | string;
  readonly said: string;
}

/** The product as it runs at scale: separate processes, each of which can die at any moment. */
export class Cast {
  /** Processes that ended without being told to. */
  readonly ownEnds: OwnEnd[] = [];
  /** How long each scheduler took from its start until it was at work, milliseconds. */
  readonly startsMs: number[] = [];
  private readonly atWork = new WeakSet<AppProcess>();
  private readonly running = new Map<string, AppProcess>();
  private readonly frozen = new Set<string>();
  private readonly meant = new WeakSet<AppProcess>();
  private isOver = false;

  private constructor(
    private readonly instance: Instance,
    private readonly secondConsolePort: number,
    private readonly outages: Outages,
  ) {}

  static async assemble(ground: Ground, configDir: string, outages: Outages): Promise<Cast> {
    const instance = await Instance.prepare({
      databaseUrl: ground.databaseUrl,
      redisUrl: ground.redisUrl,
      smtpUrl: `smtp://127.0.0.1:${ground.mail.port}`,
      clock: 'movable',
      configDir,
      logDirectory: ground.logs,
      environment: { [WEBHOOK_SECRET.name]: WEBHOOK_SECRET.value },
    });
    return new Cast(instance, await freePort(), outages);
  }

  names(part?: Part): readonly string[] {
    return part === undefined ? Object.values(parts).flat() : parts[part];
  }

  /** Starts all processes and waits until the API, both consoles and one scheduler are ready. */
  async enter(): Promise<void> {
    for (const name of this.names()) this.start(name);
    const { dispatcherUrl, consoleUrl } = this.instance;
    await untilReady(this.app('api'), `${dispatcherUrl}/health/ready`, ENTRANCE_MS);
    await untilReady(this.app('console-1'), `${consoleUrl}/health/ready`, ENTRANCE_MS);
    await untilReady(this.app('console-2'), `http://127.0.0.1:${this.secondConsolePort}/health/ready`, ENTRANCE_MS);
    while (!this.names('scheduler').some((name) => this.isAtWork(name))) await pause(50);
    this.countSchedulers();
  }

  private app(name: string): AppProcess {
    const app = this.running.get(name);
    if (app === undefined) throw new Error(`${name} was never started`);
    return app;
  }

  /** `clockAheadMs`: how far the clock of the process is ahead of real time; negative when it is behind. */
  start(name: string, clockAheadMs = 0): void {
    if (this.running.get(name)?.isRunning() === true) return;
    const part = partOf(name);
    const clock = clockAheadMs === 0 ? {} : { NODE_OPTIONS: `--import=${CLOCK_OFF}`, CHAOS_CLOCK_AHEAD_MS: String(clockAheadMs) };
    const app =
      part === 'console'
        ? this.instance.launchConsole(name, name === 'console-2' ? this.secondConsolePort : undefined, clock)
        : this.instance.launchDispatcher(part, name, clock);
    this.running.set(name, app);
    if (part === 'scheduler') void this.untilAtWork(app);
    void app.ended.then((how) => {
      this.countSchedulers();
      if (this.isOver || this.meant.has(app)) return;
      this.ownEnds.push({ name, how, said: app.said().split('\n').slice(-6).join('\n') });
      setTimeout(() => {
        if (!this.isOver) this.start(name);
      }, AGAIN_AFTER_MS);
    });
  }

  /** Waits up to `SERVING_WITHIN_MS` until the process serves; false if it does not. */
  async untilServing(name: string): Promise<boolean> {
    const app = this.app(name);
    const serves = async (): Promise<true | null> => {
      if (partOf(name) !== 'console') return /"msg":"(running|listening)"/.test(app.said()) ? true : null;
      const url = `http://127.0.0.1:${name === 'console-2' ? this.secondConsolePort : new URL(this.instance.consoleUrl).port}/health/ready`;
      const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) }).catch(() => null);
      return answer?.ok === true ? true : null;
    };
    return (await until(async () => (app.isRunning() ? serves() : null), SERVING_WITHIN_MS, 100)) === true;
  }

  async kill(name: string): Promise<void> {
    const app = this.app(name);
    this.meant.add(app);
    this.frozen.delete(name);
    await app.kill();
  }

  /** Simulates a machine that hangs: the process stops, its connections stay open. Returns a function that wakes it. */
  freeze(name: string): () => void {
    const app = this.app(name);
    process.kill(app.pid, 'SIGSTOP');
    this.frozen.add(name);
    this.countSchedulers();
    return () => {
      if (app.isRunning()) process.kill(app.pid, 'SIGCONT');
      this.frozen.delete(name);
      this.countSchedulers();
    };
  }

  /** A scheduler counts as back once it logs `running`. Its start-up time depends on the machine and is reported separately. */
  private async untilAtWork(app: AppProcess): Promise<void> {
    const begun = Date.now();
    while (app.isRunning() && !app.said().includes('"msg":"running"')) await pause(50);
    if (!app.isRunning()) return;
    this.startsMs.push(Date.now() - begun);
    this.atWork.add(app);
    this.countSchedulers();
  }

  private isAtWork(name: string): boolean {
    const app = this.running.get(name);
    return app?.isRunning() === true && this.atWork.has(app) && !this.frozen.has(name);
  }

  private countSchedulers(): void {
    if (this.names('scheduler').some((name) => this.isAtWork(name))) this.outages.end('schedulers');
    else this.outages.begin('schedulers');
  }

  atDesk(login: string): Person {
    return new Person(login, DEMO_PASSWORD, this.instance.dispatcherUrl, PATIENCE_MS);
  }
  /** The same person at each of the consoles. */
  atConsoles(login: string): readonly Person[] {
    return [this.instance.consoleUrl, `http://127.0.0.1:${this.secondConsolePort}`].map(
      (origin) => new Person(login, DEMO_PASSWORD, origin, PATIENCE_MS),
    );
  }

  async leave(): Promise<void> {
    this.isOver = true;
    await this.instance.stop();
  }
}

import { setTimeout as pause } from 'node:timers/promises';
import { Instance } from '@rainstorm/harness/instance';
import { freePort } from '@rainstorm/harness/free-port';
import { Person } from '@rainstorm/harness/person';
import { untilReady, type AppProcess } from '@rainstorm/harness/processes';
import { DEMO_PASSWORD } from '@rainstorm/harness/seed-people';
import { WEBHOOK_SECRET } from './chaos-city.js';
import { gatewaySettings } from './gateway-accounts.js';
import type { Infrastructure } from './infrastructure.js';
import { poll } from './hit-rates.js';
import type { Outages } from './outages.js';

export type ProcessRole = 'api' | 'scheduler' | 'worker' | 'console';

const processNames = {
  api: ['api'],
  scheduler: ['scheduler-1', 'scheduler-2'],
  worker: ['worker-1', 'worker-2', 'worker-3'],
  console: ['console-1', 'console-2'],
} as const satisfies Record<ProcessRole, readonly string[]>;
const roleOf = (name: string): ProcessRole => name.split('-')[0] as ProcessRole;

/** Timeout of each request of a simulated person, which is then repeated. */
const REQUEST_TIMEOUT_MS = 12_000;
const RESTART_AFTER_MS = 1_000;
const SERVING_TIMEOUT_MS = 45_000;

const CLOCK_OFFSET_SCRIPT = new URL('./clock-offset-process.js', import.meta.url).href;

export interface UnexpectedExit {
  readonly name: string;
  readonly exitCode: number | string;
  readonly output: string;
}

/** The product as separate processes, each of which can be killed or frozen at any moment. */
export class ProductProcesses {
  /** Processes that ended although nobody stopped them. */
  readonly unexpectedExits: UnexpectedExit[] = [];
  /** Start-up time of each scheduler, milliseconds. */
  readonly schedulerStartsMs: number[] = [];
  private readonly workingSchedulers = new WeakSet<AppProcess>();
  private readonly running = new Map<string, AppProcess>();
  private readonly frozen = new Set<string>();
  private readonly killed = new WeakSet<AppProcess>();
  private isStopping = false;

  private constructor(
    private readonly instance: Instance,
    private readonly secondConsolePort: number,
    private readonly outages: Outages,
  ) {}

  static async prepare(infrastructure: Infrastructure, configDir: string, outages: Outages): Promise<ProductProcesses> {
    const instance = await Instance.prepare({
      databaseUrl: infrastructure.databaseUrl,
      redisUrl: infrastructure.redisUrl,
      smtpUrl: `smtp://127.0.0.1:${infrastructure.mail.port}`,
      clock: 'movable',
      configDir,
      logDirectory: infrastructure.logs,
      environment: { [WEBHOOK_SECRET.name]: WEBHOOK_SECRET.value, ...gatewaySettings(infrastructure.gatewayPorts) },
    });
    const processes = new ProductProcesses(instance, await freePort(), outages);
    infrastructure.gateways.tell({ consoleUrls: processes.consoleUrls });
    return processes;
  }

  private get consoleUrls(): readonly string[] {
    return [this.instance.consoleUrl, `http://127.0.0.1:${this.secondConsolePort}`];
  }

  names(role?: ProcessRole): readonly string[] {
    return role === undefined ? Object.values(processNames).flat() : processNames[role];
  }

  /** Starts all processes and waits until the API, both consoles and one scheduler are ready. */
  async startAll(): Promise<void> {
    for (const name of this.names()) this.start(name);
    const { dispatcherUrl, consoleUrl } = this.instance;
    await untilReady(this.processOf('api'), `${dispatcherUrl}/health/ready`);
    await untilReady(this.processOf('console-1'), `${consoleUrl}/health/ready`);
    await untilReady(this.processOf('console-2'), `http://127.0.0.1:${this.secondConsolePort}/health/ready`);
    while (!this.names('scheduler').some((name) => this.isWorking(name))) await pause(50);
    this.recordSchedulerOutage();
  }

  private processOf(name: string): AppProcess {
    const app = this.running.get(name);
    if (app === undefined) throw new Error(`${name} was never started`);
    return app;
  }

  /** `clockAheadMs`: how far the clock of the process is ahead of real time; negative when it is behind. */
  start(name: string, clockAheadMs = 0): void {
    if (this.running.get(name)?.isRunning() === true) return;
    const role = roleOf(name);
    const clock = clockAheadMs === 0 ? {} : { NODE_OPTIONS: `--import=${CLOCK_OFFSET_SCRIPT}`, CHAOS_CLOCK_AHEAD_MS: String(clockAheadMs) };
    const app =
      role === 'console'
        ? this.instance.launchConsole(name, name === 'console-2' ? this.secondConsolePort : undefined, clock)
        : this.instance.launchDispatcher(role, name, clock);
    this.running.set(name, app);
    if (role === 'scheduler') void this.waitUntilWorking(app);
    void app.ended.then((exitCode) => {
      this.recordSchedulerOutage();
      if (this.isStopping || this.killed.has(app)) return;
      this.unexpectedExits.push({ name, exitCode, output: app.said().split('\n').slice(-6).join('\n') });
      setTimeout(() => {
        if (!this.isStopping) this.start(name);
      }, RESTART_AFTER_MS);
    });
  }

  /** Waits up to `SERVING_TIMEOUT_MS` until the process serves; false if it does not. */
  async waitUntilServing(name: string): Promise<boolean> {
    const app = this.processOf(name);
    const serves = async (): Promise<true | null> => {
      if (roleOf(name) !== 'console') return /"msg":"(running|listening)"/.test(app.said()) ? true : null;
      const url = `http://127.0.0.1:${name === 'console-2' ? this.secondConsolePort : new URL(this.instance.consoleUrl).port}/health/ready`;
      const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) }).catch(() => null);
      return answer?.ok === true ? true : null;
    };
    return (await poll(async () => (app.isRunning() ? serves() : null), SERVING_TIMEOUT_MS, 100)) === true;
  }

  async kill(name: string): Promise<void> {
    const app = this.processOf(name);
    this.killed.add(app);
    this.frozen.delete(name);
    await app.kill();
  }

  /** Simulates a machine that hangs: the process stops, its connections stay open. Returns a function that resumes it. */
  freeze(name: string): () => void {
    const app = this.processOf(name);
    process.kill(app.pid, 'SIGSTOP');
    this.frozen.add(name);
    this.recordSchedulerOutage();
    return () => {
      if (app.isRunning()) process.kill(app.pid, 'SIGCONT');
      this.frozen.delete(name);
      this.recordSchedulerOutage();
    };
  }

  /** A scheduler counts as back once it logs `running`. Its start-up time depends on the machine and is reported separately. */
  private async waitUntilWorking(app: AppProcess): Promise<void> {
    const begun = Date.now();
    while (app.isRunning() && !app.said().includes('"msg":"running"')) await pause(50);
    if (!app.isRunning()) return;
    this.schedulerStartsMs.push(Date.now() - begun);
    this.workingSchedulers.add(app);
    this.recordSchedulerOutage();
  }

  private isWorking(name: string): boolean {
    const app = this.running.get(name);
    return app?.isRunning() === true && this.workingSchedulers.has(app) && !this.frozen.has(name);
  }

  private recordSchedulerOutage(): void {
    if (this.names('scheduler').some((name) => this.isWorking(name))) this.outages.end('schedulers');
    else this.outages.begin('schedulers');
  }

  dispatcherClient(login: string): Person {
    return new Person(login, DEMO_PASSWORD, this.instance.dispatcherUrl, REQUEST_TIMEOUT_MS);
  }
  /** The same person at each of the consoles. */
  consoleClients(login: string): readonly Person[] {
    return this.consoleUrls.map((origin) => new Person(login, DEMO_PASSWORD, origin, REQUEST_TIMEOUT_MS));
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    await this.instance.stop();
  }
}

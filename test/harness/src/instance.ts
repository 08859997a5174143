import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { freePort } from './free-port.js';
import { Person } from './person.js';
import { startApp, untilReady, type AppProcess } from './processes.js';

export interface InstanceOptions {
  readonly databaseUrl: string;
  /** If missing, BullMQ works on PostgreSQL. */
  readonly redisUrl?: string | undefined;
  readonly smtpUrl: string;
  readonly clock: 'fixed' | 'movable';
  readonly city?: string;
  readonly configDir?: string;
  /** Free ports if missing. */
  readonly dispatcherPort?: number;
  readonly consolePort?: number;
  readonly linkSecret?: string;
  /** One file for each process, in this folder. */
  readonly logDirectory?: string;
  readonly keepLogsDays?: number;
  readonly logLevel?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Told what a process is waited for, and why its log cannot be written. */
  readonly onNotice?: (line: string) => void;
}

const dispatcherScript = 'apps/dispatcher/dist/main.js';
const consoleScript = 'apps/receiver-console/dist/main.js';

/** The product as separate processes on this machine, which can be killed and restarted. */
export class Instance {
  private readonly processes = new Map<string, AppProcess>();
  private readonly people = new Map<string, Person>();

  private constructor(
    private readonly options: InstanceOptions,
    private readonly dispatcherPort: number,
    private readonly consolePort: number,
    private readonly linkSecret: string,
  ) {}

  static async prepare(options: InstanceOptions): Promise<Instance> {
    return new Instance(
      options,
      options.dispatcherPort ?? (await freePort()),
      options.consolePort ?? (await freePort()),
      options.linkSecret ?? randomBytes(24).toString('base64url'),
    );
  }

  get dispatcherUrl(): string {
    return `http://127.0.0.1:${this.dispatcherPort}`;
  }
  get consoleUrl(): string {
    return `http://127.0.0.1:${this.consolePort}`;
  }

  private environment(extra: Readonly<Record<string, string>>): Record<string, string> {
    const { databaseUrl, redisUrl, smtpUrl, clock, city, configDir, logLevel, environment } = this.options;
    return {
      NODE_ENV: 'development',
      DATABASE_URL: databaseUrl,
      ...(redisUrl === undefined ? {} : { REDIS_URL: redisUrl }),
      SMTP_URL: smtpUrl,
      CLOCK: clock,
      CITY: city ?? 'zhengzhou',
      ...(configDir === undefined ? {} : { CONFIG_DIR: configDir }),
      WEBHOOK_ALLOWED: '127.0.0.0/8',
      ACK_LINK_SECRET: this.linkSecret,
      PUBLIC_CONSOLE_URL: this.consoleUrl,
      PUBLIC_DESK_URL: this.dispatcherUrl,
      HOST: '127.0.0.1',
      DISPATCHER_PORT: String(this.dispatcherPort),
      CONSOLE_PORT: String(this.consolePort),
      LOG_LEVEL: logLevel ?? 'info',
      ...environment,
      ...extra,
    };
  }

  private launch(name: string, script: string, extra: Readonly<Record<string, string>>): AppProcess {
    if (this.processes.get(name)?.isRunning() === true) throw new Error(`${name} is running already`);
    const app = startApp({
      name,
      script,
      environment: this.environment(extra),
      ...(this.options.logDirectory === undefined ? {} : { logFile: join(this.options.logDirectory, `${name}.log`) }),
      keepLogsDays: this.options.keepLogsDays,
      ...(this.options.onNotice === undefined ? {} : { onTrouble: this.options.onNotice }),
    });
    this.processes.set(name, app);
    return app;
  }

  private async untilReady(app: AppProcess, origin: string): Promise<void> {
    await untilReady(app, `${origin}/health/ready`, {
      onWait: (seconds) => this.options.onNotice?.(`${app.name} is still starting (${seconds} s)`),
    });
  }

  /** Starts it without waiting until it is ready. */
  launchDispatcher(roles: string, name: string, extra: Readonly<Record<string, string>> = {}): AppProcess {
    return this.launch(name, dispatcherScript, { ROLES: roles, ...extra });
  }
  launchConsole(name: string, port: number = this.consolePort, extra: Readonly<Record<string, string>> = {}): AppProcess {
    return this.launch(name, consoleScript, { CONSOLE_PORT: String(port), ...extra });
  }

  /** Starts a dispatcher with these roles. Only one with the role `api` can run at a time, because it uses the port. */
  async startDispatcher(roles: string = 'all', name = 'dispatcher'): Promise<AppProcess> {
    const app = this.launchDispatcher(roles, name);
    if (roles === 'all' || roles.includes('api')) await this.untilReady(app, this.dispatcherUrl);
    return app;
  }

  async startConsole(name = 'receiver-console'): Promise<AppProcess> {
    const app = this.launchConsole(name);
    await this.untilReady(app, this.consoleUrl);
    return app;
  }

  /** Starts the auditor, which needs no other process. */
  async startAuditor(name = 'auditor'): Promise<AppProcess> {
    return Promise.resolve(this.launch(name, dispatcherScript, { ROLES: 'auditor' }));
  }

  /** Starts the dispatcher and the console. The console itself waits for the migrations. */
  async start(): Promise<void> {
    await Promise.all([this.startDispatcher(), this.startConsole()]);
  }

  process(name: string): AppProcess {
    const app = this.processes.get(name);
    if (app === undefined) throw new Error(`There is no process ${name}`);
    return app;
  }

  get running(): readonly AppProcess[] {
    return [...this.processes.values()].filter((app) => app.isRunning());
  }

  /** A person at the bureau's desk or at the console. Each login has one session on each. */
  at(place: 'desk' | 'console', login: string, password: string): Person {
    const key = `${place} ${login}`;
    const known = this.people.get(key);
    if (known !== undefined) return known;
    const person = new Person(login, password, place === 'desk' ? this.dispatcherUrl : this.consoleUrl);
    this.people.set(key, person);
    return person;
  }

  async stop(): Promise<void> {
    await Promise.all(this.running.map(async (app) => app.stop()));
  }
}

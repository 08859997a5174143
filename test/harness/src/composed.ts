import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Ledger } from '@rainstorm/ledger';
import type { Client } from 'pg';
import { freePort } from './free-port.js';
import { MailSink } from './mail-sink.js';
import { Person } from './person.js';
import { nodeFlags, projectRoot, startApp, untilReady, type AppProcess } from './processes.js';
import { readCompose, readDockerfile, type ComposeFile, type Service } from './compose-file.js';
import { freshDatabase } from './fresh-database.js';
import { own } from './owned-processes.js';
import { grantSchemas, rolePasswords, rolesEnvironment, urlOfRole, withClient } from './composed-roles.js';
import { until } from './until.js';

export const ON_REDIS = process.env['QUEUE_BACKEND'] === 'redis';
const PASSWORD = 'Regen-mit-Hagel-von-Hand';
const people = [
  ['lin.yubao', 'forecaster', null],
  ['zhou.zhiban', 'duty-officer', 'duty-office'],
] as const;
const env = {
  PUBLIC_CONSOLE_URL: 'https://131631.zhengzhou.internal',
  PUBLIC_DESK_URL: 'https://131631.bureau.zhengzhou.internal:8443',
  MAIL_FROM: 'rainstorm@zhengzhou.internal',
  CITY: 'zhengzhou',
  CONFIG_FOLDER: '/srv/rainstorm/config',
};

interface Replica {
  readonly app: AppProcess;
  readonly port: number;
  readonly environment: Readonly<Record<string, string>>;
}

export interface CommandResult {
  readonly code: number;
  readonly output: string;
}

const run = async (program: string, words: readonly string[], environment: NodeJS.ProcessEnv, input = ''): Promise<CommandResult> => {
  const child = spawn(program, words, { cwd: projectRoot, env: environment, stdio: 'pipe' });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => said.push(text));
  // A program may end without reading what it is given; its answer counts all the same.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code: code ?? -1, output: said.join('') };
};

/**
 * Runs what docker-compose.yml starts, without an engine: the same commands with the same variables, once for each replica. Only what the
 * engine would provide is replaced: host names, ports, and the paths of the secrets. On the backend `postgres` there is no Redis, and
 * `REDIS_URL` is left out.
 */
export class Composed {
  readonly replicas = new Map<string, Replica[]>();
  pings = 0;
  private readonly stops: (() => Promise<void>)[] = [];
  private readonly folder = mkdtempSync(join(tmpdir(), 'rainstorm-composed-'));
  private readonly compose: ComposeFile = readCompose(env);
  private readonly image = readDockerfile();
  private databaseUrl = '';
  private commandEnvironment: Readonly<Record<string, string>> = {};
  private redisPort = 0;

  private constructor(readonly mail: MailSink) {}

  static async start(): Promise<Composed> {
    const composed = new Composed(await MailSink.start(await freePort()));
    try {
      await composed.prepare();
      await composed.startAll();
      return composed;
    } catch (error) {
      await composed.close();
      throw error;
    }
  }

  private async prepare(): Promise<void> {
    const database = await freshDatabase();
    this.stops.push(database.drop);
    this.databaseUrl = database.url;
    const watcher = createServer((_request, response) => {
      this.pings += 1;
      response.end();
    });
    await once(watcher.listen(0, '127.0.0.1'), 'listening');
    this.stops.push(async () => {
      watcher.close();
      return Promise.resolve();
    });
    const secrets: Record<string, string> = {
      ...rolePasswords,
      redis_password: 'queue%20only',
      anchor_key: 'thirty-two characters or more that sign the anchors',
      ack_link_secret: 'thirty-two characters or more, as it has to be',
      smtp_url: this.mail.url,
      heartbeat_url: `http://127.0.0.1:${(watcher.address() as AddressInfo).port}/ping`,
      flood_control_webhook_secret: `whsec_${Buffer.from('a secret of this test').toString('base64')}`,
    };
    this.configure();
    for (const [name, value] of Object.entries(secrets)) writeFileSync(join(this.folder, name), `${value}\n`);
    await this.makeRoles();
    if (ON_REDIS) await this.startRedis();
  }

  /** The example's configuration as an operator would copy it: with addresses and telephone numbers that could exist. */
  private configure(): void {
    const target = join(this.folder, 'config/zhengzhou');
    cpSync(join(projectRoot, 'config/zhengzhou'), target, { recursive: true });
    for (const name of readdirSync(target).filter((each) => each.endsWith('.yaml'))) {
      const text = readFileSync(join(target, name), 'utf8').replaceAll('.example', '.internal').replaceAll('0371-0000-', '0371-6718-');
      writeFileSync(join(target, name), text);
    }
  }

  private async startRedis(): Promise<void> {
    const [program = '', ...words] = (this.service('redis').command ?? []).map((word) => this.withSecrets(word));
    this.redisPort = await freePort();
    const server = own(
      spawn(program, [...words, '--port', String(this.redisPort), '--bind', '127.0.0.1', '--dir', this.folder], { stdio: 'ignore' }),
    );
    this.stops.push(async () => {
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await ended;
    });
    await until(async () => (await this.health('redis')).code === 0);
  }

  private withSecrets(line: string): string {
    return line.replaceAll('/run/secrets/', `${this.folder}/`);
  }

  /** As the image of PostgreSQL does for a new cluster. */
  private async makeRoles(): Promise<void> {
    const mounted = (this.service('postgres').volumes ?? []).find((volume) => volume.includes(':/docker-entrypoint-initdb.d/'));
    const made = await run('/bin/sh', [mounted?.split(':')[0] ?? 'no script'], rolesEnvironment(this.databaseUrl, this.folder));
    if (made.code !== 0) throw new Error(made.output);
    // Without Redis, BullMQ keeps a schema of its own.
    if (!ON_REDIS) await this.asRole(null, grantSchemas);
  }

  /** Runs `work` on the database as one of its roles, or as the superuser of the server. */
  async asRole<Value>(role: 'rainstorm_app' | 'rainstorm_auditor' | null, work: (client: Client) => Promise<Value>): Promise<Value> {
    return withClient(role === null ? this.databaseUrl : urlOfRole(this.databaseUrl, role), work);
  }

  private service(name: string): Service {
    const service = this.compose.services[name];
    if (service === undefined) throw new Error(`docker-compose.yml has no service ${name}`);
    return service;
  }

  private environmentOf(name: string, port: number): Record<string, string> {
    const given = Object.entries({ ...this.image.environment, ...this.service(name).environment }).map(
      ([key, value]) => [key, String(value)] as const,
    );
    const local = given.flatMap(([key, value]): [string, string][] => {
      if (key === 'HOST' || key === 'METRICS_HOST') return [[key, '127.0.0.1']];
      // Each container has its own address. Here all share one.
      if (key === 'METRICS_PORT') return [[key, '0']];
      if (key === 'CONFIG_DIR') return [[key, join(this.folder, 'config')]];
      if (key.startsWith('REDIS_') && !ON_REDIS) return [];
      if (key === 'REDIS_URL') return [[key, `redis://127.0.0.1:${this.redisPort}`]];
      if (key === 'LOG_DIR') return [[key, join(this.folder, 'logs')]];
      if (key === 'ANCHOR_FILE') return [[key, join(this.folder, basename(value))]];
      if (key === 'ALIVE_FILE') return [[key, join(this.folder, `alive-${port}`)]];
      if (key === 'DATABASE_URL') return [[key, this.localDatabase(value)]];
      return [[key, value.startsWith('/run/secrets/') ? join(this.folder, basename(value)) : value]];
    });
    return { ...Object.fromEntries(local), [name === 'receiver-console' ? 'CONSOLE_PORT' : 'DISPATCHER_PORT']: String(port) };
  }

  /** As the file says, except host, port and name of the database. */
  private localDatabase(inFile: string): string {
    const [url, local] = [new URL(inFile), new URL(this.databaseUrl)];
    url.host = local.host;
    url.pathname = local.pathname;
    return url.href;
  }

  private async launch(name: string): Promise<Replica> {
    const port = await freePort();
    const environment = this.environmentOf(name, port);
    const [program, ...words] = this.service(name).command ?? this.image.command;
    const [script = '', ...parameters] = words.filter((word) => !nodeFlags(environment['ROLES']).includes(word));
    if (program !== 'node') throw new Error(`${name} runs ${String(program)}, not node`);
    const app = startApp({ name, script, arguments: parameters, environment });
    this.stops.push(async () => app.stop(30_000));
    return { app, port, environment };
  }

  private async startAll(): Promise<void> {
    const migration = await this.launch('migrate');
    const code = await migration.app.ended;
    if (code !== 0) throw new Error(`migrate ended with ${code}:\n${migration.app.said()}`);
    this.commandEnvironment = migration.environment;
    await this.makeAccounts();
    for (const name of ['scheduler', 'worker', 'api', 'receiver-console', 'auditor']) {
      const count = this.service(name).deploy?.replicas ?? 1;
      const started = await Promise.all(Array.from({ length: count }, async () => this.launch(name)));
      this.replicas.set(name, started);
      if (name === 'api' || name === 'receiver-console')
        await Promise.all(started.map(async ({ app, port }) => untilReady(app, `http://127.0.0.1:${port}/health/ready`)));
      else
        await until(async () => {
          const ended = started.find(({ app }) => !app.isRunning());
          if (ended !== undefined) throw new Error(`${name} ended:\n${ended.app.said()}`);
          return (await this.health(name)).code === 0;
        }, 120_000);
    }
  }

  /** As docs/operations.md says: with the command line of the image. */
  private async makeAccounts(): Promise<void> {
    for (const [login, role, office] of people) {
      const words = [
        'account',
        '--login',
        login,
        '--name',
        login,
        '--roles',
        role,
        ...(office === null ? [] : ['--office', office]),
        '--own-password',
      ];
      const made = await this.command(words, `${PASSWORD}\n`);
      if (made.code !== 0) throw new Error(made.output);
    }
  }

  /** A command of the command line, as `docker compose run --rm migrate` runs it. */
  async command(words: readonly string[], input = ''): Promise<CommandResult> {
    const environment = { PATH: process.env['PATH'], ...this.commandEnvironment };
    return run(process.execPath, ['apps/cli/dist/main.js', ...words], environment, input);
  }

  private replica(name: string, index: number): Replica {
    const found = this.replicas.get(name)?.[index];
    if (found === undefined) throw new Error(`There is no ${name} ${index}`);
    return found;
  }

  port(name: 'api' | 'receiver-console', index: number): number {
    return this.replica(name, index).port;
  }
  desk(login: string, index: number): Person {
    return new Person(login, PASSWORD, `http://127.0.0.1:${this.port('api', index)}`);
  }
  console(login: string, index: number): Person {
    return new Person(login, PASSWORD, `http://127.0.0.1:${this.port('receiver-console', index)}`);
  }
  get password(): string {
    return PASSWORD;
  }

  /** Runs the file's health check next to the process, as the engine would inside the container. */
  async health(name: string, index = 0): Promise<CommandResult> {
    const [kind, ...words] = this.service(name).healthcheck?.test ?? [];
    if (name === 'redis') {
      const line = this.withSecrets(words.join(' ')).replace('redis-cli', `redis-cli -p ${this.redisPort}`);
      return run('/bin/sh', ['-c', line], { PATH: process.env['PATH'] });
    }
    if (kind !== 'CMD' || words[0] !== 'node') throw new Error(`The health check of ${name} is not understood`);
    return run(process.execPath, words.slice(1), { PATH: process.env['PATH'], ...this.replica(name, index).environment });
  }

  /** All replicas, or one. */
  async stop(name: string, index?: number): Promise<void> {
    const chosen = index === undefined ? (this.replicas.get(name) ?? []) : [this.replica(name, index)];
    await Promise.all(chosen.map(async ({ app }) => app.stop(30_000)));
  }

  async lastSignInFrom(): Promise<unknown> {
    const ledger = await Ledger.open({ url: this.databaseUrl, clock: 'fixed', application: 'test', poolSize: 1 });
    try {
      const [last] = await ledger.read(async (tx) => tx.auditEntries.find({ act: 'signed-in' }, { order: { seq: 'DESC' }, take: 1 }));
      return last?.details['remoteAddress'];
    } finally {
      await ledger.close();
    }
  }

  async close(): Promise<void> {
    const apps = [...this.replicas.values()].flat();
    await Promise.all(apps.map(async ({ app }) => app.stop(30_000)));
    for (const stop of this.stops.splice(0).reverse()) await stop().catch(() => undefined);
    await this.mail.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

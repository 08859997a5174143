import { chmodSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { DemoAccount } from '@rainstorm/city-config';
import { Ledger } from '@rainstorm/ledger';
import { startEmbeddedPostgres } from './embedded-postgres.js';
import { freshLedger } from './fresh-database.js';
import { freePort } from './free-port.js';
import { Instance } from './instance.js';
import { MailSink } from './mail-sink.js';
import { Refused, type Person } from './person.js';
import { DEMO_PASSWORD, seedDemoPeople } from './seed-people.js';
import type { ClockJson } from './api-json.js';

export interface StageOptions {
  readonly city: string;
  readonly cityDirectory: string;
  /** The start of the ledger's clock. Now if missing. */
  readonly startsAt?: Date;
  /** A PostgreSQL server on which the stage creates its database. An embedded one if missing. */
  readonly serverUrl?: string | undefined;
  /** An empty database of the caller's, instead of one that the stage creates. */
  readonly databaseUrl?: string;
  /** If missing, BullMQ works on PostgreSQL. */
  readonly redisUrl?: string | undefined;
  readonly configDir?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** A temporary installation of the product with a movable clock: database, mail server, processes and persons. */
export class Stage {
  private constructor(
    readonly instance: Instance,
    readonly mail: MailSink,
    readonly people: readonly DemoAccount[],
    readonly databaseUrl: string,
    private readonly stops: (() => Promise<void>)[],
    readonly logs: string,
  ) {}

  /** Prepares everything without starting the apps. */
  static async prepare(options: StageOptions): Promise<Stage> {
    const folder = mkdtempSync(join(tmpdir(), 'rainstorm-stage-'));
    // If we are root, the embedded server runs as the user "postgres", who needs access to this folder.
    chmodSync(folder, 0o711);
    const logs = join(folder, 'logs');
    mkdirSync(logs);
    const stops: (() => Promise<void>)[] = [];
    try {
      let databaseUrl: string;
      if (options.databaseUrl !== undefined) {
        ({ databaseUrl } = options);
      } else if (options.serverUrl === undefined) {
        const postgres = await startEmbeddedPostgres({
          directory: join(folder, 'postgres'),
          port: await freePort(),
          durable: false,
          maxConnections: 100,
        });
        stops.push(async () => postgres.destroy());
        databaseUrl = await postgres.urlFor('drill');
      } else {
        const own = await freshLedger(options.serverUrl);
        databaseUrl = own.url;
        stops.push(own.drop);
      }
      const mail = await MailSink.start(await freePort());
      stops.push(async () => mail.stop());
      const ledger = await Ledger.open({ url: databaseUrl, clock: 'movable', application: 'rainstorm-stage', poolSize: 2 });
      await ledger.migrate();
      if (options.startsAt !== undefined) {
        const set = await ledger.startClockAt(options.startsAt);
        if (!set.ok) throw new Error('A stage needs an empty ledger');
      }
      const people = await seedDemoPeople(ledger, options.cityDirectory);
      await ledger.close();
      const instance = await Instance.prepare({
        databaseUrl,
        redisUrl: options.redisUrl,
        smtpUrl: mail.url,
        clock: 'movable',
        city: options.city,
        ...(options.configDir === undefined ? {} : { configDir: options.configDir }),
        logDirectory: logs,
        environment: { TICK_MS: '50', ...options.environment },
      });
      stops.push(async () => instance.stop());
      return new Stage(instance, mail, people, databaseUrl, stops, logs);
    } catch (error) {
      for (const stop of stops.reverse()) await stop().catch(() => undefined);
      throw error;
    }
  }

  static async open(options: StageOptions): Promise<Stage> {
    const stage = await Stage.prepare(options);
    try {
      await stage.instance.start();
      return stage;
    } catch (error) {
      await stage.close();
      throw error;
    }
  }

  desk(login: string): Person {
    return this.instance.at('desk', login, DEMO_PASSWORD);
  }
  console(login: string): Person {
    return this.instance.at('console', login, DEMO_PASSWORD);
  }
  /** The login of an account with this role. `not` excludes logins. */
  loginOf(role: DemoAccount['roles'][number], not: readonly string[] = []): string {
    const account = this.people.find(({ roles, login }) => roles.includes(role) && !not.includes(login));
    if (account === undefined) throw new Error(`The demonstration accounts have nobody who is ${role}`);
    return account.login;
  }

  private get timekeeper(): Person {
    return this.desk(this.loginOf('administrator'));
  }

  async clock(): Promise<ClockJson> {
    return this.timekeeper.get<ClockJson>('/clock');
  }

  /** Moves the clock to this instant, unless it has passed already. */
  async moveTo(instant: Date): Promise<void> {
    const answer = await this.timekeeper.ask<Refused['problem']>('POST', '/clock', { to: instant.toISOString() });
    const moved = answer.status === 200 || answer.body.type?.endsWith(':clock-only-moves-forward') === true;
    if (!moved) throw new Refused('POST /clock', answer.status, answer.body);
  }

  /** Waits until nothing is due and nothing is in progress. */
  async settle(withinMs = 60_000): Promise<ClockJson> {
    const deadline = Date.now() + withinMs;
    for (;;) {
      const clock = await this.clock();
      if (clock.underWay === 0 && clock.overdueTimers === 0) return clock;
      if (Date.now() > deadline)
        throw new Error(
          `Not settled within ${withinMs / 1000} s: ${clock.underWay} deliveries under way, ${clock.overdueTimers} timers overdue`,
        );
      await pause(15);
    }
  }

  async verifyChain(): Promise<Awaited<ReturnType<Ledger['verify']>>> {
    const ledger = await Ledger.open({ url: this.databaseUrl, clock: 'movable', application: 'rainstorm-stage', poolSize: 1 });
    try {
      return await ledger.verify();
    } finally {
      await ledger.close();
    }
  }

  async close(): Promise<void> {
    for (const stop of this.stops.splice(0).reverse()) await stop();
  }
}

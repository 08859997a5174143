import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { DemoAccount } from '@rainstorm/city-config';
import { Ledger } from '@rainstorm/ledger';
import { startEmbeddedPostgres } from '../stage/embedded-postgres.js';
import { freePort } from '../stage/free-port.js';
import { Instance } from '../stage/instance.js';
import { MailSink } from '../stage/mail-sink.js';
import type { Person } from '../stage/person.js';
import { DEMO_PASSWORD, seedDemoPeople } from '../stage/seed-people.js';
import type { ClockJson } from './api.js';

/** A product of its own for one drill: database, mail server, processes, persons; thrown away afterwards. */
export class DrillStage {
  private constructor(
    readonly instance: Instance,
    readonly mail: MailSink,
    readonly people: readonly DemoAccount[],
    private readonly databaseUrl: string,
    private readonly stops: (() => Promise<void>)[],
    readonly logs: string,
  ) {}

  static async open(options: { readonly startsAt: Date; readonly cityDirectory: string; readonly city: string }): Promise<DrillStage> {
    const folder = mkdtempSync(join(tmpdir(), 'rainstorm-drill-'));
    const logs = join(folder, 'logs');
    mkdirSync(logs);
    const stops: (() => Promise<void>)[] = [];
    try {
      const given = process.env['DATABASE_URL'];
      let databaseUrl: string;
      if (given === undefined) {
        const postgres = await startEmbeddedPostgres({
          directory: join(folder, 'postgres'),
          port: await freePort(),
          durable: false,
          maxConnections: 100,
        });
        stops.push(async () => {
          await postgres.stop();
          rmSync(join(folder, 'postgres'), { recursive: true, force: true });
        });
        databaseUrl = await postgres.urlFor('drill');
      } else {
        const own = await ownDatabase(given);
        databaseUrl = own.url;
        stops.push(own.drop);
      }
      const mail = await MailSink.start(await freePort());
      stops.push(async () => mail.stop());
      const ledger = await Ledger.open({ url: databaseUrl, clock: 'movable', application: 'rainstorm-drill', poolSize: 2 });
      await ledger.migrate();
      const set = await ledger.startClockAt(options.startsAt);
      if (!set.ok) throw new Error('The drill needs an empty ledger');
      const people = await seedDemoPeople(ledger, options.cityDirectory);
      await ledger.close();
      const instance = await Instance.prepare({
        databaseUrl,
        redisUrl: process.env['REDIS_URL'],
        smtpUrl: mail.url,
        clock: 'movable',
        city: options.city,
        logDirectory: logs,
        environment: { TICK_MS: '50' },
      });
      stops.push(async () => instance.stop());
      await instance.start();
      return new DrillStage(instance, mail, people, databaseUrl, stops, logs);
    } catch (error) {
      for (const stop of stops.reverse()) await stop().catch(() => undefined);
      throw error;
    }
  }

  desk(login: string): Person {
    return this.instance.at('desk', login, DEMO_PASSWORD);
  }
  console(login: string): Person {
    return this.instance.at('console', login, DEMO_PASSWORD);
  }
  /** Somebody with this role; `not` leaves one out. */
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

  async moveTo(instant: Date): Promise<void> {
    await this.timekeeper.post('/clock', { to: instant.toISOString() });
  }

  /** Waits until nothing is due and nothing is on its way. */
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
    const ledger = await Ledger.open({ url: this.databaseUrl, clock: 'movable', application: 'rainstorm-drill', poolSize: 1 });
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

/** A database of the drill's own on the server that was given. */
const ownDatabase = async (url: string): Promise<{ readonly url: string; readonly drop: () => Promise<void> }> => {
  const { Client } = await import('pg');
  const name = `drill_${Date.now().toString(36)}`;
  const run = async (statement: string): Promise<void> => {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  };
  await run(`CREATE DATABASE ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return { url: own.href, drop: async () => run(`DROP DATABASE ${name} WITH (FORCE)`) };
};

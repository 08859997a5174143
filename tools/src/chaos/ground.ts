import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import { startEmbeddedPostgres, type EmbeddedServer } from '../stage/embedded-postgres.js';
import { freePort } from '../stage/free-port.js';
import { startLocalRedis, type LocalRedis } from '../stage/local-redis.js';
import { Gate } from './gate.js';
import { Receiver, type HookConduct, type MailConduct } from './receiver.js';

/** Children too: a PostgreSQL is many processes. */
const familyOf = (pid: number): readonly number[] => {
  const rows = spawnSync('ps', ['-A', '-o', 'pid=,ppid=']).stdout.toString().trim().split('\n');
  const children = rows.map((row) => row.trim().split(/\s+/).map(Number)).filter(([, parent]) => parent === pid);
  return [pid, ...children.map(([child = 0]) => child)];
};
const signal = (pids: readonly number[], name: 'SIGSTOP' | 'SIGCONT'): void => {
  for (const pid of pids) {
    try {
      process.kill(pid, name);
    } catch {
      // It has gone in the meantime.
    }
  }
};

/** Everything that the product stands on, each of it to be hurt. */
export class Ground {
  private constructor(
    readonly folder: string,
    readonly postgres: EmbeddedServer,
    readonly gate: Gate,
    /** Null where BullMQ works on PostgreSQL. */
    readonly redisGate: Gate | null,
    /** Past the gate: for whoever checks, not for the product. */
    readonly directUrl: string,
    readonly databaseUrl: string,
    readonly mail: Receiver<MailConduct>,
    readonly hook: Receiver<HookConduct>,
    private redis: LocalRedis | null,
    private readonly redisProgram: string | null,
    private readonly stops: (() => Promise<void>)[],
  ) {}

  static async lay(redisProgram: string | null): Promise<Ground> {
    const folder = mkdtempSync(join(tmpdir(), 'rainstorm-chaos-'));
    // The user "postgres", as whom the embedded server runs where we are root, must be able to pass through.
    chmodSync(folder, 0o711);
    mkdirSync(join(folder, 'logs'));
    const stops: (() => Promise<void>)[] = [];
    try {
      const port = await freePort();
      // What was committed must outlive a crash: the very thing that is promised.
      const postgres = await startEmbeddedPostgres({ directory: join(folder, 'postgres'), port, durable: true, maxConnections: 300 });
      stops.push(async () => postgres.stop());
      const directUrl = await postgres.urlFor('chaos');
      const gate = await Gate.open(await freePort(), port);
      stops.push(async () => gate.close());
      const behind = new URL(directUrl);
      behind.port = String(gate.port);
      const mail = await Receiver.start('mail', await freePort(), join(folder, 'mails.jsonl'));
      stops.push(async () => mail.down());
      const hook = await Receiver.start('hook', await freePort(), join(folder, 'hooks.jsonl'));
      stops.push(async () => hook.down());
      const redisPort = await freePort();
      const redis = redisProgram === null ? null : await startLocalRedis(redisProgram, redisPort);
      const redisGate = redis === null ? null : await Gate.open(await freePort(), redisPort);
      stops.push(async () => redisGate?.close());
      return new Ground(folder, postgres, gate, redisGate, directUrl, behind.href, mail, hook, redis, redisProgram, stops);
    } catch (error) {
      for (const stop of stops.reverse()) await stop().catch(() => undefined);
      throw error;
    }
  }

  get redisUrl(): string | undefined {
    return this.redisGate === null ? undefined : `redis://127.0.0.1:${this.redisGate.port}`;
  }
  get logs(): string {
    return join(this.folder, 'logs');
  }

  async killRedis(): Promise<void> {
    if (this.redis === null) return;
    process.kill(this.redis.pid, 'SIGKILL');
    await this.redis.stop();
  }
  /** Empty: it keeps nothing on a disk. */
  async startRedis(): Promise<void> {
    if (this.redis === null || this.redisProgram === null) return;
    this.redis = await startLocalRedis(this.redisProgram, Number(new URL(this.redis.url).port));
  }
  async flushRedis(): Promise<void> {
    if (this.redis === null) return;
    const client = new Redis(this.redis.url);
    await client.flushall();
    client.disconnect();
  }

  /** Returns the way to let it go on. */
  pauseRedis(): () => void {
    const pids = this.redis === null ? [] : [this.redis.pid];
    signal(pids, 'SIGSTOP');
    return () => {
      signal(pids, 'SIGCONT');
    };
  }
  /** Returns the way to let it go on. */
  pausePostgres(): () => void {
    const { pid } = this.postgres;
    signal([pid], 'SIGSTOP');
    const family = familyOf(pid);
    signal(family, 'SIGSTOP');
    return () => {
      signal([...family].reverse(), 'SIGCONT');
    };
  }

  /** One question past the gate. */
  async ask<Row>(sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
    const client = new Client({ connectionString: this.directUrl, application_name: 'chaos', connectionTimeoutMillis: 5_000 });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query(sql, [...values])).rows as Row[];
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  /** Since when the sessions of this name that wait in the middle of a transaction have had it open. */
  async idleInTransaction(application: string): Promise<readonly string[]> {
    const rows = await this.ask<{ begun: string }>(
      `SELECT pid || ' ' || xact_start AS begun FROM pg_stat_activity
       WHERE application_name = $1 AND state = 'idle in transaction' AND backend_xid IS NOT NULL`,
      [application],
    );
    return rows.map(({ begun }) => begun);
  }

  async cutConnections(): Promise<number> {
    const rows = await this.ask(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'chaos' AND application_name <> 'chaos'`,
    );
    return rows.length;
  }

  async clear(keepLogs: boolean): Promise<void> {
    await this.redis?.stop();
    for (const stop of this.stops.splice(0).reverse()) await stop().catch(() => undefined);
    rmSync(keepLogs ? join(this.folder, 'postgres') : this.folder, { recursive: true, force: true });
  }
}

import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import { startEmbeddedPostgres, type EmbeddedServer } from '@rainstorm/harness/embedded-postgres';
import { freePort } from '@rainstorm/harness/free-port';
import { startLocalRedis, type LocalRedis } from '@rainstorm/harness/local-redis';
import { Gate, type Hold } from '@rainstorm/harness/gate';
import { SmallDisk } from './small-disk.js';
import { Receiver, type HookConduct, type MailConduct } from './receiver.js';

/** More than PostgreSQL keeps in store (max_wal_size). */
const MOST_LOG_FILES = 200;
const REVIVAL_MS = 300_000;
const PATIENCE_MS = 60_000;

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
    /** PostgreSQL's alone, or why there is none. */
    private readonly mounted: SmallDisk | string,
    private readonly stops: (() => Promise<void>)[],
  ) {}

  static async lay(redisProgram: string | null): Promise<Ground> {
    const folder = mkdtempSync(join(tmpdir(), 'rainstorm-chaos-'));
    // The user "postgres", as whom the embedded server runs where we are root, must be able to pass through.
    chmodSync(folder, 0o711);
    mkdirSync(join(folder, 'logs'));
    const stops: (() => Promise<void>)[] = [];
    try {
      const mounted = SmallDisk.mount(folder);
      stops.push(async () => {
        if (typeof mounted !== 'string') mounted.remove();
        return Promise.resolve();
      });
      const place = typeof mounted === 'string' ? folder : mounted.path;
      const port = await freePort();
      // What was committed must outlive a crash: the very thing that is promised.
      const postgres = await startEmbeddedPostgres({ directory: join(place, 'postgres'), port, durable: true, maxConnections: 300 });
      stops.push(async () => postgres.destroy());
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
      return new Ground(folder, postgres, gate, redisGate, directUrl, behind.href, mail, hook, redis, redisProgram, mounted, stops);
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

  get disk(): SmallDisk | null {
    return typeof this.mounted === 'string' ? null : this.mounted;
  }
  get whyNoDisk(): string | null {
    return typeof this.mounted === 'string' ? this.mounted : null;
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
  private async askRedis<Answer>(question: (client: Redis) => Promise<Answer>): Promise<Answer | null> {
    if (this.redis === null) return null;
    const client = new Redis(this.redis.url);
    try {
      return await question(client);
    } finally {
      client.disconnect();
    }
  }
  async flushRedis(): Promise<void> {
    await this.askRedis(async (client) => client.flushall());
  }
  /** It keeps what it has and takes nothing more (`noeviction`); whether it says so. */
  async fillRedis(): Promise<boolean> {
    const said = await this.askRedis(async (client) => {
      await client.config('SET', 'maxmemory', '1');
      return client.set('chaos', 'full').catch(String);
    });
    return said?.includes('OOM') === true;
  }
  async makeRoomInRedis(): Promise<void> {
    await this.askRedis(async (client) => client.config('SET', 'maxmemory', '0'));
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

  /** Jobs go no further than the gate: to Redis nothing at all, to PostgreSQL what would add them. */
  holdEnqueueing(): Hold {
    return this.redisGate?.hold(() => true) ?? this.gate.hold((part) => part.includes('add_job'));
  }
  /** What came of a delivery goes no further than the gate. */
  holdRecording(): Hold {
    return this.gate.hold((part) => part.includes('SET state = came.state'));
  }

  /** Whether a ledger that wants to grow is told that there is no room. */
  async refusesForWantOfSpace(): Promise<boolean> {
    const sql = `CREATE TABLE chaos_growth AS SELECT repeat('x', 500) FROM generate_series(1, 200000)`;
    return this.ask(sql, [], 0).then(
      () => false,
      (error: unknown) => String(error).includes('No space left'),
    );
  }
  /** Begins one file of the log after the other until there is no room for the next; whether the server went down over it. */
  async useUpLog(): Promise<boolean> {
    for (let file = 0; file < MOST_LOG_FILES; file += 1) {
      const isUp = await this.ask(`SELECT pg_switch_wal(), pg_logical_emit_message(false, 'chaos', repeat('x', 1000))`, [], 0).then(
        () => true,
        () => false,
      );
      if (!isUp) return true;
    }
    return false;
  }
  /** By itself, or started again where it has given up. */
  async revivePostgres(): Promise<void> {
    const deadline = Date.now() + REVIVAL_MS;
    while (Date.now() < deadline) {
      if (!this.postgres.isRunning()) await this.postgres.start().catch(() => undefined);
      const answers = await this.ask('SELECT 1', [], 0).then(
        () => true,
        () => false,
      );
      if (answers) return;
      await pause(100);
    }
    throw new Error(`PostgreSQL was not back within ${REVIVAL_MS / 1000} s`);
  }

  /** One question past the gate. A server that is there, on a machine with too much to do, is waited for. */
  async ask<Row>(sql: string, values: readonly unknown[] = [], patienceMs = PATIENCE_MS): Promise<readonly Row[]> {
    const deadline = Date.now() + patienceMs;
    for (;;) {
      const client = new Client({ connectionString: this.directUrl, application_name: 'chaos', connectionTimeoutMillis: 5_000 });
      client.on('error', () => undefined);
      try {
        await client.connect();
      } catch (error) {
        await client.end().catch(() => undefined);
        if (Date.now() > deadline) throw error;
        await pause(500);
        continue;
      }
      try {
        return (await client.query(sql, [...values])).rows as Row[];
      } finally {
        await client.end().catch(() => undefined);
      }
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

  async realNow(): Promise<Date> {
    const [row] = await this.ask<{ now: Date }>('SELECT clock_timestamp() AS now');
    return row?.now ?? new Date();
  }
  /** Deliveries, never tried, that were claimed for a queue since then by a transaction that is committed. */
  async claimedForQueue(since: Date): Promise<number> {
    const [row] = await this.ask<{ count: number }>(
      `SELECT count(*)::integer AS count FROM deliveries WHERE state = 'queued' AND attempts = 0 AND channel <> 'console' AND queued_real > $1`,
      [since],
    );
    return row?.count ?? 0;
  }
  /** Mails that the mail server has taken and of which the ledger does not know. */
  async takenAndUnrecorded(): Promise<number> {
    const rows = await this.ask<{ id: string }>(`SELECT id FROM deliveries WHERE state = 'sending' AND channel = 'email'`);
    const taken = new Set(this.mail.arrivals.map(({ key }) => key));
    return rows.filter(({ id }) => taken.has(id)).length;
  }
  async progressOf(dispatchId: string): Promise<{ readonly sent: number; readonly waiting: number }> {
    const [row] = await this.ask<{ sent: number; waiting: number }>(
      `SELECT count(*) FILTER (WHERE state IN ('sent', 'delivered'))::integer AS sent,
              count(*) FILTER (WHERE state IN ('pending', 'queued', 'sending', 'failed-temporarily'))::integer AS waiting
       FROM deliveries WHERE dispatch_id = $1 AND purpose = 'bulletin'`,
      [dispatchId],
    );
    return row ?? { sent: 0, waiting: 0 };
  }

  async clear(keepLogs: boolean): Promise<void> {
    await this.redis?.stop();
    for (const stop of this.stops.splice(0).reverse()) await stop().catch(() => undefined);
    rmSync(keepLogs ? join(this.folder, 'postgres') : this.folder, { recursive: true, force: true });
  }
}

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
import { Receiver } from './receiver.js';
import type { GatewayPorts } from './gateway-accounts.js';

/** More write-ahead log files than PostgreSQL recycles (max_wal_size). */
const MAX_LOG_FILES = 200;
const RECOVERY_TIMEOUT_MS = 300_000;
const CONNECT_TIMEOUT_MS = 60_000;

/** A process and its children. A PostgreSQL server is many processes. */
const processTreeOf = (pid: number): readonly number[] => {
  const rows = spawnSync('ps', ['-A', '-o', 'pid=,ppid=']).stdout.toString().trim().split('\n');
  const children = rows.map((row) => row.trim().split(/\s+/).map(Number)).filter(([, parent]) => parent === pid);
  return [pid, ...children.map(([child = 0]) => child)];
};
const sendSignal = (pids: readonly number[], name: 'SIGSTOP' | 'SIGCONT'): void => {
  for (const pid of pids) {
    try {
      process.kill(pid, name);
    } catch {
      // The process has ended meanwhile.
    }
  }
};

/** The servers that the product depends on, with the means to disturb each of them. */
export class Infrastructure {
  private constructor(
    readonly folder: string,
    readonly postgres: EmbeddedServer,
    readonly gate: Gate,
    /** Null if BullMQ works on PostgreSQL. */
    readonly redisGate: Gate | null,
    /** Bypasses the gate. For the checks, not for the product. */
    readonly directUrl: string,
    readonly databaseUrl: string,
    readonly mail: Receiver<'mail'>,
    readonly hook: Receiver<'hook'>,
    /** SMS, voice, cards, robots and web push. */
    readonly gateways: Receiver<'gateway'>,
    readonly gatewayPorts: GatewayPorts,
    private redis: LocalRedis | null,
    private readonly redisProgram: string | null,
    /** The separate disk of PostgreSQL, or the reason why there is none. */
    private readonly mounted: SmallDisk | string,
    private readonly stopActions: (() => Promise<void>)[],
  ) {}

  static async start(redisProgram: string | null): Promise<Infrastructure> {
    const folder = mkdtempSync(join(tmpdir(), 'rainstorm-chaos-'));
    // If we are root, the embedded server runs as the user "postgres", who needs access to this folder.
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
      // Durable, because commits must survive a crash.
      const postgres = await startEmbeddedPostgres({ directory: join(place, 'postgres'), port, durable: true, maxConnections: 300 });
      stops.push(async () => postgres.destroy());
      const directUrl = await postgres.urlFor('chaos');
      const gate = await Gate.open(await freePort(), port);
      stops.push(async () => gate.close());
      const behind = new URL(directUrl);
      behind.port = String(gate.port);
      const mail = await Receiver.start('mail', await freePort(), join(folder, 'mails.jsonl'));
      stops.push(async () => mail.stop());
      const hook = await Receiver.start('hook', await freePort(), join(folder, 'hooks.jsonl'));
      stops.push(async () => hook.stop());
      const ports = { cloud: await freePort(), line: await freePort(), push: await freePort() };
      const gateways = await Receiver.start('gateway', ports.cloud, join(folder, 'gateways.jsonl'), [ports.line, ports.push]);
      stops.push(async () => gateways.stop());
      const redisPort = await freePort();
      const redis = redisProgram === null ? null : await startLocalRedis(redisProgram, redisPort);
      const redisGate = redis === null ? null : await Gate.open(await freePort(), redisPort);
      stops.push(async () => redisGate?.close());
      return new Infrastructure(
        folder,
        postgres,
        gate,
        redisGate,
        directUrl,
        behind.href,
        mail,
        hook,
        gateways,
        ports,
        redis,
        redisProgram,
        mounted,
        stops,
      );
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
  get diskUnavailableReason(): string | null {
    return typeof this.mounted === 'string' ? this.mounted : null;
  }

  async killRedis(): Promise<void> {
    if (this.redis === null) return;
    process.kill(this.redis.pid, 'SIGKILL');
    await this.redis.stop();
  }
  /** Starts it empty, because it stores nothing on disk. */
  async startRedis(): Promise<void> {
    if (this.redis === null || this.redisProgram === null) return;
    this.redis = await startLocalRedis(this.redisProgram, Number(new URL(this.redis.url).port));
  }
  private async withRedis<Answer>(question: (client: Redis) => Promise<Answer>): Promise<Answer | null> {
    if (this.redis === null) return null;
    const client = new Redis(this.redis.url);
    try {
      return await question(client);
    } finally {
      client.disconnect();
    }
  }
  async flushRedis(): Promise<void> {
    await this.withRedis(async (client) => client.flushall());
  }
  /** Makes Redis refuse every write (`noeviction`). True if it reports that it is out of memory. */
  async fillRedis(): Promise<boolean> {
    const said = await this.withRedis(async (client) => {
      await client.config('SET', 'maxmemory', '1');
      return client.set('chaos', 'full').catch(String);
    });
    return said?.includes('OOM') === true;
  }
  async makeRoomInRedis(): Promise<void> {
    await this.withRedis(async (client) => client.config('SET', 'maxmemory', '0'));
  }

  /** Returns a function that resumes it. */
  pauseRedis(): () => void {
    const pids = this.redis === null ? [] : [this.redis.pid];
    sendSignal(pids, 'SIGSTOP');
    return () => {
      sendSignal(pids, 'SIGCONT');
    };
  }
  /** Returns a function that resumes it. */
  pausePostgres(): () => void {
    const { pid } = this.postgres;
    sendSignal([pid], 'SIGSTOP');
    const family = processTreeOf(pid);
    sendSignal(family, 'SIGSTOP');
    return () => {
      sendSignal([...family].reverse(), 'SIGCONT');
    };
  }

  /** Holds back at the gate what enqueues jobs: all traffic to Redis, or the `add_job` statements to PostgreSQL. */
  holdEnqueueing(): Hold {
    return this.redisGate?.hold(() => true) ?? this.gate.hold((part) => part.includes('add_job'));
  }
  /** Holds back at the gate the statements that record the results of deliveries. */
  holdDeliveryResults(): Hold {
    return this.gate.hold((part) => part.includes('SET state = came.state'));
  }

  /** True if PostgreSQL refuses a new table because its disk is full. */
  async refusesWritesForLackOfSpace(): Promise<boolean> {
    const sql = `CREATE TABLE chaos_growth AS SELECT repeat('x', 500) FROM generate_series(1, 200000)`;
    return this.query(sql, [], 0).then(
      () => false,
      (error: unknown) => String(error).includes('No space left'),
    );
  }
  /** Fills the write-ahead log until the disk has no room for it. True if the server went down. */
  async exhaustWriteAheadLog(): Promise<boolean> {
    for (let file = 0; file < MAX_LOG_FILES; file += 1) {
      const isUp = await this.query(`SELECT pg_switch_wal(), pg_logical_emit_message(false, 'chaos', repeat('x', 1000))`, [], 0).then(
        () => true,
        () => false,
      );
      if (!isUp) return true;
    }
    return false;
  }
  /** Waits until PostgreSQL answers again, and starts it if it has ended. */
  async recoverPostgres(): Promise<void> {
    const deadline = Date.now() + RECOVERY_TIMEOUT_MS;
    while (Date.now() < deadline) {
      if (!this.postgres.isRunning()) await this.postgres.start().catch(() => undefined);
      const answers = await this.query('SELECT 1', [], 0).then(
        () => true,
        () => false,
      );
      if (answers) return;
      await pause(100);
    }
    throw new Error(`PostgreSQL was not back within ${RECOVERY_TIMEOUT_MS / 1000} s`);
  }

  /** One query that bypasses the gate. Retries to connect up to `timeoutMs`. */
  async query<Row>(sql: string, values: readonly unknown[] = [], timeoutMs = CONNECT_TIMEOUT_MS): Promise<readonly Row[]> {
    const deadline = Date.now() + timeoutMs;
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

  /** The sessions of this application that are idle in a transaction with writes: process id and start of the transaction. */
  async idleInTransaction(application: string): Promise<readonly string[]> {
    const rows = await this.query<{ begun: string }>(
      `SELECT pid || ' ' || xact_start AS begun FROM pg_stat_activity
       WHERE application_name = $1 AND state = 'idle in transaction' AND backend_xid IS NOT NULL`,
      [application],
    );
    return rows.map(({ begun }) => begun);
  }

  async terminateConnections(): Promise<number> {
    const rows = await this.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'chaos' AND application_name <> 'chaos'`,
    );
    return rows.length;
  }

  async realNow(): Promise<Date> {
    const [row] = await this.query<{ now: Date }>('SELECT clock_timestamp() AS now');
    return row?.now ?? new Date();
  }
  /** Counts deliveries that were claimed for a queue since then, committed, and not yet tried. */
  async countClaimedForQueue(since: Date): Promise<number> {
    const [row] = await this.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM deliveries WHERE state = 'queued' AND attempts = 0 AND channel <> 'console' AND queued_real > $1`,
      [since],
    );
    return row?.count ?? 0;
  }
  /** Counts mails that the mail server accepted and that the ledger does not show as sent. */
  async countUnrecordedMails(): Promise<number> {
    const rows = await this.query<{ id: string }>(`SELECT id FROM deliveries WHERE state = 'sending' AND channel = 'email'`);
    const taken = new Set(this.mail.arrivals.map(({ key }) => key));
    return rows.filter(({ id }) => taken.has(id)).length;
  }
  async progressOf(dispatchId: string): Promise<{ readonly sent: number; readonly waiting: number }> {
    const [row] = await this.query<{ sent: number; waiting: number }>(
      `SELECT count(*) FILTER (WHERE state IN ('sent', 'delivered'))::integer AS sent,
              count(*) FILTER (WHERE state IN ('pending', 'queued', 'sending', 'failed-temporarily'))::integer AS waiting
       FROM deliveries WHERE dispatch_id = $1 AND purpose = 'bulletin'`,
      [dispatchId],
    );
    return row ?? { sent: 0, waiting: 0 };
  }

  async stop(keepLogs: boolean): Promise<void> {
    await this.redis?.stop();
    for (const stop of this.stopActions.splice(0).reverse()) await stop().catch(() => undefined);
    rmSync(keepLogs ? join(this.folder, 'postgres') : this.folder, { recursive: true, force: true });
  }
}

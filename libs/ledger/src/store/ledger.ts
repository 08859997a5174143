import type { City } from '@rainstorm/warning-model';
import type { DataSource } from 'typeorm';
import { readAges, type Ages } from '../reading/ages.js';
import { Arming } from '../arming/arming.js';
import { assertCity } from '../arming/ledger-city.js';
import { chainState, verifyChain, type ChainState } from '../audit/audit-chain.js';
import { firstDifferingContent, type LedgerVerdict } from '../audit/content-hash.js';
import { checkAnchors, type AnchorVerdict, type ChainAnchor } from '../audit/chain-anchors.js';
import { ChangeFeed } from '../changes/change-feed.js';
import { CommittedActs } from '../audit/committed-acts.js';
import { moveClockTo, readClock, startClockAt, type MovedClock } from './clock.js';
import { AttachmentContents } from './attachment-contents.js';
import { dataSourceOf, LONGEST_PAUSE_IN_MIGRATION_MS, type LedgerOptions } from './data-source.js';
import { LedgerTransaction } from './ledger-transaction.js';
import { grantRights, type LedgerRoles } from './role-rights.js';
import { NumberSeries, type SeriesNumber } from './number-series.js';
import { AckLinks } from '../outbox/ack-links.js';
import { Calls } from '../outbox/calls.js';
import { SmsCodes } from '../outbox/sms-codes.js';
import { PushDevices } from '../outbox/push-devices.js';
import { RobotTurns } from '../outbox/robot-turns.js';
import { gatewayReports, type GatewayReports } from '../reading/gateway-reports.js';
import { WorkCards } from '../outbox/work-cards.js';
import type { RelayedJob } from '../outbox/jobs.js';
import { Outbox } from '../outbox/outbox.js';
import { connectionSecurity, type ConnectionSecurity } from '../connection/connection-security.js';
import { isConnectionLost, isRetryable } from '../connection/failures.js';
import { IdleTimeoutClient } from '../connection/idle-timeout-client.js';
import { WritableClient } from '../connection/writable-client.js';
import { Presences } from '../presences/presences.js';
import { RELEASE, incompatibility, IncompatibleRelease, type Compatibility } from '../arming/release.js';
import type { AuditEntry } from '../audit/audit-act.js';
import { FOR_THIS_RELEASE, timerKinds } from '../timers/timers.js';

/** Puts the jobs of a committed transaction on the queues. Must not throw. `now`: the ledger's clock of that transaction. */
export type EnqueueJobs = (jobs: readonly RelayedJob[], now: Date) => void;

const isRefused = (value: unknown): boolean => (value as { ok?: unknown } | null | undefined)?.ok === false;

class RefusedTransaction<Value> extends Error {
  constructor(readonly value: Value) {
    super('The transaction was refused');
  }
}

/** 台账: everything that was, is, and falls due. */
export class Ledger {
  readonly changes: ChangeFeed;
  readonly presences: Presences;
  /** Outside of a transaction: each call is one statement and costs one round trip. */
  readonly outbox: Outbox;
  readonly ackLinks: AckLinks;
  readonly smsCodes: SmsCodes;
  readonly workCards: WorkCards;
  readonly pushDevices: PushDevices;
  readonly robotTurns: RobotTurns;
  readonly calls: Calls;
  readonly attachmentContents: AttachmentContents;
  /** Reports committed acts of this process to its metrics. */
  readonly acts: CommittedActs;
  readonly arming: Arming;
  private readonly release: number;
  private enqueue: EnqueueJobs | null = null;

  private constructor(
    private readonly source: DataSource,
    private readonly options: LedgerOptions,
  ) {
    this.changes = new ChangeFeed(options.url, source.manager);
    this.release = options.release ?? RELEASE;
    this.presences = new Presences(source.manager, this.release);
    this.outbox = new Outbox(source.manager);
    this.ackLinks = new AckLinks(source.manager);
    this.smsCodes = new SmsCodes(source.manager);
    this.workCards = new WorkCards(source.manager);
    this.pushDevices = new PushDevices(source.manager);
    this.robotTurns = new RobotTurns(source.manager);
    this.calls = new Calls(source.manager);
    this.attachmentContents = new AttachmentContents(source.manager);
    this.acts = new CommittedActs(source.manager);
    this.arming = new Arming(source.manager);
  }

  /** Says that this process puts what its transactions post on the queues by itself: `enqueue` gets the jobs after each commit. */
  onJobsPosted(enqueue: EnqueueJobs): void {
    this.enqueue = enqueue;
  }

  /** Connects and creates no tables. Rejects where the database cannot be reached. */
  static async open(options: LedgerOptions): Promise<Ledger> {
    const source = dataSourceOf(options, options.poolSize ?? 10, { Client: IdleTimeoutClient });
    await source.initialize();
    return new Ledger(source, options);
  }

  /**
   * Runs the pending migrations; several processes may call it at once. Returns the names of those that ran. Uses two connections without idle
   * timeout, one of which holds the lock: a migration may take long.
   */
  async migrate(): Promise<readonly string[]> {
    const source = await dataSourceOf(this.options, 2, { Client: WritableClient }, LONGEST_PAUSE_IN_MIGRATION_MS).initialize();
    try {
      const runner = source.createQueryRunner();
      await runner.query(`SELECT pg_advisory_lock(131631)`);
      try {
        return (await source.runMigrations()).map(({ name }) => name);
      } finally {
        await runner.query(`SELECT pg_advisory_unlock(131631)`);
        await runner.release();
      }
    } finally {
      await source.destroy();
    }
  }

  /** Reverts the last migration. */
  async migrateBack(): Promise<void> {
    await this.source.undoLastMigration();
  }

  /** Gives these roles their rights on the tables. Only for the owner of the tables. */
  async grantRights(roles: LedgerRoles): Promise<void> {
    await grantRights(this.source.manager, roles);
  }

  async hasPendingMigrations(): Promise<boolean> {
    return this.source.showMigrations();
  }

  /** Whether this release may work on this ledger. A ledger that was never migrated is `behind`. */
  async compatibility(): Promise<Compatibility> {
    if (await this.hasPendingMigrations()) return { type: 'behind' };
    const [row] = await this.source.query<{ oldest: number }[]>('SELECT oldest FROM ledger_release');
    const oldest = row?.oldest ?? this.release;
    return oldest <= this.release ? { type: 'fit' } : { type: 'retired', release: this.release, oldest };
  }

  /** Rejects with `IncompatibleRelease`, whose message is for whoever runs the process, where this release may not work on this ledger. */
  async assertCompatible(): Promise<void> {
    const why = incompatibility(await this.compatibility());
    if (why !== null) throw new IncompatibleRelease(why);
  }

  /** Rejects with `ForeignLedger` if this is the ledger of another city. A ledger without a city becomes this one's. */
  async assertCity(city: City): Promise<void> {
    await assertCity(this.source.manager, city);
  }

  async connectionSecurity(): Promise<ConnectionSecurity> {
    return connectionSecurity(this.source.manager);
  }

  /** What networks reported of what each of several gateways took within ten minutes. */
  async gatewayReports(): Promise<readonly GatewayReports[]> {
    return gatewayReports(this.source.manager);
  }

  /** The ledger's clock, to the millisecond. */
  async now(): Promise<Date> {
    return (await readClock(this.source.manager)).now;
  }

  /** Milliseconds until the next timer of this release falls due by the ledger's clock: 0 or less where one is due; null where none is armed. */
  async untilNextTimer(): Promise<number | null> {
    const [row] = await this.source.query<{ ms: number | null }[]>(
      `SELECT (extract(epoch FROM wake_at - ledger_now()) * 1000)::float8 AS ms
       FROM timers
       WHERE ${FOR_THIS_RELEASE}
       ORDER BY wake_at, id
       LIMIT 1`,
      [this.release, timerKinds],
    );
    return row?.ms ?? null;
  }

  /**
   * Runs `work` as one transaction. A refusal (`{ ok: false }`) undoes it and is returned; an exception undoes it and is thrown.
   * Its audit entries and changes are appended last. It runs again from the beginning after a deadlock, a pause, or a connection that was lost before the commit, so `work` must not do
   * anything outside of the ledger. The jobs that it posted go to `enqueue`.
   */
  async transaction<Value>(work: (tx: LedgerTransaction) => Promise<Value> | Value, enqueue = this.enqueue): Promise<Value> {
    for (let attempt = 1; ; attempt += 1) {
      const begun = new Date();
      // From the moment of the commit on, nobody knows whether a lost transaction was done.
      let isCommitting = false;
      try {
        const { value, audited, jobs, now } = await this.source.transaction(async (manager) => {
          const { now, real } = await readClock(manager);
          const tx = new LedgerTransaction(manager, now, this.release, enqueue === null ? null : real);
          const value = await work(tx);
          if (isRefused(value)) throw new RefusedTransaction(value);
          await tx.seal();
          isCommitting = true;
          return { value, audited: tx.audited, jobs: tx.jobs, now: tx.now };
        });
        if (jobs.length > 0) enqueue?.(jobs, now);
        void this.acts.committed(audited, begun);
        return value;
      } catch (error) {
        if (error instanceof RefusedTransaction) return error.value as Value;
        if (attempt >= 5 || !(isRetryable(error) || (!isCommitting && isConnectionLost(error)))) throw error;
      }
    }
  }

  /** Appends to the audit chain what changed nothing else: a refusal, a sign-in, a read. */
  async audit(...entries: readonly AuditEntry[]): Promise<void> {
    await this.transaction((tx) => {
      tx.audit(...entries);
    });
  }

  /** For reading only: no locks, no audit entries, no changes. */
  async read<Value>(work: (tx: LedgerTransaction) => Promise<Value>): Promise<Value> {
    return work(new LedgerTransaction(this.source.manager, await this.now(), this.release, null));
  }

  /** As `read`, for what does not depend on the ledger's clock, which is not asked: one round trip less. */
  async lookUp<Value>(work: (tx: Pick<LedgerTransaction, 'accounts' | 'sessions'>) => Promise<Value>): Promise<Value> {
    return work(new LedgerTransaction(this.source.manager, new Date(NaN), this.release, null));
  }

  /** Sets the clock of an empty ledger, also backwards, so that a drill can replay a day of the past. Refused once anything is recorded. */
  async startClockAt(instant: Date): Promise<MovedClock> {
    return startClockAt(this.source.manager, this.options.clock, instant);
  }

  /** Moves the clock of all processes that run with a movable clock. Refused backwards. */
  async moveClockTo(instant: Date): Promise<MovedClock> {
    return moveClockTo(this.source.manager, this.options.clock, instant);
  }

  /** Checks the whole audit chain, and that what was published, receipted and decided is still what the chain says. */
  async verify(): Promise<LedgerVerdict> {
    const verdict = await verifyChain(this.source.manager);
    const differing = verdict.intact ? await firstDifferingContent(this.source.manager) : null;
    return differing === null ? verdict : { intact: false, seq: differing, fault: 'content-differs' };
  }

  /** Compares the audit chain with its heads that were kept outside of the database. */
  async checkAnchors(anchors: readonly ChainAnchor[]): Promise<AnchorVerdict> {
    return checkAnchors(this.source.manager, anchors);
  }

  /** The head of the audit chain now, with the last numbers of this year and the one before; null while nothing is recorded. */
  async chainAnchor(): Promise<(ChainAnchor & { readonly numbers: readonly SeriesNumber[] }) | null> {
    const { rows: seq, headHash: hash } = await chainState(this.source.manager, 0);
    if (seq === 0) return null;
    const at = await this.now();
    return { seq, hash, at, numbers: await new NumberSeries(this.source.manager).givenSince(at.getUTCFullYear() - 1) };
  }

  /** Checks the newest `last` rows of the audit chain; quick enough for a page. */
  async chainState(last: number): Promise<ChainState> {
    return chainState(this.source.manager, last);
  }

  /** How long the oldest of each kind of work has waited, and how long each role has been silent. */
  async ages(): Promise<Ages> {
    return readAges(this.source.manager);
  }

  async ping(): Promise<void> {
    await this.source.query('SELECT 1');
  }

  /** True on a standby, and where the disk of the database is full: it answers, and takes no receipt. */
  async isReadOnly(): Promise<boolean> {
    const [row] = await this.source.query<{ setting: string }[]>(`SELECT current_setting('transaction_read_only') AS setting`);
    return row?.setting === 'on';
  }

  async close(): Promise<void> {
    await this.changes.close();
    await this.source.destroy();
  }
}

import type { Client } from 'pg';
import { LessThanOrEqual, MoreThan, type EntityManager } from 'typeorm';
import { CHANGES_CHANNEL } from '../audit/audit-chain.js';
import { IdleTimeoutClient } from '../connection/idle-timeout-client.js';
import { ChangeRecord, type ChangeRow } from '../store/records/proof.record.js';
import { RecentChanges } from './recent-changes.js';
import { Table } from '../store/table.js';

export interface FeedWatcher {
  /** New changes, in the order of their commits. Never the same twice. */
  readonly onChanges: (changes: readonly ChangeRow[]) => void;
  /** The feed was cut off, or is live again. */
  readonly onLive?: (live: boolean) => void;
}

/** Changes per read. */
const PAGE = 500;
const POLL_MS = 1_000;
const RECONNECT_MS = 500;
const CONNECT_WITHIN_MS = 5_000;

/**
 * Delivers every committed change to its watchers. NOTIFY only says that there is something new; the rows are read from the table, and once a
 * second without a notification, so that a lost connection costs a second and never a change.
 */
export class ChangeFeed {
  private readonly watchers = new Set<FeedWatcher>();
  private readonly table: Table<ChangeRow>;
  private client: Client | null = null;
  private recent = RecentChanges.upTo(0, []);
  private readonly readings = new Map<number, Promise<readonly ChangeRow[]>>();
  private reading: Promise<void> | null = null;
  private again = false;
  private poll: NodeJS.Timeout | null = null;
  private closed = false;

  constructor(
    private readonly url: string,
    private readonly manager: EntityManager,
  ) {
    this.table = new Table(manager, ChangeRecord);
  }

  /** The number of the newest change. */
  async newest(): Promise<number> {
    const rows: { seq: string }[] = await this.manager.query('SELECT change_seq AS seq FROM chain_head');
    return Number(rows[0]?.seq ?? 0);
  }

  /** Up to `limit` changes after `seq`, oldest first. */
  async after(seq: number, limit = PAGE): Promise<readonly ChangeRow[]> {
    return this.table.find({ seq: MoreThan(seq) }, { order: { seq: 'ASC' }, take: limit });
  }

  /** The number of the newest change that the watchers have got. */
  get newestDelivered(): number {
    return this.recent.newest;
  }

  /**
   * As `after`, up to what the watchers have got: from memory, or where that does not reach back so far, from one read shared by all callers
   * who ask for the same.
   */
  async since(seq: number): Promise<readonly ChangeRow[]> {
    const kept = this.recent.after(seq, PAGE);
    if (kept !== null) return kept;
    const known = this.readings.get(seq);
    if (known !== undefined) return known;
    const reading = this.after(seq).finally(() => this.readings.delete(seq));
    this.readings.set(seq, reading);
    return reading;
  }

  /** Calls this watcher with every change committed from now on, until the returned function is called. */
  async watch(watcher: FeedWatcher): Promise<() => void> {
    if (this.watchers.size === 0) await this.start();
    this.watchers.add(watcher);
    return () => {
      this.watchers.delete(watcher);
    };
  }

  get live(): boolean {
    return this.client !== null;
  }

  private async start(): Promise<void> {
    if (this.poll !== null) return;
    this.recent = await this.begin();
    this.poll = setInterval(() => void this.drain(), POLL_MS);
    await this.listen();
  }

  /** Waits for a database that goes away just as the process starts: only it knows where to begin. */
  private async begin(): Promise<RecentChanges> {
    for (;;)
      try {
        return await this.readRecent();
      } catch (error) {
        if (this.closed) throw error;
        await new Promise((resolve) => setTimeout(resolve, RECONNECT_MS));
      }
  }

  private async readRecent(): Promise<RecentChanges> {
    const newest = await this.newest();
    const rows = await this.table.find({ seq: LessThanOrEqual(newest) }, { order: { seq: 'DESC' }, take: RecentChanges.KEPT });
    return RecentChanges.upTo(newest, [...rows].reverse());
  }

  private async listen(): Promise<void> {
    if (this.closed) return;
    const client = new IdleTimeoutClient({
      connectionString: this.url,
      keepAlive: true,
      application_name: 'rainstorm-feed',
      connectionTimeoutMillis: CONNECT_WITHIN_MS,
    });
    let isLost = false;
    const lost = (): void => {
      // A connection that ends during LISTEN reports it twice. Two attempts for one loss would become four after the next.
      if (isLost) return;
      isLost = true;
      client.removeAllListeners();
      client.on('error', () => undefined);
      if (this.client === client) {
        this.client = null;
        this.tell(false);
      }
      client.end().catch(() => undefined);
      if (!this.closed) setTimeout(() => void this.listen(), RECONNECT_MS).unref();
    };
    client.once('error', lost);
    client.once('end', lost);
    client.on('notification', () => void this.drain());
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANGES_CHANNEL}`);
      this.client = client;
      this.tell(true);
      await this.drain();
    } catch {
      lost();
    }
  }

  private tell(live: boolean): void {
    for (const watcher of this.watchers) watcher.onLive?.(live);
  }

  /** One reader at a time; a call during a read makes one more follow. */
  private async drain(): Promise<void> {
    if (this.reading !== null) {
      this.again = true;
      return this.reading;
    }
    // While the database is away, the next poll reads on from the same place. Several callers may wait for this: it must not reject.
    this.reading = this.readAll().catch(() => undefined);
    await this.reading;
    this.reading = null;
  }

  private async readAll(): Promise<void> {
    do {
      this.again = false;
      for (;;) {
        const changes = await this.after(this.newestDelivered);
        if (changes.length === 0 || this.closed) break;
        this.recent.add(changes);
        for (const watcher of this.watchers) watcher.onChanges(changes);
      }
    } while (this.again);
  }

  async close(): Promise<void> {
    this.closed = true;
    if (this.poll !== null) clearInterval(this.poll);
    this.watchers.clear();
    const { client } = this;
    this.client = null;
    if (client !== null) {
      client.removeAllListeners();
      client.on('error', () => undefined);
      await client.end().catch(() => undefined);
    }
    await this.reading;
  }
}

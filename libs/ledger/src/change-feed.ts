import { Client } from 'pg';
import { MoreThan, type EntityManager } from 'typeorm';
import { CHANGES_CHANNEL } from './audit-chain.js';
import { ChangeRecord, type ChangeRow } from './records/proof.record.js';
import { Table } from './table.js';

export interface FeedWatcher {
  /** New changes, in the order of their commits. Never the same twice. */
  readonly onChanges: (changes: readonly ChangeRow[]) => void;
  /** The feed was cut off, or is live again. */
  readonly onLive?: (live: boolean) => void;
}

const POLL_MS = 1_000;
const RECONNECT_MS = 500;

/**
 * What happened, for the pages and for whoever must wake up. NOTIFY only says that there is something; the rows are read from the
 * table, and once a second without being told, so that a lost connection costs a second and never a change.
 */
export class ChangeFeed {
  private readonly watchers = new Set<FeedWatcher>();
  private readonly table: Table<ChangeRow>;
  private client: Client | null = null;
  private seen = 0;
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
  async after(seq: number, limit = 500): Promise<readonly ChangeRow[]> {
    return this.table.find({ seq: MoreThan(seq) }, { order: { seq: 'ASC' }, take: limit });
  }

  /** Tells this watcher every change committed from now on, until the function it returns is called. */
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
    this.seen = await this.newest();
    this.poll = setInterval(() => void this.drain(), POLL_MS);
    await this.listen();
  }

  private async listen(): Promise<void> {
    if (this.closed) return;
    const client = new Client({ connectionString: this.url, keepAlive: true, application_name: 'rainstorm-feed' });
    const lost = (): void => {
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

  /** One reader at a time; a call during a reading makes one more follow. */
  private async drain(): Promise<void> {
    if (this.reading !== null) {
      this.again = true;
      return this.reading;
    }
    // Where the database is away, the next poll reads on from the same place. Several may wait for this: it must not reject.
    this.reading = this.readAll().catch(() => undefined);
    await this.reading;
    this.reading = null;
  }

  private async readAll(): Promise<void> {
    do {
      this.again = false;
      for (;;) {
        const changes = await this.after(this.seen);
        const last = changes.at(-1);
        if (last === undefined || this.closed) break;
        this.seen = last.seq;
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

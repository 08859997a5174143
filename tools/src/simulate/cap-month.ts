import { alertOfBulletin, outlinesOf, writeCap, writeFeed, writeGbt } from '@rainstorm/cap';
import { bulletinsInForce, lastChangeInForce, messageHistory, type BulletinRow, type Ledger } from '@rainstorm/ledger';
import type { City } from '@rainstorm/warning-model';
import { CapFolder } from '../drill/cap-folder.js';

const outlines = outlinesOf(null);
const LONG_AGO = new Date(0);

/** The files that other systems would have read in a simulated month, in a folder that `test/independent/read_cap.py` compares. */
export class CapMonth {
  private readonly folder: CapFolder;
  private seen: string | null = null;
  /** When the first of what is in force expires. */
  nextEnd: Date | null = null;

  constructor(
    path: string,
    private readonly ledger: Ledger,
    private readonly city: City,
  ) {
    this.folder = CapFolder.open(path);
  }

  /** Writes what has been published since the last call, and the moment if what is in force has changed. */
  async follow(): Promise<void> {
    const { now, inForce, updated, news, published } = await this.ledger.read(async (tx) => {
      const standing: readonly BulletinRow[] = await bulletinsInForce(tx, { status: 'actual' });
      const all = await tx.bulletins.find({ state: 'published' });
      const unseen = all.filter(({ identifier }) => identifier !== null && !this.folder.has(identifier));
      return {
        now: tx.now,
        inForce: standing,
        updated: await lastChangeInForce(tx, 'actual'),
        news: unseen,
        published: await messageHistory(tx, [...standing, ...unseen]),
      };
    });
    this.nextEnd = inForce.reduce<Date | null>((least, { expires }) => (least === null || expires < least ? expires : least), null);
    const context = { city: this.city, outlines, published };
    const byId = new Map(published.map((bulletin) => [bulletin.id, bulletin]));
    const found = (rows: readonly BulletinRow[]): typeof published => rows.flatMap(({ id }) => byId.get(id) ?? []);
    for (const bulletin of found(news)) {
      this.folder.add(bulletin.identifier, writeCap(alertOfBulletin(bulletin, context)), writeGbt(bulletin, context));
    }
    const state = inForce.map(({ id }) => id).join(' ');
    if (state === this.seen) return;
    this.seen = state;
    const standing = found(inForce);
    const feed = writeFeed(
      standing.map((bulletin) => ({ bulletin, alert: alertOfBulletin(bulletin, context) })),
      { city: this.city, status: 'actual', updated: updated ?? LONG_AGO, messages: 'messages/', self: null },
    );
    this.folder.moment(
      now.toISOString(),
      feed,
      standing.map(({ identifier }) => identifier),
    );
  }

  finish(): void {
    this.folder.finish();
  }
}

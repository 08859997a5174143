import { oneOf, MoreThan, Not, type BulletinRow, type Ledger } from '@rainstorm/ledger';
import { inForce } from '@rainstorm/warning-model';

type Sent = BulletinRow & { readonly sentAt: Date };
const hasSentAt = (row: BulletinRow): row is Sent => row.sentAt !== null;
const known = <Id>(ids: readonly (Id | null)[]): readonly Id[] => [...new Set(ids.filter((id) => id !== null))];

/** The bulletins in force, newest first, actual and exercise together; the page separates them. */
export class ReadInForce {
  constructor(private readonly ledger: Ledger) {}

  async all(): Promise<{ readonly now: Date; readonly items: readonly BulletinRow[] }> {
    return this.ledger.read(async (tx) => {
      const state = 'published';
      const candidates = await tx.bulletins.find({ state, msgType: Not('cancel'), expires: MoreThan(tx.now) });
      const first = oneOf(known(candidates.map(({ id, refersTo }) => refersTo ?? id)));
      const revisions = await tx.bulletins.find({ state, refersTo: first });
      const liftings = await tx.bulletins.find({
        state,
        kind: 'scheduled',
        revisionKind: 'lift',
        episodeId: oneOf(known(candidates.map(({ episodeId }) => episodeId))),
      });
      const each = new Map([...candidates, ...revisions, ...liftings].filter(hasSentAt).map((row) => [row.id, row]));
      const items = inForce([...each.values()], tx.now);
      return { now: tx.now, items: [...items].sort((a, b) => b.sentAt.getTime() - a.sentAt.getTime() || a.id.localeCompare(b.id)) };
    });
  }
}

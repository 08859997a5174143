import type { BulletinRow, Ledger } from '@rainstorm/ledger';
import { once, takeForeignMessage, type AuditActor } from '@rainstorm/operations';
import type { BulletinKind, City, ForeignMessageId, Result } from '@rainstorm/warning-model';
import type { Refusal } from '../refusal.js';

/** 取作草稿, once for each idempotency key. */
export class TakeForeignMessage {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
  ) {}

  async run(
    id: ForeignMessageId,
    kind: Exclude<BulletinKind, 'scheduled'>,
    actor: AuditActor,
    key: string | null,
  ): Promise<Result<BulletinRow, Refusal>> {
    return this.ledger.transaction(async (tx) =>
      once(tx, { scope: `foreign draft ${actor.id}`, key, request: { id, kind } }, async () =>
        takeForeignMessage(tx, this.city, id, kind, actor),
      ),
    );
  }
}

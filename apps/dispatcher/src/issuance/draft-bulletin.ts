import type { BulletinRow, Ledger } from '@rainstorm/ledger';
import { draftForSlot, draftUnscheduled, once, type AuditActor, type PreparedDraft, type UnscheduledDraft } from '@rainstorm/operations';
import type { City, Result, SlotId } from '@rainstorm/warning-model';
import type { Refusal } from '../refusal.js';

/** 制作, once for each idempotency key. */
export class DraftBulletin {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
  ) {}

  async forSlot(
    slotId: SlotId,
    productCode: string | undefined,
    actor: AuditActor,
    key: string | null = null,
  ): Promise<Result<PreparedDraft, Refusal>> {
    const request = { slotId, productCode };
    return this.ledger.transaction(async (tx) =>
      once(tx, { scope: `draft ${actor.id}`, key, request }, async () => draftForSlot(tx, this.city, slotId, productCode, actor)),
    );
  }

  async unscheduled(draft: UnscheduledDraft, actor: AuditActor, key: string | null = null): Promise<Result<BulletinRow, Refusal>> {
    return this.ledger.transaction(async (tx) =>
      once(tx, { scope: `draft ${actor.id}`, key, request: draft }, async () => draftUnscheduled(tx, this.city, draft, actor)),
    );
  }
}

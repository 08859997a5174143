import type { BulletinRow, Ledger } from '@rainstorm/ledger';
import { draftForSlot, draftUnscheduled, type AuditActor, type PreparedDraft, type UnscheduledDraft } from '@rainstorm/operations';
import type { City, Result, SlotId } from '@rainstorm/warning-model';
import type { Refusal } from '../refusal.js';

/** 制作. */
export class DraftBulletin {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
  ) {}

  async forSlot(slotId: SlotId, productCode: string | undefined, actor: AuditActor): Promise<Result<PreparedDraft, Refusal>> {
    return this.ledger.transaction(async (tx) => draftForSlot(tx, this.city, slotId, productCode, actor));
  }

  async unscheduled(draft: UnscheduledDraft, actor: AuditActor): Promise<Result<BulletinRow, Refusal>> {
    return this.ledger.transaction(async (tx) => draftUnscheduled(tx, this.city, draft, actor));
  }
}

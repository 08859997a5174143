import type { Ledger, SlotRow } from '@rainstorm/ledger';
import { waiveSlot, type AuditActor } from '@rainstorm/operations';
import type { Result, SlotId } from '@rainstorm/warning-model';
import type { Refusal } from '../refusal.js';

export class WaiveSlot {
  constructor(private readonly ledger: Ledger) {}

  async run(slotId: SlotId, reason: string, actor: AuditActor): Promise<Result<SlotRow, Refusal>> {
    return this.ledger.transaction(async (tx) => waiveSlot(tx, slotId, reason, actor));
  }
}

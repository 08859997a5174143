import type { LedgerTransaction, SlotRow } from '@rainstorm/ledger';
import type { City } from '@rainstorm/warning-model';
import type { AuditActor } from '../audit-actor.js';
import { prepareDraft, type PreparedDraft } from './prepare-draft.js';
import { prepareOnsetUpdate } from './prepare-onset-update.js';

/** The draft of a slot, made if there is none: from the product's template for a step, as a revision for an onset update. */
export const prepareSlotDraft = async (
  tx: LedgerTransaction,
  city: City,
  slot: SlotRow,
  actor: AuditActor,
  productCode?: string,
): Promise<PreparedDraft | null> =>
  slot.purpose === 'onset-update' ? prepareOnsetUpdate(tx, city, slot, actor) : prepareDraft(tx, city, slot, actor, productCode);

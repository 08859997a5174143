import type { BulletinRow, LedgerTransaction } from '@rainstorm/ledger';
import { accepted, isSlotOwed, refused, wallClock, type City, type Result, type SlotId } from '@rainstorm/warning-model';
import { accountIdOf, auditEntry, type AuditActor } from '../audit-actor.js';
import type { Refusal } from '../refusal.js';
import { productOf, productsFor } from './product-of.js';
import type { PreparedDraft } from './prepare-draft.js';
import { prepareSlotDraft } from './prepare-slot-draft.js';

/**
 * The prepared draft of an open or missing slot. The first person who asks for it becomes its author. `productCode` chooses another product
 * of the step (article 3 allows a choice for D3 and D1).
 */
export const draftForSlot = async (
  tx: LedgerTransaction,
  city: City,
  slotId: SlotId,
  productCode: string | undefined,
  actor: AuditActor,
): Promise<Result<PreparedDraft, Refusal>> => {
  const slot = await tx.slots.lock({ id: slotId });
  if (slot === null) return refused({ type: 'unknown-slot' });
  if (slot.state === 'planned')
    return refused({ type: 'slot-not-open-yet', opensAt: slot.opensAt.toISOString(), wall: wallClock(slot.opensAt, city.zone) });
  if (!isSlotOwed(slot)) return refused({ type: 'slot-not-owed', state: slot.state });
  const episode = slot.episodeId === null ? null : await tx.episodes.first({ id: slot.episodeId });
  const fitting = productsFor(city, slot.step, episode?.hazard ?? null);
  if (productCode !== undefined && !fitting.some(({ code }) => code === productCode))
    return refused(productOf(city, productCode) === null ? { type: 'unknown-product' } : { type: 'product-does-not-fit', productCode });
  const draft = await prepareSlotDraft(tx, city, slot, actor, productCode);
  if (draft === null) return refused({ type: 'unknown-product' });
  // The person who takes the system's draft becomes its author, and therefore may not review it.
  if (draft.bulletin.draftedBy !== 'system' || draft.bulletin.state !== 'draft') return accepted(draft);
  const taken: BulletinRow = { ...draft.bulletin, draftedBy: accountIdOf(actor) };
  await tx.bulletins.update({ id: taken.id }, { draftedBy: taken.draftedBy });
  tx.audit(auditEntry(actor, 'bulletin-draft-taken-up', 'bulletin', taken.id, { slotId }));
  return accepted({ ...draft, bulletin: taken });
};

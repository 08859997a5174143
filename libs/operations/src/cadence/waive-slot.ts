import type { LedgerTransaction, SlotRow } from '@rainstorm/ledger';
import { accepted, isSlotOwed, refused, type Result, type SlotId } from '@rainstorm/warning-model';
import { auditEntry, type AuditActor } from '../audit-actor.js';
import { discardUnpublished } from '../bulletins/discard-unpublished.js';
import { closeAlarm } from '../escalations/close-alarm.js';
import type { Refusal } from '../refusal.js';
import { cancelSlotTimers } from './arm-slot-timers.js';
import { slotChanged } from './slot-changed.js';

/** 免发: the chief decides, with a reason, that this step is not published. Refused once it is published or no longer owed. */
export const waiveSlot = async (
  tx: LedgerTransaction,
  slotId: SlotId,
  reason: string,
  actor: AuditActor,
): Promise<Result<SlotRow, Refusal>> => {
  const slot = await tx.slots.lock({ id: slotId });
  if (slot === null) return refused({ type: 'unknown-slot' });
  if (!isSlotOwed(slot)) return refused({ type: 'slot-not-owed', state: slot.state });
  const patch = { reason: 'waived-by-chief', note: reason } as const;
  // What was missing stays missing: the chief's decision ends only what is owed for it.
  if (slot.state === 'missing') await tx.slots.update({ id: slotId }, patch);
  else await tx.slots.transition({ id: slotId }, { from: ['planned', 'open'], to: 'waived' }, patch);
  await discardUnpublished(tx, { slotIds: [slotId] });
  await cancelSlotTimers(tx, [slotId]);
  await closeAlarm(tx, slotId, `${actor.name}免发：${reason}`);
  tx.audit(auditEntry(actor, 'slot-waived', 'slot', slotId, { step: slot.step, reason }));
  const waived: SlotRow = { ...slot, state: slot.state === 'missing' ? 'missing' : 'waived', ...patch };
  slotChanged(tx, [waived]);
  return accepted(waived);
};

import { newId, oneOf, type BulletinRow, type EpisodeRow, type LedgerTransaction, type SlotRow } from '@rainstorm/ledger';
import { areSameAreas, isSlotOwed, owedSlotStates, planOnsetUpdate, type City } from '@rainstorm/warning-model';
import { auditEntry, systemActor } from '../audit-actor.js';
import { discardUnpublished } from '../bulletins/discard-unpublished.js';
import { closeAlarm } from '../escalations/close-alarm.js';
import { armSlotTimers, cancelSlotTimers } from './arm-slot-timers.js';
import { slotChanged } from './slot-changed.js';
import type { ToldOnsets } from './told-onsets.js';

/**
 * Plans the slot of the update that tells the receivers of the episode's onset and areas. Returns the slot that is owed now, or null. It is due, alarmed
 * and escalated like any other; its draft is prepared by the caller.
 */
export const planUpdateSlot = async (
  tx: LedgerTransaction,
  city: City,
  episode: EpisodeRow,
  slots: readonly SlotRow[],
  { last, toldOnset, toldAreas }: Pick<ToldOnsets, 'last' | 'toldOnset' | 'toldAreas'>,
): Promise<SlotRow | null> => {
  const knowsAreas = toldAreas === null || areSameAreas(toldAreas, episode.areas);
  const plan = planOnsetUpdate({ rule: city.onsetUpdate, slots, onset: episode.onset, toldOnset, knowsAreas, now: tx.now });
  if (plan.kind === 'nothing') return null;
  if (plan.kind === 'keep') return plan.slot;
  if (plan.kind === 'settle') {
    await settleUpdateSlot(tx, plan.slot);
    return null;
  }
  const { opensAt, dueAt, graceUntil } = plan;
  const slot: SlotRow = {
    id: newId('slot'),
    episodeId: episode.id,
    week: null,
    step: last?.step ?? 'H1',
    purpose: 'onset-update',
    ...{ opensAt, dueAt, graceUntil },
    dueNow: false,
    state: 'open',
    reason: null,
    note: null,
    bulletinId: null,
    followsSlotId: null,
    createdAt: tx.now,
    publishedAt: null,
  };
  await tx.slots.insert(slot);
  await armSlotTimers(tx, city, episode, [slot]);
  tx.audit(auditEntry(systemActor, 'onset-update-planned', 'slot', slot.id, { step: slot.step, dueAt, onset: episode.onset }));
  slotChanged(tx, [slot]);
  return slot;
};

/** The receivers know the present onset and areas already. A missing update stays missing. */
const settleUpdateSlot = async (tx: LedgerTransaction, slot: SlotRow): Promise<void> => {
  const settled: SlotRow = { ...slot, state: slot.state === 'missing' ? 'missing' : 'not-applicable', reason: 'onset-already-told' };
  if (slot.state === 'missing') await tx.slots.update({ id: slot.id }, { reason: settled.reason });
  else await tx.slots.transition({ id: slot.id }, { from: ['planned', 'open'], to: 'not-applicable' }, { reason: settled.reason });
  await discardUnpublished(tx, { slotIds: [slot.id] });
  await cancelSlotTimers(tx, [slot.id]);
  await closeAlarm(tx, slot.id, '各单位已获知现行起始时间和影响范围');
  slotChanged(tx, [settled]);
};

/** Any scheduled bulletin of the episode that names its onset is the update: it fills the slot that is owed for it. */
export const fillUpdateSlots = async (
  tx: LedgerTransaction,
  episode: EpisodeRow,
  bulletin: BulletinRow,
  fill: (slot: SlotRow) => Promise<void>,
): Promise<void> => {
  if (bulletin.kind !== 'scheduled' || bulletin.msgType === 'cancel' || bulletin.onset?.getTime() !== episode.onset.getTime()) return;
  const owed = await tx.slots.lockAll({ episodeId: episode.id, purpose: 'onset-update', state: oneOf(owedSlotStates) }, { id: 'ASC' });
  for (const slot of owed.filter(isSlotOwed)) {
    if (slot.id === bulletin.slotId) continue;
    await discardUnpublished(tx, { slotIds: [slot.id] });
    await fill(slot);
  }
};

import { oneOf, newId, type LedgerTransaction, type SlotRow } from '@rainstorm/ledger';
import { weeklySlotsDue, type City } from '@rainstorm/warning-model';
import { auditEntry, systemActor } from '../audit-actor.js';
import { armSlotTimers } from './arm-slot-timers.js';
import { slotChanged } from './slot-changed.js';

/**
 * Makes the slot of every Friday whose outlook is due after `since` and not after `until`, even during an outage: its timers are then overdue
 * at once, and the missing bulletin raises an alarm. Repeated calls do not make a second slot for a week.
 */
export const ensureWeeklySlots = async (tx: LedgerTransaction, city: City, since: Date, until: Date): Promise<readonly SlotRow[]> => {
  if (city.weekly === undefined) return [];
  const due = weeklySlotsDue({ rule: city.weekly, zone: city.zone, since, until });
  if (due.length === 0) return [];
  const known = new Set((await tx.slots.find({ week: oneOf(due.map(({ week }) => week)) })).map(({ week }) => week));
  const made = due
    .filter(({ week }) => !known.has(week))
    .map(({ week, opensAt, dueAt, graceUntil }): SlotRow => ({
      id: newId('slot'),
      episodeId: null,
      week,
      step: 'W',
      purpose: 'step',
      opensAt,
      dueAt,
      graceUntil,
      dueNow: false,
      state: 'planned',
      reason: null,
      note: null,
      bulletinId: null,
      followsSlotId: null,
      createdAt: tx.now,
      publishedAt: null,
    }));
  if (made.length === 0) return [];
  await tx.slots.insert(...made);
  await armSlotTimers(tx, city, null, made);
  tx.audit(...made.map(({ id, week, dueAt }) => auditEntry(systemActor, 'weekly-slot-planned', 'slot', id, { week, dueAt })));
  slotChanged(tx, made);
  return made;
};

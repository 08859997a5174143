import type { Slot } from './slot.js';
import { minutesBefore } from './time-zone.js';

export type SlotTimerKind = 'slot-open' | 'desk-reminder' | 'slot-due' | 'slot-grace';
export interface SlotTimer {
  readonly kind: SlotTimerKind;
  readonly dueAt: Date;
}

/** The timers of a slot in its current state, without reminders that would come before its opening. */
export const slotTimers = (slot: Slot, deskRemindersBeforeDueMin: readonly number[]): readonly SlotTimer[] => {
  if (slot.state !== 'planned' && slot.state !== 'open') return [];
  const reminders = deskRemindersBeforeDueMin
    .map((minutes) => minutesBefore(slot.dueAt, minutes))
    .filter((at) => at >= slot.opensAt && at < slot.dueAt)
    .map((dueAt) => ({ kind: 'desk-reminder' as const, dueAt }));
  return [
    // A slot that is due at once has an opening timer even if it is open, because that timer prepares its draft.
    { kind: 'slot-open', dueAt: slot.opensAt },
    ...reminders,
    { kind: 'slot-due', dueAt: slot.dueAt },
    { kind: 'slot-grace', dueAt: slot.graceUntil },
  ];
};

/** What happens at the due time: a signed bulletin is released; without one, the chief is alarmed. */
export const atSlotDue = (slot: Slot, hasSignedBulletin: boolean): 'release' | 'alarm-chief' | 'nothing' => {
  if (slot.state !== 'planned' && slot.state !== 'open') return 'nothing';
  return hasSignedBulletin ? 'release' : 'alarm-chief';
};

export const atSlotGrace = (slot: Slot): 'missing' | 'nothing' =>
  slot.state === 'planned' || slot.state === 'open' ? 'missing' : 'nothing';
export const atSlotOpen = (slot: Slot): 'open' | 'prepare-draft' | 'nothing' =>
  slot.state === 'planned' ? 'open' : slot.state === 'open' && slot.bulletinId === null ? 'prepare-draft' : 'nothing';

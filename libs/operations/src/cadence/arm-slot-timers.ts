import type { EpisodeRow, LedgerTransaction, NewTimer } from '@rainstorm/ledger';
import { cadenceOf, slotTimers, type City, type Slot } from '@rainstorm/warning-model';

/** The part of an episode that decides its cadence; null for a week. */
type CadenceSource = Pick<EpisodeRow, 'hazard' | 'leadFactor'> | null;

/** Minutes before due at which the desk is reminded of this slot. */
const remindersOf = (city: City, episode: CadenceSource, slot: Slot): readonly number[] => {
  if (slot.purpose === 'onset-update') return city.onsetUpdate.deskRemindersBeforeDueMin;
  if (slot.step === 'W') return city.weekly?.deskRemindersBeforeDueMin ?? [];
  const hazard = city.hazards.find(({ code }) => code === episode?.hazard);
  const steps = cadenceOf(hazard, episode?.leadFactor ?? null);
  return steps.find(({ step }) => step === slot.step)?.deskRemindersBeforeDueMin ?? [];
};

/** Replaces the timers of these slots by those that their states need. `episode` is the slots' own; null for a week. */
export const armSlotTimers = async (tx: LedgerTransaction, city: City, episode: CadenceSource, slots: readonly Slot[]): Promise<void> => {
  await cancelSlotTimers(
    tx,
    slots.map(({ id }) => id),
  );
  await tx.timers.arm(
    slots.flatMap((slot) =>
      slotTimers(slot, remindersOf(city, episode, slot)).map(({ kind, dueAt }): NewTimer => ({ kind, subjectId: slot.id, dueAt })),
    ),
  );
};

export const cancelSlotTimers = async (tx: LedgerTransaction, slotIds: readonly string[]): Promise<void> =>
  tx.timers.cancel(slotIds, ['slot-open', 'desk-reminder', 'slot-due', 'slot-grace']);

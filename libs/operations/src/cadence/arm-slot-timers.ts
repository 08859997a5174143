import type { EpisodeRow, LedgerTransaction, NewTimer } from '@rainstorm/ledger';
import { cadenceOf, slotTimers, type City, type Slot } from '@rainstorm/warning-model';

/** What of an episode decides its cadence; null for a week. */
type Paced = Pick<EpisodeRow, 'hazard' | 'leadFactor'> | null;

/** Minutes before due at which the desk is reminded of this slot. */
const remindersOf = (city: City, episode: Paced, slot: Slot): readonly number[] => {
  if (slot.step === 'W') return city.weekly?.deskRemindersBeforeDueMin ?? [];
  const hazard = city.hazards.find(({ code }) => code === episode?.hazard);
  const steps = cadenceOf(hazard, episode?.leadFactor ?? null);
  return steps.find(({ step }) => step === slot.step)?.deskRemindersBeforeDueMin ?? [];
};

/** Arms what these slots need in their states, in place of whatever was armed for them. `episode` is theirs; null for a week. */
export const armSlotTimers = async (tx: LedgerTransaction, city: City, episode: Paced, slots: readonly Slot[]): Promise<void> => {
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

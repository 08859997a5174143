import type { LedgerTransaction, NewTimer } from '@rainstorm/ledger';
import { slotTimers, type City, type Slot } from '@rainstorm/warning-model';

/** Minutes before due at which the desk is reminded of this slot. */
const remindersOf = (city: City, hazard: string | null, slot: Slot): readonly number[] => {
  if (slot.step === 'W') return city.weekly?.deskRemindersBeforeDueMin ?? [];
  const steps = city.hazards.find(({ code }) => code === hazard)?.steps;
  return steps?.find(({ step }) => step === slot.step)?.deskRemindersBeforeDueMin ?? [];
};

/** Arms what these slots need in their states, in place of whatever was armed for them. `hazard` is their episode's; null for a week. */
export const armSlotTimers = async (tx: LedgerTransaction, city: City, hazard: string | null, slots: readonly Slot[]): Promise<void> => {
  await cancelSlotTimers(
    tx,
    slots.map(({ id }) => id),
  );
  await tx.timers.arm(
    slots.flatMap((slot) =>
      slotTimers(slot, remindersOf(city, hazard, slot)).map(({ kind, dueAt }): NewTimer => ({ kind, subjectId: slot.id, dueAt })),
    ),
  );
};

export const cancelSlotTimers = async (tx: LedgerTransaction, slotIds: readonly string[]): Promise<void> =>
  tx.timers.cancel(slotIds, ['slot-open', 'desk-reminder', 'slot-due', 'slot-grace']);

import type { OnsetUpdateRule } from './city.js';
import type { SlotTimes } from './plan-episode.js';
import { isSlotOwed, type Slot } from './slot.js';
import { minutesAfter } from './time-zone.js';

/** What the update that tells receivers of a new onset needs: a new slot, the one that is there already, or none. */
export type OnsetUpdateChange<UpdateSlot extends Slot = Slot> =
  | ({ readonly kind: 'create' } & SlotTimes)
  | { readonly kind: 'keep'; readonly slot: UpdateSlot }
  /** The receivers know the present onset and areas already. */
  | { readonly kind: 'settle'; readonly slot: UpdateSlot }
  | { readonly kind: 'nothing' };

/**
 * The update owed after the onset or the areas of an episode have changed. Receivers who were last told others are owed one update, due
 * within the configured minutes of the first change: a further change does not postpone it. None is owed once they know the present ones.
 */
export const planOnsetUpdate = <UpdateSlot extends Slot>(input: {
  readonly rule: OnsetUpdateRule;
  readonly slots: readonly UpdateSlot[];
  readonly onset: Date;
  /** The onset that the receivers were told last; null if they were told none. */
  readonly toldOnset: Date | null;
  /** Whether the areas are those of the episode when the receivers were told last. */
  readonly knowsAreas: boolean;
  readonly now: Date;
}): OnsetUpdateChange<UpdateSlot> => {
  const { rule, slots, onset, toldOnset, knowsAreas, now } = input;
  const slot = slots.find((one) => one.purpose === 'onset-update' && isSlotOwed(one));
  const isDue = toldOnset !== null && (toldOnset.getTime() !== onset.getTime() || !knowsAreas);
  if (slot !== undefined) return { kind: isDue ? 'keep' : 'settle', slot };
  if (!isDue) return { kind: 'nothing' };
  const dueAt = minutesAfter(now, rule.dueAfterMin);
  return { kind: 'create', opensAt: now, dueAt, graceUntil: minutesAfter(dueAt, rule.graceMin) };
};

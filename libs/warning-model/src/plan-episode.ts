import type { CadenceStep } from './city.js';
import type { BulletinId, SlotId } from './ids.js';
import { isSlotOwed, type Slot, type SlotReason, type SlotState } from './slot.js';
import { minutesAfter, minutesBefore } from './time-zone.js';
import { steps, type EpisodeStep, type Step } from './vocabulary.js';

/** When a step of the cadence (article 3) opens, falls due, and ends its grace. Instants. */
export interface SlotTimes {
  readonly opensAt: Date;
  readonly dueAt: Date;
  readonly graceUntil: Date;
}

export interface PlannedSlot extends SlotTimes {
  readonly step: EpisodeStep;
  /** Its lead has passed, so it is owed at once. */
  readonly dueNow: boolean;
  readonly state: Extract<SlotState, 'planned' | 'open' | 'not-applicable'>;
  readonly reason: SlotReason | null;
}

export type SlotChange =
  | (PlannedSlot & { readonly kind: 'create'; readonly followsSlotId: SlotId | null })
  | (PlannedSlot & { readonly kind: 'move'; readonly slotId: SlotId; readonly from: Pick<SlotTimes, 'opensAt' | 'dueAt'> })
  | { readonly kind: 'not-applicable'; readonly slotId: SlotId; readonly step: EpisodeStep; readonly reason: SlotReason };

export interface Replan {
  /** Without the slots that stay as they are. */
  readonly changes: readonly SlotChange[];
  readonly dueNow: EpisodeStep | null;
  /** Somebody has received a bulletin with another onset, so an update is owed now. */
  readonly updateBulletinDue: boolean;
}

const times = (rule: CadenceStep, onset: Date): SlotTimes => {
  const dueAt = minutesBefore(onset, rule.dueBeforeOnsetMin);
  return { opensAt: minutesBefore(onset, rule.opensBeforeOnsetMin), dueAt, graceUntil: minutesAfter(dueAt, rule.graceMin) };
};

const stillToCome = (rule: CadenceStep, onset: Date, now: Date): PlannedSlot => {
  const planned = times(rule, onset);
  return { step: rule.step, ...planned, dueNow: false, state: planned.opensAt <= now ? 'open' : 'planned', reason: null };
};

const owedNow = (rule: CadenceStep, now: Date): PlannedSlot => ({
  step: rule.step,
  opensAt: now,
  dueAt: now,
  graceUntil: minutesAfter(now, rule.graceMin),
  dueNow: true,
  state: 'open',
  reason: null,
});

const isPast = (rule: CadenceStep, onset: Date, now: Date): boolean => times(rule, onset).dueAt <= now;

/** Widest lead first. */
const inOrder = (cadence: readonly CadenceStep[]): readonly CadenceStep[] =>
  [...cadence].sort((one, other) => other.dueBeforeOnsetMin - one.dueBeforeOnsetMin);

/**
 * The slots of a new episode: every step that can still be given in time; of those that cannot, the tightest is due now and the
 * others are not applicable. Assumes that the onset lies ahead (`canOpenEpisode`).
 */
export const planEpisode = (input: {
  readonly cadence: readonly CadenceStep[];
  readonly onset: Date;
  readonly now: Date;
}): readonly PlannedSlot[] => {
  const { onset, now } = input;
  const cadence = inOrder(input.cadence);
  const tightestPast = cadence.findLast((rule) => isPast(rule, onset, now));
  return cadence.map((rule) => {
    if (!isPast(rule, onset, now)) return stillToCome(rule, onset, now);
    if (rule === tightestPast) return owedNow(rule, now);
    return { step: rule.step, ...times(rule, onset), dueNow: false, state: 'not-applicable', reason: 'lead-too-short' };
  });
};

/** The current slot of each step: the one that no other slot follows. */
export const currentSlots = (slots: readonly Slot[]): ReadonlyMap<Step, Slot> => {
  const followed = new Set(slots.map(({ followsSlotId }) => followsSlotId));
  return new Map(slots.filter(({ id }) => !followed.has(id)).map((slot) => [slot.step, slot]));
};

const isGiven = (slot: Slot): boolean => slot.state === 'published' || slot.state === 'published-late';
const sameTimes = (one: SlotTimes, other: SlotTimes): boolean =>
  one.dueAt.getTime() === other.dueAt.getTime() && one.opensAt.getTime() === other.opensAt.getTime();

/**
 * The slots after the onset has moved to `onset`. A step whose new due time lies ahead is planned again, even if it was published for
 * the old onset: then a new slot follows the published one. A step whose new due time is past stays if it was published; else the
 * tightest such step is due now, unless a tighter one has been published, and the others are not applicable. A waived step stays waived.
 */
export const replanEpisode = (input: {
  readonly cadence: readonly CadenceStep[];
  readonly onset: Date;
  readonly now: Date;
  readonly slots: readonly Slot[];
  /** The onset that the slots were planned for. If it is the same as `onset`, nothing changes. */
  readonly previousOnset: Date;
}): Replan => {
  const { onset, now, slots, previousOnset } = input;
  if (onset.getTime() === previousOnset.getTime()) return { changes: [], dueNow: null, updateBulletinDue: false };
  const cadence = inOrder(input.cadence);
  const current = currentSlots(slots);
  const past = cadence.filter((rule) => isPast(rule, onset, now));
  const tightestPast = past.at(-1);
  const tightestSlot = tightestPast === undefined ? undefined : current.get(tightestPast.step);
  const owed = tightestPast !== undefined && (tightestSlot === undefined || canStillBeGiven(tightestSlot)) ? tightestPast : null;
  const changes = cadence.flatMap((rule): SlotChange[] => {
    const slot = current.get(rule.step);
    if (!isPast(rule, onset, now)) return again(slot, stillToCome(rule, onset, now));
    if (rule === owed) return slot?.dueNow === true && slot.state === 'open' ? [] : again(slot, owedNow(rule, now));
    if (slot !== undefined && isSlotOwed(slot))
      return [{ kind: 'not-applicable', slotId: slot.id, step: rule.step, reason: 'lead-passed-after-revision' }];
    return [];
  });
  return { changes, dueNow: owed?.step ?? null, updateBulletinDue: slots.some(isGiven) };
};

const canStillBeGiven = (slot: Slot): boolean => isSlotOwed(slot) || slot.state === 'not-applicable';

const again = (slot: Slot | undefined, planned: PlannedSlot): SlotChange[] => {
  if (slot === undefined) return [{ kind: 'create', ...planned, followsSlotId: null }];
  if (isGiven(slot)) return [{ kind: 'create', ...planned, followsSlotId: slot.id }];
  if (slot.state === 'waived' || slot.state === 'closed') return [];
  if (slot.state === planned.state && sameTimes(slot, planned)) return [];
  return [{ kind: 'move', slotId: slot.id, ...planned, from: { opensAt: slot.opensAt, dueAt: slot.dueAt } }];
};

/** The slots as they are after these changes. */
export const applyReplan = (
  slots: readonly Slot[],
  changes: readonly SlotChange[],
  made: { readonly episodeId: Slot['episodeId']; readonly mintId: (step: EpisodeStep) => SlotId },
): readonly Slot[] => {
  const after = new Map(slots.map((slot) => [slot.id, slot]));
  for (const change of changes) {
    if (change.kind === 'create') {
      const id = made.mintId(change.step);
      after.set(id, { id, episodeId: made.episodeId, week: null, ...unpublished(change), followsSlotId: change.followsSlotId });
      continue;
    }
    const slot = after.get(change.slotId);
    if (slot === undefined) continue;
    if (change.kind === 'move') after.set(slot.id, { ...slot, ...unpublished(change), followsSlotId: slot.followsSlotId });
    else after.set(slot.id, { ...slot, state: 'not-applicable', reason: change.reason, dueNow: false });
  }
  return [...after.values()];
};

const unpublished = ({ step, opensAt, dueAt, graceUntil, dueNow, state, reason }: PlannedSlot) => ({
  step,
  opensAt,
  dueAt,
  graceUntil,
  dueNow,
  state,
  reason,
  note: null,
  bulletinId: null as BulletinId | null,
});

/** The still owed slots, closed with the reason, when an episode is lifted or closed. Published and waived slots are left out. */
export const closeSlots = <OwedSlot extends Slot>(
  slots: readonly OwedSlot[],
  reason: Extract<SlotReason, 'episode-lifted' | 'episode-closed'>,
) => slots.filter(isSlotOwed).map((slot) => ({ ...slot, state: 'closed' as const, reason }));

/** Widest first, as the desk shows them. */
export const byStep = (one: { readonly step: Step }, other: { readonly step: Step }): number =>
  steps.indexOf(one.step) - steps.indexOf(other.step);

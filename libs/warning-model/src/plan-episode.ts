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
  | {
      readonly kind: 'not-applicable' | 'stays-missing';
      readonly slotId: SlotId;
      readonly step: EpisodeStep;
      readonly reason: SlotReason;
    };

export interface Replan {
  /** Without the slots that stay as they are. */
  readonly changes: readonly SlotChange[];
  readonly dueNow: EpisodeStep | null;
  /** The receivers were last told another onset, so an update is owed now. */
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
 * The slots of a new episode: every step that can still be given in time; of those that cannot, the tightest is due now and the others are
 * not applicable. The tightest is not applicable either while the window of the next step is open: its bulletin can be given now, and says
 * more. The onset may be past; then the last step is due now.
 */
export const planEpisode = (input: {
  readonly cadence: readonly CadenceStep[];
  readonly onset: Date;
  readonly now: Date;
}): readonly PlannedSlot[] => {
  const { onset, now } = input;
  const cadence = inOrder(input.cadence);
  const tightestPast = cadence.findLast((rule) => isPast(rule, onset, now));
  const next = cadence.find((rule) => !isPast(rule, onset, now));
  const isNextOpen = next !== undefined && times(next, onset).opensAt <= now;
  return cadence.map((rule) => {
    if (!isPast(rule, onset, now)) return stillToCome(rule, onset, now);
    if (rule === tightestPast && !isNextOpen) return owedNow(rule, now);
    return { step: rule.step, ...times(rule, onset), dueNow: false, state: 'not-applicable', reason: 'lead-too-short' };
  });
};

/** The current slot of each step of the cadence: the one that no other slot follows. Onset updates are no steps. */
export const currentSlots = (slots: readonly Slot[]): ReadonlyMap<Step, Slot> => {
  const followed = new Set(slots.map(({ followsSlotId }) => followsSlotId));
  return new Map(slots.filter(({ id, purpose }) => purpose === 'step' && !followed.has(id)).map((slot) => [slot.step, slot]));
};

const isGiven = (slot: Slot): boolean => slot.state === 'published' || slot.state === 'published-late';
const sameTimes = (one: SlotTimes, other: SlotTimes): boolean =>
  one.dueAt.getTime() === other.dueAt.getTime() && one.opensAt.getTime() === other.opensAt.getTime();

/**
 * The slots after the onset has moved to `onset`. A step whose new due time lies ahead is planned again, even if it was published for
 * another onset: then a new slot follows the published one. A step that was published for this very onset (moved away and back) is not owed
 * again. Of the steps whose new due time is past the tightest is due now, unless it or a tighter one was published, and the others are not
 * applicable. A missing slot stays missing; what is owed instead of it is a new slot. A waived step stays waived.
 */
export const replanEpisode = (input: {
  readonly cadence: readonly CadenceStep[];
  readonly onset: Date;
  readonly now: Date;
  readonly slots: readonly Slot[];
  /** The onset that the slots were planned for. If it is the same as `onset`, nothing changes. */
  readonly previousOnset: Date;
  /** For each published slot the onset that its bulletin names. */
  readonly publishedOnsets: ReadonlyMap<SlotId, Date>;
  /** The onset that the receivers were told last; null if they were told none. */
  readonly toldOnset: Date | null;
}): Replan => {
  const { onset, now, slots, previousOnset, publishedOnsets, toldOnset } = input;
  if (onset.getTime() === previousOnset.getTime()) return { changes: [], dueNow: null, updateBulletinDue: false };
  const cadence = inOrder(input.cadence);
  const current = currentSlots(slots);
  const told = new Set(
    slots
      .filter(({ id, purpose }) => purpose === 'step' && publishedOnsets.get(id)?.getTime() === onset.getTime())
      .map(({ step }): Step => step),
  );
  const past = cadence.filter((rule) => isPast(rule, onset, now));
  const tightestPast = past.at(-1);
  const tightestSlot = tightestPast === undefined ? undefined : current.get(tightestPast.step);
  const isOwed =
    tightestPast !== undefined && !told.has(tightestPast.step) && (tightestSlot === undefined || canStillBeGiven(tightestSlot));
  const owed = isOwed ? tightestPast : null;
  const changes = cadence.flatMap((rule): SlotChange[] => {
    const slot = current.get(rule.step);
    if (told.has(rule.step)) return settled(slot, 'onset-already-told');
    if (!isPast(rule, onset, now)) return again(slot, stillToCome(rule, onset, now));
    if (rule === owed) return slot?.dueNow === true && slot.state === 'open' ? [] : again(slot, owedNow(rule, now));
    return settled(slot, 'lead-passed-after-revision');
  });
  return { changes, dueNow: owed?.step ?? null, updateBulletinDue: toldOnset !== null && toldOnset.getTime() !== onset.getTime() };
};

const isWaived = ({ state, reason }: Slot): boolean => state === 'waived' || reason === 'waived-by-chief';

const canStillBeGiven = (slot: Slot): boolean =>
  isSlotOwed(slot) || slot.state === 'not-applicable' || (slot.state === 'missing' && !isWaived(slot));

/** Nothing is owed for this step any more. A missing slot stays missing. */
const settled = (slot: Slot | undefined, reason: SlotReason): SlotChange[] =>
  slot === undefined || !isSlotOwed(slot)
    ? []
    : [{ kind: slot.state === 'missing' ? 'stays-missing' : 'not-applicable', slotId: slot.id, step: slot.step as EpisodeStep, reason }];

const again = (slot: Slot | undefined, planned: PlannedSlot): SlotChange[] => {
  if (slot === undefined) return [{ kind: 'create', ...planned, followsSlotId: null }];
  if (isWaived(slot)) return [];
  if (isGiven(slot) || slot.state === 'missing') return [{ kind: 'create', ...planned, followsSlotId: slot.id }];
  if (slot.state === 'closed') return [];
  if (slot.state === planned.state && sameTimes(slot, planned)) return [];
  return [{ kind: 'move', slotId: slot.id, ...planned, from: { opensAt: slot.opensAt, dueAt: slot.dueAt } }];
};

/** The slots as they are after these changes. A missing slot that another one follows is settled, and stays missing. */
export const applyReplan = (
  slots: readonly Slot[],
  changes: readonly SlotChange[],
  made: { readonly episodeId: Slot['episodeId']; readonly mintId: (step: EpisodeStep) => SlotId },
): readonly Slot[] => {
  const after = new Map(slots.map((slot) => [slot.id, slot]));
  for (const change of changes) {
    if (change.kind === 'create') {
      const id = made.mintId(change.step);
      const { followsSlotId } = change;
      after.set(id, { id, episodeId: made.episodeId, week: null, purpose: 'step', ...unpublished(change), followsSlotId });
      const followed = followsSlotId === null ? undefined : after.get(followsSlotId);
      if (followed?.state === 'missing' && followed.reason === null) after.set(followed.id, { ...followed, reason: 'planned-again' });
      continue;
    }
    const slot = after.get(change.slotId);
    if (slot === undefined) continue;
    if (change.kind === 'move') after.set(slot.id, { ...slot, ...unpublished(change), followsSlotId: slot.followsSlotId });
    else if (change.kind === 'stays-missing') after.set(slot.id, { ...slot, reason: change.reason });
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

/**
 * The still owed slots, settled with the reason, when an episode is lifted or closed. What was missing stays missing. Published and waived
 * slots are left out.
 */
export const closeSlots = <OwedSlot extends Slot>(
  slots: readonly OwedSlot[],
  reason: Extract<SlotReason, 'episode-lifted' | 'episode-closed' | 'episode-withdrawn'>,
) =>
  slots
    .filter(isSlotOwed)
    .map((slot) => ({ ...slot, state: slot.state === 'missing' ? ('missing' as const) : ('closed' as const), reason }));

/** The slots in whose place the bureau has failed so far: missing, or past their due time without a bulletin. */
export const unmetSlots = <OwedSlot extends Slot>(slots: readonly OwedSlot[], now: Date): readonly OwedSlot[] =>
  slots.filter((slot) => isSlotOwed(slot) && (slot.state === 'missing' || slot.dueAt <= now));

/** Widest first, as the desk shows them. */
export const byStep = (one: { readonly step: Step }, other: { readonly step: Step }): number =>
  steps.indexOf(one.step) - steps.indexOf(other.step);

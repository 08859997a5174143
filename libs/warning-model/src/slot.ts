import type { BulletinId, EpisodeId, SlotId } from './ids.js';
import type { Step } from './vocabulary.js';

export const slotStates = ['planned', 'open', 'published', 'missing', 'published-late', 'waived', 'not-applicable', 'closed'] as const;
export type SlotState = (typeof slotStates)[number];

/** The lifecycle of one 应发时次. A revised onset plans a slot again if nothing was published for it. What was missing stays missing, whoever lifts, waives or moves the episode. `closed`: planned or open when its episode was lifted. */
export const slotTransitions = {
  planned: ['open', 'published', 'waived', 'not-applicable', 'closed'],
  open: ['planned', 'published', 'missing', 'waived', 'not-applicable', 'closed'],
  missing: ['published-late'],
  published: [],
  'published-late': [],
  waived: [],
  'not-applicable': ['planned', 'open'],
  closed: [],
} as const satisfies Record<SlotState, readonly SlotState[]>;

/** The states in which a slot can still be owed; see `isSlotOwed`. */
export const owedSlotStates = ['planned', 'open', 'missing'] as const satisfies readonly SlotState[];

/**
 * Still owed: nothing was published for it, and nothing has settled it. What was missing stays missing: a missing slot that is settled keeps
 * its state, and its reason says why nothing is owed for it any more.
 */
export const isSlotOwed = ({ state, reason }: { readonly state: SlotState; readonly reason: SlotReason | null }): boolean =>
  state === 'missing' ? reason === null : (owedSlotStates as readonly SlotState[]).includes(state);

/**
 * `onset-already-told`: a bulletin with the present onset was published for it. `planned-again`: another slot of the step follows it.
 */
export type SlotReason =
  | 'lead-too-short'
  | 'lead-passed-after-revision'
  | 'onset-already-told'
  | 'planned-again'
  | 'episode-lifted'
  | 'episode-closed'
  | 'episode-withdrawn'
  | 'waived-by-chief';

/** What a slot owes: a step of the cadence, or the update that tells receivers of another onset. */
export const slotPurposes = ['step', 'onset-update'] as const;
export type SlotPurpose = (typeof slotPurposes)[number];

/**
 * One step of an episode, or of a week (`episodeId` null; `week` is the Friday's date in the city's zone). The step of an onset update is that
 * of the bulletin that it updates.
 */
export interface Slot {
  readonly id: SlotId;
  readonly episodeId: EpisodeId | null;
  readonly week: string | null;
  readonly step: Step;
  readonly purpose: SlotPurpose;
  readonly opensAt: Date;
  readonly dueAt: Date;
  readonly graceUntil: Date;
  /** Its lead had already passed when it was planned, so it is owed at once; `dueAt` is then the time of planning. */
  readonly dueNow: boolean;
  readonly state: SlotState;
  readonly reason: SlotReason | null;
  readonly note: string | null;
  readonly bulletinId: BulletinId | null;
  /** The slot of the same step that was published, or missing, for an earlier onset. */
  readonly followsSlotId: SlotId | null;
}

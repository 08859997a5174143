import type { BulletinId, EpisodeId, SlotId } from './ids.js';
import type { Step } from './vocabulary.js';

export const slotStates = ['planned', 'open', 'published', 'missing', 'published-late', 'waived', 'not-applicable', 'closed'] as const;
export type SlotState = (typeof slotStates)[number];

/** The whole life of one 应发时次. A moved onset plans it again from wherever nothing was published. `closed` is what a lifted episode leaves of a slot that was still to come. */
export const slotTransitions = {
  planned: ['open', 'published', 'waived', 'not-applicable', 'closed'],
  open: ['planned', 'published', 'missing', 'waived', 'not-applicable', 'closed'],
  missing: ['published-late', 'planned', 'open', 'waived', 'not-applicable', 'closed'],
  published: [],
  'published-late': [],
  waived: [],
  'not-applicable': ['planned', 'open'],
  closed: [],
} as const satisfies Record<SlotState, readonly SlotState[]>;

/** Still owed: nothing was published for it, and it was not waived or closed. */
export const owedSlotStates = ['planned', 'open', 'missing'] as const satisfies readonly SlotState[];

export const isSlotOwed = ({ state }: { readonly state: SlotState }): boolean => (owedSlotStates as readonly SlotState[]).includes(state);

export type SlotReason = 'lead-too-short' | 'lead-passed-after-revision' | 'episode-lifted' | 'episode-closed' | 'waived-by-chief';

/** One step of one episode, or of one week (`episodeId` null, `week` the Friday's date in the city's zone). */
export interface Slot {
  readonly id: SlotId;
  readonly episodeId: EpisodeId | null;
  readonly week: string | null;
  readonly step: Step;
  readonly opensAt: Date;
  readonly dueAt: Date;
  readonly graceUntil: Date;
  /** Its lead was already past when it was planned: it is owed at once. `dueAt` is then the moment of planning. */
  readonly dueNow: boolean;
  readonly state: SlotState;
  readonly reason: SlotReason | null;
  readonly note: string | null;
  readonly bulletinId: BulletinId | null;
  /** The slot, published for an earlier onset, whose step this one repeats. */
  readonly followsSlotId: SlotId | null;
}

import type { BulletinId, EpisodeId, SlotId } from './ids.js';
import type { Step } from './vocabulary.js';

export const slotStates = ['planned', 'open', 'published', 'missing', 'published-late', 'waived', 'not-applicable', 'closed'] as const;
export type SlotState = (typeof slotStates)[number];

/** The lifecycle of one 应发时次. A revised onset plans a slot again if nothing was published for it. `closed`: still owed when its episode was lifted. */
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

/** One step of an episode, or of a week (`episodeId` null; `week` is the Friday's date in the city's zone). */
export interface Slot {
  readonly id: SlotId;
  readonly episodeId: EpisodeId | null;
  readonly week: string | null;
  readonly step: Step;
  readonly opensAt: Date;
  readonly dueAt: Date;
  readonly graceUntil: Date;
  /** Its lead had already passed when it was planned, so it is owed at once; `dueAt` is then the time of planning. */
  readonly dueNow: boolean;
  readonly state: SlotState;
  readonly reason: SlotReason | null;
  readonly note: string | null;
  readonly bulletinId: BulletinId | null;
  /** The slot of the same step that was published for an earlier onset. */
  readonly followsSlotId: SlotId | null;
}

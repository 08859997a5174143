import type {
  AccountId,
  AreaLevel,
  BulletinAttachment,
  CarriedOver,
  BulletinId,
  BulletinKind,
  BulletinState,
  Colour,
  DecisionClock,
  DecisionClockEnd,
  DecisionId,
  ContradictionOverride,
  EpisodeId,
  Level,
  MsgType,
  RevisionKind,
  Slot,
  SlotId,
  Status,
  Step,
  EpisodeState,
} from '@rainstorm/warning-model';
import { record } from './record.js';

export interface EpisodeRow {
  readonly id: EpisodeId;
  readonly hazard: string;
  readonly title: string;
  readonly status: Status;
  readonly exerciseNote: string | null;
  /** Of an exercise alone: the leads of its cadence are divided by it. */
  readonly leadFactor: number | null;
  readonly areas: readonly string[];
  readonly onset: Date;
  readonly endsAt: Date;
  readonly state: EpisodeState;
  /** 0 at opening, one more with each revision of the onset. */
  readonly revision: number;
  readonly openedBy: AccountId;
  readonly openedAt: Date;
  readonly endedAt: Date | null;
  readonly endedReason: string | null;
  /** The chief forecaster who lifts the episode although bulletins are due or missing. */
  readonly liftApproval: LiftApproval | null;
}

export interface LiftApproval {
  readonly by: string;
  readonly byName: string;
  readonly reason: string;
  /** ISO text, UTC. */
  readonly at: string;
}
export const EpisodeRecord = record<EpisodeRow>('episodes', 'id', {
  id: 'text',
  hazard: 'text',
  title: 'text',
  status: 'text',
  exerciseNote: 'text',
  leadFactor: 'integer',
  areas: 'text[]',
  onset: 'timestamptz',
  endsAt: 'timestamptz',
  state: 'text',
  revision: 'integer',
  openedBy: 'text',
  openedAt: 'timestamptz',
  endedAt: 'timestamptz',
  endedReason: 'text',
  liftApproval: 'jsonb',
});

/** A revision of an episode: of its onset and end, or of its areas (`fromAreas` and `toAreas`, else null). */
export interface OnsetRevisionRow {
  readonly id: string;
  readonly episodeId: EpisodeId;
  readonly revision: number;
  readonly fromOnset: Date;
  readonly toOnset: Date;
  readonly endsAt: Date;
  readonly fromAreas: readonly string[] | null;
  readonly toAreas: readonly string[] | null;
  readonly reason: string;
  readonly revisedBy: AccountId;
  readonly revisedAt: Date;
}
export const OnsetRevisionRecord = record<OnsetRevisionRow>('onset_revisions', 'id', {
  id: 'text',
  episodeId: 'text',
  revision: 'integer',
  fromOnset: 'timestamptz',
  toOnset: 'timestamptz',
  endsAt: 'timestamptz',
  fromAreas: 'text[]',
  toAreas: 'text[]',
  reason: 'text',
  revisedBy: 'text',
  revisedAt: 'timestamptz',
});

export type SlotRow = Slot & { readonly createdAt: Date; readonly publishedAt: Date | null };
export const SlotRecord = record<SlotRow>('slots', 'id', {
  id: 'text',
  episodeId: 'text',
  week: 'text',
  step: 'text',
  purpose: 'text',
  opensAt: 'timestamptz',
  dueAt: 'timestamptz',
  graceUntil: 'timestamptz',
  dueNow: 'boolean',
  state: 'text',
  reason: 'text',
  note: 'text',
  bulletinId: 'text',
  followsSlotId: 'text',
  createdAt: 'timestamptz',
  publishedAt: 'timestamptz',
});

/** A bulletin as a row: every state's fields side by side. `toBulletin` makes the model's bulletin of it. */
export interface BulletinRow {
  readonly id: BulletinId;
  readonly kind: BulletinKind;
  /** Null for the weekly outlook, which belongs to no hazard. */
  readonly hazard: string | null;
  readonly step: Step | null;
  readonly productCode: string;
  readonly status: Status;
  readonly msgType: MsgType;
  readonly revisionKind: RevisionKind | null;
  readonly refersTo: BulletinId | null;
  readonly previousId: BulletinId | null;
  readonly episodeId: EpisodeId | null;
  readonly slotId: SlotId | null;
  readonly headline: string;
  readonly description: string;
  readonly instruction: string;
  readonly areas: readonly AreaLevel[];
  readonly level: Level | null;
  readonly colour: Colour | null;
  readonly onset: Date | null;
  readonly expires: Date;
  readonly attachments: readonly BulletinAttachment[];
  readonly state: BulletinState;
  /** Raised by each edit; an edit names the version that it was made on. */
  readonly version: number;
  /** Who made this version of it, and when; null for the first. A name is kept as it was at the time. */
  readonly editedBy: string | null;
  readonly editedByName: string | null;
  readonly editedAt: Date | null;
  readonly release: 'by-hand' | 'at-due';
  readonly draftedBy: AccountId;
  readonly draftedAt: Date;
  readonly submittedBy: AccountId | null;
  readonly reviewedBy: AccountId | null;
  readonly reviewNote: string | null;
  /** Of a draft that was rendered again after a change of onset: the words that a person had written, shown beside the editor. */
  readonly carriedOver: CarriedOver | null;
  readonly signedBy: AccountId | null;
  readonly signedAt: Date | null;
  readonly emergency: boolean;
  readonly countersignedBy: AccountId | null;
  readonly countersignedAt: Date | null;
  /** Of this version of the text; an edit takes it back. */
  readonly contradictionOverride: ContradictionOverride | null;
  readonly number: string | null;
  readonly identifier: string | null;
  readonly sender: string | null;
  readonly sentAt: Date | null;
  readonly publishedBy: string | null;
}
export const BulletinRecord = record<BulletinRow>('bulletins', 'id', {
  id: 'text',
  kind: 'text',
  hazard: 'text',
  step: 'text',
  productCode: 'text',
  status: 'text',
  msgType: 'text',
  revisionKind: 'text',
  refersTo: 'text',
  previousId: 'text',
  episodeId: 'text',
  slotId: 'text',
  headline: 'text',
  description: 'text',
  instruction: 'text',
  areas: 'jsonb',
  level: 'text',
  colour: 'text',
  onset: 'timestamptz',
  expires: 'timestamptz',
  attachments: 'jsonb',
  state: 'text',
  version: 'integer',
  editedBy: 'text',
  editedByName: 'text',
  editedAt: 'timestamptz',
  release: 'text',
  draftedBy: 'text',
  draftedAt: 'timestamptz',
  submittedBy: 'text',
  reviewedBy: 'text',
  reviewNote: 'text',
  carriedOver: 'jsonb',
  signedBy: 'text',
  signedAt: 'timestamptz',
  emergency: 'boolean',
  countersignedBy: 'text',
  countersignedAt: 'timestamptz',
  contradictionOverride: 'jsonb',
  number: 'text',
  identifier: 'text',
  sender: 'text',
  sentAt: 'timestamptz',
  publishedBy: 'text',
});

export interface DecisionRow {
  readonly id: DecisionId;
  /** Null for signals without an episode. */
  readonly episodeId: EpisodeId | null;
  readonly track: 'warning-response' | 'emergency-response';
  readonly suggested: string | null;
  readonly chosen: string;
  readonly decidedAt: Date;
  readonly announcedAt: Date | null;
  readonly effectiveAt: Date | null;
  /** What it answers; an older decision may name nothing. */
  readonly answers: readonly BulletinId[];
  readonly planVersion: string;
  readonly decidedBy: string;
  readonly recordedBy: AccountId;
  readonly recordedAt: Date;
  readonly note: string;
}
export const DecisionRecord = record<DecisionRow>('response_decisions', 'id', {
  id: 'text',
  episodeId: 'text',
  track: 'text',
  suggested: 'text',
  chosen: 'text',
  decidedAt: 'timestamptz',
  announcedAt: 'timestamptz',
  effectiveAt: 'timestamptz',
  answers: 'text[]',
  planVersion: 'text',
  decidedBy: 'text',
  recordedBy: 'text',
  recordedAt: 'timestamptz',
  note: 'text',
});

/** A signal that waits for a decision, or waited. */
export type DecisionClockRow = DecisionClock & {
  readonly endedAt: Date | null;
  /** Why it ended undecided; null where it was decided or closed. */
  readonly endedWhy: DecisionClockEnd | null;
  /** The bulletin that superseded, lifted or retracted it. */
  readonly endedByBulletinId: BulletinId | null;
  readonly decisionId: DecisionId | null;
  /** The officer who closed it without a decision, with the reason. */
  readonly closedBy: AccountId | null;
  readonly closedByName: string | null;
  readonly closedReason: string | null;
};
export const DecisionClockRecord = record<DecisionClockRow>('decision_clocks', 'id', {
  id: 'text',
  bulletinId: 'text',
  firstId: 'text',
  colour: 'text',
  state: 'text',
  startedAt: 'timestamptz',
  dueAt: 'timestamptz',
  endedAt: 'timestamptz',
  endedWhy: 'text',
  endedByBulletinId: 'text',
  decisionId: 'text',
  closedBy: 'text',
  closedByName: 'text',
  closedReason: 'text',
});

import type { BulletinAttachment } from './attachment.js';
import type { AccountId, BulletinId, EpisodeId, SlotId } from './ids.js';
import type { BulletinKind, Colour, Level, MsgType, RevisionKind, Status, Step } from './vocabulary.js';

export const bulletinStates = ['draft', 'in-review', 'reviewed', 'signed', 'published', 'discarded'] as const;
export type BulletinState = (typeof bulletinStates)[number];

/** 制作 → 审核 → 签发 → 发布. An edit after review goes back to draft. */
export const bulletinTransitions = {
  draft: ['in-review', 'signed', 'discarded'],
  'in-review': ['draft', 'reviewed', 'discarded'],
  reviewed: ['draft', 'signed', 'discarded'],
  signed: ['draft', 'published', 'discarded'],
  published: [],
  discarded: [],
} as const satisfies Record<BulletinState, readonly BulletinState[]>;

/** Neither published nor discarded: in work, or signed and waiting for the due time. */
export const unpublishedBulletinStates = ['draft', 'in-review', 'reviewed', 'signed'] as const satisfies readonly BulletinState[];

/** One area with its level or colour, or neither. */
export interface AreaLevel {
  readonly areaCode: string;
  readonly level: Level | null;
  readonly colour: Colour | null;
}

/** The content that a forecaster writes, named as in CAP 1.2 `info`. */
export interface BulletinContent {
  readonly headline: string;
  readonly description: string;
  readonly instruction: string;
  readonly areas: readonly AreaLevel[];
  readonly level: Level | null;
  readonly colour: Colour | null;
  readonly onset: Date | null;
  readonly expires: Date;
  /** In the order in which they are shown. */
  readonly attachments: readonly BulletinAttachment[];
}

/** The words of a draft before it was rendered again, by a person, for the onset of then. */
export interface CarriedOver {
  readonly headline: string;
  readonly description: string;
  readonly instruction: string;
  /** ISO text, UTC; null where the draft named no onset. */
  readonly onset: string | null;
  readonly writtenByName: string;
}

/** What every bulletin has, from its first draft on. */
export interface BulletinBase extends BulletinContent {
  readonly id: BulletinId;
  readonly kind: BulletinKind;
  /** Null for the weekly outlook, which belongs to no hazard. */
  readonly hazard: string | null;
  readonly step: Step | null;
  readonly productCode: string;
  readonly status: Status;
  readonly msgType: MsgType;
  readonly revisionKind: RevisionKind | null;
  /** The first issue and the one directly before; null for a first issue. */
  readonly refersTo: BulletinId | null;
  readonly previousId: BulletinId | null;
  readonly episodeId: EpisodeId | null;
  readonly slotId: SlotId | null;
  readonly draftedBy: AccountId;
  readonly draftedAt: Date;
}

export type DraftBulletin = BulletinBase & { readonly state: 'draft' };
export type BulletinInReview = BulletinBase & { readonly state: 'in-review'; readonly submittedBy: AccountId };
export type ReviewedBulletin = BulletinBase & { readonly state: 'reviewed'; readonly reviewedBy: AccountId };
/** `emergency`: signed by its own author under the emergency flow; a countersignature is owed. */
export type SignedBulletin = BulletinBase & {
  readonly state: 'signed';
  readonly reviewedBy: AccountId | null;
  readonly signedBy: AccountId;
  readonly emergency: boolean;
};
export type PublishedBulletin = BulletinBase & {
  readonly state: 'published';
  readonly reviewedBy: AccountId | null;
  readonly signedBy: AccountId;
  readonly emergency: boolean;
  /** As printed, e.g. 郑气预报〔2021〕7号. Frozen. */
  readonly number: string;
  /** `ZZZZZZDDDUUUXX_YYYYMMDDhhmmss_N`. Frozen. */
  readonly identifier: string;
  readonly sender: string;
  readonly sentAt: Date;
};
export type DiscardedBulletin = BulletinBase & { readonly state: 'discarded' };
export type Bulletin = DraftBulletin | BulletinInReview | ReviewedBulletin | SignedBulletin | PublishedBulletin | DiscardedBulletin;

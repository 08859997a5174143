import type {
  Bulletin,
  BulletinInReview,
  BulletinState,
  DiscardedBulletin,
  DraftBulletin,
  PublishedBulletin,
  ReviewedBulletin,
  SignedBulletin,
} from './bulletin.js';
import type { Approval } from './city.js';
import type { AccountId } from './ids.js';
import { accepted, refused, type Result } from './result.js';
import { isVisible } from './visible-text.js';

export type ReviewRefusal = { readonly type: 'reviewer-is-author' };
export type SignRefusal = { readonly type: 'signer-is-author' } | { readonly type: 'not-an-emergency-product' };
export type PublishRefusal = { readonly type: 'already-expired'; readonly expires: Date } | { readonly type: 'nothing-to-say' };
export type CountersignRefusal = { readonly type: 'countersigner-is-author' } | { readonly type: 'no-countersignature-owed' };

/** 送审. */
export const submit = (draft: DraftBulletin, by: AccountId): BulletinInReview => ({ ...draft, state: 'in-review', submittedBy: by });

/**
 * 审核. Refused for the author, because two people are needed, and for whoever submitted it, because a draft prepared by the system has no
 * author.
 */
export const review = (bulletin: BulletinInReview, by: AccountId): Result<ReviewedBulletin, ReviewRefusal> =>
  by === bulletin.draftedBy || by === bulletin.submittedBy
    ? refused({ type: 'reviewer-is-author' })
    : accepted({ ...bulletin, state: 'reviewed', reviewedBy: by });

/** The approval fields of a bulletin that nobody has approved yet. */
const noApproval = {
  state: 'draft',
  submittedBy: null,
  reviewedBy: null,
  signedBy: null,
  signedAt: null,
  emergency: false,
  release: 'by-hand',
  contradictionOverride: null,
} as const;

/** Back to draft after an edit or a failed review. Review, signature and override are removed, because they were given to the old text. */
export const returnToDraft = <Unpublished extends { readonly state: BulletinState }>(bulletin: Unpublished) => ({
  ...bulletin,
  ...noApproval,
});

/** 签发. Refused for the author. */
export const sign = (bulletin: ReviewedBulletin, by: AccountId): Result<SignedBulletin, SignRefusal> =>
  by === bulletin.draftedBy
    ? refused({ type: 'signer-is-author' })
    : accepted({ ...bulletin, state: 'signed', signedBy: by, emergency: false });

/** 签发 by the author alone, for the urgent steps and colours that the city configures. A countersignature is then owed. */
export const signEmergency = (
  draft: DraftBulletin,
  by: AccountId,
  approval: Pick<Approval, 'emergencySteps' | 'emergencyColours'>,
): Result<SignedBulletin, SignRefusal> => {
  const isEmergency =
    (draft.step !== null && approval.emergencySteps.includes(draft.step)) ||
    (draft.colour !== null && approval.emergencyColours.includes(draft.colour));
  return isEmergency
    ? accepted({ ...draft, state: 'signed', reviewedBy: null, signedBy: by, emergency: true })
    : refused({ type: 'not-an-emergency-product' });
};

/** 发布. Freezes number, identifier and time of sending. Refused after the expiry, or without a text. */
export const publishBulletin = (
  bulletin: SignedBulletin,
  given: { readonly number: string; readonly identifier: string; readonly sender: string },
  now: Date,
): Result<PublishedBulletin, PublishRefusal> => {
  if (bulletin.expires <= now) return refused({ type: 'already-expired', expires: bulletin.expires });
  if (!isVisible(bulletin.headline) || !isVisible(bulletin.description)) return refused({ type: 'nothing-to-say' });
  return accepted({ ...bulletin, state: 'published', ...given, sentAt: now });
};

export const discard = (bulletin: Exclude<Bulletin, PublishedBulletin | DiscardedBulletin>): DiscardedBulletin => ({
  ...bulletin,
  state: 'discarded',
});

/** 补签发, after an emergency publication, by somebody who may sign. Refused for the person who signed alone, and for the one who published it. */
export const canCountersign = (
  bulletin: {
    readonly emergency: boolean;
    readonly signedBy: AccountId | null;
    readonly publishedBy: string | null;
    readonly countersignedBy: AccountId | null;
  },
  by: AccountId,
): Result<void, CountersignRefusal> => {
  if (!bulletin.emergency || bulletin.countersignedBy !== null) return refused({ type: 'no-countersignature-owed' });
  return by === bulletin.signedBy || by === bulletin.publishedBy ? refused({ type: 'countersigner-is-author' }) : accepted(undefined);
};

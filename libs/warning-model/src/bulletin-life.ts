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

export type ReviewRefusal = { readonly type: 'reviewer-is-author' };
export type SignRefusal = { readonly type: 'signer-is-author' } | { readonly type: 'not-an-emergency-product' };
export type PublishRefusal = { readonly type: 'already-expired'; readonly expires: Date } | { readonly type: 'nothing-to-say' };
export type CountersignRefusal = { readonly type: 'countersigner-is-author' } | { readonly type: 'no-countersignature-owed' };

/** 送审. */
export const submit = (draft: DraftBulletin, by: AccountId): BulletinInReview => ({ ...draft, state: 'in-review', submittedBy: by });

/**
 * 审核, by another than the author (two people for anything real). Whoever submitted it answers for its words too: the author of a draft
 * that stood ready is nobody.
 */
export const review = (bulletin: BulletinInReview, by: AccountId): Result<ReviewedBulletin, ReviewRefusal> =>
  by === bulletin.draftedBy || by === bulletin.submittedBy
    ? refused({ type: 'reviewer-is-author' })
    : accepted({ ...bulletin, state: 'reviewed', reviewedBy: by });

/** What a bulletin has before anybody approved of it. */
const noApproval = {
  state: 'draft',
  submittedBy: null,
  reviewedBy: null,
  signedBy: null,
  signedAt: null,
  emergency: false,
  release: 'by-hand',
} as const;

/** After an edit, or a review that was not passed, it is a draft again: review and signature were given to the old words. */
export const returnToDraft = <Unpublished extends { readonly state: BulletinState }>(bulletin: Unpublished) => ({
  ...bulletin,
  ...noApproval,
});

/** 签发, by another than the author. */
export const sign = (bulletin: ReviewedBulletin, by: AccountId): Result<SignedBulletin, SignRefusal> =>
  by === bulletin.draftedBy
    ? refused({ type: 'signer-is-author' })
    : accepted({ ...bulletin, state: 'signed', signedBy: by, emergency: false });

/** One person alone, for what cannot wait: the steps and colours that the city names. A countersignature is owed afterwards. */
export const signEmergency = (draft: DraftBulletin, by: AccountId, approval: Approval): Result<SignedBulletin, SignRefusal> => {
  const isEmergency =
    (draft.step !== null && approval.emergencySteps.includes(draft.step)) ||
    (draft.colour !== null && approval.emergencyColours.includes(draft.colour));
  return isEmergency
    ? accepted({ ...draft, state: 'signed', reviewedBy: null, signedBy: by, emergency: true })
    : refused({ type: 'not-an-emergency-product' });
};

/** 发布. Number, identifier and time of sending are frozen with it. */
export const publishBulletin = (
  bulletin: SignedBulletin,
  given: { readonly number: string; readonly identifier: string; readonly sender: string },
  now: Date,
): Result<PublishedBulletin, PublishRefusal> => {
  if (bulletin.expires <= now) return refused({ type: 'already-expired', expires: bulletin.expires });
  if (bulletin.headline.trim() === '' || bulletin.description.trim() === '') return refused({ type: 'nothing-to-say' });
  return accepted({ ...bulletin, state: 'published', ...given, sentAt: now });
};

export const discard = (bulletin: Exclude<Bulletin, PublishedBulletin | DiscardedBulletin>): DiscardedBulletin => ({
  ...bulletin,
  state: 'discarded',
});

/** 补签, after an emergency publication, by another than the one who signed alone. */
export const canCountersign = (
  bulletin: { readonly emergency: boolean; readonly signedBy: AccountId | null; readonly countersignedBy: AccountId | null },
  by: AccountId,
): Result<void, CountersignRefusal> => {
  if (!bulletin.emergency || bulletin.countersignedBy !== null) return refused({ type: 'no-countersignature-owed' });
  return by === bulletin.signedBy ? refused({ type: 'countersigner-is-author' }) : accepted(undefined);
};

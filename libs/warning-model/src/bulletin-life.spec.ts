import { describe, expect, it } from '@jest/globals';
import { at, id } from '../spec/moving-episode.js';
import { aDraft } from '../spec/a-draft.js';
import { canCountersign, discard, publishBulletin, returnToDraft, review, sign, signEmergency, submit } from './bulletin-life.js';
import type { DraftBulletin, ReviewedBulletin, SignedBulletin } from './bulletin.js';

const [author, chief, third] = [id<'account'>('acc-author'), id<'account'>('acc-chief'), id<'account'>('acc-third')];
const given = { number: '郑气预报〔2021〕7号', identifier: '41010041600000_20210720020000_1', sender: '郑州市气象局' };
const now = at('2021-07-20', '02:00');
const approval = { emergencySteps: ['H1'], emergencyColours: ['orange', 'red'], countersignWithinMin: 60 } as const;

const nobodysApproval = {
  submittedBy: null,
  reviewedBy: null,
  signedBy: null,
  signedAt: null,
  emergency: false,
  release: 'by-hand',
  contradictionOverride: null,
};

const reviewed = (draft: DraftBulletin = aDraft()): ReviewedBulletin => {
  const result = review(submit(draft, author), chief);
  if (!result.ok) throw new Error(result.refusal.type);
  return result.value;
};
const signed = (draft?: DraftBulletin): SignedBulletin => {
  const result = sign(reviewed(draft), chief);
  if (!result.ok) throw new Error(result.refusal.type);
  return result.value;
};

describe('a bulletin', () => {
  it('goes from draft to publication with two people, which freezes its number, identifier and time', () => {
    expect(publishBulletin(signed(), given, now)).toMatchObject({
      ok: true,
      value: { state: 'published', draftedBy: author, reviewedBy: chief, signedBy: chief, emergency: false, sentAt: now, ...given },
    });
  });

  it('cannot be reviewed or signed by its author', () => {
    expect(review(submit(aDraft(), author), author)).toEqual({ ok: false, refusal: { type: 'reviewer-is-author' } });
    expect(sign(reviewed(), author)).toEqual({ ok: false, refusal: { type: 'signer-is-author' } });
  });

  it('cannot be reviewed by its submitter if the system drafted it', () => {
    const ready = submit({ ...aDraft(), draftedBy: id<'account'>('system') }, third);
    expect(review(ready, third)).toEqual({ ok: false, refusal: { type: 'reviewer-is-author' } });
    expect(review(ready, chief)).toMatchObject({ ok: true });
  });

  it('loses review and signature when it goes back to draft', () => {
    expect(returnToDraft(submit(aDraft(), author))).toEqual({ ...aDraft(), ...nobodysApproval });
    expect(returnToDraft(reviewed())).toEqual({ ...aDraft(), ...nobodysApproval });
    expect(returnToDraft(signed())).toEqual({ ...aDraft(), ...nobodysApproval });
  });

  it('cannot be published after its expiry, or without a text', () => {
    const { expires } = aDraft();
    expect(publishBulletin(signed(), given, expires)).toEqual({ ok: false, refusal: { type: 'already-expired', expires } });
    for (const empty of [{ headline: ' ' }, { description: '\n' }])
      expect(publishBulletin(signed({ ...aDraft(), ...empty }), given, now)).toEqual({ ok: false, refusal: { type: 'nothing-to-say' } });
  });

  it('can be discarded until it is published', () => {
    expect([aDraft(), submit(aDraft(), author), reviewed(), signed()].map((bulletin) => discard(bulletin).state)).toEqual(
      Array.from({ length: 4 }, () => 'discarded'),
    );
  });
});

describe('the emergency flow', () => {
  it.each([
    [{ step: 'H1' as const }, true],
    [{ step: null, colour: 'orange' as const }, true],
    [{ step: null, colour: 'red' as const }, true],
    [{ step: 'H3' as const }, false],
    [{ step: null, colour: 'yellow' as const }, false],
    [{ step: null, colour: null }, false],
  ])('lets one person sign %j: %s', (changes, allowed) => {
    const result = signEmergency({ ...aDraft(), ...changes }, author, approval);
    expect(result).toMatchObject(
      allowed
        ? { ok: true, value: { state: 'signed', emergency: true, signedBy: author, reviewedBy: null } }
        : { ok: false, refusal: { type: 'not-an-emergency-product' } },
    );
  });

  it('requires one countersignature, by another person', () => {
    const owed = { emergency: true, signedBy: author, publishedBy: third, countersignedBy: null };
    expect(canCountersign(owed, third)).toEqual({ ok: false, refusal: { type: 'countersigner-is-author' } });
    expect(canCountersign(owed, chief)).toEqual({ ok: true, value: undefined });
    expect(canCountersign(owed, chief)).toEqual({ ok: true, value: undefined });
    expect(canCountersign(owed, author)).toEqual({ ok: false, refusal: { type: 'countersigner-is-author' } });
    expect(canCountersign({ ...owed, countersignedBy: chief }, third)).toEqual({
      ok: false,
      refusal: { type: 'no-countersignature-owed' },
    });
    expect(canCountersign({ ...owed, emergency: false }, chief)).toEqual({ ok: false, refusal: { type: 'no-countersignature-owed' } });
  });
});

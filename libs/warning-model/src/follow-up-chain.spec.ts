import { expect, it } from '@jest/globals';
import { at } from '../spec/moving-episode.js';
import { checkFollowUpEntry } from './follow-up-chain.js';
import { minutesAfter } from './time-zone.js';

const now = at('2021-07-20', '06:30');
const acknowledged = { state: 'acknowledged', acknowledgedAt: now } as const;
const superseded = { state: 'superseded', acknowledgedAt: now } as const;
const entry = { kind: 'forwarded', note: '', happenedAt: now, corrects: null } as const;

it('goes on after the bulletin was superseded, and begins with the receipt', () => {
  expect(checkFollowUpEntry(acknowledged, entry, undefined, now)).toMatchObject({ ok: true });
  expect(checkFollowUpEntry(superseded, entry, undefined, now)).toMatchObject({ ok: true });
  expect(checkFollowUpEntry({ state: 'open', acknowledgedAt: null }, entry, undefined, now)).toMatchObject({
    refusal: { type: 'not-acknowledged' },
  });
});

it('says "cannot act" with a reason, of a bulletin that holds', () => {
  const cannot = { ...entry, kind: 'cannot-act' } as const;
  expect(checkFollowUpEntry(acknowledged, cannot, undefined, now)).toMatchObject({ refusal: { type: 'reason-missing' } });
  expect(checkFollowUpEntry(acknowledged, { ...cannot, note: '道路中断' }, undefined, now)).toMatchObject({ ok: true });
  expect(checkFollowUpEntry(superseded, { ...cannot, note: '道路中断' }, undefined, now)).toMatchObject({
    refusal: { type: 'already-superseded' },
  });
});

it('corrects a known entry of the same kind, and never lies in the future', () => {
  const correction = { ...entry, corrects: 'fue-1' } as const;
  expect(checkFollowUpEntry(acknowledged, correction, { kind: 'forwarded' }, now)).toMatchObject({ ok: true });
  expect(checkFollowUpEntry(acknowledged, correction, undefined, now)).toMatchObject({ refusal: { type: 'unknown-follow-up-entry' } });
  expect(checkFollowUpEntry(acknowledged, correction, { kind: 'returned' }, now)).toMatchObject({
    refusal: { type: 'correction-of-another-kind', kind: 'returned' },
  });
  const ahead = { ...entry, happenedAt: minutesAfter(now, 1) };
  expect(checkFollowUpEntry(acknowledged, ahead, undefined, now)).toMatchObject({ refusal: { type: 'entry-in-the-future' } });
});

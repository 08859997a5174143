import { describe, expect, it } from '@jest/globals';
import { at, id } from '../spec/moving-episode.js';
import type { Delivery } from './delivery.js';
import { acknowledge, dispatchTimers, followUp, isUnreachable, reachedAfterAll, timersOwedAgain, withdraw } from './dispatch-life.js';
import type { Dispatch } from './dispatch.js';
import { minutesAfter } from './time-zone.js';

const publishedAt = at('2021-07-20', '06:02');
const after = (minutes: number): Date => minutesAfter(publishedAt, minutes);
const aDispatch = (changes: Partial<Dispatch> = {}): Omit<Dispatch, 'policy'> => ({
  id: id<'dispatch'>('dsp-test'),
  bulletinId: id<'bulletin'>('bul-test'),
  officeId: id<'office'>('urban-flood-office'),
  duty: 'reported',
  state: 'open',
  publishedAt,
  remindAt: after(2),
  phoneAt: after(3),
  receiptDueAt: after(5),
  followUpDueAt: after(15),
  acknowledgedAt: null,
  followedUpAt: null,
  supersededBy: null,
  owesReceipt: true,
  ...changes,
});

describe('a receipt', () => {
  it('is in time until exactly the deadline, and late one millisecond after it', () => {
    expect(acknowledge(aDispatch(), after(5))).toEqual({ ok: true, value: { late: false, lateByMs: 0 } });
    expect(acknowledge(aDispatch(), new Date(after(5).getTime() + 1))).toEqual({ ok: true, value: { late: true, lateByMs: 1 } });
  });

  it('is accepted late for an escalated dispatch', () => {
    expect(acknowledge(aDispatch({ state: 'escalated' }), after(9))).toEqual({ ok: true, value: { late: true, lateByMs: 240_000 } });
  });

  it.each([
    [{ state: 'acknowledged' as const }, 'already-acknowledged'],
    [{ state: 'superseded' as const }, 'already-superseded'],
    [{ owesReceipt: false }, 'receipt-not-owed'],
  ])('of %j is refused: %s', (changes, type) => {
    expect(acknowledge(aDispatch(changes), after(1))).toEqual({ ok: false, refusal: { type } });
  });
});

describe('a withdrawal', () => {
  const taken = { state: 'acknowledged', acknowledgedAt: after(1) } as const;

  it('restores the old deadline, or leaves two minutes if that has passed', () => {
    expect(withdraw(aDispatch(taken), after(2))).toEqual({ ok: true, value: { receiptDueAt: after(5), followUpDueAt: after(15) } });
    expect(withdraw(aDispatch(taken), after(5))).toEqual({ ok: true, value: { receiptDueAt: after(7), followUpDueAt: after(15) } });
  });

  it('owes the follow-up again with the receipt where its time has passed', () => {
    expect(withdraw(aDispatch(taken), after(45))).toEqual({ ok: true, value: { receiptDueAt: after(47), followUpDueAt: after(47) } });
  });

  it.each([
    [{}, 'nothing-to-withdraw'],
    [{ state: 'escalated' as const }, 'nothing-to-withdraw'],
    [{ state: 'superseded' as const }, 'already-superseded'],
    [{ ...taken, followedUpAt: after(2) }, 'already-followed-up'],
  ])('of %j is refused: %s', (changes, type) => {
    expect(withdraw(aDispatch(changes), after(3))).toEqual({ ok: false, refusal: { type } });
  });
});

describe('the second duty', () => {
  const taken = { state: 'acknowledged', acknowledgedAt: after(1) } as const;

  it('is done in time, or late', () => {
    expect(followUp(aDispatch(taken), 'reported', after(15))).toEqual({ ok: true, value: { late: false, lateByMs: 0 } });
    expect(followUp(aDispatch(taken), 'reported', after(16))).toEqual({ ok: true, value: { late: true, lateByMs: 60_000 } });
  });

  it('is accepted once, after the receipt, and only of the kind that the office owes', () => {
    const refusal = (changes: Partial<Dispatch>, kind: 'handled' | 'reported' = 'reported') => followUp(aDispatch(changes), kind, after(4));
    expect(refusal(taken, 'handled')).toEqual({ ok: false, refusal: { type: 'wrong-duty', duty: 'reported' } });
    expect(refusal({})).toEqual({ ok: false, refusal: { type: 'not-acknowledged' } });
    expect(refusal({ ...taken, followedUpAt: after(2) })).toEqual({ ok: false, refusal: { type: 'follow-up-already-recorded' } });
    expect(refusal({ state: 'superseded' })).toEqual({ ok: false, refusal: { type: 'already-superseded' } });
  });
});

describe('the timers of a dispatch', () => {
  it('are four, fewer without a reminder or phone task, and none if no receipt is owed', () => {
    expect(dispatchTimers(aDispatch())).toEqual([
      { kind: 'office-reminder', dueAt: after(2) },
      { kind: 'phone-task', dueAt: after(3) },
      { kind: 'receipt-due', dueAt: after(5) },
      { kind: 'follow-up-due', dueAt: after(15) },
    ]);
    expect(dispatchTimers(aDispatch({ remindAt: null, phoneAt: null })).map(({ kind }) => kind)).toEqual(['receipt-due', 'follow-up-due']);
    expect(dispatchTimers(aDispatch({ owesReceipt: false }))).toEqual([]);
  });

  it('are those that lie ahead when the receipt is owed again, and the call that nobody was asked for', () => {
    const again = (minutes: number, hasPhoneTask: boolean) =>
      timersOwedAgain(aDispatch(), after(minutes), hasPhoneTask).map(({ kind }) => kind);
    expect(again(1, false)).toEqual(['office-reminder', 'phone-task', 'receipt-due', 'follow-up-due']);
    expect(again(3, true)).toEqual(['receipt-due', 'follow-up-due']);
    expect(again(3, false)).toEqual(['phone-task', 'receipt-due', 'follow-up-due']);
    expect(timersOwedAgain(aDispatch({ phoneAt: null }), after(3), false).map(({ kind }) => kind)).toEqual([
      'receipt-due',
      'follow-up-due',
    ]);
  });
});

describe('an office', () => {
  const given = { unreachableFrom: after(2.5) };
  const way = (channel: Delivery['channel'], state: Delivery['state'], attempts = 1, nextAttemptAt: Date | null = null) => ({
    channel,
    state,
    attempts,
    nextAttemptAt,
  });

  it.each([
    ['without any contact', []],
    ['whose mail is refused for good', [way('email', 'failed-permanently')]],
    ['whose mail is put off beyond its share of the deadline', [way('email', 'failed-temporarily', 1, after(3))]],
    ['whose mail is refused while nobody is signed in', [way('email', 'failed-permanently'), way('console', 'failed-temporarily')]],
    ['whose page was only written to', [way('email', 'failed-permanently'), way('console', 'sent')]],
    ['whose telephone was called in vain', [way('email', 'failed-permanently'), way('voice', 'failed-permanently', 3)]],
    ['whose group was told by its robot, and nobody in particular', [way('email', 'failed-permanently'), way('dingtalk', 'sent')]],
    ['whose robot is only put off', [way('email', 'failed-permanently'), way('wecom', 'failed-temporarily', 1, after(2))]],
    ['whose robot has not been tried yet', [way('email', 'failed-permanently'), way('feishu', 'pending', 0)]],
    ['whose deliveries were all cancelled', [way('email', 'cancelled', 0), way('webhook', 'cancelled', 0)]],
  ])('%s cannot be reached', (_name, ways) => {
    expect(isUnreachable(ways, given, after(1))).toBe(true);
  });

  it.each([
    ['whose mail has left', [way('email', 'sent'), way('webhook', 'failed-permanently')]],
    ['with an open page', [way('email', 'failed-permanently'), way('console', 'delivered')]],
    ['whose page is written to for the first time', [way('email', 'failed-permanently'), way('console', 'sending')]],
    ['whose mail has not been tried yet', [way('email', 'pending', 0)]],
    ['whose mail failed a hundred times and is tried again in time', [way('email', 'failed-temporarily', 100, after(2))]],
    ['whose mail is tried at this moment', [way('email', 'sending', 100)]],
    ['whose telephone was busy and is called again in time', [way('voice', 'failed-temporarily', 1, after(2))]],
    ['whose telephone rings for the third time', [way('voice', 'sending', 3)]],
  ])('%s can', (_name, ways) => {
    expect(isUnreachable(ways, given, after(1))).toBe(false);
  });

  it('whose mail was only put off cannot be reached once its share of the deadline is over', () => {
    const greylisted = [way('email', 'failed-temporarily', 3, after(3))];
    expect([1, 2.5, 4].map((minute) => isUnreachable(greylisted, { unreachableFrom: after(3.5) }, after(minute)))).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('that is reached after all owes its receipt again, or has missed it', () => {
    expect(reachedAfterAll(aDispatch(), after(4))).toBe('open');
    expect(reachedAfterAll(aDispatch(), after(5))).toBe('escalated');
  });
});

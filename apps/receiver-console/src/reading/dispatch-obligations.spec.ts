import { describe, expect, it } from '@jest/globals';
import type { DispatchRow } from '@rainstorm/ledger';
import { byUrgency, nextDeadline, owedBy, secondsToDeadline } from './dispatch-obligations.js';

const at = (time: string): Date => new Date(`2021-07-20T${time}:00+08:00`);
const dispatch = (patch: Partial<DispatchRow> = {}): DispatchRow =>
  ({
    state: 'open',
    owesReceipt: true,
    publishedAt: at('05:00'),
    receiptDueAt: at('05:10'),
    followUpDueAt: at('05:20'),
    followedUpAt: null,
    ...patch,
  }) as DispatchRow;

describe('what an office still owes', () => {
  it('is the receipt first, then the follow-up, then nothing', () => {
    expect(owedBy(dispatch())).toBe('receipt');
    expect(owedBy(dispatch({ state: 'escalated' }))).toBe('receipt');
    expect(owedBy(dispatch({ state: 'acknowledged' }))).toBe('follow-up');
    expect(owedBy(dispatch({ state: 'acknowledged', followedUpAt: at('05:15') }))).toBe('nothing');
  });

  it('is nothing for a superseded bulletin, and for one that asks for no receipt', () => {
    expect(owedBy(dispatch({ state: 'superseded' }))).toBe('nothing');
    expect(owedBy(dispatch({ owesReceipt: false }))).toBe('nothing');
    expect(nextDeadline(dispatch({ owesReceipt: false }))).toBeNull();
  });

  it('counts down to the deadline of what is owed next, and on after it', () => {
    expect(secondsToDeadline(dispatch(), at('05:08'))).toBe(120);
    expect(secondsToDeadline(dispatch({ state: 'acknowledged' }), at('05:08'))).toBe(720);
    expect(secondsToDeadline(dispatch({ state: 'escalated' }), at('05:11'))).toBe(-60);
    expect(secondsToDeadline(dispatch({ state: 'superseded' }), at('05:08'))).toBeNull();
  });

  it('comes first in the list, the nearest deadline on top, and the newest on top of what is done', () => {
    const late = dispatch({ state: 'escalated', receiptDueAt: at('04:50') });
    const open = dispatch();
    const acknowledged = dispatch({ state: 'acknowledged', followUpDueAt: at('04:40') });
    const done = dispatch({ state: 'acknowledged', followedUpAt: at('05:15') });
    const older = dispatch({ state: 'superseded', publishedAt: at('04:00') });
    expect([older, done, acknowledged, open, late].sort(byUrgency)).toEqual([late, open, acknowledged, done, older]);
  });
});

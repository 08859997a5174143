import { describe, expect, it } from '@jest/globals';
import { countObligations, handOver, onDuty, takeOver, type Shift } from './duty.js';
import type { AccountId, DutyShiftId } from './ids.js';

const [zhou, wu] = ['acc-zhou', 'acc-wu'] as AccountId[] as [AccountId, AccountId];
const [first, second] = ['dty-first', 'dty-second'] as DutyShiftId[] as [DutyShiftId, DutyShiftId];
const at = (hour: number): Date => new Date(Date.UTC(2021, 6, 20, hour));
const standing: Shift = { id: first, accountId: zhou, name: '周', takenAt: at(0), handedOverAt: null };
const ended: Shift = { ...standing, handedOverAt: at(8) };

describe('a post', () => {
  it('can be taken over when it is free, and from the officer who has it', () => {
    for (const newest of [null, standing, ended])
      expect(takeOver(newest, wu, undefined, at(9))).toEqual({ ok: true, value: { already: false, at: at(9) } });
    expect([onDuty(null), onDuty(standing), onDuty(ended)]).toEqual([null, standing, null]);
  });

  it('stays with the officer who already has it', () => {
    expect(takeOver(standing, zhou, undefined, at(9))).toEqual({ ok: true, value: { already: true } });
    expect(takeOver(standing, zhou, second, at(9))).toEqual({ ok: true, value: { already: true } });
  });

  it('cannot be taken from an officer other than the one whom the incoming officer saw', () => {
    const refusal = { type: 'post-changed-hands', onDutyName: '周' };
    expect(takeOver(standing, wu, first, at(9)).ok).toBe(true);
    expect(takeOver(standing, wu, second, at(9))).toEqual({ ok: false, refusal });
    expect(takeOver(standing, wu, null, at(9))).toEqual({ ok: false, refusal });
    expect(takeOver(ended, wu, null, at(9)).ok).toBe(true);
    expect(takeOver(ended, wu, first, at(9))).toEqual({ ok: false, refusal: { ...refusal, onDutyName: null } });
  });

  it('can be handed over only by the officer on duty, and once', () => {
    expect(handOver(standing, zhou, at(8))).toEqual({ ok: true, value: { already: false, at: at(8) } });
    expect(handOver(ended, zhou, at(9))).toEqual({ ok: true, value: { already: true } });
    expect(handOver(standing, wu, at(8))).toEqual({ ok: false, refusal: { type: 'not-on-duty', onDutyName: '周' } });
    for (const newest of [null, ended])
      expect(handOver(newest, wu, at(8))).toEqual({ ok: false, refusal: { type: 'not-on-duty', onDutyName: null } });
  });

  it('never has a shift that ends before it begins', () => {
    const earlier = new Date(at(0).getTime() - 3);
    expect([takeOver(standing, wu, undefined, earlier), handOver(standing, zhou, earlier)]).toMatchObject([
      { value: { at: at(0) } },
      { value: { at: at(0) } },
    ]);
  });
});

it('counts the obligations of exercises separately', () => {
  const open = [
    { kind: 'receipt', status: 'actual' },
    { kind: 'receipt', status: 'exercise' },
    { kind: 'phone-task', status: 'actual' },
    { kind: 'follow-up', status: 'exercise' },
  ] as const;
  expect(countObligations(open)).toEqual({ receipts: 1, followUps: 0, phoneTasks: 1, escalations: 0, exercise: 2 });
});

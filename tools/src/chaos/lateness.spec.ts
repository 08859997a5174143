import { expect, it } from '@jest/globals';
import { measureLateness } from './lateness.js';
import { LedgerClock } from './ledger-clock.js';
import type { Rows } from './read-rows.js';

const rowsOf = (due: number, raised: number): Rows => ({
  bulletins: [],
  deliveries: [],
  notices: [],
  receipts: [],
  restorations: [],
  calls: [],
  smsParts: [],
  smsCodes: [],
  dispatches: [
    {
      ...{ id: 'dispatch-1', bulletin_id: 'bulletin-1', office_id: 'office-north', state: 'escalated', owes_receipt: true },
      ...{ published_at: new Date(0), receipt_due_at: new Date(due), acknowledged_at: null, escalated_at: new Date(raised) },
      superseded_by: null,
    },
  ],
  escalations: [
    {
      ...{ id: 'escalation-1', cause: 'unacknowledged', dispatch_id: 'dispatch-1', state: 'open' },
      ...{ deadline_at: new Date(due), raised_at: new Date(raised), answered_at: null },
    },
  ],
});

it('knows when a moved clock came to an instant, or passed it', () => {
  const clock = new LedgerClock([
    { real: 1_000, aheadMs: 5_000 },
    { real: 2_000, aheadMs: 9_000 },
  ]);
  for (const real of [500, 1_500, 2_500]) expect(clock.realOf(clock.at(real))).toBe(real);
  expect([3_000, 8_000].map((instant) => clock.realOf(instant))).toEqual([1_000, 2_000]);
});

it('takes what is later than 2 s for late in calm, and not within 30 s after an outage', () => {
  const clock = new LedgerClock();
  const { calm } = measureLateness(rowsOf(100_000, 112_000), [], clock);
  expect([calm.max, calm.tooLate.length]).toEqual([12_000, 1]);
  const after = measureLateness(rowsOf(100_000, 112_000), [{ of: 'postgres', from: 90_000, to: 98_000 }], clock);
  expect([after.calm.count, after.return.max, after.return.tooLate.length]).toEqual([0, 12_000, 0]);
});

it('does not shorten those 30 s by moving the clock', () => {
  // The outage ended at 98 s; at 99 s the clock was moved on by a minute, to 3 s before the deadline.
  const clock = new LedgerClock([{ real: 99_000, aheadMs: 60_000 }]);
  const { return: back } = measureLateness(rowsOf(162_000, 174_000), [{ of: 'postgres', from: 90_000, to: 98_000 }], clock);
  expect([back.count, back.max, back.tooLate.length]).toEqual([1, 12_000, 0]);
});

it('does not call inexcusable what was seconds late when an outage began, and does so where it was a minute late', () => {
  const off = [{ of: 'schedulers' as const, from: 110_000, to: 230_000 }];
  const { unexplained, calm } = measureLateness(rowsOf(100_000, 235_000), off, new LedgerClock());
  expect([unexplained.length, calm.tooLate.length]).toEqual([0, 1]);
  expect(measureLateness(rowsOf(50_000, 235_000), off, new LedgerClock()).unexplained).toHaveLength(1);
});

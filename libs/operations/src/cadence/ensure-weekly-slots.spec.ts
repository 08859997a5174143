import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import type { SlotRow } from '@rainstorm/ledger';
import { ensureWeeklySlots } from './ensure-weekly-slots.js';

const thursday = new Date('2021-07-15T12:00:00+08:00');
const fridayInAWeek = new Date('2021-07-23T17:00:00+08:00');

describe('the slots of the weekly outlook', () => {
  let bureau: Bureau;
  beforeEach(async () => {
    bureau = await Bureau.open();
  });
  afterEach(async () => bureau.close());

  const ensure = async (since: Date, until: Date): Promise<readonly SlotRow[]> =>
    bureau.run(async (tx) => ensureWeeklySlots(tx, bureau.city, since, until));

  it('are made for every Friday, with the hours of the city and with their timers, also for a Friday in the past', async () => {
    const made = await ensure(thursday, fridayInAWeek);
    expect(made.map(({ week, state, dueAt }) => [week, state, dueAt])).toEqual([
      ['2021-07-16', 'planned', new Date('2021-07-16T17:00:00+08:00')],
      ['2021-07-23', 'planned', fridayInAWeek],
    ]);
    for (const { id } of made) {
      expect(await bureau.stage.armedTimers(id)).toEqual(['desk-reminder', 'desk-reminder', 'slot-due', 'slot-grace', 'slot-open']);
      expect(await bureau.stage.audited(id)).toEqual(['weekly-slot-planned done']);
    }
  });

  it('are made once for a week, however often they are asked for', async () => {
    const [first] = await ensure(thursday, new Date('2021-07-17T00:00:00+08:00'));
    const again = await ensure(thursday, fridayInAWeek);
    expect(first?.week).toBe('2021-07-16');
    expect(again.map(({ week }) => week)).toEqual(['2021-07-23']);
    expect(await bureau.ledger.read(async (tx) => tx.slots.count({}))).toBe(2);
  });

  it('are not made in a city without a weekly outlook', async () => {
    const city = { ...bureau.city, weekly: undefined };
    const made = await bureau.run(async (tx) => ensureWeeklySlots(tx, city, thursday, fridayInAWeek));
    expect(made).toEqual([]);
    expect(await bureau.ledger.read(async (tx) => tx.slots.count({}))).toBe(0);
  });
});

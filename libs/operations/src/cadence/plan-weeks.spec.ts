import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { planWeeks } from './plan-weeks.js';

describe('planning the weeks', () => {
  let bureau: Bureau;
  beforeEach(async () => {
    bureau = await Bureau.open();
    await bureau.ledger.startClockAt(new Date('2021-07-14T10:00:00+08:00'));
  });
  afterEach(async () => bureau.close());

  const plan = async (): Promise<readonly (string | null)[]> => {
    await bureau.run(async (tx) => planWeeks(tx, bureau.city));
    const slots = await bureau.ledger.read(async (tx) => tx.slots.find({}, { order: { dueAt: 'ASC' } }));
    return slots.map(({ week }) => week);
  };

  it('of a new ledger owes the coming Friday, and none before it', async () => {
    expect(await plan()).toEqual(['2021-07-16']);
  });

  it('again adds only the weeks that have come near', async () => {
    await plan();
    expect(await plan()).toEqual(['2021-07-16']);
    await bureau.moveTo(new Date('2021-07-15T18:00:00+08:00'));
    expect(await plan()).toEqual(['2021-07-16', '2021-07-23']);
  });

  it('after an outage makes up for every Friday that passed meanwhile', async () => {
    await plan();
    await bureau.moveTo(new Date('2021-08-03T10:00:00+08:00'));
    expect(await plan()).toEqual(['2021-07-16', '2021-07-23', '2021-07-30', '2021-08-06']);
  });
});

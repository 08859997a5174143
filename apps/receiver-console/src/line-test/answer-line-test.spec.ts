import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { runCanaries } from '@rainstorm/operations';
import { instantOfMinute } from '@rainstorm/warning-model';
import { AnswerLineTest } from './answer-line-test.js';

describe('the link in a line test', () => {
  let bureau: Bureau;
  let links: AnswerLineTest;
  const token = 'T'.repeat(43);
  beforeAll(async () => {
    bureau = await Bureau.open((city) => ({
      ...city,
      canaries: { maxADay: 50, maxADayPerAddress: 1, channels: { email: { everyDays: 7, afterMissDays: 1, answerWithinHours: 24 } } },
    }));
    links = new AnswerLineTest(bureau.ledger);
    const date = (await bureau.ledger.now()).getUTCFullYear() + 1;
    await bureau.moveTo(instantOfMinute(`${date}-03-01T09:00`, bureau.city.zone));
    await bureau.run(async (tx) => runCanaries(tx, bureau.city, 0));
    const [test] = await bureau.ledger.read(async (tx) => tx.canaries.find({}));
    if (test === undefined) throw new Error('No line test');
    await bureau.ledger.ackLinks.ensureOfLineTests([
      { deliveryId: test.deliveryId, tokenHash: createHash('sha256').update(token).digest('hex') },
    ]);
    await bureau.ledger.transaction(async (tx) => tx.sql(`UPDATE deliveries SET state = 'sent' WHERE id = $1`, [test.deliveryId]));
  });
  afterAll(async () => bureau.close());

  const states = async () =>
    bureau.ledger.read(async (tx) => {
      const [test] = await tx.canaries.find({ tokenHash: createHash('sha256').update(token).digest('hex') });
      const delivery = test === undefined ? null : await tx.deliveries.first({ id: test.deliveryId });
      return [test?.state, delivery?.state, delivery?.deliveredAt !== null];
    });

  it('is unknown with another token, and proves nothing when it is only opened', async () => {
    expect([await links.look('short'), await links.confirm('U'.repeat(43))]).toEqual([{ state: 'unknown' }, { state: 'unknown' }]);
    expect(await links.look(token)).toMatchObject({ state: 'open' });
    expect(await states()).toEqual(['open', 'sent', false]);
  });

  it('proves its way and its delivery when it is pressed, once', async () => {
    expect(await links.confirm(token)).toMatchObject({ state: 'proven', just: true });
    expect(await states()).toEqual(['proven', 'delivered', true]);
    expect(await links.confirm(token)).toMatchObject({ state: 'proven', just: false });
    expect(await links.look(token)).toMatchObject({ state: 'proven', just: false });
    const acts = await bureau.ledger.read(async (tx) => tx.auditEntries.find({ act: 'line-test-proven' }));
    expect(acts).toHaveLength(1);
    expect(await bureau.ledger.read(async (tx) => tx.receipts.count({}))).toBe(0);
  });
});

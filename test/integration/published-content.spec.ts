import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { giveReceipt, recordDecision, systemActor } from '@rainstorm/operations';
import { Bureau } from '@rainstorm/harness/bureau';
import { later, minutes, unpublished } from '@rainstorm/harness/ledger-stage';
import { until } from '@rainstorm/harness/until';
import { findBreaches } from '../../apps/dispatcher/src/monitoring/find-breaches.js';
import { PublishBulletin } from '../../apps/dispatcher/src/issuance/publish-bulletin.js';

describe('what was published', () => {
  let bureau: Bureau;
  let id: string;
  beforeEach(async () => {
    bureau = await Bureau.open();
    const draft = await bureau.stage.bulletin({ ...unpublished, state: 'signed', colour: 'orange' });
    const published = await new PublishBulletin(bureau.ledger, bureau.city).run(draft.id, 'key', systemActor);
    if (!published.ok) throw new Error(published.refusal.type);
    id = draft.id;
  });
  afterEach(async () => bureau.close());

  const change = async (set: string): Promise<unknown> =>
    bureau.ledger.read(async (tx) => tx.sql(`UPDATE bulletins SET ${set} WHERE id = $1`, [id]));

  it('agrees with the audit chain', async () => {
    expect(await bureau.ledger.verify()).toMatchObject({ intact: true });
  });

  it('and is taken into an episode later, still agrees', async () => {
    await change(`countersigned_by = 'acc-2', countersigned_at = now()`);
    expect(await bureau.ledger.verify()).toMatchObject({ intact: true });
  });

  it.each([
    ['text', `description = description || '。'`],
    ['time', `sent_at = sent_at - interval '1 minute'`],
    ['signer', `signed_by = 'acc-somebody-else'`],
    ['number', `number = '郑气短时〔2026〕99号'`],
  ])('is found where its %s was changed in the database', async (_what, set) => {
    await change(set);
    expect(await bureau.ledger.verify()).toMatchObject({ intact: false, fault: 'content-differs' });
  });

  /** A receipt for what was published, and a decision that answers a signal. */
  const receiptAndDecision = async (): Promise<void> => {
    const signal = await bureau.stage.bulletin({ kind: 'signal', step: null, colour: 'red', sentAt: await bureau.ledger.now() });
    const dispatch = await bureau.stage.dispatch(signal, 'flood-control-office');
    const officer = { id: 'acc-officer000001', name: '冯值守', way: 'console', proof: 'signed-in' } as const;
    const decidedAt = later(await bureau.ledger.now(), minutes(1));
    await bureau.moveTo(later(decidedAt, minutes(1)));
    const done = await bureau.run(async (tx) => [
      await giveReceipt(tx, dispatch, officer, officer),
      await recordDecision(
        tx,
        {
          ...{
            episodeId: null,
            track: 'emergency-response',
            suggested: 'III',
            chosen: 'II',
            decidedAt,
            announcedAt: null,
            effectiveAt: null,
          },
          ...{ answers: [signal.id], planVersion: '2021', decidedBy: '指挥长', note: '' },
        },
        { id: 'acc-command000001', name: '尤指挥' },
      ),
    ]);
    expect(done).toEqual([expect.objectContaining({ ok: true }), expect.objectContaining({ ok: true })]);
  };

  it('agrees with the chain also where it was receipted and decided on', async () => {
    await receiptAndDecision();
    expect(await bureau.ledger.verify()).toMatchObject({ intact: true });
  });

  it.each([
    ['receipt', `UPDATE receipts SET given_by_name = '别人'`],
    ['decision', `UPDATE response_decisions SET chosen = 'IV'`],
    ['decision that is gone', `DELETE FROM response_decisions`],
  ])('is found where a %s was changed in the database', async (_what, statement) => {
    await receiptAndDecision();
    await bureau.ledger.read(async (tx) => tx.sql(statement));
    expect(await bureau.ledger.verify()).toMatchObject({ intact: false, fault: 'content-differs' });
  });

  it('is checked by the auditor by itself, and is an alarm', async () => {
    await change(`description = '改过的内容'`);
    await until(async () => (await findBreaches(bureau.ledger)).some(({ promise }) => promise === 'the-chain-is-intact'));
    const breach = (await findBreaches(bureau.ledger)).find(({ promise }) => promise === 'the-chain-is-intact');
    expect(breach?.examples).toEqual([expect.stringMatching(/^\d+ content-differs$/)]);
  });
});

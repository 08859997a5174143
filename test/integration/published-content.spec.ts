import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { systemActor } from '@rainstorm/operations';
import { Bureau } from '@rainstorm/harness/bureau';
import { unpublished } from '@rainstorm/harness/ledger-stage';
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

  it('is checked by the auditor by itself, and is an alarm', async () => {
    await change(`description = '改过的内容'`);
    await until(async () => (await findBreaches(bureau.ledger)).some(({ promise }) => promise === 'the-chain-is-intact'));
    const breach = (await findBreaches(bureau.ledger)).find(({ promise }) => promise === 'the-chain-is-intact');
    expect(breach?.examples).toEqual([expect.stringMatching(/^\d+ content-differs$/)]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { minutes } from '@rainstorm/harness/ledger-stage';
import type { DispatchRow } from '@rainstorm/ledger';
import type { DispatchId } from '@rainstorm/warning-model';
import { giveReceipt } from '@rainstorm/operations';
import { ReadDispatches, type DispatchQuery } from './read-dispatches.js';

describe('the dispatches', () => {
  let bureau: Bureau;
  let reader: ReadDispatches;
  let episodeId: string;
  let [mine, late, lone]: DispatchRow[] = [];
  beforeAll(async () => {
    bureau = await Bureau.open();
    reader = new ReadDispatches(bureau.ledger);
    const { stage } = bureau;
    const episode = await stage.episode();
    episodeId = episode.id;
    const bulletin = await stage.bulletin({ episodeId: episode.id });
    mine = await stage.dispatch(bulletin, 'duty-office');
    late = await stage.dispatch(bulletin, 'flood-control-office', minutes(12));
    lone = await stage.dispatch(await stage.bulletin(), 'duty-office', minutes(1));
    await stage.deliveries(late);
    await stage.escalationMessages(await stage.escalation(late));
    await stage.phoneTask(late, 'duty-office');
  });
  afterAll(async () => bureau.close());

  it.each<[string, () => DispatchQuery, () => (DispatchRow | undefined)[]]>([
    ['all, newest first', () => ({}), () => [mine, lone, late]],
    ['of one episode', () => ({ episodeId }), () => [mine, late]],
    ['of one bulletin', () => ({ bulletinId: lone?.bulletinId }), () => [lone]],
    ['of one office', () => ({ officeId: 'duty-office' }), () => [mine, lone]],
    ['in one state', () => ({ state: 'escalated' }), () => [late]],
    ['of an episode that does not exist', () => ({ episodeId: 'eps-unknown' }), () => []],
  ])('are listed: %s', async (_which, query, expected) => {
    const { items } = await reader.list(query(), { after: null, limit: 10 });
    expect(items.map(({ dispatch }) => dispatch.id)).toEqual(expected().map((row) => row?.id));
  });

  it('show from where a receipt was given, the standing one and not one that was withdrawn', async () => {
    const { stage } = bureau;
    const from = (remoteAddress: string) => ({ remoteAddress, client: 'receive-system/2.1' });
    const given = await stage.dispatch(await stage.bulletin(), 'duty-office');
    const giver = { id: 'acc-1', name: '周值班', way: 'console', proof: 'signed-in' } as const;
    const actor = { id: 'acc-1', name: '周值班' };
    await bureau.run(async (tx) => giveReceipt(tx, given, { ...giver, from: from('10.0.0.1') }, actor));
    const originOf = async () => {
      const found = await reader.one(given.id);
      return found.ok ? found.value.receiptOrigin : found.refusal;
    };
    expect(await originOf()).toEqual({ address: '10.0.0.1', program: 'receive-system/2.1' });
    await bureau.run(async (tx) => tx.receipts.update({ dispatchId: given.id }, { withdrawnAt: tx.now }));
    expect(await originOf()).toBeNull();
  });

  it('show all that happened to one, but no address, and of its escalation only the escalation', async () => {
    const found = await reader.one(late?.id as DispatchId);
    if (!found.ok) throw new Error(found.refusal.type);
    const { deliveries, escalations, phoneTask, receipt } = found.value;
    expect([deliveries.map(({ purpose }) => purpose), escalations.length, phoneTask?.dispatchId, receipt]).toEqual([
      ['bulletin', 'bulletin'],
      1,
      late?.id,
      null,
    ]);
    for (const hidden of ['address', 'secretRef', 'lastDetail']) expect(deliveries[0]).not.toHaveProperty(hidden);
    expect(found.value.dispatch).not.toHaveProperty('policy');
    expect(await reader.one('dsp-unknown' as DispatchId)).toEqual({ ok: false, refusal: { type: 'unknown-dispatch' } });
  });
});

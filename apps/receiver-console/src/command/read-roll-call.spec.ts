import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { minutes } from '@rainstorm/harness/ledger-stage';
import type { BulletinId } from '@rainstorm/warning-model';
import { ReadRollCall } from './read-roll-call.js';

describe('the roll call', () => {
  let bureau: Bureau;
  let calls: ReadRollCall;
  beforeAll(async () => {
    bureau = await Bureau.open();
    calls = new ReadRollCall(bureau.ledger);
  });
  afterAll(async () => bureau.close());

  it('lists each office, the most urgent first, with what was tried and whom to call, but no address', async () => {
    const { stage } = bureau;
    const bulletin = await stage.bulletin();
    const acknowledgedAt = await bureau.ledger.now();
    await stage.dispatch(bulletin, 'duty-office', 0, { state: 'acknowledged', acknowledgedAt });
    await stage.dispatch(bulletin, 'urban-flood-office', minutes(2));
    const late = await stage.dispatch(bulletin, 'flood-control-office', minutes(11));
    await stage.deliveries(late);
    await stage.escalation(late, { state: 'closed', closedAt: new Date(), closedReason: '已答复' });
    const standing = await stage.escalation(late);

    const call = await calls.of(bulletin.id);
    if (!call.ok) throw new Error(call.refusal.type);
    const [first, second, third] = call.value.offices;
    expect(call.value.offices.map(({ officeId, owed }) => [officeId, owed])).toEqual([
      ['flood-control-office', 'receipt'],
      ['urban-flood-office', 'receipt'],
      ['duty-office', 'follow-up'],
    ]);
    // What stands matters more than what is closed.
    expect(first?.escalation?.id).toBe(standing.id);
    expect([first?.secondsToDeadline ?? 0, second?.secondsToDeadline ?? 0].map(Math.sign)).toEqual([-1, 1]);
    expect(first?.callList).toHaveLength(late.policy.contacts.length);
    expect(first?.deliveries).toHaveLength(2);
    expect(first?.deliveries[0]).not.toHaveProperty('address');
    expect(third?.deliveries).toEqual([]);
  });

  it('of everything open leaves out what every office has answered', async () => {
    const { stage } = bureau;
    const now = await bureau.ledger.now();
    const [open, done] = [await stage.bulletin(), await stage.bulletin()];
    await stage.dispatch(open, 'duty-office', minutes(9));
    await stage.dispatch(done, 'duty-office', 0, { state: 'acknowledged', acknowledgedAt: now, followedUpAt: now });
    const ids = (await calls.ofAllOpen()).items.map(({ bulletin }) => bulletin.id);
    expect(ids).toContain(open.id);
    expect(ids).not.toContain(done.id);
  });

  it('is only of what was published', async () => {
    const draft = await bureau.stage.bulletin({ state: 'signed', number: null, identifier: null, sentAt: null });
    for (const id of [draft.id, 'bul-unknown' as BulletinId])
      expect(await calls.of(id)).toEqual({ ok: false, refusal: { type: 'unknown-bulletin' } });
  });
});

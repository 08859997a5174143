import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { minutes } from '@rainstorm/harness/ledger-stage';
import type { BulletinId } from '@rainstorm/warning-model';
import { ReadRollCall } from './read-roll-call.js';

const page = { after: null, limit: 100 };

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

    const call = await calls.of(bulletin.id, page);
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
    const ids = (await calls.ofAllOpen(page)).items.map(({ bulletin }) => bulletin.id);
    expect(ids).toContain(open.id);
    expect(ids).not.toContain(done.id);
  });

  it('counts all offices of a bulletin, whatever page of them is read', async () => {
    const { stage } = bureau;
    const now = await bureau.ledger.now();
    const bulletin = await stage.bulletin();
    const [, second, third] = ['yellow-river-office', 'urban-flood-office', 'flood-control-office'];
    const first = await stage.dispatch(bulletin, 'yellow-river-office', minutes(11), { state: 'escalated' });
    await stage.dispatch(bulletin, second ?? '', minutes(2));
    await stage.dispatch(bulletin, third ?? '', 0, { state: 'acknowledged', acknowledgedAt: now });
    const call = await calls.of(bulletin.id, { after: null, limit: 1 });
    if (!call.ok) throw new Error(call.refusal.type);
    expect(call.value.offices.map(({ dispatchId }) => dispatchId)).toEqual([first.id]);
    expect(call.value.counts).toEqual({ offices: 3, received: 0, owingReceipt: 2, owingFollowUp: 1, escalated: 1 });
    const rest = await calls.of(bulletin.id, { after: call.value.next, limit: 2 });
    if (!rest.ok) throw new Error(rest.refusal.type);
    expect([rest.value.offices.map(({ officeId }) => officeId), rest.value.next]).toEqual([[second, third], null]);
  });

  it('has real bulletins before practised ones, and says how many are practised', async () => {
    const { stage } = bureau;
    const practised = await stage.bulletin({ status: 'exercise' });
    await stage.dispatch(practised, 'duty-office', minutes(30));
    const real = await stage.bulletin();
    await stage.dispatch(real, 'duty-office');
    const { items, counts } = await calls.ofAllOpen(page);
    const ids = items.map(({ bulletin }) => bulletin.id);
    expect(ids.indexOf(real.id)).toBeLessThan(ids.indexOf(practised.id));
    expect([counts.bulletins, counts.exercises]).toEqual([items.length, 1]);
  });

  it('of the silent has each office once, with a follow-up that was escalated too, and none that has answered', async () => {
    const { stage } = bureau;
    const now = await bureau.ledger.now();
    const bulletin = await stage.bulletin();
    const done = { state: 'acknowledged', acknowledgedAt: now } as const;
    const overdue = await stage.dispatch(bulletin, 'yellow-river-office', minutes(40), done);
    await stage.escalation(overdue, { cause: 'follow-up-overdue' });
    const { items } = await calls.silent(page);
    const ids = items.flatMap(({ cases }) => cases.map(({ office }) => office.dispatchId));
    expect(ids).toContain(overdue.id);
    expect(new Set(items.map(({ officeId, status }) => `${status} ${officeId}`)).size).toBe(items.length);
    expect(items.every(({ count, cases }) => count >= cases.length && cases.length <= 5)).toBe(true);
    const answered = await stage.dispatch(await stage.bulletin(), 'yellow-river-office', minutes(40), done);
    expect((await calls.silent(page)).items.flatMap(({ cases }) => cases.map(({ office }) => office.dispatchId))).not.toContain(
      answered.id,
    );
  });

  it('is only of what was published', async () => {
    const draft = await bureau.stage.bulletin({ state: 'signed', number: null, identifier: null, sentAt: null });
    for (const id of [draft.id, 'bul-unknown' as BulletinId])
      expect(await calls.of(id, page)).toEqual({ ok: false, refusal: { type: 'unknown-bulletin' } });
  });
});

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DispatchRow } from '@rainstorm/ledger';
import type { DispatchId, EpisodeId } from '@rainstorm/warning-model';
import { armSlotTimers, HandleDueTimers, planWeeks } from '@rainstorm/operations';
import { later, minutes } from '@rainstorm/harness/ledger-stage';
import { Bureau } from '@rainstorm/harness/bureau';
import { Issuance } from '@rainstorm/harness/issuance';

let bureau: Bureau;
beforeEach(async () => {
  bureau = await Bureau.open();
});
afterEach(async () => {
  await bureau.close();
});

const DAY = minutes(1440);

describe('a deadline', () => {
  it('raises exactly one escalation with two schedulers at once', async () => {
    const bulletin = await bureau.stage.bulletin();
    const dispatches: DispatchRow[] = [];
    for (const office of ['duty-office', 'flood-control-office', 'urban-flood-office', 'yellow-river-office'])
      dispatches.push(await bureau.stage.dispatch(bulletin, office));
    const [first, second] = [await bureau.scheduler(), await bureau.scheduler()];
    await bureau.moveTo(later(bulletin.sentAt ?? new Date(), minutes(11)));
    const handled = await Promise.all([first, second, first, second].map(async (scheduler) => scheduler.run()));
    expect(handled.reduce((sum, n) => sum + n, 0)).toBeGreaterThanOrEqual(12);
    for (const dispatch of dispatches) {
      const escalations = await bureau.escalationsOf(dispatch);
      expect(escalations.map(({ cause, state }) => [cause, state])).toEqual([['unacknowledged', 'open']]);
      expect((await bureau.dispatch(dispatch.id)).state).toBe('escalated');
    }
    expect(bureau.troubles).toEqual([]);
    expect((await bureau.ledger.verify()).intact).toBe(true);
  });

  it('is kept for five hundred offices at once, in one batch', async () => {
    const bulletin = await bureau.stage.bulletin();
    const like = await bureau.stage.dispatch(bulletin, 'duty-office');
    const { receiptDueAt } = like;
    await bureau.ledger.transaction(async (tx) => {
      await tx.timers.cancel([like.id]);
      const rows = Array.from({ length: 500 }, (_, n): DispatchRow => ({
        ...like,
        id: `dsp-many${n}` as DispatchId,
        officeId: `office-${n}` as DispatchRow['officeId'],
      }));
      await tx.dispatches.insert(...rows);
      await tx.timers.arm(rows.map(({ id }) => ({ kind: 'receipt-due', subjectId: id, dueAt: receiptDueAt })));
    });
    await bureau.moveTo(receiptDueAt);
    expect(await bureau.schedulerOn().run()).toBe(500);
    const [count] = await bureau.ledger.read(async (tx) =>
      tx.sql<{ n: string; d: string; late: number }[]>(
        `SELECT count(*) AS n, count(DISTINCT dispatch_id) AS d, extract(epoch FROM max(raised_at) - $1)::float8 AS late FROM escalations`,
        [receiptDueAt],
      ),
    );
    expect(count).toMatchObject({ n: '500', d: '500' });
    expect(count?.late).toBeLessThan(2);
  });

  it('of a row that cannot be handled delays no other, is logged, and is retried', async () => {
    const bulletin = await bureau.stage.bulletin();
    const bad = await bureau.stage.dispatch(bulletin, 'duty-office');
    const good = await bureau.stage.dispatch(bulletin, 'urban-flood-office');
    await bureau.ledger.transaction(async (tx) =>
      tx.sql(`UPDATE dispatches SET policy = jsonb_set(policy, '{levels}', '"spoilt"') WHERE id = $1`, [bad.id]),
    );
    await bureau.moveTo(later(good.publishedAt, minutes(10)));
    await bureau.schedulerOn().run();
    expect(await bureau.escalationsOf(good)).toHaveLength(1);
    expect(bureau.troubles.map(({ timer }) => [timer?.kind, timer?.subjectId])).toEqual([['receipt-due', bad.id]]);
    const [timer] = await bureau.ledger.read(async (tx) => tx.timerRows.find({ subjectId: bad.id, kind: 'receipt-due' }));
    expect(timer).toMatchObject({ state: 'armed', attempts: 1 });
    expect(timer?.lastError).not.toBeNull();
    expect(await bureau.stage.audited(timer?.id ?? '')).toEqual(['timer-failed failed']);

    await bureau.ledger.transaction(async (tx) =>
      tx.sql(`UPDATE dispatches SET policy = jsonb_set(policy, '{levels}', $2::jsonb) WHERE id = $1`, [
        bad.id,
        JSON.stringify(bad.policy.levels),
      ]),
    );
    await bureau.advance(minutes(1));
    await bureau.schedulerOn().run();
    expect(await bureau.escalationsOf(bad)).toHaveLength(1);
  });

  it('waits until PostgreSQL has disk space again, and is then handled at once', async () => {
    const bulletin = await bureau.stage.bulletin();
    const offices = ['duty-office', 'urban-flood-office'] as const;
    const dispatches = await Promise.all(offices.map(async (office) => bureau.stage.dispatch(bulletin, office)));
    const sql = async (text: string) => bureau.ledger.transaction(async (tx) => tx.sql(text));
    await sql(`CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$
               BEGIN RAISE EXCEPTION 'No space left on device' USING ERRCODE = 'disk_full'; END $$`);
    await sql('CREATE TRIGGER no_room BEFORE INSERT ON escalations FOR EACH ROW EXECUTE FUNCTION no_room()');
    await bureau.moveTo(later(dispatches[0]?.publishedAt ?? new Date(NaN), minutes(10)));
    await bureau.schedulerOn().run();
    expect(bureau.troubles.map(({ timer }) => timer)).toEqual([null]);
    const timers = await bureau.ledger.read(async (tx) => tx.timerRows.find({ kind: 'receipt-due' }));
    expect(timers.map(({ state, attempts }) => [state, attempts])).toEqual([
      ['armed', 0],
      ['armed', 0],
    ]);

    await sql('DROP TRIGGER no_room ON escalations');
    await bureau.schedulerOn().run();
    for (const dispatch of dispatches) expect(await bureau.escalationsOf(dispatch)).toHaveLength(1);
  });

  it('that makes its batch fail is found by bisection among a hundred others, in few transactions', async () => {
    const bulletin = await bureau.stage.bulletin();
    const like = await bureau.stage.dispatch(bulletin, 'duty-office');
    await bureau.ledger.transaction(async (tx) => {
      await tx.timers.cancel([like.id]);
      const rows = Array.from({ length: 100 }, (_, n): DispatchRow => ({
        ...like,
        id: `dsp-many${n}` as DispatchId,
        officeId: `office-${n}` as DispatchRow['officeId'],
      }));
      await tx.dispatches.insert(...rows);
      await tx.timers.arm(rows.map(({ id }) => ({ kind: 'receipt-due', subjectId: id, dueAt: like.receiptDueAt })));
      await tx.sql(`UPDATE dispatches SET policy = jsonb_set(policy, '{levels}', '"spoilt"') WHERE id = 'dsp-many41'`);
    });
    await bureau.moveTo(like.receiptDueAt);
    const together: number[] = [];
    const spoilt: unknown[] = [];
    const scheduler = new HandleDueTimers(
      bureau.ledger,
      bureau.city,
      (timer) => spoilt.push(timer?.subjectId),
      (timers) => together.push(timers.length),
    );
    await scheduler.run();
    expect(spoilt).toEqual(['dsp-many41']);
    expect(together.reduce((sum, count) => sum + count, 0)).toBe(99);
    expect(together.length).toBeLessThanOrEqual(7);
  });

  it('that falls due together with very many others sends its mail after all of them are escalated', async () => {
    const bulletin = await bureau.stage.bulletin();
    const like = await bureau.stage.dispatch(bulletin, 'duty-office');
    await bureau.ledger.transaction(async (tx) => {
      const rows = Array.from({ length: 740 }, (_, n) => ({
        ...like,
        id: `dsp-flood${n}` as DispatchId,
        officeId: `office-${n}` as DispatchRow['officeId'],
      }));
      await tx.dispatches.insert(...rows);
      const due = (n: number): Date => new Date(like.receiptDueAt.getTime() + (n < 40 ? 0 : 60_000));
      await tx.timers.arm(rows.map(({ id }, n) => ({ kind: 'receipt-due', subjectId: id, dueAt: due(n) })));
    });
    const seen: string[] = [];
    const scheduler = new HandleDueTimers(
      bureau.ledger,
      bureau.city,
      () => seen.push('trouble'),
      (timers) => seen.push(timers.length > 0 ? 'handled' : 'nothing'),
      () => {
        seen.push('deferred');
        return { enqueue: () => seen.push('kept'), release: () => seen.push('released') };
      },
    );
    await bureau.moveTo(like.receiptDueAt);
    await scheduler.run();
    expect(seen).toEqual(['handled']);
    await bureau.advance(60_000);
    await scheduler.run();
    expect(seen.slice(0, 3)).toEqual(['handled', 'handled', 'deferred']);
    expect(seen).toContain('kept');
    expect(seen.at(-1)).toBe('released');
    expect(seen).not.toContain('trouble');
  });

  it('that fell due during an outage is handled after it, oldest first', async () => {
    const bulletin = await bureau.stage.bulletin();
    const early = await bureau.stage.dispatch(bulletin, 'duty-office');
    await bureau.advance(minutes(2));
    const late = await bureau.stage.dispatch(bulletin, 'urban-flood-office');
    await bureau.advance(minutes(40));
    await bureau.schedulerOn().run();
    const raised = await bureau.ledger.read(async (tx) => tx.auditEntries.find({ act: 'escalation-raised' }, { order: { seq: 'ASC' } }));
    const of = (cause: string) => raised.filter(({ details }) => details['cause'] === cause).map(({ details }) => details['dispatchId']);
    expect([of('unacknowledged'), of('follow-up-overdue')]).toEqual([
      [early.id, late.id],
      [early.id, late.id],
    ]);
  });
});

describe('a Friday', () => {
  it('that passed during an outage is a missing bulletin after it', async () => {
    await bureau.ledger.transaction(async (tx) => planWeeks(tx, bureau.city));
    const before = await bureau.ledger.read(async (tx) => tx.slots.find({ step: 'W' }));
    expect(before.length).toBeGreaterThan(0);
    await bureau.advance(21 * DAY);
    await bureau.ledger.transaction(async (tx) => planWeeks(tx, bureau.city));
    await bureau.ledger.transaction(async (tx) => planWeeks(tx, bureau.city));
    await bureau.schedulerOn().run();
    await bureau.schedulerOn().run();
    const now = await bureau.ledger.now();
    const slots = await bureau.ledger.read(async (tx) => tx.slots.find({ step: 'W' }, { order: { dueAt: 'ASC' } }));
    expect(new Set(slots.map(({ week }) => week)).size).toBe(slots.length);
    const past = slots.filter(({ graceUntil }) => graceUntil < now);
    expect(past).toHaveLength(3);
    expect(past.map(({ state }) => state)).toEqual(['missing', 'missing', 'missing']);
    const causes = await bureau.ledger.read(async (tx) => tx.escalations.find({ cause: 'missing-bulletin' }));
    expect(causes).toHaveLength(3);
    expect(bureau.troubles).toEqual([]);
  });

  it('before the start of the ledger needs no bulletin', async () => {
    await bureau.ledger.transaction(async (tx) => planWeeks(tx, bureau.city));
    const now = await bureau.ledger.now();
    const slots = await bureau.ledger.read(async (tx) => tx.slots.find({ step: 'W' }));
    expect(slots.every(({ dueAt }) => dueAt > now)).toBe(true);
  });
});

describe('a slot', () => {
  const anH6 = async (episodeId: EpisodeId) => {
    const now = await bureau.ledger.now();
    const slot = await bureau.slot({
      step: 'H6',
      week: null,
      episodeId,
      state: 'planned',
      opensAt: later(now, minutes(60)),
      dueAt: later(now, minutes(120)),
      graceUntil: later(now, minutes(135)),
    });
    await bureau.ledger.transaction(async (tx) => armSlotTimers(tx, bureau.city, { hazard: 'rainstorm', leadFactor: null }, [slot]));
    return slot;
  };

  it('opens with a draft, alarms chief and desk at its due time, and is missing after the grace, with a notice to all', async () => {
    const { id: episodeId } = await bureau.stage.episode();
    const slot = await anH6(episodeId);
    const inForce = await bureau.stage.bulletin({ episodeId });
    const scheduler = bureau.schedulerOn();

    await bureau.moveTo(slot.opensAt);
    await scheduler.run();
    const opened = await bureau.ledger.read(async (tx) => ({
      slot: await tx.slots.first({ id: slot.id }),
      drafts: await tx.bulletins.find({ slotId: slot.id }),
    }));
    expect(opened.slot?.state).toBe('open');
    expect(opened.drafts.map(({ state }) => state)).toEqual(['draft']);

    await bureau.moveTo(slot.dueAt);
    await scheduler.run();
    const alarm = await bureau.ledger.read(async (tx) => tx.alarms.first({ slotId: slot.id }));
    expect(alarm).toMatchObject({ state: 'open', missingAt: null });
    const told = await bureau.ledger.read(async (tx) => tx.deliveries.find({ slotId: slot.id, purpose: 'missing-bulletin' }));
    expect(told.every(({ officeId, channel }) => officeId === null && channel === 'email')).toBe(true);
    expect(told.map(({ contactId }) => contactId)).toEqual(expect.arrayContaining(bureau.city.chief.map(({ id }) => id)));

    await bureau.moveTo(slot.graceUntil);
    await scheduler.run();
    await bureau.ledger.read(async (tx) => {
      expect((await tx.slots.first({ id: slot.id }))?.state).toBe('missing');
      expect((await tx.alarms.first({ slotId: slot.id }))?.missingAt).not.toBeNull();
      const [escalation] = await tx.escalations.find({ cause: 'missing-bulletin' });
      expect(escalation).toMatchObject({ alarmId: alarm?.id, dispatchId: null, level: 0, round: 1 });
      const [news] = await tx.changes.find({ kind: 'bulletin-missing' });
      expect(news).toMatchObject({ audience: 'all', payload: { step: 'H6', inForce: { id: inForce.id } } });
      const offices = await tx.deliveries.find({ slotId: slot.id, purpose: 'missing-bulletin' });
      expect(new Set(offices.flatMap(({ officeId }) => officeId ?? [])).size).toBe(4);
    });
    expect(bureau.troubles).toEqual([]);
  });

  it('publishes a signed bulletin at its due time, without an alarm', async () => {
    const { id: episodeId } = await bureau.stage.episode();
    const slot = await anH6(episodeId);
    const scheduler = bureau.schedulerOn();
    await bureau.moveTo(slot.opensAt);
    await scheduler.run();
    const issuance = new Issuance(bureau);
    await issuance.sign(await issuance.draft(slot), 'at-due');
    await bureau.moveTo(slot.dueAt);
    await scheduler.run();
    await bureau.ledger.read(async (tx) => {
      expect(await tx.alarms.count({ slotId: slot.id })).toBe(0);
      expect((await tx.dispatches.find({})).map(({ state }) => state)).toEqual(['open', 'open', 'open', 'open']);
    });
    await bureau.moveTo(later(slot.graceUntil, 1_000));
    await scheduler.run();
    expect((await bureau.ledger.read(async (tx) => tx.slots.first({ id: slot.id })))?.state).toBe('published');
  });
});

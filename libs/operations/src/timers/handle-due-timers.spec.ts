import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { later, minutes } from '@rainstorm/harness/ledger-stage';
import type { BulletinRow, DispatchRow } from '@rainstorm/ledger';
import { HandleDueTimers, type HandledTimer } from './handle-due-timers.js';

describe('handling due timers', () => {
  let bureau: Bureau;
  let bulletin: BulletinRow;
  let dispatch: DispatchRow;
  let handled: HandledTimer[];
  beforeEach(async () => {
    bureau = await Bureau.open();
    bulletin = await bureau.stage.bulletin();
    dispatch = await bureau.stage.dispatch(bulletin, 'flood-control-office');
    handled = [];
  });
  afterEach(async () => bureau.close());

  const run = async (): Promise<number> => {
    const onTrouble = (): void => undefined;
    const onHandled = (timers: readonly HandledTimer[]): number => handled.push(...timers);
    return new HandleDueTimers(bureau.ledger, bureau.city, onTrouble, onHandled).run();
  };
  const kinds = (): readonly string[] => handled.map(({ kind }) => kind);

  it('applies what is due, in its order, and leaves the rest armed', async () => {
    expect(await run()).toBe(0);
    await bureau.moveTo(later(dispatch.publishedAt, minutes(7)));
    expect(await run()).toBe(2);
    expect(kinds()).toEqual(['office-reminder', 'phone-task']);
    expect(await bureau.stage.armedTimers(dispatch.id)).toEqual(['follow-up-due', 'receipt-due']);
    expect(await bureau.stage.audited(dispatch.id)).toEqual(['office-reminded done']);
    expect(await bureau.ledger.read(async (tx) => tx.phoneTasks.count({ dispatchId: dispatch.id }))).toBe(1);
  });

  it('applies each once, however often it runs, and says how late it was', async () => {
    await bureau.moveTo(later(dispatch.receiptDueAt, minutes(1)));
    await run();
    expect(await run()).toBe(0);
    expect(await bureau.escalationsOf(dispatch)).toHaveLength(1);
    const receipt = handled.filter(({ kind, subjectId }) => kind === 'receipt-due' && subjectId === dispatch.id);
    expect(receipt).toHaveLength(1);
    expect(receipt[0]?.lateBySeconds).toBeGreaterThanOrEqual(60);
    expect(receipt[0]?.lateBySeconds).toBeLessThan(120);
  });

  it('says which timers are those of an exercise', async () => {
    await bureau.run(async (tx) =>
      tx.sql(
        `INSERT INTO episodes (id, hazard, title, status, areas, onset, ends_at, state, revision, opened_by, opened_at)
         VALUES ('ep-exercise', 'rainstorm', 'x', 'exercise', ARRAY['410102'], now(), now() + interval '1 day', 'open', 0, 'acc-1', now())`,
      ),
    );
    const drilled = await bureau.stage.dispatch(await bureau.stage.bulletin({ status: 'exercise' }), 'urban-flood-office');
    await bureau.moveTo(later(drilled.receiptDueAt, minutes(1)));
    await run();
    const statuses = handled.filter(({ kind }) => kind === 'receipt-due').map(({ subjectId, status }) => [subjectId, status]);
    expect(new Map(statuses as [string, string][])).toEqual(
      new Map([
        [dispatch.id, 'actual'],
        [drilled.id, 'exercise'],
      ]),
    );
  });

  it('goes on from one effect to the next: a deadline becomes an escalation, and that asks level after level', async () => {
    await bureau.moveTo(dispatch.receiptDueAt);
    await run();
    await bureau.advance(minutes(10));
    await run();
    const escalations = await bureau.escalationsOf(dispatch);
    expect(escalations.find(({ cause }) => cause === 'unacknowledged')).toMatchObject({ state: 'open', level: 1, round: 1 });
    expect((await bureau.ledger.verify()).intact).toBe(true);
  });

  it('undoes an effect that fails and takes the timer again later, without holding up another', async () => {
    const good = await bureau.stage.dispatch(bulletin, 'urban-flood-office');
    const spoil = async (levels: unknown): Promise<unknown> =>
      bureau.run(async (tx) =>
        tx.sql(`UPDATE dispatches SET policy = jsonb_set(policy, '{levels}', $2::jsonb) WHERE id = $1`, [
          dispatch.id,
          JSON.stringify(levels),
        ]),
      );
    await spoil('spoilt');
    await bureau.moveTo(good.receiptDueAt);
    await run();
    expect((await bureau.dispatch(good.id)).state).toBe('escalated');
    expect((await bureau.dispatch(dispatch.id)).state).toBe('open');
    expect(await bureau.stage.armedTimers(dispatch.id)).toContain('receipt-due');
    const entry = await bureau.ledger.read(async (tx) => tx.auditEntries.first({ act: 'timer-failed' }));
    expect(entry).toMatchObject({ result: 'failed', details: { kind: 'receipt-due', subjectId: dispatch.id, attempts: 1 } });
    await spoil(dispatch.policy.levels);
    await bureau.advance(minutes(1));
    await run();
    expect(await bureau.escalationsOf(dispatch)).toHaveLength(1);
  });
});

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { later, minutes } from '@rainstorm/harness/ledger-stage';
import type { DispatchRow } from '@rainstorm/ledger';
import type { DispatchId } from '@rainstorm/warning-model';
import { escalateForgotten } from './escalate-forgotten.js';

describe('a dispatch that no timer will escalate', () => {
  let bureau: Bureau;
  let dispatch: DispatchRow;
  let good: DispatchRow;
  const troubles: DispatchId[] = [];
  beforeEach(async () => {
    bureau = await Bureau.open();
    const bulletin = await bureau.stage.bulletin();
    dispatch = await bureau.stage.dispatch(bulletin, 'flood-control-office');
    good = await bureau.stage.dispatch(bulletin, 'urban-flood-office');
    troubles.length = 0;
  });
  afterEach(async () => bureau.close());

  const sweep = async () => escalateForgotten(bureau.ledger, bureau.city, (id) => troubles.push(id));
  const broken = async (name: 'every-open-dispatch-has-its-timer' | 'nothing-is-open-past-its-deadline') =>
    (await bureau.ledger.read(async (tx) => tx.invariants.violations(name))).examples;
  const loseTimer = async (): Promise<void> => bureau.run(async (tx) => tx.timers.cancel([dispatch.id], ['receipt-due']));
  const spoilPolicy = async (policy: string): Promise<void> => {
    await bureau.run(async (tx) => tx.sql('UPDATE dispatches SET policy = $2::jsonb WHERE id = $1', [dispatch.id, policy]));
  };

  it('because its timer is gone is named by the auditor at once, and escalated to the command as a defect after its deadline', async () => {
    expect(await broken('every-open-dispatch-has-its-timer')).toEqual([]);
    await loseTimer();
    expect(await broken('every-open-dispatch-has-its-timer')).toEqual([dispatch.id]);
    expect(await sweep()).toEqual([]);
    await bureau.moveTo(later(dispatch.receiptDueAt, minutes(1)));
    await (await bureau.scheduler()).run();
    expect(await bureau.escalationsOf(dispatch)).toEqual([]);
    expect(await sweep()).toEqual([dispatch.id]);
    const [escalation] = await bureau.escalationsOf(dispatch);
    expect(escalation).toMatchObject({ state: 'open', cause: 'unacknowledged', levels: bureau.city.command.levels });
    expect(escalation?.summary.tried[0]?.zh).toContain('系统缺陷');
    expect(await bureau.stage.armedTimers(escalation?.id ?? '')).toContain('escalation-answer-due');
    expect(await sweep()).toEqual([]);
    expect([...(await broken('nothing-is-open-past-its-deadline')), ...(await broken('every-open-dispatch-has-its-timer'))]).toEqual([]);
  });

  it.each(['"spoilt"', 'null', '{}', '{"levels":"spoilt","contacts":7}', '[]'])(
    'because its frozen policy cannot be read (%s) is escalated by the present configuration',
    async (policy) => {
      await spoilPolicy(policy);
      await bureau.moveTo(later(dispatch.receiptDueAt, minutes(1)));
      const scheduler = await bureau.scheduler();
      // Its timer fails, waits, and fails again.
      for (let tries = 0; tries < 3; tries += 1) {
        await scheduler.run();
        await bureau.advance(minutes(1));
      }
      expect(await bureau.escalationsOf(good)).not.toEqual([]);
      await sweep();
      const receipt = (await bureau.escalationsOf(dispatch)).filter(({ cause }) => cause === 'unacknowledged');
      expect(receipt).toHaveLength(1);
      expect(troubles).toEqual([]);
      expect((await bureau.dispatch(dispatch.id)).state).toBe('escalated');
    },
  );

  it('is left alone while its timer works, and after its receipt', async () => {
    await bureau.moveTo(later(dispatch.receiptDueAt, minutes(1)));
    expect(await sweep()).toEqual([]);
    await (await bureau.scheduler()).run();
    expect(await sweep()).toEqual([]);
    expect(await bureau.escalationsOf(dispatch)).toHaveLength(1);
  });
});

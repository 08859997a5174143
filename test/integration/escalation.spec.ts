import { afterEach, describe, expect, it } from '@jest/globals';
import type { City, EscalationLevel } from '@rainstorm/warning-model';
import type { DispatchRow, EscalationRow } from '@rainstorm/ledger';
import { answerEscalation, closeEscalations } from '@rainstorm/operations';
import { later, minutes } from '@rainstorm/harness/ledger-stage';
import { Bureau } from '@rainstorm/harness/bureau';

let bureau: Bureau;
afterEach(async () => {
  await bureau.close();
});

const levelsOf = (change: (levels: readonly EscalationLevel[]) => readonly EscalationLevel[]) => (city: City) => ({
  ...city,
  command: { ...city.command, levels: change(city.command.levels) },
});

const notices = async ({ id }: EscalationRow) => {
  const rows = await bureau.ledger.read(async (tx) =>
    tx.escalationNotices.find({ escalationId: id }, { order: { round: 'ASC', level: 'ASC' } }),
  );
  return rows.map(({ round, level, outcome }) => `${round}.${level} ${outcome}`);
};

const overdue = async (): Promise<{ dispatch: DispatchRow; escalation: EscalationRow }> => {
  const dispatch = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'duty-office');
  await bureau.moveTo(dispatch.receiptDueAt);
  await bureau.schedulerOn().run();
  const [escalation] = await bureau.escalationsOf(dispatch);
  if (escalation === undefined) throw new Error('No escalation');
  return { dispatch, escalation };
};

describe('an escalation', () => {
  it('names office, bulletin, deadline, what was tried and whom to call, and tells the first level', async () => {
    bureau = await Bureau.open();
    const bulletin = await bureau.stage.bulletin();
    const dispatch = await bureau.stage.dispatch(bulletin, 'duty-office');
    await bureau.stage.deliveries(dispatch);
    const scheduler = bureau.schedulerOn();
    for (const at of [dispatch.remindAt, dispatch.phoneAt, dispatch.receiptDueAt]) {
      await bureau.moveTo(at ?? dispatch.receiptDueAt);
      await scheduler.run();
    }
    const [escalation] = await bureau.escalationsOf(dispatch);
    expect(escalation).toMatchObject({
      cause: 'unacknowledged',
      officeId: 'duty-office',
      bulletinId: bulletin.id,
      state: 'open',
      deadlineAt: dispatch.receiptDueAt,
      level: 0,
      round: 1,
    });
    expect(escalation?.summary.callList[0]?.phone).toBe('0371-0000-0101');
    const tried = escalation?.summary.tried.map(({ zh }) => zh).join('\n') ?? '';
    expect(tried).toContain('发送 电子邮件');
    expect(tried).toContain('催签 值守台');
    const told = await bureau.ledger.read(async (tx) => tx.deliveries.find({ purpose: 'escalation' }));
    expect(new Set(told.map(({ contactId }) => contactId))).toEqual(new Set(bureau.city.command.levels[0]?.contacts.map(({ id }) => id)));
    expect(await bureau.stage.armedTimers(escalation?.id ?? '')).toEqual(['escalation-answer-due']);
    expect(await bureau.stage.audited(escalation?.id ?? '')).toEqual(['escalation-raised done']);
    const task = await bureau.ledger.read(async (tx) => tx.phoneTasks.first({ dispatchId: dispatch.id }));
    expect(task).toMatchObject({ state: 'open', caller: 'command' });
  });

  it('goes from level to level, and starts again, until somebody answers', async () => {
    bureau = await Bureau.open();
    const { escalation } = await overdue();
    const scheduler = bureau.schedulerOn();
    for (let round = 0; round < 3; round += 1) {
      await bureau.advance(minutes(10));
      await scheduler.run();
    }
    expect(await notices(escalation)).toEqual(['1.0 told', '1.1 told', '2.0 told', '2.1 told']);
    await bureau.ledger.transaction(async (tx) => answerEscalation(tx, escalation.id, '', { id: 'acc-x', name: '王指挥' }));
    await bureau.advance(minutes(9));
    await scheduler.run();
    expect(await notices(escalation)).toHaveLength(4);
    expect(bureau.troubles).toEqual([]);
  });

  it('records a level that cannot be reached, and notifies the next one at once', async () => {
    bureau = await Bureau.open(levelsOf(([first, ...rest]) => (first === undefined ? [] : [{ ...first, contacts: [] }, ...rest])));
    const { escalation } = await overdue();
    expect(escalation).toMatchObject({ level: 1, round: 1 });
    expect(await notices(escalation)).toEqual(['1.0 nobody-to-reach', '1.1 told']);
    await bureau.advance(minutes(10));
    await bureau.schedulerOn().run();
    expect(await notices(escalation)).toEqual(['1.0 nobody-to-reach', '1.1 told', '2.0 nobody-to-reach', '2.1 told']);
  });

  it('is on the board even if no level has contacts', async () => {
    bureau = await Bureau.open(levelsOf((levels) => levels.map((level) => ({ ...level, contacts: [] }))));
    const { escalation } = await overdue();
    expect(escalation.state).toBe('open');
    expect(await notices(escalation)).toEqual(['1.0 nobody-to-reach', '1.1 nobody-to-reach']);
    expect(bureau.troubles).toEqual([]);
  });
});

describe('a second duty', () => {
  it('that is overdue is escalated separately', async () => {
    bureau = await Bureau.open();
    const dispatch = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'duty-office');
    await bureau.ledger.transaction(async (tx) => {
      await tx.dispatches.transition({ id: dispatch.id }, { from: ['open', 'escalated'], to: 'acknowledged' }, { acknowledgedAt: tx.now });
      await tx.timers.cancel([dispatch.id], ['receipt-due', 'office-reminder', 'phone-task']);
    });
    await bureau.moveTo(dispatch.followUpDueAt);
    await bureau.schedulerOn().run();
    expect((await bureau.escalationsOf(dispatch)).map(({ cause, deadlineAt }) => [cause, deadlineAt])).toEqual([
      ['follow-up-overdue', dispatch.followUpDueAt],
    ]);
    expect((await bureau.dispatch(dispatch.id)).state).toBe('acknowledged');
    const asked = await bureau.ledger.read(async (tx) => tx.deliveries.find({ dispatchId: dispatch.id, purpose: 'follow-up-overdue' }));
    expect(asked.length).toBeGreaterThan(0);
  });

  it('rings beside the receipt that is missing too, even if the command has answered for that', async () => {
    bureau = await Bureau.open();
    const { dispatch, escalation } = await overdue();
    await bureau.ledger.transaction(async (tx) => answerEscalation(tx, escalation.id, '知道了', { id: 'acc-x', name: '王指挥' }));
    await bureau.moveTo(later(dispatch.followUpDueAt, 1_000));
    await bureau.schedulerOn().run();
    expect((await bureau.escalationsOf(dispatch)).map(({ cause, state }) => `${cause} ${state}`)).toEqual([
      'unacknowledged open',
      'follow-up-overdue open',
    ]);
  });

  it('still rings after a late receipt', async () => {
    bureau = await Bureau.open();
    const { dispatch, escalation } = await overdue();
    await bureau.moveTo(dispatch.followUpDueAt);
    await bureau.schedulerOn().run();
    await bureau.ledger.transaction(async (tx) => {
      await tx.dispatches.transition({ id: dispatch.id }, { from: ['open', 'escalated'], to: 'acknowledged' }, { acknowledgedAt: tx.now });
      await closeEscalations(tx, await tx.escalations.lockByIds([escalation.id]), 'late');
    });
    await bureau.advance(minutes(31));
    await bureau.schedulerOn().run();
    expect((await bureau.escalationsOf(dispatch)).map(({ cause, state }) => `${cause} ${state}`)).toEqual([
      'unacknowledged closed',
      'follow-up-overdue open',
    ]);
  });
});

it('notifies the next level of five hundred unanswered escalations in one batch', async () => {
  bureau = await Bureau.open();
  const bulletin = await bureau.stage.bulletin();
  const { dispatch } = await overdue();
  const timersBefore = await bureau.ledger.now();
  await bureau.ledger.transaction(async (tx) => {
    const [like] = await tx.escalations.find({ dispatchId: dispatch.id });
    if (like === undefined) throw new Error('No escalation');
    await tx.timers.cancel([like.id]);
    const dispatches = Array.from({ length: 500 }, (_, n): DispatchRow => ({
      ...dispatch,
      id: `dsp-many${n}` as DispatchRow['id'],
      officeId: `office-${n}` as DispatchRow['officeId'],
      bulletinId: bulletin.id,
      state: 'escalated',
    }));
    await tx.dispatches.insert(...dispatches);
    const escalations = dispatches.map(({ id, officeId }, n): EscalationRow => ({
      ...like,
      id: `esc-many${n}` as EscalationRow['id'],
      dispatchId: id,
      bulletinId: bulletin.id,
      officeId,
    }));
    await tx.escalations.insert(...escalations);
    await tx.timers.arm(escalations.map(({ id }) => ({ kind: 'escalation-answer-due', subjectId: id, dueAt: later(tx.now, minutes(1)) })));
  });
  await bureau.moveTo(later(timersBefore, minutes(2)));
  const began = performance.now();
  expect(await bureau.schedulerOn().run()).toBe(500);
  expect(performance.now() - began).toBeLessThan(5_000);
  const levels = await bureau.ledger.read(async (tx) =>
    tx.sql<{ level: number; n: string }[]>(`SELECT level, count(*) AS n FROM escalations GROUP BY level ORDER BY level`),
  );
  expect(levels).toEqual([
    { level: 0, n: '1' },
    { level: 1, n: '500' },
  ]);
});

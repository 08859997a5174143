import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, oneOf, type AlarmRow, type EscalationRow } from '@rainstorm/ledger';
import { armSlotTimers, closeAlarm, closeEscalations, endPhoneTasks } from '@rainstorm/operations';
import type { AlarmId } from '@rainstorm/warning-model';
import { later, minutes } from '@rainstorm/harness/ledger-stage';
import { Bureau } from '@rainstorm/harness/bureau';

let bureau: Bureau;
beforeAll(async () => {
  bureau = await Bureau.open();
});
afterAll(async () => bureau.close());

/** In its second round: both levels were told in the first, and messages of the first level have not left. */
const inSecondRound = async (patch: Partial<EscalationRow> = {}): Promise<EscalationRow> => {
  const dispatch = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'duty-office', minutes(60));
  const escalation = await bureau.stage.escalation(dispatch, { level: 0, round: 2, ...patch });
  await bureau.stage.told(escalation, [
    { round: 1, level: 1 },
    { round: 2, level: 0 },
  ]);
  return escalation;
};

const messagesOf = async ({ id }: EscalationRow) => {
  const rows = await bureau.ledger.read(async (tx) => tx.deliveries.find({ escalationId: id }));
  return {
    states: [...new Set(rows.map(({ purpose, state }) => `${purpose} ${state}`))].sort(),
    toldTheEnd: [...new Set(rows.filter(({ purpose }) => purpose === 'escalation-closed').map(({ contactId }) => contactId))].sort(),
  };
};

const everybody = (): readonly string[] => {
  const contacts = bureau.city.command.levels.flatMap((level) => level.contacts).filter(({ standby }) => !standby);
  return [...new Set<string>(contacts.map(({ id }) => id))].sort();
};

describe('closing', () => {
  it('ends many escalations at once, and notifies everybody who was notified in any round', async () => {
    const escalations = [await inSecondRound(), await inSecondRound({ state: 'answered', answeredBy: 'acc-x', answeredByName: '方值班' })];
    for (const escalation of escalations) await bureau.stage.escalationMessages(escalation);
    await bureau.ledger.transaction(async (tx) => {
      const locked = await tx.escalations.lockByIds(escalations.map(({ id }) => id));
      await closeEscalations(tx, locked, '被新信息取代');
    });
    for (const escalation of escalations) {
      expect(await messagesOf(escalation)).toEqual({
        states: ['escalation cancelled', 'escalation-closed pending'],
        toldTheEnd: everybody(),
      });
      expect(await bureau.stage.armedTimers(escalation.id)).toEqual([]);
      expect(await bureau.stage.audited(escalation.id)).toEqual(['escalation-closed done']);
    }
    await bureau.ledger.read(async (tx) => {
      const ids = oneOf(escalations.map(({ id }) => id));
      expect((await tx.escalations.find({ id: ids })).map(({ state, closedReason }) => [state, closedReason])).toEqual(
        Array(2).fill(['closed', '被新信息取代']),
      );
      expect(await tx.changes.count({ kind: 'escalation-closed', subjectId: oneOf(escalations.map(({ id }) => String(id))) })).toBe(2);
    });
  });

  it('sends no notice of the end if nobody was notified of the escalation', async () => {
    const escalation = await inSecondRound();
    await bureau.ledger.transaction(async (tx) => {
      await tx.escalationNotices.update({ escalationId: escalation.id }, { outcome: 'nobody-to-reach', contacts: [] });
      await closeEscalations(tx, await tx.escalations.lockByIds([escalation.id]), '被新信息取代');
    });
    expect(await messagesOf(escalation)).toEqual({ states: [], toldTheEnd: [] });
  });

  it('an alarm notifies the leaders who were notified in an earlier round', async () => {
    const now = await bureau.ledger.now();
    const slot = await bureau.slot({ opensAt: later(now, -minutes(60)), dueAt: now, graceUntil: later(now, minutes(15)) });
    const alarm: AlarmRow = {
      id: newId('alarm'),
      slotId: slot.id,
      state: 'open',
      dueAt: now,
      raisedAt: now,
      missingAt: null,
      closedAt: null,
      closedReason: null,
    };
    await bureau.ledger.transaction(async (tx) => tx.alarms.insert(alarm));
    const escalation = await inSecondRound({ cause: 'missing-bulletin', dispatchId: null, alarmId: alarm.id, bulletinId: null });
    await bureau.ledger.transaction(async (tx) => closeAlarm(tx, slot.id, '已发布 3'));
    expect((await messagesOf(escalation)).toldTheEnd).toEqual(everybody());
    expect(await bureau.stage.audited(alarm.id)).toEqual(['alarm-closed done']);
    await bureau.ledger.read(async (tx) => {
      expect(await tx.alarms.first({ id: alarm.id })).toMatchObject({ state: 'closed', closedReason: '已发布 3' });
      expect(await tx.escalations.first({ id: escalation.id })).toMatchObject({ state: 'closed', closedReason: '已发布 3' });
    });
  });

  it('cancels the messages that are on a queue already, so that no alarm leaves after its end', async () => {
    const escalation = await inSecondRound();
    const waiting = await bureau.stage.escalationMessages(escalation);
    await bureau.run(async (tx) => tx.outbox.relay(newId('job'), 1_000));
    await bureau.run(async (tx) => closeEscalations(tx, await tx.escalations.lockByIds([escalation.id]), '已签收'));
    expect(await bureau.run(async (tx) => tx.outbox.begin(waiting))).toEqual([]);
  });

  it('an alarm tells its end to everybody at the bureau and the offices whom its message reached, by the same way', async () => {
    const now = await bureau.ledger.now();
    const slot = await bureau.slot({
      week: '2026-07-24',
      opensAt: now,
      dueAt: later(now, minutes(1)),
      graceUntil: later(now, minutes(15)),
    });
    await bureau.run(async (tx) => armSlotTimers(tx, bureau.city, null, [slot]));
    for (const at of [slot.dueAt, slot.graceUntil]) {
      await bureau.moveTo(at);
      await bureau.schedulerOn().run();
    }
    const alarm = await bureau.run(async (tx) => tx.alarms.first({ slotId: slot.id }));
    const messages = { purpose: 'missing-bulletin', alarmId: alarm?.id ?? ('' as AlarmId) } as const;
    // Everything has left but one mailbox's, which was told later than the end.
    const silent = 'zbs@duty.zhengzhou.example';
    await bureau.run(async (tx) =>
      tx.sql(`UPDATE deliveries SET state = 'sent', settled = true WHERE alarm_id = $1 AND channel = 'email' AND address <> $2`, [
        messages.alarmId,
        silent,
      ]),
    );
    await bureau.run(async (tx) => closeAlarm(tx, slot.id, '已发布 3'));
    const { told, ended } = await bureau.run(async (tx) => ({
      told: await tx.deliveries.find({ ...messages, state: 'sent' }),
      ended: await tx.deliveries.find({ purpose: 'alarm-closed', alarmId: messages.alarmId }),
    }));
    const addresses = (rows: readonly { readonly address: string }[]): readonly string[] =>
      [...new Set(rows.map(({ address }) => address))].sort();
    expect(addresses(ended)).toEqual(addresses(told));
    expect(addresses(ended)).toEqual(expect.arrayContaining(['shouxi@bureau.zhengzhou.example', 'zhiban@flood.zhengzhou.example']));
    expect(addresses(ended)).not.toContain(silent);
    expect(await bureau.run(async (tx) => tx.deliveries.count({ ...messages, address: silent, state: 'cancelled' }))).toBeGreaterThan(0);
  });

  it('a phone task also informs the office that had to call', async () => {
    const dispatch = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'urban-flood-office');
    const task = await bureau.stage.phoneTask(dispatch, 'duty-office');
    await bureau.ledger.transaction(async (tx) => endPhoneTasks(tx, [dispatch.id], 'cancelled'));
    const news = await bureau.ledger.read(async (tx) => tx.changes.find({ kind: 'phone-task-changed', subjectId: task.id }));
    expect(news.map(({ officeId, payload }) => [officeId, payload['state']]).sort()).toEqual([
      ['duty-office', 'cancelled'],
      ['urban-flood-office', 'cancelled'],
    ]);
  });
});

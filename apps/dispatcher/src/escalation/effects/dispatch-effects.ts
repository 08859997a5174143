import {
  addressDeliveries,
  LessThanOrEqual,
  oneOf,
  newId,
  Not,
  type DispatchRow,
  type LedgerTransaction,
  type PhoneTaskRow,
  type TimerRow,
} from '@rainstorm/ledger';
import { minutesAfter, nextPosition, type DispatchId, type EscalationId } from '@rainstorm/warning-model';
import { entry, system } from '../../doer.js';
import { raiseEscalations, tellLevel } from '../escalate.js';

/** The command has at most ten minutes for its own acknowledgement (mechanism, 3). */
const LONGEST_ANSWER_MIN = 10;

/** A late receipt leaves at most so long until its follow-up is asked for. */
const LOOK_AGAIN_MIN = 30;

const dispatchesOf = async (tx: LedgerTransaction, timers: readonly TimerRow[]): Promise<readonly DispatchRow[]> =>
  tx.dispatches.lockAll({ id: oneOf(timers.map(({ subjectId }) => subjectId as DispatchId)) }, { id: 'ASC' });

/** Still open, and the deadline still ahead: afterwards a reminder only adds to the noise. */
export const remindOffices = async (tx: LedgerTransaction, timers: readonly TimerRow[]): Promise<void> => {
  const waiting = (await dispatchesOf(tx, timers)).filter(({ state, receiptDueAt }) => state === 'open' && receiptDueAt > tx.now);
  await tx.post(
    ...waiting.flatMap(({ id, bulletinId, officeId, receiptDueAt, policy }) =>
      addressDeliveries(
        policy.contacts,
        { purpose: 'office-reminder', dispatchId: id, bulletinId, officeId, deadlineAt: receiptDueAt },
        tx.now,
      ),
    ),
  );
  tx.audit(...waiting.map(({ id, officeId }) => entry(system, 'office-reminded', 'dispatch', id, { officeId })));
  tx.changed(
    ...waiting.map(({ id, officeId, receiptDueAt }) => ({
      kind: 'office-reminder' as const,
      officeId,
      audience: 'all' as const,
      subjectId: id,
      payload: { receiptDueAt },
    })),
  );
};

/** 叫应: somebody is asked to call the silent office. After a withdrawal the task of before opens again. */
export const openPhoneTasks = async (tx: LedgerTransaction, timers: readonly TimerRow[]): Promise<void> => {
  const waiting = (await dispatchesOf(tx, timers)).filter(({ state }) => state === 'open' || state === 'escalated');
  const known = new Map(
    (await tx.phoneTasks.find({ dispatchId: oneOf(waiting.map(({ id }) => id)) })).map((task) => [task.dispatchId, task]),
  );
  const tasks = waiting.map((dispatch): PhoneTaskRow => ({
    id: known.get(dispatch.id)?.id ?? newId('phone-task'),
    dispatchId: dispatch.id,
    officeId: dispatch.officeId,
    caller: dispatch.policy.phonedBy,
    state: 'open',
    callList: dispatch.policy.contacts.map(({ name, post, phone }) => ({ name, post, phone })),
    createdAt: tx.now,
    takenBy: null,
    takenByName: null,
    takenAt: null,
    closedAt: null,
    calls: known.get(dispatch.id)?.calls ?? [],
  }));
  for (const task of tasks.filter(({ dispatchId }) => known.has(dispatchId))) {
    const { id, ...columns } = task;
    await tx.phoneTasks.update({ id }, columns);
  }
  await tx.phoneTasks.insert(...tasks.filter(({ dispatchId }) => !known.has(dispatchId)));
  tx.audit(
    ...tasks.map(({ id, dispatchId, officeId, caller }) =>
      entry(system, 'phone-task-opened', 'phone-task', id, { dispatchId, officeId, caller }),
    ),
  );
  tx.changed(
    ...tasks.flatMap(({ id, dispatchId, officeId, caller }) => {
      const news = { kind: 'phone-task-opened' as const, subjectId: id, payload: { dispatchId, officeId, caller } };
      // Whoever is to call hears of it, and so does the office that is about to be called.
      return caller === 'command'
        ? [{ ...news, officeId, audience: 'all' as const }]
        : [
            { ...news, officeId, audience: 'all' as const },
            { ...news, officeId: caller, audience: 'all' as const },
          ];
    }),
  );
};

/**
 * 到时未签收. A deadline that has moved since (a withdrawal) has a timer of its own. The dispatch's own state decides the race: whoever moves it
 * from open to escalated raises.
 */
export const receiptDue = async (tx: LedgerTransaction, timers: readonly TimerRow[]): Promise<void> => {
  const overdue = await tx.dispatches.updateReturning(
    {
      id: oneOf(timers.map(({ subjectId }) => subjectId as DispatchId)),
      state: 'open',
      owesReceipt: true,
      receiptDueAt: LessThanOrEqual(tx.now),
    },
    { state: 'escalated', escalatedAt: tx.now },
  );
  await raiseEscalations(tx, 'unacknowledged', overdue);
};

/**
 * The second duty is not done. One escalation at a time for one dispatch: while the receipt itself is missing, its escalation, standing or
 * about to come, covers both. Whether a late receipt is followed up is looked at again.
 */
export const followUpDue = async (tx: LedgerTransaction, timers: readonly TimerRow[]): Promise<void> => {
  const owed = (await dispatchesOf(tx, timers)).filter(
    ({ state, owesReceipt, followedUpAt }) => state !== 'superseded' && owesReceipt && followedUpAt === null,
  );
  const standing = await tx.escalations.find({ dispatchId: oneOf(owed.map(({ id }) => id)), state: Not('closed') });
  const raised = new Set(standing.filter(({ cause }) => cause === 'follow-up-overdue').map(({ dispatchId }) => dispatchId));
  const covering = new Set(standing.filter(({ cause }) => cause !== 'follow-up-overdue').map(({ dispatchId }) => dispatchId));
  const isCovered = ({ id, state }: DispatchRow): boolean => state === 'open' || covering.has(id);
  const alone = owed.filter((dispatch) => !raised.has(dispatch.id) && !isCovered(dispatch));
  await tx.post(
    ...alone.flatMap(({ id, bulletinId, officeId, followUpDueAt, policy }) =>
      addressDeliveries(
        policy.contacts,
        { purpose: 'follow-up-overdue', dispatchId: id, bulletinId, officeId, deadlineAt: followUpDueAt },
        tx.now,
      ),
    ),
  );
  await raiseEscalations(tx, 'follow-up-overdue', alone);

  const covered = owed.filter((dispatch) => !raised.has(dispatch.id) && isCovered(dispatch));
  await tx.timers.arm(covered.map(({ id }) => ({ kind: 'follow-up-due', subjectId: id, dueAt: minutesAfter(tx.now, LOOK_AGAIN_MIN) })));
  const firstLook = new Set(timers.map(({ subjectId, dueAt }) => `${subjectId} ${dueAt.getTime()}`));
  tx.audit(
    ...covered
      .filter(({ id, followUpDueAt }) => firstLook.has(`${id} ${followUpDueAt.getTime()}`))
      .map(({ id, officeId }) => entry(system, 'follow-up-overdue', 'dispatch', id, { officeId, escalated: 'with the receipt' })),
  );
};

/** Nobody of the level answered: the next one is told, and after the last the first again, until somebody does. */
export const answerDue = async (tx: LedgerTransaction, timers: readonly TimerRow[]): Promise<void> => {
  const ids = timers.map(({ subjectId }) => subjectId as EscalationId);
  const silent = await tx.escalations.lockAll({ id: oneOf(ids), state: 'open' }, { id: 'ASC' });
  if (silent.length === 0) return;
  const dispatches = await tx.dispatches.find({ id: oneOf(silent.flatMap(({ dispatchId }) => dispatchId ?? [])) });
  const minutes = new Map(dispatches.map(({ id, policy }) => [id, policy.rule.receiptDueAfterMin]));
  const next = silent.map((escalation) => {
    const { dispatchId, levels } = escalation;
    const withinMin = (dispatchId === null ? undefined : minutes.get(dispatchId)) ?? LONGEST_ANSWER_MIN;
    return { escalation, told: tellLevel(escalation, nextPosition(escalation, levels), withinMin, tx.now) };
  });
  await tx.sql(
    `UPDATE escalations e SET level = t.level, round = t.round
     FROM jsonb_to_recordset($1::jsonb) AS t (id text, level integer, round integer) WHERE e.id = t.id`,
    [JSON.stringify(next.map(({ escalation: { id }, told: { position } }) => ({ id, level: position.level, round: position.round })))],
  );
  await tx.escalationNotices.insert(...next.flatMap(({ told }) => told.notices));
  await tx.post(...next.flatMap(({ told }) => told.deliveries));
  await tx.timers.arm(next.flatMap(({ told }) => told.timer ?? []));
  for (const { escalation, told } of next) {
    const { level, round } = told.position;
    tx.audit(entry(system, 'escalation-told', 'escalation', escalation.id, { level, round, name: escalation.levels[level]?.name }));
    tx.changed({
      kind: 'escalation-told',
      officeId: escalation.officeId,
      audience: 'command',
      subjectId: escalation.id,
      payload: { level, round, dispatchId: escalation.dispatchId },
    });
  }
};

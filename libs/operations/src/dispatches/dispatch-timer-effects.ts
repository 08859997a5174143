import {
  addressDeliveries,
  LessThanOrEqual,
  oneOf,
  type DeliveryRow,
  type DispatchRow,
  type LedgerTransaction,
  type PhoneTaskRow,
  type TimerRow,
} from '@rainstorm/ledger';
import {
  isOfConsole,
  standingEscalationStates,
  withoutLeaders,
  type Contact,
  type DeliveryState,
  type DispatchId,
} from '@rainstorm/warning-model';
import { auditEntry, systemActor } from '../audit-actor.js';
import { raiseEscalations } from '../escalations/raise-escalations.js';
import { newPhoneTask } from '../phone-tasks/new-phone-task.js';

const dispatchesOf = async (tx: LedgerTransaction, timers: readonly TimerRow[]): Promise<readonly DispatchRow[]> =>
  tx.dispatches.lockAll({ id: oneOf(timers.map(({ subjectId }) => subjectId as DispatchId)) }, { id: 'ASC' });

const onItsWay: ReadonlySet<DeliveryState> = new Set(['pending', 'queued', 'sending', 'failed-temporarily']);
const wayOf = ({ dispatchId, contactId, channel, address }: DeliveryRow): string =>
  JSON.stringify([dispatchId, contactId, channel, address]);

/** The ways by which the bulletin itself has not left yet: a reminder there would overtake it, and the bulletin names the deadline. */
const waysStillOwed = async (tx: LedgerTransaction, dispatchIds: readonly DispatchId[]): Promise<ReadonlySet<string>> => {
  const sent = await tx.deliveries.find({ dispatchId: oneOf(dispatchIds), purpose: 'bulletin' });
  return new Set(sent.filter(({ channel, state }) => !isOfConsole(channel) && onItsWay.has(state)).map(wayOf));
};

/** 带班领导 is told that those on duty do not answer, and not to answer as they are; where a place has leaders only, they are on duty. */
const ofLeader = (contacts: readonly Contact[]): ((reminder: DeliveryRow) => DeliveryRow) => {
  const onDuty = new Set(withoutLeaders(contacts).map(({ id }) => id));
  return (reminder) => (onDuty.has(reminder.contactId) ? reminder : { ...reminder, purpose: 'colleague-silent' });
};

/**
 * Reminds the offices whose dispatch is still open and whose deadline has not passed; later a reminder would be useless. Not by a way on which the
 * bulletin itself still waits.
 */
export const remindOffices = async (tx: LedgerTransaction, timers: readonly TimerRow[]): Promise<void> => {
  const waiting = (await dispatchesOf(tx, timers)).filter(({ state, receiptDueAt }) => state === 'open' && receiptDueAt > tx.now);
  const owed = await waysStillOwed(
    tx,
    waiting.map(({ id }) => id),
  );
  const reminders = waiting.flatMap(({ id, bulletinId, officeId, receiptDueAt, policy }) =>
    addressDeliveries(
      policy.contacts,
      { purpose: 'office-reminder', dispatchId: id, bulletinId, officeId, deadlineAt: receiptDueAt },
      tx.now,
    ).map(ofLeader(policy.contacts)),
  );
  await tx.post(...reminders.filter((reminder) => !owed.has(wayOf(reminder))));
  tx.audit(...waiting.map(({ id, officeId }) => auditEntry(systemActor, 'office-reminded', 'dispatch', id, { officeId })));
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

/** 叫应: opens a phone task to call the office that has not answered. A dispatch has one phone task, which a withdrawn receipt reopens. */
export const openPhoneTasks = async (tx: LedgerTransaction, timers: readonly TimerRow[]): Promise<void> => {
  const waiting = (await dispatchesOf(tx, timers)).filter(({ state }) => state === 'open' || state === 'escalated');
  const known = new Map(
    (await tx.phoneTasks.find({ dispatchId: oneOf(waiting.map(({ id }) => id)) })).map((task) => [task.dispatchId, task]),
  );
  const tasks = waiting.map((dispatch): PhoneTaskRow => {
    const task = newPhoneTask(dispatch, dispatch.policy.phonedBy, tx.now);
    const before = known.get(dispatch.id);
    return before === undefined ? task : { ...task, id: before.id, calls: before.calls };
  });
  for (const task of tasks) {
    const before = known.get(task.dispatchId);
    if (before === undefined) continue;
    const { id, state: to, ...columns } = task;
    if (before.state === to) await tx.phoneTasks.update({ id }, columns);
    else await tx.phoneTasks.transition({ id }, { from: before.state, to }, columns);
  }
  await tx.phoneTasks.insert(...tasks.filter(({ dispatchId }) => !known.has(dispatchId)));
  tx.audit(
    ...tasks.map(({ id, dispatchId, officeId, caller }) =>
      auditEntry(systemActor, 'phone-task-opened', 'phone-task', id, { dispatchId, officeId, caller }),
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
 * 到时未签收. A deadline that was moved by a withdrawal has its own timer. The state of the dispatch decides a race: only the transaction that moves
 * it from open to escalated raises the escalation.
 */
export const escalateMissingReceipts = async (tx: LedgerTransaction, timers: readonly TimerRow[]): Promise<void> => {
  const overdue = await tx.dispatches.transitionReturning(
    { id: oneOf(timers.map(({ subjectId }) => subjectId as DispatchId)), owesReceipt: true, receiptDueAt: LessThanOrEqual(tx.now) },
    { from: 'open', to: 'escalated' },
    { escalatedAt: tx.now },
  );
  await raiseEscalations(tx, 'unacknowledged', overdue);
};

/**
 * Escalates a missing follow-up, beside the escalation of the receipt if that is missing too: the answer to one says nothing of the other. A
 * dispatch has one standing escalation of its follow-up.
 */
export const escalateMissingFollowUps = async (tx: LedgerTransaction, timers: readonly TimerRow[]): Promise<void> => {
  const owed = (await dispatchesOf(tx, timers)).filter(
    ({ state, owesReceipt, followedUpAt }) => state !== 'superseded' && owesReceipt && followedUpAt === null,
  );
  const standing = await tx.escalations.find({
    dispatchId: oneOf(owed.map(({ id }) => id)),
    cause: 'follow-up-overdue',
    state: oneOf(standingEscalationStates),
  });
  const raised = new Set(standing.map(({ dispatchId }) => dispatchId));
  const overdue = owed.filter(({ id }) => !raised.has(id));
  await tx.post(
    ...overdue.flatMap(({ id, bulletinId, officeId, followUpDueAt, policy }) =>
      addressDeliveries(
        policy.contacts,
        { purpose: 'follow-up-overdue', dispatchId: id, bulletinId, officeId, deadlineAt: followUpDueAt },
        tx.now,
      ),
    ),
  );
  await raiseEscalations(tx, 'follow-up-overdue', overdue);
};

import { oneOf, type EscalationRow, type LedgerTransaction, type TimerRow, LessThanOrEqual, newId } from '@rainstorm/ledger';
import { firstPosition, formatInstant, toCall, type City, type DecisionClockId } from '@rainstorm/warning-model';
import { notifyLevel } from '../escalations/notify-level.js';
import { insertRaised, unanswered } from '../escalations/raise-escalations.js';
import { contactsNow } from '../rosters/contacts-now.js';
import { clockChanged } from './clock-changed.js';

/**
 * 逾期未决定 (article 5): tells the levels of the command that a signal waits for its decision, once for each clock. The state of the clock decides
 * a race with a decision. A clock that was resumed has a later deadline and its own timer.
 */
export const escalateUndecided = async (tx: LedgerTransaction, timers: readonly TimerRow[], city: City): Promise<void> => {
  const ids = timers.map(({ subjectId }) => subjectId as DecisionClockId);
  const overdue = await tx.decisionClocks.transitionReturning(
    { id: oneOf(ids), dueAt: LessThanOrEqual(tx.now) },
    { from: 'running', to: 'overdue' },
  );
  const bulletins = await tx.bulletins.find({ id: oneOf(overdue.map(({ bulletinId }) => bulletinId)) });
  const { levels } = await contactsNow(tx, city);
  for (const clock of overdue) {
    const signal = bulletins.find(({ id }) => id === clock.bulletinId);
    const since = { zh: formatInstant(clock.startedAt, city.zone, 'zh'), en: formatInstant(clock.startedAt, city.zone, 'en') };
    const blank: EscalationRow = {
      id: newId('escalation'),
      cause: 'undecided',
      dispatchId: null,
      alarmId: null,
      decisionClockId: clock.id,
      leaderRoundId: null,
      unitSignalId: null,
      officeId: null,
      bulletinId: clock.bulletinId,
      state: 'open',
      deadlineAt: clock.dueAt,
      raisedAt: tx.now,
      levels,
      summary: {
        tried: [
          {
            zh: `${signal?.number ?? ''} ${signal?.headline ?? ''}：${since.zh}发布，尚未作出响应决定`,
            en: `${signal?.number ?? ''} ${signal?.headline ?? ''}: published ${since.en}, no response decision yet`,
          },
        ],
        callList: levels.flatMap(({ contacts }) => toCall(contacts).map(({ name, post, phone }) => ({ name, post, phone }))),
      },
      ...firstPosition,
      ...unanswered,
    };
    const told = notifyLevel(blank, firstPosition, city.command.decideWithinMin[clock.colour], tx.now);
    await insertRaised(tx, [{ ...blank, ...told.position }], told.deliveries, told.notices, told.timer === null ? [] : [told.timer]);
  }
  clockChanged(tx, overdue);
};

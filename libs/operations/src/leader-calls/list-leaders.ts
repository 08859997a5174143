import {
  countsOfRound,
  LessThanOrEqual,
  newId,
  oneOf,
  type EscalationRow,
  type EscalationSummary,
  type LeaderCallRoundRow,
  type LedgerTransaction,
  type TimerRow,
} from '@rainstorm/ledger';
import { firstPosition, formatInstant, standingEscalationStates, type City, type LeaderCallRoundId } from '@rainstorm/warning-model';
import { auditEntry, systemActor } from '../audit-actor.js';
import { notifyLevel } from '../escalations/notify-level.js';
import { insertRaised, unanswered } from '../escalations/raise-escalations.js';
import { contactsNow } from '../rosters/contacts-now.js';
import { roundChanged } from './leader-call-changed.js';

/** A message to the command names so many; the page has all of them. */
const NAMED = 30;
/** An entry of the audit names so many ids. */
const MOST_IN_AUDIT = 100;
/** The command has at most ten minutes to answer (docs/mechanism.md, section 3). */
const ANSWER_WITHIN_MIN = 10;

/** Ids, or their number where there are many. */
export const idsOrNumber = <Id extends string>(ids: readonly Id[]): readonly Id[] | number =>
  ids.length <= MOST_IN_AUDIT ? ids : ids.length;

const summaryOf = async (tx: LedgerTransaction, round: LeaderCallRoundRow, city: City): Promise<EscalationSummary> => {
  const bulletin = await tx.bulletins.first({ id: round.bulletinId });
  const listed = await tx.leaderCalls.find({ roundId: round.id, state: 'listed' }, { order: { place: 'ASC' } });
  const counts = await countsOfRound(tx, round.id);
  const due = { zh: formatInstant(tx.now, city.zone, 'zh'), en: formatInstant(tx.now, city.zone, 'en') };
  return {
    tried: [
      {
        zh: `${bulletin?.number ?? ''} ${bulletin?.headline ?? ''}：截至${due.zh}，应叫应${counts.total}人，已叫应${counts.reached}人，未叫应${counts.listed}人，名单见值守台“领导叫应”`,
        en: `${bulletin?.number ?? ''} ${bulletin?.headline ?? ''}: by ${due.en} ${counts.reached} of ${counts.total} leaders were reached and ${counts.listed} were not; the list is on the page of leaders' calls`,
      },
    ],
    callList: listed.slice(0, NAMED).map(({ name, post, phone }) => ({ name, post, phone })),
  };
};

/** Tells the levels of the command, once for each round; where they were told, what they read is brought up to date. */
export const tellOfListed = async (tx: LedgerTransaction, round: LeaderCallRoundRow, city: City): Promise<void> => {
  const standing = await tx.escalations.lockAll({ leaderRoundId: round.id, state: oneOf(standingEscalationStates) });
  const summary = await summaryOf(tx, round, city);
  if (standing.length > 0) {
    await tx.escalations.update({ id: oneOf(standing.map(({ id }) => id)) }, { summary });
    return;
  }
  const { levels } = await contactsNow(tx, city);
  const blank: EscalationRow = {
    id: newId('escalation'),
    cause: 'leaders-not-reached',
    dispatchId: null,
    alarmId: null,
    decisionClockId: null,
    leaderRoundId: round.id,
    unitSignalId: null,
    officeId: null,
    bulletinId: round.bulletinId,
    state: 'open',
    deadlineAt: tx.now < round.dueAt ? tx.now : round.dueAt,
    raisedAt: tx.now,
    levels,
    summary,
    ...firstPosition,
    ...unanswered,
  };
  const told = notifyLevel(blank, firstPosition, ANSWER_WITHIN_MIN, tx.now);
  await insertRaised(tx, [{ ...blank, ...told.position }], told.deliveries, told.notices, [told.timer]);
};

const listIn = async (tx: LedgerTransaction, round: LeaderCallRoundRow, city: City): Promise<void> => {
  const late = await tx.leaderCalls.transitionReturning(
    { roundId: round.id, dueAt: LessThanOrEqual(tx.now) },
    { from: 'open', to: 'listed' },
    { listedAt: tx.now },
  );
  if (late.length === 0) return;
  const overdue: LeaderCallRoundRow = { ...round, state: 'overdue' };
  if (round.state === 'running') await tx.leaderCallRounds.transition({ id: round.id }, { from: 'running', to: 'overdue' });
  const counts = await countsOfRound(tx, round.id);
  tx.audit(
    auditEntry(systemActor, 'leaders-listed', 'leader-call-round', round.id, {
      bulletinId: round.bulletinId,
      counts,
      listed: idsOrNumber(late.map(({ leaderId }) => leaderId)),
    }),
  );
  await tellOfListed(tx, overdue, city);
  roundChanged(tx, overdue);
};

/**
 * 叫应到时: whoever was not reached by now stands on the list of the command, whose levels are told. A round that has ended, and a call that was
 * answered, have nothing to list.
 */
export const listLeaders = async (tx: LedgerTransaction, timers: readonly TimerRow[], city: City): Promise<void> => {
  const ids = [...new Set(timers.map(({ subjectId }) => subjectId as LeaderCallRoundId))].sort();
  for (const round of await tx.leaderCallRounds.lockByIds(ids))
    if (round.state === 'running' || round.state === 'overdue') await listIn(tx, round, city);
};

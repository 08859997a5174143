import { Not, oneOf, type EscalationNoticeRow, type EscalationRow, type Ledger, type PhoneTaskRow } from '@rainstorm/ledger';
import {
  accepted,
  escalationStates,
  type Status,
  type City,
  type EscalationId,
  type EscalationState,
  type Result,
} from '@rainstorm/warning-model';
import type { Officer } from '../officer.js';
import { about } from '../about-bulletin.dto.js';
import { callFor, takeCall } from '../acknowledgement/shared-call.js';
import { exerciseAlarms } from '../exercise-alarms.js';
import { refuse, type Refusal } from '../refusal.js';

export type EscalationItem = EscalationRow & {
  readonly officeName: string | null;
  readonly officeNameEn: string | null;
  readonly bulletin: ReturnType<typeof about> | null;
  readonly notices: readonly EscalationNoticeRow[];
  /** Of what it is about: a missing bulletin has none that could say so. */
  readonly status: Status;
  /** Unanswered until then, the next level is told. */
  readonly answerDueAt: Date | null;
  /** The call that is asked for: one for the escalation and the list of phone tasks. */
  readonly phoneTask: PhoneTaskRow | null;
};

export interface AnsweredEscalation {
  readonly escalation: EscalationRow;
  /** Somebody of the command had answered before: this is that first answer. */
  readonly already: boolean;
}

const MOST_SHOWN = 1_000;

const waits = ({ state, answerDueAt }: EscalationItem): number => (state === 'open' ? (answerDueAt?.getTime() ?? Infinity) : 0);
/** Stable: what is alike stays as it was. */
const byUrgency = (one: EscalationItem, other: EscalationItem): number => {
  const states = escalationStates.indexOf(one.state) - escalationStates.indexOf(other.state);
  return states !== 0 || waits(one) === waits(other) ? states : waits(one) - waits(other);
};

/** What nobody answered, before the command. */
export class Escalations {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
  ) {}

  /**
   * In one state, or all: unanswered ones first, and of those whose time to be answered ends next; then answered, then closed, the newest
   * first. However many were closed since, what stands is shown.
   */
  async list(state: EscalationState | null): Promise<readonly EscalationItem[]> {
    return this.ledger.read(async (tx) => {
      const newest = { order: { raisedAt: 'DESC', id: 'DESC' }, take: MOST_SHOWN } as const;
      const standing = state === null ? await tx.escalations.find({ state: Not('closed') }, newest) : [];
      const shown = new Map(
        [...standing, ...(await tx.escalations.find(state === null ? {} : { state }, newest))].map((row) => [row.id, row]),
      );
      const rows = [...shown.values()].slice(0, MOST_SHOWN);
      const notices = await tx.escalationNotices.find({ escalationId: oneOf(rows.map(({ id }) => id)) }, { order: { at: 'ASC' } });
      const bulletins = await tx.bulletins.find({ id: oneOf(rows.flatMap(({ bulletinId }) => (bulletinId === null ? [] : [bulletinId]))) });
      const byId = new Map(bulletins.map((bulletin) => [bulletin.id, bulletin]));
      const exercises = await exerciseAlarms(tx, rows);
      const timers = await tx.timerRows.find({ kind: 'escalation-answer-due', state: 'armed', subjectId: oneOf(rows.map(({ id }) => id)) });
      const dueAt = new Map(timers.map((timer) => [timer.subjectId, timer.dueAt]));
      const tasks = await tx.phoneTasks.find({ dispatchId: oneOf(rows.flatMap(({ dispatchId }) => dispatchId ?? [])) });
      const items = rows.map((row): EscalationItem => {
        const office = this.city.offices.find(({ id }) => id === row.officeId);
        const bulletin = row.bulletinId === null ? undefined : byId.get(row.bulletinId);
        return {
          ...row,
          officeName: office?.name ?? null,
          officeNameEn: office?.nameEn ?? null,
          bulletin: bulletin === undefined ? null : about(bulletin),
          notices: notices.filter(({ escalationId }) => escalationId === row.id),
          status: bulletin?.status ?? (exercises.has(row.alarmId ?? '') ? 'exercise' : 'actual'),
          answerDueAt: dueAt.get(row.id) ?? null,
          phoneTask: tasks.find(({ dispatchId }) => dispatchId === row.dispatchId) ?? null,
        };
      });
      return items.sort(byUrgency);
    });
  }

  /** The first answer of the command stops the levels; a second one is answered with the first. */
  async answer(id: EscalationId, officer: Officer, note: string): Promise<Result<AnsweredEscalation, Refusal>> {
    return this.ledger.transaction(async (tx): Promise<Result<AnsweredEscalation, Refusal>> => {
      const escalation = await tx.escalations.lock({ id });
      if (escalation === null) return refuse({ type: 'unknown-escalation' });
      if (escalation.state === 'answered') return accepted({ escalation, already: true });
      if (escalation.state === 'closed') return refuse({ type: 'escalation-closed', closedReason: escalation.closedReason });
      const answer = {
        state: 'answered' as const,
        answeredAt: tx.now,
        answeredBy: officer.id,
        answeredByName: officer.name,
        answerNote: note,
      };
      await tx.escalations.update({ id }, answer);
      await tx.timers.cancel([id], ['escalation-answer-due']);
      tx.audit({
        actor: officer.id,
        actorName: officer.name,
        act: 'escalation-answered',
        subjectKind: 'escalation',
        subjectId: id,
        result: 'done',
        details: { cause: escalation.cause, dispatchId: escalation.dispatchId, level: escalation.level, round: escalation.round, note },
      });
      const payload = { cause: escalation.cause, dispatchId: escalation.dispatchId, answeredByName: officer.name };
      tx.changed({ kind: 'escalation-answered', officeId: escalation.officeId, audience: 'all', subjectId: id, payload });
      return accepted({ escalation: { ...escalation, ...answer }, already: false });
    });
  }

  /**
   * Says that this officer is on the phone about it, so that two do not call the same office. The first one stands, also where they took it
   * from the list of phone tasks.
   */
  async calling(id: EscalationId, officer: Officer): Promise<Result<AnsweredEscalation, Refusal>> {
    return this.ledger.transaction(async (tx): Promise<Result<AnsweredEscalation, Refusal>> => {
      const seen = await tx.escalations.first({ id });
      // Dispatch, phone task, escalation: the order of whoever locks more than one of them.
      const task = seen?.dispatchId == null ? null : await callFor(tx, seen.dispatchId);
      const escalation = await tx.escalations.lock({ id });
      if (escalation === null) return refuse({ type: 'unknown-escalation' });
      if (escalation.state === 'closed') return refuse({ type: 'escalation-closed', closedReason: escalation.closedReason });
      if (escalation.callingBy !== null) return accepted({ escalation, already: true });
      if (task !== null) await takeCall(tx, task, officer);
      const call = { callingBy: officer.id, callingByName: officer.name, callingSince: tx.now };
      await tx.escalations.update({ id }, call);
      tx.audit({
        actor: officer.id,
        actorName: officer.name,
        act: 'escalation-calling',
        subjectKind: 'escalation',
        subjectId: id,
        result: 'done',
        details: { dispatchId: escalation.dispatchId, officeId: escalation.officeId },
      });
      const payload = { callingByName: officer.name, dispatchId: escalation.dispatchId };
      tx.changed({ kind: 'escalation-calling', officeId: null, audience: 'command', subjectId: id, payload });
      return accepted({ escalation: { ...escalation, ...call }, already: false });
    });
  }
}

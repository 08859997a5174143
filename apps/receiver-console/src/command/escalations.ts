import { In, type BulletinRow, type EscalationNoticeRow, type EscalationRow, type Ledger } from '@rainstorm/ledger';
import { accepted, escalationStates, type City, type EscalationId, type EscalationState, type Result } from '@rainstorm/warning-model';
import type { Officer } from '../officer.js';
import { refuse, type Refusal } from '../refusal.js';

export type EscalationItem = EscalationRow & {
  readonly officeName: string | null;
  readonly officeNameEn: string | null;
  readonly bulletin: Pick<BulletinRow, 'id' | 'number' | 'headline' | 'status' | 'kind' | 'step' | 'level' | 'colour' | 'sentAt'> | null;
  readonly notices: readonly EscalationNoticeRow[];
};

export interface AnsweredEscalation {
  readonly escalation: EscalationRow;
  /** Somebody of the command had answered before: this is that first answer. */
  readonly already: boolean;
}

const about = ({ id, number, headline, status, kind, step, level, colour, sentAt }: BulletinRow): EscalationItem['bulletin'] => ({
  id,
  number,
  headline,
  status,
  kind,
  step,
  level,
  colour,
  sentAt,
});

const MOST_SHOWN = 1_000;

/** What nobody answered, before the command. */
export class Escalations {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
  ) {}

  /** In one state, or all: unanswered ones first, then answered, then closed; within each the newest first. */
  async list(state: EscalationState | null): Promise<readonly EscalationItem[]> {
    return this.ledger.read(async (tx) => {
      const rows = await tx.escalations.find(state === null ? {} : { state }, {
        order: { raisedAt: 'DESC', id: 'DESC' },
        take: MOST_SHOWN,
      });
      const notices = await tx.escalationNotices.find({ escalationId: In(rows.map(({ id }) => id)) }, { order: { at: 'ASC' } });
      const bulletins = await tx.bulletins.find({ id: In(rows.flatMap(({ bulletinId }) => (bulletinId === null ? [] : [bulletinId]))) });
      const byId = new Map(bulletins.map((bulletin) => [bulletin.id, bulletin]));
      const items = rows.map((row): EscalationItem => {
        const office = this.city.offices.find(({ id }) => id === row.officeId);
        const bulletin = row.bulletinId === null ? undefined : byId.get(row.bulletinId);
        return {
          ...row,
          officeName: office?.name ?? null,
          officeNameEn: office?.nameEn ?? null,
          bulletin: bulletin === undefined ? null : about(bulletin),
          notices: notices.filter(({ escalationId }) => escalationId === row.id),
        };
      });
      return items.sort((a, b) => escalationStates.indexOf(a.state) - escalationStates.indexOf(b.state));
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

  /** Says that this officer is on the phone about it, so that two do not call the same office. The first one stands. */
  async calling(id: EscalationId, officer: Officer): Promise<Result<AnsweredEscalation, Refusal>> {
    return this.ledger.transaction(async (tx): Promise<Result<AnsweredEscalation, Refusal>> => {
      const escalation = await tx.escalations.lock({ id });
      if (escalation === null) return refuse({ type: 'unknown-escalation' });
      if (escalation.state === 'closed') return refuse({ type: 'escalation-closed', closedReason: escalation.closedReason });
      if (escalation.callingBy !== null) return accepted({ escalation, already: true });
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

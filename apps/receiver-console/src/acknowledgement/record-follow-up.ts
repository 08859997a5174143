import { oneOf, LedgerInconsistency, newId, type FollowUpRow, type Ledger, type LedgerTransaction } from '@rainstorm/ledger';
import { accepted, followUp as rule, lateness, type DispatchId, type FollowUpKind, type Result } from '@rainstorm/warning-model';
import type { Officer } from '../officer.js';
import { refuse, type Refusal } from '../refusal.js';
import { closeEscalation } from './close-escalation.js';
import { auditRefusal } from './give-receipt.js';

export interface NewFollowUp {
  readonly kind: FollowUpKind;
  readonly toWhom: string;
  readonly note: string;
}

/** 已运转 or 已上报: the office's second duty (article 4), after its receipt. */
export class RecordFollowUp {
  constructor(private readonly ledger: Ledger) {}

  async record(dispatchId: DispatchId, officer: Officer, what: NewFollowUp): Promise<Result<FollowUpRow, Refusal>> {
    const answer = await this.ledger.transaction(async (tx) => this.within(tx, dispatchId, officer, what));
    if (!answer.ok && answer.refusal.type === 'not-your-office')
      await auditRefusal(this.ledger, officer, 'follow-up-recorded', dispatchId, answer.refusal);
    return answer;
  }

  private async within(
    tx: LedgerTransaction,
    dispatchId: DispatchId,
    officer: Officer,
    what: NewFollowUp,
  ): Promise<Result<FollowUpRow, Refusal>> {
    const dispatch = await tx.dispatches.lock({ id: dispatchId });
    if (dispatch === null) return refuse({ type: 'unknown-dispatch' });
    if (dispatch.officeId !== officer.officeId) return refuse({ type: 'not-your-office', dispatchId });
    const recorded = await tx.followUps.first({ dispatchId });
    if (recorded !== null)
      return refuse({ type: 'follow-up-already-recorded', doneAt: recorded.doneAt.toISOString(), doneByName: recorded.doneByName });
    const done = rule(dispatch, what.kind, tx.now);
    if (!done.ok) {
      if (done.refusal.type === 'follow-up-already-recorded')
        throw new LedgerInconsistency(`Dispatch ${dispatchId} was followed up by nobody`);
      return refuse(done.refusal);
    }
    const { lateByMs } = done.value;

    const followUp: FollowUpRow = {
      id: newId('follow-up'),
      dispatchId,
      officeId: dispatch.officeId,
      kind: what.kind,
      toWhom: what.toWhom,
      note: what.note,
      doneBy: officer.id,
      doneByName: officer.name,
      doneAt: tx.now,
      lateByMs,
    };
    await tx.followUps.insert(followUp);
    await tx.dispatches.update({ id: dispatchId }, { followedUpAt: tx.now });
    await tx.timers.cancel([dispatchId], ['follow-up-due']);
    const escalations = await tx.escalations.lockAll({ dispatchId, cause: 'follow-up-overdue', state: oneOf(['open', 'answered']) });
    for (const escalation of escalations)
      await closeEscalation(
        tx,
        escalation,
        `${what.kind === 'handled' ? '已运转' : '已上报'}，逾期 ${lateness(lateByMs)}（${what.kind}, late by ${lateness(lateByMs)}）`,
      );
    const details = { followUpId: followUp.id, kind: what.kind, toWhom: what.toWhom, lateByMs, bulletinId: dispatch.bulletinId };
    tx.audit({
      actor: officer.id,
      actorName: officer.name,
      act: 'follow-up-recorded',
      subjectKind: 'dispatch',
      subjectId: dispatchId,
      result: 'done',
      details: { ...details, officeId: dispatch.officeId },
    });
    tx.changed({ kind: 'follow-up-recorded', officeId: dispatch.officeId, audience: 'all', subjectId: dispatchId, payload: details });
    return accepted(followUp);
  }
}

import type { DecisionClockRow, LedgerTransaction } from '@rainstorm/ledger';
import {
  accepted,
  openDecisionClockStates,
  refused,
  type AccountId,
  type DecisionClockId,
  type DecisionClockState,
  type Result,
} from '@rainstorm/warning-model';
import { auditEntry, type AuditActor } from '../audit-actor.js';
import { clockChanged } from './clock-changed.js';
import { endWaitingOfClocks } from './end-decision-clocks.js';

export type DecisionClockRefusal =
  { readonly type: 'unknown-decision-clock' } | { readonly type: 'decision-clock-over'; readonly state: DecisionClockState };

/** A named officer of the command closes the clock of a signal without a decision, with a reason. Refused once it is decided or over. */
export const closeDecisionClock = async (
  tx: LedgerTransaction,
  id: DecisionClockId,
  reason: string,
  actor: AuditActor,
): Promise<Result<DecisionClockRow, DecisionClockRefusal>> => {
  const clock = await tx.decisionClocks.lock({ id });
  if (clock === null) return refused({ type: 'unknown-decision-clock' });
  if (!(openDecisionClockStates as readonly DecisionClockState[]).includes(clock.state))
    return refused({ type: 'decision-clock-over', state: clock.state });
  const patch = { endedAt: tx.now, closedBy: actor.id as AccountId, closedByName: actor.name, closedReason: reason };
  await tx.decisionClocks.transition({ id }, { from: openDecisionClockStates, to: 'closed' }, patch);
  const closed: DecisionClockRow = { ...clock, state: 'closed', ...patch };
  await endWaitingOfClocks(tx, [closed], reason, actor);
  tx.audit(auditEntry(actor, 'decision-clock-closed', 'decision-clock', id, { bulletinId: clock.bulletinId, reason }));
  clockChanged(tx, [closed]);
  return accepted(closed);
};

import { IsNull, Not, oneOf, type DispatchRow, type LedgerTransaction, type RecordedOutcome, type SmsParts } from '@rainstorm/ledger';
import { dispatchTimers, reachedAfterAll, standingEscalationStates, type DeliveryId, type DispatchId } from '@rainstorm/warning-model';
import { auditEntry, systemActor } from '../audit-actor.js';
import { distinct } from '../distinct.js';
import { closeEscalations } from '../escalations/close-escalations.js';
import { raiseEscalations } from '../escalations/raise-escalations.js';
import { lockSmsAccounts, recordSmsParts } from './record-sms-part-reports.js';

export interface SentDelivery {
  readonly outcome: RecordedOutcome;
  /** Of a bulletin; null for every other message. */
  readonly dispatchId: DispatchId | null;
  /** Of an SMS whose gateway reports by numbers of its own. */
  readonly parts?: SmsParts | null;
}

/**
 * Takes back that these offices cannot be reached: the escalations that said so are closed, which tells everybody who was told. Before its
 * deadline the dispatch is open again and its timers are armed; after it the receipt is what is missing, and that is escalated.
 */
const takeBackUnreachable = async (tx: LedgerTransaction, dispatches: readonly DispatchRow[]): Promise<void> => {
  const ids = dispatches.map(({ id }) => id);
  const said = await tx.escalations.lockAll(
    { dispatchId: oneOf(ids), cause: 'undeliverable', state: oneOf(standingEscalationStates) },
    { id: 'ASC' },
  );
  await closeEscalations(tx, said, '信息现已送达，此前“无法送达”的告知作废；签收时限不变');
  const open = dispatches.filter((dispatch) => reachedAfterAll(dispatch, tx.now) === 'open');
  const late = dispatches.filter((dispatch) => reachedAfterAll(dispatch, tx.now) === 'escalated');
  await tx.dispatches.transition(
    { id: oneOf(open.map(({ id }) => id)) },
    { from: 'escalated', to: 'open' },
    { unreachableSince: null, escalatedAt: null },
  );
  await tx.dispatches.update({ id: oneOf(late.map(({ id }) => id)) }, { unreachableSince: null });
  await tx.timers.arm(
    open.flatMap((dispatch) =>
      dispatchTimers(dispatch)
        .filter(({ kind, dueAt }) => (kind === 'office-reminder' || kind === 'receipt-due') && dueAt > tx.now)
        .map((timer) => ({ ...timer, subjectId: dispatch.id })),
    ),
  );
  tx.audit(...dispatches.map(({ id, officeId }) => auditEntry(systemActor, 'dispatch-reached', 'dispatch', id, { officeId })));
  tx.changed(
    ...open.map(({ id, bulletinId, officeId, receiptDueAt, owesReceipt }) => ({
      kind: 'dispatch-opened' as const,
      officeId,
      audience: 'all' as const,
      subjectId: id,
      payload: { bulletinId, receiptDueAt, owesReceipt },
    })),
  );
  await raiseEscalations(tx, 'unacknowledged', late);
};

/** Somebody of the office was reached: what was said of those of these dispatches that could not be is taken back. */
export const noteReached = async (tx: LedgerTransaction, ids: readonly DispatchId[]): Promise<void> => {
  if (ids.length === 0) return;
  const unreachable = await tx.dispatches.lockAll({ id: oneOf(ids), state: 'escalated', unreachableSince: Not(IsNull()) }, { id: 'ASC' });
  if (unreachable.length > 0) await takeBackUnreachable(tx, unreachable);
};

/**
 * Records what was sent or delivered, and takes back what was said of an office that could not be reached. Returns the deliveries that this worker
 * still held.
 */
export const recordSentDeliveries = async (tx: LedgerTransaction, sent: readonly SentDelivery[]): Promise<ReadonlySet<DeliveryId>> => {
  const parts = new Map(sent.flatMap(({ outcome, parts: known }) => (known == null ? [] : [[outcome.id, known] as const])));
  await lockSmsAccounts(tx, parts);
  const ours = await tx.outbox.finish(sent.map(({ outcome }) => outcome));
  await noteReached(tx, distinct(sent.map(({ outcome, dispatchId }) => (ours.has(outcome.id) ? dispatchId : null))));
  // Last, because a report that came before may say that it did not arrive after all.
  await recordSmsParts(tx, parts, ours);
  return ours;
};

import { oneOf, LessThanOrEqual, IsNull, type CallRow, type DeliveryRow, type LedgerTransaction } from '@rainstorm/ledger';
import { afterCall, hasReached, type CallEnd, type CallId, type DeliveryPurpose, type DispatchId } from '@rainstorm/warning-model';
import { recordFailedDeliveries, type FailedDelivery } from '../dispatches/record-failed-deliveries.js';
import { recordSentDeliveries } from '../dispatches/record-sent-deliveries.js';
import { noteMachineCalls } from '../leader-calls/note-machine-calls.js';
import { proveCanary } from '../readiness/prove-canary.js';
import { giveReceipt } from '../receipts/give-receipt.js';
import { forGood, noTry } from './open-call.js';

/** What a gateway says of a call that is over. */
export interface ReportedCall {
  readonly callId: CallId;
  readonly end: CallEnd;
  /** The last key that was pressed. */
  readonly pressed: string | null;
  /** The gateway's own code, without secrets. */
  readonly detail: string;
}

/** What an office is asked to acknowledge. The command is told of the same dispatch by escalations: its key is no receipt of the office. */
const asksForReceipt: ReadonlySet<DeliveryPurpose> = new Set(['bulletin', 'office-reminder', 'colleague-silent', 'follow-up-overdue']);

/** Text, two times, and a long ringing: no call lasts so long. */
const SILENT_AFTER_MS = 150_000;

/** The receipts of all dispatches that the call carried, each given by the contact whose number it is. */
const giveReceipts = async (tx: LedgerTransaction, deliveries: readonly DeliveryRow[]): Promise<void> => {
  const holders = new Map<DispatchId, DeliveryRow>();
  for (const delivery of deliveries)
    if (delivery.dispatchId !== null && delivery.escalationId === null && asksForReceipt.has(delivery.purpose))
      holders.set(delivery.dispatchId, holders.get(delivery.dispatchId) ?? delivery);
  for (const dispatch of await tx.dispatches.lockByIds([...holders.keys()])) {
    const holder = holders.get(dispatch.id);
    if (holder === undefined || !dispatch.owesReceipt) continue;
    const giver = { id: `contact:${holder.contactId}`, name: holder.contactName };
    // Refused where a newer bulletin has taken its place in the meantime: then that one is owed.
    await giveReceipt(tx, dispatch, { ...giver, way: 'voice', proof: 'number-holder' }, giver);
  }
};

/** What the key 1 means for all that the call carried. */
const answer = async (tx: LedgerTransaction, deliveries: readonly DeliveryRow[]): Promise<void> => {
  await giveReceipts(tx, deliveries);
  await noteMachineCalls(tx, deliveries, 'acknowledged');
  const tests = deliveries.filter(({ purpose }) => purpose === 'line-test').map(({ id }) => id);
  for (const test of tests.length === 0 ? [] : await tx.canaries.find({ deliveryId: oneOf(tests) })) await proveCanary(tx, test);
};

const failureOf = (
  delivery: DeliveryRow,
  end: Exclude<CallEnd, 'acknowledged'>,
  call: CallRow,
  detail: string,
  now: Date,
): FailedDelivery => {
  const reason = `call-${end}`;
  // A line test calls once.
  if (delivery.purpose === 'line-test') return forGood(delivery, reason, detail);
  const next = afterCall(end, delivery.attempts, call.rule, call.openedAt, now);
  if (next.type === 'over') return forGood(delivery, reason, detail);
  if (next.wasNoTry) return noTry(delivery, reason, detail, next.pauseMs);
  return {
    delivery,
    isFinal: false,
    reason,
    outcome: { id: delivery.id, state: 'failed-temporarily', reason, detail, pauseMs: Math.round(next.pauseMs) },
  };
};

/**
 * Records how a call ended. The key is the receipt of every dispatch that the call carried, also when it is reported late; every other end makes the
 * deliveries failed, for now or for good. The first report ends the call: reports come twice and in any order, and none moves it back (`known`).
 * `later`: the ledger is not armed and may be a copy.
 */
export const recordCallReport = async (tx: LedgerTransaction, report: ReportedCall): Promise<'recorded' | 'known' | 'later'> => {
  if (!(await tx.arming.isArmed())) return 'later';
  const { callId: id, end, pressed, detail } = report;
  const call = await tx.calls.lock({ id });
  if (call === null) return 'known';
  const deliveries = await tx.deliveries.find({ id: oneOf(await tx.calls.deliveriesOf(id)) });
  if (call.endedAt !== null) {
    if (end === call.endedHow || call.lateHow === 'acknowledged' || end === call.lateHow) return 'known';
    await tx.calls.update({ id }, { lateHow: end, lateAt: tx.now });
    if (end !== 'acknowledged') return 'known';
    await answer(tx, deliveries);
    return 'recorded';
  }
  await tx.calls.update({ id }, { endedAt: tx.now, endedHow: end, pressed, detail });
  if (end === 'acknowledged') {
    await answer(tx, deliveries);
    await recordSentDeliveries(
      tx,
      deliveries.map(({ id: deliveryId, purpose, dispatchId, channel }) => ({
        outcome: { id: deliveryId, state: 'delivered', providerId: call.providerId },
        dispatchId: purpose === 'bulletin' && hasReached({ channel, state: 'delivered' }) ? dispatchId : null,
      })),
    );
  } else {
    await noteMachineCalls(tx, deliveries, end);
    await recordFailedDeliveries(
      tx,
      deliveries.map((delivery) => failureOf(delivery, end, call, detail, tx.now)),
    );
  }
  await tx.calls.releaseWaiting(call.phone);
  return 'recorded';
};

/** Ends as failed the calls of which no report came, such as after a crash of whoever placed them. Returns how many. */
export const endSilentCalls = async (tx: LedgerTransaction): Promise<number> => {
  const since = new Date(tx.now.getTime() - SILENT_AFTER_MS);
  const silent = await tx.calls.find({ endedAt: IsNull(), openedAt: LessThanOrEqual(since) }, { order: { openedAt: 'ASC' } });
  for (const { id } of silent) await recordCallReport(tx, { callId: id, end: 'failed', pressed: null, detail: 'no report' });
  return silent.length;
};

import { randomUUID } from 'node:crypto';
import type { DeliveryRow, DispatchRow, LedgerTransaction, RecordedOutcome } from '@rainstorm/ledger';
import { calleeLimit, type CalleeLimit, type CallId, type CallRule, type Status } from '@rainstorm/warning-model';
import { isAboutDispatch, obsoleteDeliveries } from '../dispatches/obsolete-deliveries.js';
import { recordFailedDeliveries, type FailedDelivery } from '../dispatches/record-failed-deliveries.js';
import { distinct } from '../distinct.js';

/** What waits for one number and was taken for sending. All of one status: an exercise never shares a call with real messages. */
export interface CallRequest {
  readonly phone: string;
  readonly status: Status;
  readonly rule: CallRule;
  readonly limits: readonly CalleeLimit[];
  readonly deliveries: readonly DeliveryRow[];
  /** The text for those of them that the call carries. Pure. */
  readonly speechOf: (deliveries: readonly DeliveryRow[]) => string;
}

/** `opened`: to be placed now. Otherwise what follows for the deliveries is recorded already. */
export type OpenedCall =
  | { readonly type: 'opened'; readonly callId: CallId; readonly speech: string; readonly deliveries: readonly DeliveryRow[] }
  | { readonly type: 'waits'; readonly reason: 'call-under-way' | 'call-too-soon' }
  | { readonly type: 'limit-reached' }
  | { readonly type: 'nothing-left' };

/** The end of the call that is waited for makes them due at once; this is for an end that was lost. */
const UNDER_WAY_PAUSE_MS = 180_000;
const DAY_MS = 86_400_000;

/** A failure of a delivery that was no try. */
export const noTry = (delivery: DeliveryRow, reason: string, detail: string, pauseMs: number): FailedDelivery => ({
  delivery,
  isFinal: false,
  reason,
  outcome: { id: delivery.id, state: 'failed-temporarily', reason, detail, pauseMs, wasNoTry: true },
});

/** A failure for good of a delivery. */
export const forGood = (delivery: DeliveryRow, reason: string, detail: string): FailedDelivery => {
  const outcome: RecordedOutcome = { id: delivery.id, state: 'failed-permanently', reason, detail };
  return { delivery, isFinal: true, reason, outcome };
};

/** Those that nobody needs to be called for any more, such as after a receipt. */
const obsoleteOf = async (tx: LedgerTransaction, deliveries: readonly DeliveryRow[]): Promise<ReadonlySet<string>> => {
  const ids = distinct(deliveries.map((delivery) => (isAboutDispatch(delivery) ? delivery.dispatchId : null)));
  const dispatches = new Map<string, DispatchRow>((await tx.dispatches.lockByIds(ids)).map((dispatch) => [dispatch.id, dispatch]));
  return new Set(await obsoleteDeliveries(tx, deliveries, dispatches));
};

/**
 * Opens the one call to this number that carries all these deliveries, which stay `sending` until it has ended. Where another call is under way, or the
 * last one was too short ago for the gateway, they wait, which is no try. A number that has reached a longer limit is over for them, and the next person
 * is tried. What was answered in the meantime is cancelled.
 */
export const openCall = async (tx: LedgerTransaction, request: CallRequest): Promise<OpenedCall> => {
  const { phone, status, rule, limits } = request;
  const obsolete = await obsoleteOf(tx, request.deliveries);
  await recordFailedDeliveries(
    tx,
    request.deliveries.filter(({ id }) => obsolete.has(id)).map((delivery) => noTry(delivery, 'call-not-needed', '', 0)),
  );
  const deliveries = request.deliveries.filter(({ id }) => !obsolete.has(id));
  if (deliveries.length === 0) return { type: 'nothing-left' };
  const limit = calleeLimit(await tx.calls.placedSince(phone, status, new Date(tx.now.getTime() - DAY_MS)), limits, tx.now);
  const waits = async (reason: 'call-under-way' | 'call-too-soon', pauseMs: number): Promise<OpenedCall> => {
    await recordFailedDeliveries(
      tx,
      deliveries.map((delivery) => noTry(delivery, reason, '', pauseMs)),
    );
    return { type: 'waits', reason };
  };
  const callId = randomUUID() as string as CallId;
  const speech = request.speechOf(deliveries);
  const row = { id: callId, phone, status, speech, rule, openedAt: tx.now };
  const unknown = {
    providerId: null,
    gateway: null,
    endedAt: null,
    endedHow: null,
    pressed: null,
    detail: null,
    lateHow: null,
    lateAt: null,
  };
  const isUnderWay = async (): Promise<boolean> =>
    !(await tx.calls.open(
      { ...row, ...unknown },
      deliveries.map(({ id }) => id),
    ));
  switch (limit.type) {
    case 'soon':
      return waits('call-too-soon', limit.pauseMs);
    case 'reached': {
      const detail = `${limit.limit.count} calls in ${limit.limit.perSec} s`;
      await recordFailedDeliveries(
        tx,
        deliveries.map((delivery) => forGood(delivery, 'call-limit', detail)),
      );
      return { type: 'limit-reached' };
    }
    case 'free':
      return (await isUnderWay()) ? waits('call-under-way', UNDER_WAY_PAUSE_MS) : { type: 'opened', callId, speech, deliveries };
  }
};

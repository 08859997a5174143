import { addressDeliveries, oneOf, type LedgerTransaction, type NewTimer, type TimerRow } from '@rainstorm/ledger';
import { isUnacknowledged, nextTurnAt, turnsCome, type DispatchId } from '@rainstorm/warning-model';
import type { DispatchRow } from '@rainstorm/ledger';

/** The timer of the next channels of each dispatch, by the order that was frozen with it (`channel-order.yaml`). No deadline moves because of it. */
export const turnTimers = (dispatches: readonly DispatchRow[], from: Date): readonly NewTimer[] =>
  dispatches.flatMap((dispatch) => {
    const dueAt = nextTurnAt(dispatch, from);
    return dueAt === null ? [] : [{ kind: 'channels-in-turn' as const, subjectId: dispatch.id, dueAt }];
  });

/** No receipt came until now: the channels whose turn it is are tried too, each once. */
export const tryChannelsInTurn = async (tx: LedgerTransaction, timers: readonly TimerRow[]): Promise<void> => {
  const dispatches = await tx.dispatches.lockAll({ id: oneOf(timers.map(({ subjectId }) => subjectId as DispatchId)) }, { id: 'ASC' });
  const waiting = dispatches.filter(isUnacknowledged);
  const sent = await tx.deliveries.find({ dispatchId: oneOf(waiting.map(({ id }) => id)), purpose: 'bulletin' });
  const wayOf = (...parts: readonly (string | null)[]): string => JSON.stringify(parts);
  const used = new Set(sent.map(({ dispatchId, contactId, channel, address }) => wayOf(dispatchId, contactId, channel, address)));
  const deliveries = waiting.flatMap((dispatch) =>
    addressDeliveries(
      turnsCome(dispatch, tx.now),
      {
        purpose: 'bulletin',
        dispatchId: dispatch.id,
        bulletinId: dispatch.bulletinId,
        officeId: dispatch.officeId,
        deadlineAt: dispatch.receiptDueAt,
      },
      tx.now,
      'everything',
    ),
  );
  await tx.post(
    ...deliveries.filter(({ dispatchId, contactId, channel, address }) => !used.has(wayOf(dispatchId, contactId, channel, address))),
  );
  await tx.timers.arm(turnTimers(waiting, tx.now));
};

import type { DeliveryRow, DispatchRow, LedgerTransaction } from '@rainstorm/ledger';
import { endPurposes, type DeliveryId, type DeliveryPurpose } from '@rainstorm/warning-model';
import { obsoleteLeaderCalls } from '../leader-calls/obsolete-leader-calls.js';
import { obsoleteUnitReminders } from '../units/obsolete-unit-reminders.js';
import { distinct } from '../distinct.js';

const ends: ReadonlySet<DeliveryPurpose> = new Set(endPurposes);

/** False for a message about an escalation or an alarm, which may also refer to a dispatch. */
export const isAboutDispatch = ({ escalationId, alarmId }: DeliveryRow): boolean => escalationId === null && alarmId === null;

/**
 * The deliveries that need no further attempt, because their subject was acknowledged, superseded or closed in the meantime. `dispatches` are
 * their dispatches, already locked; escalations and alarms are locked here.
 */
export const obsoleteDeliveries = async (
  tx: LedgerTransaction,
  deliveries: readonly DeliveryRow[],
  dispatches: ReadonlyMap<string, DispatchRow>,
): Promise<readonly DeliveryId[]> => {
  const closed = new Set<string>();
  for (const { id, state } of await tx.escalations.lockByIds(distinct(deliveries.map(({ escalationId }) => escalationId))))
    if (state === 'closed') closed.add(id);
  for (const { id, state } of await tx.alarms.lockByIds(distinct(deliveries.map(({ alarmId }) => alarmId))))
    if (state === 'closed') closed.add(id);
  const isOver = ({ purpose, escalationId, alarmId, dispatchId }: DeliveryRow): boolean => {
    if (ends.has(purpose)) return false;
    const standing = escalationId ?? alarmId;
    if (standing !== null) return closed.has(standing);
    const dispatch = dispatchId === null ? undefined : dispatches.get(dispatchId);
    if (dispatch === undefined) return false;
    if (purpose === 'follow-up-overdue') return dispatch.followedUpAt !== null || dispatch.state === 'superseded';
    return dispatch.state === 'acknowledged' || dispatch.state === 'superseded';
  };
  const more = [...(await obsoleteLeaderCalls(tx, deliveries)), ...(await obsoleteUnitReminders(tx, deliveries))];
  return [...deliveries.filter(isOver), ...more].map(({ id }) => id);
};

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { addressDeliveries, type DeliveryRow, type DispatchRow, type EscalationRow } from '@rainstorm/ledger';
import type { DeliveryPurpose } from '@rainstorm/warning-model';
import { closeEscalations } from '../escalations/close-escalations.js';
import { isAboutDispatch, obsoleteDeliveries } from './obsolete-deliveries.js';

describe('whether a delivery needs no further attempt', () => {
  let bureau: Bureau;
  let dispatch: DispatchRow;
  let escalation: EscalationRow;
  beforeEach(async () => {
    bureau = await Bureau.open();
    dispatch = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'flood-control-office');
    escalation = await bureau.stage.escalation(dispatch);
  });
  afterEach(async () => bureau.close());

  const about = (purpose: DeliveryPurpose, escalationId: DeliveryRow['escalationId'] = null): DeliveryRow => {
    const subject = { purpose, dispatchId: dispatch.id, escalationId, deadlineAt: null };
    const [row] = addressDeliveries(dispatch.policy.contacts, subject, dispatch.publishedAt);
    if (row === undefined) throw new Error('Nobody to address');
    return row;
  };
  const obsolete = async (...rows: readonly DeliveryRow[]): Promise<readonly string[]> => {
    const ids = await bureau.run(async (tx) => {
      const dispatches = await tx.dispatches.lockByIds([dispatch.id]);
      return obsoleteDeliveries(tx, rows, new Map(dispatches.map((locked) => [locked.id, locked])));
    });
    return rows.filter(({ id }) => ids.includes(id)).map(({ purpose }) => purpose);
  };
  const patch = async (to: 'acknowledged' | 'superseded', columns: Partial<DispatchRow>): Promise<number> =>
    bureau.run(async (tx) => tx.dispatches.transition({ id: dispatch.id }, { from: 'escalated', to }, columns));

  it('is none while the receipt is owed, escalated or not', async () => {
    expect(await obsolete(about('bulletin'), about('office-reminder'), about('escalation', escalation.id))).toEqual([]);
  });

  it('is the bulletin and its reminder once the office has acknowledged, but not the reminder of its follow-up', async () => {
    await patch('acknowledged', { acknowledgedAt: dispatch.publishedAt });
    const rows = [about('bulletin'), about('office-reminder'), about('follow-up-overdue')];
    expect(await obsolete(...rows)).toEqual(['bulletin', 'office-reminder']);
    await bureau.run(async (tx) => tx.dispatches.update({ id: dispatch.id }, { followedUpAt: tx.now }));
    expect(await obsolete(...rows)).toEqual(['bulletin', 'office-reminder', 'follow-up-overdue']);
  });

  it('is everything about a dispatch that a newer bulletin has superseded', async () => {
    await patch('superseded', { supersededBy: null });
    const rows = [about('bulletin'), about('office-reminder'), about('follow-up-overdue')];
    expect(await obsolete(...rows)).toEqual(rows.map(({ purpose }) => purpose));
  });

  it('is a message of a closed escalation, whatever became of the dispatch, but never the message that it is over', async () => {
    const rows = [about('escalation', escalation.id), about('escalation-closed', escalation.id)];
    expect(rows.map(isAboutDispatch)).toEqual([false, false]);
    await patch('acknowledged', { acknowledgedAt: dispatch.publishedAt });
    expect(await obsolete(...rows)).toEqual([]);
    await bureau.run(async (tx) => closeEscalations(tx, [escalation], '已签收'));
    expect(await obsolete(...rows)).toEqual(['escalation']);
  });
});

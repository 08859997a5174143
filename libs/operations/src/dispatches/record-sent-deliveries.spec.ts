import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import type { DeliveryRow, DispatchRow } from '@rainstorm/ledger';
import type { ContactId } from '@rainstorm/warning-model';
import { escalateUnreachable } from './escalate-unreachable.js';
import { recordSentDeliveries } from './record-sent-deliveries.js';

describe('recording what was sent', () => {
  let bureau: Bureau;
  let dispatch: DispatchRow;
  let late: DeliveryRow;
  beforeEach(async () => {
    bureau = await Bureau.open();
    dispatch = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'urban-flood-office');
    late = await bureau.stage.delivery(dispatch, 'urban-flood-officer', 'email', { state: 'failed-permanently', attempts: 1 });
    await bureau.stage.delivery(dispatch, 'urban-flood-standby', 'email', { state: 'failed-permanently', attempts: 1 });
    await bureau.run(async (tx) => escalateUnreachable(tx, await tx.dispatches.lockByIds([dispatch.id])));
    await bureau.run(async (tx) => tx.sql(`UPDATE deliveries SET state = 'sending' WHERE id = $1`, [late.id]));
  });
  afterEach(async () => bureau.close());

  const arrives = async (): Promise<void> => {
    const outcome = { id: late.id, state: 'sent' as const, providerId: null };
    const ours = await bureau.run(async (tx) => recordSentDeliveries(tx, [{ outcome, dispatchId: dispatch.id }]));
    expect(ours).toEqual(new Set([late.id]));
  };

  it('takes back that the office cannot be reached, for everybody who was told, and its deadline goes on', async () => {
    await arrives();
    expect(await bureau.dispatch(dispatch.id)).toMatchObject({ state: 'open', unreachableSince: null, escalatedAt: null });
    const [escalation, ...more] = await bureau.escalationsOf(dispatch);
    expect(more).toEqual([]);
    if (escalation === undefined) throw new Error('No escalation');
    expect(escalation).toMatchObject({ cause: 'undeliverable', state: 'closed' });
    const told = await bureau.ledger.read(async (tx) => tx.deliveries.find({ escalationId: escalation.id }));
    const endOf = (contactId: ContactId) => told.some((other) => other.contactId === contactId && other.purpose === 'escalation-closed');
    const heard = told.filter(({ purpose }) => purpose === 'escalation');
    expect(heard.length).toBeGreaterThan(0);
    expect(heard.every(({ contactId }) => endOf(contactId))).toBe(true);
    expect(await bureau.stage.armedTimers(dispatch.id)).toEqual(['follow-up-due', 'office-reminder', 'phone-task', 'receipt-due']);
    await bureau.moveTo(dispatch.receiptDueAt);
    await bureau.schedulerOn().run();
    expect((await bureau.escalationsOf(dispatch)).map(({ cause, state }) => `${cause} ${state}`).sort()).toEqual([
      'unacknowledged open',
      'undeliverable closed',
    ]);
  });

  it('after the deadline escalates what is then missing: the receipt', async () => {
    await bureau.moveTo(dispatch.receiptDueAt);
    await arrives();
    expect(await bureau.dispatch(dispatch.id)).toMatchObject({ state: 'escalated', unreachableSince: null });
    expect((await bureau.escalationsOf(dispatch)).map(({ cause, state }) => `${cause} ${state}`).sort()).toEqual([
      'unacknowledged open',
      'undeliverable closed',
    ]);
  });
});

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { oneOf, type EscalationRow } from '@rainstorm/ledger';
import { closeEscalations } from './close-escalations.js';

describe('closing an escalation', () => {
  let bureau: Bureau;
  let escalation: EscalationRow;
  beforeEach(async () => {
    bureau = await Bureau.open();
    const dispatch = await bureau.stage.dispatch(await bureau.stage.bulletin(), bureau.city.offices[0]?.id ?? '');
    escalation = await bureau.stage.escalation(dispatch);
  });
  afterEach(async () => bureau.close());

  it('tells no further level, and says why it is over', async () => {
    await bureau.run(async (tx) => closeEscalations(tx, [escalation], '已签收'));
    const row = await bureau.run(async (tx) => tx.escalations.first({ id: escalation.id }));
    expect(row).toMatchObject({ state: 'closed', closedReason: '已签收' });
    expect(await bureau.stage.armedTimers(escalation.id)).toEqual([]);
    expect(await bureau.stage.audited(escalation.id)).toEqual(['escalation-closed done']);
  });

  it('cancels what has not left yet, and tells everybody who was told', async () => {
    const unsent = await bureau.stage.escalationMessages(escalation);
    await bureau.run(async (tx) => closeEscalations(tx, [escalation], '已签收'));
    const { before, after } = await bureau.run(async (tx) => ({
      before: await tx.deliveries.find({ id: oneOf(unsent) }),
      after: await tx.deliveries.find({ purpose: 'escalation-closed', escalationId: escalation.id }),
    }));
    expect(new Set(before.map(({ state }) => state))).toEqual(new Set(['cancelled']));
    const told = (escalation.levels[0]?.contacts ?? []).map(({ id }) => id);
    expect(new Set(after.map(({ contactId }) => contactId))).toEqual(new Set(told));
  });
});

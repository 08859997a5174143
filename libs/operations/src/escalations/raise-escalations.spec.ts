import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { Issuance } from '@rainstorm/harness/issuance';
import type { DispatchRow, EscalationRow } from '@rainstorm/ledger';
import type { EscalationCause } from '@rainstorm/warning-model';
import { raiseEscalations } from './raise-escalations.js';

describe('raising escalations', () => {
  let bureau: Bureau;
  let issuance: Issuance;
  let flood: DispatchRow;
  let river: DispatchRow;
  beforeEach(async () => {
    bureau = await Bureau.open();
    issuance = new Issuance(bureau);
    const bulletin = await bureau.stage.bulletin();
    flood = await bureau.stage.dispatch(bulletin, 'flood-control-office');
    river = await bureau.stage.dispatch(bulletin, 'yellow-river-office');
  });
  afterEach(async () => bureau.close());

  const raise = async (cause: EscalationCause, ...dispatches: readonly DispatchRow[]): Promise<readonly EscalationRow[]> =>
    bureau.run(async (tx) => raiseEscalations(tx, cause, dispatches));

  it('raises one for each dispatch, with what was tried and whom to call', async () => {
    await bureau.stage.delivery(flood, 'flood-control-officer', 'email', { state: 'sent' });
    const raised = await raise('unacknowledged', flood, river);
    expect(raised).toMatchObject([
      { dispatchId: flood.id, officeId: flood.officeId, bulletinId: flood.bulletinId, deadlineAt: flood.receiptDueAt, state: 'open' },
      { dispatchId: river.id, officeId: river.officeId, bulletinId: river.bulletinId, deadlineAt: river.receiptDueAt, state: 'open' },
    ]);
    expect(raised.map(({ summary }) => summary.tried.length)).toEqual([1, 0]);
    expect(raised[1]?.summary.callList.map(({ phone }) => phone)).toEqual(river.policy.contacts.map(({ phone }) => phone));
    expect([...(await bureau.escalationsOf(flood)), ...(await bureau.escalationsOf(river))]).toEqual(raised);
  });

  it('tells the first level, arms its answer, and announces it to the page of the office', async () => {
    const [raised] = await raise('unacknowledged', flood);
    if (raised === undefined) throw new Error('Nothing raised');
    const told = await bureau.ledger.read(async (tx) => tx.deliveries.find({ escalationId: raised.id }));
    const first = (flood.policy.levels[0]?.contacts ?? []).map(({ id }) => id);
    expect(new Set(told.map(({ contactId }) => contactId))).toEqual(new Set(first));
    expect(await bureau.stage.armedTimers(raised.id)).toEqual(['escalation-answer-due']);
    expect(await bureau.stage.audited(raised.id)).toEqual(['escalation-raised done']);
    const change = await bureau.ledger.read(async (tx) => tx.changes.first({ subjectId: raised.id }));
    expect(change).toMatchObject({ kind: 'escalation-raised', audience: 'all', officeId: flood.officeId });
  });

  it('counts a missing follow-up from its own deadline', async () => {
    expect(await raise('follow-up-overdue', flood)).toMatchObject([{ cause: 'follow-up-overdue', deadlineAt: flood.followUpDueAt }]);
  });

  it('passes a level where nobody can be reached, and raises nothing for no dispatch', async () => {
    const [duty, ...others] = flood.policy.levels;
    if (duty === undefined) throw new Error('No levels');
    const levels = [{ ...duty, contacts: [] }, ...others];
    const [raised] = await raise('undeliverable', { ...flood, policy: { ...flood.policy, levels } });
    expect(raised).toMatchObject({ level: 1, round: 1 });
    const notices = await bureau.ledger.read(async (tx) => tx.escalationNotices.find({}, { order: { level: 'ASC' } }));
    expect(notices.map(({ level, outcome }) => `${level} ${outcome}`)).toEqual(['0 nobody-to-reach', '1 told']);
    expect(await raise('undeliverable')).toEqual([]);
    expect(await issuance.announced(raised?.id ?? '')).toEqual(['escalation-raised']);
  });
});

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { minutes } from '@rainstorm/harness/ledger-stage';
import type { DispatchRow, EscalationRow } from '@rainstorm/ledger';
import { giveReceipt } from '../receipts/give-receipt.js';
import { answerEscalation } from './answer-escalation.js';
import { closeEscalationByOfficer } from './close-escalation-by-officer.js';

const leader = { id: 'acc-leader0000001', name: '王指挥' };
const officer = { id: 'acc-zhou00000000001', name: '周值班', way: 'console', proof: 'signed-in' } as const;

describe('an escalation that the command has answered', () => {
  let bureau: Bureau;
  let dispatch: DispatchRow;
  let escalation: EscalationRow;
  beforeEach(async () => {
    bureau = await Bureau.open();
    dispatch = await bureau.stage.dispatch(await bureau.stage.bulletin(), bureau.city.offices[0]?.id ?? '');
    escalation = await bureau.stage.escalation(dispatch);
    await bureau.run(async (tx) => answerEscalation(tx, escalation.id, '知道了', leader));
  });
  afterEach(async () => bureau.close());

  const passes = async (times: number): Promise<void> => {
    for (let time = 0; time < times; time += 1) {
      await bureau.advance(minutes(10));
      await bureau.schedulerOn().run();
    }
  };
  const row = async (): Promise<EscalationRow> => {
    const [found] = await bureau.run(async (tx) => tx.escalations.find({ id: escalation.id }));
    if (found === undefined) throw new Error('No escalation');
    return found;
  };

  it('rings again while the office is silent, at the next level, and says who answered', async () => {
    await passes(1);
    expect(await row()).toMatchObject({ state: 'open', level: 1, round: 1, answeredByName: '王指挥', answerNote: '知道了' });
    expect(await bureau.stage.armedTimers(escalation.id)).toEqual(['escalation-answer-due']);
    const messages = await bureau.run(async (tx) => tx.deliveries.find({ escalationId: escalation.id, purpose: 'escalation' }));
    expect(new Set(messages.map(({ contactId }) => contactId))).toEqual(new Set(escalation.levels[1]?.contacts.map(({ id }) => id)));
    expect(await bureau.stage.audited(escalation.id)).toEqual([
      'escalation-answered done',
      'escalation-open-again done',
      'escalation-told done',
    ]);
  });

  it('is never without a timer through hours of silence and answers', async () => {
    for (let hour = 0; hour < 5; hour += 1) {
      await passes(3);
      expect((await row()).state).toBe('open');
      await bureau.run(async (tx) => answerEscalation(tx, escalation.id, '在催', leader));
      expect(await bureau.stage.armedTimers(escalation.id)).toEqual(['answered-escalation-due']);
    }
    expect(bureau.troubles).toEqual([]);
  });

  it('rings no more once the office has given its receipt', async () => {
    await bureau.run(async (tx) => {
      const [locked] = await tx.dispatches.lockByIds([dispatch.id]);
      if (locked !== undefined) await giveReceipt(tx, locked, officer, officer);
    });
    await passes(1);
    expect(await row()).toMatchObject({ state: 'closed', closedBy: null });
    expect(await bureau.stage.armedTimers(escalation.id)).toEqual([]);
  });

  it('rings no more once an officer of the command has closed it, who is named with the reason', async () => {
    const closed = await bureau.run(async (tx) => closeEscalationByOfficer(tx, escalation.id, '已派人上门', leader));
    expect(closed).toMatchObject({ ok: true, value: { state: 'closed', closedByName: '王指挥' } });
    await passes(1);
    expect(await row()).toMatchObject({ state: 'closed', closedReason: '已派人上门', closedBy: leader.id, closedByName: '王指挥' });
    const toldTheEnd = await bureau.run(async (tx) => tx.deliveries.find({ escalationId: escalation.id, purpose: 'escalation-closed' }));
    expect(toldTheEnd.length).toBeGreaterThan(0);
    const entry = await bureau.run(async (tx) => tx.auditEntries.first({ act: 'escalation-closed' }));
    expect(entry).toMatchObject({ actor: leader.id, details: { closedReason: '已派人上门' } });
    expect(await bureau.run(async (tx) => closeEscalationByOfficer(tx, escalation.id, '再次', leader))).toEqual({
      ok: false,
      refusal: { type: 'escalation-closed', closedReason: '已派人上门' },
    });
  });

  it('is taken up again where an older release answered it and armed nothing', async () => {
    await bureau.run(async (tx) => {
      await tx.timers.cancel([escalation.id]);
      await tx.escalations.transition({ id: escalation.id }, { from: 'answered', to: 'open' });
      await tx.escalations.transition({ id: escalation.id }, { from: 'open', to: 'answered' });
    });
    expect(await bureau.stage.armedTimers(escalation.id)).toEqual(['answered-escalation-due']);
    await passes(1);
    expect((await row()).state).toBe('open');
  });
});

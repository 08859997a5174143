import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { later, minutes, officeId } from '@rainstorm/harness/ledger-stage';
import type { DispatchRow } from '@rainstorm/ledger';
import { enterLateReceipt, type NewLateEntry } from './enter-late-receipt.js';
import { giveReceipt } from './give-receipt.js';

const office = officeId('flood-control-office');
const officer = { id: 'acc-officer000001', name: '方值班' };

describe('a receipt that is entered later', () => {
  let bureau: Bureau;
  let dispatch: DispatchRow;
  let published: Date;
  const enter = async (patch: Partial<NewLateEntry> = {}, id = dispatch.id) =>
    bureau.run(async (tx) => {
      const row = await tx.dispatches.lock({ id });
      if (row === null) throw new Error('No dispatch');
      const given: NewLateEntry = {
        receivedBy: '冯值守',
        receivedAt: later(published, minutes(3)),
        way: 'paper',
        reference: '签收单1',
        note: '',
      };
      return enterLateReceipt(tx, bureau.city, row, { ...given, ...patch }, officer);
    });
  const receipts = async () => bureau.run(async (tx) => tx.receipts.find({ dispatchId: dispatch.id }));
  const entries = async () =>
    bureau.run(async (tx) => tx.lateEntries.find({ dispatchId: dispatch.id }, { order: { enteredAt: 'ASC', id: 'ASC' } }));
  beforeEach(async () => {
    bureau = await Bureau.open();
    dispatch = await bureau.stage.dispatch(await bureau.stage.bulletin(), office);
    published = dispatch.publishedAt;
    await bureau.moveTo(later(published, minutes(90)));
  });
  afterEach(async () => bureau.close());

  it('counts as given at its true time, and says when it was entered', async () => {
    const entered = await enter();
    if (!entered.ok) throw new Error(entered.refusal.type);
    const [receipt] = await receipts();
    expect(receipt).toMatchObject({
      ...{
        givenAt: later(published, minutes(3)),
        givenByName: '冯值守',
        givenBy: officer.id,
        way: 'paper',
        proof: 'paper-form',
        lateByMs: 0,
      },
    });
    expect(receipt?.enteredAt?.getTime()).toBeGreaterThanOrEqual(later(published, minutes(90)).getTime());
    expect(entered.value.receiptId).toBe(receipt?.id);
    const row = await bureau.dispatch(dispatch.id);
    expect([row.state, row.acknowledgedAt]).toEqual(['acknowledged', later(published, minutes(3))]);
    const armed = await bureau.run(async (tx) => tx.timerRows.find({ subjectId: dispatch.id, state: 'armed' }));
    expect(armed.map(({ kind }) => kind)).not.toContain('receipt-due');
  });

  it('is late by its true time', async () => {
    await enter({ receivedAt: later(published, minutes(12)), way: 'phone' });
    expect(await receipts()).toMatchObject([{ lateByMs: minutes(2), proof: 'word-of-caller', way: 'paper' }]);
  });

  it('ends the escalation, which keeps that it was raised, with the note when the bulletin was received in truth', async () => {
    const escalation = await bureau.stage.escalation(dispatch);
    await enter();
    const [row] = await bureau.run(async (tx) => tx.escalations.find({ id: escalation.id }));
    expect(row).toMatchObject({ state: 'closed', raisedAt: escalation.raisedAt, deadlineAt: escalation.deadlineAt });
    expect(row?.closedReason).toMatch(/^纸质补录：实际已于.*由冯值守书面签收（签收单1）；此前的督办记录保留/);
  });

  it('stands beside a second one, which overwrites nothing', async () => {
    await enter();
    const second = await enter({ receivedBy: '陈带班', receivedAt: later(published, minutes(2)), way: 'phone', reference: '记录本第8页' });
    expect(second).toMatchObject({ ok: true, value: { receiptId: null } });
    expect((await entries()).map(({ receivedBy, reference }) => [receivedBy, reference])).toEqual([
      ['冯值守', '签收单1'],
      ['陈带班', '记录本第8页'],
    ]);
    expect(await receipts()).toMatchObject([{ givenByName: '冯值守', givenAt: later(published, minutes(3)) }]);
  });

  it('stands beside a receipt that was given in the system', async () => {
    await bureau.run(async (tx) => giveReceipt(tx, dispatch, { ...officer, way: 'console', proof: 'signed-in' }, officer));
    expect(await enter()).toMatchObject({ ok: true, value: { receiptId: null } });
    expect(await receipts()).toMatchObject([{ way: 'console', enteredAt: null }]);
    expect(await entries()).toHaveLength(1);
  });

  it.each([
    ['the future', minutes(910), 'received-in-the-future'],
    ['the time before the publication', -minutes(2), 'received-before-publication'],
  ])('is refused with %s, and changes nothing', async (_what, offset, type) => {
    expect(await enter({ receivedAt: later(published, offset) })).toMatchObject({ ok: false, refusal: { type } });
    expect([await receipts(), await entries()]).toEqual([[], []]);
    expect((await bureau.dispatch(dispatch.id)).state).toBe('open');
  });

  it('is in the audit chain with both times, and the chain stays intact', async () => {
    await enter();
    const found = await bureau.run(async (tx) => tx.auditEntries.find({ act: 'late-receipt-entered' }));
    expect(found).toMatchObject([
      {
        actorName: '方值班',
        details: { receivedBy: '冯值守', receivedAt: later(published, minutes(3)).toISOString(), way: 'paper', reference: '签收单1' },
      },
    ]);
    expect(found[0]?.at.getTime()).toBeGreaterThanOrEqual(later(published, minutes(90)).getTime());
    expect((await bureau.ledger.chainState(100)).verdict).toMatchObject({ intact: true });
  });
});

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import type { DispatchRow, EscalationRow } from '@rainstorm/ledger';
import type { EscalationId } from '@rainstorm/warning-model';
import type { AuditActor } from '../audit-actor.js';
import { closeEscalations } from '../escalations/close-escalations.js';
import { giveReceipt, type ReceiptGiver } from '../receipts/give-receipt.js';
import { startEscalationCall } from './start-escalation-call.js';
import { takePhoneTask } from './take-phone-task.js';

const commander = { id: 'acc-command000001', name: '尤指挥' };
const colleague = { id: 'acc-caller0000001', name: '周值班' };
const officer: ReceiptGiver = { id: 'acc-officer000001', name: '卫值守', way: 'console', proof: 'signed-in' };

describe('calling about an escalation', () => {
  let bureau: Bureau;
  let dispatch: DispatchRow;
  let escalation: EscalationRow;
  const call = async (actor: AuditActor, id = escalation.id): ReturnType<typeof startEscalationCall> =>
    bureau.run(async (tx) => startEscalationCall(tx, id, actor));
  beforeEach(async () => {
    bureau = await Bureau.open();
    dispatch = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'flood-control-office');
    escalation = await bureau.stage.escalation(dispatch);
  });
  afterEach(async () => bureau.close());

  it('takes the phone task of the office with it, so that nobody else calls', async () => {
    const task = await bureau.stage.phoneTask(dispatch, 'duty-office');
    expect(await call(commander)).toMatchObject({ ok: true, value: { already: false, escalation: { callingByName: '尤指挥' } } });
    expect(await bureau.run(async (tx) => tx.phoneTasks.first({ id: task.id }))).toMatchObject({ takenBy: commander.id });
    expect(await bureau.stage.audited(escalation.id)).toEqual(['escalation-calling done']);
    const change = await bureau.run(async (tx) => tx.changes.first({ kind: 'escalation-calling', subjectId: escalation.id }));
    expect(change).toMatchObject({ audience: 'command', payload: { callingByName: '尤指挥' } });
  });

  it('makes a phone task where there is none, so that the result of the call can be recorded', async () => {
    await call(commander);
    const task = await bureau.run(async (tx) => tx.phoneTasks.first({ dispatchId: dispatch.id }));
    expect(task).toMatchObject({ caller: 'command', state: 'open', takenBy: commander.id });
  });

  it('makes no phone task for an office that has given its receipt', async () => {
    const received = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'urban-flood-office');
    const overdue = await bureau.stage.escalation(received, { cause: 'follow-up-overdue' });
    await bureau.run(async (tx) => giveReceipt(tx, received, officer, officer));
    expect(await call(commander, overdue.id)).toMatchObject({ ok: true, value: { already: false } });
    expect(await bureau.run(async (tx) => tx.phoneTasks.count({ dispatchId: received.id }))).toBe(0);
  });

  it('leaves the call to whoever was first, at either place', async () => {
    const task = await bureau.stage.phoneTask(dispatch, 'duty-office');
    await bureau.run(async (tx) => takePhoneTask(tx, task, colleague));
    expect(await call(commander)).toMatchObject({ ok: true, value: { already: true, escalation: { callingByName: '周值班' } } });
    expect(await bureau.stage.audited(escalation.id)).toEqual([]);
  });

  it('is refused once the escalation is closed, with the reason, and for one that does not exist', async () => {
    await bureau.run(async (tx) => closeEscalations(tx, [escalation], '已签收'));
    expect(await call(commander)).toEqual({ ok: false, refusal: { type: 'escalation-closed', closedReason: '已签收' } });
    const nobodys = 'esc-of-nobody' as EscalationId;
    expect(await call(commander, nobodys)).toEqual({ ok: false, refusal: { type: 'unknown-escalation' } });
  });
});

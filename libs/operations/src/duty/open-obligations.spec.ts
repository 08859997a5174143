import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { minutes, officeId } from '@rainstorm/harness/ledger-stage';
import type { BulletinRow } from '@rainstorm/ledger';
import type { OfficeId } from '@rainstorm/warning-model';
import { answerEscalation } from '../escalations/answer-escalation.js';
import { giveReceipt, type ReceiptGiver } from '../receipts/give-receipt.js';
import { recordFollowUp } from '../receipts/record-follow-up.js';
import { openObligations } from './open-obligations.js';

const office = officeId('flood-control-office');
const officer: ReceiptGiver = { id: 'acc-officer000001', name: '冯值守', way: 'console', proof: 'signed-in' };

describe('the open obligations of a post', () => {
  let bureau: Bureau;
  let bulletin: BulletinRow;
  const owed = async (post: OfficeId | null): ReturnType<typeof openObligations> => bureau.run(async (tx) => openObligations(tx, post));
  const kinds = async (post: OfficeId | null): Promise<readonly string[]> => (await owed(post)).map(({ kind }) => kind);
  beforeEach(async () => {
    bureau = await Bureau.open();
    bulletin = await bureau.stage.bulletin();
  });
  afterEach(async () => bureau.close());

  it('begin with the receipt, go on with the second duty, and end with it', async () => {
    const dispatch = await bureau.stage.dispatch(bulletin, office);
    expect(await owed(office)).toMatchObject([{ kind: 'receipt', subjectId: dispatch.id, dueAt: dispatch.receiptDueAt }]);
    await bureau.run(async (tx) => giveReceipt(tx, dispatch, officer, officer));
    expect(await owed(office)).toMatchObject([{ kind: 'follow-up', subjectId: dispatch.id, dueAt: dispatch.followUpDueAt }]);
    const followUp = { kind: 'reported', toWhom: '市防指领导', note: '' } as const;
    await bureau.run(async (tx) => recordFollowUp(tx, await bureau.dispatch(dispatch.id), followUp, officer));
    expect(await owed(office)).toEqual([]);
  });

  it('come with the earliest deadline first, and with the bulletin they are about', async () => {
    const fresh = await bureau.stage.dispatch(await bureau.stage.bulletin(), office);
    const pressing = await bureau.stage.dispatch(bulletin, office, minutes(5));
    const list = await owed(office);
    expect(list.map(({ subjectId }) => subjectId)).toEqual([pressing.id, fresh.id]);
    expect(list[0]).toMatchObject({ bulletinId: bulletin.id, number: bulletin.number, headline: bulletin.headline, status: 'actual' });
  });

  it('give a call to the post that has to make it, and not to the one to be called', async () => {
    const dispatch = await bureau.stage.dispatch(bulletin, office);
    const task = await bureau.stage.phoneTask(dispatch, 'duty-office');
    expect(await owed(officeId('duty-office'))).toMatchObject([{ kind: 'phone-task', subjectId: task.id, officeId: office }]);
    expect(await kinds(office)).toEqual(['receipt']);
    expect(await kinds(null)).toEqual([]);
  });

  it('give an escalation to the command until somebody there answers it', async () => {
    const escalation = await bureau.stage.escalation(await bureau.stage.dispatch(bulletin, office));
    expect(await owed(null)).toMatchObject([{ kind: 'escalation', subjectId: escalation.id, officeId: office }]);
    await bureau.run(async (tx) => answerEscalation(tx, escalation.id, '已联系', officer));
    expect(await owed(null)).toEqual([]);
    expect(await kinds(office)).toEqual(['receipt']);
  });

  it('say which of them are only an exercise', async () => {
    await bureau.stage.dispatch(await bureau.stage.bulletin({ status: 'exercise' }), office);
    expect(await owed(office)).toMatchObject([{ kind: 'receipt', status: 'exercise' }]);
  });
});

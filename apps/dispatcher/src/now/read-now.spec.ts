import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { Issuance } from '@rainstorm/harness/issuance';
import { later, minutes, unpublished } from '@rainstorm/harness/ledger-stage';
import { freshAccount, newId } from '@rainstorm/ledger';
import type { AccountId, OfficeId } from '@rainstorm/warning-model';
import { ReadNow } from './read-now.js';

describe('the first page of the desk', () => {
  let bureau: Bureau;
  let issuance: Issuance;
  beforeAll(async () => {
    bureau = await Bureau.open();
    issuance = new Issuance(bureau);
  });
  afterAll(async () => bureau.close());

  const now = async () => new ReadNow(bureau.ledger, bureau.city).run();

  it('shows each slot with its draft, then with its bulletin and who is silent', async () => {
    const episode = await issuance.rainstorm();
    const slot = await issuance.slot(episode, 'D1');
    const draft = await issuance.draft(slot);
    const summary = async () =>
      (await now()).episodes.find((one) => one.episode.id === episode.id)?.slots.find((one) => one.slot.id === slot.id);
    expect(await summary()).toMatchObject({ bulletin: { id: draft.id, state: 'draft' }, receipts: null });
    // A plain draft of a slot stands at the slot alone.
    expect((await now()).inWork).toEqual([]);
    const { dispatches } = await issuance.publish(await issuance.sign(draft));
    const [first] = dispatches;
    if (first === undefined) throw new Error('Dispatched to nobody');
    await bureau.run(async (tx) =>
      tx.dispatches.transition({ id: first.id }, { from: 'open', to: 'acknowledged' }, { acknowledgedAt: tx.now }),
    );
    const shown = await summary();
    expect(shown).toMatchObject({ bulletin: { id: draft.id, state: 'published' }, receipts: { owed: dispatches.length, given: 1 } });
    expect(shown?.receipts?.silent.map(({ officeId }) => officeId)).not.toContain(first.officeId);
    expect((await now()).unanswered.map(({ bulletin }) => bulletin.id)).toEqual([draft.id]);
  });

  it('shows drafts without a slot as work, and never the text of a bulletin', async () => {
    const loose = await bureau.stage.bulletin({ ...unpublished, kind: 'signal', step: null, state: 'draft' });
    const { inWork } = await now();
    expect(inWork.map(({ id }) => id)).toEqual([loose.id]);
    expect(inWork[0]).not.toHaveProperty('description');
  });

  it.each([
    [-1, false],
    [1, true],
  ])('shows an emergency bulletin that nobody countersigned as owed, overdue once its time is over: %s min', async (past, isOverdue) => {
    const { countersignWithinMin } = bureau.city.approval;
    const sentAt = later(await bureau.ledger.now(), -minutes(countersignWithinMin + past));
    const { id } = await bureau.stage.bulletin({ emergency: true, countersignedAt: null, sentAt });
    const owed = (await now()).countersign.find(({ bulletin }) => bulletin.id === id);
    expect(owed).toMatchObject({ isOverdue, dueAt: later(sentAt, minutes(countersignWithinMin)) });
  });

  it('orders what is unanswered by gravity, then by the nearest deadline, whatever was published last', async () => {
    const published = async (colour: 'orange' | 'red', dueInMin: number) => {
      const bulletin = await bureau.stage.bulletin({ kind: 'signal', step: null, colour });
      await bureau.stage.dispatch(bulletin, 'duty-office', minutes(10 - dueInMin));
      return bulletin.id;
    };
    const later_ = await published('red', 9);
    const sooner = await published('red', 4);
    const orange = await published('orange', 1);
    const shown = (await now()).unanswered.map(({ bulletin }) => bulletin.id);
    expect(shown.filter((id) => [later_, sooner, orange].includes(id))).toEqual([sooner, later_, orange]);
  });

  it('names the posts where somebody is on duty and no page is open', async () => {
    expect((await now()).unattended).toEqual([]);
    const officeId = 'duty-office' as OfficeId;
    const accountId = 'acc-zhou' as AccountId;
    await bureau.run(async (tx) => {
      const account = { id: accountId, login: 'zhou', name: '周值班', roles: ['duty-officer'], officeId, passwordHash: 'x' };
      await tx.accounts.insert({ ...account, ...freshAccount, createdAt: tx.now });
      await tx.dutyShifts.insert({
        id: newId('duty-shift'),
        officeId,
        accountId,
        name: '周值班',
        takenAt: tx.now,
        takenNote: '',
        handedOverAt: null,
        handedOverTo: null,
        handedOverToName: null,
        note: '',
        obligations: null,
      });
    });
    expect((await now()).unattended).toMatchObject([{ officeId, onDuty: { name: '周值班' } }]);
  });
});

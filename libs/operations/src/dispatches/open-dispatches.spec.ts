import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { Issuance } from '@rainstorm/harness/issuance';
import { later, minutes } from '@rainstorm/harness/ledger-stage';
import type { BulletinRow, DispatchRow } from '@rainstorm/ledger';
import { openDispatches, previewDispatches } from './open-dispatches.js';

type Sent = BulletinRow & { readonly sentAt: Date };
const everywhere = [{ areaCode: '410100', level: null, colour: null }];

describe('opening the dispatches of a bulletin', () => {
  let bureau: Bureau;
  let issuance: Issuance;
  beforeEach(async () => {
    bureau = await Bureau.open();
    issuance = new Issuance(bureau);
  });
  afterEach(async () => bureau.close());

  const sent = async (patch: Partial<BulletinRow> = {}): Promise<Sent> => {
    const bulletin = await bureau.stage.bulletin({ areas: everywhere, ...patch });
    if (bulletin.sentAt === null) throw new Error('Not sent');
    return { ...bulletin, sentAt: bulletin.sentAt };
  };
  const open = async (bulletin: Sent): Promise<readonly DispatchRow[]> =>
    bureau.run(async (tx) => openDispatches(tx, bureau.city, bulletin));
  const update = async (of: Sent, revisionKind: BulletinRow['revisionKind']): Promise<Sent> =>
    sent({ msgType: 'update', revisionKind, refersTo: of.id, previousId: of.id });
  const officesOf = (dispatches: readonly DispatchRow[]): readonly string[] => dispatches.map(({ officeId }) => officeId).sort();

  it('opens one for each office that receives the hazard, with its timers, its mails and the news for its page', async () => {
    expect(officesOf(await open(await sent({ hazard: 'snowstorm' })))).not.toContain('yellow-river-office');
    const bulletin = await sent();
    const dispatches = await open(bulletin);
    expect(officesOf(dispatches)).toEqual(['duty-office', 'flood-control-office', 'urban-flood-office', 'yellow-river-office']);
    for (const { id, state, receiptDueAt, policy } of dispatches) {
      expect(state).toBe('open');
      expect(receiptDueAt).toEqual(later(bulletin.sentAt, minutes(policy.rule.receiptDueAfterMin)));
      expect(await bureau.stage.armedTimers(id)).toEqual(['follow-up-due', 'office-reminder', 'phone-task', 'receipt-due']);
      expect(await issuance.announced(id)).toEqual(['dispatch-opened']);
    }
    const flood = dispatches.find(({ officeId }) => officeId === 'flood-control-office');
    const mails = await bureau.ledger.read(async (tx) => (flood === undefined ? [] : tx.deliveries.find({ dispatchId: flood.id })));
    // Neither the standby contact nor the fallback channel.
    expect(mails.map(({ contactId, channel }) => `${contactId} ${channel}`).sort()).toEqual([
      'flood-control-leader email',
      'flood-control-officer console',
      'flood-control-officer email',
    ]);
    expect(mails.every(({ deadlineAt }) => deadlineAt?.getTime() === flood?.receiptDueAt.getTime())).toBe(true);
  });

  it('calls for what must be answered within a quarter of an hour, and not for an outlook', async () => {
    const callable = await Bureau.open((city) => ({
      ...city,
      offices: city.offices.map((office) => ({
        ...office,
        contacts: office.contacts.map((contact) => ({
          ...contact,
          channels: [...contact.channels, { kind: 'voice' as const, address: '10000000001', fallback: false, secretRef: null }],
        })),
      })),
    }));
    try {
      const called = async (patch: Partial<BulletinRow>): Promise<readonly [minutes: number, calls: boolean]> => {
        const { sentAt, ...bulletin } = await callable.stage.bulletin({ areas: everywhere, ...patch });
        if (sentAt === null) throw new Error('Not sent');
        const [first] = await callable.run(async (tx) => openDispatches(tx, callable.city, { ...bulletin, sentAt }));
        if (first === undefined) throw new Error('No dispatch');
        const sent = await callable.ledger.read(async (tx) => tx.deliveries.find({ dispatchId: first.id }));
        return [first.policy.rule.receiptDueAfterMin, sent.some(({ channel }) => channel === 'voice')];
      };
      const red = [{ areaCode: '410100', level: null, colour: 'red' as const }];
      expect(await called({ kind: 'signal', step: null, productCode: 'rain-signal', areas: red, colour: 'red' })).toEqual([5, true]);
      expect(await called({ step: 'W', hazard: null, productCode: 'weekly-outlook' })).toEqual([120, false]);
    } finally {
      await callable.close();
    }
  });

  it('supersedes what an office has not acknowledged yet, and inherits its earlier deadline', async () => {
    const first = await sent();
    const before = await bureau.stage.dispatch(first, 'duty-office', minutes(3));
    const acknowledged = { state: 'acknowledged' as const, acknowledgedAt: await bureau.ledger.now() };
    const answered = await bureau.stage.dispatch(first, 'urban-flood-office', minutes(3), acknowledged);
    const [unsent] = await bureau.stage.deliveries(before);
    await bureau.stage.phoneTask(before, 'command');
    const escalation = await bureau.stage.escalation(before);
    const dispatches = await open(await update(first, 'upgrade'));
    const successor = dispatches.find(({ officeId }) => officeId === 'duty-office');

    expect(await bureau.dispatch(before.id)).toMatchObject({ state: 'superseded', supersededBy: successor?.id });
    expect(successor?.receiptDueAt).toEqual(before.receiptDueAt);
    expect((await bureau.dispatch(answered.id)).state).toBe('acknowledged');
    expect([await bureau.stage.armedTimers(before.id), await bureau.stage.armedTimers(escalation.id)]).toEqual([[], []]);
    const ended = await bureau.ledger.read(async (tx) => [
      await tx.deliveries.first({ id: unsent }),
      await tx.phoneTasks.first({ dispatchId: before.id }),
      await tx.escalations.first({ id: escalation.id }),
    ]);
    expect(ended.map((row) => row?.state)).toEqual(['cancelled', 'cancelled', 'closed']);
    expect(await issuance.announced(before.id)).toEqual(['dispatch-superseded']);
  });

  it('leaves two minutes where the earlier deadline is nearer than that or past', async () => {
    const first = await sent();
    await bureau.stage.dispatch(first, 'duty-office', minutes(30));
    const bulletin = await update(first, 'upgrade');
    const dispatch = (await open(bulletin)).find(({ officeId }) => officeId === 'duty-office');
    expect(dispatch?.receiptDueAt).toEqual(later(bulletin.sentAt, minutes(2)));
  });

  it('asks for no receipt of a minor correction, and leaves the receipts of the bulletin owed', async () => {
    const first = await sent();
    const before = await bureau.stage.dispatch(first, 'duty-office');
    const dispatches = await open(await update(first, 'minor-correction'));
    expect(new Set(dispatches.map(({ owesReceipt }) => owesReceipt))).toEqual(new Set([false]));
    for (const { id } of dispatches) expect(await bureau.stage.armedTimers(id)).toEqual([]);
    expect((await bureau.dispatch(before.id)).state).toBe('open');
    expect(await bureau.stage.armedTimers(before.id)).toContain('receipt-due');
  });

  it('sends a cancel to those who have the bulletin, and a preview says so without writing anything', async () => {
    const first = await sent();
    await bureau.stage.dispatch(first, 'urban-flood-office');
    const cancel = await sent({ msgType: 'cancel', revisionKind: 'retract', refersTo: first.id, previousId: first.id });
    const previewed = await bureau.run(async (tx) => previewDispatches(tx, bureau.city, cancel));
    expect(await bureau.ledger.read(async (tx) => tx.dispatches.count({ bulletinId: cancel.id }))).toBe(0);
    const opened = await open(cancel);
    expect(officesOf(opened)).toEqual(['urban-flood-office']);
    // A preview takes no number of the office's series.
    const given = { sequence: 1, sequenceYear: expect.any(Number), sequencePrevious: null };
    expect(previewed.map(({ sequence }) => sequence)).toEqual([null]);
    expect(opened).toEqual(previewed.map((row, index) => ({ ...row, ...given, id: opened[index]?.id })));
  });
});

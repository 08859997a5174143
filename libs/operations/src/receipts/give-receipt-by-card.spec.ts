import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import type { DispatchRow, WorkCardHolder } from '@rainstorm/ledger';
import type { ContactId, DeliveryId } from '@rainstorm/warning-model';
import { giveReceiptByCard, type CardPress } from './give-receipt-by-card.js';
import { withdrawReceipt } from './withdraw-receipt.js';

const MEMBER = 'FengZhishou';

describe('giving a receipt by the button of a card', () => {
  let bureau: Bureau;
  let dispatch: DispatchRow;
  let token: string;
  const holder = (changed: Partial<WorkCardHolder> = {}): WorkCardHolder => ({
    deliveryId: 'dlv-of-the-card-1' as DeliveryId,
    kind: 'wecom-app',
    status: 'actual',
    member: MEMBER,
    dispatchId: dispatch.id,
    contactId: 'flood-control-officer' as ContactId,
    contactName: '演示·冯值守',
    ...changed,
  });
  const press = (changed: Partial<CardPress> = {}): CardPress => ({
    kind: 'wecom-app',
    status: 'actual',
    card: `${token}@00000001`,
    member: MEMBER,
    at: new Date('2026-07-20T03:00:00Z'),
    responseCode: 'code-of-the-press',
    ...changed,
  });
  const give = async (changed: Partial<CardPress> = {}) => bureau.run(async (tx) => giveReceiptByCard(tx, press(changed)));
  const receipts = async () => bureau.run(async (tx) => tx.receipts.find({ dispatchId: dispatch.id }));
  beforeEach(async () => {
    bureau = await Bureau.open();
    dispatch = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'flood-control-office');
    [token = ''] = await bureau.ledger.workCards.ensure([holder()]);
  });
  afterEach(async () => bureau.close());

  it('counts as given by the person whose card it is', async () => {
    expect(await give()).toMatchObject({
      ok: true,
      value: {
        already: false,
        isOwn: true,
        receipt: { givenBy: 'contact:flood-control-officer', givenByName: '演示·冯值守', way: 'wecom-app', proof: 'messenger-member' },
      },
    });
    expect(await bureau.dispatch(dispatch.id)).toMatchObject({ state: 'acknowledged' });
  });

  it('counts where 企业微信 writes the member in other letters, and not so in 钉钉', async () => {
    const [other = ''] = await bureau.ledger.workCards.ensure([
      holder({ deliveryId: 'dlv-of-the-card-2' as DeliveryId, kind: 'dingtalk-app' }),
    ]);
    expect(await give({ kind: 'dingtalk-app', card: other, member: MEMBER.toLowerCase() })).toEqual({
      ok: false,
      refusal: { type: 'other-member' },
    });
    expect(await give({ member: MEMBER.toLowerCase() })).toMatchObject({ ok: true });
  });

  it.each([
    ['another member', { member: 'WangQiang' }, 'other-member'],
    ['an unknown card', { card: 'x'.repeat(32) }, 'unknown-card'],
    ['a card of the other messenger', { kind: 'dingtalk-app' }, 'unknown-card'],
    ['an exercise for a real card', { status: 'exercise' }, 'unknown-card'],
  ] as const)('does not count from %s', async (_what, changed, type) => {
    expect(await give(changed)).toEqual({ ok: false, refusal: { type } });
    expect(await bureau.dispatch(dispatch.id)).toMatchObject({ state: 'open' });
  });

  it('twice is one receipt', async () => {
    for (const already of [false, true])
      expect(await give({ at: new Date(already ? '2026-07-20T03:00:09Z' : '2026-07-20T03:00:00Z') })).toMatchObject({
        ok: true,
        value: { already },
      });
    expect(await receipts()).toHaveLength(1);
  });

  it('is not given again by a press that is repeated after its receipt was withdrawn, and is by a new one', async () => {
    await give();
    await bureau.run(async (tx) => {
      const locked = await tx.dispatches.lock({ id: dispatch.id });
      if (locked === null) throw new Error('No dispatch');
      return withdrawReceipt(tx, locked, '误签', { id: 'acc-officer', name: '冯值守' });
    });
    expect(await give()).toEqual({ ok: false, refusal: { type: 'pressed-before' } });
    expect(await bureau.dispatch(dispatch.id)).toMatchObject({ state: 'open' });
    expect(await give({ at: new Date('2026-07-20T03:05:00Z') })).toMatchObject({ ok: true, value: { already: false } });
  });

  it('says who acknowledged where somebody else was faster', async () => {
    const [other = ''] = await bureau.ledger.workCards.ensure([
      holder({ deliveryId: 'dlv-of-the-card-3' as DeliveryId, member: 'WangQiang', contactId: 'flood-control-leader' as ContactId }),
    ]);
    await give();
    expect(await give({ card: other, member: 'WangQiang' })).toMatchObject({ ok: true, value: { already: true, isOwn: false } });
  });

  it('is over after seven days', async () => {
    await bureau.run(async (tx) => tx.sql(`UPDATE work_cards SET created_at = created_at - interval '8 days'`));
    expect(await give()).toEqual({ ok: false, refusal: { type: 'unknown-card' } });
  });

  it('has one token for all tries of a delivery', async () => {
    expect(await bureau.ledger.workCards.ensure([holder(), holder({ deliveryId: 'dlv-of-the-card-4' as DeliveryId })])).toEqual([
      token,
      expect.stringMatching(/^[\w-]{32}$/),
    ]);
  });
});

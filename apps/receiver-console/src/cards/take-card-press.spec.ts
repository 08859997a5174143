import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { until } from '@rainstorm/harness/until';
import type { DispatchRow } from '@rainstorm/ledger';
import type { CardPress } from '@rainstorm/operations';
import type { ContactId, DeliveryId, RosterPlace } from '@rainstorm/warning-model';
import { TakeCardPress } from './take-card-press.js';

describe('a press of a card', () => {
  let bureau: Bureau;
  let dispatch: DispatchRow;
  let take: TakeCardPress;
  let press: CardPress;
  const failures: unknown[] = [];
  beforeEach(async () => {
    failures.splice(0);
    bureau = await Bureau.open();
    dispatch = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'flood-control-office');
    const [token = ''] = await bureau.ledger.workCards.ensure([
      {
        deliveryId: 'dlv-of-the-card-1' as DeliveryId,
        ...({ kind: 'dingtalk-app', status: 'actual', member: 'feng' } as const),
        dispatchId: dispatch.id,
        contactId: 'flood-control-officer' as ContactId,
        contactName: '演示·冯值守',
      },
    ]);
    press = { kind: 'dingtalk-app', status: 'actual', card: token, member: 'feng', at: new Date(), responseCode: null };
    take = new TakeCardPress(bureau.ledger, bureau.city.zone, (error) => failures.push(error));
  });
  afterEach(async () => bureau.close());

  it('is answered with who acknowledged and when, and another member with why it was none', async () => {
    expect(await take.take({ ...press, member: 'wang' }, 1_000)).toEqual({ kind: 'kept', words: '未签收：卡片发给其他成员' });
    expect(await take.take(press, 1_000)).toEqual({ kind: 'closed', words: expect.stringMatching(/^已签收 演示·冯值守 \d\d:\d\d$/) });
  });

  it('of a line test proves its way, once, and is no receipt', async () => {
    const test = await bureau.stage.delivery(dispatch, 'flood-control-officer', 'email', {
      ...{ channel: 'dingtalk-app', address: 'feng', purpose: 'line-test', dispatchId: null, bulletinId: null, state: 'sent' },
    });
    const { id: deliveryId, contactId } = test;
    await bureau.run(async (tx) =>
      tx.canaries.insert({
        ...{ deliveryId, contactId, place: 'flood-control-office' as RosterPlace, channel: 'dingtalk-app', address: 'feng', state: 'open' },
        ...{ sentAt: tx.now, dueAt: tx.now, missedAt: null, provenAt: null, tokenHash: null },
      }),
    );
    const [card = ''] = await bureau.ledger.workCards.ensure([
      { deliveryId, kind: 'dingtalk-app', status: 'actual', member: 'feng', dispatchId: deliveryId, contactId, contactName: '演示·冯值守' },
    ]);
    expect(await take.take({ ...press, card, member: 'wang' }, 1_000)).toMatchObject({ kind: 'kept' });
    const state = async () => (await bureau.ledger.read(async (tx) => tx.canaries.first({ deliveryId })))?.state;
    expect(await state()).toBe('open');
    const answer = { kind: 'closed', words: expect.stringMatching(/^线路测试已确认 \d\d:\d\d$/) };
    expect([await take.take({ ...press, card }, 1_000), await take.take({ ...press, card }, 1_000)]).toEqual([answer, answer]);
    expect(await state()).toBe('proven');
    expect(await bureau.ledger.read(async (tx) => tx.receipts.count({}))).toBe(0);
  });

  it('is answered in time while the ledger is slow, and is a receipt all the same', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let isLocked = (): void => undefined;
    const locked = new Promise<void>((resolve) => {
      isLocked = resolve;
    });
    const other = bureau.run(async (tx) => {
      await tx.dispatches.lock({ id: dispatch.id });
      isLocked();
      await held;
    });
    await locked;
    expect(await take.take(press, 50)).toEqual({ kind: 'under-way' });
    release();
    await other;
    await until(async () => (await bureau.dispatch(dispatch.id)).state === 'acknowledged');
  });

  it('is answered where the ledger fails', async () => {
    await bureau.run(async (tx) => tx.sql('ALTER TABLE work_cards RENAME TO work_cards_gone'));
    expect(await take.take(press, 1_000)).toEqual({ kind: 'failed' });
    expect(failures).toHaveLength(1);
  });
});

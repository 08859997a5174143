import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { minutes } from '@rainstorm/harness/ledger-stage';
import { dutyOfficer } from '@rainstorm/harness/actors';
import type { DispatchRow } from '@rainstorm/ledger';
import { officerOf } from '../officer.js';
import { EmailLink } from './email-link.js';
import { GiveReceipt } from './give-receipt.js';
import { WithdrawReceipt } from './withdraw-receipt.js';

const from = { remoteAddress: '203.0.113.7', client: 'Mail 1.0' };
const officer = officerOf(dutyOfficer('duty-office'));

describe('the link in an e-mail', () => {
  let bureau: Bureau;
  let links: EmailLink;
  beforeAll(async () => {
    bureau = await Bureau.open();
    links = new EmailLink(bureau.ledger);
  });
  afterAll(async () => bureau.close());

  const dispatchOf = async (patch: Partial<DispatchRow> = {}) =>
    bureau.stage.dispatch(await bureau.stage.bulletin(), 'duty-office', 0, patch);
  const receipts = async (): Promise<number> => bureau.ledger.read(async (tx) => tx.receipts.count({}));

  it.each<[string, () => Promise<string>]>([
    ['unknown', async () => Promise.resolve('too-short')],
    ['unknown', async () => Promise.resolve('A'.repeat(43))],
    ['open', async () => bureau.stage.link(await dispatchOf())],
    ['expired', async () => bureau.stage.link(await dispatchOf(), 0, -1)],
    ['nothing-owed', async () => bureau.stage.link(await dispatchOf({ owesReceipt: false }))],
    [
      'answered-by-another',
      async () => {
        const dispatch = await dispatchOf();
        await new GiveReceipt(bureau.ledger).give(dispatch.id, officer, from);
        return bureau.stage.link(dispatch);
      },
    ],
    [
      'withdrawn',
      async () => {
        const dispatch = await dispatchOf();
        const token = await bureau.stage.link(dispatch);
        await links.acknowledge(token, from);
        await new WithdrawReceipt(bureau.ledger).withdraw(dispatch.id, officer, '误点');
        return token;
      },
    ],
  ])('is %s', async (state, tokenOf) => {
    const token = await tokenOf();
    const before = await receipts();
    expect(await links.look(token)).toMatchObject({ state });
    expect(await receipts()).toBe(before);
    // Only an open one has a button, so only an open one acknowledges.
    const pressed = await links.acknowledge(token, from);
    expect(pressed.state).toBe(state === 'open' ? 'acknowledged' : state);
    expect(await receipts()).toBe(before + (state === 'open' ? 1 : 0));
  });

  it('names the newer bulletin once it is superseded', async () => {
    const newer = await dispatchOf();
    const old = await dispatchOf({ state: 'superseded', supersededBy: newer.id });
    expect(await links.look(await bureau.stage.link(old))).toMatchObject({ state: 'superseded', newer: { id: newer.bulletinId } });
  });

  it('gives one receipt in the name of its contact, with where it came from', async () => {
    const dispatch = await dispatchOf();
    const token = await bureau.stage.link(dispatch, 0, minutes(60));
    const name = dispatch.policy.contacts[0]?.name;
    expect(await links.acknowledge(token, from)).toMatchObject({ state: 'acknowledged', just: true, receipt: { givenByName: name } });
    expect(await links.acknowledge(token, from)).toMatchObject({ state: 'acknowledged', just: false });
    const [receipt, ...more] = await bureau.ledger.read(async (tx) => tx.receipts.find({ dispatchId: dispatch.id }));
    expect([receipt?.way, receipt?.proof, more]).toEqual(['email-link', 'link-holder', []]);
  });
});

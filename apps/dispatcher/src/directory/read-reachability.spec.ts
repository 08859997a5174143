import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { later, minutes } from '@rainstorm/harness/ledger-stage';
import { ReadReachability } from './read-reachability.js';

let bureau: Bureau;
beforeAll(async () => {
  bureau = await Bureau.open();
});
afterAll(async () => bureau.close());

it('tells the last outcome of each way of each contact, for the address that it has now', async () => {
  const { stage, ledger } = bureau;
  const now = await ledger.now();
  const dispatch = await stage.dispatch(await stage.bulletin(), 'duty-office');
  const contact = dispatch.policy.contacts[0];
  if (contact === undefined) throw new Error('No contact');
  const tried = async (minutesAgo: number, patch: object) =>
    stage.delivery(dispatch, contact.id, 'email', { lastTriedAt: later(now, -minutes(minutesAgo)), ...patch });
  await tried(9, { state: 'sent' });
  await tried(3, { state: 'failed-permanently', lastReason: 'mailbox-unknown' });
  const reader = new ReadReachability(ledger);
  const of = await reader.of([contact]);
  expect(of(contact.id, 'email')).toMatchObject({ result: 'failed', reason: 'mailbox-unknown' });
  expect(of(contact.id, 'console')).toBeNull();
  const moved = { ...contact, channels: contact.channels.map((channel) => ({ ...channel, address: 'new@address.example' })) };
  expect((await reader.of([moved]))(contact.id, 'email')).toBeNull();
});

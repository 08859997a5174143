import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { colleague, forecaster, valueOf } from '@rainstorm/harness/issuance';
import { TestContact } from './test-contact.js';

let bureau: Bureau;
beforeAll(async () => {
  bureau = await Bureau.open();
});
afterAll(async () => bureau.close());

it('tests a contact once for each key, and each person has the own keys', async () => {
  const [office] = bureau.city.offices;
  const [contact] = office?.contacts ?? [];
  if (office === undefined || contact === undefined) throw new Error('No contact');
  const contacts = new TestContact(bureau.ledger, bureau.city);
  const run = async (actor = forecaster, channel: 'email' | 'console' = 'email') =>
    contacts.run(office.id, contact.id, channel, actor, 'key-of-tonight');
  const first = valueOf(await run());
  // Within the minute in which another test is refused, the same one gets the same answer.
  expect(valueOf(await run()).deliveryId).toBe(first.deliveryId);
  expect(await run(forecaster, 'console')).toEqual({ ok: false, refusal: { type: 'idempotency-key-reused' } });
  expect(await run(colleague)).toMatchObject({ ok: false, refusal: { type: 'tested-a-moment-ago' } });
  expect(await bureau.ledger.read(async (tx) => tx.deliveries.count({ purpose: 'contact-test' }))).toBe(1);
});

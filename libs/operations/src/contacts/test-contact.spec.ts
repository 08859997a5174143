import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { minutes } from '@rainstorm/harness/ledger-stage';
import { testContact } from './test-contact.js';

const officer = { id: 'acc-officer0000001', name: '张值班' };

describe('testing a contact', () => {
  let bureau: Bureau;
  beforeEach(async () => {
    bureau = await Bureau.open();
  });
  afterEach(async () => bureau.close());

  const wayOf = (city: Bureau['city']) => {
    const office = city.offices[0];
    const contact = office?.contacts[0];
    const channel = contact?.channels[0]?.kind;
    if (office === undefined || contact === undefined || channel === undefined) throw new Error('No contact');
    return { officeId: office.id, contactId: contact.id, channel };
  };

  it('sends one message by the chosen way, and asks for no receipt', async () => {
    const way = wayOf(bureau.city);
    const tested = await bureau.run(async (tx) => testContact(tx, bureau.city, way, officer));
    expect(tested).toMatchObject({ ok: true, value: { channel: way.channel } });
    const sent = await bureau.run(async (tx) => tx.deliveries.find({ purpose: 'contact-test' }));
    expect(sent).toMatchObject([{ ...way, deadlineAt: null, dispatchId: null }]);
    expect(await bureau.stage.audited(way.contactId)).toEqual(['contact-tested done']);
  });

  it('is refused within a minute of the last test, and possible after it', async () => {
    const way = wayOf(bureau.city);
    const test = async () => bureau.run(async (tx) => testContact(tx, bureau.city, way, officer));
    await test();
    expect(await test()).toMatchObject({ ok: false, refusal: { type: 'tested-a-moment-ago' } });
    await bureau.advance(minutes(1));
    expect(await test()).toMatchObject({ ok: true });
  });
});

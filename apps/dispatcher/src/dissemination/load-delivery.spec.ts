import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { Bureau } from '@rainstorm/harness/bureau';
import { oneOf, type DeliveryRow } from '@rainstorm/ledger';
import type { BulletinAttachment } from '@rainstorm/warning-model';
import { LoadDelivery } from './load-delivery.js';

let bureau: Bureau;
beforeAll(async () => {
  bureau = await Bureau.open();
});
afterAll(async () => bureau.close());

it('gives each delivery the bulletin, dispatch and escalation that it is about, in the order asked', async () => {
  const { stage, ledger } = bureau;
  const [actual, exercise] = [await stage.bulletin(), await stage.bulletin({ status: 'exercise' })];
  const [one, other] = [await stage.dispatch(actual, 'duty-office'), await stage.dispatch(exercise, 'duty-office')];
  const contact = one.policy.contacts[0]?.id ?? '';
  const deliveries: DeliveryRow[] = [await stage.delivery(other, contact, 'email'), await stage.delivery(one, contact, 'email')];
  const ids = await stage.escalationMessages(await stage.escalation(one));
  deliveries.push(...(await ledger.read(async (tx) => tx.deliveries.find({ id: oneOf(ids) }))).slice(0, 1));

  const loader = new LoadDelivery(ledger, bureau.city, 5_000_000);
  const contexts = await loader.run(deliveries);
  expect(contexts.map(({ delivery }) => delivery.id)).toEqual(deliveries.map(({ id }) => id));
  expect(contexts.map(({ bulletin, status }) => [bulletin?.id ?? null, status])).toEqual([
    [exercise.id, 'exercise'],
    [actual.id, 'actual'],
    [null, 'actual'],
  ]);
  expect(contexts.map(({ dispatch }) => dispatch?.id)).toEqual([other.id, one.id, one.id]);
  expect(contexts.map(({ escalation }) => escalation !== null)).toEqual([false, false, true]);
});

it('gives no bulletin that is not published', async () => {
  const { stage, ledger } = bureau;
  const draft = await stage.bulletin({ state: 'signed', number: null, identifier: null, sentAt: null });
  const delivery = await stage.delivery(await stage.dispatch(draft, 'duty-office'), 'duty-office-desk', 'email').catch(() => null);
  const dispatch = await stage.dispatch(draft, 'flood-control-office');
  const row = delivery ?? (await stage.delivery(dispatch, dispatch.policy.contacts[0]?.id ?? '', 'email'));
  const [context] = await new LoadDelivery(ledger, bureau.city, 5_000_000).run([row]);
  expect(context?.bulletin).toBeNull();
});

it('gives the mails of one bulletin the same files, read once, and no other message any', async () => {
  const { stage, ledger } = bureau;
  const content = Buffer.from('区县,雨量');
  const sha256 = createHash('sha256').update(content).digest('hex');
  await ledger.transaction(async (tx) => tx.attachmentContents.store(sha256, content, tx.now));
  const attachment: BulletinAttachment = {
    ...{ sha256, sha1: 'b'.repeat(40), fileName: 'a.csv', mediaType: 'text/csv', altText: '' },
    ...{ sizeBytes: content.length, width: null, height: null },
  };
  const bulletin = await stage.bulletin({ attachments: [attachment] });
  const dispatch = await stage.dispatch(bulletin, 'duty-office');
  const contact = dispatch.policy.contacts[0]?.id ?? '';
  const [first, second, console_] = [
    await stage.delivery(dispatch, contact, 'email'),
    await stage.delivery(dispatch, contact, 'email'),
    await stage.delivery(dispatch, contact, 'console'),
  ];
  const reminder = { ...first, purpose: 'office-reminder' } as const;
  const loader = new LoadDelivery(ledger, bureau.city, 5_000_000);
  const [mail, screen, reminded] = await loader.run([first, console_, reminder]);
  expect(mail?.files).toEqual([{ attachment, content }]);
  expect([screen?.files, reminded?.files]).toEqual([undefined, undefined]);
  await ledger.read(async (tx) => tx.sql('DELETE FROM attachment_contents', []));
  const [later] = await loader.run([second]);
  expect(later?.files).toBe(mail?.files);
  const [small] = await new LoadDelivery(ledger, bureau.city, content.length - 1).run([second]);
  expect(small?.files).toBeUndefined();
  // Gone bytes keep no bulletin from going out.
  const [gone] = await new LoadDelivery(ledger, bureau.city, 5_000_000).run([second]);
  expect([gone?.bulletin?.id, gone?.files]).toEqual([bulletin.id, undefined]);
});

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Desk } from './desk-app.spec-support.js';
import { until } from '@rainstorm/harness/until';

interface Offices {
  readonly items: readonly {
    readonly id: string;
    readonly contacts: readonly {
      readonly id: string;
      readonly channels: readonly {
        readonly kind: string;
        readonly last: { readonly result: string; readonly reason: string | null } | null;
      }[];
    }[];
  }[];
}
type Last = { readonly result: string; readonly reason: string | null; readonly at: string; readonly purpose: string } | null;

const OFFICE = 'urban-flood-office';
let desk: Desk;
let contact: { readonly id: string; readonly address: string };
let standby: { readonly id: string; readonly address: string };
beforeAll(async () => {
  desk = await Desk.open('worker');
  const contacts = desk.bureau.city.offices.find(({ id }) => id === OFFICE)?.contacts ?? [];
  const [one, other] = [false, true].map((isStandby) => {
    const found = contacts.find((each) => each.standby === isStandby && each.channels.some(({ kind }) => kind === 'email'));
    return { id: found?.id ?? '', address: found?.channels.find(({ kind }) => kind === 'email')?.address ?? '' };
  });
  if (one === undefined || other === undefined) throw new Error('An office without a standby');
  contact = one;
  standby = other;
});
afterAll(async () => desk.close());

const test = async (contactId: string, channel: string, login: 'lin' | 'guan' | 'zhou' = 'lin') =>
  (await desk.as(login)).ask('POST', `/offices/${OFFICE}/contacts/${contactId}/test`, { channel });
const last = async (contactId: string, kind: string): Promise<Last> => {
  const { items } = await (await desk.as('lin')).get<Offices>('/offices');
  const found = items.find(({ id }) => id === OFFICE)?.contacts.find(({ id }) => id === contactId);
  return (found?.channels.find((channel) => channel.kind === kind)?.last ?? null) as Last;
};
const nextMinute = async (): Promise<void> => desk.bureau.advance(61_000);

it('is sent by the real channel, marked as a test, without a bulletin or a receipt', async () => {
  expect(await last(contact.id, 'email')).toBeNull();
  expect((await test(contact.id, 'email')).status).toBe(202);
  await until(async () => (await last(contact.id, 'email')) !== null);
  expect(await last(contact.id, 'email')).toMatchObject({ result: 'sent', reason: null, purpose: 'contact-test' });
  const [mail, ...more] = desk.mail.mails.filter(({ to }) => to === contact.address);
  expect(more).toEqual([]);
  expect(mail?.subject).toMatch(/^【测试】/);
  expect(mail).toMatchObject({ link: null });
  expect(mail?.text).toContain('不是预警，无需签收');
  const [row] = await desk.bureau.ledger.read(async (tx) => tx.deliveries.find({ purpose: 'contact-test' }));
  expect(row).toMatchObject({ dispatchId: null, bulletinId: null, officeId: OFFICE });
  const [noted] = await desk.bureau.ledger.read(async (tx) => tx.auditEntries.find({ act: 'contact-tested' }));
  expect(noted).toMatchObject({ actorName: '林预报', subjectId: contact.id });
});

it('is refused within a minute of the last one, also if two are sent at the same moment', async () => {
  await nextMinute();
  const both = await Promise.all([test(contact.id, 'email'), test(contact.id, 'console', 'guan')]);
  expect(both.map(({ status }) => status).sort()).toEqual([202, 429]);
  const again = await test(contact.id, 'email');
  expect(again.status).toBe(429);
  expect(again.headers.get('retry-after')).toMatch(/^[1-9]\d?$/);
  expect(JSON.parse(again.text)).toMatchObject({ type: 'urn:rainstorm:problem:tested-a-moment-ago', retryAfterSec: expect.any(Number) });
  // Another contact is another matter.
  expect((await test(standby.id, 'email')).status).toBe(202);
});

it('shows why a channel does not work, and does not send the test an hour later', async () => {
  await nextMinute();
  expect((await test(contact.id, 'console')).status).toBe(202);
  await until(async () => (await last(contact.id, 'console'))?.result === 'failed');
  expect(await last(contact.id, 'console')).toMatchObject({ reason: 'nobody-signed-in' });
  desk.mail.refuse(standby.address, 'permanent');
  await nextMinute();
  await test(standby.id, 'email');
  await until(async () => (await last(standby.id, 'email'))?.result === 'failed');
  const waiting = await desk.bureau.ledger.read(async (tx) => tx.deliveries.find({ purpose: 'contact-test', state: 'failed-temporarily' }));
  expect(waiting).toEqual([]);
});

it('gives up after the third try if the mail server is down', async () => {
  desk.mail.refuse(contact.address, 'temporary');
  await nextMinute();
  await test(contact.id, 'email');
  const tests = async () =>
    desk.bureau.ledger.read(async (tx) =>
      tx.deliveries.find({ contactId: contact.id as never, channel: 'email' }, { order: { createdAt: 'DESC' } }),
    );
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    await until(async () => (await tests())[0]?.attempts === attempt && (await tests())[0]?.state !== 'sending');
    await desk.bureau.advance(10_000);
    await desk.relay.run();
  }
  expect((await tests())[0]).toMatchObject({ state: 'failed-permanently', attempts: 3 });
});

it('is only for permitted accounts, and for existing channels', async () => {
  await nextMinute();
  expect((await test(contact.id, 'email', 'zhou')).status).toBe(403);
  expect((await test(contact.id, 'webhook')).status).toBe(422);
  expect((await test('nobody-at-all', 'email')).status).toBe(404);
});

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { renderEmail } from '@rainstorm/channels';
import type { BulletinId } from '@rainstorm/warning-model';
import { composeMessage } from '../../apps/dispatcher/src/dissemination/compose-message.js';
import { LoadDelivery } from '../../apps/dispatcher/src/dissemination/load-delivery.js';
import { Desk } from './desk-app.spec-support.js';
import { LINK_SECRET } from './dispatcher.spec-support.js';

interface Preview {
  readonly email: { readonly officeId: string; readonly subject: string; readonly text: string; readonly html: string };
  readonly console: { readonly headline: string; readonly text: string };
  readonly sms: { readonly text: string; readonly length: number; readonly cut: boolean };
  readonly audience: {
    readonly offices: readonly { officeId: string; contacts: number; receiptDueAt: string | null }[];
    readonly persons: number;
    readonly standby: number;
  };
  readonly difference: {
    readonly number: string;
    readonly headline: string;
    readonly text: string;
    readonly areas: readonly unknown[];
  } | null;
}

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
});
afterAll(async () => desk.close());

const preview = async (id: string): Promise<Preview> => (await desk.as('lin')).get<Preview>(`/bulletins/${id}/preview`);

it('shows a draft as each channel sends it, with the form of its number and the deadlines as of now', async () => {
  const { id } = await desk.signal();
  const shown = await preview(id);
  expect(shown.email.subject).toMatch(/^橙色暴雨 金水区 \d\d:\d\d前签收 .*待编号 致市委市政府总值班室：金水区暴雨橙色预警信号$/);
  expect(shown.email.html).toContain('预计未来3小时内降水量将达50毫米以上。');
  expect(shown.console).toMatchObject({ headline: '金水区暴雨橙色预警信号' });
  expect(shown.console.text).toContain('金水区（橙色）');
  expect(shown.sms.text).toMatch(/^金水区暴雨橙色预警信号（.*待编号）$/);
  expect(shown.sms).toMatchObject({ length: shown.sms.text.length, cut: false });
  const { offices } = desk.bureau.city;
  expect(shown.audience.offices.map(({ officeId }) => officeId)).toEqual(offices.map((office) => office.id));
  const contacts = offices.flatMap((office) => office.contacts);
  expect(shown.audience.persons).toBe(contacts.filter(({ standby }) => !standby).length);
  expect(shown.audience.standby).toBe(contacts.filter(({ standby }) => standby).length);
  expect(shown.audience.offices.every(({ receiptDueAt }) => receiptDueAt !== null)).toBe(true);
  expect(shown.difference).toBeNull();
  // Looking changes nothing.
  expect(await desk.bureau.ledger.read(async (tx) => tx.dispatches.count({ bulletinId: id as BulletinId }))).toBe(0);
});

it('shows a published bulletin word for word as it was sent, with a placeholder for the receipt link', async () => {
  const { bulletin } = await desk.publish((await desk.signal()).id);
  const shown = await preview(bulletin.id);
  const sent = await desk.bureau.ledger.read(async (tx) =>
    tx.deliveries.find({ bulletinId: bulletin.id as BulletinId, channel: 'email' }, { order: { officeId: 'ASC', id: 'ASC' } }),
  );
  const [matter] = await new LoadDelivery(desk.bureau.ledger, desk.bureau.city, 5_000_000).run(sent.slice(0, 1));
  if (matter === undefined) throw new Error('No delivery');
  const around = { city: desk.bureau.city, linkSecret: LINK_SECRET, consoleUrl: 'http://127.0.0.1:8132', deskUrl: 'http://127.0.0.1:8131' };
  const composed = composeMessage(matter, around);
  const link = composed.receiptLink ?? 'none';
  const mail = renderEmail(composed);
  expect(shown.email).toEqual({
    officeId: matter.delivery.officeId,
    subject: mail.subject,
    text: mail.text.replace(link, 'http://127.0.0.1:8132/r/preview'),
    html: mail.html.replace(link, 'http://127.0.0.1:8132/r/preview'),
  });
  expect(JSON.stringify(shown)).not.toContain(link);
});

it('includes the previous version, so that a revision shows its difference, and marks an exercise everywhere', async () => {
  const first = (await desk.publish((await desk.signal()).id)).bulletin;
  const lin = await desk.as('lin');
  const revision = await lin.post<{ id: string }>(`/bulletins/${first.id}/revisions`, {
    kind: 'upgrade',
    colour: 'red',
    areas: [{ areaCode: '410105', colour: 'red' }],
    headline: '金水区暴雨红色预警信号',
  });
  expect((await preview(revision.id)).difference).toMatchObject({
    number: first.number,
    headline: '金水区暴雨橙色预警信号',
    areas: [{ areaCode: '410105', name: '金水区', level: null, colour: 'orange' }],
  });
  const exercise = await desk.bureau.stage.bulletin({
    status: 'exercise',
    state: 'draft',
    number: null,
    identifier: null,
    sentAt: null,
    sender: null,
  });
  const shown = await preview(exercise.id);
  for (const text of [shown.email.subject, shown.console.headline, shown.sms.text]) expect(text).toMatch(/^【演练】/);
});

it('is only for those who may see drafts', async () => {
  const { id } = await desk.signal();
  expect((await (await desk.as('zhou')).ask('GET', `/bulletins/${id}/preview`)).status).toBe(403);
  expect((await (await desk.as('lin')).ask('GET', '/bulletins/bul-000000000000/preview')).status).toBe(404);
});

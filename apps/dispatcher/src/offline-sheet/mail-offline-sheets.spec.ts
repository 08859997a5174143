import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { OutgoingMessage, SendOutcome } from '@rainstorm/channels';
import { Bureau } from '@rainstorm/harness/bureau';
import { officeId } from '@rainstorm/harness/ledger-stage';
import { dateAfter, instantAt, zonedParts, type City } from '@rainstorm/warning-model';
import { MailOfflineSheets, type SheetMailTrouble } from './mail-offline-sheets.js';

const PASSPHRASE = 'a passphrase of a drill 2021';
const recipients = [
  { name: '方值班', post: '指挥部值班员', address: 'fang@command.zhengzhou.example' },
  { name: '周值班', post: '总值班室值班员', address: 'zhou@duty.zhengzhou.example' },
];

describe('the mails with the offline sheet', () => {
  let bureau: Bureau;
  let city: City;
  let sent: OutgoingMessage[];
  let troubles: SheetMailTrouble[];
  let pdf: Buffer | null;
  let outcomeFor: (address: string) => SendOutcome;
  const mailer = (passphrase: string | null = PASSPHRASE): MailOfflineSheets =>
    new MailOfflineSheets(
      bureau.ledger,
      city,
      passphrase,
      {
        send: async (message) => {
          const outcome = outcomeFor(message.to.address);
          if (outcome.result === 'sent') sent.push(message);
          return Promise.resolve(outcome);
        },
      },
      (trouble) => troubles.push(trouble),
      async () => Promise.resolve(pdf),
    );
  /** To the next instant at which it is this time in the city. */
  const moveTo = async (time: string): Promise<void> => {
    const now = await bureau.ledger.now();
    const { date } = zonedParts(now, city.zone);
    const today = instantAt(date, time, city.zone);
    await bureau.moveTo(today > now ? today : instantAt(dateAfter(date, 1), time, city.zone));
  };
  const tos = (): readonly string[] => sent.map(({ to }) => to.address);
  const audited = async (act: 'offline-sheet-taken' | 'offline-sheet-not-mailed') =>
    (await bureau.run(async (tx) => tx.auditEntries.find({ act }))).map(({ details }) => details);

  beforeEach(async () => {
    bureau = await Bureau.open();
    city = { ...bureau.city, offlineSheet: { shifts: ['08:00', '20:00'], recipients } };
    [sent, troubles] = [[], []];
    pdf = Buffer.from('%PDF-1.7');
    outcomeFor = () => ({ result: 'sent', providerId: null });
    await moveTo('07:00');
    // The first look of a ledger sends nothing for the shift that runs.
    expect(await mailer().round()).toBe(0);
  });
  afterEach(async () => bureau.close());

  it('go to each named person once for each shift, whoever looks and however often', async () => {
    await bureau.stage.dispatch(await bureau.stage.bulletin(), officeId('duty-office'));
    await moveTo('07:59');
    expect(await mailer().round()).toBe(0);
    await moveTo('08:00');
    await Promise.all([mailer().round(), mailer().round(), mailer().round()]);
    expect([...tos()].sort()).toEqual(recipients.map(({ address }) => address));
    await moveTo('20:01');
    expect(await mailer().round()).toBe(2);
    expect(await mailer().round()).toBe(0);
    expect(await audited('offline-sheet-taken')).toHaveLength(4);
    expect((await audited('offline-sheet-taken'))[0]).toMatchObject({ mailedTo: expect.stringContaining('@'), owed: 1, inForce: 1 });
  });

  it('carry the sealed file, and never the passphrase or a number in the clear', async () => {
    await moveTo('08:00');
    await mailer().round();
    const [mail] = sent;
    expect(mail?.ownFiles?.map(({ fileName }) => fileName.replace(/\d{8}/, 'DAY'))).toEqual([
      '131631-zhengzhou-DAY-0800.html',
      '131631-zhengzhou-DAY-0800.pdf',
    ]);
    expect(mail?.ownFiles?.[0]?.content.toString()).toContain('id="sealed"');
    expect(mail?.ownFiles?.[0]?.content.toString()).not.toMatch(/0371|a passphrase of a drill/);
    expect(mail?.ownFiles?.[1]?.content).toBe(pdf);
    expect(JSON.stringify(sent)).not.toContain(PASSPHRASE);
    expect(JSON.stringify(sent)).not.toContain('0371');
    expect(JSON.stringify(await audited('offline-sheet-taken'))).not.toContain(PASSPHRASE);
  });

  it('are tried again when the server puts one off, without a second mail to the others', async () => {
    await moveTo('08:00');
    outcomeFor = (address) =>
      address.startsWith('zhou')
        ? { result: 'failed-temporarily', reason: 'refused-for-now', detail: '451' }
        : { result: 'sent', providerId: null };
    expect(await mailer().round()).toBe(1);
    expect(troubles).toEqual([{ address: 'zhou@duty.zhengzhou.example', reason: 'refused-for-now', isFinal: false }]);
    outcomeFor = () => ({ result: 'sent', providerId: null });
    expect(await mailer().round()).toBe(0);
    await moveTo('08:06');
    expect(await mailer().round()).toBe(1);
    expect(tos()).toEqual(['fang@command.zhengzhou.example', 'zhou@duty.zhengzhou.example']);
  });

  it('end with an entry of the audit where an address is refused for good', async () => {
    await moveTo('08:00');
    outcomeFor = () => ({ result: 'failed-permanently', reason: 'refused', detail: '550' });
    expect(await mailer().round()).toBe(0);
    expect(await audited('offline-sheet-not-mailed')).toEqual(recipients.map(({ address }) => ({ address, reason: 'refused' })));
    await moveTo('09:00');
    expect(await mailer().round()).toBe(0);
  });

  it('are of the shift that runs after an outage, and none is sent for the ones before', async () => {
    await moveTo('08:00');
    outcomeFor = () => ({ result: 'not-handed-over', reason: 'unreachable', detail: '', retryAfterMs: 1_000 });
    expect(await mailer().round()).toBe(0);
    await moveTo('20:00');
    await moveTo('08:00');
    outcomeFor = () => ({ result: 'sent', providerId: null });
    expect(await mailer().round()).toBe(2);
    expect(sent.every(({ ownFiles }) => ownFiles?.[0]?.fileName.endsWith('-0800.html'))).toBe(true);
  });

  it('carry the page alone where no PDF can be made', async () => {
    pdf = null;
    await moveTo('08:00');
    expect(await mailer().round()).toBe(2);
    expect(sent.every(({ ownFiles }) => ownFiles?.length === 1)).toBe(true);
  });

  it('are none without a passphrase, and none without named persons', async () => {
    await moveTo('08:00');
    expect(await mailer(null).round()).toBe(0);
    city = bureau.city;
    const { offlineSheet: _none, ...bare } = bureau.city;
    city = bare;
    expect(await mailer().round()).toBe(0);
    expect(sent).toEqual([]);
  });
});

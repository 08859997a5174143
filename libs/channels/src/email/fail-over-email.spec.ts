import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { ScriptedMailServer } from '@rainstorm/harness/scripted-mail-server';
import type { Channel } from '../channel.js';
import { aMessage } from '../contract/a-message.js';
import { makeEmailChannel } from './email-channel.js';
import { failOverEmail } from './fail-over-email.js';

const COUNT = 12;
let first: ScriptedMailServer;
let reserve: ScriptedMailServer;
let mail: Channel;
beforeEach(async () => {
  first = await ScriptedMailServer.start();
  reserve = await ScriptedMailServer.start();
  const from = { from: 'qixiang@zhengzhou.example', fromName: '郑州市气象局' };
  mail = failOverEmail({
    SMTP_URL: makeEmailChannel({ smtpUrl: first.url(), timeoutMs: 1_000, waitLimitMs: 1_000, ...from }),
    SMTP_RESERVE_URL: makeEmailChannel({ smtpUrl: reserve.url(), ...from }),
  });
});
afterEach(async () => {
  await mail.close();
  await first.down();
  await reserve.down();
});
const sendAll = async () =>
  Promise.all(
    Array.from({ length: COUNT }, async (_, index) =>
      mail.send(aMessage({ idempotencyKey: `key-${index}`, to: { ...aMessage().to, address: `zhiban${index}@office.example` } })),
    ),
  );

it('mail goes over the first server while that is well', async () => {
  expect((await sendAll()).every(({ result }) => result === 'sent')).toBe(true);
  expect([first.mails.length, reserve.mails.length]).toEqual([COUNT, 0]);
});

it('mail goes over the reserve while the first server is gone, and none is lost', async () => {
  await first.down();
  expect((await sendAll()).every(({ result }) => result === 'sent')).toBe(true);
  expect(new Set(reserve.mails.map(({ to }) => to)).size).toBe(COUNT);
  expect(await mail.check?.()).toMatchObject({ state: 'slow', detail: expect.stringMatching(/^SMTP_URL: /) });
});

it('mail goes over the reserve while the first server refuses us', async () => {
  first.script.banner = '554 5.7.1 access denied';
  expect((await sendAll()).every(({ result }) => result === 'sent')).toBe(true);
  expect(reserve.mails).toHaveLength(COUNT);
});

it('a mailbox that does not exist is not asked for at the other server', async () => {
  first.script.replies = { RCPT: '550 5.1.1 no such user' };
  expect((await sendAll()).map(({ result }) => result)).toEqual(Array.from({ length: COUNT }, () => 'failed-permanently'));
  expect(reserve.mails).toHaveLength(0);
});

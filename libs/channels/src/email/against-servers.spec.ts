import { afterEach, describe, expect, it } from '@jest/globals';
import { selfSigned } from '@rainstorm/harness/mail-certificates';
import { ScriptedMailServer, type Script } from '@rainstorm/harness/scripted-mail-server';
import type { DeliveryId } from '@rainstorm/warning-model';
import type { Channel, SendOutcome } from '../channel.js';
import { aMessage } from '../contract/a-message.js';
import { makeEmailChannel, type EmailOptions } from './email-channel.js';

let server: ScriptedMailServer;
let channel: Channel;

const open = async (script: Partial<Script> = {}, options: Partial<EmailOptions> = {}): Promise<void> => {
  server = await ScriptedMailServer.start(script);
  channel = makeEmailChannel({
    smtpUrl: server.url(),
    from: 'qixiang@zhengzhou.example',
    fromName: '郑州市气象局',
    maxConnections: 20,
    ...options,
  });
};
afterEach(async () => {
  await channel.close();
  await server.down();
});

const to = (name: string) => ({ ...aMessage().to, address: `${name}@zhengzhou.example` });
const messageTo = (name: string) => aMessage({ deliveryId: `dlv-to-${name}` as DeliveryId, to: to(name) });
const sendTo = async (count: number): Promise<readonly SendOutcome[]> =>
  Promise.all(Array.from({ length: count }, async (_, index) => channel.send(messageTo(`office${index}`))));

describe('a server that bears few connections', () => {
  it('gets all mails over as many as it bears, and none counts as a failed try', async () => {
    await open({ mostSessions: 2 }, { waitLimitMs: 120_000 });
    const outcomes = await sendTo(441);
    expect(new Set(outcomes.map(({ result }) => result))).toEqual(new Set(['sent']));
    expect(server.mails).toHaveLength(441);
    // It was asked for one more now and then, not for twenty at once.
    expect(server.connections).toBeLessThan(20);
  });

  it('is never given more connections than the setting', async () => {
    await open({}, { maxConnections: 3 });
    await sendTo(100);
    expect(server.mostAtOnce).toBe(3);
  });
});

describe('a server that takes few mails at a time', () => {
  it('slows the channel down as a whole: every mail arrives, in a later window, and none failed', async () => {
    await open({ rate: { mails: 20, windowMs: 600 } }, { waitLimitMs: 120_000 });
    const outcomes = await sendTo(50);
    expect(new Set(outcomes.map(({ result }) => result))).toEqual(new Set(['sent']));
    expect(server.mails).toHaveLength(50);
  });

  it('gets the nearest deadline first, then the gravest colour', async () => {
    await open({ mostSessions: 1 }, { maxConnections: 1 });
    const at = (minute: number) => new Date(Date.UTC(2021, 6, 19, 21, minute));
    const [blue, yellow, red] = [1, 2, 4];
    const of = async (name: string, deadlineAt: Date | null, gravity: number, status: 'actual' | 'exercise' = 'actual') =>
      channel.send({ ...messageTo(name), deadlineAt, status, bulletin: { ...aMessage().bulletin!, gravity } });
    await Promise.all([
      of('none', null, red),
      of('later', at(30), red),
      of('exercise', at(10), red, 'exercise'),
      of('blue', at(10), blue),
      of('red', at(10), red),
      of('soonest', at(5), yellow),
    ]);
    expect(server.mails.map((mail) => mail.to.split('@')[0])).toEqual(['soonest', 'red', 'blue', 'exercise', 'later', 'none']);
  });

  it('is handed back what waited too long, which was no try', async () => {
    await open({ replies: { MAIL: '450 4.7.1 Error: too much mail from 127.0.0.1' } }, { waitLimitMs: 100 });
    expect(await channel.send(aMessage())).toMatchObject({ result: 'not-handed-over', reason: 'throttled' });
    expect(await channel.check?.()).toMatchObject({ state: 'slow', reason: 'throttled' });
  });
});

describe('greylisting', () => {
  it('puts the mail off, and is no permanent refusal; the channel is well', async () => {
    await open({ greylistMs: 60_000 });
    expect(await channel.send(aMessage())).toEqual({
      result: 'failed-temporarily',
      reason: 'deferred',
      detail: 'EENVELOPE, SMTP 450 4.2.0 after RCPT',
    });
    expect(await channel.check?.()).toEqual({ state: 'well' });
  });
});

describe('a mail that was taken', () => {
  it('asks for a report of failure and delay under the id of its delivery, and stands with its bulletin', async () => {
    await open();
    await channel.send(aMessage());
    await channel.send(aMessage({ deliveryId: 'dlv-reminder' as DeliveryId, purpose: 'office-reminder' }));
    const [first, second] = server.mails;
    expect(first?.mailParameters).toContain('RET=HDRS ENVID=dlv-20210720h3000001');
    expect(first?.rcptParameters).toBe('NOTIFY=FAILURE,DELAY');
    for (const mail of [first, second]) expect(mail?.raw).toContain('\r\nReferences: <bul-20210720h3000001@zhengzhou.example>\r\n');
  });
});

describe('a refusal', () => {
  const RECIPIENT = '@zhengzhou.example>: Recipient address rejected';
  const cases: readonly (readonly [string, Partial<Script>, string, string])[] = [
    ['554 as greeting', { banner: '554 5.7.1 access denied' }, 'not-handed-over', 'session-refused'],
    ['421 as greeting', { banner: '421 4.3.2 shutting down' }, 'not-handed-over', 'throttled'],
    ['550 to MAIL', { replies: { MAIL: '550 5.7.1 sender not allowed' } }, 'not-handed-over', 'sender-refused'],
    ['the sender, said at RCPT', { replies: { RCPT: '550 5.1.8 sender domain not found' } }, 'not-handed-over', 'sender-refused'],
    ['550 5.1.1 to RCPT', { replies: { RCPT: `550 5.1.1 <x${RECIPIENT}: User unknown` } }, 'failed-permanently', 'refused'],
    ['552 5.2.2 to RCPT', { replies: { RCPT: '552 5.2.2 mailbox full' } }, 'failed-permanently', 'refused'],
    ['550 without a code to RCPT', { replies: { RCPT: '550 no such user' } }, 'failed-permanently', 'refused'],
    ['a policy, said at RCPT', { replies: { RCPT: '554 5.7.1 Relay access denied' } }, 'failed-temporarily', 'refused-for-now'],
    ['452 4.2.2 to RCPT', { replies: { RCPT: '452 4.2.2 mailbox full' } }, 'failed-temporarily', 'deferred'],
    ['452 4.3.1 to RCPT', { replies: { RCPT: '452 4.3.1 no space' } }, 'not-handed-over', 'throttled'],
    ['554 after the text', { replies: { TEXT: '554 5.3.0 broken for now' } }, 'failed-temporarily', 'refused-for-now'],
    ['554 without a code after the text', { replies: { TEXT: '554 transaction failed' } }, 'failed-temporarily', 'refused-for-now'],
    ['552 5.3.4 after the text', { replies: { TEXT: '552 5.3.4 message too big' } }, 'failed-permanently', 'refused'],
    ['550 5.6.0 after the text', { replies: { TEXT: '550 5.6.0 not acceptable' } }, 'failed-permanently', 'refused'],
  ];
  it.each(cases)('%s', async (_name, script, result, reason) => {
    await open(script, { waitLimitMs: 100 });
    expect(await channel.send(aMessage())).toMatchObject({ result, reason });
  });

  it('of the session hands back at once all that waits, and the next mail after the pause arrives', async () => {
    await open({ banner: '554 5.7.1 access denied' });
    const outcomes = await sendTo(30);
    expect(new Set(outcomes.map(({ result }) => result))).toEqual(new Set(['not-handed-over']));
    expect(server.connections).toBeLessThan(5);
    expect(await channel.check?.()).toMatchObject({ state: 'failed', reason: 'session-refused' });
    server.script.banner = '220 hello again';
    const [first] = outcomes;
    const pause = first?.result === 'not-handed-over' ? first.retryAfterMs : 0;
    expect(pause).toBeGreaterThan(0);
    await new Promise((resolve) => setTimeout(resolve, pause));
    expect(await channel.send(aMessage())).toMatchObject({ result: 'sent' });
    expect(await channel.check?.()).toEqual({ state: 'well' });
  });

  it('of a policy, to one mail after the other, is a failure of the channel', async () => {
    await open({ replies: { RCPT: '554 5.7.1 Client host rejected: Access denied' } });
    await sendTo(5);
    expect(await channel.check?.()).toMatchObject({ state: 'failed', reason: 'refused-by-policy' });
    server.script.replies = {};
    await channel.send(aMessage());
    expect(await channel.check?.()).toEqual({ state: 'well' });
  });
});

describe('a channel that takes nothing is found without a mail, and says why', () => {
  const login = { user: 'dispatcher', password: 'right' };
  const demanded = { query: '?requireTLS=true' };
  const cases: readonly (readonly [string, Partial<Script>, Parameters<ScriptedMailServer['url']>[0], Partial<EmailOptions>])[] = [
    ['not-authorised', { login }, { user: 'dispatcher', password: 'wrong' }, {}],
    ['certificate-self-signed', { startTls: 'self-signed' }, demanded, {}],
    ['certificate-expired', { startTls: 'expired' }, demanded, { ca: [selfSigned] }],
    ['no-tls', { startTls: 'refused' }, demanded, {}],
    ['no-tls', { startTls: 'absent' }, demanded, {}],
    ['no-tls', { startTls: 'dropped' }, demanded, {}],
    ['session-refused', { banner: '554 5.7.1 access denied' }, {}, {}],
  ];
  it.each(cases)('%s', async (reason, script, url, options) => {
    await open(script, options);
    const own = makeEmailChannel({ smtpUrl: server.url(url), from: 'qixiang@zhengzhou.example', fromName: '郑州市气象局', ...options });
    expect(await own.check?.()).toMatchObject({ state: 'failed', reason });
    expect(await own.send(aMessage())).toMatchObject({ result: 'not-handed-over', reason });
    // The password never left in clear.
    if (url?.query !== undefined) expect(server.commands.filter((line) => /^(AUTH|MAIL)/.test(line))).toEqual([]);
    await own.close();
  });

  it('a closed port', async () => {
    await open();
    await server.down();
    expect(await channel.check?.()).toMatchObject({ state: 'failed', reason: 'port-closed' });
  });

  it('but not with a certificate of an authority of our own', async () => {
    await open({ startTls: 'self-signed' });
    const own = makeEmailChannel({
      smtpUrl: server.url(demanded),
      from: 'qixiang@zhengzhou.example',
      fromName: '郑州市气象局',
      ca: [selfSigned],
    });
    expect(await own.check?.()).toEqual({ state: 'well' });
    expect(await own.send(aMessage())).toMatchObject({ result: 'sent' });
    await own.close();
  });
});

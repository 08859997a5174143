import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DeliveryId } from '@rainstorm/warning-model';
import type { Channel } from '../channel.js';
import { aMessage } from '../contract/a-message.js';
import { describeChannelContract } from '../contract/channel-contract.js';
import { makeEmailChannel } from './email-channel.js';
import { MailServer, PASSWORD, USER, type Stage } from './mail-server.spec-support.js';

const FROM = 'qixiang@zhengzhou.example';

describeChannelContract(
  'email',
  async () => {
    const server = await MailServer.start();
    return {
      channel: makeEmailChannel({ smtpUrl: server.url(), from: FROM, fromName: '郑州市气象局' }),
      to: {},
      secrets: [PASSWORD, encodeURIComponent(PASSWORD), USER],
      succeed: () => server.accept(),
      failTemporarily: () => server.refuse('recipient', 451),
      failPermanently: (message) => {
        server.refuse('recipient', 550);
        return message;
      },
      received: async () =>
        Promise.resolve(
          server.mails.map(({ parsed }) => ({
            idempotencyKey: parsed.headers.get('x-idempotency-key') as string,
            text: `${parsed.subject ?? ''}\n${parsed.text ?? ''}\n${String(parsed.html)}`,
          })),
        ),
      stop: async () => server.stop(),
    };
  },
  { describe, it },
);

let server: MailServer;
let channel: Channel;

beforeEach(async () => {
  server = await MailServer.start();
  channel = makeEmailChannel({ smtpUrl: server.url(), from: FROM, fromName: '郑州市气象局', maxConnections: 3, waitLimitMs: 1_000 });
});
afterEach(async () => {
  await channel.close();
  await server.stop();
});

describe('a mail', () => {
  it('has a stable Message-ID, high priority, and a header against automatic replies', async () => {
    expect(await channel.send(aMessage())).toEqual({ result: 'sent', providerId: '<dlv-20210720h3000001@zhengzhou.example>' });
    const { headers, from, to, subject, messageId } = server.mails[0]!.parsed;
    expect(messageId).toBe('<dlv-20210720h3000001@zhengzhou.example>');
    expect(headers.get('x-idempotency-key')).toBe('dlv-20210720h3000001');
    expect(headers.get('auto-submitted')).toBe('auto-generated');
    expect(server.mails[0]!.raw).toMatch(/^X-Priority: 1 \(Highest\)\r$/m);
    expect(server.mails[0]!.raw).toMatch(/^Importance: High\r$/m);
    expect(headers.has('x-rainstorm-status')).toBe(false);
    expect(from?.value).toEqual([{ name: '郑州市气象局', address: FROM }]);
    expect(to).toMatchObject({ value: [{ name: '总值班室', address: 'zhiban@zhengzhou.example' }] });
    expect(subject).toBe('橙色暴雨 中原区、二七区 05:10前签收 郑气预报〔2021〕7号 暴雨橙色预警');
  });

  it('is not urgent when nothing has to be done at once', async () => {
    await channel.send(aMessage({ purpose: 'escalation-closed', deadlineAt: null }));
    expect(server.mails[0]!.raw).not.toMatch(/^(Importance|X-Priority):/im);
  });

  it('comes as text and as HTML, each with the receipt link', async () => {
    await channel.send(aMessage());
    const { text, html } = server.mails[0]!.parsed;
    for (const part of [text, html]) expect(part).toContain('https://console.example/r/h0lDerOfThisLinkMayAcknowledge');
  });

  it('shares a few connections with many other mails', async () => {
    const patient = makeEmailChannel({ smtpUrl: server.url(), from: FROM, fromName: '郑州市气象局', maxConnections: 3 });
    const sends = Array.from({ length: 60 }, async (_, index) =>
      patient.send(aMessage({ deliveryId: `dlv-pooled${String(index).padStart(6, '0')}` as DeliveryId })),
    );
    await Promise.all(sends);
    await patient.close();
    expect(server.mails).toHaveLength(60);
    expect(server.connections).toBeLessThanOrEqual(3);
  });
});

describe('a server that refuses', () => {
  const cases: readonly (readonly [Stage, number, string, string])[] = [
    ['connect', 421, 'not-handed-over', 'throttled'],
    ['connect', 554, 'not-handed-over', 'session-refused'],
    ['auth', 535, 'not-handed-over', 'not-authorised'],
    ['auth', 454, 'not-handed-over', 'not-authorised'],
    ['sender', 451, 'not-handed-over', 'throttled'],
    ['sender', 550, 'not-handed-over', 'sender-refused'],
    ['recipient', 421, 'not-handed-over', 'throttled'],
    ['recipient', 450, 'failed-temporarily', 'deferred'],
    ['recipient', 501, 'failed-permanently', 'refused'],
    ['recipient', 530, 'not-handed-over', 'not-authorised'],
    ['recipient', 550, 'failed-permanently', 'refused'],
    ['recipient', 553, 'failed-permanently', 'refused'],
    ['data', 452, 'failed-temporarily', 'deferred'],
    ['data', 552, 'failed-permanently', 'refused'],
    ['data', 554, 'failed-temporarily', 'refused-for-now'],
  ];
  it.each(cases)('at the %s with %i: %s', async (stage, reply, result, reason) => {
    server.refuse(stage, reply);
    const outcome = await channel.send(aMessage());
    expect(outcome).toMatchObject({ result, reason });
    expect(JSON.stringify(outcome)).not.toContain(PASSWORD);
  });

  it('our password is a failure of the channel, because the settings can be corrected', async () => {
    const wrong = makeEmailChannel({ smtpUrl: server.url(USER, 'wrong'), from: FROM, fromName: '郑州市气象局' });
    expect(await wrong.send(aMessage())).toMatchObject({
      result: 'not-handed-over',
      reason: 'not-authorised',
      detail: 'EAUTH, SMTP 535 after AUTH',
    });
    await wrong.close();
  });
});

describe('an address', () => {
  it.each([
    'a@b.example\r\nBcc: everybody@b.example',
    'a@b.example\nSubject: x',
    'a@b.example\0',
    'a@b.example, c@d.example',
    '"a"<a@b.example>',
    'a',
    'a@b.example>',
    'a b@c.example',
    '',
  ])('%j is refused for good, and nothing is sent', async (address) => {
    const outcome = await channel.send(aMessage({ to: { ...aMessage().to, address } }));
    expect(outcome).toMatchObject({ result: 'failed-permanently', reason: 'bad-address' });
    expect(server.connections).toBe(0);
  });
});

describe('an unavailable server', () => {
  const startSilent = async (onSocket: (socket: Socket) => void): Promise<{ readonly away: Server; readonly url: string }> => {
    const away = createServer((socket) => {
      socket.on('error', () => undefined).resume();
      onSocket(socket);
    });
    await once(away.listen(0, '127.0.0.1'), 'listening');
    return { away, url: `smtp://127.0.0.1:${(away.address() as AddressInfo).port}` };
  };

  it('is retried when the port is closed', async () => {
    const { away, url } = await startSilent(() => undefined);
    await new Promise((resolve) => away.close(resolve));
    const lost = makeEmailChannel({ smtpUrl: url, from: FROM, fromName: '郑州市气象局' });
    expect(await lost.send(aMessage())).toMatchObject({ result: 'not-handed-over', reason: 'port-closed' });
    await lost.close();
  });

  it('is retried after a time-out', async () => {
    const { away, url } = await startSilent(() => undefined);
    const silent = makeEmailChannel({ smtpUrl: url, from: FROM, fromName: '郑州市气象局', timeoutMs: 50 });
    expect(await silent.send(aMessage())).toMatchObject({ result: 'not-handed-over', reason: 'timed-out' });
    await silent.close();
    away.close();
  });

  it('gets the mail at once in a new session when it closed an idle one before any of the mail was sent', async () => {
    let sessions = 0;
    let taken = 0;
    const { away, url } = await startSilent((socket) => {
      sessions += 1;
      const isFirst = sessions === 1;
      socket.write('220 hello\r\n');
      let inText = false;
      socket.on('data', (data) => {
        const said = data.toString('latin1');
        if (inText) {
          if (!said.endsWith('\r\n.\r\n')) return;
          inText = false;
          taken += 1;
          socket.write('250 taken\r\n');
          return;
        }
        if (isFirst && taken === 1 && said.startsWith('MAIL')) {
          socket.destroy();
          return;
        }
        inText = said.startsWith('DATA');
        socket.write(inText ? '354 go on\r\n' : '250 fine\r\n');
      });
    });
    const again = makeEmailChannel({ smtpUrl: url, from: FROM, fromName: '郑州市气象局' });
    expect(await again.send(aMessage())).toMatchObject({ result: 'sent' });
    expect(await again.send(aMessage())).toMatchObject({ result: 'sent' });
    expect([sessions, taken]).toEqual([2, 2]);
    await again.close();
    away.close();
  });

  it('is given up after the total limit when it sends its replies too slowly', async () => {
    const { away, url } = await startSilent((socket) => {
      socket.write('220 slowly\r\n');
      const trickle = setInterval(() => socket.write('250-and more\r\n'), 10);
      socket.on('close', () => clearInterval(trickle));
    });
    const trickling = makeEmailChannel({ smtpUrl: url, from: FROM, fromName: '郑州市气象局', timeoutMs: 5_000, sendLimitMs: 150 });
    expect(await trickling.send(aMessage())).toMatchObject({ result: 'not-handed-over', reason: 'timed-out', detail: 'ETIMEDOUT' });
    await trickling.close();
    away.close();
  });

  it('is retried when it disconnects after the text, because the outcome is unknown', async () => {
    const { away, url } = await startSilent((socket) => {
      socket.write('220 hello\r\n');
      let inText = false;
      socket.on('data', (data) => {
        const said = data.toString('latin1');
        if (inText) {
          if (said.endsWith('\r\n.\r\n')) socket.destroy();
          return;
        }
        inText = said.startsWith('DATA');
        socket.write(inText ? '354 go on\r\n' : '250 fine\r\n');
      });
    });
    const dying = makeEmailChannel({ smtpUrl: url, from: FROM, fromName: '郑州市气象局' });
    expect(await dying.send(aMessage())).toMatchObject({ result: 'failed-temporarily', reason: 'unreachable' });
    await dying.close();
    away.close();
  });
});

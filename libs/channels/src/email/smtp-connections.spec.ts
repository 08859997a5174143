import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { aMessage } from '../contract/a-message.js';
import { composeMail } from './compose-mail.js';
import { MailServer } from './mail-server.spec-support.js';
import { SmtpConnections } from './smtp-connections.js';

let server: MailServer;
let connections: SmtpConnections;
beforeEach(async () => {
  server = await MailServer.start();
  connections = new SmtpConnections({ smtpUrl: server.url(), maxConnections: 1, timeoutMs: 5_000 });
});
afterEach(async () => {
  connections.close();
  await server.stop();
});

const good = () => composeMail(aMessage(), { name: '郑州市气象局', address: 'qixiang@zhengzhou.example' }, new Date());
const spoilt = (): never => {
  throw new Error('no mail can be made of it');
};

describe('a mail that cannot be composed', () => {
  it('fails for its sender and does not block the mails that wait for the same session', async () => {
    const sent = await Promise.allSettled(
      [spoilt, spoilt, good, spoilt, good].map(async (compose) =>
        connections.send(compose, { deadlineAt: null, gravity: 0 }, { limitMs: 5_000, waitMs: 5_000 }),
      ),
    );
    expect(sent.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled', 'rejected', 'fulfilled']);
    expect(server.mails).toHaveLength(2);
  });
});

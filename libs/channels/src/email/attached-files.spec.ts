import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { generateKeyPairSync } from 'node:crypto';
import { simpleParser } from 'mailparser';
import type { BulletinAttachment } from '@rainstorm/warning-model';
import { aMessage } from '../contract/a-message.js';
import type { MailFile, OutgoingMessage } from '../outgoing-message.js';
import { contentId } from './attached-files.js';
import { composeMail } from './compose-mail.js';
import { signer } from './dkim.js';
import { MailServer } from './mail-server.spec-support.js';
import { SmtpConnections } from './smtp-connections.js';

const aFile = (fileName: string, mediaType: BulletinAttachment['mediaType'], content: Buffer, altText = ''): MailFile => ({
  content,
  attachment: {
    ...{ sha256: fileName.length.toString(16).padStart(64, 'a'), sha1: 'b'.repeat(40), fileName, mediaType, altText },
    ...{ sizeBytes: content.length, width: null, height: null },
  },
});
/** Bytes of every value, with ends of lines and dots at their beginning. */
const bytes = (length: number): Buffer => Buffer.from(Array.from({ length }, (_, at) => (at % 7 === 0 ? 0x2e : (at * 31) % 256)));
const map = aFile('未来3小时雨量图.png', 'image/png', bytes(1_000), '雨量图"<b>');
const table = aFile('分区雨量.csv', 'text/csv', Buffer.from('\uFEFF区县,雨量\n'));
const large = aFile('雷达.pdf', 'application/pdf', bytes(300_001));
const files = [map, table, large];

const from = { name: '郑州市气象局', address: 'qixiang@zhengzhou.example' };
const plain = aMessage().bulletin;
const about = (changed: Partial<OutgoingMessage> = {}): OutgoingMessage =>
  aMessage({ bulletin: plain === null ? null : { ...plain, attachments: files.map(({ attachment }) => attachment) }, files, ...changed });
const whole = (message: OutgoingMessage): Buffer => {
  const { raw, tail } = composeMail(message, from, new Date('2021-07-19T21:00:00Z'));
  return tail === null ? raw : Buffer.concat([raw, tail]);
};

describe('a mail with the files of its bulletin', () => {
  it('shows the pictures in its text and carries the others, each byte as it was stored', async () => {
    const parsed = await simpleParser(whole(about()), { skipImageLinks: true });
    expect(
      parsed.attachments.map(({ filename, contentType, contentDisposition, cid, content }) => [
        filename,
        contentType,
        contentDisposition,
        cid,
        content,
      ]),
    ).toEqual([
      ['未来3小时雨量图.png', 'image/png', 'inline', contentId(map), map.content],
      ['分区雨量.csv', 'text/csv', 'attachment', undefined, table.content],
      ['雷达.pdf', 'application/pdf', 'attachment', undefined, large.content],
    ]);
    expect(parsed.html).toContain(`<img src="cid:${contentId(map)}" alt="雨量图&quot;&lt;b&gt;"`);
    expect(parsed.text).toContain('附图：雨量图"<b>');
    expect(parsed.text).toContain('附件：分区雨量.csv');
    expect(parsed.text).not.toContain('未随本邮件发送');
  });

  it('has no line longer than mail programs take', () => {
    for (const line of whole(about()).toString('latin1').split('\r\n')) expect(line.length).toBeLessThanOrEqual(76 + 2);
  });

  it('is encoded once for all receivers of the bulletin', () => {
    const bulletin = about().bulletin;
    const [one, other] = ['one@zhengzhou.example', 'other@zhengzhou.example'].map((address) =>
      composeMail(about({ bulletin, to: { ...aMessage().to, address } }), from, new Date()),
    );
    expect(one?.tail).not.toBeNull();
    expect(other?.tail).toBe(one?.tail);
  });

  it('says where the files are, where it does not carry them', async () => {
    const behindLink = await simpleParser(whole(about({ files: undefined })));
    expect(behindLink.attachments).toEqual([]);
    for (const text of [behindLink.text, behindLink.html]) expect(text).toContain('附件3个，未随本邮件发送，请打开签收链接查看。');
    const onConsole = await simpleParser(whole(about({ files: undefined, receiptLink: null })));
    expect(onConsole.text).toContain('请在值守台查看');
  });
});

describe('over SMTP', () => {
  let server: MailServer;
  beforeEach(async () => {
    server = await MailServer.start();
  });
  afterEach(async () => server.stop());

  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2_048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  it.each([
    ['not signed', undefined],
    ['signed', signer({ domain: 'zhengzhou.example', selector: 's', privateKey })],
  ])('it arrives whole, %s', async (_how, sign) => {
    const connections = new SmtpConnections({ smtpUrl: server.url(), maxConnections: 2, timeoutMs: 5_000, sign });
    await Promise.all(
      ['a', 'b', 'c'].map(async (name) =>
        connections.send(
          () => composeMail(about({ to: { ...aMessage().to, address: `${name}@zhengzhou.example` } }), from, new Date()),
          { deadlineAt: null, gravity: 0 },
          { limitMs: 10_000, waitMs: 10_000 },
        ),
      ),
    );
    connections.close();
    expect(server.mails).toHaveLength(3);
    for (const { raw } of server.mails) {
      const parsed = await simpleParser(Buffer.from(raw, 'latin1'));
      expect(parsed.attachments.map(({ content }) => content)).toEqual(files.map(({ content }) => content));
      expect(parsed.headers.has('dkim-signature')).toBe(sign !== undefined);
    }
  });
});

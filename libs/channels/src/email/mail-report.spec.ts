import { describe, expect, it } from '@jest/globals';
import { readMailReport } from './mail-report.js';
import { deliveryNamedIn, reportToken, returnAddress, returnAddressFault } from './return-address.js';

const SECRET = 'a secret of at least 32 characters!';
const DELIVERY = 'dlv-0mf3k2j1a0123456789abcd';
const returnPath = { address: 'bounces+{}@qixiang.zhengzhou.example', secret: SECRET };
const token = reportToken(DELIVERY, SECRET);
const crlf = (text: string): Uint8Array => Buffer.from(text.trimStart().replaceAll('\n', '\r\n'));

/** As Postfix writes it (RFC 3462, RFC 3464). */
const report = (recipient: string, { to = returnAddress(token, returnPath), envelopeId = '' } = {}): Uint8Array =>
  crlf(`
From: MAILER-DAEMON@relay.zhengzhou.example (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender
To: ${to}
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="B/relay"

--B/relay
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

I'm sorry to have to inform you.

--B/relay
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; relay.zhengzhou.example
${envelopeId === '' ? '' : `Original-Envelope-Id: ${envelopeId}\n`}X-Postfix-Queue-ID: 4F2C

Final-Recipient: rfc822; zhiban@river.zhengzhou.example
${recipient}

--B/relay
Content-Type: message/rfc822-headers

Subject: =?utf-8?q?=E6=9A=B4=E9=9B=A8?=

--B/relay--
`);

describe('a report about a mail', () => {
  it.each([
    ['5.1.1', 'no-such-address'],
    ['5.2.2', 'mailbox-full'],
    ['4.4.1', 'next-server-unreachable'],
    ['5.4.4', 'next-server-unreachable'],
    ['5.7.1', 'bounced'],
    ['5.0.0', 'bounced'],
  ] as const)('that it failed with %s says why: %s', async (status, reason) => {
    const raw = report(
      `Action: failed\nStatus: ${status}\nDiagnostic-Code: smtp; 550 ${status} <zhiban@river.zhengzhou.example>:\n    refused`,
    );
    expect(await readMailReport(raw, SECRET)).toEqual({
      kind: 'failed',
      deliveryId: DELIVERY,
      reason,
      detail: `${status}, 550 ${status} <zhiban@river.zhengzhou.example>: refused`,
    });
  });

  it('that it is delayed is no failure', async () => {
    const raw = report('Action: delayed\nStatus: 4.4.1\nDiagnostic-Code: X-Postfix; connect: Connection timed out');
    expect(await readMailReport(raw, SECRET)).toMatchObject({ kind: 'delayed', deliveryId: DELIVERY });
  });

  it('that it was relayed says nothing new', async () => {
    expect(await readMailReport(report('Action: relayed\nStatus: 2.0.0'), SECRET)).toEqual({ kind: 'other' });
  });

  it('is recognised by the envelope id where the return address is the same for all mails', async () => {
    const raw = report('Action: failed\nStatus: 5.1.1', { to: 'bounces@qixiang.zhengzhou.example', envelopeId: token });
    expect(await readMailReport(raw, SECRET)).toMatchObject({ kind: 'failed', deliveryId: DELIVERY });
  });

  it('is recognised although a server has folded the case of the address', async () => {
    const raw = report('Action: failed\nStatus: 5.1.1', { to: returnAddress(token, returnPath).toUpperCase() });
    expect(await readMailReport(raw, SECRET)).toMatchObject({ kind: 'failed', deliveryId: DELIVERY });
  });

  it('cannot be made up by somebody who knows the id of the delivery only', async () => {
    for (const forged of [`${DELIVERY}.0123456789abcdef`, DELIVERY, reportToken(DELIVERY, 'another secret of 32 characters!!')]) {
      const raw = report('Action: failed\nStatus: 5.1.1', { to: `bounces+${forged}@qixiang.zhengzhou.example`, envelopeId: forged });
      expect(await readMailReport(raw, SECRET)).toEqual({ kind: 'other' });
    }
  });
});

describe('an automatic answer', () => {
  it.each([
    'Auto-Submitted: auto-replied (vacation)\nSubject: =?utf-8?b?5aSW5Ye65Lit?=',
    'X-Autoreply: yes\nSubject: away',
    'Precedence: auto_reply\nSubject: away',
    'Subject: =?utf-8?b?6Ieq5Yqo5Zue5aSN77ya5Lya6K6u5Lit?=',
    'Subject: Out of Office: duty',
  ])('is one by what its program says, and never a receipt: %s', async (fields) => {
    const raw = crlf(`
From: zhiban@river.zhengzhou.example
To: ${returnAddress(token, returnPath)}
${fields}

签收 Acknowledge
`);
    expect(await readMailReport(raw, SECRET)).toMatchObject({ kind: 'auto-reply', deliveryId: DELIVERY });
  });

  it('is not what a person writes: that is for a person to read', async () => {
    const raw = crlf(`
From: zhiban@river.zhengzhou.example
To: ${returnAddress(token, returnPath)}
Subject: =?utf-8?b?5pS25Yiw?=

text
`);
    expect(await readMailReport(raw, SECRET)).toEqual({ kind: 'unclear', deliveryId: DELIVERY, detail: '收到' });
  });
});

describe('whatever else comes', () => {
  it.each([new Uint8Array(0), Buffer.from('\u0000\u0001'), crlf('\nTo: somebody@else.example\nSubject: advertising\n\ntext\n')])(
    'is about none of our mails',
    async (raw) => {
      expect(await readMailReport(raw, SECRET)).toEqual({ kind: 'other' });
    },
  );
});

describe('a return address', () => {
  it('names its delivery, and fits into a local part (RFC 5321, 4.5.3.1.1)', () => {
    const address = returnAddress(token, returnPath);
    expect(deliveryNamedIn(address, SECRET)).toBe(DELIVERY);
    expect(address.indexOf('@')).toBeLessThanOrEqual(64);
  });

  it.each([
    ['bounces+{}@zhengzhou.example', null],
    ['bounces@zhengzhou.example', null],
    ['no address', 'not an e-mail address'],
    ['a@{}.example', 'not an e-mail address'],
    ['{}-{}@zhengzhou.example', 'more than one {}'],
    [`${'b'.repeat(30)}+{}@zhengzhou.example`, 'the part before @ gets longer than 64 characters'],
  ])('%s: %s', (address, fault) => {
    expect(returnAddressFault(address)).toBe(fault);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { DeliveryId } from '@rainstorm/warning-model';
import fc from 'fast-check';
import { aMessage } from '../contract/a-message.js';
import type { OutgoingMessage } from '../outgoing-message.js';
import { isEmailAddress } from '../registry.js';
import { composeMail } from './compose-mail.js';

const from = { name: '郑州市气象局', address: 'qixiang@zhengzhou.example' };

/** The mail as sent over the wire. */
const rawOf = (message: OutgoingMessage, sender = from): string =>
  composeMail(message, sender, new Date('2021-07-19T21:00:00Z')).raw.toString('latin1');

/** Header fields by RFC 5322, 2.2: a line that begins with white space goes on with the one before. */
const fieldsOf = (raw: string): readonly string[] =>
  raw
    .slice(0, raw.indexOf('\r\n\r\n'))
    .replaceAll(/\r\n[ \t]/g, ' ')
    .split('\r\n');
const namesOf = (raw: string): readonly string[] =>
  fieldsOf(raw)
    .map((field) => field.slice(0, field.indexOf(':')))
    .sort();

const ours =
  'Auto-Submitted Content-Type Date From Importance In-Reply-To MIME-Version Message-ID References Subject To X-Auto-Response-Suppress X-Idempotency-Key X-MSMail-Priority X-Priority'.split(
    ' ',
  );

const nasty = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '\r',
        '\n',
        '\r\n',
        '\0',
        '\u2028',
        '\u0085',
        'Bcc: x@y.example',
        'Subject:',
        ' ',
        '"',
        '<',
        '>',
        ',',
        ';',
        '\\',
        '=?utf-8?Q?=0d=0a?=',
        '雨',
        'a',
      ),
    )
    .map((parts) => parts.join('')),
);
const anyMessage = fc
  .record({ subject: nasty, name: nasty, key: nasty, lead: nasty, headline: nasty, link: nasty })
  .map(({ subject, name, key, lead, headline, link }) =>
    aMessage({
      idempotencyKey: key,
      to: { ...aMessage().to, name },
      subject: { zh: subject, en: subject },
      lead: { zh: lead, en: lead },
      bulletin: { ...aMessage().bulletin!, headline },
      receiptLink: link,
    }),
  );

describe('the headers of a mail', () => {
  it('have the same names whatever text anybody wrote', () => {
    fc.assert(
      fc.property(anyMessage, nasty, (message, fromName) => {
        const raw = rawOf(message, { ...from, name: fromName });
        expect(namesOf(raw).filter((name) => name !== 'X-Idempotency-Key')).toEqual(ours.filter((name) => name !== 'X-Idempotency-Key'));
        for (const field of fieldsOf(raw)) expect(field).not.toMatch(/[\r\n\0]/);
      }),
      { numRuns: 300 },
    );
  });

  it('are exactly the intended ones', () => {
    expect(namesOf(rawOf(aMessage()))).toEqual([...ours].sort());
    expect(namesOf(rawOf(aMessage({ status: 'exercise' })))).toEqual([...ours, 'X-Rainstorm-Status'].sort());
  });

  it('cannot be added through a subject with a line break or a NUL', () => {
    const zh = '暴雨\r\nBcc: everybody@y.example\0\nX-Evil: 1';
    const raw = rawOf(aMessage({ subject: { zh, en: '' }, to: { ...aMessage().to, name: zh } }));
    expect(fieldsOf(raw).filter((field) => /^(bcc|x-evil)/i.test(field))).toEqual([]);
  });

  it('name one receiver only, whatever its display name contains', () => {
    fc.assert(
      fc.property(nasty, (name) => {
        const to = fieldsOf(rawOf(aMessage({ to: { ...aMessage().to, name } }))).find((field) => field.startsWith('To:'));
        expect(to).toMatch(/zhiban@zhengzhou\.example>?$/);
      }),
    );
    const { envelope } = composeMail(aMessage({ to: { ...aMessage().to, name: 'a@b.example, c@d.example' } }), from, new Date());
    expect(envelope.to).toBe('zhiban@zhengzhou.example');
  });

  it('give each delivery its own Message-ID', () => {
    const raw = rawOf(aMessage({ deliveryId: 'dlv-anotherdelivery' as DeliveryId }));
    expect(fieldsOf(raw)).toContain('Message-ID: <dlv-anotherdelivery@zhengzhou.example>');
  });
});

describe('an e-mail address', () => {
  it('never contains a line break, an SMTP command or a second address', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          nasty,
          fc.tuple(nasty, nasty).map(([local, domain]) => `${local}@${domain}.example`),
        ),
        (address) => {
          if (isEmailAddress(address)) expect(address).not.toMatch(/[\s\0-\u001f\u007f-\u009f<>,;:"\\()[\]]|@.*@/);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('may be any plain address', () => {
    fc.assert(fc.property(fc.emailAddress({ size: 'small' }), (address) => expect(isEmailAddress(address)).toBe(true)));
  });
});

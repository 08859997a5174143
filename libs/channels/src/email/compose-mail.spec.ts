import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { aMessage } from '../contract/a-message.js';
import type { OutgoingMessage } from '../outgoing-message.js';
import { composeMail } from './compose-mail.js';
import { renderEmail } from './render-email.js';

const from = { name: '郑州市气象局', address: 'qixiang@zhengzhou.example' };
const at = new Date('2021-07-19T21:00:00Z');
const rawOf = (message: OutgoingMessage): string => composeMail(message, from, at).raw.toString('latin1');
/** Lines are padded with spaces to whole base64 groups. */
const withoutFilling = (text: string): string => text.replaceAll(/ +$/gm, '').trimEnd();

const words = fc.string({ unit: fc.constantFrom('雨', '\u{20000}', 'é', 'a', ' ', '\n', '.', '<', '&', '=', '-') });

describe('a composed mail', () => {
  it('decodes to the rendered text, for any text and in any order of mails', async () => {
    await fc.assert(
      fc.asyncProperty(words, words, words, async (description, lead, name) => {
        const plain = aMessage();
        const message = aMessage({
          bulletin: { ...plain.bulletin!, description },
          lead: { zh: lead, en: lead },
          to: { ...plain.to, name },
        });
        const { text, html } = renderEmail(message);
        const parsed = await simpleParser(composeMail(message, from, at).raw);
        expect(withoutFilling(parsed.text ?? '')).toBe(withoutFilling(text));
        expect(withoutFilling(String(parsed.html))).toBe(withoutFilling(html));
        expect(parsed.date).toEqual(at);
      }),
      { numRuns: 200 },
    );
  });

  it('gives each receiver their own link, in the text and on the button, and is otherwise the same', async () => {
    const { bulletin, to } = aMessage();
    const links = [
      'https://console.example/r/one?a=1&b=2',
      'https://console.example/r/two',
      null,
      'javascript:alert(1)',
      'https://console.example/r/one',
    ];
    for (const receiptLink of links) {
      // The same bulletin object, so that the cached template is used.
      const message = aMessage({ bulletin, to, receiptLink });
      const { text, html } = renderEmail(message);
      const parsed = await simpleParser(composeMail(message, from, at).raw);
      expect(withoutFilling(parsed.text ?? '')).toBe(withoutFilling(text));
      expect(withoutFilling(String(parsed.html))).toBe(withoutFilling(html));
    }
  });

  it('shows the current request, not the one cached for the same bulletin', async () => {
    const { bulletin } = aMessage();
    const subjects: (string | undefined)[] = [];
    for (const change of [
      {},
      { purpose: 'office-reminder' },
      { status: 'exercise' },
      { deadlineAt: new Date('2021-07-19T23:00:00Z') },
    ] as const)
      subjects.push((await simpleParser(composeMail(aMessage({ bulletin, ...change }), from, at).raw)).subject);
    expect(subjects.map((subject) => subject?.includes('【演练】'))).toEqual([false, false, true, false]);
    expect(subjects.at(-1)).toContain('07:00');
    expect(subjects[0]).not.toContain('07:00');
  });

  it('carries files after its texts, and refuses a name that could break a header', async () => {
    const content = Buffer.from(`<!doctype html>\n${'雨'.repeat(5_000)}`);
    const pdf = Buffer.from([0x25, 0x50, 0x44, 0x46, 0xff, 0x00, 0x0d, 0x0a]);
    const ownFiles = [
      { fileName: '131631-zhengzhou.html', type: 'text/html', content },
      { fileName: '131631-zhengzhou.pdf', type: 'application/pdf', content: pdf },
    ];
    const message = aMessage({ bulletin: null, ownFiles });
    const parsed = await simpleParser(composeMail(message, from, at).raw);
    expect(parsed.attachments.map(({ filename, contentType }) => [filename, contentType])).toEqual([
      ['131631-zhengzhou.html', 'text/html'],
      ['131631-zhengzhou.pdf', 'application/pdf'],
    ]);
    expect(parsed.attachments.map((file) => file.content)).toEqual([content, pdf]);
    const { text, html } = renderEmail(message);
    expect(withoutFilling(parsed.text ?? '')).toBe(withoutFilling(text));
    expect(withoutFilling(String(parsed.html))).toBe(withoutFilling(html));
    for (const line of composeMail(message, from, at).raw.toString('latin1').split('\r\n')) expect(line.length).toBeLessThanOrEqual(76);
    const broken = aMessage({ ownFiles: [{ fileName: 'a"\r\nBcc: x@y', type: 'text/html', content }] });
    expect(() => composeMail(broken, from, at)).toThrow('Malformed');
  });

  it('has no line longer than 76 characters, and ends every line with CRLF', () => {
    const raw = rawOf(aMessage({ bulletin: { ...aMessage().bulletin!, description: '雨'.repeat(3_000) } }));
    expect(raw.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(76);
  });

  it('has no base64 padding, so that encoded lines can be joined', () => {
    const [, ...parts] = rawOf(aMessage()).split('Content-Transfer-Encoding: base64\r\n\r\n');
    expect(parts).toHaveLength(2);
    for (const part of parts) expect(part.slice(0, part.indexOf('\r\n--='))).toMatch(/^[A-Za-z0-9+/\r\n]+$/);
  });

  it('keeps apart two receivers with one name, and two names of one receiver', () => {
    const { to } = aMessage();
    const toOf = (name: string, address: string): string => /^To: .*$/m.exec(rawOf(aMessage({ to: { ...to, name, address } })))?.[0] ?? '';
    const found = [toOf('a', 'x@y.example'), toOf('a', 'z@y.example'), toOf('b', 'x@y.example')];
    expect(found).toEqual(['To: a <x@y.example>', 'To: a <z@y.example>', 'To: b <x@y.example>']);
  });
});

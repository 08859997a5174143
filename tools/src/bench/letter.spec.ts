import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { letterOf, lightLetter } from './letter.js';
import { receiverOf, wholeMail } from './peers/compose.js';

const TOKEN = 'x'.repeat(22);
const line = (text: string): string =>
  Buffer.from(`${text}\r\n`.padEnd(Math.ceil((Buffer.byteLength(text) + 2) / 3) * 3)).toString('base64');
const link = `http://127.0.0.1:8132/receipt#${'a'.repeat(22)}`;
const part = (type: string, lines: readonly string[]): string =>
  [`Content-Type: ${type}; charset=utf-8`, 'Content-Transfer-Encoding: base64', '', ...lines.map(line), '--=_b', ''].join('\r\n');
/** A mail as the product writes it: its subject in two words, each line encoded by itself. */
const MAIL = [
  'From: bench@bench.example',
  `Subject: =?UTF-8?B?${Buffer.from('暴雨').toString('base64')}?=`,
  ` =?UTF-8?Q?=E7=BA=A2_1?=`,
  `X-Long: ${'y'.repeat(2_000)}`,
  '',
  '--=_b',
  part('text/plain', ['请签收', link]),
  part('text/html', ['<p>请签收</p>', `<a href="${link}">签收</a>`]),
].join('\r\n');

const receiver = receiverOf(randomUUID(), 3, TOKEN);

describe('the letter that the peers copy', () => {
  it('has the words, the link and the size of the product’s mail', () => {
    const letter = letterOf(MAIL);
    expect(letter).toMatchObject({ subject: '暴雨红 1', link, bytes: MAIL.length });
    expect(letter.text.split(/\s+/)).toEqual(expect.arrayContaining(['请签收', link]));
    expect(letter.html).toContain(`href="${link}"`);
  });

  it('becomes a mail of the same size with the receiver’s own link', async () => {
    const letter = letterOf(MAIL);
    const mail = await wholeMail(letter, receiver);
    expect(mail.length).toBe(MAIL.length);
    const said = letterOf(mail.toString('latin1'));
    expect(said.subject).toBe('暴雨红 1');
    expect(said.text).toContain(`#${TOKEN}`);
    expect(said.text).not.toContain(link);
  });

  it('has the same size for every receiver', async () => {
    const letter = letterOf(MAIL);
    const sizes = await Promise.all(
      [0, 9, 123_456].map(async (index) => (await wholeMail(letter, receiverOf(randomUUID(), index, TOKEN))).length),
    );
    expect(new Set(sizes).size).toBe(1);
  });

  it('of 1.1 KB has 1,100 bytes', async () => {
    expect((await wholeMail(lightLetter(letterOf(MAIL)), receiver)).length).toBe(1_100);
  });

  it('is refused where the product’s mail has another form', () => {
    expect(() => letterOf('Subject: x\r\n\r\nplain')).toThrow('text/plain');
  });
});

import { describe, expect, it } from '@jest/globals';
import { NetstringReader, toNetstring } from './netstring.js';

const stream = Buffer.concat([toNetstring('{"type":"CALL_CLOSED","param":"486 忙"}'), toNetstring(''), toNetstring('a,b:3')]);
const texts = ['{"type":"CALL_CLOSED","param":"486 忙"}', '', 'a,b:3'];

describe('netstrings', () => {
  it('count bytes, not characters', () => {
    expect(toNetstring('忙').toString('utf8')).toBe('3:忙,');
  });

  it('are put together again wherever the stream is cut', () => {
    for (let cut = 0; cut <= stream.length; cut += 1) {
      const reader = new NetstringReader();
      expect([...reader.push(stream.subarray(0, cut)), ...reader.push(stream.subarray(cut))]).toEqual(texts);
    }
    const reader = new NetstringReader();
    expect([...stream].flatMap((byte) => reader.push(Buffer.from([byte])))).toEqual(texts);
  });

  it.each(['x:1,', '01:a,', ':a,', '3:abcd', '12345678:a', '-1:a,'])('refuses %s', (text) => {
    expect(() => new NetstringReader().push(Buffer.from(text))).toThrow('No netstring');
  });
});

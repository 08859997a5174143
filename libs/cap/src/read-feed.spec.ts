import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aBulletin, at } from '../spec/a-bulletin.js';
import { aCity, someOutlines } from '../spec/a-city.js';
import { aForeignMessage } from '../spec/a-foreign-message.js';
import { alertOfBulletin } from './alert-of-bulletin.js';
import { MOST_FEED_ITEMS, readFeed } from './read-feed.js';
import { writeFeed } from './write-feed.js';

const url = 'https://gongyi.example/cap/feed.atom';
const read = (text: string) => readFeed(Buffer.from(text), url);
const items = (text: string) => {
  const result = read(text);
  if (!result.ok || result.value.type !== 'feed') throw new Error(JSON.stringify(result));
  return result.value.items;
};

describe('a feed of another station', () => {
  it('names its messages: our own feed does', () => {
    const bulletin = aBulletin();
    const alert = alertOfBulletin(bulletin, { city: aCity(), outlines: someOutlines, published: [bulletin] });
    const options = {
      city: { ...aCity(), code: 'zhengzhou' },
      status: 'actual',
      updated: at('10:00'),
      messages: 'messages/',
      self: null,
    } as const;
    expect(items(writeFeed([{ bulletin, alert }], options)).map(({ href }) => href)).toEqual([
      `https://gongyi.example/cap/messages/${bulletin.identifier}.cap.xml`,
    ]);
  });

  it('may be Atom without types, RSS with a link or an enclosure, or one message', () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><link href="a.xml"/><updated>1</updated></entry><entry><link rel="self" href="b.xml"/></entry></feed>`;
    expect(items(atom)).toEqual([{ href: 'https://gongyi.example/cap/a.xml', key: 'https://gongyi.example/cap/a.xml 1' }]);
    const rss = `<rss version="2.0"><channel><item><link>/one.xml</link><pubDate>x</pubDate></item><item><link>page</link><enclosure url="/two.cap" type="application/cap+xml" length="1"/></item></channel></rss>`;
    expect(items(rss).map(({ href }) => href)).toEqual(['https://gongyi.example/one.xml', 'https://gongyi.example/two.cap']);
    expect(read(aForeignMessage())).toEqual({ ok: true, value: { type: 'message' } });
  });

  it('has another key for a message that was changed', () => {
    const entry = (updated: string): string =>
      `<feed xmlns="http://www.w3.org/2005/Atom"><entry><link href="a.xml"/><updated>${updated}</updated></entry></feed>`;
    expect(items(entry('1'))[0]?.key).not.toBe(items(entry('2'))[0]?.key);
  });

  it('with too many entries is read to its limit, and says how many were left', () => {
    const entries = Array.from({ length: 205 }, (_, index) => `<entry><link href="${index}.xml"/></entry>`).join('');
    expect(read(`<feed xmlns="http://www.w3.org/2005/Atom">${entries}</feed>`)).toMatchObject({ ok: true, value: { left: 5 } });
    expect(items(`<feed xmlns="http://www.w3.org/2005/Atom">${entries}</feed>`)).toHaveLength(MOST_FEED_ITEMS);
  });

  it('is refused where it is a page, has a document type, or is broken', () => {
    expect(read('<html><body/></html>')).toEqual({ ok: false, refusal: { type: 'not-a-feed' } });
    expect(read('<feed>')).toEqual({ ok: false, refusal: { type: 'not-a-feed' } });
    expect(read('<!DOCTYPE rss []><rss/>')).toEqual({ ok: false, refusal: { type: 'cap-document-type' } });
  });

  it('never throws', () => {
    const piece = fc.constantFrom(
      '<entry>',
      '</entry>',
      '<link href="',
      '<link href="http://[">',
      '"/>',
      '<feed',
      '&',
      '\u0000',
      'javascript:1',
      '<rss>',
      '<item>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        expect(typeof read(`<feed xmlns="http://www.w3.org/2005/Atom">${pieces.join('')}</feed>`).ok).toBe('boolean');
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { aBulletin, at } from '../spec/a-bulletin.js';
import { aCity, someOutlines } from '../spec/a-city.js';
import { alertOfBulletin } from './alert-of-bulletin.js';
import { childrenNamed, readXml, textOf } from './read-xml.js';
import { writeFeed, type FeedOptions } from './write-feed.js';

const city = { ...aCity(), code: 'zhengzhou' };
const options: FeedOptions = { city, status: 'actual', updated: at('09:08'), messages: 'messages/', self: null };
const entryOf = (bulletin: ReturnType<typeof aBulletin>) => ({
  bulletin,
  alert: alertOfBulletin(bulletin, { city, outlines: someOutlines, published: [] }),
});
const feedOf = (text: string): Element => {
  const read = readXml(text);
  if (!read.ok) throw new Error(text);
  return read.value;
};

describe('the feed', () => {
  it('has an entry for each message, with a link to the whole of it', () => {
    const text = writeFeed(
      [entryOf(aBulletin('one', '09:08', { headline: '<红> ]]> & 🌧️' })), entryOf(aBulletin('two', '09:00'))],
      options,
    );
    const feed = feedOf(text);
    expect([textOf(feed, 'title'), textOf(feed, 'updated')]).toEqual(['郑州市现行有效的预报预警信息', '2021-07-20T09:08:00+08:00']);
    const entries = childrenNamed(feed, 'entry');
    expect(entries.map((entry) => [textOf(entry, 'title'), childrenNamed(entry, 'link').map((link) => link.getAttribute('href'))])).toEqual(
      [
        ['<红> ]]> & 🌧️', ['messages/41010041600000_20210720090800_0.cap.xml', 'messages/41010041600000_20210720090800_0.gbt.xml']],
        [
          '郑州市气象台发布暴雨红色预警信号',
          ['messages/41010041600000_20210720090000_0.cap.xml', 'messages/41010041600000_20210720090000_0.gbt.xml'],
        ],
      ],
    );
    const ids = [feed, ...entries].map((node) => textOf(node, 'id'));
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('is a feed without entries where nothing is in force, and has its own address if there is one', () => {
    const text = writeFeed([], { ...options, self: 'https://duty.example/api/v1/cap/feed.atom' });
    const feed = feedOf(text);
    expect(childrenNamed(feed, 'entry')).toEqual([]);
    expect(text).toContain('<link rel="self" type="application/atom+xml" href="https://duty.example/api/v1/cap/feed.atom"/>');
  });

  it('of exercises says so in its title, and has another id', () => {
    const [real, exercise] = (['actual', 'exercise'] as const).map((status) => feedOf(writeFeed([], { ...options, status })));
    expect(exercise && textOf(exercise, 'title')).toBe('【演练】郑州市演练信息，不是真实预警');
    expect(real && textOf(real, 'id')).not.toBe(exercise && textOf(exercise, 'id'));
  });
});

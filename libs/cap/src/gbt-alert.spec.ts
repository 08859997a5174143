import { describe, expect, it } from '@jest/globals';
import { aBulletin, aRevision, at } from '../spec/a-bulletin.js';
import { aCity, someOutlines } from '../spec/a-city.js';
import { gbtBreaches, writeGbt } from './gbt-alert.js';

const first = aBulletin('first', '09:00');
const update = aRevision('second', '10:00', 'upgrade', { first: 'first', previous: 'first' }, { onset: at('11:00') });
const context = { city: aCity(), outlines: someOutlines, published: [first, update] };
const written = writeGbt(update, context);
const rulesOf = (text: string): readonly string[] => [...new Set(gbtBreaches(text).map(({ rule }) => rule))];

describe('the file of the national warning system', () => {
  it('has times with a space, the code of the event, colours, and twelve digits for each place', () => {
    const areas = ['410105', '410105001', '410100'].map((areaCode) => ({ areaCode, level: null, colour: 'red' as const }));
    const text = writeGbt({ ...update, areas }, context);
    expect(gbtBreaches(text)).toEqual([]);
    expect(text).toMatch(
      /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<alert>\n {2}<identifier>41010041600000_20210720100000_0<\/identifier>/,
    );
    for (const line of [
      '<sender>郑州市气象台</sender>',
      '<senderCode>41010041600000</senderCode>',
      '<sendTime>2021-07-20 10:00:00+08:00</sendTime>',
      '<msgType>Update</msgType>',
      '<references>41010041600000_20210720090000_0</references>',
      '<eventType>11B03</eventType>',
      '<severity>Red</severity>',
      '<onset>2021-07-20 11:00:00+08:00</onset>',
      '<expires>2021-07-20 23:00:00+08:00</expires>',
      '<areaDesc>金水区,经八路街道,郑州市</areaDesc>',
      '<geocode>410105000000,410105001000,410100000000</geocode>',
    ])
      expect(text).toContain(line);
    expect(text).not.toMatch(/\dT\d/);
  });

  it('never makes a colour of a level', () => {
    const report = aBulletin('report', '09:08', { level: 'I', colour: null, areas: [{ areaCode: '410105', level: 'I', colour: null }] });
    expect(writeGbt(report, context)).toContain('<severity>Unknown</severity>');
  });

  it('carries any text', () => {
    const headline = 'a]]>b <c> & "d" 🌧️ \u0000 \r\n e';
    const text = writeGbt(aBulletin('it', '09:08', { headline }), context);
    expect(gbtBreaches(text)).toEqual([]);
    expect(text).toContain('<headline>a]]&gt;b &lt;c&gt; &amp; "d" 🌧️ \ufffd \n e</headline>');
  });

  it.each([
    ['not-a-gbt-time', '<sendTime>2021-07-20 ', '<sendTime>2021-07-20T'],
    ['not-a-gbt-time', '<expires>2021-07-20 23:00:00+08:00', '<expires>2021-07-20 23:00:00'],
    ['identifier-form', '_20210720100000_0</identifier>', '_20210720100000</identifier>'],
    ['identifier-not-of-sender', '<identifier>4101', '<identifier>4102'],
    ['not-a-sender-code', '<senderCode>4', '<senderCode>'],
    ['no-references', /<references>.*</, '<references><'],
    ['not-a-reference', '<references>4', '<references>'],
    ['unknown-word', '<severity>Red', '<severity>Extreme'],
    ['not-an-event-code', '<eventType>11B03', '<eventType>暴雨'],
    ['not-a-geocode', '<geocode>410105000000', '<geocode>410105'],
    ['sent-after-expires', '<expires>2021-07-20 23', '<expires>2021-07-20 08'],
    ['empty', /<headline>.*</, '<headline> <'],
    ['missing', /<senderName>.*\n/, ''],
    ['out-of-order', /(<status>.*\n)(\s*<msgType>.*\n)/, '$2$1'],
    ['not-an-alert', '<alert>', '<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">'],
    ['not-well-formed', '</alert>', ''],
  ] as const)('is refused as %s', (rule, from, to) => {
    const changed = written.replace(from, to);
    expect(changed).not.toBe(written);
    expect(rulesOf(changed)).toContain(rule);
  });
});

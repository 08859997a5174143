import { describe, expect, it } from '@jest/globals';
import { aBulletin, aRevision } from '../spec/a-bulletin.js';
import { aCity, someOutlines } from '../spec/a-city.js';
import { alertOfBulletin } from './alert-of-bulletin.js';
import { capBreaches } from './cap-breaches.js';
import { writeCap } from './write-cap.js';

const first = aBulletin('first', '09:00');
const update = aRevision('second', '10:00', 'upgrade', { first: 'first', previous: 'first' });
const written = (status: 'actual' | 'exercise' = 'actual'): string =>
  writeCap(alertOfBulletin({ ...update, status }, { city: aCity(), outlines: someOutlines, published: [first, update] }));

/** The good message with the first `from` replaced. */
const changed = (from: string | RegExp, to: string, text = written()): string => {
  const next = text.replace(from, to);
  if (next === text) throw new Error(`Nothing to change: ${String(from)}`);
  return next;
};
const rulesOf = (text: string): readonly string[] => [...new Set(capBreaches(text).map(({ rule }) => rule))];

describe('a CAP message', () => {
  it('that we write breaks no rule', () => {
    expect(capBreaches(written())).toEqual([]);
    expect(capBreaches(written('exercise'))).toEqual([]);
  });

  it.each([
    // What the schema states.
    ['missing', /<scope>.*\n/, ''],
    ['missing', /<urgency>.*\n/, ''],
    ['missing', /<areaDesc>.*\n/, ''],
    ['out-of-order', /(<status>.*\n)(\s*<msgType>.*\n)/, '$2$1'],
    ['out-of-order', /(<headline>.*<\/headline>)(\s*)(<description>[^]*?<\/description>)/, '$3$2$1'],
    ['too-many', /(<event>.*\n)/, '$1$1'],
    ['unknown-element', '<scope>', '<colour>red</colour><scope>'],
    ['unknown-element', '<scope>Public</scope>', '<scope xmlns="urn:x">Public</scope>'],
    ['unknown-word', '<status>Actual', '<status>actual'],
    ['unknown-word', '<severity>Extreme', '<severity>Red'],
    ['unknown-word', '<category>Met', '<category>Weather'],
    ['not-of-the-form-language', '<language>zh-CN', '<language>中文'],
    ['not-a-time', '<sent>2021-07-20T10:00:00+08:00', '<sent>2021-07-20T02:00:00Z'],
    ['not-a-time', '<sent>2021-07-20T10:00:00+08:00', '<sent>2021-07-20T10:00:00.000+08:00'],
    ['not-a-time', '<sent>2021-07-20T10:00:00+08:00', '<sent>2021-07-20 10:00:00+08:00'],
    ['not-a-time', '<expires>2021-07-20', '<expires>2021-02-30'],
    ['elements-in-a-text', '<scope>Public', '<scope><b/>Public'],
    ['not-an-alert', /alert( |>)/g, 'warning$1'],
    ['not-an-alert', 'cap:1.2', 'cap:1.1'],
    ['not-well-formed', '</alert>', ''],
    ['document-type', '<alert', '<!DOCTYPE alert [<!ENTITY a "b">]><alert'],
    // What the schema cannot state.
    ['sent-after-expires', '<expires>2021-07-20T23:00:00', '<expires>2021-07-20T09:59:59'],
    ['no-references', /<references>.*\n/, ''],
    ['not-a-reference', '<references>41010041600000,', '<references>'],
    ['refers-to-later', ',2021-07-20T09:00:00+08:00', ',2021-07-20T10:00:01+08:00'],
    ['refers-to-itself', '_20210720090000_0,', '_20210720100000_0,'],
    ['named-twice', /<references>(.*)<\//, '<references>$1 $1</'],
    ['no-area', /<area>[^]*<\/area>(?=\s*<\/info>\s*<info>)/, ''],
    ['no-info', /<info>[^]*<\/info>/, ''],
    ['empty', '<areaDesc>金水区', '<areaDesc> '],
    ['empty', '<event>暴雨', '<event>'],
    ['ring-not-closed', ' 34.7,113.6</polygon>', ' 34.71,113.6</polygon>'],
    ['ring-too-short', /<polygon>[^<]*</, '<polygon>34,113 35,114 34,113<'],
    ['ring-crosses-itself', /<polygon>[^<]*</, '<polygon>34,113 35,114 34,114 35,113 34,113<'],
    [
      'ring-too-long',
      /<polygon>[^<]*</,
      `<polygon>${Array.from({ length: 100 }, (_, n) => `${34 + n * 0.1},113.${n}`).join(' ')} 34,113.0<`,
    ],
    ['not-a-ring', /<polygon>[^<]*</, '<polygon>113.6;34.7 113.7;34.8<'],
    ['not-a-ring', /<polygon>[^<]*</, '<polygon>113.6,34.7 113.7,34.7 113.7,34.8 113.6,34.7<'],
    ['not-a-circle', /<polygon>[^<]*<\/polygon>/, '<circle>34.7,113.6</circle>'],
    ['identifier-characters', '<identifier>4', '<identifier>4 '],
    ['sender-characters', '<sender>4', '<sender>4,'],
    ['missing', '<scope>Public', '<scope>Restricted'],
    ['missing', '<scope>Public', '<scope>Private'],
    ['onset-after-expires', '<expires>2021', '<onset>2021-07-20T23:00:01+08:00</onset><expires>2021'],
    // What we promise besides.
    ['identifier-form', '_20210720100000_0</identifier>', '_20210720100000_10</identifier>'],
    ['identifier-form', '_20210720100000_0</identifier>', '_20210720250000_0</identifier>'],
    ['identifier-not-of-sent', '_20210720100000_0</identifier>', '_20210720100001_0</identifier>'],
    ['other-offset', '<expires>2021-07-20T23:00:00+08:00', '<expires>2021-07-20T23:00:00+09:00'],
    ['languages', /<info>[^]*?<\/info>\s*/, ''],
    ['languages', '<language>en', '<language>zh-CN'],
    ['missing', /<expires>.*\n/, ''],
  ] as const)('is refused as %s: %s', (rule, from, to) => {
    expect(rulesOf(changed(from, to))).toContain(rule);
  });

  it('of an exercise says so in its note', () => {
    expect(rulesOf(changed(/<note>.*\n/, '', written('exercise')))).toEqual(['exercise-without-note']);
  });

  it('of another sender is held to the rules of CAP alone', () => {
    const foreign = changed('_20210720100000_0</identifier>', '-AB-1</identifier>');
    expect(capBreaches(foreign, 'cap')).toEqual([]);
    expect(rulesOf(foreign)).toEqual(['identifier-form', 'identifier-not-of-sent']);
  });

  it('that is larger than any message is not even parsed', () => {
    expect(rulesOf(`<alert>${' '.repeat(5 * 1024 * 1024)}</alert>`)).toEqual(['too-large']);
  });

  it('names the place of each breach', () => {
    expect(capBreaches(changed('<severity>Extreme', '<severity>Red'))).toEqual([
      { rule: 'unknown-word', place: 'alert/info[1]/severity', found: 'Red' },
    ]);
  });
});

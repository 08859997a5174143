import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aBulletin, aRevision, at } from '../spec/a-bulletin.js';
import { aCity, someOutlines } from '../spec/a-city.js';
import { aForeignMessage } from '../spec/a-foreign-message.js';
import { alertOfBulletin } from './alert-of-bulletin.js';
import { MOST_MESSAGE_BYTES } from './decode-xml.js';
import { readForeignCap } from './read-foreign-cap.js';
import { writeCap } from './write-cap.js';

const bytes = (text: string): Uint8Array => Buffer.from(text);
const read = (text: string) => readForeignCap(bytes(text), null);
const message = (text: string) => {
  const result = read(text);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value.message;
};
const breaches = (text: string): readonly unknown[] => {
  const result = read(text);
  if (result.ok || result.refusal.type !== 'cap-breaks-rules') throw new Error(JSON.stringify(result));
  return result.refusal.breaches.map(({ rule, place }) => [rule, place]);
};

describe('a message of another station', () => {
  it('is read with its colour, times, texts and areas', () => {
    expect(message(aForeignMessage())).toEqual({
      sender: '41018141600000',
      identifier: '41018141600000_20210720160100_0',
      sentAt: at('16:01'),
      status: 'actual',
      msgType: 'alert',
      colour: 'red',
      colourFrom: 'words',
      onset: at('16:00'),
      expires: at('19:00'),
      expiresAssumed: false,
      eventCodes: ['11B03'],
      texts: [
        {
          language: 'zh-CN',
          event: '暴雨',
          headline: '巩义市气象台发布暴雨红色预警信号',
          description: '过去3小时米河镇降雨量已达100毫米以上，预计未来3小时仍将持续。',
          instruction: '1.停止集会、停课、停业。',
          senderName: '巩义市气象台',
        },
      ],
      areas: [{ areaDesc: '巩义市', codes: ['410181'] }],
      refersTo: [],
      restores: [],
    });
  });

  it('that we wrote ourselves is read with the same facts, of every kind', () => {
    const first = aBulletin('first', '08:00');
    const wrong = aRevision('wrong', '09:00', 'upgrade', { first: 'first', previous: 'first' });
    for (const kind of ['continue', 'upgrade', 'extend', 'lift', 'retract', null] as const) {
      const bulletin =
        kind === null
          ? aBulletin('it', '10:08')
          : aRevision('it', '10:08', kind, { first: 'first', previous: kind === 'retract' ? 'wrong' : 'first' });
      const alert = alertOfBulletin(bulletin, { city: aCity(), outlines: someOutlines, published: [first, wrong, bulletin] });
      const found = message(writeCap(alert));
      expect(found).toMatchObject({
        sender: '41010041600000',
        identifier: bulletin.identifier,
        sentAt: at('10:08'),
        msgType: bulletin.msgType,
        status: 'actual',
        colour: 'red',
        colourFrom: 'parameter',
        expires: at('23:00'),
        areas: [{ areaDesc: '金水区', codes: ['410105'] }],
      });
      expect(found.refersTo.map(({ identifier }) => identifier)).toEqual(alert.references.map(({ identifier }) => identifier));
      // A retraction says what stands again.
      expect(found.restores.map(({ identifier }) => identifier)).toEqual(kind === 'retract' ? [first.identifier] : []);
    }
  });

  it('takes its colour from a parameter, else from words that name one, else from its severity', () => {
    const parameter = '<parameter><valueName>color</valueName><value>Orange</value></parameter><area>';
    expect(message(aForeignMessage(['<area>', parameter]))).toMatchObject({ colour: 'orange', colourFrom: 'parameter' });
    const two = aForeignMessage(['发布暴雨红色预警信号', '将暴雨橙色预警信号升级为红色']);
    expect(message(two)).toMatchObject({ colour: 'red', colourFrom: 'severity' });
    const unknown = aForeignMessage(['发布暴雨红色预警信号', '发布暴雨预警'], ['Extreme', 'Unknown']);
    expect(message(unknown)).toMatchObject({ colour: null, colourFrom: null });
  });

  it('that does not say until when it is valid is taken for 24 hours, and says so', () => {
    const open = message(aForeignMessage(['<expires>2021-07-20T19:00:00+08:00</expires>', '']));
    expect(open).toMatchObject({ expires: new Date(at('16:01').getTime() + 24 * 3_600_000), expiresAssumed: true });
  });

  it('is read in GB 18030 where it says so', () => {
    const text = aForeignMessage(['UTF-8', 'GBK'], ['巩义市气象台发布暴雨红色预警信号', 'A']);
    const encoded = Buffer.concat([
      Buffer.from(text.split('<senderName>')[0]?.replaceAll(/[^\x00-\x7f]/g, '') ?? ''),
      Buffer.from('<senderName>'),
      Buffer.from([0xb9, 0xae, 0xd2, 0xe5]),
      Buffer.from('</senderName></info></alert>'),
    ]);
    const result = readForeignCap(encoded, null);
    // 巩义 in GBK; the event lost its characters, and that is what is found.
    expect(result).toMatchObject({
      ok: false,
      refusal: { type: 'cap-breaks-rules', breaches: [{ rule: 'empty', place: 'alert/info[1]/event' }] },
    });
    expect(readForeignCap(bytes(aForeignMessage(['UTF-8', 'UTF-16'])), null)).toEqual({ ok: false, refusal: { type: 'cap-not-text' } });
    expect(readForeignCap(Buffer.from(aForeignMessage(), 'utf16le'), null)).toMatchObject({ ok: false });
  });

  it('may have an outline of many corners, or no area: that is CAP', () => {
    const ring = Array.from({ length: 400 }, (_, index) => `34.${String(index).padStart(3, '0')},112.9`);
    const wide = aForeignMessage(['</areaDesc>', `</areaDesc><polygon>${[...ring, ring[0]].join(' ')}</polygon>`]);
    expect(message(wide).areas).toHaveLength(1);
    const text = aForeignMessage();
    expect(message(text.replace(/<area>[^]*<\/area>/, '')).areas).toEqual([]);
  });

  it('says nothing as an Ack or Error', () => {
    const ack = aForeignMessage(['Alert<', 'Ack<'], ['<info>', '<references>a,b,2021-07-20T15:00:00+08:00</references><info>']);
    expect(read(ack)).toEqual({ ok: false, refusal: { type: 'cap-says-nothing', msgType: 'Ack' } });
  });
});

describe('refused, with the element that is wrong', () => {
  it.each([
    ['a time without its zone', ['16:01:00+08:00', '16:01:00'], 'not-a-time', 'alert/sent'],
    ['a time in UTC as Z', ['16:01:00+08:00', '08:01:00Z'], 'not-a-time', 'alert/sent'],
    ['a time with milliseconds', ['16:01:00+08:00', '16:01:00.000+08:00'], 'not-a-time', 'alert/sent'],
    ['a day that no calendar has', ['<expires>2021-07-20', '<expires>2021-02-30'], 'not-a-time', 'alert/info[1]/expires'],
    ['an hour of 24', ['T19:00:00', 'T24:00:00'], 'not-a-time', 'alert/info[1]/expires'],
    ['an end before it was sent', ['T19:00:00', 'T15:00:00'], 'sent-after-expires', 'alert/info[1]/expires'],
    ['an onset after its end', ['<onset>2021-07-20T16', '<onset>2021-07-20T20'], 'onset-after-expires', 'alert/info[1]/onset'],
    ['an unknown status', ['Actual', 'Real'], 'unknown-word', 'alert/status'],
    ['no event', ['<event>暴雨</event>', ''], 'missing', 'alert/info[1]/event'],
    ['an identifier with a space', ['_0</identifier>', '_ 0</identifier>'], 'identifier-characters', 'alert/identifier'],
    ['an Update without references', ['>Alert<', '>Update<'], 'no-references', 'alert/references'],
    ['a reference of two parts', ['<info>', '<references>a,b</references><info>'], 'not-a-reference', 'alert/references'],
    [
      'a reference to what is later',
      ['<info>', '<references>a,b,2021-07-20T17:00:00+08:00</references><info>'],
      'refers-to-later',
      'alert/references',
    ],
    ['elements in another order', ['<status>Actual</status>', ''], 'missing', 'alert/status'],
    ['an element of nobody', ['<scope>', '<colour>red</colour><scope>'], 'unknown-element', 'alert/colour'],
    ['elements in a text', ['暴雨</event>', '<b>暴雨</b></event>'], 'elements-in-a-text', 'alert/info[1]/event'],
  ] as const)('%s', (_what, change, rule, place) => {
    expect(breaches(aForeignMessage(change))).toContainEqual([rule, place]);
  });

  it('references to itself, and one named twice', () => {
    const own = '<references>41018141600000,41018141600000_20210720160100_0,2021-07-20T16:01:00+08:00</references><info>';
    expect(breaches(aForeignMessage(['<info>', own]))).toContainEqual(['refers-to-itself', 'alert/references']);
    const twice = '<references>a,b,2021-07-20T15:00:00+08:00 a,b,2021-07-20T15:00:00+08:00</references><info>';
    expect(breaches(aForeignMessage(['<info>', twice]))).toContainEqual(['named-twice', 'alert/references']);
  });
});

describe('an attack', () => {
  const refusalOf = (text: string | Uint8Array): unknown => {
    const result = readForeignCap(typeof text === 'string' ? bytes(text) : text, null);
    return result.ok ? 'read' : result.refusal.type;
  };

  it('with entities is refused before anything is parsed', () => {
    const declared = (subset: string): string => aForeignMessage(['<alert', `<!DOCTYPE alert [${subset}]><alert`], ['>暴雨<', '>&lol;<']);
    const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
    expect(refusalOf(declared(`<!ENTITY l0 "lol">${laughs}<!ENTITY lol "&l9;">`))).toBe('cap-document-type');
    expect(refusalOf(declared('<!ENTITY lol SYSTEM "file:///etc/passwd">'))).toBe('cap-document-type');
    expect(refusalOf(declared('<!ENTITY % x SYSTEM "http://127.0.0.1/x">%x;'))).toBe('cap-document-type');
    expect(refusalOf(aForeignMessage(['<alert', '<!doctype alert><alert']))).toBe('cap-document-type');
    expect(refusalOf(aForeignMessage(['>暴雨<', '>&lol;<']))).toBe('cap-not-well-formed');
    // PostgreSQL could not store them.
    for (const bad of ['&#0;', '&#x0;', '&#xD800;', '&#xffff;', '&#x110000;', '\u0001'])
      expect(refusalOf(aForeignMessage(['>暴雨<', `>暴雨${bad}<`]))).toBe('cap-not-well-formed');
    expect(message(aForeignMessage(['>暴雨<', '>&#x66B4;雨<'])).texts[0]?.event).toBe('暴雨');
  });

  it('with too many bytes, elements or levels is refused within a second', () => {
    const begun = performance.now();
    expect(refusalOf(Buffer.alloc(MOST_MESSAGE_BYTES + 1, 0x20))).toBe('cap-too-large');
    expect(refusalOf('<a/>'.repeat(200_000))).toBe('cap-too-complex');
    expect(refusalOf(`${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`)).toBe('cap-too-complex');
    expect(refusalOf('<a b="/>">'.repeat(60_000))).toBe('cap-too-complex');
    expect(refusalOf(`<a ${'b="" '.repeat(100_000)}/>`)).toBe('cap-too-complex');
    expect(refusalOf(`${'<a '.repeat(300_000)}>`)).toBe('cap-not-well-formed');
    expect(refusalOf(aForeignMessage(['<area>', `${'<category>Met</category>'.repeat(9_000)}<area>`]))).toBe('cap-breaks-rules');
    expect(refusalOf('<!--'.repeat(250_000))).toBe('cap-not-well-formed');
    expect(refusalOf('<![CDATA['.repeat(100_000))).toBe('cap-not-well-formed');
    expect(refusalOf(aForeignMessage(['</areaDesc>', `</areaDesc><polygon>${'1,1 '.repeat(200_000)}x</polygon>`]))).toBe(
      'cap-breaks-rules',
    );
    expect(refusalOf(aForeignMessage(['<info>', `<references>${'a,b,c '.repeat(150_000)}</references><info>`]))).toBe('cap-breaks-rules');
    expect(performance.now() - begun).toBeLessThan(5_000);
  });

  it('with anything else is refused or read, and never throws', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '</',
      '/>',
      '"',
      "'",
      '&',
      '&#0;',
      '&#x110000;',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?x',
      '?>',
      '\u0000',
      '\ud800',
      'xmlns="x"',
      '<info>',
      '</alert>',
      '暴雨',
      ' ',
    );
    const whole = aForeignMessage();
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(40), fc.array(piece, { maxLength: 6 }), (from, cut, pieces) => {
        const changed = whole.slice(0, from) + pieces.join('') + whole.slice(from + cut);
        const result = readForeignCap(bytes(changed), null);
        if (result.ok) expect(Number.isNaN(result.value.message.sentAt.getTime())).toBe(false);
        else expect(result.refusal.type).toMatch(/^cap-/);
      }),
      { numRuns: 1_500 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (random) => {
        expect(readForeignCap(random, null).ok).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});

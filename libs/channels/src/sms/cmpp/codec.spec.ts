import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { authenticatorOf } from './authenticator.js';
import { readDeliver } from './cmpp-deliver.js';
import { connectTime, validTime } from './cmpp-time.js';
import { CmppFrames, decodeCmpp, decodeFields, encodeCmpp, encodeFields, type CmppFields, type CmppPdu } from './codec.js';
import { commandIds, layouts, reportLayout, type CmppCommand, type CmppVersion, type Field } from './layout.js';

const versions = fc.constantFrom<CmppVersion[]>(0x20, 0x30);
const latin = (size: number) =>
  fc.string({ unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)), maxLength: size });
const octets = (least: number, most: number) => fc.uint8Array({ minLength: least, maxLength: most }).map((bytes) => Buffer.from(bytes));
const valueOf = ([name, field]: Field): readonly [string, fc.Arbitrary<CmppFields[string]>] => {
  switch (field.kind) {
    case 'number':
      return [name, fc.nat(2 ** (8 * field.size) - 1)];
    case 'long':
      return [name, fc.bigInt({ min: 0n, max: 2n ** 64n - 1n })];
    case 'text':
      return [name, latin(field.size)];
    case 'octets':
      return [name, octets(field.size, field.size)];
    case 'content':
      return [name, octets(0, 255)];
  }
};
const fieldsOf = (layout: readonly Field[]): fc.Arbitrary<CmppFields> => fc.record(Object.fromEntries(layout.map(valueOf)));
const pdus = fc
  .tuple(fc.constantFrom(...(Object.keys(commandIds) as CmppCommand[])), versions, fc.nat(0xffffffff))
  .chain(([command, version, sequence]) =>
    fieldsOf(layouts[command](version)).map((fields) => ({ pdu: { command, sequence, fields }, version })),
  );

describe('a PDU of CMPP', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(pdus, ({ pdu, version }) => {
        expect(decodeCmpp(encodeCmpp(pdu, version), version)).toEqual({ ok: true, value: pdu });
      }),
    );
  });

  it('is found in a stream, however it is cut', () => {
    fc.assert(
      fc.property(fc.array(pdus, { maxLength: 6 }), fc.integer({ min: 1, max: 50 }), (list, step) => {
        const written = list.map(({ pdu, version }) => encodeCmpp(pdu, version));
        const stream = Buffer.concat(written);
        const frames = new CmppFrames();
        const found: Buffer[] = [];
        for (let at = 0; at < stream.length; at += step) {
          const pushed = frames.push(stream.subarray(at, at + step));
          if (!pushed.ok) throw new Error('refused');
          found.push(...pushed.value.map((each) => Buffer.from(each)));
        }
        expect(found).toEqual(written);
      }),
    );
  });

  it('that is cut off names the field, and never throws', () => {
    fc.assert(
      fc.property(pdus, fc.nat(400), ({ pdu, version }, cut) => {
        const whole = encodeCmpp(pdu, version);
        const part = Buffer.from(whole.subarray(0, Math.max(12, whole.length - 1 - cut)));
        part.writeUInt32BE(part.length, 0);
        const read = decodeCmpp(part, version);
        if (part.length < whole.length && !read.ok) expect(read.refusal).toMatchObject({ type: 'cut-off', command: pdu.command });
      }),
    );
  });

  it('is never made of any octets by an exception', () => {
    fc.assert(
      fc.property(octets(0, 300), versions, fc.boolean(), (bytes, version, hasLength) => {
        if (hasLength && bytes.length >= 8) {
          bytes.writeUInt32BE(bytes.length, 0);
          bytes.writeUInt32BE(0x05, 4);
        }
        const read = decodeCmpp(bytes, version);
        if (read.ok) readDeliver(read.value.fields, version);
        new CmppFrames().push(bytes);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['0000000b', 11],
    ['7fffffff', 0x7fffffff],
  ])('of a length that none has (%s) is refused', (hex, length) => {
    expect(new CmppFrames().push(Buffer.from(hex, 'hex'))).toEqual({ ok: false, refusal: { type: 'length', length } });
  });

  it('with a value that does not fit is not written, and says which', () => {
    const submit = (fields: CmppPdu['fields']) => encodeCmpp({ command: 'submit', sequence: 1, fields }, 0x20);
    expect(() => submit({ serviceId: 'longerthan10' })).toThrow('CMPP: serviceId has 12 octets, and may have 10');
    expect(() => submit({ content: Buffer.alloc(256) })).toThrow('CMPP: content has 256 octets, and may have 255');
  });

  it.each([
    [0x20, 12 + 27, 12 + 18, 12 + 9, 60],
    [0x30, 12 + 27, 12 + 21, 12 + 12, 71],
  ] as const)('has the lengths of the specification (%i)', (version, connect, connectResp, submitResp, report) => {
    const length = (command: CmppCommand): number => encodeCmpp({ command, sequence: 1, fields: {} }, version).length;
    expect([length('connect'), length('connect-resp'), length('submit-resp')]).toEqual([connect, connectResp, submitResp]);
    expect(encodeFields(reportLayout(version), {})).toHaveLength(report);
  });
});

describe('what is told', () => {
  const report = (stat: string, version: CmppVersion = 0x30) => ({
    registeredDelivery: 1,
    content: encodeFields(reportLayout(version), { msgId: 2n ** 63n + 5n, stat, destTerminalId: '8613800000001' }),
  });

  it.each([
    ['DELIVRD', true],
    ['UNDELIV', false],
    ['EXPIRED', false],
    ['MK:0012', false],
  ])('by a report of %s', (stat, isDelivered) => {
    for (const version of [0x20, 0x30] as const)
      expect(readDeliver(report(stat, version), version)).toEqual({
        report: { messageId: '9223372036854775813', mobile: '13800000001', isDelivered, detail: stat },
      });
  });

  it('by a report that ends nothing, or is cut off, is nothing', () => {
    expect(readDeliver(report('ACCEPTD'), 0x30)).toBeNull();
    expect(readDeliver({ registeredDelivery: 1, content: Buffer.alloc(30) }, 0x20)).toBeNull();
  });

  it.each([
    [8, 0, Buffer.from('6536523000340037', 'hex'), '收到47'],
    [15, 0, Buffer.from('cad5b5bd34373131', 'hex'), '收到4711'],
    [0, 0, Buffer.from('4711', 'latin1'), '4711'],
    [0, 1, Buffer.from('05000301020134373131', 'hex'), '4711'],
  ])('by a reply in the alphabet %i', (msgFmt, tpUdhi, content, text) => {
    expect(readDeliver({ registeredDelivery: 0, srcTerminalId: '13800000001', msgFmt, tpUdhi, content }, 0x20)).toEqual({
      reply: { number: '13800000001', content: text },
    });
  });
});

it('signs in as the specification says', () => {
  // MD5 of 901234, nine zeros, 1234, 0708090000.
  expect(authenticatorOf('901234', '1234', '0708090000').toString('hex')).toBe('161fb2c867f4a9aef20322bc8776c670');
});

it('writes times in Beijing', () => {
  const at = new Date('2026-12-31T16:05:09Z');
  expect([connectTime(at), validTime(at)]).toEqual(['0101000509', '270101000509032+']);
});

it('leaves what stands behind the last field', () => {
  const layout = layouts['submit-resp'](0x20);
  expect(decodeFields(layout, Buffer.alloc(12))).toEqual({ msgId: 0n, result: 0 });
});

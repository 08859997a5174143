import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { messageId, messageIdForms } from './message-id.js';
import { readReceipt, type Delivered } from './smpp-receipt.js';

const delivered = (change: Partial<Delivered>): Delivered => ({
  esmClass: 0x04,
  text: 'id:0000123 sub:001 dlvrd:001 submit date:2107200501 done date:2107200502 stat:DELIVRD err:000 text:',
  source: '8613800000001',
  destination: '10690001',
  receiptedMessageId: null,
  messageState: null,
  ...change,
});
const text = (stat: string, err = '000'): string =>
  `id:123 sub:001 dlvrd:000 submit date:2107200501 done date:2107200502 stat:${stat} err:${err} Text:回复`;

describe('a status report', () => {
  it.each([
    ['DELIVRD', true, 'DELIVRD'],
    ['UNDELIV', false, 'UNDELIV 011'],
    ['EXPIRED', false, 'EXPIRED 011'],
    ['REJECTD', false, 'REJECTD 011'],
    ['UNKNOWN', false, 'UNKNOWN 011'],
    ['MK:0001', false, 'MK:0001 011'],
  ])('that says %s', (stat, isDelivered, detail) => {
    expect(readReceipt(delivered({ text: text(stat, '011') }))).toEqual({ messageId: '123', mobile: '13800000001', isDelivered, detail });
  });

  it.each(['ENROUTE', 'ACCEPTD', 'BUFFERED'])('before the end (%s) says nothing', (stat) => {
    expect(readReceipt(delivered({ text: text(stat) }))).toBeNull();
  });

  it('may be in TLVs alone, and without the bit that says so', () => {
    const inTlvs = { text: '', receiptedMessageId: '00AB', messageState: 5 };
    for (const esmClass of [0x04, 0])
      expect(readReceipt(delivered({ ...inTlvs, esmClass }))).toMatchObject({ messageId: 'ab', isDelivered: false, detail: 'UNDELIV' });
  });

  it('has the mobile on either side', () => {
    expect(readReceipt(delivered({ source: '10690001', destination: '+8613800000001' }))).toMatchObject({ mobile: '13800000001' });
    expect(readReceipt(delivered({ source: '10690001' }))).toMatchObject({ mobile: null });
  });

  it('of another kind, or without a number, says nothing; what a person wrote is a reply', () => {
    for (const esmClass of [0x08, 0x20]) expect(readReceipt(delivered({ esmClass }))).toBeNull();
    expect(readReceipt(delivered({ text: 'stat:DELIVRD' }))).toBeNull();
    expect(readReceipt(delivered({ text: '' }))).toBeNull();
    expect(readReceipt(delivered({ esmClass: 0, text: '收到 4711 id:9 stat:DELIVRD' }))).toBe('reply');
  });

  it('is read whatever it contains', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.integer({ min: 0, max: 255 }), (found, source, esmClass) => {
        const read = readReceipt(delivered({ text: found, source, esmClass }));
        if (read !== null && read !== 'reply') expect(read.detail.length).toBeLessThan(70);
      }),
    );
  });
});

describe('a number of an SMSC', () => {
  it('is found by whichever of its forms a report has', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 2n ** 64n - 1n }), fc.boolean(), (number, isHexFirst) => {
        const [hex, decimal] = [number.toString(16).toUpperCase(), number.toString()];
        expect(messageIdForms(isHexFirst ? hex : decimal)).toContain(messageId(isHexFirst ? decimal : hex));
      }),
    );
  });

  it.each([
    ['0001A2', ['1a2', '418']],
    ['7b1c-22', ['7b1c-22']],
    ['0', ['0']],
  ])('%s has the forms %j', (id, forms) => {
    expect(messageIdForms(id)).toEqual(forms);
  });
});

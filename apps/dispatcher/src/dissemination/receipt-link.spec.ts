import { describe, expect, it } from '@jest/globals';
import { addressDeliveries, type DeliveryRow } from '@rainstorm/ledger';
import type { Contact, DeliveryPurpose, DispatchId } from '@rainstorm/warning-model';
import { isForOffice, linksOf, receiptToken } from './receipt-link.js';

const contact = {
  id: 'con-officer',
  name: '冯值守',
  post: '值班员',
  phone: null,
  standby: false,
  channels: [
    { kind: 'console', address: '-', secretRef: null, fallback: false },
    { kind: 'email', address: 'zhiban@flood.example.org', secretRef: null, fallback: false },
  ],
} as unknown as Contact;
const to = (purpose: DeliveryPurpose, dispatchId = 'dsp-1'): readonly DeliveryRow[] =>
  addressDeliveries([contact], { purpose, dispatchId: dispatchId as DispatchId, deadlineAt: null }, new Date('2021-07-20T05:00:00+08:00'));

describe('the personal link of a message', () => {
  it('is the same for every message of one dispatch to one contact, and for no other', () => {
    const token = receiptToken('secret', 'dsp-1', 'con-officer');
    expect(receiptToken('secret', 'dsp-1', 'con-officer')).toBe(token);
    const others = [
      receiptToken('secret', 'dsp-2', 'con-officer'),
      receiptToken('secret', 'dsp-1', 'con-other'),
      receiptToken('other', 'dsp-1', 'con-officer'),
    ];
    expect(new Set([token, ...others]).size).toBe(4);
    expect(token).toMatch(/^[\w-]{43}$/);
  });

  it('is in the ledger only as a hash', () => {
    const [link, ...more] = linksOf(to('bulletin'), 'secret');
    expect(more).toEqual([]);
    expect(link).toMatchObject({ dispatchId: 'dsp-1', contactId: 'con-officer', contactName: '冯值守' });
    expect(link?.tokenHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(link)).not.toContain(receiptToken('secret', 'dsp-1', 'con-officer'));
    expect(linksOf(to('office-reminder'), 'secret')).toEqual([link]);
  });

  it('goes to offices alone: no message to the command or the desk has one', () => {
    const toOffices: readonly DeliveryPurpose[] = ['bulletin', 'office-reminder', 'follow-up-overdue'];
    const toOthers: readonly DeliveryPurpose[] = ['escalation', 'escalation-closed', 'desk-reminder', 'contact-test'];
    expect(toOffices.filter((purpose) => !isForOffice({ purpose }))).toEqual([]);
    expect(toOthers.filter((purpose) => isForOffice({ purpose }))).toEqual([]);
    expect(linksOf(to('escalation'), 'secret')).toEqual([]);
  });
});

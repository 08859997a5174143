import { expect, it } from '@jest/globals';
import { resolveArrivals } from './arrival-keys.js';
import type { Rows } from './read-rows.js';

const sms = (id: string, purpose: string): Rows['deliveries'][number] => ({
  ...{ id, purpose, dispatch_id: 'dispatch-1', escalation_id: null, contact_id: 'north-phone' },
  ...{ channel: 'sms', address: '13800000101', state: 'sent', attempts: 1, created_at: new Date(0) },
});
const known = {
  deliveries: [sms('delivery-1', 'bulletin'), sms('delivery-2', 'office-reminder')],
  calls: ['delivery-3', 'delivery-4'].map((delivery_id) => ({ call_id: 'call-1', delivery_id })),
  smsParts: [{ delivery_id: 'delivery-5', ids: ['1A2B', '6699'] }],
  smsCodes: [{ mobile: '13800000101', code: '4711', dispatch_id: 'dispatch-1', contact_id: 'north-phone' }],
};
const arrival = { at: 0, key: '', to: '13800000101', way: 'sms' } as const;
const keysOf = (...given: Parameters<typeof resolveArrivals>[0]): readonly string[] => resolveArrivals(given, known).map(({ key }) => key);

it('finds an SMS without a key by the number of its part, else by its code', () => {
  expect(keysOf({ ...arrival, ids: ['6699'], code: '4711' })).toEqual(['delivery-5']);
  expect(keysOf({ ...arrival, ids: ['77'], code: '4711' })).toEqual(['delivery-1']);
  expect(keysOf({ ...arrival, ids: ['77'], code: '4711', isReminder: true })).toEqual(['delivery-2']);
});

it('keeps an SMS with a code that nobody was given, so that it is found as one of nobody', () => {
  expect(keysOf({ ...arrival, code: '4712' })).toEqual(['no delivery to 13800000101 with the code 4712']);
  expect(keysOf({ ...arrival, ids: ['77'] })).toEqual([]);
});

it('counts a call for each delivery that it carries, and everything else for itself', () => {
  expect(keysOf({ ...arrival, way: 'voice', key: 'call-1' })).toEqual(['delivery-3', 'delivery-4']);
  expect(keysOf({ ...arrival, way: 'voice', key: 'call-2' }, { ...arrival, key: 'delivery-9' })).toEqual(['call-2', 'delivery-9']);
});

import { expect, it } from '@jest/globals';
import { loadCity } from '@rainstorm/city-config';
import type { City, ContactId } from '@rainstorm/warning-model';
import { mentionsFor, mobileOf } from './mentions.js';

it.each([
  ['13800000001', '13800000001'],
  ['+86 138-0000-0001', '13800000001'],
  ['8613800000001', '13800000001'],
  ['0371-0000-0101', null],
  [null, null],
])('the mobile number of %s is %s', (phone, mobile) => {
  expect(mobileOf({ phone })).toBe(mobile);
});

it('a robot calls the regular contacts beside it, and nobody of another office', async () => {
  const loaded = await loadCity('config/zhengzhou');
  if (!loaded.ok) throw new Error('The city has faults');
  const numbers = ['13800000001', '0371-67180000', '13800000003'];
  const city: City = {
    ...loaded.value,
    offices: loaded.value.offices.map((office, at) => ({
      ...office,
      contacts: office.contacts.map((contact, index) => ({ ...contact, phone: at === 0 ? (numbers[index] ?? null) : '13900000009' })),
    })),
  };
  const ids = city.offices[0]?.contacts.map(({ id }) => id) ?? [];
  // The third one is on standby.
  expect(ids.map((id) => mentionsFor(city, id))).toEqual([['13800000001'], ['13800000001'], ['13800000001']]);
  expect(mentionsFor(city, 'nobody-at-all' as ContactId)).toEqual([]);
});

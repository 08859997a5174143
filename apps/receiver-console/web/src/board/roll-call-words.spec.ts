import { expect, it } from '@jest/globals';
import type { RollCallOffice } from '../api/console-paths.ts';
import { bestDelivery, deliveryNote } from './roll-call-words.ts';

const office = (...ways: readonly (readonly [RollCallOffice['deliveries'][number]['state'], string | null])[]): RollCallOffice =>
  ({ deliveries: ways.map(([state, lastReason]) => ({ state, lastReason })) }) as unknown as RollCallOffice;

it('an office is shown as what got furthest says, and a note where no such way went without trouble', () => {
  const seen = (one: RollCallOffice) => [bestDelivery(one), deliveryNote(one)];
  expect(seen(office(['failed-permanently', 'no-such-address'], ['sent', null]))).toEqual(['sent', null]);
  expect(seen(office(['sent', 'delayed'], ['failed-temporarily', 'deferred']))).toEqual(['sent', 'delayed']);
  expect(seen(office(['sent', 'delayed'], ['sent', null]))).toEqual(['sent', null]);
  expect(seen(office(['failed-permanently', 'mailbox-full']))).toEqual(['failed-permanently', 'mailbox-full']);
  expect(seen(office())).toEqual(['pending', null]);
});

import { expect, it } from '@jest/globals';
import { telLink } from './tel-link.ts';

it.each([
  ['0371-6788 0000', 'tel:037167880000'],
  ['+86 371 6788 0000', 'tel:+8637167880000'],
  ['0371-67880000转8001', 'tel:037167880000,8001'],
  ['0371-67880000 转接 8001', 'tel:037167880000,8001'],
  ['0371-67880000 ext. 8001', 'tel:037167880000,8001'],
])('%s is dialled as %s', (phone, link) => {
  expect(telLink(phone)).toBe(link);
});

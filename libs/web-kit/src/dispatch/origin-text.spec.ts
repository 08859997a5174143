import { expect, it } from '@jest/globals';
import { originText } from './origin-text.ts';

const program = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/86.0.4240.198 Safari/537.36';

it.each([
  ['zh-CN', { address: '10.1.2.3', program }, '10.1.2.3，Chrome 86 · Windows'],
  ['en', { address: '::ffff:10.1.2.3', program }, '10.1.2.3, Chrome 86 · Windows'],
  ['zh-CN', { address: '2001:db8::1', program: null }, '2001:db8::1'],
  ['zh-CN', { address: null, program: 'receive-system/2.1' }, 'receive-system/2.1'],
  ['zh-CN', { address: null, program: null }, null],
  ['zh-CN', null, null],
])('says in %s where a receipt came from', (language, origin, said) => {
  expect(originText(origin, language)).toBe(said);
});

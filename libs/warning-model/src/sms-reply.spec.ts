import { expect, it } from '@jest/globals';
import { codeIn, mobileIn } from './sms-reply.js';

it.each([
  ['4711', '4711'],
  [' 签收 4711 ', '4711'],
  ['４７１１', '4711'],
  ['4711，4711', '4711'],
  ['收到', null],
  ['4711 或 4712', null],
  ['13800004711', null],
  ['471', null],
])('the code in %j is %s', (content, code) => {
  expect(codeIn(content)).toBe(code);
});

it.each([
  ['13800000001', '13800000001'],
  ['+8613800000001', '13800000001'],
  ['8613800000001', '13800000001'],
  ['008613800000001', '13800000001'],
  ['138 0000-0001', '13800000001'],
  ['037167180000', null],
  ['106900001', null],
  ['unknown', null],
])('the mobile number in %j is %s', (number, mobile) => {
  expect(mobileIn(number)).toBe(mobile);
});

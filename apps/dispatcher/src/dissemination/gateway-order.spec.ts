import { expect, it } from '@jest/globals';
import { readGateways } from './gateway-order.js';

const known = ['aliyun', 'smpp', 'cmpp'] as const;

it.each([
  [undefined, ['aliyun']],
  ['', ['aliyun']],
  ['cmpp', ['cmpp']],
  ['smpp, aliyun,', ['smpp', 'aliyun']],
])('the setting %j means %j', (given, kinds) => {
  expect(readGateways(given === undefined ? {} : { SMS_GATEWAY: given }, 'SMS_GATEWAY', known)).toEqual(kinds);
});

it.each([
  ['sip', 'SMS_GATEWAY (not aliyun, smpp, cmpp, or several with commas)'],
  ['smpp,sip', 'SMS_GATEWAY (not aliyun, smpp, cmpp, or several with commas)'],
  ['smpp,smpp', 'SMS_GATEWAY (names a gateway twice)'],
])('the setting %j is refused', (given, fault) => {
  expect(() => readGateways({ SMS_GATEWAY: given }, 'SMS_GATEWAY', known)).toThrow(fault);
});

import { describe, expect, it } from '@jest/globals';
import { readStartOptions } from './start-options.js';

describe('SMS_GATEWAY of npm start', () => {
  const gateways = (given?: string): unknown => readStartOptions([], given === undefined ? {} : { SMS_GATEWAY: given })?.smsGateways;

  it('names the simulated gateways in the order of their tries; without it there is the cloud', () => {
    expect(gateways()).toEqual(['aliyun']);
    expect(gateways('cmpp')).toEqual(['cmpp']);
    expect(gateways('smpp, aliyun')).toEqual(['smpp', 'aliyun']);
  });

  it.each(['smpp,sms', 'smpp,,cmpp', 'SMPP'])('refuses what it does not know: "%s"', (given) => {
    expect(() => gateways(given)).toThrow('SMS_GATEWAY takes aliyun, smpp, cmpp, or several of them with commas');
  });
});

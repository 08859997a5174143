import { describe, expect, it } from '@jest/globals';
import { isForEverything, isUsedAtOnce } from './channel-capabilities.js';

const now = new Date('2026-07-20T03:00:00+08:00');
const inMinutes = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);

describe('a channel is used at once', () => {
  const ding = { kind: 'ding', fallback: false } as const;
  const call = { kind: 'voice', fallback: false } as const;
  it.each([
    ['a call for a red signal', call, inMinutes(5), true],
    ['a call for what has a quarter of an hour', call, inMinutes(15), true],
    ['no call for an all-clear that has half an hour', call, inMinutes(30), false],
    ['no call for what asks for nothing', call, null, false],
    ['a call for everything where the city wants it', { ...call, withinMin: null }, null, true],
    ['DING for a reminder that has five minutes', ding, inMinutes(5), true],
    ['no DING for what asks for nothing', ding, null, false],
    ['a card for an outlook', { kind: 'wecom-app', fallback: false }, inMinutes(1_440), true],
    ['an SMS for an outlook', { kind: 'sms', fallback: false }, inMinutes(1_440), true],
    ['an SMS for an all-clear', { kind: 'sms', fallback: false }, null, true],
    ['no SMS for an outlook where the city wants it so', { kind: 'sms', fallback: false, withinMin: 30 }, inMinutes(1_440), false],
    ['no fallback', { ...call, fallback: true }, inMinutes(5), false],
  ] as const)('%s', (_what, channel, deadlineAt, isUsed) => {
    expect(isUsedAtOnce(channel, deadlineAt, now)).toBe(isUsed);
  });

  it('for everything, if nothing else is said, but calls', () => {
    expect((['email', 'sms', 'console', 'voice', 'dingtalk-app', 'ding'] as const).filter((kind) => isForEverything({ kind }))).toEqual([
      'email',
      'sms',
      'console',
      'dingtalk-app',
    ]);
  });
});

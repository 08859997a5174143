import { describe, expect, it } from '@jest/globals';
import { isPushNight, PUSH_ANSWER_MS, PUSH_PROOF_MS, PUSH_TEST_EVERY_MS, pushDeviceState, type PushProof } from './push-device.js';

const now = new Date('2026-07-20T05:00:00Z');
const ago = (ms: number): Date => new Date(now.getTime() - ms);
const device = (changed: Partial<PushProof>): PushProof => ({ provenAt: null, waitingSince: null, failure: null, ...changed });

describe('what may be said of a device that gets pushes', () => {
  it.each<[string, Partial<PushProof>, string]>([
    ['was never tested', {}, 'unproven'],
    ['is being tested for the first time', { waitingSince: ago(PUSH_ANSWER_MS) }, 'checking'],
    ['did not answer its first test', { waitingSince: ago(PUSH_ANSWER_MS + 1) }, 'unreachable'],
    ['has answered', { provenAt: ago(PUSH_PROOF_MS) }, 'proven'],
    ['answered too long ago', { provenAt: ago(PUSH_PROOF_MS + 1) }, 'unproven'],
    ['has answered and is being tested again', { provenAt: ago(60_000), waitingSince: ago(5_000) }, 'proven'],
    ['answered once, but not the last push', { provenAt: ago(60_000 * 5), waitingSince: ago(PUSH_ANSWER_MS + 1) }, 'unreachable'],
    ['has a push service that cannot be reached', { provenAt: ago(60_000), failure: 'unreachable' }, 'unreachable'],
  ])('one that %s', (_, changed, state) => {
    expect(pushDeviceState(device(changed), now)).toBe(state);
  });

  it('keeps its proof from the last test of the evening to the first of the morning', () => {
    expect(PUSH_PROOF_MS).toBeGreaterThan(PUSH_TEST_EVERY_MS + 9 * 3_600_000);
  });
});

describe('the night, in which no device is tested by itself', () => {
  it.each([
    ['2026-07-20T13:59:59Z', false],
    ['2026-07-20T14:00:00Z', true],
    ['2026-07-20T22:59:59Z', true],
    ['2026-07-20T23:00:00Z', false],
  ])('at %s in Zhengzhou: %s', (instant, isNight) => {
    expect(isPushNight(new Date(instant), 'Asia/Shanghai')).toBe(isNight);
  });
});

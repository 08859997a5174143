import { describe, expect, it } from '@jest/globals';
import { hangupCauseEnd, isNetworkCause } from './hangup-cause.js';

describe('the cause of an unanswered call', () => {
  it.each([
    [17, null, 'busy'],
    [21, null, 'busy'],
    [21, 603, 'busy'],
    [21, 403, 'failed'],
    [21, 401, 'failed'],
    [16, null, 'no-answer'],
    [18, null, 'no-answer'],
    [19, 480, 'no-answer'],
    [20, null, 'switched-off'],
    [27, 502, 'switched-off'],
    [1, 404, 'not-a-number'],
    [22, null, 'not-a-number'],
    [28, 484, 'not-a-number'],
    [0, null, 'failed'],
    [3, null, 'failed'],
    [34, 503, 'failed'],
    [38, null, 'failed'],
    [42, null, 'failed'],
    [127, null, 'failed'],
  ])('%i (SIP %s) is %s', (cause, sipStatus, end) => {
    expect(hangupCauseEnd(cause, sipStatus)).toBe(end);
  });

  it('of an answered call is the callee or the network', () => {
    expect([16, 17, 31, 127].filter(isNetworkCause)).toEqual([]);
    expect([38, 41, 42, 102].every(isNetworkCause)).toBe(true);
  });
});

import { describe, expect, it } from '@jest/globals';
import { readSipStatus, sipStatusEnd } from './sip-status.js';

describe('the final response to a call', () => {
  it.each([
    [486, 'Busy Here', 'busy'],
    [600, 'Busy Everywhere', 'busy'],
    [603, 'Decline', 'busy'],
    [408, 'Request Timeout', 'no-answer'],
    [480, 'Temporarily Unavailable', 'no-answer'],
    [487, 'Request Terminated', 'no-answer'],
    [480, 'Powered off', 'switched-off'],
    [480, '用户已关机', 'switched-off'],
    [502, 'Bad Gateway', 'switched-off'],
    [404, 'Not Found', 'not-a-number'],
    [410, 'Gone', 'not-a-number'],
    [484, 'Address Incomplete', 'not-a-number'],
    [604, 'Does Not Exist Anywhere', 'not-a-number'],
    [401, 'Unauthorized', 'failed'],
    [403, 'Forbidden', 'failed'],
    [488, 'Not Acceptable Here', 'failed'],
    [500, 'Server Internal Error', 'failed'],
    [503, 'Service Unavailable', 'failed'],
    [302, 'Moved Temporarily', 'failed'],
  ])('%i %s is %s', (status, reason, end) => {
    expect(sipStatusEnd(status, reason)).toBe(end);
  });

  it('is read from what baresip says, and other ends are none', () => {
    expect(readSipStatus('486 Busy Here')).toEqual({ status: 486, reason: 'Busy Here' });
    expect(readSipStatus('480 ')).toEqual({ status: 480, reason: '' });
    for (const other of ['Connection timed out', 'Connection reset by peer', '4860 lines', '200 OK', ''])
      expect(readSipStatus(other)).toBeNull();
  });
});

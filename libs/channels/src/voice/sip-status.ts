import type { CallEnd } from './voice-gateway.js';

/** What an operator writes behind a 480 when it knows that the phone is off or out of reach. */
const SWITCHED_OFF = /off|absent|not.?reachable|unreachable|out of (service|coverage)|关机|不在服务区|无法接通/i;

/**
 * How a call ended that was never answered, from the status of the final response (RFC 3261, 21; RFC 3398, 7.2.4.1 for what a telephone network means
 * by it). `failed`: it says nothing of the callee.
 */
export const sipStatusEnd = (status: number, reason: string): CallEnd => {
  switch (status) {
    case 486: // Busy Here
    case 600: // Busy Everywhere
    case 603: // Decline: somebody pressed the call away
      return 'busy';
    case 408: // Request Timeout: the phone did not react
    case 487: // Request Terminated: a call that we gave up
      return 'no-answer';
    case 480: // Temporarily Unavailable
      return SWITCHED_OFF.test(reason) ? 'switched-off' : 'no-answer';
    case 502: // Bad Gateway: destination out of order
      return 'switched-off';
    case 404: // Not Found: unallocated
    case 410: // Gone: the number has changed
    case 484: // Address Incomplete
    case 604: // Does Not Exist Anywhere
      return 'not-a-number';
    default:
      return 'failed';
  }
};

/** The account is refused, not the callee. 403 is also what a callee's network says, so it is not among them. */
export const isAccountRefused = (status: number): boolean => status === 401 || status === 407;

/** `486 Busy Here` as baresip gives it. Null where no response ended the call. */
export const readSipStatus = (param: string): { readonly status: number; readonly reason: string } | null => {
  const found = /^([3-6]\d\d)\b ?(.*)$/.exec(param);
  return found === null ? null : { status: Number(found[1]), reason: found[2] ?? '' };
};

import { sipStatusEnd } from '../sip-status.js';
import type { CallEnd } from '../voice-gateway.js';

/**
 * How a call ended that was never answered, from the cause that Asterisk gives (ITU-T Q.850, 2.2.7) and, where its release tells it, the SIP status
 * behind it. `failed`: it says nothing of the callee.
 */
export const hangupCauseEnd = (cause: number, sipStatus: number | null): CallEnd => {
  // Asterisk makes one cause of several responses: 21 of a callee who declines and of an account that is refused.
  if (sipStatus !== null && sipStatus >= 300) return sipStatusEnd(sipStatus, '');
  switch (cause) {
    case 17: // user busy
    case 21: // call rejected
      return 'busy';
    case 16: // normal clearing
    case 18: // no user responding
    case 19: // no answer from user
      return 'no-answer';
    case 20: // subscriber absent
    case 27: // destination out of order
      return 'switched-off';
    case 1: // unallocated number
    case 22: // number changed
    case 28: // invalid number format
      return 'not-a-number';
    default:
      return 'failed';
  }
};

/** Causes of a network, and of Asterisk itself, that end a call which was answered. Whatever else ends one is the callee's doing. */
const networkCauses: ReadonlySet<number> = new Set([34, 38, 41, 42, 43, 44, 47, 50, 58, 66, 102, 111]);
export const isNetworkCause = (cause: number): boolean => networkCauses.has(cause);

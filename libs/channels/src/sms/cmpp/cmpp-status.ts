import type { ChannelFailureReason } from '../../channel.js';
import type { GatewayAnswer } from '../../gateway/gateway-line.js';

/** Result of SUBMIT_RESP: the structure of the message, its length; codes of the account or of the charges, which the settings say. */
const WRONG_CONTENT = [1, 2, 4, 6];
const ABOUT_ACCOUNT = [5, 7, 9, 10, 11, 12];
const [TAKEN, TOO_FAST, WRONG_NUMBER] = [0, 8, 13];

/** What a Result means. One that is not listed is tried again: gateways have their own. */
export const cmppAnswer = (result: number): GatewayAnswer => {
  if (result === TAKEN) return { meaning: 'taken' };
  if (result === TOO_FAST) return { meaning: 'too-fast', pauseMs: 1_000 };
  if (result === WRONG_NUMBER) return { meaning: 'refused', reason: 'bad-address' };
  if (WRONG_CONTENT.includes(result)) return { meaning: 'refused', reason: 'refused' };
  return ABOUT_ACCOUNT.includes(result) ? { meaning: 'gateway-failed', reason: 'not-authorised' } : { meaning: 'busy' };
};

/** Status of CONNECT_RESP. */
const refusals: ReadonlyMap<number, readonly [ChannelFailureReason, string]> = new Map([
  [1, ['session-refused', 'the structure is wrong']],
  [2, ['not-authorised', 'the source address is refused']],
  [3, ['not-authorised', 'the authentication failed']],
  [4, ['session-refused', 'the version is too high: CMPP_VERSION']],
]);

/** Why a connection was refused. */
export const connectRefusal = (status: number): readonly [ChannelFailureReason, string] => {
  const [reason, said] = refusals.get(status) ?? (['session-refused', 'refused'] as const);
  return [reason, `connect: status ${status}, ${said}`];
};

import type { ChannelFailureReason } from '../../channel.js';
import type { GatewayAnswer } from '../../gateway/gateway-line.js';

/** command_status of SMPP 3.4, 5.1.3. */
const names: ReadonlyMap<number, string> = new Map([
  [0x00, 'ESME_ROK'],
  [0x01, 'ESME_RINVMSGLEN'],
  [0x02, 'ESME_RINVCMDLEN'],
  [0x03, 'ESME_RINVCMDID'],
  [0x04, 'ESME_RINVBNDSTS'],
  [0x05, 'ESME_RALYBND'],
  [0x08, 'ESME_RSYSERR'],
  [0x0a, 'ESME_RINVSRCADR'],
  [0x0b, 'ESME_RINVDSTADR'],
  [0x0d, 'ESME_RBINDFAIL'],
  [0x0e, 'ESME_RINVPASWD'],
  [0x0f, 'ESME_RINVSYSID'],
  [0x14, 'ESME_RMSGQFUL'],
  [0x15, 'ESME_RINVSERTYP'],
  [0x43, 'ESME_RINVESMCLASS'],
  [0x45, 'ESME_RSUBMITFAIL'],
  [0x48, 'ESME_RINVSRCTON'],
  [0x49, 'ESME_RINVSRCNPI'],
  [0x50, 'ESME_RINVDSTTON'],
  [0x51, 'ESME_RINVDSTNPI'],
  [0x53, 'ESME_RINVSYSTYP'],
  [0x58, 'ESME_RTHROTTLED'],
  [0x61, 'ESME_RINVSCHED'],
  [0x62, 'ESME_RINVEXPIRY'],
]);

/** The name of a status, or its number in hexadecimal: many gateways have their own. */
export const smppStatusName = (status: number): string => names.get(status) ?? `0x${status.toString(16).padStart(8, '0')}`;

const THROTTLED = [0x14, 0x58];
/** Our number, service or type, which the settings say, or an account that is not signed in any more. */
const ABOUT_ACCOUNT = [0x04, 0x0a, 0x15, 0x48, 0x49, 0x53];
const WRONG_NUMBER = [0x0b, 0x50, 0x51];
/** This message as it is. */
const WRONG_CONTENT = [0x01, 0x02, 0x43, 0x61, 0x62];

/** What an answer to submit_sm means. One that is not listed is tried again. */
export const smppAnswer = (status: number): GatewayAnswer => {
  if (status === 0) return { meaning: 'taken' };
  if (THROTTLED.includes(status)) return { meaning: 'too-fast', pauseMs: 1_000 };
  if (WRONG_NUMBER.includes(status)) return { meaning: 'refused', reason: 'bad-address' };
  if (WRONG_CONTENT.includes(status)) return { meaning: 'refused', reason: 'refused' };
  return ABOUT_ACCOUNT.includes(status) ? { meaning: 'gateway-failed', reason: 'not-authorised' } : { meaning: 'busy' };
};

/** Why a bind was refused. */
export const bindRefusal = (status: number): ChannelFailureReason => {
  if ([0x0d, 0x0e, 0x0f, 0x53].includes(status)) return 'not-authorised';
  // Another process has the connection that the gateway allows.
  return status === 0x05 ? 'session-refused' : 'unreachable';
};

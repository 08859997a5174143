import type { Status } from '@rainstorm/warning-model';
import { makeLineSmsGateway } from '../line/line-sms-gateway.js';
import { defaultTimes, type ConnectionTimes } from '../line/sms-connection.js';
import { SmsLine, type LineAccount, type LineOptions } from '../line/sms-line.js';
import type { SmsGateway } from '../sms-gateway.js';
import { CmppConnection, type CmppSignIn } from './cmpp-connection.js';

export interface CmppAccount<Of extends Status = Status> extends LineAccount<Of>, CmppSignIn {}

export interface CmppOptions extends Omit<LineOptions, 'setting'> {
  readonly accounts: { readonly [Of in Status]: CmppAccount<Of> | null };
  readonly times?: ConnectionTimes;
}

/** SMS over CMPP 2.0 or 3.0: one connection for each account, which also gets the reports and the replies. */
export const makeCmppGateway = ({ accounts, times = defaultTimes, ...options }: CmppOptions): SmsGateway => {
  const open = (account: CmppAccount | null, setting: string): SmsLine | null =>
    account === null ? null : new SmsLine(account, { ...options, setting }, async (events) => CmppConnection.open(account, times, events));
  return makeLineSmsGateway(
    { actual: open(accounts.actual, 'CMPP_URL'), exercise: open(accounts.exercise, 'CMPP_EXERCISE_URL') },
    (status) => (status === 'actual' ? 'CMPP_URL' : 'CMPP_EXERCISE_URL'),
  );
};

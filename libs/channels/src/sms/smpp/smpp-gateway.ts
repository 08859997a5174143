import type { Status } from '@rainstorm/warning-model';
import { makeLineSmsGateway } from '../line/line-sms-gateway.js';
import { defaultTimes, type ConnectionTimes } from '../line/sms-connection.js';
import { SmsLine, type LineAccount, type LineOptions } from '../line/sms-line.js';
import type { SmsGateway } from '../sms-gateway.js';
import { SmppConnection, type SmppBind } from './smpp-connection.js';

export interface SmppAccount<Of extends Status = Status> extends LineAccount<Of>, SmppBind {}

export interface SmppOptions extends Omit<LineOptions, 'setting'> {
  readonly accounts: { readonly [Of in Status]: SmppAccount<Of> | null };
  readonly times?: ConnectionTimes;
}

/** SMS over SMPP 3.4: a transceiver for each account, which also gets the reports and the replies. */
export const makeSmppGateway = ({ accounts, times = defaultTimes, ...options }: SmppOptions): SmsGateway => {
  const open = (account: SmppAccount | null, setting: string): SmsLine | null =>
    account === null ? null : new SmsLine(account, { ...options, setting }, async (events) => SmppConnection.open(account, times, events));
  return makeLineSmsGateway(
    { actual: open(accounts.actual, 'SMPP_URL'), exercise: open(accounts.exercise, 'SMPP_EXERCISE_URL') },
    (status) => (status === 'actual' ? 'SMPP_URL' : 'SMPP_EXERCISE_URL'),
  );
};

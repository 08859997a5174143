import { randomUUID } from 'node:crypto';
import type { Channel, SendOutcome } from '../channel.js';
import { failed, parsedJson } from '../gateway/answers.js';
import { makeGatewayChannel, type ForGateway, type GatewayOptions } from '../gateway/gateway-channel.js';
import type { RateLimit } from '../gateway/rate-window.js';
import type { OutgoingMessage } from '../outgoing-message.js';
import { checkContact } from '../registry.js';
import { signAcs3 } from './acs3-signature.js';
import { aliyunAnswer } from './aliyun-answer.js';
import type { FindSmsCredentials, SmsCredentials } from './sms-credentials.js';
import { smsParts } from './sms-parts.js';
import { smsPlaces, smsText } from './sms-text.js';

export interface SmsOptions extends GatewayOptions {
  readonly credentialsOf: FindSmsCredentials;
  /** Told how many parts each SMS that was taken has. */
  readonly onParts?: (status: OutgoingMessage['status'], parts: number) => void;
}

/** Aliyun allows an account some thousand calls a second; this is for one process. */
const LIMITS: readonly RateLimit[] = [{ count: 200, perMs: 1_000 }];

const request = (credentials: SmsCredentials, message: OutgoingMessage, now: Date) => {
  const places = smsPlaces(message);
  const url = new URL(credentials.url);
  const parameters = {
    PhoneNumbers: message.to.address,
    SignName: credentials.signName,
    TemplateCode: credentials.templateCode,
    TemplateParam: JSON.stringify(places),
    OutId: message.idempotencyKey,
  };
  const { query, headers } = signAcs3(
    { host: url.host, action: 'SendSms', version: '2017-05-25', parameters, now, nonce: randomUUID() },
    credentials,
  );
  return { url: new URL(`/?${query}`, url), headers: { accept: 'application/json', ...headers }, body: '' };
};

const textIn = (answer: unknown, name: string): string | null => {
  const found: unknown =
    typeof answer === 'object' && answer !== null ? Object.entries(answer).find(([key]) => key === name)?.[1] : undefined;
  return typeof found === 'string' ? found : null;
};

/**
 * SMS over a cloud gateway in Aliyun's form. Taken is `sent`; a status report of the network decides later (`recordSmsReport`). Every SMS that asks
 * for a receipt carries a code; a reply with it, from the number that it went to, is the receipt. An exercise uses the exercise account or none.
 */
export const makeSmsChannel = (options: SmsOptions): Channel => {
  const prepare = (message: OutgoingMessage): ForGateway | SendOutcome => {
    const { status } = message;
    const { address, secretRef } = message.to;
    const faults = checkContact({ kind: 'sms', address, secretRef });
    // A landline takes no SMS, however often it is tried.
    if (faults.length > 0) return failed('failed-permanently', 'bad-address', faults.join(', '));
    if (message.bulletin !== null && message.bulletin.expires <= options.now())
      return failed('failed-permanently', 'expired', 'the bulletin has expired');
    const credentials = options.credentialsOf(status);
    const settings = status === 'exercise' ? 'SMS_EXERCISE' : 'SMS';
    // Temporary, because what is missing can still be set.
    if (credentials === null) return failed('failed-temporarily', 'no-secret', `${settings}_ACCESS_KEY_ID is not set`);
    return {
      setting: `${settings}_GATEWAY_URL`,
      url: credentials.url,
      status: credentials.status,
      request: () => request(credentials, message, options.now()),
      answered: (gateway, httpStatus, body) => {
        const answer = parsedJson(body);
        const code = textIn(answer, 'Code');
        if (code === null) return gateway.answered({ meaning: 'busy' }, `HTTP ${httpStatus} without a code`);
        const meaning = aliyunAnswer(code);
        if (meaning.meaning === 'taken')
          options.onParts?.(status, smsParts(smsText(credentials.signName, credentials.templateText, smsPlaces(message))));
        return gateway.answered(meaning, `code ${code.slice(0, 60)}`, textIn(answer, 'BizId'));
      },
    };
  };
  return makeGatewayChannel({ kind: 'sms', limits: LIMITS, patienceMs: 20_000, prepare }, options);
};

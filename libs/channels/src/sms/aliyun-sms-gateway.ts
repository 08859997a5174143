import { randomUUID } from 'node:crypto';
import { failed, parsedJson } from '../gateway/answers.js';
import { makeGatewayClient, type GatewayOptions } from '../gateway/gateway-client.js';
import type { RateLimit } from '../gateway/rate-window.js';
import { signAcs3 } from './acs3-signature.js';
import { aliyunAnswer } from './aliyun-answer.js';
import type { FindSmsCredentials, SmsCredentials } from './sms-credentials.js';
import type { OnSmsParts, OutgoingSms, SmsGateway } from './sms-gateway.js';
import { smsParts } from './sms-parts.js';
import { fitted, smsText, type SmsWords } from './sms-text.js';

export interface AliyunSmsOptions extends GatewayOptions {
  readonly credentialsOf: FindSmsCredentials;
  readonly onParts?: OnSmsParts;
}

/** Aliyun allows an account some thousand calls a second; this is for one process. */
const LIMITS: readonly RateLimit[] = [{ count: 200, perMs: 1_000 }];
/** The longest value that the cloud gateways take for a place of a template, in characters. */
const MAX_PLACE = 35;

const textOf =
  ({ signName, templateText }: SmsCredentials) =>
  (words: SmsWords): string =>
    smsText(signName, templateText, words);

const placesOf = (credentials: SmsCredentials, words: SmsWords): SmsWords =>
  fitted(words, { title: MAX_PLACE, task: MAX_PLACE }, textOf(credentials));

const request = (credentials: SmsCredentials, sms: OutgoingSms, now: Date) => {
  const url = new URL(credentials.url);
  const parameters = {
    PhoneNumbers: sms.mobile,
    SignName: credentials.signName,
    TemplateCode: credentials.templateCode,
    TemplateParam: JSON.stringify(placesOf(credentials, sms.words)),
    OutId: sms.idempotencyKey,
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
 * SMS over a cloud gateway in Aliyun's form. It reports by HTTP to the receiver console, by the number that we gave the SMS. An exercise uses the exercise
 * account or none.
 */
export const makeAliyunSmsGateway = (options: AliyunSmsOptions): SmsGateway => {
  const client = makeGatewayClient<OutgoingSms>(
    {
      limits: LIMITS,
      patienceMs: 20_000,
      urgencyOf: ({ urgency }) => urgency,
      unknown: (reason, detail) => failed('failed-temporarily', reason, detail),
      prepare: (sms) => {
        const { status } = sms;
        const credentials = options.credentialsOf(status);
        const settings = status === 'exercise' ? 'SMS_EXERCISE' : 'SMS';
        // Temporary, because what is missing can still be set.
        if (credentials === null) return failed('failed-temporarily', 'no-secret', `${settings}_ACCESS_KEY_ID is not set`);
        return {
          setting: `${settings}_GATEWAY_URL`,
          url: credentials.url,
          status: credentials.status,
          request: () => request(credentials, sms, options.now()),
          answered: (gateway, httpStatus, body) => {
            const answer = parsedJson(body);
            const code = textIn(answer, 'Code');
            if (code === null) return gateway.answered({ meaning: 'busy' }, `HTTP ${httpStatus} without a code`);
            const meaning = aliyunAnswer(code);
            if (meaning.meaning === 'taken') options.onParts?.(status, smsParts(textOf(credentials)(placesOf(credentials, sms.words))));
            return gateway.answered(meaning, `code ${code.slice(0, 60)}`, textIn(answer, 'BizId'));
          },
        };
      },
    },
    options,
  );
  return { send: client.hand, check: client.check, close: client.close };
};

import { randomUUID } from 'node:crypto';
import type { Status } from '@rainstorm/warning-model';
import { failed, parsedJson } from '../gateway/answers.js';
import { makeGatewayClient, type GatewayOptions } from '../gateway/gateway-client.js';
import type { GatewayAnswer } from '../gateway/gateway-line.js';
import type { RateLimit } from '../gateway/rate-window.js';
import { signAcs3 } from '../sms/acs3-signature.js';
import { aliyunAnswer } from '../sms/aliyun-answer.js';
import type { OutgoingCall, VoiceGateway } from './voice-gateway.js';

/** What opens the gateway for calls of one status: another account for exercises, so that none can be placed as a real one. */
export interface VoiceCredentials<Of extends Status = Status> {
  readonly status: Of;
  /** The gateway's address, without a path. */
  readonly url: string;
  readonly keyId: string;
  /** Never shown, never logged. */
  readonly keySecret: string;
  /** The number that the callee sees, bought from the gateway. */
  readonly showNumber: string;
  /** The approved template of the text, with the places `${speech}` and `${prompt}`. */
  readonly startCode: string;
  /** The approved template that is spoken once the key was pressed, with the place `${confirmation}`. */
  readonly confirmCode: string;
}

export type FindVoiceCredentials = <Of extends Status>(status: Of) => VoiceCredentials<Of> | null;

export interface AliyunVoiceOptions extends GatewayOptions {
  readonly credentialsOf: FindVoiceCredentials;
}

/** Calls of an account: the documents name 100 a second. */
const LIMITS: readonly RateLimit[] = [{ count: 100, perMs: 1_000 }];
/** How long the callee has for the key after the text, in milliseconds. */
const KEY_WITHIN_MS = 8_000;
/** A number is at the gateway's limit, which is counted here too; it was called from elsewhere. */
const NUMBER_PAUSE_MS = 60_000;

/** The bought number, the template or a recorded file: nothing of ours is taken. */
const wrongAccount = new Set(['isv.DISPLAY_NUMBER_ILLEGAL', 'isv.VOICE_FILE_ILLEGAL', 'isv.TTS_TEMPLATE_ILLEGAL', 'isv.TEMPLATE_ILLEGAL']);

const meaningOf = (code: string): GatewayAnswer =>
  wrongAccount.has(code) ? { meaning: 'gateway-failed', reason: 'not-authorised' } : aliyunAnswer(code);

const textIn = (answer: unknown, name: string): string | null => {
  const found: unknown =
    typeof answer === 'object' && answer !== null ? Object.entries(answer).find(([key]) => key === name)?.[1] : undefined;
  return typeof found === 'string' ? found : null;
};

const request = (credentials: VoiceCredentials, call: OutgoingCall, now: Date) => {
  const url = new URL(credentials.url);
  const parameters = {
    CalledShowNumber: credentials.showNumber,
    CalledNumber: call.phone,
    StartCode: credentials.startCode,
    StartTtsParams: JSON.stringify({ speech: call.speech, prompt: call.prompt }),
    PlayTimes: '2',
    Timeout: String(KEY_WITHIN_MS),
    'MenuKeyMap.1.Key': call.key,
    'MenuKeyMap.1.Code': credentials.confirmCode,
    'MenuKeyMap.1.TtsParams': JSON.stringify({ confirmation: call.confirmation }),
    OutId: call.callId,
  };
  const { query, headers } = signAcs3(
    { host: url.host, action: 'IvrCall', version: '2017-05-25', parameters, now, nonce: randomUUID() },
    credentials,
  );
  return { url: new URL(`/?${query}`, url), headers: { accept: 'application/json', ...headers }, body: '' };
};

/**
 * Calls over a cloud gateway in Aliyun's form (IvrCall of Dyvmsapi 2017-05-25). It reports by HTTP to the receiver console. Where the answer is lost, the
 * call counts as placed: the phone may be ringing, and is not called a second time at once.
 */
export const makeAliyunVoiceGateway = (options: AliyunVoiceOptions): VoiceGateway => {
  const client = makeGatewayClient<OutgoingCall>(
    {
      limits: LIMITS,
      patienceMs: 20_000,
      urgencyOf: ({ urgency }) => urgency,
      unknown: () => ({ result: 'sent', providerId: null }),
      prepare: (call) => {
        const credentials = options.credentialsOf(call.status);
        const settings = call.status === 'exercise' ? 'VOICE_EXERCISE' : 'VOICE';
        // Temporary, because what is missing can still be set.
        if (credentials === null) return failed('failed-temporarily', 'no-secret', `${settings}_ACCESS_KEY_ID is not set`);
        return {
          setting: `${settings}_GATEWAY_URL`,
          url: credentials.url,
          status: credentials.status,
          request: () => request(credentials, call, options.now()),
          answered: (gateway, httpStatus, body) => {
            const answer = parsedJson(body);
            const code = textIn(answer, 'Code');
            if (code === null) return gateway.answered({ meaning: 'busy' }, `HTTP ${httpStatus} without a code`);
            const said = `code ${code.slice(0, 60)}`;
            if (code === 'isv.BUSINESS_LIMIT_CONTROL')
              return { result: 'not-handed-over', reason: 'throttled', detail: said, retryAfterMs: NUMBER_PAUSE_MS };
            return gateway.answered(meaningOf(code), said, textIn(answer, 'CallId'));
          },
        };
      },
    },
    options,
  );
  return { place: client.hand, check: client.check, close: client.close };
};

import type { GatewayAnswer } from '../gateway/gateway-line.js';

/** The number cannot get an SMS, whatever is tried. */
const wrongNumber = new Set(['isv.MOBILE_NUMBER_ILLEGAL', 'isv.DOMESTIC_NUMBER_NOT_SUPPORTED', 'isv.MOBILE_COUNT_OVER_LIMIT']);
/** This message is refused as it is. */
const wrongContent = new Set([
  'isv.INVALID_PARAMETERS',
  'isv.INVALID_JSON_PARAM',
  'isv.BLACK_KEY_CONTROL_LIMIT',
  'isv.PARAM_LENGTH_LIMIT',
  'isv.PARAM_NOT_SUPPORT_URL',
  'isv.TEMPLATE_MISSING_PARAMETERS',
]);
/** The account, its key, its signature or its template: nothing of ours is taken. */
const isAboutAccount = (code: string): boolean =>
  /^(InvalidAccessKeyId|SignatureDoesNotMatch|IncompleteSignature|InvalidTimeStamp|Forbidden|SignatureNonceUsed\.Account)/.test(code) ||
  [
    'isv.AMOUNT_NOT_ENOUGH',
    'isv.OUT_OF_SERVICE',
    'isv.PRODUCT_UNSUBSCRIBE',
    'isv.PRODUCT_UN_SUBSCRIPT',
    'isv.ACCOUNT_NOT_EXISTS',
    'isv.ACCOUNT_ABNORMAL',
    'isv.SMS_SIGNATURE_ILLEGAL',
    'isv.SMS_SIGN_ILLEGAL',
    'isv.SMS_TEMPLATE_ILLEGAL',
    'isv.DAY_LIMIT_CONTROL',
    'isp.RAM_PERMISSION_DENY',
  ].includes(code);

const PAUSE_MS = 2_000;

/** What a code of SendSms means. One that is not listed is tried again: so are the limits of one number and the system's own errors. */
export const aliyunAnswer = (code: string): GatewayAnswer => {
  if (code === 'OK') return { meaning: 'taken' };
  if (code.startsWith('Throttling')) return { meaning: 'too-fast', pauseMs: PAUSE_MS };
  if (wrongNumber.has(code)) return { meaning: 'refused', reason: 'bad-address' };
  if (wrongContent.has(code)) return { meaning: 'refused', reason: 'refused' };
  return isAboutAccount(code) ? { meaning: 'gateway-failed', reason: 'not-authorised' } : { meaning: 'busy' };
};

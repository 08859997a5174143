import { describe, expect, it } from '@jest/globals';
import { smsCredentialsOf } from './sms-settings.js';

const account = (prefix: string, keyId: string, text: string): Readonly<Record<string, string>> => ({
  [`${prefix}_ACCESS_KEY_ID`]: keyId,
  [`${prefix}_ACCESS_KEY_SECRET`]: 'hunter2',
  [`${prefix}_SIGN_NAME`]: '郑州气象',
  [`${prefix}_TEMPLATE_CODE`]: 'SMS_1',
  [`${prefix}_TEMPLATE_TEXT`]: text,
});
const real = account('SMS', 'LTAIreal', '${title}，${task}');
const exercise = account('SMS_EXERCISE', 'LTAIexercise', '【演练】${title}，${task}');

describe('the account of the SMS gateway', () => {
  it('is that of the status of the message, never the other', () => {
    const find = smsCredentialsOf(real);
    expect(find('actual')).toMatchObject({ status: 'actual', keyId: 'LTAIreal', url: 'https://dysmsapi.aliyuncs.com' });
    expect(find('exercise')).toBeNull();
    expect(smsCredentialsOf({ ...real, ...exercise })('exercise')).toMatchObject({ status: 'exercise', keyId: 'LTAIexercise' });
    expect(smsCredentialsOf({})('actual')).toBeNull();
  });

  it.each([
    [{ ...real, SMS_SIGN_NAME: '' }, 'SMS_SIGN_NAME (missing; set together with the other SMS_ settings)'],
    [{ ...real, SMS_GATEWAY_URL: 'http://sms.zhengzhou.gov.cn' }, 'SMS_GATEWAY_URL (not an https:// URL)'],
    [{ ...real, SMS_TEMPLATE_TEXT: '【演练】${title}${task}' }, 'SMS_TEMPLATE_TEXT (begins with 【演练】, which is for exercises)'],
    [account('SMS_EXERCISE', 'LTAIexercise', '${title}${task}'), 'SMS_EXERCISE_TEMPLATE_TEXT (does not begin with 【演练】)'],
    [
      { ...real, ...account('SMS_EXERCISE', 'LTAIreal', '【演练】${title}${task}') },
      'SMS_EXERCISE_ACCESS_KEY_ID (the same as SMS_ACCESS_KEY_ID: an exercise could be sent as real)',
    ],
  ])('with a fault stops the worker from starting, without a value (%#)', (env, fault) => {
    expect(() => smsCredentialsOf(env)).toThrow(`Invalid environment: ${fault}`);
    try {
      smsCredentialsOf(env);
    } catch (error) {
      expect(String(error)).not.toContain('hunter2');
    }
  });
});

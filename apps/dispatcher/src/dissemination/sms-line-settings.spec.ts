import { describe, expect, it } from '@jest/globals';
import { readCmpp, readSmpp } from './sms-line-settings.js';
import { smsGatewayOf } from './sms-settings.js';

const smpp = { SMPP_URL: 'smpps://smsc.example', SMPP_SYSTEM_ID: 'bureau', SMPP_PASSWORD: 'secret-of', SMPP_SOURCE: '10690001' };
const cmpp = {
  CMPP_URL: 'cmpp://10.1.2.3',
  CMPP_SP_ID: '901234',
  CMPP_SHARED_SECRET: 'secret-of',
  CMPP_SERVICE_ID: 'WARN',
  CMPP_SOURCE: '10690001',
};
const forExercises = (settings: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(settings).map(([name, value]) => [name.replace(/^(....)_/, '$1_EXERCISE_'), value]));

describe('the account of a gateway of our own connection', () => {
  it('over SMPP has its usual port, with TLS or without, and one of its own for exercises', () => {
    expect(readSmpp({})).toEqual({ actual: null, exercise: null });
    const { actual, exercise } = readSmpp({
      ...smpp,
      ...forExercises({ ...smpp, SMPP_SYSTEM_ID: 'rehearse', SMPP_URL: 'smpp://10.1.2.3:2776' }),
    });
    expect(actual).toMatchObject({
      status: 'actual',
      name: 'smpp:bureau@smsc.example:3550',
      server: { host: 'smsc.example', port: 3550, tls: true },
      templateText: '${title}，${task}。',
      window: 10,
      perSecond: 50,
      numberPrefix: '',
    });
    expect(exercise).toMatchObject({
      status: 'exercise',
      server: { host: '10.1.2.3', port: 2776, tls: false },
      templateText: '【演练】${title}，${task}。',
    });
  });

  it('over CMPP has the window of 16 and the version 2.0, unless another is set', () => {
    expect(readCmpp({ ...cmpp, CMPP_VERSION: '3.0', CMPP_WINDOW: '8' }).actual).toMatchObject({ version: 0x30, window: 8 });
    expect(readCmpp(cmpp)).toMatchObject({
      actual: { version: 0x20, window: 16, server: { host: '10.1.2.3', port: 7890, tls: false } },
      exercise: null,
    });
  });

  it.each([
    [{ ...smpp, SMPP_PASSWORD: '' }, 'SMPP_PASSWORD (missing; set together with the other SMPP_ settings)'],
    [{ ...smpp, SMPP_URL: 'http://secret-of' }, 'SMPP_URL (not smpp://host:port or smpps://host:port)'],
    [{ ...smpp, SMPP_WINDOW: '0', SMPP_SOURCE: 'bureau' }, 'SMPP_WINDOW (not a number from 1 to 500), SMPP_SOURCE (not digits)'],
    [{ ...smpp, SMPP_TEMPLATE_TEXT: '${title}' }, 'SMPP_TEMPLATE_TEXT (needs ${task} once)'],
    [{ ...smpp, SMPP_SIGN_NAME: '【郑州气象】' }, 'SMPP_SIGN_NAME (longer than 20, or with 【 or 】)'],
    [{ ...smpp, ...forExercises(smpp) }, 'SMPP_EXERCISE_SYSTEM_ID (the same as SMPP_SYSTEM_ID: an exercise could be sent as real)'],
  ])('over SMPP is refused with a fault, and no value is told (%#)', (env, fault) => {
    expect(() => readSmpp(env)).toThrow(`Invalid environment: ${fault}`);
    expect(() => readSmpp(env)).not.toThrow(/secret-of/);
  });

  it.each([
    [{ ...cmpp, CMPP_VERSION: '1.2' }, 'CMPP_VERSION (not 2.0 or 3.0)'],
    [{ ...cmpp, CMPP_SP_ID: '9012345' }, 'CMPP_SP_ID (not six letters and digits)'],
    [{ ...cmpp, CMPP_URL: 'cmpps://10.1.2.3' }, 'CMPP_URL (not cmpp://host:port)'],
    [{ ...cmpp, ...forExercises(cmpp) }, 'CMPP_EXERCISE_SP_ID (the same as CMPP_SP_ID: an exercise could be sent as real)'],
  ])('over CMPP is refused with a fault, and no value is told (%#)', (env, fault) => {
    expect(() => readCmpp(env)).toThrow(`Invalid environment: ${fault}`);
    expect(() => readCmpp(env)).not.toThrow(/secret-of/);
  });

  it('is that of one gateway, which is named', () => {
    const surroundings = {
      allowed: () => false,
      now: () => new Date(),
      onParts: () => undefined,
      intake: { report: async () => Promise.resolve(), reply: async () => Promise.resolve() },
    };
    expect(() => smsGatewayOf({ SMS_GATEWAY: 'sgip' }, surroundings as never)).toThrow(
      'SMS_GATEWAY (not aliyun, smpp, cmpp, or several with commas)',
    );
  });
});

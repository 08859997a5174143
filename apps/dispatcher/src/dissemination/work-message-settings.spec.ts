import { describe, expect, it } from '@jest/globals';
import { InvalidEnvironment } from '@rainstorm/runtime';
import { dingtalkCredentialsOf, wecomCredentialsOf } from './work-message-settings.js';

const wecom = { WECOM_APP_CORP_ID: 'ww1', WECOM_APP_AGENT_ID: '1000002', WECOM_APP_SECRET: 'wecomSecretOfTheReal' };
const dingtalk = {
  DINGTALK_APP_CLIENT_ID: 'ding1',
  DINGTALK_APP_CLIENT_SECRET: 'dingtalkSecretOfTheReal',
  DINGTALK_APP_TEMPLATE_ID: 'a.schema',
  DINGTALK_APP_CALLBACK_ROUTE_KEY: 'rainstorm',
};
const exercise = (of: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(of).map(([name, value]) => [name.replace('_APP_', '_APP_EXERCISE_'), `${value}2`]));

const faultsOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(InvalidEnvironment);
    return String(error);
  }
  return '';
};

describe('the applications of the messengers', () => {
  it('are none where nothing is set', () => {
    expect([wecomCredentialsOf({})('actual'), dingtalkCredentialsOf({})('exercise')]).toEqual([null, null]);
  });

  it('have another one for exercises, and none where only the real one is set', () => {
    expect(wecomCredentialsOf(wecom)('exercise')).toBeNull();
    expect(wecomCredentialsOf({ ...wecom, ...exercise(wecom) })('exercise')).toEqual({
      status: 'exercise',
      url: 'https://qyapi.weixin.qq.com',
      corpId: 'ww12',
      agentId: 10000022,
      secret: 'wecomSecretOfTheReal2',
    });
    expect(dingtalkCredentialsOf(dingtalk)('exercise')).toBeNull();
    expect(dingtalkCredentialsOf({ ...dingtalk, ...exercise(dingtalk) })('exercise')).toMatchObject({
      url: 'https://api.dingtalk.com',
      clientId: 'ding12',
      robotCode: 'ding12',
    });
  });

  it('are at an address of the city where it has an edition of its own', () => {
    const url = 'https://wecom.zhengzhou.example';
    expect(wecomCredentialsOf({ ...wecom, WECOM_APP_URL: url })('actual')?.url).toBe(url);
    expect(faultsOf(() => wecomCredentialsOf({ ...wecom, WECOM_APP_URL: 'http://wecom.zhengzhou.example' }))).toContain('WECOM_APP_URL');
  });

  it('tell all faults at once, and no value', () => {
    const said = faultsOf(() => wecomCredentialsOf({ WECOM_APP_SECRET: wecom.WECOM_APP_SECRET, WECOM_APP_AGENT_ID: 'x1' }));
    for (const name of ['WECOM_APP_CORP_ID (missing', 'WECOM_APP_AGENT_ID (not digits']) expect(said).toContain(name);
    expect(said).not.toContain(wecom.WECOM_APP_SECRET);
  });

  it('refuse one application for both', () => {
    const both = { ...wecom, ...exercise(wecom), WECOM_APP_EXERCISE_SECRET: wecom.WECOM_APP_SECRET };
    expect(faultsOf(() => wecomCredentialsOf(both))).toContain('WECOM_APP_EXERCISE_SECRET');
    const ding = { ...dingtalk, ...exercise(dingtalk), DINGTALK_APP_EXERCISE_CALLBACK_ROUTE_KEY: dingtalk.DINGTALK_APP_CALLBACK_ROUTE_KEY };
    expect(faultsOf(() => dingtalkCredentialsOf(ding))).toContain('DINGTALK_APP_EXERCISE_CALLBACK_ROUTE_KEY');
  });
});

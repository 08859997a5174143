import { describe, expect, it } from '@jest/globals';
import { loadCity } from '@rainstorm/city-config';
import type { City, Contact } from '@rainstorm/warning-model';
import { secretNames, secretsOf } from './contact-secrets.js';
import { robotCredentialsOf, robotsWithoutAddress } from './robot-secrets.js';

const withRobot = async (): Promise<City> => {
  const city = await loadCity('config/zhengzhou');
  if (!city.ok) throw new Error('config/zhengzhou has faults');
  const [first, ...others] = city.value.desk;
  if (first === undefined) throw new Error('The desk has nobody');
  const robot: Contact['channels'][number] = { kind: 'dingtalk', address: '预报台', fallback: false, secretRef: 'DESK_GROUP' };
  return { ...city.value, desk: [{ ...first, channels: [...first.channels, robot] }, ...others] };
};
const url = (token: string): string => `https://oapi.dingtalk.com/robot/send?access_token=${token}`;

describe('the credentials of robots', () => {
  it('are those of the status of the message, never the others', async () => {
    const find = robotCredentialsOf(await withRobot(), { DESK_GROUP_URL: url('real'), DESK_GROUP_SECRET: 'SEC1' });
    expect(find('DESK_GROUP', 'actual')).toEqual({ status: 'actual', url: url('real'), secret: 'SEC1' });
    expect(find('DESK_GROUP', 'exercise')).toBeNull();
    const both = robotCredentialsOf(await withRobot(), { DESK_GROUP_URL: url('real'), DESK_GROUP_EXERCISE_URL: url('drill') });
    expect(both('DESK_GROUP', 'exercise')).toEqual({ status: 'exercise', url: url('drill'), secret: null });
  });

  it('of an exercise that open the real group stop the worker from starting', async () => {
    const city = await withRobot();
    expect(() => robotCredentialsOf(city, { DESK_GROUP_URL: url('real'), DESK_GROUP_EXERCISE_URL: url('real') })).toThrow(
      'DESK_GROUP_EXERCISE_URL (the same as DESK_GROUP_URL: an exercise would be told to the real group)',
    );
  });

  it('that are no address of such a robot stop it too, without being repeated', async () => {
    const city = await withRobot();
    expect(() => robotCredentialsOf(city, { DESK_GROUP_URL: 'https://oapi.dingtalk.com/robot/send?key=hunter2' })).toThrow(
      /^Invalid environment: DESK_GROUP_URL \(not the address of a robot of this kind: \?access_token= is missing\)$/,
    );
  });

  it('that are missing are named', async () => {
    const city = await withRobot();
    expect(robotsWithoutAddress(city, {})).toEqual(['DESK_GROUP_URL']);
    expect(robotsWithoutAddress(city, { DESK_GROUP_URL: url('real') })).toEqual([]);
  });

  it('are no secrets of webhooks', async () => {
    const city = await withRobot();
    expect(secretNames(city)).toEqual(['FLOOD_CONTROL_WEBHOOK_SECRET']);
    expect(() => secretsOf(city, { DESK_GROUP: 'not whsec' })).not.toThrow();
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { loadCity } from '@rainstorm/city-config';
import { demoGroups, writeDemoCity } from '@rainstorm/harness/demo-channels';

const folder = mkdtempSync(join(tmpdir(), 'rainstorm-demo-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('the city of npm start has no faults, a group for each robot, and one of its own for exercises', async () => {
  const demo = writeDemoCity('config/zhengzhou', folder);
  const city = await loadCity(join(folder, 'zhengzhou'));
  if (demo === null || !city.ok) throw new Error(JSON.stringify(city));
  const office = city.value.offices.find(({ id }) => id === 'duty-office');
  expect(office?.contacts.map(({ id }) => id)).toContain('duty-office-group');
  expect(office?.contacts[0]).toMatchObject({ phone: '10000000101' });
  expect(office?.contacts[0]?.channels.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['voice', 'sms']));
  const kinds = city.value.offices.flatMap(({ contacts }) => contacts.flatMap(({ channels }) => channels.map(({ kind }) => kind)));
  expect(kinds).toEqual(expect.arrayContaining(['wecom-app', 'dingtalk-app', 'ding']));
  const opened: string[] = [];
  const settings = demoGroups(demo.robots, ({ name }) => {
    opened.push(name);
    return `http://127.0.0.1:1/${opened.length}`;
  });
  expect(opened).toContain('总值班室工作群');
  expect(opened).toContain('总值班室工作群（演练）');
  expect(settings['DUTY_OFFICE_GROUP_URL']).not.toBe(settings['DUTY_OFFICE_GROUP_EXERCISE_URL']);
});

it('a city without channels of a demonstration is left as it is', () => {
  expect(writeDemoCity('config/zhengzhou/hazards', folder)).toBeNull();
});

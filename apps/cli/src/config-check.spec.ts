import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import { run } from './config-check.js';

const environment = { ...process.env };
let configDir: string;
let written = '';
const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
  written += String(text);
  return true;
});
beforeAll(() => {
  configDir = mkdtempSync(join(tmpdir(), 'rainstorm-config-'));
  cpSync('config/zhengzhou', join(configDir, 'kaifeng'), { recursive: true });
});
afterEach(() => {
  process.env = { ...environment };
  written = '';
});
afterAll(() => {
  write.mockRestore();
  rmSync(configDir, { recursive: true });
});

it('checks the folder that CONFIG_DIR and CITY name, as the apps read them', async () => {
  process.env['CONFIG_DIR'] = configDir;
  process.env['CITY'] = 'kaifeng';
  expect(await run()).toBe(0);
  expect(written).toContain('配置无误 OK: 郑州市');
});

it('fails in production for contacts that reach nobody', async () => {
  Object.assign(process.env, { CONFIG_DIR: configDir, CITY: 'kaifeng', NODE_ENV: 'production' });
  expect(await run()).toBe(1);
  expect(written).toContain('@duty.zhengzhou.example');
});

it('fails for a webhook that leads to this machine, unless WEBHOOK_ALLOWED names it', async () => {
  const offices = join(configDir, 'kaifeng', 'offices.yaml');
  const before = readFileSync(offices, 'utf8');
  const hook = "{ kind: webhook, address: 'http://127.0.0.1:9/hook', secretRef: HOOK_SECRET }";
  writeFileSync(offices, before.replace(/\{\s*kind: webhook,[^}]*\}/, hook));
  expect(readFileSync(offices, 'utf8')).toContain('127.0.0.1');
  Object.assign(process.env, { CONFIG_DIR: configDir, CITY: 'kaifeng' });
  expect(await run()).toBe(1);
  expect(written).toContain('http://127.0.0.1:9/hook: 不允许的地址 / a loopback address; see WEBHOOK_ALLOWED');
  process.env['WEBHOOK_ALLOWED'] = '127.0.0.0/8';
  const allowed = await run();
  writeFileSync(offices, before);
  expect(allowed).toBe(0);
});

it('names the robots that would say nothing, without their addresses, and refuses an office that has nothing else', async () => {
  const offices = join(configDir, 'kaifeng', 'offices.yaml');
  const before = readFileSync(offices, 'utf8');
  const robot = '{ kind: dingtalk, address: 工作群, secretRef: TEST_GROUP }';
  writeFileSync(offices, before.replace('{ kind: email, address: daiban@duty.zhengzhou.example }', robot));
  Object.assign(process.env, { CONFIG_DIR: configDir, CITY: 'kaifeng' });
  expect(await run()).toBe(0);
  expect(written).toContain('warning: duty-office-leader: TEST_GROUP_URL: 未设置 / not set');
  process.env['TEST_GROUP_URL'] = 'https://oapi.dingtalk.com/robot/send?key=hunter2';
  written = '';
  await run();
  expect(written).toContain('TEST_GROUP_URL: not the address of a robot of this kind');
  expect(written).not.toContain('hunter2');
  const [first = '', ...others] = before.split('  - id: flood-control-office');
  const onlyRobots = first.replaceAll(/\{ kind: (email|console),[^}]*\}/g, robot);
  writeFileSync(offices, [onlyRobots, ...others].join('  - id: flood-control-office'));
  written = '';
  const refused = await run();
  writeFileSync(offices, before);
  expect(refused).toBe(1);
  expect(written).toContain('a robot only notifies a group');
});

it('says when nobody can be called by machine, because the account of the gateway is not set', async () => {
  const offices = join(configDir, 'kaifeng', 'offices.yaml');
  const before = readFileSync(offices, 'utf8');
  writeFileSync(
    offices,
    before.replace('{ kind: email, address: daiban@duty.zhengzhou.example }', "{ kind: voice, address: '10000000101' }"),
  );
  Object.assign(process.env, { CONFIG_DIR: configDir, CITY: 'kaifeng' });
  const warned = await run();
  const said = written;
  written = '';
  process.env['VOICE_ACCESS_KEY_ID'] = 'LTAIhunter2';
  await run();
  for (const [gateway, setting] of [
    ['baresip', 'SIP_ADDRESS'],
    ['ari', 'ARI_URL'],
  ] as const) {
    process.env['VOICE_GATEWAY'] = gateway;
    await run();
    expect(written).toContain(`warning: ${setting}: 未设置，1个语音电话号码无法呼叫`);
    process.env[setting] = 'hunter2';
    written = '';
    await run();
    expect(written).not.toContain('未设置，1个语音');
  }
  process.env['VOICE_GATEWAY'] = 'sip';
  await run();
  expect(written).toContain('warning: VOICE_GATEWAY: aliyun, baresip, ari');
  delete process.env['VOICE_GATEWAY'];
  delete process.env['SIP_ADDRESS'];
  delete process.env['ARI_URL'];
  writeFileSync(offices, before);
  expect(warned).toBe(0);
  expect(said).toContain('warning: VOICE_ACCESS_KEY_ID: 未设置，1个语音电话号码无法呼叫');
  expect(written).not.toMatch(/VOICE_ACCESS_KEY_ID|hunter2/);
});

it('fails for a city that is not there, and says where it looked', async () => {
  process.env['CONFIG_DIR'] = configDir;
  delete process.env['CITY'];
  expect(await run()).toBe(1);
  expect(written).toContain(join(configDir, 'zhengzhou'));
  process.env['CITY'] = '../etc';
  await expect(run()).rejects.toThrow('CITY (not the name of a folder of the configuration)');
});

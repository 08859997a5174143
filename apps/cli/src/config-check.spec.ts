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

it('fails for a city that is not there, and says where it looked', async () => {
  process.env['CONFIG_DIR'] = configDir;
  delete process.env['CITY'];
  expect(await run()).toBe(1);
  expect(written).toContain(join(configDir, 'zhengzhou'));
  process.env['CITY'] = '../etc';
  await expect(run()).rejects.toThrow('CITY (not the name of a folder of the configuration)');
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { loadCity } from '@rainstorm/city-config';
import { secretNames, secretsOf } from './contact-secrets.js';

const zhengzhou = async () => {
  const city = await loadCity('config/zhengzhou');
  if (!city.ok) throw new Error('config/zhengzhou has faults');
  return city.value;
};

describe('the secrets of contacts', () => {
  it('come from variables or files, and may be missing', async () => {
    const city = await zhengzhou();
    const [name = ''] = secretNames(city);
    expect(name).toBe('FLOOD_CONTROL_WEBHOOK_SECRET');
    const folder = mkdtempSync(join(tmpdir(), 'rainstorm-secrets-'));
    try {
      const file = join(folder, 'secret');
      writeFileSync(file, 'whsec_YQ==\n');
      expect(secretsOf(city, { [`${name}_FILE`]: file })(name)).toBe('whsec_YQ==');
    } finally {
      rmSync(folder, { recursive: true });
    }
    expect(secretsOf(city, { [name]: 'whsec_Yg==', OF_AN_OLD_BULLETIN: 'whsec_Yw==' })('OF_AN_OLD_BULLETIN')).toBe('whsec_Yw==');
    expect(secretsOf(city, {})(name)).toBeNull();
  });

  it('that are the placeholder of the guide stop the worker from starting', async () => {
    const city = await zhengzhou();
    expect(() => secretsOf(city, { FLOOD_CONTROL_WEBHOOK_SECRET: 'whsec_…' })).toThrow(
      'Invalid environment: FLOOD_CONTROL_WEBHOOK_SECRET (not whsec_ and base64)',
    );
  });

  it('that refer to a missing file stop the worker from starting', async () => {
    const city = await zhengzhou();
    expect(() => secretsOf(city, { FLOOD_CONTROL_WEBHOOK_SECRET_FILE: '/nowhere/at/all' })).toThrow(
      'FLOOD_CONTROL_WEBHOOK_SECRET_FILE (names a file that cannot be read: ENOENT)',
    );
  });
});

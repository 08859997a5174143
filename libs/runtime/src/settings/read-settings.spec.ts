import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { databaseAddressOf } from '@rainstorm/ledger';
import { z } from 'zod';
import { readDatabaseUrl } from './database-settings.js';
import { InvalidEnvironment, readSetting, readSettings } from './read-settings.js';

describe('settings', () => {
  const schema = z.object({
    SMTP_URL: z.url(),
    ACK_LINK_SECRET: z.string().min(32),
    PORT: z.coerce.number().int().default(8131),
    CLOCK: z.enum(['fixed', 'movable']).default('fixed'),
    KEY: z.string().min(32).optional(),
  });

  it('are all told at once, without a value', () => {
    const env = { SMTP_URL: 'hunter2', ACK_LINK_SECRET: '', PORT: 'hunter3', CLOCK: 'hunter4', KEY: 'hunter5', OTHER: 'x' };
    expect(() => readSettings(schema, env)).toThrow(
      new InvalidEnvironment([
        { name: 'SMTP_URL', reason: 'not a URL' },
        { name: 'ACK_LINK_SECRET', reason: 'missing' },
        { name: 'PORT', reason: 'not a number' },
        { name: 'CLOCK', reason: 'not one of fixed, movable' },
        { name: 'KEY', reason: 'shorter than 32' },
      ]),
    );
    expect(new InvalidEnvironment([{ name: 'SMTP_URL', reason: 'not a URL' }]).message).toBe('Invalid environment: SMTP_URL (not a URL)');
  });

  it('are read with their defaults', () => {
    const secret = 's'.repeat(32);
    expect(readSettings(schema, { SMTP_URL: 'smtp://localhost:25', ACK_LINK_SECRET: secret, PORT: '' })).toEqual({
      SMTP_URL: 'smtp://localhost:25',
      ACK_LINK_SECRET: secret,
      PORT: 8131,
      CLOCK: 'fixed',
    });
  });
});

describe('a setting in a file', () => {
  const schema = z.object({ SMTP_URL: z.url(), KEY: z.string().min(8), PORT: z.coerce.number().int().default(8131) });
  let folder: string;
  const fileOf = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'rainstorm-settings-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('counts as the variable itself, without the line end that an editor leaves', () => {
    const env = { SMTP_URL_FILE: fileOf('smtp', 'smtp://localhost:25\n'), KEY_FILE: fileOf('key', ' with blanks \r\n'), PORT: '' };
    expect(readSettings(schema, env)).toEqual({ SMTP_URL: 'smtp://localhost:25', KEY: ' with blanks ', PORT: 8131 });
    expect(readSetting(env, 'KEY')).toBe(' with blanks ');
    expect(readSetting(env, 'OTHER')).toBeUndefined();
  });

  it('that is given twice, empty, unreadable or wrong is told by name, with all other faults and without a value', () => {
    const twice = { SMTP_URL: 'smtp://hunter2', SMTP_URL_FILE: fileOf('twice', 'smtp://hunter3') };
    const read = (): unknown => readSettings(schema, { ...twice, KEY_FILE: fileOf('empty', '\n'), PORT_FILE: join(folder, 'nowhere') });
    expect(read).toThrow(
      new InvalidEnvironment([
        { name: 'SMTP_URL_FILE', reason: 'set together with SMTP_URL' },
        { name: 'KEY_FILE', reason: 'names an empty file' },
        { name: 'PORT_FILE', reason: 'names a file that cannot be read: ENOENT' },
      ]),
    );
    expect(() => readSettings(schema, { KEY_FILE: folder, PORT_FILE: fileOf('port', 'hunter4') })).toThrow(
      'Invalid environment: KEY_FILE (names a file that cannot be read: EISDIR), SMTP_URL (missing), PORT (not a number)',
    );
    expect(() => readSetting(twice, 'SMTP_URL')).toThrow('SMTP_URL_FILE (set together with SMTP_URL)');
  });

  it.each([
    ['mysql://a/b', 'not a postgres:// URL'],
    ['postgres://a:port,b/ledger', 'not a postgres:// URL'],
    ['postgres://a,,b/ledger', 'names several hosts, one of them empty'],
    ['postgres://a,b/ledger?target_session_attrs=standby', 'wants a server that only reads (target_session_attrs)'],
  ])('of the database are refused: %s', (DATABASE_URL, fault) => {
    expect(() => readDatabaseUrl({ DATABASE_URL })).toThrow(`DATABASE_URL (${fault})`);
  });

  it('of the database may name several servers, as libpq has it', () => {
    const DATABASE_URL = 'postgresql://rainstorm@a:5433,b,[::1]:5434/ledger?sslmode=require&target_session_attrs=read-write';
    const given = readDatabaseUrl({ DATABASE_URL, DATABASE_PASSWORD: 'p@ss' });
    expect(given).toBe(DATABASE_URL.replace('rainstorm@', 'rainstorm:p%40ss@'));
    expect(databaseAddressOf(given)).toEqual({
      url: 'postgresql://rainstorm:p%40ss@a:5433/ledger?sslmode=require&target_session_attrs=read-write',
      servers: [
        { host: 'a', port: 5433 },
        { host: 'b', port: 5432 },
        { host: '::1', port: 5434 },
      ],
      name: 'ledger',
      hasPassword: true,
    });
    expect(() => readDatabaseUrl({ DATABASE_URL: given, DATABASE_PASSWORD: 'other' })).toThrow('DATABASE_URL has a password already');
  });

  it('may be the password of the database alone', () => {
    const DATABASE_PASSWORD_FILE = fileOf('password', '50%/@:?#\n');
    const url = new URL(readDatabaseUrl({ DATABASE_URL: 'postgres://rainstorm@db:5432/rainstorm', DATABASE_PASSWORD_FILE }));
    expect([decodeURIComponent(url.password), url.host, url.pathname]).toEqual(['50%/@:?#', 'db:5432', '/rainstorm']);
    expect(() => readDatabaseUrl({ DATABASE_URL: 'postgres://a:hunter2@db/x', DATABASE_PASSWORD_FILE })).toThrow(
      'Invalid environment: DATABASE_PASSWORD (DATABASE_URL has a password already)',
    );
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { readDatabaseUrl } from './database-settings.js';
import { parseIdempotencyKey } from './idempotency.js';
import { chooseLanguage } from './language.js';
import { createLogger } from './logging.js';
import { NestLogger } from './nest-logger.js';
import { pointerTo } from './problem.js';
import { InvalidEnvironment, readSetting, readSettings } from './settings.js';
import { instant } from './wire-forms.js';

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

  it('may be the password of the database alone', () => {
    const DATABASE_PASSWORD_FILE = fileOf('password', '50%/@:?#\n');
    const url = new URL(readDatabaseUrl({ DATABASE_URL: 'postgres://rainstorm@db:5432/rainstorm', DATABASE_PASSWORD_FILE }));
    expect([decodeURIComponent(url.password), url.host, url.pathname]).toEqual(['50%/@:?#', 'db:5432', '/rainstorm']);
    expect(() => readDatabaseUrl({ DATABASE_URL: 'postgres://a:hunter2@db/x', DATABASE_PASSWORD_FILE })).toThrow(
      'Invalid environment: DATABASE_PASSWORD (DATABASE_URL has a password already)',
    );
  });
});

describe('the log', () => {
  const written = (level: string, write: (logger: ReturnType<typeof createLogger>) => void): string => {
    const lines: string[] = [];
    write(createLogger({ name: 'spec', level, destination: { write: (line) => void lines.push(line) } }));
    return lines.join('');
  };

  it('has no secrets and no addresses of persons, at any depth', () => {
    const text = written('info', (logger) =>
      logger.info({
        deliveryId: 'dlv-1',
        address: 'wang@example.cn',
        request: {
          headers: { Authorization: 'Bearer hunter2', cookie: 'a=hunter2' },
          body: [{ password: 'hunter2', phone: '13800131631' }],
        },
        err: Object.assign(new Error('smtp://u:hunter2@mail refused'), {
          rejected: ['wang@example.cn'],
          cause: new Error('x://y:hunter2@z'),
        }),
      }),
    );
    expect(text).not.toMatch(/hunter2|wang@|13800131631/);
    expect(JSON.parse(text)).toMatchObject({
      level: 'info',
      deliveryId: 'dlv-1',
      address: '[redacted]',
      err: { cause: { type: 'Error' } },
    });
  });

  it('takes the lines of Nest, with their context', () => {
    const text = written('debug', (logger) => new NestLogger(logger).warn('slow', 'Router'));
    expect(JSON.parse(text)).toMatchObject({ level: 'warn', msg: 'slow', context: 'Router' });
  });
});

it('takes an Idempotency-Key of 8 to 200 visible characters', () => {
  expect(parseIdempotencyKey('publish-7')).toEqual({ ok: true, value: 'publish-7' });
  expect(parseIdempotencyKey(undefined)).toEqual({ ok: false, refusal: 'missing-idempotency-key' });
  for (const key of ['short', 'with a blank', 'x'.repeat(201), '暴雨橙色预警信号发布']) {
    expect(parseIdempotencyKey(key)).toEqual({ ok: false, refusal: 'malformed-idempotency-key' });
  }
});

it('speaks Chinese unless English is preferred', () => {
  const asked = [undefined, '*', 'de', 'en', 'zh-CN,zh;q=0.9,en;q=0.8', 'en-US,zh;q=0.5', 'en;q=0.5,zh;q=0.5', 'zh;q=0,en;q=0.1', 'en;q=x'];
  expect(asked.map(chooseLanguage)).toEqual(['zh', 'zh', 'zh', 'en', 'zh', 'en', 'zh', 'en', 'zh']);
});

it('points as RFC 6901 says', () => {
  expect(pointerTo(['a/b', 0, 'c~d', '区'])).toBe('#/a~1b/0/c~0d/%E5%8C%BA');
});

describe('an instant from outside', () => {
  it.each([
    ['2021-07-20T14:45:00+08:00', '2021-07-20T06:45:00.000Z'],
    ['1900-01-01T00:00:00Z', '1900-01-01T00:00:00.000Z'],
    ['2199-12-31T23:59:59.999Z', '2199-12-31T23:59:59.999Z'],
  ])('is read with its offset: %s', (text, read) => {
    expect(instant.parse(text).toISOString()).toBe(read);
  });

  it.each(['9999-12-31T23:59:59.999Z', '2199-12-31T23:59:59-00:01', '1899-12-31T23:59:59Z', '0001-01-01T00:00:00+23:59', '2021-07-20', ''])(
    'is refused where no calendar of ours has it: %s',
    (text) => {
      expect(instant.safeParse(text).success).toBe(false);
    },
  );
});

import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { parseIdempotencyKey } from './idempotency.js';
import { chooseLanguage } from './language.js';
import { createLogger } from './logging.js';
import { NestLogger } from './nest-logger.js';
import { pointerTo } from './problem.js';
import { InvalidEnvironment, readSettings } from './settings.js';

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

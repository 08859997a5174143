import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { entityTag, parseIfMatch } from './entity-tag.js';
import { parseIdempotencyKey } from './idempotency.js';
import { chooseLanguage } from './language.js';
import { apiReply } from './open-api.decorator.js';
import { pointerTo } from './problem.js';
import { instant } from './wire-forms.js';

it('takes an Idempotency-Key of 8 to 200 visible characters', () => {
  expect(parseIdempotencyKey('publish-7')).toEqual({ ok: true, value: 'publish-7' });
  expect(parseIdempotencyKey(undefined)).toEqual({ ok: false, refusal: 'missing-idempotency-key' });
  for (const key of ['short', 'with a blank', 'x'.repeat(201), '暴雨橙色预警信号发布']) {
    expect(parseIdempotencyKey(key)).toEqual({ ok: false, refusal: 'malformed-idempotency-key' });
  }
});

it('reads from If-Match the states of strong tags, in any list of them', () => {
  const tag = entityTag('state-of-it', { some: 'answer' });
  expect(tag).toMatch(/^"state-of-it\.[\w-]{16}"$/);
  expect(entityTag('state-of-it', { other: 'answer' })).not.toBe(tag);
  const read = ['', undefined, ' * ', tag, `"a.b" , ${tag}`, `W/${tag}`, `W/"x", ${tag}`, '""'].map(parseIfMatch);
  expect(read.map((one) => one.ok && one.value)).toEqual([
    ...[null, null, 'any', ['state-of-it'], ['a', 'state-of-it']],
    ...[[], ['state-of-it'], ['']],
  ]);
  for (const malformed of ['abc', `${tag} ${tag}`, '"open', `${tag},`, '*, "a"'])
    expect(parseIfMatch(malformed)).toEqual({ ok: false, refusal: 'malformed-if-match' });
});

it('speaks Chinese unless English is preferred', () => {
  const asked = [undefined, '*', 'de', 'en', 'zh-CN,zh;q=0.9,en;q=0.8', 'en-US,zh;q=0.5', 'en;q=0.5,zh;q=0.5', 'zh;q=0,en;q=0.1', 'en;q=x'];
  expect(asked.map(chooseLanguage)).toEqual(['zh', 'zh', 'zh', 'en', 'zh', 'en', 'zh', 'en', 'zh']);
});

it('points as RFC 6901 says', () => {
  expect(pointerTo(['a/b', 0, 'c~d', '区'])).toBe('#/a~1b/0/c~0d/%E5%8C%BA');
});

it('has one schema for each name of the document', () => {
  const kept = z.object({ code: z.string() }).meta({ id: 'OfOneName' });
  apiReply(200, kept);
  expect(() => apiReply(201, z.object({ item: kept }))).not.toThrow();
  expect(() => apiReply(200, z.object({ code: z.int() }).meta({ id: 'OfOneName' }))).toThrow('OfOneName');
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

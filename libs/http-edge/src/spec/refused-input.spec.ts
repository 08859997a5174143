import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { duplicateKeysIn } from '../json-depth.js';
import { defineProblems, ProblemException } from '../problem.js';
import { distinct, line, prose } from '../wire-forms.js';
import { body } from '../zod.pipe.js';

const pointersOf = (schema: z.ZodType, input: unknown): readonly string[] => {
  try {
    body(schema).transform(input, { type: 'body' });
    return [];
  } catch (error) {
    if (!(error instanceof ProblemException)) throw error;
    return error.content.errors.map(({ pointer }) => pointer);
  }
};

describe('a text', () => {
  const texts = z.strictObject({ title: line(20), note: prose(20).default('') });
  it.each([
    ['\u200b', ['#/title']],
    ['\u200d\ufeff\u2060\u3164', ['#/title']],
    ['\u0301', ['#/title']],
    ['', ['#/title']],
    ['暴\u200b雨', []],
    ['1', []],
  ])('%j as a title', (title, pointers) => {
    expect(pointersOf(texts, { title })).toEqual(pointers);
  });

  it('may be empty where it may have several lines, but not invisible', () => {
    expect(pointersOf(texts, { title: '一', note: '' })).toEqual([]);
    expect(pointersOf(texts, { title: '一', note: '\u200b' })).toEqual(['#/note']);
  });
});

it('names the second of two equal members of a list', () => {
  const codes = z.strictObject({ areas: distinct(z.array(z.strictObject({ code: line(6) })), ({ code }) => code) });
  expect(pointersOf(codes, { areas: [{ code: '1' }, { code: '2' }, { code: '1' }, { code: '1' }] })).toEqual(['#/areas/2', '#/areas/3']);
  expect(pointersOf(codes, { areas: [{ code: '1' }, { code: '2' }] })).toEqual([]);
});

describe('of two forms', () => {
  const either = z.strictObject({
    draft: z.union([
      z.strictObject({ slotId: line(10) }),
      z.strictObject({ kind: z.enum(['signal']), headline: line(5), areas: z.array(z.strictObject({ code: line(6) })) }),
    ]),
  });
  it.each([
    [{ kind: 'signal', headline: '太长太长太长', areas: [] }, ['#/draft/headline']],
    [{ kind: 'signal', headline: '一', areas: [{ code: 1 }] }, ['#/draft/areas/0/code']],
    [{ kind: 'other', headline: '一', areas: [] }, ['#/draft/kind']],
    [{ slotId: 5 }, ['#/draft/slotId']],
    [{ slotId: 'slt-1', more: 1 }, ['#/draft/more']],
    [{}, ['#/draft/slotId']],
  ])('the one that %j comes nearest to names its fault', (draft, pointers) => {
    expect(pointersOf(either, { draft })).toEqual(pointers);
  });
});

describe('a key that stands twice in an object', () => {
  it.each([
    ['{"title":"a","title":"b"}', ['#/title']],
    ['{"title":"a","\\u0074itle":"b"}', ['#/title']],
    ['{"areas":[{"code":1},{"code":1,"code":2}]}', ['#/areas/1/code']],
    ['{"a":{"b":1},"c":{"b":1}}', []],
    ['{"a":{"a":1},"b":[{"a":1},{"a":1}]}', []],
    ['{"text":"{\\"a\\":1,\\"a\\":2}"}', []],
    ['[]', []],
    ['', []],
    ['{"a":', []],
  ])('is found in %s', (json, pointers) => {
    expect(duplicateKeysIn(json)).toEqual(pointers);
  });
});

it('a refusal that is about one field names it', () => {
  const problems = defineProblems({
    late: { status: 422, field: '#/decidedAt', title: { zh: '不能晚于现在', en: 'lies ahead' } },
  });
  expect(problems.problem('late').content.errors).toEqual([{ pointer: '#/decidedAt', detail: { zh: '不能晚于现在', en: 'lies ahead' } }]);
});

import type { PipeTransform } from '@nestjs/common';
import { z } from 'zod';
import { controlCharactersIn } from './control-characters.js';
import { edgeProblems } from './edge-problems.js';
import { bilingual, splitBilingual } from './language.js';
import { pointerTo, type Fault } from './problem.js';

const zh = z.locales.zhCN().localeError;
const en = z.locales.en().localeError;
const textOf = (said: ReturnType<typeof en>): string => (typeof said === 'string' ? said : (said?.message ?? ''));

/** Zod's messages in both languages, because a pipe does not know the request. A schema's own message takes precedence; see `bilingual`. */
const inTwoLanguages: z.core.$ZodErrorMap = (issue) => bilingual(textOf(zh(issue)), textOf(en(issue)));

const faultsOf = (issues: readonly z.core.$ZodIssue[]): readonly Fault[] =>
  issues.flatMap((issue) => {
    if (issue.code === 'invalid_union' && issue.errors.length > 0) return faultsOfUnion(issue);
    if (issue.code !== 'unrecognized_keys') return [{ pointer: pointerTo(issue.path), detail: splitBilingual(issue.message) }];
    return issue.keys.map((key) => ({
      pointer: pointerTo([...issue.path, key]),
      detail: { zh: '没有这个字段', en: 'There is no such field' },
    }));
  });

/** The faults by the form that the input comes nearest to. All others would only say that it is not them. */
const faultsOfUnion = ({ errors, path }: z.core.$ZodIssueInvalidUnion): readonly Fault[] => {
  const byForm = errors.map((issues) => faultsOf(issues.map((issue) => ({ ...issue, path: [...path, ...issue.path] }))));
  return byForm.reduce((nearest, faults) => (faults.length < nearest.length ? faults : nearest));
};

type InvalidInput = 'invalid-body' | 'invalid-query' | 'invalid-path';

class ZodPipe<Schema extends z.ZodType> implements PipeTransform<unknown, z.output<Schema>> {
  constructor(
    private readonly schema: Schema,
    private readonly invalid: InvalidInput,
  ) {}

  transform(value: unknown): z.output<Schema> {
    const unprintable = controlCharactersIn(value);
    if (unprintable === 'too-deep')
      throw edgeProblems.problem(this.invalid, {}, [{ pointer: '#', detail: { zh: '嵌套过深', en: 'Nested too deeply' } }]);
    if (unprintable.length > 0) {
      const detail = { zh: '含有控制字符', en: 'Has a control character' };
      throw edgeProblems.problem(
        'control-character',
        {},
        [...new Set(unprintable)].map((pointer) => ({ pointer, detail })),
      );
    }
    const parsed = this.schema.safeParse(value, { error: inTwoLanguages });
    if (!parsed.success) throw edgeProblems.problem(this.invalid, {}, faultsOf(parsed.error.issues));
    return parsed.data;
  }
}

/** `@Body(body(schema))`. Refuses a body that does not match the schema, and control characters anywhere, with `invalid-body` (422). Strict schemas refuse unknown keys. */
export const body = <Schema extends z.ZodType>(schema: Schema): PipeTransform<unknown, z.output<Schema>> =>
  new ZodPipe(schema, 'invalid-body');
/** `@Query(query(schema))`: `invalid-query` (400). */
export const query = <Schema extends z.ZodType>(schema: Schema): PipeTransform<unknown, z.output<Schema>> =>
  new ZodPipe(schema, 'invalid-query');
/** `@Param(params(schema))`: `invalid-path` (400). */
export const params = <Schema extends z.ZodType>(schema: Schema): PipeTransform<unknown, z.output<Schema>> =>
  new ZodPipe(schema, 'invalid-path');

import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { IncomingMessage } from 'node:http';
import { edgeProblems } from './edge-problems.js';
import { parseIdempotencyKey } from './idempotency.js';

/** The value of the request's `Idempotency-Key`; null without one. A malformed one is refused with 400. */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string | null => {
  const header = context.switchToHttp().getRequest<IncomingMessage>().headers['idempotency-key'];
  if (header === undefined || header === '') return null;
  const key = parseIdempotencyKey(header);
  if (!key.ok) throw edgeProblems.problem(key.refusal);
  return key.value;
});

/** Documents that a repeated request with the same key and body gets the first answer, and with another body 409. */
export const apiIdempotencyKey = (): ReturnType<typeof applyDecorators> =>
  applyDecorators(
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description:
        '重复提交同一键、同一内容只办理一次，并得到第一次的答复；内容不同则为 409 / The same key with the same body acts once and is answered with the first answer; with another body: 409',
    }),
  );

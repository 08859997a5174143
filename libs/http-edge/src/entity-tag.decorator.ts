import {
  applyDecorators,
  createParamDecorator,
  UseInterceptors,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
  type Type,
} from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { IncomingMessage } from 'node:http';
import { mergeMap, type Observable } from 'rxjs';
import type { EdgeResponse } from './edge-request.js';
import { edgeProblems } from './edge-problems.js';
import { entityTag, parseIfMatch } from './entity-tag.js';
import { VERSION_EXTENSION } from './open-api-document.js';

/** The states of `If-Match`: see `parseIfMatch`. A malformed one is refused with 400. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): readonly string[] | 'any' | null => {
  const seen = parseIfMatch(context.switchToHttp().getRequest<IncomingMessage>().headers['if-match']);
  if (!seen.ok) throw edgeProblems.problem(seen.refusal);
  return seen.value;
});

/** The request as Express has it after routing. */
export interface RoutedRequest extends IncomingMessage {
  readonly params: Readonly<Record<string, string>>;
}

/**
 * Sends the entity tag of one kind of thing, with the answer to GET and with the answer to each change: after a change, that of what GET answers
 * now, but with the state that the change left, so that a later change by somebody else is noticed.
 */
export abstract class EntityTags implements NestInterceptor {
  /** The state of the thing within an answer, of GET or of a change. */
  protected abstract stateIn(answer: object): string;
  /** What GET answers the same caller; null if nothing any more. */
  protected abstract read(request: RoutedRequest): Promise<object | null>;

  intercept(context: ExecutionContext, next: CallHandler<object>): Observable<object> {
    const http = context.switchToHttp();
    const request = http.getRequest<RoutedRequest>();
    const response = http.getResponse<EdgeResponse>();
    return next.handle().pipe(
      mergeMap(async (answer) => {
        const whole = request.method === 'GET' || request.method === 'HEAD' ? answer : await this.read(request);
        if (whole !== null) response.setHeader('ETag', entityTag(this.stateIn(answer), whole));
        return answer;
      }),
    );
  }
}

/** A GET of a thing that persons change. */
export const apiVersion = (tags: Type<EntityTags>): ReturnType<typeof applyDecorators> =>
  applyDecorators(UseInterceptors(tags), ApiExtension(VERSION_EXTENSION, 'read'));

/** A change of such a thing, which takes `If-Match`. `required`: it is refused with 428 unless the caller says what it has seen. */
export const apiIfMatch = (tags: Type<EntityTags>, need: 'optional' | 'required' = 'optional'): ReturnType<typeof applyDecorators> =>
  applyDecorators(UseInterceptors(tags), ApiExtension(VERSION_EXTENSION, need));

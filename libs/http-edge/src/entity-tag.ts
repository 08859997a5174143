import { createHash } from 'node:crypto';
import { accepted, refused, type Result } from '@rainstorm/warning-model';

/**
 * The entity tag (RFC 9110, 8.8.3) of a thing that persons change: `"state.digest"`. `state` names the state of the thing itself and is what
 * `If-Match` compares; `digest` is of the whole answer, which also shows what others do around the thing (receipts, other drafts), so that
 * `If-None-Match` never hides news, and news never refuse a change.
 */
export const entityTag = (state: string, answer: unknown): string =>
  `"${state}.${createHash('sha256').update(JSON.stringify(answer)).digest('base64url').slice(0, 16)}"`;

const LIST = /^\s*(?:W\/)?"[\x21\x23-\x7e]*"(?:\s*,\s*(?:W\/)?"[\x21\x23-\x7e]*")*\s*$/;

/** The states that an `If-Match` names; `any` for `*`; null without the field. A weak tag is like no tag, because `If-Match` compares strongly (13.1.1). */
export const parseIfMatch = (header: string | undefined): Result<readonly string[] | 'any' | null, 'malformed-if-match'> => {
  if (header === undefined || header.trim() === '') return accepted(null);
  if (header.trim() === '*') return accepted('any');
  if (!LIST.test(header)) return refused('malformed-if-match');
  const strong = [...header.matchAll(/(W\/)?"([^"]*)"/g)].filter(([, weak]) => weak === undefined);
  return accepted(strong.map(([, , tag = '']) => tag.split('.')[0] ?? ''));
};

import { timingSafeEqual } from 'node:crypto';
import type { Response } from './wire.js';

const isSame = (one: string, other: string): boolean => {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
};

/**
 * Answers a cloud gateway that reports: it takes `code` 0 for an answer, and comes again after anything else. `work` is null where its body is none, and
 * resolves with false where it has to come again. `expected` is the secret of the address; null where nothing is expected.
 */
export const answerGateway = async (
  response: Response,
  { key, expected }: { readonly key: string; readonly expected: string | null },
  work: (() => Promise<boolean>) | null,
): Promise<void> => {
  const isKnown = expected !== null && isSame(key, expected);
  const status = !isKnown ? 404 : work === null ? 400 : (await work()) ? 200 : 503;
  response.status(status);
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  response.end(JSON.stringify(status === 200 ? { code: 0, msg: '接收成功' } : { code: status, msg: 'not taken' }));
};

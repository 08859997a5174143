import type { FailureReason, SendOutcome } from '../channel.js';

export const failed = (result: 'failed-temporarily' | 'failed-permanently', reason: FailureReason, detail: string): SendOutcome => ({
  result,
  reason,
  detail,
});

/** Errors before anything of a message could have left. */
const before = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

export const codeOf = (error: unknown): string => {
  const code: unknown = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : '';
};
export const neverConnected = (error: unknown): boolean => before.has(codeOf(error));

/** Null where it is no JSON. */
export const parsedJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

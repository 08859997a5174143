import type { CapRule } from '@rainstorm/warning-model';
import { z } from 'zod';
import { line, list, oneOfWords, pattern, record } from './schema-parts.js';

/** A code of the national list: 11B03 is 暴雨. */
export const eventCode = pattern(/^\d{2}[A-Z]\d{2}$/, 'an event code such as 11B03');

const isPage = (text: string): boolean => URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);

export const capSchema: z.ZodType<CapRule> = record({
  sender: pattern(/^[^\s,<&]+$/, 'a sender without spaces, commas, < and &').optional(),
  scope: oneOfWords(['Public', 'Restricted']).optional(),
  restriction: line().optional(),
  web: line('an address that begins with https://').refine(isPage, { error: 'an address that begins with https://' }).optional(),
  contact: line().optional(),
  senderNames: list(record({ name: line(), nameEn: line() })).optional(),
  outlook: record({ event: line(), eventEn: line(), eventCode: eventCode.optional() }).optional(),
}).superRefine(({ scope, restriction }, context) => {
  if (scope === 'Restricted' && restriction === undefined)
    context.addIssue({ code: 'custom', path: ['restriction'], message: 'a restriction in words, with the scope Restricted' });
  if (scope !== 'Restricted' && restriction !== undefined)
    context.addIssue({ code: 'custom', path: ['restriction'], message: 'no restriction, unless the scope is Restricted' });
});

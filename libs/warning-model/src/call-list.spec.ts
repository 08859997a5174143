import { describe, expect, it } from '@jest/globals';
import { isGroupChat, toCall } from './call-list.js';
import type { Contact } from './contact.js';

const contact = (phone: string | null, ...kinds: readonly Contact['channels'][number]['kind'][]): Pick<Contact, 'phone' | 'channels'> => ({
  phone,
  channels: kinds.map((kind) => ({ kind, address: '-' }) as Contact['channels'][number]),
});

describe('a list of whom to call', () => {
  it.each([
    ['a group that robots tell', contact(null, 'dingtalk', 'wecom'), true],
    ['a person without a number', contact(null, 'email'), false],
    ['a person who is told in a group too', contact(null, 'email', 'feishu'), false],
    ['a group of which a number is known', contact('0371-1', 'wecom'), false],
    ['somebody without any way', contact(null), false],
  ])('%s: group %#', (_what, one, isGroup) => {
    expect(isGroupChat(one)).toBe(isGroup);
    expect(toCall([one])).toEqual(isGroup ? [] : [one]);
  });
});

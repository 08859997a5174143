import { describe, expect, it } from '@jest/globals';
import { holderOf, tokenRequest, type TokenForm } from './token-request.ts';

const form: TokenForm = {
  name: ' 收文系统 ',
  holder: 'office',
  ownerId: 'acc-1',
  officeId: 'duty-office',
  scopes: ['bulletin:sign', 'receipt:give'],
  expiresAt: '2021-07-21T08:00:00.000Z',
};

describe('the request for a token', () => {
  it('is of an office or of an account, never of both', () => {
    const { name, expiresAt } = { name: '收文系统', expiresAt: form.expiresAt };
    expect(tokenRequest(form, ['receipt:give'])).toEqual({ name, expiresAt, officeId: 'duty-office', scopes: ['receipt:give'] });
    expect(tokenRequest({ ...form, holder: 'account' }, form.scopes)).toEqual({ name, expiresAt, ownerId: 'acc-1', scopes: form.scopes });
  });
});

describe('the holder of a token', () => {
  const accounts = [{ id: 'acc-1', name: '林预报' }];
  const named = (id: string): string => `单位 ${id}`;
  it.each([
    [
      { ownerId: 'acc-1', forOfficeId: null },
      { kind: 'account', name: '林预报' },
    ],
    [
      { ownerId: 'acc-gone', forOfficeId: null },
      { kind: 'account', name: 'acc-gone' },
    ],
    [
      { ownerId: null, forOfficeId: 'duty-office' },
      { kind: 'office', name: '单位 duty-office' },
    ],
  ])('of %j is %j', (token, holder) => {
    expect(holderOf(token, accounts, named)).toEqual(holder);
  });
});

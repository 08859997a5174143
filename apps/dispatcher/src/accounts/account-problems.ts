import type { ProblemKind } from '@rainstorm/http-edge';

/** What is refused of accounts, their roles and their tokens. */
export const accountProblems = {
  'token-may-not-approve': {
    status: 403,
    title: {
      zh: '审核、签发、补签发和确认演练须由本人登录办理，接口令牌不能代办。',
      en: 'A review, signature, countersignature or confirmation is given by a person who is signed in, not by an API token.',
    },
  },
  'roles-apart': {
    status: 422,
    field: '#/roles',
    title: { zh: '以下岗位不能由同一账号兼任：{roles}。', en: 'One account may not hold these roles together: {roles}.' },
  },
  'scopes-exceed-owner': {
    status: 422,
    field: '#/scopes',
    title: {
      zh: '令牌的权限超出所属账号的权限：{scopes}。',
      en: 'The account that the token belongs to does not have these permissions: {scopes}.',
    },
  },
  'scopes-exceed-office-system': {
    status: 422,
    field: '#/scopes',
    title: {
      zh: '单位系统的令牌不能有这些权限：{scopes}。',
      en: 'A token of an office’s own system cannot have these permissions: {scopes}.',
    },
  },
  'token-expiry-out-of-range': {
    status: 422,
    field: '#/expiresAt',
    title: { zh: '令牌的有效期应在现在之后、{days}天以内。', en: 'A token expires later than now and within {days} days.' },
  },
  'unknown-account': { status: 404, title: { zh: '没有这个账号。', en: 'There is no such account.' } },
  'login-taken': { status: 409, field: '#/login', title: { zh: '登录名已被使用。', en: 'The login is taken.' } },
  'office-missing': {
    status: 422,
    field: '#/officeId',
    title: { zh: '值班员必须属于一个单位。', en: 'A duty officer must belong to an office.' },
  },
  'unknown-office': { status: 422, field: '#/officeId', title: { zh: '没有这个单位。', en: 'There is no such office.' } },
} as const satisfies Readonly<Record<string, ProblemKind>>;

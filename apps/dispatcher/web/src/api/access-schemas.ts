import type { Account, ApiToken } from './dispatcher-paths.ts';

export type Role = Account['roles'][number];
export type Permission = ApiToken['scopes'][number];

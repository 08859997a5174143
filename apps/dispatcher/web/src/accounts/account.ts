import type { Account, ApiToken } from '../api/dispatcher-paths.ts';

export type Role = Account['roles'][number];
export type Permission = ApiToken['scopes'][number];

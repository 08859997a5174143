import type { components } from '../api/dispatcher-paths.ts';

export type Account = components['schemas']['Account'];
export type ApiToken = components['schemas']['ApiToken'];
export type Role = Account['roles'][number];
export type Permission = ApiToken['scopes'][number];

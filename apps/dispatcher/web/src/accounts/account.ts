import type { components } from '../api/dispatcher-paths.ts';

export type Account = components['schemas']['Account'];
export type ApiToken = components['schemas']['ApiToken'];
export type { Permission, Role } from '../api/access-schemas.ts';

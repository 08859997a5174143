import type { components } from './dispatcher-paths.ts';

export type Role = components['schemas']['Account']['roles'][number];
export type Permission = components['schemas']['ApiToken']['scopes'][number];

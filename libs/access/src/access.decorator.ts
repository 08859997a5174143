import { createParamDecorator, SetMetadata, type CustomDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor } from './actor.js';
import type { GuardedRequest } from './guarded-request.js';
import type { Permission } from './permission.js';

/** Metadata keys. Libs that must not import this one set `rainstorm:public` themselves, so its value must not change. */
export const PUBLIC = 'rainstorm:public';
export const ALLOW = 'rainstorm:allow';
export const SIGNED_IN = 'rainstorm:signed-in';
export const BEFORE_PASSWORD_CHANGE = 'rainstorm:before-password-change';

/** A caller with at least one of these permissions may call the route. */
export const Allow = (first: Permission, ...others: readonly Permission[]): CustomDecorator => SetMetadata(ALLOW, [first, ...others]);

/** Anybody may call the route. `reason` says why. */
export const Public = (reason: string): CustomDecorator => SetMetadata(PUBLIC, reason);

/** Anybody who is signed in, or has a valid API token, may call the route. */
export const SignedIn = (): CustomDecorator => SetMetadata(SIGNED_IN, true);

/** Also whoever still has to replace a password that somebody else set. */
export const BeforePasswordChange = (): CustomDecorator => SetMetadata(BEFORE_PASSWORD_CHANGE, true);

/** The caller. A public route has none; using this decorator there is a defect. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<GuardedRequest>();
  if (actor === undefined) throw new Error('A public route has no actor');
  return actor;
});

export type CallerCredential = NonNullable<GuardedRequest['credential']>;

/** The session or token that proved who calls. A public route has none; using this decorator there is a defect. */
export const CurrentCredential = createParamDecorator((_: unknown, context: ExecutionContext): CallerCredential => {
  const { credential } = context.switchToHttp().getRequest<GuardedRequest>();
  if (credential === undefined) throw new Error('A public route has no credential');
  return credential;
});

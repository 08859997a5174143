import { createParamDecorator, SetMetadata, type CustomDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor } from './actor.js';
import type { GuardedRequest } from './guarded-request.js';
import type { Permission } from './permission.js';

/** Metadata keys. `rainstorm:public` is an agreement by name: a lib that must not know this one sets it by itself. */
export const PUBLIC = 'rainstorm:public';
export const ALLOW = 'rainstorm:allow';
export const SIGNED_IN = 'rainstorm:signed-in';

/** Who holds any one of these permissions may call the route. */
export const Allow = (first: Permission, ...others: readonly Permission[]): CustomDecorator => SetMetadata(ALLOW, [first, ...others]);

/** Anybody may call the route; `reason` says why that is right. */
export const Public = (reason: string): CustomDecorator => SetMetadata(PUBLIC, reason);

/** Whoever is signed in, or holds a valid API token, may call the route. */
export const SignedIn = (): CustomDecorator => SetMetadata(SIGNED_IN, true);

/** Who asks. On a public route there is nobody, and asking for an actor there is a defect. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<GuardedRequest>();
  if (actor === undefined) throw new Error('A public route has no actor');
  return actor;
});

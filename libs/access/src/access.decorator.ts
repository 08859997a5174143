import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { Actor } from './actor.js';
import type { GuardedRequest } from './guarded-request.js';
import type { Permission } from './permission.js';
import type { PersonalDataKind } from './ports.js';

/** Metadata keys. Libs that must not import this one set `rainstorm:public` themselves, so its value must not change. */
export const PUBLIC = 'rainstorm:public';
export const ALLOW = 'rainstorm:allow';
export const SIGNED_IN = 'rainstorm:signed-in';
export const BEFORE_PASSWORD_CHANGE = 'rainstorm:before-password-change';
export const SENT_BY_PAGE = 'rainstorm:sent-by-page';
export const SHOWN_ON_WALL = 'rainstorm:shown-on-wall';
export const READS_PERSONAL_DATA = 'rainstorm:reads-personal-data';

type Declared = ReturnType<typeof applyDecorators>;
/** The same for the OpenAPI document, where libs/http-edge reads it. */
const declared = (key: string, value: unknown, access: object): Declared =>
  applyDecorators(SetMetadata(key, value), ApiExtension('x-access', access));

/** A caller with at least one of these permissions may call the route. */
export const Allow = (first: Permission, ...others: readonly Permission[]): Declared =>
  declared(ALLOW, [first, ...others], { kind: 'allow', permissions: [first, ...others] });

/** Anybody may call the route. `reason` says why. */
export const Public = (reason: string): Declared => declared(PUBLIC, reason, { kind: 'public' });

/** Anybody who is signed in, or has a valid API token, may call the route. */
export const SignedIn = (): Declared => declared(SIGNED_IN, true, { kind: 'signed-in' });

/** Also whoever still has to replace a password that somebody else set. */
export const BeforePasswordChange = (): Declared => applyDecorators(SetMetadata(BEFORE_PASSWORD_CHANGE, true));

/** The page calls this route by itself, so that a call is not the act of a person and does not prolong the session. `reason` says what for. */
export const SentByPage = (reason: string): Declared => applyDecorators(SetMetadata(SENT_BY_PAGE, reason));

/** A wall shows this by its own session. Every route without this mark is refused to walls, whatever permissions it asks for. */
export const ShownOnWall = (): Declared => applyDecorators(SetMetadata(SHOWN_ON_WALL, true), ApiExtension('x-shown-on-wall', true));

/** The answer is about people. Who asks, and from where, is recorded before it is given. */
export const ReadsPersonalData = (kind: PersonalDataKind): Declared => applyDecorators(SetMetadata(READS_PERSONAL_DATA, kind));

/** The caller. A public route has none; using this decorator there is a defect. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor =>
  actorOf(context.switchToHttp().getRequest<GuardedRequest>()),
);

/** The same from the request itself. */
export const actorOf = ({ actor }: Pick<GuardedRequest, 'actor'>): Actor => {
  if (actor === undefined) throw new Error('A public route has no actor');
  return actor;
};

export type CallerCredential = NonNullable<GuardedRequest['credential']>;

/** The session or token that proved who calls. A public route has none; using this decorator there is a defect. */
export const CurrentCredential = createParamDecorator((_: unknown, context: ExecutionContext): CallerCredential => {
  const { credential } = context.switchToHttp().getRequest<GuardedRequest>();
  if (credential === undefined) throw new Error('A public route has no credential');
  return credential;
});

import { HttpException, Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { unreachable } from '@rainstorm/warning-model';
import { ALLOW, BEFORE_PASSWORD_CHANGE, PUBLIC, READS_PERSONAL_DATA, SENT_BY_PAGE, SHOWN_ON_WALL, SIGNED_IN } from './access.decorator.js';
import { accessRefusals, type AccessRefusal } from './access-refusals.js';
import { ACCESS_PORTS, ACCESS_SETTINGS, type AccessSettings } from './access-tokens.js';
import { actorId, can, machineOf, personOf, wallOf, type Actor } from './actor.js';
import { readApiToken } from './api-token.js';
import { readSessionCookie } from './cookie.js';
import { isCrossSite, isSafeMethod } from './cross-site.js';
import type { GuardedRequest } from './guarded-request.js';
import type { Permission } from './permission.js';
import type { AccessPorts, PersonalDataKind } from './ports.js';
import { isSameSecret } from './secret.js';
import { readSession, recordActivity } from './session.js';
import { isWallToken, readWall, recordWallUse } from './wall.js';

/** The HTTP exception of a refusal, with `extensions` as further members of the problem. */
export const accessException = (refusal: AccessRefusal, extensions: Readonly<Record<string, unknown>> = {}): HttpException => {
  const { status, title, detail } = accessRefusals[refusal];
  return new HttpException({ problem: refusal, title, detail, extensions }, status);
};

interface Response {
  setHeader(name: string, value: string): unknown;
}

const CLIENT_LENGTH = 200;

/** What the guard needs to know of a route besides who may call it. */
interface Route {
  readonly beforePasswordChange: boolean;
  readonly sentByPage: boolean;
  readonly shownOnWall: boolean;
}

/** Checks every request of the app. A route that does not declare who may call it is refused for everybody. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(ACCESS_PORTS) private readonly ports: AccessPorts,
    @Inject(ACCESS_SETTINGS) private readonly settings: AccessSettings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const declaration = declarationOf(this.reflector, context);
    if (declaration === null) throw new Error(`No declaration of who may call ${context.getClass().name}.${context.getHandler().name}`);
    if (declaration.kind === 'public') return true;

    const request = context.switchToHttp().getRequest<GuardedRequest>();
    const actor = await this.admit(request, context.switchToHttp().getResponse<Response>(), this.routeOf(context));
    if (declaration.kind === 'allow' && !declaration.permissions.some((permission) => can(actor, permission))) {
      throw accessException('not-allowed', { permissions: declaration.permissions });
    }
    const kind = this.reflector.get<PersonalDataKind | undefined>(READS_PERSONAL_DATA, context.getHandler());
    if (kind !== undefined) await this.recordRead(kind, actor, request);
    return true;
  }

  private async recordRead(kind: PersonalDataKind, actor: Actor, request: GuardedRequest): Promise<void> {
    await this.ports.accessLog.recordRead({
      readerId: actorId(actor),
      readerName: actor.name,
      kind,
      remoteAddress: request.ip ?? null,
      client: request.headers['user-agent']?.slice(0, CLIENT_LENGTH) ?? null,
      at: await this.ports.clock.now(),
    });
  }

  /** Finds out who calls and keeps it with the request. Throws the refusal if nobody does. */
  async admit(request: GuardedRequest, response: Response, route: Route): Promise<Actor> {
    const actor = await this.identify(request, route).catch((error: unknown) => {
      if (error instanceof HttpException && error.getStatus() === 401) {
        response.setHeader('WWW-Authenticate', 'Bearer realm="rainstorm"');
      }
      throw error;
    });
    request.actor = actor;
    request.actorId = actorId(actor);
    return actor;
  }

  private routeOf(context: ExecutionContext): Route {
    const isMarked = (key: string): boolean => this.reflector.get<unknown>(key, context.getHandler()) !== undefined;
    return {
      beforePasswordChange: isMarked(BEFORE_PASSWORD_CHANGE),
      sentByPage: isMarked(SENT_BY_PAGE),
      shownOnWall: isMarked(SHOWN_ON_WALL),
    };
  }

  private async identify(request: GuardedRequest, route: Route): Promise<Actor> {
    const { authorization, cookie } = request.headers;
    const bearer = /^Bearer +(\S+) *$/i.exec(authorization ?? '')?.[1];
    if (bearer !== undefined) return this.machine(bearer, request);
    const token = readSessionCookie(this.settings.cookie, cookie);
    if (token === null) throw accessException('not-signed-in');
    return isWallToken(token) ? this.wall(token, request, route) : this.person(token, request, route);
  }

  /** A wall reads what is marked for it, and nothing else. Its page sends all its requests, so each of them counts as use. */
  private async wall(token: string, request: GuardedRequest, { shownOnWall }: Route): Promise<Actor> {
    const now = await this.ports.clock.now();
    const read = await readWall(this.ports, token, now);
    if (!read.ok) {
      if (read.refusal.type === 'unknown-session') throw accessException('not-signed-in');
      throw accessException('wall-ended', { endedAt: read.refusal.at?.toISOString() ?? null, endedByName: read.refusal.byName });
    }
    if (!shownOnWall || !isSafeMethod(request.method ?? '')) throw accessException('not-on-wall');
    request.wall = await recordWallUse(this.ports.walls, read.value, now);
    request.credential = { kind: 'wall', hash: read.value.tokenHash };
    return wallOf(read.value);
  }

  private async machine(bearer: string, request: GuardedRequest): Promise<Actor> {
    const read = await readApiToken(this.ports.apiTokens, bearer, await this.ports.clock.now());
    if (read.ok) {
      const { ownerId } = read.value;
      const owner = ownerId === null ? null : await this.ports.accounts.byId(ownerId);
      if (owner?.disabled === true) throw accessException('token-expired');
      request.credential = { kind: 'token', hash: read.value.tokenHash };
      return machineOf(read.value, owner);
    }
    throw accessException(read.refusal === 'unknown-token' ? 'not-signed-in' : 'token-expired');
  }

  private async person(token: string, request: GuardedRequest, { beforePasswordChange, sentByPage }: Route): Promise<Actor> {
    const read = await readSession(this.ports, token, this.settings.sessionIdleMs);
    if (!read.ok) {
      switch (read.refusal) {
        case 'unknown-session':
          throw accessException('not-signed-in');
        case 'session-expired':
          throw accessException('session-expired');
        default:
          return unreachable(read.refusal);
      }
    }
    const { session, account, now } = read.value;
    const isAct = !isSafeMethod(request.method ?? '');
    if (isAct) {
      const sent = request.headers['x-csrf-token'];
      const isProven = typeof sent === 'string' && isSameSecret(sent, session.csrfToken);
      if (!isProven || isCrossSite(request.headers, this.settings.allowedOrigins)) throw accessException('csrf-refused');
    }
    if (account.mustChangePassword && !beforePasswordChange) throw accessException('password-must-change');
    request.credential = { kind: 'session', hash: session.tokenHash };
    // Reads are the page's; only who changes something, or touches the page, uses the session.
    request.session = isAct && !sentByPage ? await recordActivity(this.ports.sessions, session, now) : session;
    request.account = account;
    return personOf(account);
  }
}

export type Declaration =
  { readonly kind: 'public' } | { readonly kind: 'signed-in' } | { readonly kind: 'allow'; readonly permissions: readonly Permission[] };

/** Who may call a route, as declared. The handler's declaration takes precedence over its class's; null if there is none. */
export const declarationOf = (reflector: Reflector, context: Pick<ExecutionContext, 'getHandler' | 'getClass'>): Declaration | null => {
  for (const target of [context.getHandler(), context.getClass()]) {
    const allowed = reflector.get<readonly Permission[] | undefined>(ALLOW, target);
    if (allowed !== undefined) return { kind: 'allow', permissions: allowed };
    if (reflector.get<unknown>(SIGNED_IN, target) !== undefined) return { kind: 'signed-in' };
    if (reflector.get<unknown>(PUBLIC, target) !== undefined) return { kind: 'public' };
  }
  return null;
};

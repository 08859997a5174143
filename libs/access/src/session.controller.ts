import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiExtension, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { unreachable } from '@rainstorm/warning-model';
import { BeforePasswordChange, CurrentActor, Public, ShownOnWall, SignedIn } from './access.decorator.js';
import { accessException } from './access.guard.js';
import type { AccessRefusal } from './access-refusals.js';
import { ACCESS_PORTS, ACCESS_SETTINGS, type AccessSettings } from './access-tokens.js';
import { personOf, type Actor } from './actor.js';
import { endedCookie, readSessionCookie, sessionCookie, wallCookie } from './cookie.js';
import { isCrossSite } from './cross-site.js';
import type { GuardedRequest } from './guarded-request.js';
import type { AccessPorts, Account, Session } from './ports.js';
import { ChangePassword } from './change-password.js';
import { credentials, passwordChange, sessionReply, shown, type SessionReply } from './session.dto.js';
import { hashToken } from './secret.js';
import { isWallToken } from './wall.js';
import { wallReply } from './wall-reply.js';
import { SignIn } from './sign-in.js';

export interface Response {
  setHeader(name: string, value: string | readonly string[]): unknown;
}

/** Long enough for the waiting sign-ins to be checked. */
const RETRY_AFTER_SEC = 3;

/** For the OpenAPI document, where libs/http-edge reads them. */
const refuses = (...keys: readonly AccessRefusal[]) => ApiExtension('x-refusals', keys);

@ApiTags('session')
@Controller('api/v1/session')
export class SessionController {
  constructor(
    @Inject(SignIn) private readonly signIn: SignIn,
    @Inject(ChangePassword) private readonly passwords: ChangePassword,
    @Inject(ACCESS_PORTS) private readonly ports: AccessPorts,
    @Inject(ACCESS_SETTINGS) private readonly settings: AccessSettings,
  ) {}

  private async reply(actor: Actor, session: Session | undefined, account: Account | undefined): Promise<SessionReply> {
    const now = await this.ports.clock.now();
    const tokensMade = account === undefined ? [] : await this.ports.apiTokens.untold(account.id);
    return {
      actor,
      csrfToken: session?.csrfToken ?? null,
      now: now.toISOString(),
      expiresAt: session?.expiresAt.toISOString() ?? null,
      idleEndsAt: session === undefined ? null : new Date(session.seenAt.getTime() + this.settings.sessionIdleMs).toISOString(),
      mustChangePassword:
        account?.mustChangePassword === true
          ? { setByName: account.passwordSetByName, setAt: account.passwordSetAt?.toISOString() ?? null }
          : null,
      tokensMade: tokensMade.map(({ madeAt, ...token }) => ({ ...token, madeAt: madeAt.toISOString() })),
    };
  }

  @Post()
  @HttpCode(200)
  @Public('Whoever signs in is not signed in yet')
  @ApiOperation({ summary: '登录 / Sign in', description: 'Sets the session cookie. The reply carries the CSRF token of the session.' })
  @ApiBody({ schema: shown(credentials, 'input') })
  @ApiResponse({ status: 200, description: 'Signed in', schema: shown(sessionReply, 'output') })
  @refuses('wrong-credentials', 'account-locked', 'too-many-tries', 'slow-path', 'csrf-refused')
  async open(@Body() body: unknown, @Req() request: GuardedRequest, @Res({ passthrough: true }) response: Response): Promise<SessionReply> {
    if (isCrossSite(request.headers, this.settings.allowedOrigins)) throw accessException('csrf-refused');
    const given = credentials.safeParse(body);
    if (!given.success) throw accessException('invalid-body');

    const opened = await this.signIn.try(given.data, {
      remoteAddress: request.ip ?? request.socket.remoteAddress ?? null,
      userAgent: request.headers['user-agent'] ?? null,
      cookie: request.headers.cookie,
    });
    response.setHeader('Cache-Control', 'no-store');
    if (opened.ok) {
      // The browser forgets the cookie of the session before, which would otherwise stay open.
      const before = readSessionCookie(this.settings.cookie, request.headers.cookie);
      if (before !== null) await this.endBefore(before, opened.value.account, request);
      response.setHeader('Set-Cookie', [sessionCookie(this.settings.cookie, opened.value.token), opened.value.deviceCookie]);
      return this.reply(personOf(opened.value.account), opened.value.session, opened.value.account);
    }
    switch (opened.refusal.type) {
      case 'wrong-credentials':
        throw accessException('wrong-credentials');
      case 'too-many-tries':
        response.setHeader('Retry-After', String(RETRY_AFTER_SEC));
        throw accessException('too-many-tries', { retryAfterSec: RETRY_AFTER_SEC });
      case 'slow-path': {
        const leftMs = opened.refusal.until.getTime() - (await this.ports.clock.now()).getTime();
        const retryAfterSec = Math.max(1, Math.ceil(leftMs / 1000));
        response.setHeader('Retry-After', String(retryAfterSec));
        throw accessException('slow-path', { retryAfterSec });
      }
      case 'locked': {
        const leftMs = opened.refusal.until.getTime() - (await this.ports.clock.now()).getTime();
        response.setHeader('Retry-After', String(Math.max(1, Math.ceil(leftMs / 1000))));
        throw accessException('account-locked', { until: opened.refusal.until.toISOString() });
      }
      default:
        return unreachable(opened.refusal);
    }
  }

  /** A wall that somebody signs in on is a wall no more. */
  private async endBefore(token: string, { id: accountId, name }: Account, request: GuardedRequest): Promise<void> {
    const hash = hashToken(token);
    if (!isWallToken(token)) return this.ports.sessions.end(hash);
    const wall = await this.ports.walls.byTokenHash(hash);
    if (wall !== null) await this.ports.walls.end(wall.id, { accountId, name, remoteAddress: request.ip ?? null });
  }

  @Get()
  @SignedIn()
  @BeforePasswordChange()
  @ShownOnWall()
  @ApiOperation({ summary: '当前登录 / Who is signed in' })
  @ApiResponse({
    status: 200,
    description: 'The actor, its permissions, and the CSRF token of the session',
    schema: shown(sessionReply, 'output'),
  })
  async show(
    @CurrentActor() actor: Actor,
    @Req() request: GuardedRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionReply> {
    response.setHeader('Cache-Control', 'no-store');
    const { wall } = request;
    if (wall === undefined) return this.reply(actor, request.session, request.account);
    const token = readSessionCookie(this.settings.cookie, request.headers.cookie);
    if (token !== null) response.setHeader('Set-Cookie', wallCookie(this.settings.cookie, token));
    return wallReply(wall, await this.ports.clock.now());
  }

  @Post('activity')
  @HttpCode(200)
  @SignedIn()
  @BeforePasswordChange()
  @ApiOperation({
    summary: '有人操作 / The person touched the page',
    description:
      'For pages, on real input of a person and at most once a minute: the idle time begins again. Reading does not prolong a session; what changes something does.',
  })
  @ApiResponse({ status: 200, description: 'When the session ends now', schema: shown(sessionReply, 'output') })
  @refuses('not-allowed')
  async activity(
    @CurrentActor() actor: Actor,
    @Req() request: GuardedRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionReply> {
    if (request.session === undefined) throw accessException('not-allowed');
    response.setHeader('Cache-Control', 'no-store');
    return this.reply(actor, request.session, request.account);
  }

  @Post('tokens-seen')
  @HttpCode(200)
  @SignedIn()
  @ApiOperation({ summary: '已知悉令牌 / The person has seen `tokensMade`' })
  @ApiResponse({ status: 200, description: 'Nothing is left to be told', schema: shown(sessionReply, 'output') })
  @refuses('not-allowed')
  async tokensSeen(
    @CurrentActor() actor: Actor,
    @Req() request: GuardedRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionReply> {
    if (request.account === undefined) throw accessException('not-allowed');
    response.setHeader('Cache-Control', 'no-store');
    await this.ports.apiTokens.told(request.account.id);
    return this.reply(actor, request.session, request.account);
  }

  @Post('password')
  @HttpCode(200)
  @SignedIn()
  @BeforePasswordChange()
  @ApiOperation({ summary: '修改密码 / Replace the own password', description: 'Ends every other session of the account.' })
  @ApiBody({ schema: shown(passwordChange, 'input') })
  @ApiResponse({ status: 200, description: 'Replaced', schema: shown(sessionReply, 'output') })
  @refuses('not-allowed', 'wrong-current-password', 'unfit-password', 'same-password')
  async changePassword(
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
    @Req() request: GuardedRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionReply> {
    const { account, session } = request;
    if (account === undefined || session === undefined) throw accessException('not-allowed');
    const given = passwordChange.safeParse(body);
    if (!given.success) throw accessException('invalid-body');
    response.setHeader('Cache-Control', 'no-store');
    const changed = await this.passwords.change({ account, session }, given.data, request.ip ?? null);
    if (changed.ok) return this.reply(actor, session, { ...account, mustChangePassword: false });
    switch (changed.refusal.type) {
      case 'session-ended':
        throw accessException('session-expired');
      case 'unfit-password':
        throw accessException('unfit-password', { faults: changed.refusal.faults });
      default:
        throw accessException(changed.refusal.type);
    }
  }

  @Delete()
  @HttpCode(204)
  @SignedIn()
  @BeforePasswordChange()
  @ApiOperation({ summary: '退出 / Sign out' })
  @ApiResponse({ status: 204, description: 'Signed out' })
  @refuses('not-allowed')
  async end(@CurrentActor() actor: Actor, @Req() request: GuardedRequest, @Res({ passthrough: true }) response: Response): Promise<void> {
    if (actor.kind !== 'person' || request.session === undefined) throw accessException('not-allowed');
    await this.ports.sessions.end(request.session.tokenHash);
    response.setHeader('Set-Cookie', endedCookie(this.settings.cookie));
    await this.ports.accessLog.record({
      act: 'sign-out',
      result: 'ok',
      accountId: actor.accountId,
      name: actor.name,
      remoteAddress: request.ip ?? null,
      at: await this.ports.clock.now(),
    });
  }
}

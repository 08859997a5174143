import { Controller, Delete, Get, HttpCode, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExtension, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { BeforePasswordChange, CurrentActor, SignedIn } from './access.decorator.js';
import { accessException } from './access.guard.js';
import { ACCESS_PORTS, ACCESS_SETTINGS, type AccessSettings } from './access-tokens.js';
import type { Actor, Person } from './actor.js';
import { endedCookie } from './cookie.js';
import type { GuardedRequest } from './guarded-request.js';
import type { AccessPorts, Session } from './ports.js';
import type { Response } from './session.controller.js';
import { sessionsReply, shown, type SessionsReply } from './session.dto.js';
import { sessionName, standingSessions } from './session.js';

/** A person's own sessions: where somebody is signed in under this account, and the end of one or of all. */
@ApiTags('session')
@Controller('api/v1/sessions')
export class SessionsController {
  constructor(
    @Inject(ACCESS_PORTS) private readonly ports: AccessPorts,
    @Inject(ACCESS_SETTINGS) private readonly settings: AccessSettings,
  ) {}

  @Get()
  @SignedIn()
  @BeforePasswordChange()
  @ApiOperation({ summary: '我的登录 / My sessions', description: 'Those that still stand, the last used first.' })
  @ApiResponse({ status: 200, description: 'The sessions of the person who asks', schema: shown(sessionsReply, 'output') })
  @ApiExtension('x-refusals', ['not-allowed'])
  async list(
    @CurrentActor() actor: Actor,
    @Req() request: GuardedRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionsReply> {
    const { person, session } = ownerOf(actor, request);
    const now = await this.ports.clock.now();
    response.setHeader('Cache-Control', 'no-store');
    return {
      now: now.toISOString(),
      items: (await this.standing(person, now)).map((one) => ({
        id: sessionName(one),
        current: one.tokenHash === session.tokenHash,
        userAgent: one.userAgent,
        remoteAddress: one.remoteAddress,
        createdAt: one.createdAt.toISOString(),
        seenAt: one.seenAt.toISOString(),
        expiresAt: one.expiresAt.toISOString(),
      })),
    };
  }

  @Delete(':id')
  @HttpCode(204)
  @SignedIn()
  @BeforePasswordChange()
  @ApiOperation({ summary: '结束一处登录 / End one of my sessions', description: 'Does nothing where it has ended already.' })
  @ApiParam({ name: 'id', description: 'As the list names it' })
  @ApiResponse({ status: 204, description: 'It has ended' })
  @ApiExtension('x-refusals', ['not-allowed'])
  async end(@CurrentActor() actor: Actor, @Param('id') id: string, @Req() request: GuardedRequest): Promise<void> {
    const { person } = ownerOf(actor, request);
    const found = (await this.standing(person, await this.ports.clock.now())).find((one) => sessionName(one) === id);
    if (found === undefined) return;
    await this.ports.sessions.end(found.tokenHash);
    await this.note(person, request);
  }

  @Delete()
  @HttpCode(204)
  @SignedIn()
  @BeforePasswordChange()
  @ApiOperation({ summary: '全部退出 / Sign out everywhere', description: 'Ends every session of the account, this one too.' })
  @ApiResponse({ status: 204, description: 'All have ended' })
  @ApiExtension('x-refusals', ['not-allowed'])
  async endAll(
    @CurrentActor() actor: Actor,
    @Req() request: GuardedRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const { person } = ownerOf(actor, request);
    await this.ports.sessions.endAllOf(person.accountId);
    response.setHeader('Set-Cookie', endedCookie(this.settings.cookie));
    await this.note(person, request);
  }

  private async standing({ accountId }: Person, now: Date): Promise<readonly Session[]> {
    return standingSessions(this.ports.sessions, accountId, now, this.settings.sessionIdleMs);
  }

  private async note({ accountId, name }: Person, request: GuardedRequest): Promise<void> {
    const at = await this.ports.clock.now();
    await this.ports.accessLog.record({ act: 'sign-out', result: 'ok', accountId, name, remoteAddress: request.ip ?? null, at });
  }
}

/** Machines have no sessions. */
const ownerOf = (actor: Actor, { session }: GuardedRequest): { readonly person: Person; readonly session: Session } => {
  if (actor.kind !== 'person' || session === undefined) throw accessException('not-allowed');
  return { person: actor, session };
};

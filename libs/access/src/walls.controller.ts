import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiExtension, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, SignedIn } from './access.decorator.js';
import { accessException } from './access.guard.js';
import { ACCESS_PORTS, ACCESS_SETTINGS, type AccessSettings } from './access-tokens.js';
import { can, type Actor, type Person } from './actor.js';
import { wallCookie } from './cookie.js';
import type { GuardedRequest } from './guarded-request.js';
import type { AccessPorts, Wall, WallActor } from './ports.js';
import type { Response } from './session.controller.js';
import { newWall, sessionReply, shown, wallsReply, type SessionReply, type WallsReply } from './session.dto.js';
import { makeWall } from './wall.js';
import { wallReply } from './wall-reply.js';

const actorOf = ({ accountId, name }: Person, request: GuardedRequest): WallActor => ({
  accountId,
  name,
  remoteAddress: request.ip ?? null,
});
const personOf = (actor: Actor): Person => {
  if (actor.kind !== 'person') throw accessException('not-allowed');
  return actor;
};

/** The big screens that have a session of their own: where they hang, who made them, when they were last seen, and their end. */
@ApiTags('session')
@Controller('api/v1/walls')
export class WallsController {
  constructor(@Inject(ACCESS_PORTS) private readonly ports: AccessPorts) {}

  @Get()
  @SignedIn()
  @ApiOperation({
    summary: '大屏 / Walls that the person may end',
    description:
      '指挥部值班员和管理员看到全部，其他人看到自己设置的。 / All of them for the command and the administrator, else those that the person made.',
  })
  @ApiResponse({ status: 200, description: 'Those that still stand, the last used first', schema: shown(wallsReply, 'output') })
  @ApiExtension('x-refusals', ['not-allowed'])
  async list(@CurrentActor() actor: Actor): Promise<WallsReply> {
    const person = personOf(actor);
    const now = await this.ports.clock.now();
    const walls = await this.endable(person, now);
    return {
      now: now.toISOString(),
      items: walls.map(({ id, name, place, madeBy, madeByName, madeAt, seenAt, userAgent, remoteAddress }) => ({
        ...{ id, name, place, madeByName, userAgent, remoteAddress },
        own: madeBy === person.accountId,
        madeAt: madeAt.toISOString(),
        seenAt: seenAt.toISOString(),
      })),
    };
  }

  @Delete(':id')
  @HttpCode(204)
  @SignedIn()
  @ApiOperation({ summary: '结束一块大屏 / End a wall', description: 'It shows nothing new from then on, and says so.' })
  @ApiParam({ name: 'id', description: 'As the list names it' })
  @ApiResponse({ status: 204, description: 'It has ended' })
  @ApiExtension('x-refusals', ['not-allowed', 'unknown-wall'])
  async end(@CurrentActor() actor: Actor, @Param('id') id: string, @Req() request: GuardedRequest): Promise<void> {
    const person = personOf(actor);
    const found = (await this.endable(person, await this.ports.clock.now())).find((wall) => wall.id === id);
    // Also where the wall is another's, so that nobody learns which there are.
    if (found === undefined) throw accessException('unknown-wall');
    await this.ports.walls.end(found.id, actorOf(person, request));
  }

  private async endable(person: Person, now: Date): Promise<readonly Wall[]> {
    const seesAll = can(person, 'wall:manage') || can(person, 'account:manage');
    return (await this.ports.walls.standing(now)).filter(({ madeBy }) => seesAll || madeBy === person.accountId);
  }
}

/** Only where there is a page for a wall. */
@ApiTags('session')
@Controller('api/v1/session/wall')
export class WallSessionController {
  constructor(
    @Inject(ACCESS_PORTS) private readonly ports: AccessPorts,
    @Inject(ACCESS_SETTINGS) private readonly settings: AccessSettings,
  ) {}

  @Post()
  @HttpCode(200)
  @Allow('wall:manage')
  @ApiOperation({
    summary: '用作大屏 / Make a wall of this browser',
    description:
      'The session of the person ends; the browser gets that of the wall, which shows the roll call, changes nothing, and ends only by hand or when it is not used for 90 days.',
  })
  @ApiBody({ schema: shown(newWall, 'input') })
  @ApiResponse({ status: 200, description: 'The browser is a wall now', schema: shown(sessionReply, 'output') })
  @ApiExtension('x-refusals', ['not-allowed', 'invalid-wall'])
  async make(
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
    @Req() request: GuardedRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionReply> {
    const { session } = request;
    const person = personOf(actor);
    if (session === undefined) throw accessException('not-allowed');
    const given = newWall.safeParse(body);
    if (!given.success) throw accessException('invalid-wall');
    const now = await this.ports.clock.now();
    const userAgent = request.headers['user-agent'] ?? null;
    const { token, wall } = await makeWall(this.ports.walls, actorOf(person, request), { ...given.data, session, userAgent }, now);
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('Set-Cookie', wallCookie(this.settings.cookie, token));
    return wallReply(wall, now);
  }
}

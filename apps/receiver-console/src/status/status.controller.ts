import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { can, CurrentActor, ShownOnWall, SignedIn, type Actor } from '@rainstorm/access';
import { systemStatus } from '@rainstorm/api-schemas';
import { apiQuery, apiReply, LiveFeed, query } from '@rainstorm/http-edge';
import { z } from 'zod';
import { ReadStatus } from './read-status.js';

/** `page`: as the pulse of the stream names it. The page proves with it that it runs, and counts as present for another 20 s. */
const statusQuery = z.strictObject({
  page: z
    .string()
    .regex(/^str-[0-9a-f-]{36}$/)
    .optional(),
});

@ApiTags('status')
@Controller('api/v1/status')
export class StatusController {
  constructor(
    @Inject(ReadStatus) private readonly status: ReadStatus,
    @Inject(LiveFeed) private readonly feed: LiveFeed,
  ) {}

  @Get()
  @SignedIn()
  @ShownOnWall()
  @apiQuery(statusQuery)
  @apiReply(200, systemStatus)
  @ApiOperation({ summary: '运行状态 / Whether a dispatcher acts on deadlines, and whether this page would be told' })
  async read(
    @CurrentActor() actor: Actor,
    @Query(query(statusQuery)) { page }: z.output<typeof statusQuery>,
  ): Promise<z.output<typeof systemStatus>> {
    const present = page === undefined || actor.kind !== 'person' ? null : await this.feed.prove(page, actor.accountId);
    return {
      dispatcher: await this.status.dispatcher(),
      auditor: await this.status.auditor(),
      arming: await this.status.arming(),
      signInAttack: can(actor, 'roll-call:read') ? await this.status.signInAttack() : null,
      feed: { live: this.status.feedIsLive },
      page: present === null ? null : { present },
    };
  }
}

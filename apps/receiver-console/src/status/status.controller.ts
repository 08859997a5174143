import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { can, CurrentActor, SignedIn, type Actor } from '@rainstorm/access';
import { systemStatus } from '@rainstorm/api-schemas';
import { apiReply } from '@rainstorm/http-edge';
import type { z } from 'zod';
import { ReadStatus } from './read-status.js';

@ApiTags('status')
@Controller('api/v1/status')
export class StatusController {
  constructor(@Inject(ReadStatus) private readonly status: ReadStatus) {}

  @Get()
  @SignedIn()
  @apiReply(200, systemStatus)
  @ApiOperation({ summary: '运行状态 / Whether a dispatcher acts on deadlines, and whether this page would be told' })
  async read(@CurrentActor() actor: Actor): Promise<z.output<typeof systemStatus>> {
    return {
      dispatcher: await this.status.dispatcher(),
      auditor: await this.status.auditor(),
      arming: await this.status.arming(),
      signInAttack: can(actor, 'roll-call:read') ? await this.status.signInAttack() : null,
      feed: { live: this.status.feedIsLive },
    };
  }
}

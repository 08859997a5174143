import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ACCOUNT_TRIES, Allow, SOURCE_TRIES } from '@rainstorm/access';
import { processes } from '@rainstorm/api-schemas';
import { apiReply } from '@rainstorm/http-edge';
import { Ledger, signInAttack } from '@rainstorm/ledger';
import type { z } from 'zod';

@ApiTags('oversight')
@Controller('api/v1')
export class ProcessController {
  constructor(@Inject(Ledger) private readonly ledger: Ledger) {}

  @Get('processes')
  @Allow('episode:read', 'audit:read')
  @apiReply(200, processes)
  @ApiOperation({ summary: '运行状况 / Processes, their heartbeats, and whether the invariants hold' })
  async processes(): Promise<z.output<typeof processes>> {
    return {
      items: await this.ledger.presences.heartbeats(),
      arming: await this.ledger.arming.state(),
      signInAttack: await signInAttack(this.ledger, { accountTries: ACCOUNT_TRIES, sourceTries: SOURCE_TRIES }),
    };
  }
}

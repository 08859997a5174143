import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, type Actor } from '@rainstorm/access';
import { bulletinsBelow } from '@rainstorm/api-schemas';
import { apiQuery, apiRefusals, apiReply, pageQuery, pageReply, pageRequest, query } from '@rainstorm/http-edge';
import { z } from 'zod';
import { officerOf } from '../officer.js';
import { valueOrProblem } from '../wire.js';
import { ReadBulletinsBelow } from './read-bulletins-below.js';

const belowQuery = z.strictObject(pageQuery('bulletins-below', 5));

@ApiTags('units')
@Controller('api/v1')
export class UnitsController {
  constructor(@Inject(ReadBulletinsBelow) private readonly below: ReadBulletinsBelow) {}

  @Get('bulletins-below')
  @Allow('inbox:read')
  @apiQuery(belowQuery)
  @apiReply(200, bulletinsBelow)
  @apiRefusals('no-office')
  @ApiOperation({
    summary: '下级单位签收情况 / What the offices below the own one did with each bulletin, newest first',
    description:
      '仅供了解：下级单位的签收不代替本单位签收，本单位的签收也不代替下级单位签收。 / Information only: no receipt stands for that of another office.',
  })
  async bulletinsBelow(
    @CurrentActor() actor: Actor,
    @Query(query(belowQuery)) given: z.output<typeof belowQuery>,
  ): Promise<z.output<typeof bulletinsBelow>> {
    const { now, ...found } = valueOrProblem(await this.below.list(officerOf(actor), pageRequest(given)));
    return { now, ...pageReply('bulletins-below', found) };
  }
}

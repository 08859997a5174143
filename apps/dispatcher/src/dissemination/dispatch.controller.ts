import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, ReadsPersonalData } from '@rainstorm/access';
import { bulletinRollCall, dispatchDetail, dispatchDetails } from '@rainstorm/api-schemas';
import { apiRefusals, apiQuery, apiReply, line, pageQuery, pageReply, pageRequest, query } from '@rainstorm/http-edge';
import { dispatchStates, idFrom, type BulletinId, type DispatchId } from '@rainstorm/warning-model';
import { z } from 'zod';
import { valueOrProblem } from '../wire.js';
import { ReadDispatches } from './read-dispatches.js';

const dispatchListing = z.strictObject({
  bulletinId: line(64).optional(),
  officeId: line(64).optional(),
  episodeId: line(64).optional(),
  state: z.enum(dispatchStates).optional(),
  ...pageQuery('dispatches'),
});

const rollCallQuery = z.strictObject(pageQuery('roll-call-offices', 50));

@ApiTags('oversight')
@Controller('api/v1')
export class DispatchController {
  constructor(@Inject(ReadDispatches) private readonly dispatches: ReadDispatches) {}

  @Get('dispatches')
  @Allow('dispatch:read')
  @ReadsPersonalData('roll-call')
  @apiQuery(dispatchListing)
  @apiReply(200, dispatchDetails)
  @ApiOperation({ summary: '分发 / Dispatches with deliveries, receipts and escalations, newest first' })
  async listDispatches(@Query(query(dispatchListing)) given: z.output<typeof dispatchListing>): Promise<z.output<typeof dispatchDetails>> {
    return pageReply('dispatches', await this.dispatches.list(given, pageRequest(given)));
  }

  @Get('bulletins/:id/roll-call')
  @Allow('dispatch:read')
  @ReadsPersonalData('roll-call')
  @apiQuery(rollCallQuery)
  @apiReply(200, bulletinRollCall)
  @apiRefusals('unknown-bulletin')
  @ApiOperation({ summary: '签收情况 / The dispatches of a published bulletin, the most urgent first; `counts` are of all of them' })
  async rollCall(
    @Param('id') bulletinId: string,
    @Query(query(rollCallQuery)) given: z.output<typeof rollCallQuery>,
  ): Promise<z.output<typeof bulletinRollCall>> {
    const { counts, ...found } = valueOrProblem(await this.dispatches.rollCall(idFrom<BulletinId>(bulletinId), pageRequest(given)));
    return { counts, ...pageReply('roll-call-offices', found) };
  }

  @Get('dispatches/:id')
  @Allow('dispatch:read')
  @ReadsPersonalData('roll-call')
  @apiReply(200, dispatchDetail)
  @apiRefusals('unknown-dispatch')
  @ApiOperation({ summary: '一份分发 / One dispatch' })
  async oneDispatch(@Param('id') dispatchId: string): Promise<z.output<typeof dispatchDetail>> {
    return valueOrProblem(await this.dispatches.one(idFrom<DispatchId>(dispatchId)));
  }
}

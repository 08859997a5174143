import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, type Actor } from '@rainstorm/access';
import { bulletinsBelow, field, recordedUnitResponse, responseTrack, unitBoard } from '@rainstorm/api-schemas';
import {
  apiBody,
  apiIdempotencyKey,
  apiQuery,
  apiRefusals,
  apiReply,
  body,
  IdempotencyKey,
  instant,
  line,
  pageQuery,
  pageReply,
  pageRequest,
  prose,
  query,
} from '@rainstorm/http-edge';
import { idFrom, type OfficeId } from '@rainstorm/warning-model';
import { z } from 'zod';
import { officerOf } from '../officer.js';
import { valueOrProblem } from '../wire.js';
import { ReadBulletinsBelow } from './read-bulletins-below.js';
import { ReadUnitBoard, responseView } from './read-unit-board.js';
import { RecordResponse } from './record-response.js';

const belowQuery = z.strictObject(pageQuery('bulletins-below', 5));
const response = z.strictObject({
  status: field.status.default('actual'),
  track: responseTrack,
  chosen: line(10),
  decidedAt: instant,
  decidedBy: line(100),
  note: prose(2_000).default(''),
});

@ApiTags('units')
@Controller('api/v1')
export class UnitsController {
  constructor(
    @Inject(ReadBulletinsBelow) private readonly below: ReadBulletinsBelow,
    @Inject(ReadUnitBoard) private readonly units: ReadUnitBoard,
    @Inject(RecordResponse) private readonly responses: RecordResponse,
  ) {}

  @Get('units')
  @Allow('unit:read')
  @apiReply(200, unitBoard)
  @ApiOperation({
    summary: '区县响应 / For each district the signal in force, the response that it decided, and the lag; the most urgent first',
    description:
      '指挥部和市级单位看到全部区县，区县看到本单位。 / The command and the offices of the city see all districts, a district its own.',
  })
  async board(@CurrentActor() actor: Actor): Promise<z.output<typeof unitBoard>> {
    return this.units.board(officerOf(actor));
  }

  @Post('units/:id/responses')
  @Allow('unit:respond')
  @apiIdempotencyKey()
  @apiBody(response)
  @apiReply(201, recordedUnitResponse)
  @apiRefusals('decided-too-long-ago', 'decision-in-the-future', 'not-your-unit', 'unknown-grade', 'unknown-unit')
  @ApiOperation({
    summary: '登记区县响应 / Record what a district decided: by itself, or by the command for it',
    description:
      '`chosen` 为颜色、等级或 `none`（未启动或终止）。`none` 不算作对信号的响应。 / `none` (not started, or ended) answers no signal.',
  })
  async respond(
    @CurrentActor() actor: Actor,
    @Param('id') unitId: string,
    @IdempotencyKey() key: string | null,
    @Body(body(response)) given: z.output<typeof response>,
  ): Promise<z.output<typeof recordedUnitResponse>> {
    const recorded = valueOrProblem(await this.responses.record(officerOf(actor), { ...given, unitId: idFrom<OfficeId>(unitId) }, key));
    return { response: responseView(recorded.response), answers: recorded.answers };
  }

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

import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, ReadsPersonalData, type Actor } from '@rainstorm/access';
import { answeredEscalation, bulletinsInForce, closedEscalation, escalationDetails, rollCall, rollCalls } from '@rainstorm/api-schemas';
import {
  apiRefusals,
  apiBody,
  apiQuery,
  apiReply,
  body,
  line,
  pageQuery,
  pageReply,
  pageRequest,
  prose,
  query,
} from '@rainstorm/http-edge';
import { escalationStates, idFrom, type BulletinId, type EscalationId } from '@rainstorm/warning-model';
import { z } from 'zod';
import { officerOf } from '../officer.js';
import { valueOrProblem } from '../wire.js';
import { AnswerEscalation } from './answer-escalation.js';
import { ReadEscalations } from './read-escalations.js';
import { ReadInForce } from './read-in-force.js';
import { ReadRollCall } from './read-roll-call.js';

const escalationQuery = z.strictObject({ state: z.enum(escalationStates).optional(), ...pageQuery('escalations') });
const answer = z.strictObject({ note: prose(1_000).default('') }).prefault({});
const closing = z.strictObject({ reason: line(500) });

@ApiTags('command')
@Controller('api/v1')
export class CommandController {
  constructor(
    @Inject(ReadEscalations) private readonly escalations: ReadEscalations,
    @Inject(AnswerEscalation) private readonly answers: AnswerEscalation,
    @Inject(ReadRollCall) private readonly rollCall: ReadRollCall,
    @Inject(ReadInForce) private readonly standing: ReadInForce,
  ) {}

  @Get('escalations')
  @Allow('escalation:answer', 'roll-call:read')
  @apiReply(200, escalationDetails)
  @apiQuery(escalationQuery)
  @ApiOperation({
    summary: '督办事项 / What nobody answered',
    description:
      '首页给出全部未结束的督办事项（最急的在前），`limit` 只限已结束的。 / The first page has every escalation that is not closed, the most urgent first; `limit` counts the closed ones alone.',
  })
  async list(@Query(query(escalationQuery)) given: z.output<typeof escalationQuery>): Promise<z.output<typeof escalationDetails>> {
    return pageReply('escalations', await this.escalations.list(given.state ?? null, pageRequest(given)));
  }

  @Post('escalations/:id/acknowledgement')
  @HttpCode(200)
  @Allow('escalation:answer')
  @apiBody(answer)
  @apiReply(200, answeredEscalation)
  @apiRefusals('escalation-closed', 'unknown-escalation')
  @ApiOperation({
    summary: '应答督办 / Answer for the command; it is told again while the office is silent. A second answer is answered with the first',
  })
  async answer(
    @CurrentActor() actor: Actor,
    @Param('id') escalationId: string,
    @Body(body(answer)) { note }: z.output<typeof answer>,
  ): Promise<z.output<typeof answeredEscalation>> {
    return valueOrProblem(await this.answers.answer(idFrom<EscalationId>(escalationId), officerOf(actor), note));
  }

  @Post('escalations/:id/calling')
  @HttpCode(200)
  @Allow('escalation:answer')
  @apiReply(200, answeredEscalation)
  @apiRefusals('escalation-closed', 'unknown-escalation')
  @ApiOperation({ summary: '正在叫应 / Say that this officer is calling the office' })
  async calling(@CurrentActor() actor: Actor, @Param('id') escalationId: string): Promise<z.output<typeof answeredEscalation>> {
    return valueOrProblem(await this.answers.startCall(idFrom<EscalationId>(escalationId), officerOf(actor)));
  }

  @Post('escalations/:id/closing')
  @HttpCode(200)
  @Allow('escalation:answer')
  @apiBody(closing)
  @apiReply(200, closedEscalation)
  @apiRefusals('decision-clock-over', 'escalation-closed', 'unknown-decision-clock', 'unknown-escalation')
  @ApiOperation({
    summary: '结束督办事项 / Close an escalation with a reason: this officer takes it over, and it does not ring again',
  })
  async close(
    @CurrentActor() actor: Actor,
    @Param('id') escalationId: string,
    @Body(body(closing)) { reason }: z.output<typeof closing>,
  ): Promise<z.output<typeof closedEscalation>> {
    return { escalation: valueOrProblem(await this.answers.close(idFrom<EscalationId>(escalationId), officerOf(actor), reason)) };
  }

  @Get('bulletins/:id/roll-call')
  @Allow('roll-call:read')
  @ReadsPersonalData('roll-call')
  @apiReply(200, rollCall)
  @apiRefusals('unknown-bulletin')
  @ApiOperation({ summary: '点名 / Office by office: who has the bulletin, and who must be called' })
  async rollCallOf(@Param('id') bulletinId: string): Promise<z.output<typeof rollCall>> {
    return valueOrProblem(await this.rollCall.of(idFrom<BulletinId>(bulletinId)));
  }

  @Get('roll-call')
  @Allow('roll-call:read')
  @ReadsPersonalData('roll-call')
  @apiReply(200, rollCalls)
  @ApiOperation({ summary: '全部待办点名 / Roll call of every bulletin that still wants an answer' })
  async rollCalls(): Promise<z.output<typeof rollCalls>> {
    return this.rollCall.ofAllOpen();
  }

  @Get('in-force')
  @Allow('roll-call:read')
  @apiReply(200, bulletinsInForce)
  @ApiOperation({ summary: '生效中的信息 / What is in force: published, not expired, not cancelled, not replaced' })
  async inForce(): Promise<z.output<typeof bulletinsInForce>> {
    return this.standing.all();
  }
}

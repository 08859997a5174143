import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, ReadsPersonalData, ShownOnWall, type Actor } from '@rainstorm/access';
import {
  answeredEscalation,
  answeredEscalations,
  bulletinsInForce,
  closedEscalation,
  escalationDetails,
  rollCall,
  rollCalls,
  silentOffices,
  unansweredEscalations,
} from '@rainstorm/api-schemas';
import {
  apiRefusals,
  apiBody,
  apiQuery,
  apiReply,
  body,
  distinct,
  line,
  nextReply,
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
import { onWall, ReadRollCall, type RollCall } from './read-roll-call.js';

/** `standing`: open or answered. */
const escalationQuery = z.strictObject({ state: z.enum([...escalationStates, 'standing']).optional(), ...pageQuery('escalations') });
const callsQuery = z.strictObject(pageQuery('roll-calls', 20));
const officesQuery = z.strictObject(pageQuery('roll-call-offices', 50));
const silentQuery = z.strictObject(pageQuery('silent-offices', 50));
const called = ({ next, ...call }: RollCall): z.output<typeof rollCall> => ({ ...call, next: nextReply('roll-call-offices', next) });
/** A silent office can have many; more are answered in another request. */
const MOST_AT_ONCE = 200;
const escalationIds = distinct(
  z
    .array(line(64).transform((text) => idFrom<EscalationId>(text)))
    .min(1)
    .max(MOST_AT_ONCE),
);
const answers = z.strictObject({ ids: escalationIds, note: prose(1_000).default('') });
const calls = z.strictObject({ ids: escalationIds });
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
      '先列无人处置的（最急的在前），再列已知悉的，最后是已结束的；`state=standing` 只列未结束的。`counts` 按全部未结束事项统计。 / Open ones first, the most urgent in front, then answered ones, then closed ones; `standing` are those that are not closed. `counts` are of all that are not closed.',
  })
  async list(@Query(query(escalationQuery)) given: z.output<typeof escalationQuery>): Promise<z.output<typeof escalationDetails>> {
    const { counts, ...found } = await this.escalations.list(given.state ?? null, pageRequest(given));
    return { counts, ...pageReply('escalations', found) };
  }

  @Get('escalations/unanswered')
  @ShownOnWall()
  @Allow('escalation:answer', 'roll-call:read')
  @apiReply(200, unansweredEscalations)
  @ApiOperation({
    summary: '无人处置的督办事项 / All escalations that nobody answered, with what a page needs to ring',
    description:
      '全部列出，不分页；办理所需的其他内容见 `/escalations`。 / All of them, not in pages. What is needed to handle one is in `/escalations`.',
  })
  async unanswered(): Promise<z.output<typeof unansweredEscalations>> {
    return this.escalations.unanswered();
  }

  @Post('escalations/acknowledgements')
  @HttpCode(200)
  @Allow('escalation:answer')
  @apiBody(answers)
  @apiReply(200, answeredEscalations)
  @ApiOperation({
    summary: '一并应答督办 / Answer several escalations for the command, each by itself',
    description:
      '至多200项；已结束或不存在的逐项说明，不影响其他各项。 / At most 200. One that is closed or unknown says so and stops no other.',
  })
  async answerAll(
    @CurrentActor() actor: Actor,
    @Body(body(answers)) { ids, note }: z.output<typeof answers>,
  ): Promise<z.output<typeof answeredEscalations>> {
    return { items: await this.answers.answerAll(ids, officerOf(actor), note) };
  }

  @Post('escalations/callings')
  @HttpCode(200)
  @Allow('escalation:answer')
  @apiBody(calls)
  @apiReply(200, answeredEscalations)
  @ApiOperation({
    summary: '一并登记正在叫应 / Say of several escalations that this officer is calling the office, each by itself; at most 200',
  })
  async startCalls(
    @CurrentActor() actor: Actor,
    @Body(body(calls)) { ids }: z.output<typeof calls>,
  ): Promise<z.output<typeof answeredEscalations>> {
    return { items: await this.answers.startCalls(ids, officerOf(actor)) };
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
  @apiQuery(officesQuery)
  @apiReply(200, rollCall)
  @apiRefusals('unknown-bulletin')
  @ApiOperation({ summary: '点名 / Office by office, the most urgent first: who has the bulletin, and who must be called' })
  async rollCallOf(
    @Param('id') bulletinId: string,
    @Query(query(officesQuery)) given: z.output<typeof officesQuery>,
  ): Promise<z.output<typeof rollCall>> {
    return called(valueOrProblem(await this.rollCall.of(idFrom<BulletinId>(bulletinId), pageRequest(given))));
  }

  @Get('roll-call')
  @ShownOnWall()
  @Allow('roll-call:read')
  @ReadsPersonalData('roll-call')
  @apiQuery(callsQuery)
  @apiReply(200, rollCalls)
  @ApiOperation({
    summary: '全部待办点名 / Roll call of every bulletin that still wants an answer',
    description:
      '每条信息附最紧急的几个单位，其余用该条的 `next` 向 `/bulletins/{id}/roll-call` 取；`counts` 按全部单位统计。 / Each bulletin has its most urgent offices; its `next` goes on with the others at `/bulletins/{id}/roll-call`. `counts` are of all offices.',
  })
  async rollCalls(
    @CurrentActor() actor: Actor,
    @Query(query(callsQuery)) given: z.output<typeof callsQuery>,
  ): Promise<z.output<typeof rollCalls>> {
    const { now, counts, ...found } = await this.rollCall.ofAllOpen(pageRequest(given));
    const items = actor.kind === 'wall' ? found.items.map(onWall) : found.items;
    return { now, counts, ...pageReply('roll-calls', { ...found, items: items.map(called) }) };
  }

  @Get('roll-call/silent')
  @Allow('roll-call:read')
  @ReadsPersonalData('roll-call')
  @apiQuery(silentQuery)
  @apiReply(200, silentOffices)
  @ApiOperation({
    summary: '未响应单位 / The offices that owe a receipt or have an escalation that is not closed',
    description:
      '`count` 是该单位的全部件数，`cases` 只列最紧急的几件；`counts` 按全部单位统计。 / `count` is of all cases of the office, `cases` has its most urgent ones. `counts` are of all offices.',
  })
  async silent(@Query(query(silentQuery)) given: z.output<typeof silentQuery>): Promise<z.output<typeof silentOffices>> {
    const { now, counts, ...found } = await this.rollCall.silent(pageRequest(given));
    return { now, counts, ...pageReply('silent-offices', found) };
  }

  @Get('in-force')
  @ShownOnWall()
  @Allow('roll-call:read')
  @apiReply(200, bulletinsInForce)
  @ApiOperation({ summary: '生效中的信息 / What is in force: published, not expired, not cancelled, not replaced' })
  async inForce(): Promise<z.output<typeof bulletinsInForce>> {
    return this.standing.all();
  }
}

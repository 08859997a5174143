import { Body, Controller, Get, Header, Headers, HttpCode, Inject, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, ReadsPersonalData, type Actor } from '@rainstorm/access';
import { changedLeaderCall, leaderCallRoundDetail, leaderCallRounds } from '@rainstorm/api-schemas';
import {
  apiBody,
  apiQuery,
  apiRefusals,
  apiReply,
  body,
  edgeProblems,
  pageQuery,
  pageReply,
  pageRequest,
  parseIdempotencyKey,
  prose,
  query,
} from '@rainstorm/http-edge';
import { idFrom, spokenOutcomes, type LeaderCallId, type LeaderCallRoundId } from '@rainstorm/warning-model';
import { z } from 'zod';
import { officerOf } from '../officer.js';
import { valueOrProblem } from '../wire.js';
import { leaderCallView } from './leader-call-view.js';
import { ReadLeaderCalls } from './read-leader-calls.js';
import { WorkLeaderCalls } from './work-leader-calls.js';

const roundsQuery = z.strictObject(pageQuery('leader-call-rounds', 20));
const said = z.strictObject({ outcome: z.enum([...spokenOutcomes, 'mistaken']), note: prose(500).default('') });
const refusals = ['leader-call-over', 'leader-call-taken', 'unknown-leader-call'] as const;

@ApiTags('leader-calls')
@Controller('api/v1')
export class LeaderCallController {
  constructor(
    @Inject(ReadLeaderCalls) private readonly lists: ReadLeaderCalls,
    @Inject(WorkLeaderCalls) private readonly work: WorkLeaderCalls,
  ) {}

  @Get('leader-call-rounds')
  @Allow('leader-call:read')
  @apiQuery(roundsQuery)
  @apiReply(200, leaderCallRounds)
  @ApiOperation({ summary: '领导叫应名单 / The lists of leaders who are called, one for each signal, newest first' })
  async rounds(
    @CurrentActor() actor: Actor,
    @Query(query(roundsQuery)) given: z.output<typeof roundsQuery>,
  ): Promise<z.output<typeof leaderCallRounds>> {
    const { now, ...found } = await this.lists.rounds(officerOf(actor), pageRequest(given));
    return { now, ...pageReply('leader-call-rounds', found) };
  }

  @Get('leader-call-rounds/:id')
  @Allow('leader-call:read')
  @ReadsPersonalData('leader-calls')
  @apiReply(200, leaderCallRoundDetail)
  @apiRefusals('unknown-leader-call-round')
  @ApiOperation({ summary: '一份叫应名单 / One list: who was reached, who is called now, and who stands on the list of the command' })
  async round(@CurrentActor() actor: Actor, @Param('id') roundId: string): Promise<z.output<typeof leaderCallRoundDetail>> {
    return valueOrProblem(await this.lists.one(officerOf(actor), idFrom<LeaderCallRoundId>(roundId)));
  }

  @Get('leader-call-rounds/:id/calls.csv')
  @Allow('leader-call:read')
  @ReadsPersonalData('leader-calls')
  @ApiProduces('text/csv')
  @apiReply(200, z.string())
  @apiRefusals('unknown-leader-call-round')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: '导出叫应名单 / A list as CSV, for the archive; UTF-8 with a byte order mark' })
  async csv(@CurrentActor() actor: Actor, @Param('id') roundId: string): Promise<StreamableFile> {
    const id = idFrom<LeaderCallRoundId>(roundId);
    const text = valueOrProblem(await this.lists.csv(officerOf(actor), id));
    return new StreamableFile(Buffer.from(text, 'utf8'), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="leader-calls-${id}.csv"`,
    });
  }

  @Post('leader-calls/:id/take')
  @HttpCode(200)
  @Allow('leader-call:work')
  @apiReply(200, changedLeaderCall)
  @apiRefusals('leader-already-reached', ...refusals)
  @ApiOperation({
    summary: '我来拨打 / Take a leader: nobody else calls for three minutes, or until it is recorded or given back',
  })
  async take(@CurrentActor() actor: Actor, @Param('id') callId: string): Promise<z.output<typeof changedLeaderCall>> {
    return { call: leaderCallView(valueOrProblem(await this.work.take(idFrom<LeaderCallId>(callId), officerOf(actor)))) };
  }

  @Post('leader-calls/:id/release')
  @HttpCode(200)
  @Allow('leader-call:work')
  @apiReply(200, changedLeaderCall)
  @apiRefusals('leader-call-taken', 'unknown-leader-call')
  @ApiOperation({ summary: '放回 / Give a leader back, so that somebody else may call' })
  async release(@CurrentActor() actor: Actor, @Param('id') callId: string): Promise<z.output<typeof changedLeaderCall>> {
    return { call: leaderCallView(valueOrProblem(await this.work.release(idFrom<LeaderCallId>(callId), officerOf(actor)))) };
  }

  @Post('leader-calls/:id/calls')
  @Allow('leader-call:work')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @apiBody(said)
  @apiReply(201, changedLeaderCall)
  @apiRefusals('leader-already-reached', 'leader-not-reached', ...refusals)
  @ApiOperation({
    summary: '登记叫应结果 / Record a call to a leader; once for each idempotency key, where there is one',
    description:
      '`answered` 为已叫应；`mistaken` 更正误登的已叫应，对象重新列入待叫应。 / `answered` reaches. `mistaken` takes back an answer that was recorded by mistake: the leader is to be called again.',
  })
  async record(
    @CurrentActor() actor: Actor,
    @Param('id') callId: string,
    @Headers('idempotency-key') header: string | undefined,
    @Body(body(said)) given: z.output<typeof said>,
  ): Promise<z.output<typeof changedLeaderCall>> {
    const key = header === undefined ? null : parseIdempotencyKey(header);
    if (key?.ok === false) throw edgeProblems.problem(key.refusal);
    const done = await this.work.record(idFrom<LeaderCallId>(callId), officerOf(actor), given, key?.value ?? null);
    return { call: leaderCallView(valueOrProblem(done)) };
  }
}

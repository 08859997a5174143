import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, type Actor } from '@rainstorm/access';
import { exercise, exerciseReport, exercises, scenarios } from '@rainstorm/api-schemas';
import {
  apiRefusals,
  apiBody,
  apiIdempotencyKey,
  apiIfMatch,
  apiQuery,
  apiReply,
  apiVersion,
  body,
  IdempotencyKey,
  IfMatch,
  pageReply,
  pageRequest,
  query,
} from '@rainstorm/http-edge';
import type { SeenStates } from '@rainstorm/operations';
import { idFrom, type ExerciseId } from '@rainstorm/warning-model';
import type { z } from 'zod';
import { auditActorOf } from '../audit-actor.js';
import { valueOrProblem } from '../wire.js';
import { ExerciseTags } from './exercise-tags.decorator.js';
import { aborting, listing, proposal } from './exercise.dto.js';
import { ReportExercise } from './report-exercise.js';
import { RunExercise } from './run-exercise.js';
import { ScenarioFolder } from './scenario-folder.js';

@ApiTags('exercises')
@Controller('api/v1/exercises')
export class ExerciseController {
  constructor(
    @Inject(RunExercise) private readonly runner: RunExercise,
    @Inject(ReportExercise) private readonly reporter: ReportExercise,
    @Inject(ScenarioFolder) private readonly shelf: ScenarioFolder,
  ) {}

  @Post()
  @Allow('episode:write')
  @apiIdempotencyKey()
  @apiBody(proposal)
  @apiRefusals(
    'end-in-the-past',
    'onset-after-end',
    'onset-too-far',
    'onset-too-long-ago',
    'unknown-area',
    'unknown-hazard',
    'unknown-scenario',
  )
  @ApiOperation({ summary: '发起演练 / Propose an exercise, of a scenario or by hand; no office hears of it before it is confirmed' })
  @apiReply(201, exercise)
  async propose(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Body(body(proposal)) given: z.output<typeof proposal>,
  ): Promise<z.output<typeof exercise>> {
    return valueOrProblem(await this.runner.propose(given, auditActorOf(actor), key));
  }

  @Get()
  @Allow('episode:read')
  @ApiOperation({ summary: '演练列表 / Exercises, newest first' })
  @apiQuery(listing)
  @apiReply(200, exercises)
  async list(@Query(query(listing)) given: z.output<typeof listing>): Promise<z.output<typeof exercises>> {
    return pageReply('exercises', await this.reporter.list(pageRequest(given)));
  }

  @Get('scenarios')
  @Allow('episode:read')
  @ApiOperation({ summary: '演练情景 / Scenarios that an exercise can be made of' })
  @apiReply(200, scenarios)
  async scenarios(): Promise<z.output<typeof scenarios>> {
    const items = (await this.shelf.all()).map(({ code, title, titleEn, episode: { hazard, areas }, leadMs }) => ({
      code,
      title,
      titleEn,
      hazard,
      areas,
      leadMinutes: Math.round(leadMs / 60_000),
    }));
    return { items };
  }

  @Post(':id/confirm')
  @apiIfMatch(ExerciseTags)
  @HttpCode(200)
  @Allow('bulletin:sign')
  @apiRefusals(
    'actual-episode-open',
    'end-in-the-past',
    'exercise-not-proposed',
    'exercise-wants-second-person',
    'onset-after-end',
    'onset-too-far',
    'onset-too-long-ago',
    'token-may-not-approve',
    'unknown-area',
    'unknown-exercise',
    'unknown-hazard',
  )
  @ApiOperation({ summary: '确认演练 / Confirm what somebody else has proposed: the exercise begins' })
  @apiReply(200, exercise)
  async confirm(
    @CurrentActor() actor: Actor,
    @Param('id') exerciseId: string,
    @IfMatch() seen: SeenStates,
  ): Promise<z.output<typeof exercise>> {
    return valueOrProblem(await this.runner.confirm(idFrom<ExerciseId>(exerciseId), auditActorOf(actor), seen));
  }

  @Post(':id/abort')
  @apiIfMatch(ExerciseTags)
  @HttpCode(200)
  @Allow('episode:write')
  @apiBody(aborting)
  @apiRefusals('exercise-is-over', 'unknown-exercise')
  @ApiOperation({ summary: '中止演练 / Call an exercise off: nothing of it is owed any more, and whoever received it is told' })
  @apiReply(200, exercise)
  async abort(
    @CurrentActor() actor: Actor,
    @Param('id') exerciseId: string,
    @IfMatch() seen: SeenStates,
    @Body(body(aborting)) { reason }: z.output<typeof aborting>,
  ): Promise<z.output<typeof exercise>> {
    return valueOrProblem(await this.runner.abort(idFrom<ExerciseId>(exerciseId), reason, auditActorOf(actor), seen));
  }

  @Get(':id')
  @apiVersion(ExerciseTags)
  @Allow('episode:read')
  @apiRefusals('unknown-exercise')
  @ApiOperation({ summary: '一次演练 / One exercise' })
  @apiReply(200, exercise)
  async one(@Param('id') exerciseId: string): Promise<z.output<typeof exercise>> {
    return valueOrProblem(await this.reporter.one(idFrom<ExerciseId>(exerciseId)));
  }

  @Get(':id/report')
  @Allow('episode:read')
  @apiRefusals('unknown-exercise')
  @ApiOperation({ summary: '演练小结 / For each bulletin and office: arrival, receipt, follow-up, escalations' })
  @apiReply(200, exerciseReport)
  async report(@Param('id') exerciseId: string): Promise<z.output<typeof exerciseReport>> {
    return valueOrProblem(await this.reporter.run(idFrom<ExerciseId>(exerciseId)));
  }
}

import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, ShownOnWall, type Actor } from '@rainstorm/access';
import { closedDecisionClock, decisions, episodeDecisions, episodes, recordedDecision, responseTrack } from '@rainstorm/api-schemas';
import {
  apiRefusals,
  apiBody,
  apiIdempotencyKey,
  apiQuery,
  apiReply,
  body,
  distinct,
  IdempotencyKey,
  instant,
  line,
  pageQuery,
  pageReply,
  pageRequest,
  prose,
  query,
} from '@rainstorm/http-edge';
import { idFrom, type BulletinId, type DecisionClockId, type EpisodeId } from '@rainstorm/warning-model';
import { z } from 'zod';
import { officerOf } from '../officer.js';
import { valueOrProblem } from '../wire.js';
import { ReadDecisions } from './read-decisions.js';
import { ReadUndecided } from './read-undecided.js';
import { RecordDecision } from './record-decision.js';

const decision = z.strictObject({
  track: responseTrack,
  suggested: line(10).nullable().default(null),
  chosen: line(10),
  decidedAt: instant,
  announcedAt: instant.nullable().default(null),
  effectiveAt: instant.nullable().default(null),
  answers: distinct(z.array(line(64).transform((text) => idFrom<BulletinId>(text))).max(50)),
  planVersion: line(100).nullable().default(null),
  decidedBy: line(100),
  note: prose(2_000).default(''),
});
const decisionWithoutEpisode = decision.extend({
  episodeId: line(64)
    .transform((text) => idFrom<EpisodeId>(text))
    .nullable()
    .default(null),
});
const listing = z.strictObject(pageQuery('decisions'));
const closing = z.strictObject({ reason: prose(1_000).min(1) });

/** Why a decision is not recorded, with or without an episode. */
const decisionRefusals = [
  'announced-before-decided',
  'basis-not-published',
  'decided-before-signal',
  'decision-in-the-future',
  'decision-on-closed-episode',
  'no-signal-named',
  'signal-does-not-fit',
  'unknown-episode',
  'unknown-grade',
] as const;

@ApiTags('decisions')
@Controller('api/v1')
export class DecisionController {
  constructor(
    @Inject(ReadDecisions) private readonly made: ReadDecisions,
    @Inject(ReadUndecided) private readonly undecided: ReadUndecided,
    @Inject(RecordDecision) private readonly recorded: RecordDecision,
  ) {}

  @Get('decisions')
  @ShownOnWall()
  @Allow('episode:read', 'decision:record')
  @apiQuery(listing)
  @apiReply(200, decisions)
  @ApiOperation({
    summary: '待决定的信号与响应决定 / Every signal that waits for a decision, and the newest decisions, with or without an episode',
  })
  async all(@Query(query(listing)) given: z.output<typeof listing>): Promise<z.output<typeof decisions>> {
    const { next, ...found } = await this.undecided.all(pageRequest(given));
    return { ...found, ...pageReply('decisions', { items: found.items, next }) };
  }

  @Post('decisions')
  @Allow('decision:record')
  @apiIdempotencyKey()
  @apiBody(decisionWithoutEpisode)
  @apiReply(201, recordedDecision)
  @apiRefusals(...decisionRefusals)
  @ApiOperation({ summary: '针对信号登记响应决定 / Record what the command decided on the signals named; no episode is needed' })
  async decide(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Body(body(decisionWithoutEpisode)) made: z.output<typeof decisionWithoutEpisode>,
  ): Promise<z.output<typeof recordedDecision>> {
    return { decision: valueOrProblem(await this.recorded.record(officerOf(actor), made, key)) };
  }

  @Post('decision-clocks/:id/closing')
  @HttpCode(200)
  @Allow('decision:record')
  @apiBody(closing)
  @apiReply(200, closedDecisionClock)
  @apiRefusals('decision-clock-over', 'unknown-decision-clock')
  @ApiOperation({ summary: '不作决定，说明理由 / Close the clock of a signal without a decision, with a reason' })
  async close(
    @CurrentActor() actor: Actor,
    @Param('id') clockId: string,
    @Body(body(closing)) { reason }: z.output<typeof closing>,
  ): Promise<z.output<typeof closedDecisionClock>> {
    return { clock: valueOrProblem(await this.recorded.close(idFrom<DecisionClockId>(clockId), reason, officerOf(actor))) };
  }

  @Get('episodes')
  @Allow('episode:read', 'inbox:read')
  @apiReply(200, episodes)
  @ApiOperation({ summary: '进行中的天气过程 / Open episodes' })
  async episodes(): Promise<z.output<typeof episodes>> {
    return { items: await this.made.openEpisodes() };
  }

  @Get('episodes/:id/decisions')
  @Allow('episode:read', 'decision:record')
  @apiReply(200, episodeDecisions)
  @apiRefusals('unknown-episode')
  @ApiOperation({ summary: '响应决定 / The response decisions of an episode, and which of its signals wait for one' })
  async decisionsOf(@Param('id') episodeId: string): Promise<z.output<typeof episodeDecisions>> {
    return valueOrProblem(await this.made.of(idFrom<EpisodeId>(episodeId)));
  }

  @Post('episodes/:id/decisions')
  @Allow('decision:record')
  @apiIdempotencyKey()
  @apiBody(decision)
  @apiReply(201, recordedDecision)
  @apiRefusals(...decisionRefusals)
  @ApiOperation({ summary: '登记过程的响应决定 / Record what the command decided on signals of this episode' })
  async record(
    @CurrentActor() actor: Actor,
    @Param('id') episodeId: string,
    @IdempotencyKey() key: string | null,
    @Body(body(decision)) made: z.output<typeof decision>,
  ): Promise<z.output<typeof recordedDecision>> {
    const sent = { ...made, episodeId: idFrom<EpisodeId>(episodeId) };
    return { decision: valueOrProblem(await this.recorded.record(officerOf(actor), sent, key)) };
  }
}

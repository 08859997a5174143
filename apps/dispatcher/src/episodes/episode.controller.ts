import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, type Actor } from '@rainstorm/access';
import {
  closedEpisode,
  episodeDetail,
  episodePage,
  episodePreview,
  field,
  liftedEpisode,
  onsetPreview,
  openedEpisode,
  revisedAreas,
  revisedOnset,
} from '@rainstorm/api-schemas';
import {
  apiRefusals,
  apiBody,
  apiCreated,
  apiIdempotencyKey,
  apiIfMatch,
  apiQuery,
  apiReply,
  apiVersion,
  body,
  distinct,
  IdempotencyKey,
  IfMatch,
  instant,
  line,
  pageQuery,
  pageReply,
  pageRequest,
  prose,
  query,
} from '@rainstorm/http-edge';
import type { SeenStates } from '@rainstorm/operations';
import { idFrom, type EpisodeId } from '@rainstorm/warning-model';
import { z } from 'zod';
import { auditActorOf } from '../audit-actor.js';
import { valueOrProblem } from '../wire.js';
import { EpisodeTags } from './episode-tags.decorator.js';
import { EndEpisode } from './end-episode.js';
import { OpenEpisode } from './open-episode.js';
import { ReadEpisodes } from './read-episodes.js';
import { ReviseEpisode } from './revise-episode.js';

const opening = z.strictObject({
  hazard: line(40),
  title: line(60),
  areas: distinct(z.array(field.areaCode).min(1).max(200)),
  onset: instant,
  endsAt: instant,
  status: field.status.default('actual'),
  exerciseNote: line(200).nullable().default(null),
});
const openingPreview = opening.pick({ hazard: true, areas: true, onset: true, endsAt: true });
const preview = z.strictObject({ onset: instant, endsAt: instant.nullable().default(null) });
const revision = preview.extend({ reason: line(200) });
const areasRevision = z.strictObject({ areas: distinct(z.array(field.areaCode).min(1).max(200)), reason: line(200) });
const lifting = z.strictObject({ reason: line(200) });
const closing = z.strictObject({ note: prose(1_000).default('') });
const listing = z.strictObject({ state: field.episodeState.optional(), ...pageQuery('episodes') });

/** Who may waive a bulletin may also end what leaves bulletins missing. */
const isChief = ({ permissions }: Actor): boolean => permissions.includes('slot:waive');

@ApiTags('episodes')
@Controller('api/v1/episodes')
export class EpisodeController {
  constructor(
    @Inject(OpenEpisode) private readonly opener: OpenEpisode,
    @Inject(ReviseEpisode) private readonly reviser: ReviseEpisode,
    @Inject(EndEpisode) private readonly ender: EndEpisode,
    @Inject(ReadEpisodes) private readonly reader: ReadEpisodes,
  ) {}

  @Post()
  @Allow('episode:write')
  @apiIdempotencyKey()
  @apiBody(opening)
  @apiCreated(openedEpisode, ({ episode }) => `/api/v1/episodes/${episode.id}`)
  @apiRefusals(
    'end-in-the-past',
    'exercise-is-proposed-first',
    'onset-after-end',
    'onset-too-far',
    'onset-too-long-ago',
    'unknown-area',
    'unknown-hazard',
  )
  @ApiOperation({ summary: '开启天气过程 / Open an episode and plan its slots' })
  async open(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Body(body(opening)) given: z.output<typeof opening>,
  ): Promise<z.output<typeof openedEpisode>> {
    return valueOrProblem(await this.opener.run(given, auditActorOf(actor), key));
  }

  @Post('preview')
  @HttpCode(200)
  @Allow('episode:write')
  @apiBody(openingPreview)
  @apiReply(200, episodePreview)
  @apiRefusals('end-in-the-past', 'onset-after-end', 'onset-too-far', 'onset-too-long-ago', 'unknown-area', 'unknown-hazard')
  @ApiOperation({ summary: '新建过程的预览 / The steps as they would be planned if the episode were opened now' })
  async previewOpening(@Body(body(openingPreview)) given: z.output<typeof openingPreview>): Promise<z.output<typeof episodePreview>> {
    return { slots: valueOrProblem(await this.opener.preview(given)) };
  }

  @Get()
  @Allow('episode:read')
  @apiQuery(listing)
  @apiReply(200, episodePage)
  @ApiOperation({ summary: '天气过程列表 / Episodes, newest first' })
  async list(@Query(query(listing)) given: z.output<typeof listing>): Promise<z.output<typeof episodePage>> {
    return pageReply('episodes', await this.reader.list(given.state ?? null, pageRequest(given)));
  }

  @Get(':id')
  @apiVersion(EpisodeTags)
  @Allow('episode:read')
  @apiReply(200, episodeDetail)
  @apiRefusals('unknown-episode')
  @ApiOperation({ summary: '一次天气过程 / One episode with its slots, revisions, bulletins and decisions' })
  async one(@Param('id') episodeId: string): Promise<z.output<typeof episodeDetail>> {
    return valueOrProblem(await this.reader.one(idFrom<EpisodeId>(episodeId)));
  }

  @Post(':id/onset-preview')
  @HttpCode(200)
  @Allow('episode:write')
  @apiBody(preview)
  @apiReply(200, onsetPreview)
  @apiRefusals('end-in-the-past', 'episode-is-over', 'onset-after-end', 'onset-too-far', 'onset-too-long-ago', 'unknown-episode')
  @ApiOperation({ summary: '订正起始时间的预览 / What a revised onset would change' })
  async preview(
    @Param('id') episodeId: string,
    @Body(body(preview)) { onset, endsAt }: z.output<typeof preview>,
  ): Promise<z.output<typeof onsetPreview>> {
    return valueOrProblem(await this.reviser.preview(idFrom<EpisodeId>(episodeId), onset, endsAt));
  }

  @Post(':id/onset')
  @apiIfMatch(EpisodeTags)
  @HttpCode(200)
  @Allow('episode:write')
  @apiBody(revision)
  @apiReply(200, revisedOnset)
  @apiRefusals(
    'already-cancelled',
    'end-in-the-past',
    'episode-is-over',
    'not-published',
    'onset-after-end',
    'onset-too-far',
    'onset-too-long-ago',
    'unknown-episode',
  )
  @ApiOperation({ summary: '订正起始时间 / Revise the onset; the same revision twice changes nothing' })
  async revise(
    @CurrentActor() actor: Actor,
    @Param('id') episodeId: string,
    @IfMatch() seen: SeenStates,
    @Body(body(revision)) { onset, endsAt, reason }: z.output<typeof revision>,
  ): Promise<z.output<typeof revisedOnset>> {
    return valueOrProblem(await this.reviser.run(idFrom<EpisodeId>(episodeId), { onset, endsAt, reason }, auditActorOf(actor), seen));
  }

  @Post(':id/areas')
  @apiIfMatch(EpisodeTags)
  @HttpCode(200)
  @Allow('episode:write')
  @apiBody(areasRevision)
  @apiReply(200, revisedAreas)
  @apiRefusals('already-cancelled', 'episode-is-over', 'not-published', 'unknown-area', 'unknown-episode')
  @ApiOperation({ summary: '订正影响范围 / Revise the areas; the same areas twice change nothing' })
  async reviseAreas(
    @CurrentActor() actor: Actor,
    @Param('id') episodeId: string,
    @IfMatch() seen: SeenStates,
    @Body(body(areasRevision)) given: z.output<typeof areasRevision>,
  ): Promise<z.output<typeof revisedAreas>> {
    return valueOrProblem(await this.reviser.areas(idFrom<EpisodeId>(episodeId), given, auditActorOf(actor), seen));
  }

  @Post(':id/lift')
  @apiIfMatch(EpisodeTags)
  @HttpCode(200)
  @Allow('episode:write')
  @apiBody(lifting)
  @apiReply(200, liftedEpisode)
  @apiRefusals('already-cancelled', 'episode-is-over', 'missed-bulletins-need-chief', 'not-published', 'unknown-episode')
  @ApiOperation({
    summary: '解除 / Draft the cancel whose publication lifts the episode; for the chief while a bulletin is due or missing',
  })
  async lift(
    @CurrentActor() actor: Actor,
    @Param('id') episodeId: string,
    @IfMatch() seen: SeenStates,
    @Body(body(lifting)) { reason }: z.output<typeof lifting>,
  ): Promise<z.output<typeof liftedEpisode>> {
    return valueOrProblem(await this.ender.lift(idFrom<EpisodeId>(episodeId), reason, auditActorOf(actor), isChief(actor), seen));
  }

  @Post(':id/withdraw')
  @apiIfMatch(EpisodeTags)
  @HttpCode(200)
  @Allow('episode:write')
  @apiBody(lifting)
  @apiReply(200, closedEpisode)
  @apiRefusals('episode-has-bulletins', 'episode-is-over', 'missed-bulletins-need-chief', 'unknown-episode')
  @ApiOperation({ summary: '撤销 / Withdraw an episode opened by mistake, of which nothing was published' })
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id') episodeId: string,
    @IfMatch() seen: SeenStates,
    @Body(body(lifting)) { reason }: z.output<typeof lifting>,
  ): Promise<z.output<typeof closedEpisode>> {
    return valueOrProblem(await this.ender.withdraw(idFrom<EpisodeId>(episodeId), reason, auditActorOf(actor), isChief(actor), seen));
  }

  @Post(':id/close')
  @apiIfMatch(EpisodeTags)
  @HttpCode(200)
  @Allow('episode:write')
  @apiBody(closing)
  @apiReply(200, closedEpisode)
  @apiRefusals('dispatches-still-open', 'episode-is-over', 'slots-still-owed', 'unknown-episode')
  @ApiOperation({ summary: '结束 / Close an episode of which nothing is owed any more' })
  async close(
    @CurrentActor() actor: Actor,
    @Param('id') episodeId: string,
    @IfMatch() seen: SeenStates,
    @Body(body(closing)) { note }: z.output<typeof closing>,
  ): Promise<z.output<typeof closedEpisode>> {
    return valueOrProblem(await this.ender.close(idFrom<EpisodeId>(episodeId), note, auditActorOf(actor), seen));
  }
}

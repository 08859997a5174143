import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import { accessException, Allow, can, CurrentActor, type Actor } from '@rainstorm/access';
import { bulletin, bulletinDetail, bulletinPage, publication } from '@rainstorm/api-schemas';
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
  edgeProblems,
  IdempotencyKey,
  IfMatch,
  pageReply,
  pageRequest,
  parseIdempotencyKey,
  query,
} from '@rainstorm/http-edge';
import { idFrom, type BulletinId, type EpisodeId, type SlotId } from '@rainstorm/warning-model';
import type { SeenStates, UnscheduledDraft } from '@rainstorm/operations';
import type { z } from 'zod';
import { auditActorOf } from '../audit-actor.js';
import { valueOrProblem } from '../wire.js';
import { AdvanceBulletin } from './advance-bulletin.js';
import { BulletinTags } from './bulletin-tags.decorator.js';
import { ofCompleteText, ofDraft, ofPublication, ofStep, ofUnscheduledDraft } from './bulletin-refusals.js';
import {
  addressOf,
  edit,
  listing,
  newDraft,
  nothing,
  overriding,
  patchOf,
  reviewing,
  takingBack,
  signing,
  unscheduledDraft,
} from './bulletin.dto.js';
import { DraftBulletin } from './draft-bulletin.js';
import { EditBulletin } from './edit-bulletin.js';
import { PublishBulletin } from './publish-bulletin.js';
import { ReadBulletins } from './read-bulletins.js';

interface Reply {
  status(code: number): unknown;
}

@ApiTags('bulletins')
@Controller('api/v1')
export class BulletinController {
  constructor(
    @Inject(DraftBulletin) private readonly drafts: DraftBulletin,
    @Inject(EditBulletin) private readonly editor: EditBulletin,
    @Inject(AdvanceBulletin) private readonly life: AdvanceBulletin,
    @Inject(PublishBulletin) private readonly publisher: PublishBulletin,
    @Inject(ReadBulletins) private readonly reader: ReadBulletins,
  ) {}

  private async unscheduled(
    actor: Actor,
    kind: 'signal' | 'express',
    given: z.output<typeof unscheduledDraft>,
    key: string | null,
  ): Promise<z.output<typeof bulletin>> {
    const draft: UnscheduledDraft = { ...given, kind, episodeId: given.episodeId === null ? null : idFrom<EpisodeId>(given.episodeId) };
    return valueOrProblem(await this.drafts.unscheduled(draft, auditActorOf(actor), key));
  }

  @Post('bulletins')
  @apiIdempotencyKey()
  @Allow('bulletin:draft')
  @apiBody(newDraft)
  @apiCreated(bulletin, addressOf)
  @apiReply(200, bulletin)
  @apiRefusals(...ofDraft)
  @ApiOperation({ summary: '制作 / Draft a bulletin: of a slot, from its template, or at once' })
  async draft(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Body(body(newDraft)) given: z.output<typeof newDraft>,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<z.output<typeof bulletin>> {
    if ('kind' in given) {
      const { kind, ...rest } = given;
      return this.unscheduled(actor, kind, rest, key);
    }
    const { bulletin: drafted, isNew } = valueOrProblem(
      await this.drafts.forSlot(idFrom<SlotId>(given.slotId), given.productCode, auditActorOf(actor), key),
    );
    if (!isNew) reply.status(200);
    return drafted;
  }

  @Post('signals')
  @apiIdempotencyKey()
  @Allow('bulletin:draft')
  @apiBody(unscheduledDraft)
  @apiCreated(bulletin, addressOf)
  @apiRefusals(...ofUnscheduledDraft)
  @ApiOperation({ summary: '预警信号 / Draft a warning signal' })
  async signal(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Body(body(unscheduledDraft)) given: z.output<typeof unscheduledDraft>,
  ): Promise<z.output<typeof bulletin>> {
    return this.unscheduled(actor, 'signal', given, key);
  }

  @Post('express')
  @apiIdempotencyKey()
  @Allow('bulletin:draft')
  @apiBody(unscheduledDraft)
  @apiCreated(bulletin, addressOf)
  @apiRefusals(...ofUnscheduledDraft)
  @ApiOperation({ summary: '气象信息快报 / Draft an express bulletin' })
  async express(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Body(body(unscheduledDraft)) given: z.output<typeof unscheduledDraft>,
  ): Promise<z.output<typeof bulletin>> {
    return this.unscheduled(actor, 'express', given, key);
  }

  @Get('bulletins')
  @Allow('bulletin:read')
  @apiQuery(listing)
  @apiReply(200, bulletinPage)
  @ApiOperation({ summary: '信息检索 / Bulletins, newest first' })
  async list(@CurrentActor() actor: Actor, @Query(query(listing)) given: z.output<typeof listing>): Promise<z.output<typeof bulletinPage>> {
    return pageReply('bulletins', await this.reader.list(given, pageRequest(given), actor));
  }

  @Get('bulletins/:id')
  @apiVersion(BulletinTags)
  @Allow('bulletin:read')
  @apiReply(200, bulletinDetail)
  @apiRefusals('unknown-bulletin')
  @ApiOperation({ summary: '一份信息 / One bulletin with its revisions and the offices to which it went' })
  async one(@CurrentActor() actor: Actor, @Param('id') bulletinId: string): Promise<z.output<typeof bulletinDetail>> {
    return valueOrProblem(await this.reader.one(idFrom<BulletinId>(bulletinId), actor));
  }

  @Patch('bulletins/:id')
  @apiIfMatch(BulletinTags, 'required')
  @Allow('bulletin:draft')
  @apiBody(edit)
  @apiReply(200, bulletin)
  @apiRefusals(...ofStep, 'content-not-fit', 'version-conflict')
  @ApiOperation({ summary: '修改 / Edit; `If-Match`, or `version` of the body, says which version was seen' })
  async edit(
    @CurrentActor() actor: Actor,
    @Param('id') bulletinId: string,
    @IfMatch() seen: SeenStates,
    @Body(body(edit)) given: z.output<typeof edit>,
  ): Promise<z.output<typeof bulletin>> {
    const { version = null, ...patch } = given;
    if (seen === null && version === null) throw edgeProblems.problem('if-match-required');
    return valueOrProblem(await this.editor.run(idFrom<BulletinId>(bulletinId), version, patchOf(patch), auditActorOf(actor), seen));
  }

  @Post('bulletins/:id/submit')
  @apiIfMatch(BulletinTags)
  @HttpCode(200)
  @Allow('bulletin:draft')
  @apiBody(nothing)
  @apiReply(200, bulletin)
  @apiRefusals(...ofCompleteText)
  @ApiOperation({ summary: '送审 / Submit for review' })
  async submit(
    @CurrentActor() actor: Actor,
    @Param('id') bulletinId: string,
    @IfMatch() seen: SeenStates,
    @Body(body(nothing)) _none: unknown,
  ): Promise<z.output<typeof bulletin>> {
    return valueOrProblem(await this.life.submit(idFrom<BulletinId>(bulletinId), auditActorOf(actor), seen));
  }

  @Post('bulletins/:id/review')
  @apiIfMatch(BulletinTags)
  @HttpCode(200)
  @Allow('bulletin:review')
  @apiBody(reviewing)
  @apiReply(200, bulletin)
  @apiRefusals(...ofCompleteText, 'reviewer-is-author', 'token-may-not-approve')
  @ApiOperation({ summary: '审核 / Review: approve, or return with a note' })
  async review(
    @CurrentActor() actor: Actor,
    @Param('id') bulletinId: string,
    @IfMatch() seen: SeenStates,
    @Body(body(reviewing)) { approve, note }: z.output<typeof reviewing>,
  ): Promise<z.output<typeof bulletin>> {
    return valueOrProblem(await this.life.review(idFrom<BulletinId>(bulletinId), approve, note, auditActorOf(actor), seen));
  }

  @Post('bulletins/:id/take-back')
  @apiIfMatch(BulletinTags)
  @HttpCode(200)
  @Allow('bulletin:draft', 'bulletin:sign')
  @apiBody(takingBack)
  @apiReply(200, bulletin)
  @apiRefusals('unknown-bulletin', 'wrong-state', 'already-published', 'neither-author-nor-signer')
  @ApiOperation({ summary: '撤回、退回 / Recall by its author, or return by a signer: a draft again, without any approval' })
  async takeBack(
    @CurrentActor() actor: Actor,
    @Param('id') bulletinId: string,
    @IfMatch() seen: SeenStates,
    @Body(body(takingBack)) { note }: z.output<typeof takingBack>,
  ): Promise<z.output<typeof bulletin>> {
    const maySign = can(actor, 'bulletin:sign');
    return valueOrProblem(await this.life.takeBack(idFrom<BulletinId>(bulletinId), note, maySign, auditActorOf(actor), seen));
  }

  @Post('bulletins/:id/override-contradictions')
  @apiIfMatch(BulletinTags)
  @HttpCode(200)
  @Allow('bulletin:sign')
  @apiBody(overriding)
  @apiReply(200, bulletin)
  @apiRefusals(...ofStep, 'no-contradictions', 'token-may-not-approve', 'unknown-product')
  @ApiOperation({ summary: '放行不一致 / Let words stand that contradict the record, with a reason; an edit takes it back' })
  async override(
    @CurrentActor() actor: Actor,
    @Param('id') bulletinId: string,
    @IfMatch() seen: SeenStates,
    @Body(body(overriding)) { reason }: z.output<typeof overriding>,
  ): Promise<z.output<typeof bulletin>> {
    return valueOrProblem(await this.life.override(idFrom<BulletinId>(bulletinId), reason, auditActorOf(actor), seen));
  }

  @Post('bulletins/:id/sign')
  @apiIfMatch(BulletinTags)
  @HttpCode(200)
  @Allow('bulletin:sign', 'bulletin:publish-emergency')
  @apiBody(signing)
  @apiReply(200, bulletin)
  @apiRefusals(...ofCompleteText, 'not-allowed', 'not-an-emergency-product', 'signer-is-author', 'token-may-not-approve')
  @ApiOperation({ summary: '签发 / Sign; `emergency` for what one person may publish alone' })
  async sign(
    @CurrentActor() actor: Actor,
    @Param('id') bulletinId: string,
    @IfMatch() seen: SeenStates,
    @Body(body(signing)) { release, emergency }: z.output<typeof signing>,
  ): Promise<z.output<typeof bulletin>> {
    const allowed = actor.permissions.includes(emergency ? 'bulletin:publish-emergency' : 'bulletin:sign');
    if (!allowed) throw accessException('not-allowed');
    return valueOrProblem(await this.life.sign(idFrom<BulletinId>(bulletinId), release, emergency, auditActorOf(actor), seen));
  }

  @Post('bulletins/:id/publish')
  @apiIfMatch(BulletinTags)
  @HttpCode(200)
  @Allow('bulletin:publish')
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @apiBody(nothing)
  @apiReply(200, publication)
  @apiRefusals(...ofPublication)
  @ApiOperation({ summary: '发布 / Publish a signed bulletin; once for each idempotency key' })
  async publish(
    @CurrentActor() actor: Actor,
    @Param('id') bulletinId: string,
    @IfMatch() seen: SeenStates,
    @Headers('idempotency-key') header: string | undefined,
    @Body(body(nothing)) _none: unknown,
  ): Promise<z.output<typeof publication>> {
    const key = parseIdempotencyKey(header);
    if (!key.ok) throw edgeProblems.problem(key.refusal);
    return valueOrProblem(await this.publisher.run(idFrom<BulletinId>(bulletinId), key.value, auditActorOf(actor), seen));
  }

  @Post('bulletins/:id/discard')
  @apiIfMatch(BulletinTags)
  @HttpCode(200)
  @Allow('bulletin:draft')
  @apiReply(200, bulletin)
  @apiRefusals(...ofStep)
  @ApiOperation({ summary: '作废 / Discard what is not published' })
  async discard(
    @CurrentActor() actor: Actor,
    @Param('id') bulletinId: string,
    @IfMatch() seen: SeenStates,
  ): Promise<z.output<typeof bulletin>> {
    return valueOrProblem(await this.life.discard(idFrom<BulletinId>(bulletinId), auditActorOf(actor), seen));
  }
}

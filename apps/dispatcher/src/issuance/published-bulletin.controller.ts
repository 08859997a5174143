import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, type Actor } from '@rainstorm/access';
import { bulletin } from '@rainstorm/api-schemas';
import {
  apiBody,
  apiCreated,
  apiIdempotencyKey,
  apiIfMatch,
  apiRefusals,
  apiReply,
  body,
  IdempotencyKey,
  IfMatch,
} from '@rainstorm/http-edge';
import type { SeenStates } from '@rainstorm/operations';
import { idFrom, type BulletinId } from '@rainstorm/warning-model';
import type { z } from 'zod';
import { auditActorOf } from '../audit-actor.js';
import { valueOrProblem } from '../wire.js';
import { AdvanceBulletin } from './advance-bulletin.js';
import { BulletinTags } from './bulletin-tags.decorator.js';
import { ofStep } from './bulletin-refusals.js';
import { addressOf, newRevision, patchOf } from './bulletin.dto.js';
import { ReviseBulletin } from './revise-bulletin.js';

/** What is done with a bulletin that is published. */
@ApiTags('bulletins')
@Controller('api/v1')
export class PublishedBulletinController {
  constructor(
    @Inject(AdvanceBulletin) private readonly life: AdvanceBulletin,
    @Inject(ReviseBulletin) private readonly reviser: ReviseBulletin,
  ) {}

  @Post('bulletins/:id/countersign')
  @apiIfMatch(BulletinTags)
  @HttpCode(200)
  @Allow('bulletin:sign')
  @apiReply(200, bulletin)
  @apiRefusals(...ofStep, 'countersigner-is-author', 'no-countersignature-owed', 'token-may-not-approve')
  @ApiOperation({
    operationId: 'BulletinController_countersign',
    summary: '补签发 / Countersign an emergency publication; for who may sign, and has not signed or published it',
  })
  async countersign(
    @CurrentActor() actor: Actor,
    @Param('id') bulletinId: string,
    @IfMatch() seen: SeenStates,
  ): Promise<z.output<typeof bulletin>> {
    return valueOrProblem(await this.life.countersign(idFrom<BulletinId>(bulletinId), auditActorOf(actor), seen));
  }

  @Post('bulletins/:id/revisions')
  @apiIdempotencyKey()
  @Allow('bulletin:draft')
  @apiBody(newRevision)
  @apiCreated(bulletin, addressOf)
  @apiRefusals('already-cancelled', 'content-not-fit', 'not-published', 'unknown-bulletin')
  @ApiOperation({ operationId: 'BulletinController_revise', summary: '更新、更正、解除、撤回 / Draft a revision of a published bulletin' })
  async revise(
    @CurrentActor() actor: Actor,
    @Param('id') bulletinId: string,
    @IdempotencyKey() key: string | null,
    @Body(body(newRevision)) given: z.output<typeof newRevision>,
  ): Promise<z.output<typeof bulletin>> {
    const { kind, fields, ...patch } = given;
    return valueOrProblem(await this.reviser.run(idFrom<BulletinId>(bulletinId), kind, patchOf(patch), auditActorOf(actor), key, fields));
  }
}

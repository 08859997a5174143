import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, ReadsPersonalData, type Actor } from '@rainstorm/access';
import { changedDuty, dutyPosts, ownDuty } from '@rainstorm/api-schemas';
import { apiRefusals, apiBody, apiReply, body, line, prose } from '@rainstorm/http-edge';
import type { DutyShiftId } from '@rainstorm/warning-model';
import { z } from 'zod';
import { officerOf } from '../officer.js';
import { valueOrProblem } from '../wire.js';
import { ChangeDuty } from './change-duty.js';
import { ReadDuty } from './read-duty.js';

const takingOver = z
  .strictObject({
    note: prose(1_000).default(''),
    seenShiftId: line(64)
      .transform((text) => text as DutyShiftId)
      .nullable()
      .optional(),
  })
  .prefault({});
const handingOver = z.strictObject({ note: prose(2_000).default('') }).prefault({});

@ApiTags('duty')
@Controller('api/v1/duty')
export class DutyController {
  constructor(
    @Inject(ReadDuty) private readonly duty: ReadDuty,
    @Inject(ChangeDuty) private readonly changes: ChangeDuty,
  ) {}

  @Get()
  @Allow('duty:read')
  @apiReply(200, ownDuty)
  @apiRefusals('no-office')
  @ApiOperation({ summary: '本岗位值班 / Who is on duty at the own post, the last shifts, and what would be handed over' })
  async own(@CurrentActor() actor: Actor): Promise<z.output<typeof ownDuty>> {
    return valueOrProblem(await this.duty.own(officerOf(actor)));
  }

  @Post('take-over')
  @HttpCode(200)
  @Allow('duty:take')
  @apiBody(takingOver)
  @apiReply(200, changedDuty)
  @apiRefusals('no-office', 'post-changed-hands')
  @ApiOperation({
    summary: '接班 / Take over the own post, under the own name',
    description:
      '`seenShiftId` is the shift that the page showed on duty (null: nobody). Where the post has changed hands since, the answer is post-changed-hands.',
  })
  async takeOver(
    @CurrentActor() actor: Actor,
    @Body(body(takingOver)) { note, seenShiftId }: z.output<typeof takingOver>,
  ): Promise<z.output<typeof changedDuty>> {
    return valueOrProblem(await this.changes.takeOver(officerOf(actor), note, seenShiftId));
  }

  @Post('hand-over')
  @HttpCode(200)
  @Allow('duty:take')
  @apiBody(handingOver)
  @apiReply(200, changedDuty)
  @apiRefusals('no-office', 'not-on-duty')
  @ApiOperation({ summary: '交班 / Hand over; the post waits until somebody takes it' })
  async handOver(
    @CurrentActor() actor: Actor,
    @Body(body(handingOver)) { note }: z.output<typeof handingOver>,
  ): Promise<z.output<typeof changedDuty>> {
    return valueOrProblem(await this.changes.handOver(officerOf(actor), note));
  }

  @Get('posts')
  @Allow('duty-posts:read')
  @ReadsPersonalData('duty-posts')
  @apiReply(200, dutyPosts)
  @ApiOperation({ summary: '各岗位值班 / Every post: who holds it, and which one nobody holds' })
  async posts(): Promise<z.output<typeof dutyPosts>> {
    return this.duty.posts();
  }
}

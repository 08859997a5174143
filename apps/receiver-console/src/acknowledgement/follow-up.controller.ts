import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, type Actor } from '@rainstorm/access';
import { addedFollowUpEntry, followUpChain } from '@rainstorm/api-schemas';
import { apiRefusals, apiBody, apiIdempotencyKey, apiReply, body, IdempotencyKey, instant, line, prose } from '@rainstorm/http-edge';
import { followUpEntryKinds, idFrom, type DispatchId } from '@rainstorm/warning-model';
import { z } from 'zod';
import { officerOf } from '../officer.js';
import { valueOrProblem } from '../wire.js';
import { AppendFollowUp } from './append-follow-up.js';
import { ReadFollowUps } from './read-follow-ups.js';

const entry = z.strictObject({
  kind: z.enum(followUpEntryKinds),
  person: prose(200).default(''),
  note: prose(2_000).default(''),
  happenedAt: instant.nullable().default(null),
  limitAt: instant.nullable().default(null),
  corrects: line(64)
    .transform((text) => idFrom<string>(text))
    .nullable()
    .default(null),
});

@ApiTags('follow-up')
@Controller('api/v1/dispatches')
export class FollowUpController {
  constructor(
    @Inject(ReadFollowUps) private readonly chains: ReadFollowUps,
    @Inject(AppendFollowUp) private readonly additions: AppendFollowUp,
  ) {}

  @Get(':id/follow-ups')
  @Allow('inbox:read')
  @apiReply(200, followUpChain)
  @apiRefusals('not-your-office', 'unknown-dispatch')
  @ApiOperation({ summary: '办理链 / What the office did with a bulletin, entry by entry' })
  async read(@CurrentActor() actor: Actor, @Param('id') dispatchId: string): Promise<z.output<typeof followUpChain>> {
    return valueOrProblem(await this.chains.of(idFrom<DispatchId>(dispatchId), officerOf(actor)));
  }

  @Post(':id/follow-ups')
  @Allow('follow-up:record')
  @apiIdempotencyKey()
  @apiBody(entry)
  @apiReply(201, addedFollowUpEntry)
  @apiRefusals(
    'already-superseded',
    'correction-of-another-kind',
    'entry-in-the-future',
    'follow-up-already-recorded',
    'not-acknowledged',
    'not-your-office',
    'reason-missing',
    'unknown-dispatch',
    'unknown-follow-up-entry',
    'wrong-duty',
  )
  @ApiOperation({
    summary:
      '补充办理记录：呈报、批示、转办、反馈、无法处置、更正 / Add to the chain, or correct an entry of it; “cannot act” escalates at once',
  })
  async append(
    @CurrentActor() actor: Actor,
    @Param('id') dispatchId: string,
    @IdempotencyKey() key: string | null,
    @Body(body(entry)) sent: z.output<typeof entry>,
  ): Promise<z.output<typeof addedFollowUpEntry>> {
    return { entry: valueOrProblem(await this.additions.append(idFrom<DispatchId>(dispatchId), officerOf(actor), sent, key)) };
  }
}

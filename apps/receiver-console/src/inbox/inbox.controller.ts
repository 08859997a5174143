import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, type Actor } from '@rainstorm/access';
import { inbox, inboxHistory, inboxItem } from '@rainstorm/api-schemas';
import { apiRefusals, apiQuery, apiReply, pageQuery, pageReply, pageRequest, query } from '@rainstorm/http-edge';
import { idFrom, type DispatchId } from '@rainstorm/warning-model';
import { z } from 'zod';
import { valueOrProblem } from '../wire.js';
import { officerOf } from '../officer.js';
import { ReadStatus } from '../status/read-status.js';
import { ReadInbox } from './read-inbox.js';

const historyQuery = z.strictObject(pageQuery('inbox-history'));

@ApiTags('inbox')
@Controller('api/v1')
export class InboxController {
  constructor(
    @Inject(ReadInbox) private readonly inbox: ReadInbox,
    @Inject(ReadStatus) private readonly status: ReadStatus,
  ) {}

  @Get('inbox')
  @Allow('inbox:read')
  @apiReply(200, inbox)
  @apiRefusals('no-office')
  @ApiOperation({ summary: '本单位待办 / What the own office must take, nearest deadline first, and what it still waits for' })
  async read(@CurrentActor() actor: Actor): Promise<z.output<typeof inbox>> {
    const read = valueOrProblem(await this.inbox.inbox(officerOf(actor)));
    const { live, silentForMs } = await this.status.dispatcher();
    return { ...read, dispatcher: { live, silentForMs } };
  }

  @Get('inbox/history')
  @Allow('inbox:read')
  @apiReply(200, inboxHistory)
  @apiQuery(historyQuery)
  @apiRefusals('no-office')
  @ApiOperation({ summary: '本单位历史 / Everything the own office was sent, with how long its answers took' })
  async history(
    @CurrentActor() actor: Actor,
    @Query(query(historyQuery)) given: z.output<typeof historyQuery>,
  ): Promise<z.output<typeof inboxHistory>> {
    return pageReply('inbox-history', valueOrProblem(await this.inbox.history(officerOf(actor), pageRequest(given))));
  }

  @Get('dispatches/:id')
  @Allow('inbox:read')
  @apiReply(200, inboxItem)
  @apiRefusals('not-your-office', 'unknown-dispatch')
  @ApiOperation({ summary: '一份分发 / One dispatch' })
  async dispatch(@CurrentActor() actor: Actor, @Param('id') dispatchId: string): Promise<z.output<typeof inboxItem>> {
    return valueOrProblem(await this.inbox.dispatch(idFrom<DispatchId>(dispatchId), officerOf(actor)));
  }
}

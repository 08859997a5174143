import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, type Actor } from '@rainstorm/access';
import { inbox, inboxHistory, inboxItem } from '@rainstorm/api-schemas';
import { answerFile, apiFileReply, apiRefusals, apiQuery, apiReply, pageQuery, pageReply, pageRequest, query } from '@rainstorm/http-edge';
import { attachmentTypes, idFrom, type DispatchId } from '@rainstorm/warning-model';
import { z } from 'zod';
import { valueOrProblem, type Request, type Response } from '../wire.js';
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

  @Get('dispatches/:id/attachments/:sha256')
  @Allow('inbox:read')
  @apiFileReply(attachmentTypes, '文件内容 / The bytes of the file')
  @apiRefusals('not-your-office', 'unknown-attachment', 'unknown-dispatch')
  @ApiOperation({ summary: '一份分发的附件 / One attachment of the bulletin of a dispatch; it never changes under its address' })
  async attachment(
    @CurrentActor() actor: Actor,
    @Param('id') dispatchId: string,
    @Param('sha256') sha256: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { file, read } = valueOrProblem(await this.inbox.attachment(idFrom<DispatchId>(dispatchId), sha256, officerOf(actor)));
    await answerFile(request, response, file, read);
  }
}

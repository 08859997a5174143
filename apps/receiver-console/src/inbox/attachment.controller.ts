import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, type Actor } from '@rainstorm/access';
import { answerFile, apiFileReply, apiRefusals } from '@rainstorm/http-edge';
import { attachmentTypes, idFrom, type BulletinId, type DispatchId } from '@rainstorm/warning-model';
import { officerOf } from '../officer.js';
import { valueOrProblem, type Request, type Response } from '../wire.js';
import { ReadInbox } from './read-inbox.js';

const BYTES = '文件内容 / The bytes of the file';

/** What is attached to a bulletin is read by whoever may read the bulletin. */
@ApiTags('inbox')
@Controller('api/v1')
export class AttachmentController {
  constructor(@Inject(ReadInbox) private readonly inbox: ReadInbox) {}

  @Get('dispatches/:id/attachments/:sha256')
  @Allow('inbox:read')
  @apiFileReply(attachmentTypes, BYTES)
  @apiRefusals('not-your-office', 'unknown-attachment', 'unknown-dispatch')
  @ApiOperation({ summary: '一份分发的附件 / One attachment of the bulletin of a dispatch; it never changes under its address' })
  async ofDispatch(
    @CurrentActor() actor: Actor,
    @Param('id') dispatchId: string,
    @Param('sha256') sha256: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { file, read } = valueOrProblem(await this.inbox.attachment(idFrom<DispatchId>(dispatchId), sha256, officerOf(actor)));
    await answerFile(request, response, file, read);
  }

  @Get('bulletins/:id/attachments/:sha256')
  @Allow('bulletin:read')
  @apiFileReply(attachmentTypes, BYTES)
  @apiRefusals('unknown-attachment', 'unknown-bulletin')
  @ApiOperation({ summary: '已发布信息的附件 / One attachment of a published bulletin; it never changes under its address' })
  async ofBulletin(
    @Param('id') bulletinId: string,
    @Param('sha256') sha256: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { file, read } = valueOrProblem(await this.inbox.publishedAttachment(idFrom<BulletinId>(bulletinId), sha256));
    await answerFile(request, response, file, read);
  }
}

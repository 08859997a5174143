import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, type Actor } from '@rainstorm/access';
import { documentTypes, type SavedDocument } from '@rainstorm/documents';
import { answerFile, apiFileReply, apiRefusals } from '@rainstorm/http-edge';
import { idFrom, type BulletinId, type DispatchId, type Result } from '@rainstorm/warning-model';
import { officerOf } from '../officer.js';
import type { Refusal } from '../refusal.js';
import { valueOrProblem, type Request, type Response } from '../wire.js';
import { ExportBulletin } from './export-bulletin.js';

const PDF = 'PDF 文件，字体已嵌入 / The PDF, with its fonts';
const DOCX = 'Word 文件 / The Word file';
const description =
  '版式按 GB/T 9704，内容与气象局打印的一致，附件附后。演练以及已更新、解除、撤回的，首部和每页都有标记。 / In the form of GB/T 9704, with the content that the bureau prints and the attachments behind it. Exercises, and what was replaced, lifted or retracted are marked at the top of each page.';

const answer = async (request: Request, response: Response, made: Result<SavedDocument, Refusal>): Promise<void> => {
  const { content, ...file } = valueOrProblem(made);
  await answerFile(request, response, { ...file, isFinal: false, isPublic: false }, async () => Promise.resolve(content));
};

/** A bulletin as a document is read by whoever may read the bulletin. */
@ApiTags('inbox')
@Controller('api/v1')
export class DocumentController {
  constructor(@Inject(ExportBulletin) private readonly exporter: ExportBulletin) {}

  @Get('dispatches/:id/document.pdf')
  @Allow('inbox:read')
  @apiFileReply([documentTypes.pdf], PDF)
  @apiRefusals('document-press-busy', 'not-your-office', 'unknown-bulletin', 'unknown-dispatch')
  @ApiOperation({ summary: '一份分发的PDF文件 / The bulletin of a dispatch as a PDF', description })
  async pdfOfDispatch(
    @CurrentActor() actor: Actor,
    @Param('id') dispatchId: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await answer(request, response, await this.exporter.ofDispatch(idFrom<DispatchId>(dispatchId), 'pdf', officerOf(actor)));
  }

  @Get('bulletins/:id/document.pdf')
  @Allow('bulletin:read')
  @apiFileReply([documentTypes.pdf], PDF)
  @apiRefusals('document-press-busy', 'unknown-bulletin')
  @ApiOperation({ summary: '已发布信息的PDF文件 / A published bulletin as a PDF', description })
  async pdfOfBulletin(@Param('id') bulletinId: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    await answer(request, response, await this.exporter.ofBulletin(idFrom<BulletinId>(bulletinId), 'pdf'));
  }

  @Get('dispatches/:id/document.docx')
  @Allow('inbox:read')
  @apiFileReply([documentTypes.docx], DOCX)
  @apiRefusals('document-press-busy', 'not-your-office', 'unknown-bulletin', 'unknown-dispatch')
  @ApiOperation({ summary: '一份分发的Word文件 / The bulletin of a dispatch as a Word file', description })
  async docxOfDispatch(
    @CurrentActor() actor: Actor,
    @Param('id') dispatchId: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await answer(request, response, await this.exporter.ofDispatch(idFrom<DispatchId>(dispatchId), 'docx', officerOf(actor)));
  }

  @Get('bulletins/:id/document.docx')
  @Allow('bulletin:read')
  @apiFileReply([documentTypes.docx], DOCX)
  @apiRefusals('document-press-busy', 'unknown-bulletin')
  @ApiOperation({ summary: '已发布信息的Word文件 / A published bulletin as a Word file', description })
  async docxOfBulletin(@Param('id') bulletinId: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    await answer(request, response, await this.exporter.ofBulletin(idFrom<BulletinId>(bulletinId), 'docx'));
  }
}

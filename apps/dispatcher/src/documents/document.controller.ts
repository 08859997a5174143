import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, type Actor } from '@rainstorm/access';
import { documentTypes, type DocumentKind } from '@rainstorm/documents';
import { answerFile, apiFileReply, apiRefusals, type EdgeResponse, type RoutedRequest } from '@rainstorm/http-edge';
import { idFrom, type BulletinId } from '@rainstorm/warning-model';
import { valueOrProblem } from '../wire.js';
import { ExportBulletin } from './export-bulletin.js';

const description =
  '版式按 GB/T 9704，内容与打印页一致，附件附后。草稿、演练以及已更新、解除、撤回的，首部和每页都有标记。 / In the form of GB/T 9704, with the content of the printed page and the attachments behind it. Drafts, exercises, and what was replaced, lifted or retracted are marked at the top of each page.';

@ApiTags('bulletins')
@Controller('api/v1/bulletins/:id')
export class DocumentController {
  constructor(@Inject(ExportBulletin) private readonly exporter: ExportBulletin) {}

  @Get('document.pdf')
  @Allow('bulletin:read')
  @apiFileReply([documentTypes.pdf], 'PDF 文件，字体已嵌入 / The PDF, with its fonts')
  @apiRefusals('document-press-busy', 'unknown-bulletin')
  @ApiOperation({ summary: '下载 PDF / A bulletin as a PDF', description })
  async pdf(
    @CurrentActor() actor: Actor,
    @Param('id') bulletinId: string,
    @Req() request: RoutedRequest,
    @Res() response: EdgeResponse,
  ): Promise<void> {
    await this.answer('pdf', actor, bulletinId, request, response);
  }

  @Get('document.docx')
  @Allow('bulletin:read')
  @apiFileReply([documentTypes.docx], 'Word 文件 / The Word file')
  @apiRefusals('document-press-busy', 'unknown-bulletin')
  @ApiOperation({ summary: '下载 Word / A bulletin as a Word file', description })
  async docx(
    @CurrentActor() actor: Actor,
    @Param('id') bulletinId: string,
    @Req() request: RoutedRequest,
    @Res() response: EdgeResponse,
  ): Promise<void> {
    await this.answer('docx', actor, bulletinId, request, response);
  }

  private async answer(kind: DocumentKind, actor: Actor, id: string, request: RoutedRequest, response: EdgeResponse): Promise<void> {
    const { content, ...file } = valueOrProblem(await this.exporter.run(idFrom<BulletinId>(id), kind, actor));
    await answerFile(request, response, { ...file, isFinal: false, isPublic: false }, async () => Promise.resolve(content));
  }
}

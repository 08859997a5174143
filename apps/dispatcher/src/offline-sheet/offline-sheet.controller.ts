import { Controller, Get, Header, Inject, Res, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, ReadsPersonalData, type Actor } from '@rainstorm/access';
import { offlineSheetState } from '@rainstorm/api-schemas';
import { apiRefusals, apiReply } from '@rainstorm/http-edge';
import type { SheetKind } from '@rainstorm/offline-sheet';
import type { ServerResponse } from 'node:http';
import { z } from 'zod';
import { auditActorOf } from '../audit-actor.js';
import { valueOrProblem } from '../wire.js';
import { TakeOfflineSheet } from './take-offline-sheet.js';

@ApiTags('oversight')
@Controller('api/v1')
export class OfflineSheetController {
  constructor(@Inject(TakeOfflineSheet) private readonly sheets: TakeOfflineSheet) {}

  @Get('offline-sheet')
  @Allow('offline-sheet:take')
  @apiReply(200, offlineSheetState)
  @ApiOperation({
    summary: '离线应急页的新旧 / Whether there is an offline sheet, and of when a copy that a desk keeps has to be at least',
  })
  async state(): Promise<z.output<typeof offlineSheetState>> {
    return this.sheets.state();
  }

  @Get('offline-sheet.html')
  @Allow('offline-sheet:take')
  @ReadsPersonalData('offline-sheet')
  @ApiProduces('text/html')
  @apiReply(200, z.string())
  @apiRefusals('no-offline-passphrase')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    summary: '离线应急页 / The offline sheet: one HTML file under the passphrase, for when every server is down',
    description:
      '给谁打电话、现行有效的信息、未了结的事项和空白签收单。文件用口令打开，不需要网络；每次下载都记入审计。 / Whom to call, what is in force, what stands open, and blank receipt forms. The file opens with the passphrase, without a network; each download is an entry of the audit.',
  })
  async take(@CurrentActor() actor: Actor, @Res({ passthrough: true }) response: ServerResponse): Promise<StreamableFile> {
    return this.answer('html', actor, response);
  }

  @Get('offline-sheet.pdf')
  @Allow('offline-sheet:take')
  @ReadsPersonalData('offline-sheet')
  @ApiProduces('application/pdf')
  @apiReply(200, z.string())
  @apiRefusals('document-press-busy', 'no-offline-passphrase')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    summary: '离线应急页的 PDF / The offline sheet as a PDF under the same passphrase, for paper',
    description: '内容与离线应急页相同；每次下载都记入审计。 / With the content of the page; each download is an entry of the audit.',
  })
  async takePdf(@CurrentActor() actor: Actor, @Res({ passthrough: true }) response: ServerResponse): Promise<StreamableFile> {
    return this.answer('pdf', actor, response);
  }

  private async answer(kind: SheetKind, actor: Actor, response: ServerResponse): Promise<StreamableFile> {
    const { fileName, type, content, madeAt } = valueOrProblem(await this.sheets.take(auditActorOf(actor), kind));
    response.setHeader('X-Sheet-Made-At', madeAt.toISOString());
    return new StreamableFile(content, {
      type: type === 'text/html' ? `${type}; charset=utf-8` : type,
      disposition: `attachment; filename="${fileName}"`,
    });
  }
}

import { Body, Controller, Get, Inject, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, type Actor } from '@rainstorm/access';
import { bulletin } from '@rainstorm/api-schemas';
import {
  answerFile,
  apiBody,
  apiCreated,
  apiFileBody,
  apiFileReply,
  apiIdempotencyKey,
  apiIfMatch,
  apiQuery,
  apiRefusals,
  apiReply,
  body,
  edgeProblems,
  IdempotencyKey,
  IfMatch,
  isFileBody,
  query,
  readFileBody,
  type EdgeResponse,
  type RoutedRequest,
} from '@rainstorm/http-edge';
import type { SeenStates } from '@rainstorm/operations';
import { attachmentTypes, idFrom, type BulletinId } from '@rainstorm/warning-model';
import type { z } from 'zod';
import { auditActorOf } from '../audit-actor.js';
import type { Settings } from '../infrastructure/settings.js';
import { SETTINGS } from '../infrastructure/tokens.js';
import { BulletinTags } from '../issuance/bulletin-tags.decorator.js';
import { ofStep } from '../issuance/bulletin-refusals.js';
import { refuse } from '../refusal.js';
import { valueOrProblem } from '../wire.js';
import { AddAttachment } from './add-attachment.js';
import { arranging, uploading } from './attachment.dto.js';
import { ReadAttachment } from './read-attachment.js';

const ofUpload = [
  ...ofStep,
  'attachment-damaged',
  'attachment-empty',
  'attachment-infected',
  'attachment-too-large',
  'attachment-twice',
  'attachment-type-not-taken',
  'attachments-too-large',
  'content-not-fit',
  'idempotency-key-reused',
  'pdf-encrypted',
  'pdf-has-too-many-pages',
  'pdf-holds-file',
  'pdf-is-form',
  'pdf-runs-script',
  'picture-has-too-many-pixels',
  'table-has-formula',
  'table-not-passive',
  'too-many-attachments',
  'virus-scanner-away',
] as const;

const addressOf = ({ id, attachments }: z.output<typeof bulletin>): string =>
  `/api/v1/bulletins/${id}/attachments/${attachments.at(-1)?.sha256 ?? ''}`;

@ApiTags('bulletins')
@Controller('api/v1/bulletins/:id/attachments')
export class AttachmentController {
  constructor(
    @Inject(AddAttachment) private readonly adder: AddAttachment,
    @Inject(ReadAttachment) private readonly reader: ReadAttachment,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Post()
  @apiIdempotencyKey()
  @apiIfMatch(BulletinTags)
  @Allow('bulletin:draft')
  @apiQuery(uploading)
  @apiFileBody(attachmentTypes)
  @apiCreated(bulletin, addressOf)
  @apiRefusals(...ofUpload)
  @ApiOperation({
    summary: '添加附件 / Attach a file to what is not published; it is a draft again',
    description:
      '请求体即文件本身：图片（PNG、JPEG、WebP）、PDF、表格（CSV、XLSX），按内容识别。图片重新编码并去除拍摄信息；PDF、表格含脚本、宏、内嵌文件或外部链接的不收。 / The body is the file itself: a picture (PNG, JPEG, WebP), a PDF, or a table (CSV, XLSX), told by its content. Pictures are encoded again without what they say of place and device; a PDF or a table with scripts, macros, files in it or links to others is refused.',
  })
  async add(
    @CurrentActor() actor: Actor,
    @Param('id') bulletinId: string,
    @IdempotencyKey() key: string | null,
    @IfMatch() seen: SeenStates,
    @Query(query(uploading)) { fileName, altText }: z.output<typeof uploading>,
    @Req() request: RoutedRequest,
  ): Promise<z.output<typeof bulletin>> {
    if (!isFileBody(request)) throw edgeProblems.problem('unsupported-media-type');
    const { mostFileBytes } = this.settings.attachments;
    const content = await readFileBody(request, mostFileBytes);
    if (!content.ok) {
      const mostMb = Math.floor(mostFileBytes / 1_048_576);
      return valueOrProblem(
        refuse(content.refusal === 'too-large' ? { type: 'attachment-too-large', mostMb } : { type: 'attachment-damaged' }),
      );
    }
    const file = { fileName, altText, content: content.value };
    return valueOrProblem(await this.adder.run(idFrom<BulletinId>(bulletinId), file, auditActorOf(actor), { key, seen }));
  }

  @Put()
  @apiIfMatch(BulletinTags)
  @Allow('bulletin:draft')
  @apiBody(arranging)
  @apiReply(200, bulletin)
  @apiRefusals(...ofStep, 'content-not-fit', 'unknown-attachment')
  @ApiOperation({
    summary: '整理附件 / Their order and descriptions as given; what is left out is taken from the bulletin, which is a draft again',
  })
  async arrange(
    @CurrentActor() actor: Actor,
    @Param('id') bulletinId: string,
    @IfMatch() seen: SeenStates,
    @Body(body(arranging)) { attachments }: z.output<typeof arranging>,
  ): Promise<z.output<typeof bulletin>> {
    return valueOrProblem(await this.adder.arrange(idFrom<BulletinId>(bulletinId), attachments, auditActorOf(actor), seen));
  }

  @Get(':sha256')
  @Allow('bulletin:read')
  @apiFileReply(attachmentTypes, '文件内容 / The bytes of the file')
  @apiRefusals('unknown-attachment', 'unknown-bulletin')
  @ApiOperation({ summary: '附件内容 / One attachment; it never changes under its address once the bulletin is published' })
  async one(
    @CurrentActor() actor: Actor,
    @Param('id') bulletinId: string,
    @Param('sha256') sha256: string,
    @Req() request: RoutedRequest,
    @Res() response: EdgeResponse,
  ): Promise<void> {
    const { file, read } = valueOrProblem(await this.reader.run(idFrom<BulletinId>(bulletinId), sha256, actor));
    await answerFile(request, response, file, read);
  }
}

import { Body, Controller, Get, Inject, Param, Post, Query, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, type Actor } from '@rainstorm/access';
import { bulletin, capSources, foreignMessage, foreignMessages } from '@rainstorm/api-schemas';
import {
  apiBody,
  apiCreated,
  apiFileBody,
  apiIdempotencyKey,
  apiQuery,
  apiRefusals,
  apiReply,
  body,
  edgeProblems,
  IdempotencyKey,
  isFileBody,
  line,
  pageQuery,
  pageReply,
  pageRequest,
  query,
  readFileBody,
  type RoutedRequest,
} from '@rainstorm/http-edge';
import { idFrom, type ForeignMessageId } from '@rainstorm/warning-model';
import { z } from 'zod';
import { auditActorOf } from '../audit-actor.js';
import { refuse } from '../refusal.js';
import { valueOrProblem } from '../wire.js';
import { ReadForeignMessages } from './read-foreign-messages.js';
import { TakeForeignMessage } from './take-foreign-message.js';
import { UploadForeignMessage } from './upload-foreign-message.js';

const MOST_BYTES = 1_048_576;

const listing = z.strictObject({
  /** `true`: what stands now. `false`: what does not. */
  inForce: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional(),
  sourceId: line(60).optional(),
  ...pageQuery('foreign-messages'),
});
const uploading = z.strictObject({ sourceId: line(60) });
const taking = z.strictObject({ kind: z.enum(['signal', 'express']).default('signal') }).prefault({});

@ApiTags('foreign')
@Controller('api/v1')
export class ForeignMessageController {
  constructor(
    @Inject(ReadForeignMessages) private readonly reader: ReadForeignMessages,
    @Inject(UploadForeignMessage) private readonly uploader: UploadForeignMessage,
    @Inject(TakeForeignMessage) private readonly taker: TakeForeignMessage,
  ) {}

  @Get('foreign-messages')
  @Allow('bulletin:draft', 'audit:read')
  @apiQuery(listing)
  @apiReply(200, foreignMessages)
  @ApiOperation({ summary: '外部信号 / What other stations say, newest first' })
  async list(@Query(query(listing)) given: z.output<typeof listing>): Promise<z.output<typeof foreignMessages>> {
    return pageReply('foreign-messages', await this.reader.list(given, pageRequest(given)));
  }

  @Get('foreign-messages/:id')
  @Allow('bulletin:draft', 'audit:read')
  @apiReply(200, foreignMessage)
  @apiRefusals('unknown-foreign-message')
  @ApiOperation({ summary: '一条外部信号 / One message of another station' })
  async one(@Param('id') id: string): Promise<z.output<typeof foreignMessage>> {
    return valueOrProblem(await this.reader.one(idFrom<ForeignMessageId>(id)));
  }

  @Post('foreign-messages')
  @apiIdempotencyKey()
  @Allow('bulletin:draft')
  @apiQuery(uploading)
  @apiFileBody(['application/octet-stream'])
  @apiCreated(foreignMessage, ({ id }) => `/api/v1/foreign-messages/${id}`)
  @apiRefusals(
    'cap-area-not-of-source',
    'cap-breaks-rules',
    'cap-differs',
    'cap-document-type',
    'cap-expires-too-far',
    'cap-identifier-too-long',
    'cap-not-signed',
    'cap-not-text',
    'cap-not-well-formed',
    'cap-of-another-sender',
    'cap-says-nothing',
    'cap-sent-in-the-future',
    'cap-time-too-long-ago',
    'cap-too-complex',
    'cap-too-large',
    'unknown-cap-source',
  )
  @ApiOperation({
    summary: '上传CAP文件 / Keep the CAP 1.2 file of a station; it is published by nobody',
    description:
      '请求体即文件本身，最多1 MB。按内容识别，逐项校验；同一条信息只保存一次。 / The body is the file itself, at most 1 MB. It is checked element by element, and kept once.',
  })
  async upload(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Query(query(uploading)) { sourceId }: z.output<typeof uploading>,
    @Req() request: RoutedRequest,
  ): Promise<z.output<typeof foreignMessage>> {
    if (!isFileBody(request)) throw edgeProblems.problem('unsupported-media-type');
    const content = await readFileBody(request, MOST_BYTES);
    if (!content.ok)
      return valueOrProblem(
        refuse(
          content.refusal === 'too-large'
            ? { type: 'cap-too-large', mostKb: MOST_BYTES / 1_024 }
            : { type: 'cap-not-well-formed', message: 'broken off' },
        ),
      );
    const { id } = valueOrProblem(await this.uploader.run(sourceId, content.value, auditActorOf(actor), key));
    return valueOrProblem(await this.reader.one(id));
  }

  @Post('foreign-messages/:id/draft')
  @apiIdempotencyKey()
  @Allow('bulletin:draft')
  @apiBody(taking)
  @apiCreated(bulletin, ({ id }) => `/api/v1/bulletins/${id}`)
  @apiRefusals(
    'content-not-fit',
    'event-not-of-city',
    'foreign-message-is-cancel',
    'foreign-message-not-actual',
    'foreign-message-over',
    'unknown-foreign-message',
  )
  @ApiOperation({
    summary: '取作草稿 / Make a draft of a signal of another station; a mark in it must be rewritten before it can be submitted',
  })
  async draft(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IdempotencyKey() key: string | null,
    @Body(body(taking)) { kind }: z.output<typeof taking>,
  ): Promise<z.output<typeof bulletin>> {
    return valueOrProblem(await this.taker.run(idFrom<ForeignMessageId>(id), kind, auditActorOf(actor), key));
  }

  @Get('cap-sources')
  @Allow('bulletin:draft', 'audit:read')
  @apiReply(200, capSources)
  @ApiOperation({ summary: '外部信号来源 / The stations whose signals come in, and how the last look at each went' })
  async sources(): Promise<z.output<typeof capSources>> {
    return { items: await this.reader.sources() };
  }
}
